/** A setting that is one of a few words. */
import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { ChoiceSetting } from '../../domain/setting-kinds';
import { SettingField } from './setting-field';
import type { SettingControl } from './use-settings-form';

const useStyles = makeStyles({
  // A radio has padding around its circle, which is to stand in line with the fields.
  group: { flexWrap: 'wrap', margin: '0 -8px' },
});

interface ChoiceControlProps {
  readonly control: SettingControl;
  readonly of: ChoiceSetting;
}

/** The word that is set; a blank cell means the first. */
export function chosenWord({ choices }: ChoiceSetting, text: string): string {
  return text === '' ? choices[0] : text;
}

export function ChoiceControl({ control, of }: ChoiceControlProps) {
  const styles = useStyles();
  const chosen = chosenWord(of, control.text);
  return (
    <SettingField control={control} hint={of.notes?.[chosen] ?? null}>
      <RadioGroup
        className={styles.group}
        layout="horizontal"
        value={chosen}
        disabled={control.locked}
        onChange={(_, { value }) => control.choose(value)}
      >
        {of.choices.map((word) => (
          <Radio key={word} value={word} label={of.labels?.[word] ?? word} />
        ))}
      </RadioGroup>
    </SettingField>
  );
}
