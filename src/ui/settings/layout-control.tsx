/** 版式: two cards, each a radio with a drawing of what comes of it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { SETTINGS } from '../../domain/settings';
import { chosenWord } from './choice-control';
import { Paper } from './paper';
import { SettingField } from './setting-field';
import type { SettingControl } from './use-settings-form';
import { QUIET } from '../parts/looks';

const useStyles = makeStyles({
  cards: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  card: {
    position: 'relative',
    boxSizing: 'border-box',
    minWidth: '0',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '68px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { borderTopColor: tokens.colorNeutralStroke1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':has(:disabled)': { cursor: 'default' },
    // At 320 px two cards are narrow.
    '@container (max-width: 339px)': { gap: '6px', padding: '0 5px' },
  },
  // The width goes inwards, so that nothing moves.
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: '0 7px',
    ':hover': { borderTopColor: tokens.colorCompoundBrandStroke },
    '@container (max-width: 339px)': { padding: '0 4px' },
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  radio: { position: 'absolute', inset: '0', margin: '0', opacity: '0', cursor: 'inherit' },
  paper: { flex: 'none' },
  words: { minWidth: '0', lineHeight: tokens.lineHeightBase200 },
  name: { display: 'block' },
  chosenName: { fontWeight: tokens.fontWeightSemibold },
  note: { ...QUIET, whiteSpace: 'nowrap' },
});

export function LayoutControl({ control }: { readonly control: SettingControl }) {
  const styles = useStyles();
  const group = useId();
  const chosen = chosenWord(SETTINGS.layout, control.text);
  return (
    <SettingField control={control}>
      {(props) => (
        <div role="radiogroup" className={styles.cards} {...props}>
          {SETTINGS.layout.choices.map((layout) => (
            <label key={layout} className={mergeClasses(styles.card, layout === chosen && styles.chosen)}>
              <input
                className={styles.radio}
                type="radio"
                name={group}
                value={layout}
                checked={layout === chosen}
                disabled={control.locked}
                onChange={() => control.choose(layout)}
              />
              <Paper className={styles.paper} layout={layout} />
              <span className={styles.words}>
                <span className={mergeClasses(styles.name, layout === chosen && styles.chosenName)}>{layout}</span>
                <span className={styles.note}>{SETTINGS.layout.notes?.[layout]}</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </SettingField>
  );
}
