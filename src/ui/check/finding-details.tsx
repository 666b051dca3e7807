/** The open part of a line: the sentence, the text before and after, and the buttons. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { fixablePlaces } from '../../application/checking/check-rows';
import { nameIn } from '../../application/own-words/protect-name';
import type { DateSystem } from '../../domain/calendar-date';
import type { Sum } from '../../rules/rule';
import { Runs } from '../parts/runs';
import { calculation, excerptOf, type Excerpt } from './excerpt';
import type { LineActions } from './finding-row';
import { canIgnore, type CheckLine } from './lines';
import {
  AFTER,
  AS_NUMBER,
  AS_TEXT,
  BEFORE,
  CALCULATED,
  CHECK_AGAIN,
  FIX,
  FIX_ANYWAY,
  fixAlike,
  GO_AND_MEND,
  IGNORE_BUTTON,
  IGNORE_MORE,
  MIXED_LOOKS,
  moreRuns,
  PROTECT,
  PROTECT_BUTTON,
  TELL_COLUMNS,
} from './words';
import { sentencesOfLine } from './line-sentences';
import { QUIET, SMALL } from '../parts/looks';

const useStyles = makeStyles({
  root: { padding: '0 12px 12px 33px' },
  sentence: { ...SMALL, margin: '0', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mixed: { marginTop: '8px', color: tokens.colorStatusWarningForeground1 },
  box: {
    marginTop: '9px',
    ':first-child': { marginTop: '2px' },
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  ignore: { minWidth: '0', marginLeft: 'auto', fontWeight: tokens.fontWeightRegular },
});

interface FindingDetailsProps {
  readonly line: CheckLine;
  /** How many places could be fixed together with this line's, its own included. */
  readonly alike: number;
  /** The cell has changed: what was found in it no longer counts. */
  readonly stale: boolean;
  /** Fixing would take looks from the text. */
  readonly mixed: boolean;
  readonly busy: boolean;
  readonly dateSystem: DateSystem;
  readonly actions: LineActions;
}

export function FindingDetails({ line, alike, stale, mixed, busy, dateSystem, actions }: FindingDetailsProps) {
  const styles = useStyles();
  const excerpt = useMemo(() => excerptOf(line, dateSystem), [line, dateSystem]);
  if (stale) {
    return (
      <div className={styles.root}>
        <Button size="small" onClick={actions.checkAgain}>
          {CHECK_AGAIN}
        </Button>
      </div>
    );
  }
  const byMap = line.rows.some(({ rule }) => rule.settled === 'by-map');
  const small = { size: 'small', disabledFocusable: busy } as const;
  return (
    <div className={styles.root}>
      {sentencesOfLine(line).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {excerpt && <ExcerptBox excerpt={excerpt} sum={sumOf(line)} className={styles.box} />}
      {mixed && <p className={mergeClasses(styles.sentence, styles.mixed)}>{MIXED_LOOKS}</p>}
      <div className={styles.actions}>
        {line.fixable && (
          <Button appearance="primary" {...small} onClick={() => actions.fix(line)}>
            {mixed ? FIX_ANYWAY : FIX}
          </Button>
        )}
        {line.fixable && alike > fixablePlaces(line.rows) && (
          <Button {...small} onClick={() => actions.fixAlike(line)}>
            {fixAlike(alike)}
          </Button>
        )}
        {!line.fixable && !byMap && (
          <Button appearance="primary" size="small" onClick={() => actions.go(line)}>
            {GO_AND_MEND}
          </Button>
        )}
        {byMap && (
          <Button size="small" onClick={() => actions.askColumns(line)}>
            {TELL_COLUMNS}
          </Button>
        )}
        {line.findings.some((finding) => nameIn(finding) !== null) && (
          <Button {...small} aria-haspopup="dialog" {...{ [PROTECT_BUTTON]: '' }} onClick={() => actions.protect(line)}>
            {PROTECT}
          </Button>
        )}
        {canIgnore(line) && (
          <Button
            className={styles.ignore}
            appearance="subtle"
            {...small}
            aria-haspopup="dialog"
            {...{ [IGNORE_BUTTON]: '' }}
            onClick={() => actions.ignore(line)}
          >
            {IGNORE_MORE}
          </Button>
        )}
      </div>
    </div>
  );
}

const useBoxStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    columnGap: '8px',
    margin: '0',
    padding: '6px 8px',
  },
  second: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { ...QUIET, lineHeight: '20px' },
  text: { margin: '0', minWidth: '0', fontSize: '13px', lineHeight: '20px', overflowWrap: 'anywhere' },
  note: QUIET,
});

/** The sum of a line that is about one; several each have their sentence. */
function sumOf({ findings }: CheckLine): Sum | null {
  return findings.length === 1 ? (findings[0]!.sum ?? null) : null;
}

interface ExcerptBoxProps {
  readonly excerpt: Excerpt;
  readonly sum: Sum | null;
  readonly className: string;
}

function ExcerptBox({ excerpt, sum, className }: ExcerptBoxProps) {
  const styles = useBoxStyles();
  const { before, after, more, alike } = excerpt;
  return (
    <div className={className}>
      {before.length > 0 && (
        <div className={styles.part}>
          <span className={styles.label}>{BEFORE}</span>
          <p className={styles.text}>
            <Runs runs={before} />
            {alike && <span className={styles.note}>{AS_TEXT}</span>}
            {more > 0 && <span className={styles.note}> {moreRuns(more)}</span>}
          </p>
        </div>
      )}
      {after && (
        <div className={mergeClasses(styles.part, before.length > 0 && styles.second)}>
          <span className={styles.label}>{AFTER}</span>
          <p className={styles.text}>
            <Runs runs={after} />
            {alike && <span className={styles.note}>{AS_NUMBER}</span>}
          </p>
        </div>
      )}
      {sum && (
        <div className={mergeClasses(styles.part, before.length > 0 && styles.second)}>
          <span className={styles.label}>{CALCULATED}</span>
          <p className={styles.text}>
            <Runs runs={calculation(sum)} />
          </p>
        </div>
      )}
    </div>
  );
}
