/** How a row stands against the schedule and its due date: icon, words and colour together. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarLtr16Regular,
  Checkmark16Regular,
  CheckmarkCircle16Regular,
  Clock16Filled,
  ErrorCircle16Filled,
  Subtract16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { Deadline, Standing } from '../../application/overview/progress';
import { deadlineSaid, deadlineShown, lead, leadSaid } from './words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: '0',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& > svg': { flex: 'none' },
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  // The red of the icon is too dim for text in the dark; this one is lighter there.
  error: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
});

interface ScheduleLightProps {
  readonly standing: Standing;
  /** 序时进度 as the head of the list says it. */
  readonly schedule: number | null;
}

/** 快 3 个点, 持平, 慢 5 个点; more than is tolerated is a warning. */
export function ScheduleLight({ standing, schedule }: ScheduleLightProps) {
  const styles = useStyles();
  const { difference, behind } = standing;
  if (difference === null) return <span className={styles.root} />;
  const slow = Math.round(difference) < 0;
  return (
    <span
      className={mergeClasses(styles.root, behind ? styles.warning : !slow && styles.good)}
      title={leadSaid(standing, schedule)}
    >
      {behind ? <Warning16Filled /> : slow ? <Subtract16Regular /> : <Checkmark16Regular />}
      <span className={styles.text}>{lead(difference)}</span>
    </span>
  );
}

interface DeadlineLightProps {
  readonly deadline: Deadline;
  /** The reporting year: dates of another one show their year. */
  readonly year: number | null;
  readonly className?: string;
}

/** 逾期 5 天, 还有 2 天, 12月31日, 已办结. */
export function DeadlineLight({ deadline, year, className }: DeadlineLightProps) {
  const styles = useStyles();
  const look = { overdue: styles.error, soon: styles.warning, done: styles.good, date: '', open: '', unknown: '' }[
    deadline.kind
  ];
  return (
    <span className={mergeClasses(styles.root, look, className)} title={deadlineSaid(deadline)}>
      <DeadlineIcon kind={deadline.kind} />
      <span className={styles.text}>{deadlineShown(deadline, year)}</span>
    </span>
  );
}

function DeadlineIcon({ kind }: { readonly kind: Deadline['kind'] }) {
  const styles = useStyles();
  switch (kind) {
    case 'done':
      return <CheckmarkCircle16Regular />;
    case 'overdue':
      return <ErrorCircle16Filled className={styles.errorIcon} />;
    case 'soon':
      return <Clock16Filled />;
    case 'date':
    case 'open':
      return <CalendarLtr16Regular />;
    case 'unknown':
      return <Subtract16Regular />;
  }
}
