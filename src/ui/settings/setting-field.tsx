/** One setting: its label at the left, the control, and below it what is to be said. */
import { Field, makeStyles, mergeClasses, tokens, type FieldProps } from '@fluentui/react-components';
import {
  ErrorCircle12Filled,
  Info12Regular,
  Lightbulb16Filled,
  Warning12Filled,
  type FluentIcon,
} from '@fluentui/react-icons';
import { settingOf } from '../../domain/settings';
import type { Severity } from '../../rules/rule';
import type { SettingControl } from './use-settings-form';
import { LOCKED } from './words';

const useStyles = makeStyles({
  root: { gridTemplateColumns: '76px minmax(0, 1fr)' },
  label: { marginRight: '0', color: tokens.colorNeutralForeground2 },
  message: { overflowWrap: 'anywhere' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  suggestion: { color: tokens.colorBrandForeground1 },
  icon: { width: '12px', height: '12px' },
  hint: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  hintIcon: { flex: 'none', margin: '2px 0' },
});

const ICONS: Readonly<Record<Severity, FluentIcon>> = {
  error: ErrorCircle12Filled,
  warning: Warning12Filled,
  suggestion: Lightbulb16Filled,
};
/** A suggestion is no state of a field. */
const STATES = { error: 'error', warning: 'warning', suggestion: 'none' } as const;

interface SettingFieldProps {
  readonly control: SettingControl;
  readonly hint?: string | null;
  /** A Fluent control, or what makes one of the props that tie it to the field. */
  readonly children: FieldProps['children'];
}

export function SettingField({ control, hint = null, children }: SettingFieldProps) {
  const styles = useStyles();
  const { key, remark, locked } = control;
  const { name, label } = settingOf(key);
  const below = locked ? LOCKED : hint;
  const Icon = remark && ICONS[remark.severity];
  return (
    <Field
      className={styles.root}
      orientation="horizontal"
      data-setting={key}
      label={{ children: label ?? name, className: styles.label }}
      // The star of a required field would stand where the label ends; 必填 is the placeholder instead.
      validationState={remark ? STATES[remark.severity] : 'none'}
      validationMessage={remark ? { children: remark.message, className: styles.message } : null}
      validationMessageIcon={
        remark && Icon ? { children: <Icon className={mergeClasses(styles.icon, styles[remark.severity])} /> } : null
      }
      hint={
        below === null
          ? null
          : {
              className: styles.hint,
              children: (
                <>
                  <Info12Regular className={styles.hintIcon} />
                  <span>{unbroken(below)}</span>
                </>
              ),
            }
      }
    >
      {children}
    </Field>
  );
}

/** A line must not end within 仿宋_GB2312, which has a place to break at its underscore. */
function unbroken(text: string) {
  const [before, name, after] = text.split(/(仿宋_GB2312)/u);
  if (name === undefined) return text;
  return (
    <>
      {before}
      <span style={{ whiteSpace: 'nowrap' }}>{name}</span>
      {after}
    </>
  );
}

/** What a control says of itself to screen readers beyond its field. */
export function requiredOf({ key }: SettingControl): { readonly 'aria-required'?: true } {
  return settingOf(key).required !== undefined ? { 'aria-required': true } : {};
}
