/** A setting that is one of a few words. */
import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { SETTING_CHOICES } from '../../domain/words';
import { SettingField } from './setting-field';
import type { SettingControl } from './use-settings-form';
import { choiceHint, choiceLabel } from './words';

const useStyles = makeStyles({
  // A radio has padding around its circle, which is to stand in line with the fields.
  group: { flexWrap: 'wrap', margin: '0 -8px' },
});

export type ChoiceKey = keyof typeof SETTING_CHOICES;

interface ChoiceControlProps {
  readonly control: SettingControl;
  readonly of: ChoiceKey;
}

/** The word that is set; a blank cell means the first. */
export function chosenWord(of: ChoiceKey, text: string): string {
  return text === '' ? SETTING_CHOICES[of][0] : text;
}

export function ChoiceControl({ control, of }: ChoiceControlProps) {
  const styles = useStyles();
  const chosen = chosenWord(of, control.text);
  return (
    <SettingField control={control} hint={choiceHint(of, chosen)}>
      <RadioGroup
        className={styles.group}
        layout="horizontal"
        value={chosen}
        disabled={control.locked}
        onChange={(_, { value }) => control.choose(value)}
      >
        {SETTING_CHOICES[of].map((word) => (
          <Radio key={word} value={word} label={choiceLabel(of, word)} />
        ))}
      </RadioGroup>
    </SettingField>
  );
}
