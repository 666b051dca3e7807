/** 设置: the sheet of that name as a form. What is right is written at once, what is wrong waits. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import type { CellRef } from '../../domain/cell';
import type { Tracker } from '../../domain/tracker';
import { SETTING_GROUPS, type SettingGroup } from '../../domain/setting-kinds';
import { SETTING_KEYS, settingOf, type SettingKey } from '../../domain/settings';
import type { ViewProps } from '../session/session';
import { ChoiceControl } from './choice-control';
import { DateControl } from './date-control';
import { DayControl } from './day-control';
import { FootLine } from './foot-line';
import { LayoutControl } from './layout-control';
import { MonthControl } from './month-control';
import { AreaControl, LineControl } from './text-control';
import { useSettingsForm, type SettingControl } from './use-settings-form';
import { FORM_NAME } from './words';
import { HEADING, SCROLLING } from '../parts/looks';

const useStyles = makeStyles({
  form: SCROLLING,
});

const GROUPS = (Object.keys(SETTING_GROUPS) as SettingGroup[]).map((group) => ({
  name: SETTING_GROUPS[group],
  keys: SETTING_KEYS.filter((key) => settingOf(key).group === group),
}));

export function SettingsView({ reading, commands, workbook, at = null }: ViewProps) {
  const styles = useStyles();
  const { control, progress, firstError } = useSettingsForm({ reading, commands, workbook });
  const form = useRef<HTMLDivElement>(null);
  const focusAt = useEffectEvent((cell: CellRef) => {
    // A setting that is missing has no cell; then the first field that needs something is meant.
    const key = settingAt(cell, reading.tracker) ?? firstError;
    if (key) focusField(form.current!, key);
  });
  useEffect(() => {
    if (at) focusAt(at);
  }, [at]);

  return (
    <>
      <div ref={form} className={styles.form} role="group" aria-label={FORM_NAME} data-region="list">
        {GROUPS.map(({ name, keys }) => (
          <Group key={name} name={name}>
            {keys.map((key) => (
              <Control key={key} control={control(key)} />
            ))}
          </Group>
        ))}
      </div>
      <FootLine progress={progress} hasSheet={reading.tracker.settingsSheet !== null} />
    </>
  );
}

/** The control that suits the setting. */
function Control({ control }: { readonly control: SettingControl }) {
  const definition = settingOf(control.key);
  switch (definition.kind) {
    case 'text':
      return definition.rows > 1 ? (
        <AreaControl control={control} rows={definition.rows} />
      ) : (
        <LineControl control={control} />
      );
    case 'list':
    case 'measured':
      return <LineControl control={control} />;
    case 'choice':
      return definition.drawn ? (
        <LayoutControl control={control} />
      ) : (
        <ChoiceControl control={control} of={definition} />
      );
    case 'month':
      return <MonthControl control={control} />;
    case 'date':
      return <DateControl control={control} />;
    case 'day':
      return <DayControl control={control} />;
  }
}

/** The setting whose cell it is, or null: what is missing is told of A1, which may stand beside the cell of another. */
function settingAt(wanted: CellRef, { settings }: Tracker): SettingKey | null {
  const isThere = (key: SettingKey) => {
    const { cell } = settings[key];
    return cell?.sheet === wanted.sheet && cell.row === wanted.row && cell.column === wanted.column;
  };
  return SETTING_KEYS.find(isThere) ?? null;
}

function focusField(form: HTMLElement, key: SettingKey): void {
  const field = form.querySelector(`[data-setting="${key}"]`);
  const element =
    field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input, textarea, select');
  element?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

const useGroupStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 12px',
    ':first-child': { paddingTop: '12px' },
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { ...HEADING, lineHeight: tokens.lineHeightBase300 },
});

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useGroupStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 className={styles.name} id={id}>
        {name}
      </h2>
      {children}
    </section>
  );
}
