/** 上月对比: one sub-project at a time, last month beside this one. */
import { Button, makeStyles, mergeClasses, Select, ToggleButton, tokens } from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  Subtract16Regular,
} from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { cellKey, type CheckRow } from '../../application/check-rows';
import { compareWithLastMonth, type MonthComparison, type PercentComparison } from '../../application/compare-months';
import { toA1, type CellRef } from '../../domain/cell';
import { nameOfTarget, reportingMonth, type SubProject, type Target, type Tracker } from '../../domain/tracker';
import { subProjectNumber } from '../../letter/numbering';
import { IgnorePopover } from '../check/ignore-popover';
import { lineOfRow } from '../check/lines';
import { ignoreLine } from '../check/settle-line';
import { LinkButton } from '../parts/link-button';
import type { Reading } from '../session/session';
import type { Session } from '../session/session-store';
import { useLast } from '../use-last';
import { useSectionStyles } from './section-styles';
import { SubPage } from '../parts/sub-page';
import { TextChange, type Layout } from './text-change';
import * as words from './words';

const useStyles = makeStyles({
  choice: {
    flex: 'none',
    padding: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gridTemplateColumns: '1fr auto auto',
    alignItems: 'center',
    gap: '8px 4px',
  },
  select: { minWidth: '0' },
  step: { minWidth: '32px', width: '32px' },
  position: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  layouts: { gridColumn: '2 / 4', display: 'flex', justifyContent: 'end', gap: '4px' },
  layout: { minWidth: '0', padding: '0 8px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  below: { gridColumn: '1 / 4', display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  body: { flex: '1', minHeight: '0', overflowY: 'auto' },
  percent: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 8px', marginTop: '4px' },
  before: { fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground3 },
  now: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  figures: { display: 'flex', alignItems: 'baseline', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  sentence: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  steps: {
    margin: '8px 12px 0',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: '13px',
    lineHeight: '20px',
  },
  stepsName: { margin: '0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  stepsText: { margin: '0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  none: {
    flex: '1',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    padding: '24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground2,
    textDecorationLine: 'line-through',
  },
  inserted: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: 'underline',
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface ComparePageProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly rows: readonly CheckRow[];
  /** The cell to begin at. */
  readonly at: CellRef | null;
  readonly corner: boolean;
  readonly onBack: () => void;
  readonly onRoll: () => void;
}

/** A sub-project to be compared, with its place in its target from 0. */
interface Choice {
  readonly target: Target;
  readonly subProject: SubProject;
  readonly index: number;
}

export function ComparePage({ reading, session, rows, at, corner, onBack, onRoll }: ComparePageProps) {
  const styles = useStyles();
  const { tracker } = reading;
  const choices = useMemo(() => choicesIn(tracker), [tracker]);
  const [chosen, setChosen] = useState(() => indexAt(choices, at));
  const [layout, setLayout] = useState<Layout>('merged');
  const [ignoring, setIgnoring] = useState<{ readonly row: CheckRow; readonly button: HTMLElement } | null>(null);
  const lastIgnored = useLast(ignoring);
  // Rows may have gone since.
  const index = Math.min(chosen, choices.length - 1);
  const choice = choices[index];
  const compared = useMemo(
    () => (choice ? compareWithLastMonth(tracker, choice.target, choice.subProject) : 'no-history'),
    [tracker, choice],
  );
  const month = reportingMonth(tracker);
  const now = month ? `${month.month}月` : '';
  const comparison = typeof compared === 'object' && 'percent' in compared ? compared : null;
  const go = (cell: CellRef) => void session.reveal(cell);
  const sameRow = (cell: CellRef) =>
    rows.find((row) => row.rule.id === SAME_TEXT && cellKey(row.cell) === cellKey(cell)) ?? null;

  return (
    <SubPage
      title={words.COMPARE}
      beside={comparison ? words.compareMonths(comparison.lastMonth, now) : ''}
      corner={corner}
      onBack={onBack}
      foot={
        <div className={styles.legend}>
          <del className={styles.removed}>{words.REMOVED}</del>
          <ins className={styles.inserted}>{words.INSERTED}</ins>
          <span>{words.SOURCE}</span>
        </div>
      }
    >
      {choice && (
        <div className={styles.choice}>
          <Select
            className={styles.select}
            aria-label={words.CHOOSE}
            value={String(index)}
            onChange={(_, { value }) => setChosen(Number(value))}
          >
            {choicesByTarget(choices).map((group) => (
              <optgroup key={group[0]!.choice.target.key} label={nameOfTarget(group[0]!.choice.target)}>
                {group.map((item) => (
                  <option key={item.at} value={String(item.at)}>
                    {choiceName(item.choice)}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <Button
            className={styles.step}
            appearance="subtle"
            icon={<ChevronUp20Regular />}
            aria-label={words.PREVIOUS}
            title={words.PREVIOUS}
            disabledFocusable={index === 0}
            onClick={() => setChosen(Math.max(0, index - 1))}
          />
          <Button
            className={styles.step}
            appearance="subtle"
            icon={<ChevronDown20Regular />}
            aria-label={words.NEXT}
            title={words.NEXT}
            disabledFocusable={index === choices.length - 1}
            onClick={() => setChosen(Math.min(choices.length - 1, index + 1))}
          />
          <div className={styles.below}>
            <span className={styles.position}>
              {words.position(nameOfTarget(choice.target), choice.index + 1, choice.target.subProjects.length)}
            </span>
            {comparison && (
              <span className={styles.layouts} role="group" aria-label={words.LAYOUT}>
                {(Object.keys(words.LAYOUTS) as Layout[]).map((name) => (
                  <ToggleButton
                    key={name}
                    className={styles.layout}
                    size="small"
                    appearance="subtle"
                    checked={layout === name}
                    onClick={() => setLayout(name)}
                  >
                    {words.LAYOUTS[name]}
                  </ToggleButton>
                ))}
              </span>
            )}
          </div>
        </div>
      )}
      {comparison ? (
        <div className={styles.body} data-region="list" key={index}>
          {comparison.renamedFrom !== null && (
            <div className={styles.steps}>{words.renamed(comparison.lastMonth, comparison.renamedFrom)}</div>
          )}
          <Percent comparison={comparison.percent} onGo={go} />
          {comparison.texts.map((text) => {
            const row = text.state === 'same' ? sameRow(text.cell) : null;
            return (
              <div key={text.key}>
                {text.key === 'progress' && <LastSteps comparison={comparison} />}
                <TextChange
                  comparison={text}
                  layout={layout}
                  months={{ last: comparison.lastMonth, now }}
                  onGo={go}
                  onIgnore={row && ((button) => setIgnoring({ row, button }))}
                />
              </div>
            );
          })}
        </div>
      ) : (
        <div className={styles.none} data-region="list">
          <span>
            {typeof compared === 'object' && 'addedSince' in compared
              ? words.added(compared.addedSince)
              : words.NO_HISTORY}
          </span>
          {compared === 'no-history' && <Button onClick={onRoll}>{`${words.ROLL}…`}</Button>}
        </div>
      )}
      {lastIgnored && (
        <IgnorePopover
          open={ignoring !== null}
          line={lineOfRow(lastIgnored.row)}
          anchor={lastIgnored.button}
          onIgnore={(scope, reason) => {
            setIgnoring(null);
            void ignoreLine(session, lineOfRow(lastIgnored.row), scope, reason);
          }}
          onClose={() => {
            setIgnoring(null);
            lastIgnored.button.focus();
          }}
        />
      )}
    </SubPage>
  );
}

const SAME_TEXT = 'text-same-as-last-month';

function choicesIn({ targets }: Tracker): readonly Choice[] {
  return targets.flatMap((target) => target.subProjects.map((subProject, index) => ({ target, subProject, index })));
}

function choicesByTarget(choices: readonly Choice[]): { readonly choice: Choice; readonly at: number }[][] {
  const groups = new Map<Target, { readonly choice: Choice; readonly at: number }[]>();
  for (const [at, choice] of choices.entries()) {
    const group = groups.get(choice.target);
    if (group) group.push({ choice, at });
    else groups.set(choice.target, [{ choice, at }]);
  }
  return [...groups.values()];
}

/** The sub-project at the cell, or the first one of its sheet, or the first of all. */
function indexAt(choices: readonly Choice[], at: CellRef | null): number {
  const inSheet = choices.findIndex(({ target }) => target.sheet === at?.sheet);
  const exact = choices.findIndex(
    ({ target: { sheet, area }, subProject }) =>
      sheet === at?.sheet && subProject.row === at.row && at.column >= area.left && at.column <= area.right,
  );
  return Math.max(0, exact >= 0 ? exact : inSheet);
}

function choiceName({ target, subProject, index }: Choice): string {
  const name = subProject.name.text.trim();
  return target.subProjects.length > 1 ? subProjectNumber(index + 1) + name : name;
}

interface PercentProps {
  readonly comparison: PercentComparison;
  readonly onGo: (cell: CellRef) => void;
}

function Percent({ comparison: { before, now, cell, schedule }, onGo }: PercentProps) {
  const styles = useStyles();
  const section = useSectionStyles();
  const known = before !== null && now !== null;
  const way = !known ? 'unknown' : now > before ? 'up' : now < before ? 'down' : 'level';
  const WAYS = {
    up: { icon: <ArrowUp16Regular />, word: words.UP, look: section.good },
    level: { icon: <Subtract16Regular />, word: words.LEVEL, look: undefined },
    down: { icon: <ArrowDown16Regular />, word: words.DOWN, look: section.warning },
    unknown: { icon: null, word: words.UNKNOWN, look: undefined },
  } as const;
  const { icon, word, look } = WAYS[way];
  return (
    <section className={section.root} aria-label={words.COMPLETION}>
      <div className={section.line}>
        <h2 className={section.name}>{words.COMPLETION}</h2>
        <span className={mergeClasses(section.state, look)}>
          {icon}
          {word}
        </span>
        <LinkButton className={section.cell} onClick={() => onGo(cell)}>
          {toA1(cell)}
        </LinkButton>
      </div>
      <div className={styles.percent}>
        <span className={styles.figures}>
          <span className={styles.before}>{words.percentShown(before)}</span>
          <span aria-hidden>→</span>
          <span className={styles.now}>{words.percentShown(now)}</span>
        </span>
        <span className={styles.sentence}>{words.percentSentence(before, now, schedule)}</span>
      </div>
    </section>
  );
}

/** What was planned last month, above what was done. */
function LastSteps({ comparison: { lastMonth, texts } }: { readonly comparison: MonthComparison }) {
  const styles = useStyles();
  const before = texts.find(({ key }) => key === 'nextSteps')?.before ?? '';
  if (before === '') return null;
  return (
    <div className={styles.steps}>
      <p className={styles.stepsName}>{words.lastSteps(lastMonth)}</p>
      <p className={styles.stepsText}>{before}</p>
    </div>
  );
}
