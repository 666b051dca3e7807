/** 上月对比: one sub-project at a time, last month beside this one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { cellKey, type CheckRow } from '../../application/checking/check-rows';
import { compareWithLastMonth, type MonthComparison } from '../../application/comparing/compare-months';
import type { CellRef } from '../../domain/cell';
import { reportingMonth } from '../../domain/tracker';
import { IgnorePopover } from '../check/ignore-popover';
import { lineOfRow } from '../check/lines';
import { ignoreLine } from '../check/settle-line';
import { Runs, type Run } from '../parts/runs';
import { SubPage } from '../parts/sub-page';
import type { PanePageProps } from '../session/session-store';
import { useLast } from '../use-last';
import { ChoiceBar } from './choice-bar';
import { choicesIn, indexAt } from './compare-choices';
import { PercentChange } from './percent-change';
import { TextChange, type Layout } from './text-change';
import * as words from './words';
import { QUIET, SCROLLING } from '../parts/looks';

const useStyles = makeStyles({
  body: SCROLLING,
  steps: {
    margin: '8px 12px 0',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: '13px',
    lineHeight: '20px',
  },
  stepsName: { ...QUIET, margin: '0' },
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
});

const LEGEND: readonly Run[] = [
  { text: words.REMOVED, kind: 'removed' },
  { text: words.INSERTED, kind: 'inserted' },
];

interface ComparePageProps extends Omit<PanePageProps, 'busy'> {
  readonly rows: readonly CheckRow[];
  /** The cell to begin at. */
  readonly at: CellRef | null;
  readonly onRoll: () => void;
}

export function ComparePage({ reading, session, rows, at, onBack, onRoll }: ComparePageProps) {
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
      onBack={onBack}
      foot={
        comparison && (
          <div className={styles.legend}>
            <Runs runs={LEGEND} />
            <span>{words.SOURCE}</span>
          </div>
        )
      }
    >
      {choice && (
        <ChoiceBar {...{ choices, index }} layout={comparison && layout} onChoose={setChosen} onLayout={setLayout} />
      )}
      {comparison ? (
        <div className={styles.body} data-region="list" key={index}>
          {comparison.renamedFrom !== null && (
            <div className={styles.steps}>{words.renamed(comparison.lastMonth, comparison.renamedFrom)}</div>
          )}
          <PercentChange comparison={comparison.percent} onGo={go} />
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
          <span>{whyNot(compared)}</span>
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

/** Why there is nothing to compare. */
function whyNot(compared: ReturnType<typeof compareWithLastMonth>): string {
  if (compared === 'no-history' || 'percent' in compared) return words.NO_HISTORY;
  return 'addedSince' in compared ? words.added(compared.addedSince) : words.unknown(compared.unknownSince);
}

const SAME_TEXT = 'text-same-as-last-month';

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
