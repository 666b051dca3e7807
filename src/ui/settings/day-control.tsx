/** 填报截止: 每月 [25] 日. */
import { makeStyles } from '@fluentui/react-components';
import { SettingField } from './setting-field';
import { LineInput } from './text-control';
import type { SettingControl } from './use-settings-form';
import { DAY, EVERY_MONTH } from './words';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  input: { width: '56px', minWidth: '0' },
});

export function DayControl({ control }: { readonly control: SettingControl }) {
  const styles = useStyles();
  return (
    <SettingField control={control}>
      <div className={styles.line}>
        {EVERY_MONTH}
        <LineInput control={control} className={styles.input} inputMode="numeric" />
        {DAY}
      </div>
    </SettingField>
  );
}
