/** The counters above the targets: each is a filter, none pressed shows all. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { PROGRESS_STATES, type Progress, type ProgressState } from '../../application/overview/progress';
import { CounterButton } from '../parts/counter-button';
import { SQUEEZED } from '../parts/looks';
import { FILTERS_NAME, STATE_NAMES, stateCount } from './words';

const useStyles = makeStyles({
  root: { flex: '1 1 auto', minWidth: '0', display: 'flex', gap: '4px', [SQUEEZED]: { flexWrap: 'wrap' } },
  filter: { flex: '1 1 auto', height: '28px', padding: '0 6px', fontSize: tokens.fontSizeBase200 },
});

interface FiltersProps {
  readonly counts: Progress['counts'];
  readonly filter: ProgressState | null;
  readonly onFilter: (filter: ProgressState | null) => void;
}

export function Filters({ counts, filter, onFilter }: FiltersProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={FILTERS_NAME}>
      {PROGRESS_STATES.map((state) => {
        const count = counts[state].targets + counts[state].subProjects;
        const pressed = filter === state;
        return (
          <CounterButton
            key={state}
            count={count}
            pressed={pressed}
            onPress={() => onFilter(pressed ? null : state)}
            className={styles.filter}
            title={stateCount(state, counts[state])}
          >
            <span>{STATE_NAMES[state]}</span>
          </CounterButton>
        );
      })}
    </div>
  );
}
