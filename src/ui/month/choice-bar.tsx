/** Which sub-project 上月对比 shows, the way to the next, and how its changes are laid out. */
import { makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { nameOfTarget } from '../../domain/tracker';
import { IconButton } from '../parts/icon-button';
import { choiceName, choicesByTarget, type Choice } from './compare-choices';
import type { Layout } from './text-change';
import { QUIET } from '../parts/looks';
import * as words from './words';

const useStyles = makeStyles({
  root: {
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
  position: { ...QUIET, whiteSpace: 'nowrap' },
  layouts: { gridColumn: '2 / 4', display: 'flex', justifyContent: 'end', gap: '4px' },
  layout: { minWidth: '0', padding: '0 8px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  below: { gridColumn: '1 / 4', display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

interface ChoiceBarProps {
  /** At least one. */
  readonly choices: readonly Choice[];
  readonly index: number;
  /** Null where there is nothing to be laid out. */
  readonly layout: Layout | null;
  readonly onChoose: (index: number) => void;
  readonly onLayout: (layout: Layout) => void;
}

export function ChoiceBar({ choices, index, layout, onChoose, onLayout }: ChoiceBarProps) {
  const styles = useStyles();
  const { target, index: place } = choices[index]!;
  const steps = [
    { name: words.PREVIOUS, icon: <ChevronUp20Regular />, to: index - 1 },
    { name: words.NEXT, icon: <ChevronDown20Regular />, to: index + 1 },
  ];
  return (
    <div className={styles.root}>
      <Select
        className={styles.select}
        aria-label={words.CHOOSE}
        value={String(index)}
        onChange={(_, { value }) => onChoose(Number(value))}
      >
        {choicesByTarget(choices).map((group) => (
          <optgroup key={group[0].choice.target.key} label={nameOfTarget(group[0].choice.target)}>
            {group.map(({ choice, at }) => (
              <option key={at} value={String(at)}>
                {choiceName(choice)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {steps.map(({ name, icon, to }) => (
        <IconButton
          key={name}
          className={styles.step}
          icon={icon}
          name={name}
          disabled={!choices[to]}
          onClick={() => choices[to] && onChoose(to)}
        />
      ))}
      <div className={styles.below}>
        <span className={styles.position}>
          {words.position(nameOfTarget(target), place + 1, target.subProjects.length)}
        </span>
        {layout !== null && (
          <span className={styles.layouts} role="group" aria-label={words.LAYOUT}>
            {(Object.keys(words.LAYOUTS) as Layout[]).map((name) => (
              <ToggleButton
                key={name}
                className={styles.layout}
                size="small"
                appearance="subtle"
                checked={layout === name}
                onClick={() => onLayout(name)}
              >
                {words.LAYOUTS[name]}
              </ToggleButton>
            ))}
          </span>
        )}
      </div>
    </div>
  );
}
