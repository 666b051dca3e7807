/** The three counters at the top: each is a filter, none pressed shows all. */
import { makeStyles } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { SEVERITIES, SEVERITY_NAMES, type Severity } from '../../rules/rule';
import { CounterButton } from '../parts/counter-button';
import { SQUEEZED } from '../parts/looks';
import { SeverityIcon } from '../parts/severity-icon';
import { countLabel, COUNTERS_NAME } from './words';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: '8px',
    padding: '12px 12px 0',
    [SQUEEZED]: { gap: '4px' },
  },
  counter: { height: '32px', padding: '0 8px', justifyContent: 'flex-start', [SQUEEZED]: { padding: '0 5px' } },
  number: { marginLeft: 'auto' },
  word: { [SQUEEZED]: { display: 'none' } },
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
          <CounterButton
            key={severity}
            count={count}
            pressed={pressed}
            onPress={() => onFilter(pressed ? null : severity)}
            className={styles.counter}
            numberClassName={styles.number}
            label={countLabel(severity, count)}
          >
            {count > 0 ? <SeverityIcon severity={severity} /> : <CheckmarkCircle16Regular />}
            <span className={styles.word}>{SEVERITY_NAMES[severity]}</span>
          </CounterButton>
        );
      })}
    </div>
  );
}
