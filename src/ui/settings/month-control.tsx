/** 报告月份: one of the months around it. */
import { makeStyles, Select } from '@fluentui/react-components';
import { monthChoices } from './months';
import { requiredOf, SettingField } from './setting-field';
import type { SettingControl } from './use-settings-form';
import { CHOOSE_MONTH } from './words';

const useStyles = makeStyles({ select: { width: '100%', minWidth: '0' } });

export function MonthControl({ control }: { readonly control: SettingControl }) {
  const styles = useStyles();
  const { text, locked, choose } = control;
  const months = monthChoices(text, new Date());
  return (
    <SettingField control={control}>
      <Select
        className={styles.select}
        value={text}
        disabled={locked}
        {...requiredOf(control)}
        onChange={(_, { value }) => choose(value)}
      >
        {/* What is there now is shown even if it is no month. */}
        {!months.includes(text) && (
          <option value={text} disabled hidden>
            {text || CHOOSE_MONTH}
          </option>
        )}
        {months.map((month) => (
          <option key={month} value={month}>
            {month}
          </option>
        ))}
      </Select>
    </SettingField>
  );
}
