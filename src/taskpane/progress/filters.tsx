/** The counters above the targets: each is a filter, none pressed shows all. */
import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { PROGRESS_STATES, type Progress, type ProgressState } from '../../application/progress';
import { FILTERS_NAME, STATE_NAMES, stateCount } from './words';

const useStyles = makeStyles({
  root: { flex: '1 1 auto', minWidth: '0', display: 'flex', gap: '4px' },
  filter: {
    flex: '1 1 auto',
    minWidth: '0',
    height: '28px',
    padding: '0 6px',
    gap: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
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
  number: { fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
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
          <ToggleButton
            key={state}
            className={mergeClasses(styles.filter, count === 0 && styles.zero, pressed && styles.pressed)}
            size="small"
            checked={pressed}
            title={stateCount(state, counts[state])}
            onClick={() => onFilter(pressed ? null : state)}
          >
            <span>{STATE_NAMES[state]}</span>
            <span className={mergeClasses(styles.number, count > 0 && styles.strong)}>{count}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
