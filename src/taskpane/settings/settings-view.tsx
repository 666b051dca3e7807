/** 设置: the sheet of that name as a form. What is right is written at once, what is wrong waits. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import type { CellRef } from '../../domain/cell';
import type { Tracker } from '../../domain/tracker';
import { SETTING_KEYS, type SettingKey } from '../../domain/words';
import type { ViewProps } from '../session';
import { ChoiceControl } from './choice-control';
import { DateControl } from './date-control';
import { DayControl } from './day-control';
import { FootLine } from './foot-line';
import { LayoutControl } from './layout-control';
import { MonthControl } from './month-control';
import { AreaControl, LineControl } from './text-control';
import { useSettingsForm } from './use-settings-form';
import { CONTACT_GROUP, DATE_GROUP, FORM_NAME, LAYOUT_GROUP, LETTER_GROUP } from './words';

const useStyles = makeStyles({
  form: { flex: '1', minHeight: '0', overflowY: 'auto' },
});

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
        <Group name={LETTER_GROUP}>
          <AreaControl control={control('title')} rows={2} />
          <LineControl control={control('addressee')} />
          <AreaControl control={control('lead')} rows={3} />
          <LineControl control={control('office')} />
          <LineControl control={control('documentNumber')} />
        </Group>
        <Group name={DATE_GROUP}>
          <MonthControl control={control('month')} />
          <DateControl control={control('date')} />
          <DayControl control={control('dueDay')} />
        </Group>
        <Group name={CONTACT_GROUP}>
          <LineControl control={control('people')} />
          <LineControl control={control('phones')} />
          <ChoiceControl control={control('contactStyle')} of="contactStyle" />
        </Group>
        <Group name={LAYOUT_GROUP}>
          <LayoutControl control={control('layout')} />
          <ChoiceControl control={control('fonts')} of="fonts" />
          <ChoiceControl control={control('stamped')} of="stamped" />
          <ChoiceControl control={control('whenNoProblem')} of="whenNoProblem" />
          <ChoiceControl control={control('annex')} of="annex" />
        </Group>
      </div>
      <FootLine progress={progress} hasSheet={reading.tracker.settingsSheet !== null} />
    </>
  );
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
  name: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
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
