/** The three counters at the top: each is a filter, none pressed shows all. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { SEVERITIES, SEVERITY_NAMES, type Severity } from '../../rules/rule';
import { SeverityIcon } from '../parts/severity-icon';
import { countLabel, COUNTERS_NAME } from './words';

const useStyles = makeStyles({
  root: { flex: 'none', display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '8px', padding: '12px 12px 0' },
  counter: {
    minWidth: '0',
    height: '32px',
    padding: '0 8px',
    justifyContent: 'flex-start',
    gap: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Two pixels without moving the content.
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}`,
    // Forced colours leave no shadow.
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  zero: { color: tokens.colorNeutralForeground3 },
  number: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface CountersProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly filter: Severity | null;
  readonly onFilter: (filter: Severity | null) => void;
}

export function Counters({ counts, filter, onFilter }: CountersProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={COUNTERS_NAME}>
      {SEVERITIES.map((severity) => {
        const count = counts[severity];
        const pressed = filter === severity;
        return (
          <Button
            key={severity}
            className={mergeClasses(styles.counter, count === 0 && styles.zero, pressed && styles.pressed)}
            aria-pressed={pressed}
            aria-label={countLabel(severity, count)}
            onClick={() => onFilter(pressed ? null : severity)}
          >
            {count > 0 ? <SeverityIcon severity={severity} /> : <CheckmarkCircle16Regular />}
            <span>{SEVERITY_NAMES[severity]}</span>
            <span className={mergeClasses(styles.number, count > 0 && styles.strong)}>{count}</span>
          </Button>
        );
      })}
    </div>
  );
}
