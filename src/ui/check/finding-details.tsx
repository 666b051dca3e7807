/** The open part of a row: the sentence, the text before and after, and the buttons. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { DateSystem } from '../../domain/calendar-date';
import { Runs } from '../parts/runs';
import { excerptOf, type Excerpt } from './excerpt';
import type { ListRow } from './rows';
import {
  AFTER,
  AS_NUMBER,
  AS_TEXT,
  BEFORE,
  CHECK_AGAIN,
  FIX,
  FIX_ANYWAY,
  fixAlike,
  IGNORE_MORE,
  MIXED_LOOKS,
  moreRuns,
  sentencesOf,
  TELL_COLUMNS,
  IGNORE_BUTTON,
} from './words';

const useStyles = makeStyles({
  root: { padding: '0 12px 12px 33px' },
  sentence: {
    margin: '0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  mixed: { marginTop: '8px', color: tokens.colorStatusWarningForeground1 },
  box: {
    marginTop: '9px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  ignore: { minWidth: '0', marginLeft: 'auto', fontWeight: tokens.fontWeightRegular },
});

interface FindingDetailsProps {
  readonly row: ListRow;
  /** How many rows could be fixed together with this one, itself included. */
  readonly alike: number;
  /** The cell has changed: what was found in it no longer counts. */
  readonly stale: boolean;
  /** Fixing would take looks from the text. */
  readonly mixed: boolean;
  readonly busy: boolean;
  readonly dateSystem: DateSystem;
  readonly onFix: () => void;
  readonly onFixAlike: () => void;
  readonly onIgnore: () => void;
  readonly onAskColumns: () => void;
  readonly onCheckAgain: () => void;
}

export function FindingDetails(props: FindingDetailsProps) {
  const { row, alike, stale, mixed, busy, dateSystem, onFix, onFixAlike, onIgnore, onAskColumns, onCheckAgain } = props;
  const styles = useStyles();
  const excerpt = useMemo(() => excerptOf(row, dateSystem), [row, dateSystem]);
  if (stale) {
    return (
      <div className={styles.root}>
        <Button size="small" onClick={onCheckAgain}>
          {CHECK_AGAIN}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {sentencesOf(row).map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      {excerpt && <ExcerptBox excerpt={excerpt} className={styles.box} />}
      {mixed && <p className={mergeClasses(styles.sentence, styles.mixed)}>{MIXED_LOOKS}</p>}
      <div className={styles.actions}>
        {row.fixable && (
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={onFix}>
            {mixed ? FIX_ANYWAY : FIX}
          </Button>
        )}
        {row.fixable && alike > 1 && (
          <Button size="small" disabledFocusable={busy} onClick={onFixAlike}>
            {fixAlike(alike)}
          </Button>
        )}
        {row.rule.settled === 'by-map' && (
          <Button size="small" onClick={onAskColumns}>
            {TELL_COLUMNS}
          </Button>
        )}
        <Button
          className={styles.ignore}
          appearance="subtle"
          size="small"
          disabledFocusable={busy}
          aria-haspopup="dialog"
          {...{ [IGNORE_BUTTON]: '' }}
          onClick={onIgnore}
        >
          {IGNORE_MORE}
        </Button>
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
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '20px' },
  text: { margin: '0', minWidth: '0', fontSize: '13px', lineHeight: '20px', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function ExcerptBox({ excerpt, className }: { readonly excerpt: Excerpt; readonly className: string }) {
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
    </div>
  );
}
