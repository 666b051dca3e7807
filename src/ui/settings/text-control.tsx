/** A setting that is typed, in one line or several. */
import { Input, makeStyles, Textarea, type InputProps } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { settingOf, type SettingKey } from '../../domain/settings';
import { requiredOf, SettingField } from './setting-field';
import type { SettingControl } from './use-settings-form';

const useStyles = makeStyles({
  // Fluent's field keeps a width of its own in a narrow column.
  input: { width: '100%', minWidth: '0' },
  area: {
    width: '100%',
    '& > textarea': { maxHeight: '260px', padding: '6px 12px', ...({ fieldSizing: 'content' } as object) },
  },
});

export function LineControl({ control }: { readonly control: SettingControl }) {
  return (
    <SettingField control={control}>
      <LineInput control={control} />
    </SettingField>
  );
}

interface LineInputProps extends Pick<InputProps, 'className' | 'contentAfter' | 'inputMode'> {
  readonly control: SettingControl;
}

/** The bare input; Enter writes, Escape goes back to what the workbook has. */
export function LineInput({ control, className, ...rest }: LineInputProps) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) control.commit();
    else revertByKey(event, control);
  };
  return (
    <Input
      className={className ?? styles.input}
      {...typingProps(control)}
      {...requiredOf(control)}
      autoComplete="off"
      onChange={(_, { value }) => control.change(value)}
      onKeyDown={onKeyDown}
      {...rest}
    />
  );
}

interface AreaControlProps {
  readonly control: SettingControl;
  /** The least lines that are shown; more come with the text. */
  readonly rows: number;
}

export function AreaControl({ control, rows }: AreaControlProps) {
  const styles = useStyles();
  return (
    <SettingField control={control}>
      <Textarea
        className={styles.area}
        {...typingProps(control)}
        resize="none"
        // F6 looks for it.
        tabIndex={0}
        textarea={{ style: { minHeight: `${rows * 20 + 12}px` }, rows }}
        onChange={(_, { value }) => control.change(value)}
        onKeyDown={(event) => revertByKey(event, control)}
      />
    </SettingField>
  );
}

/** What belongs there, or what a blank cell means. */
function placeholderOf(key: SettingKey): string | undefined {
  const definition = settingOf(key);
  return definition.placeholder ?? (definition.kind === 'text' ? (definition.whenBlank ?? undefined) : undefined);
}

function typingProps(control: SettingControl) {
  return {
    value: control.text,
    placeholder: placeholderOf(control.key),
    readOnly: control.locked,
    onFocus: control.enter,
    onBlur: control.leave,
    onCompositionStart: () => control.compose(true),
    onCompositionEnd: () => control.compose(false),
  };
}

function revertByKey(event: KeyboardEvent, control: SettingControl): void {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  // Only when there was nothing to take back may the key mean something to the pane.
  if (control.revert()) event.stopPropagation();
}
