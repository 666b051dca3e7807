/** A bar of completion with a tick where the schedule stands. The row it stands in says both in words. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    position: 'relative',
    display: 'block',
    height: '8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', outline: '1px solid GrayText' },
  },
  thin: { height: '6px' },
  fill: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  tick: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

interface BarProps {
  /** A fraction; null draws the empty track. */
  readonly completion: number | null;
  readonly expected: number | null;
  readonly thin?: boolean;
}

export function Bar({ completion, expected, thin = false }: BarProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.track, thin && styles.thin)} aria-hidden>
      <span className={styles.fill} style={{ width: percent(completion ?? 0) }} />
      {expected !== null && <span className={styles.tick} style={{ left: percent(expected) }} />}
    </span>
  );
}

/** Slips such as 3000% end where the bar ends. */
function percent(fraction: number): string {
  return `${Math.min(1, Math.max(0, fraction)) * 100}%`;
}
