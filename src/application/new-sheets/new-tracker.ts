/** A new tracker: how its sheets are laid out, empty or filled from a draft. */
import { freeName } from '../../domain/free-name';
import { toSerial, type CalendarDate } from '../../domain/calendar-date';
import type { CellRange } from '../../domain/cell';
import type { SubProjectDraft, TargetDraft, TrackerDraft } from '../../domain/draft';
import { formatMonth } from '../../domain/reporting-month';
import type { SettingDefinition } from '../../domain/setting-kinds';
import { SETTING_KEYS, settingOf, SETTINGS, type SettingKey } from '../../domain/settings';
import type { Tracker } from '../../domain/tracker';
import { SETTINGS_SHEET } from '../../domain/own-sheets';
import { padTargetNumber, targetName } from '../../domain/target-name';
import { COLUMN_HEADERS, LABELS, type ColumnKey } from '../../domain/words';
import type { CellStyle, PlannedCell, PlannedValidation, SheetPlan, WorkbookPlan } from '../ports';

/** The columns of a made sheet, in the order people fill them in; widths in characters. */
/** A made table has no column for these: who wants one adds it. */
type MadeColumn = Exclude<ColumnKey, 'partner' | 'status'>;

const COLUMNS: readonly { readonly key: MadeColumn; readonly width: number; readonly style: CellStyle }[] = [
  { key: 'order', width: 6, style: 'center' },
  { key: 'name', width: 18, style: 'text' },
  { key: 'office', width: 11, style: 'text' },
  { key: 'person', width: 9, style: 'text' },
  { key: 'dueDate', width: 12, style: 'date' },
  { key: 'completion', width: 10, style: 'percent' },
  { key: 'progress', width: 44, style: 'text' },
  { key: 'problems', width: 28, style: 'text' },
  { key: 'nextSteps', width: 28, style: 'text' },
  { key: 'weight', width: 8, style: 'percent' },
  { key: 'startDate', width: 12, style: 'date' },
  { key: 'doneDate', width: 13, style: 'date' },
  { key: 'remark', width: 12, style: 'text' },
];
const TITLE_ROW = 1;
const LABEL_ROW = 2;
const TEXT_ROW = 3;
const DATES_ROW = 4;
const HEADER_ROW = 6;
/** Rows of an empty table, ready to be filled in. */
const EMPTY_ROWS = 10;

/** Where 目标内容 of a made sheet is written. */
export const TARGET_TEXT_CELL = { row: TEXT_ROW, column: 3 } as const;

const columnOf = (key: MadeColumn): number => COLUMNS.findIndex((column) => column.key === key) + 1;

/** The sheets of a new tracker: 设置 and a sheet for each target; one empty target sheet when the draft has none. */
export function planTracker(draft: TrackerDraft): WorkbookPlan {
  const targets = draft.targets.length > 0 ? draft.targets : [{ number: '001', text: '', subProjects: [] }];
  const names = new Set<string>();
  return { sheets: [planSettings(draft.settings), ...targets.map((target) => planTarget(target, draft, names))] };
}

/** An empty sheet for one more target, under the number after the highest and a name that is not taken. */
export function planNextTarget({ targets, settings }: Tracker, taken: readonly string[]): SheetPlan {
  const highest = targets.reduce((most, { number }) => Math.max(most, Number(number) || 0), 0);
  const number = padTargetNumber(String(highest + 1));
  const draft = { settings: { ...(settings.month.value && { month: settings.month.value }) }, targets: [] };
  return planTarget({ number, text: '', subProjects: [] }, draft, new Set(taken));
}

// 设置

/** The sheet 设置, filled from a draft; what the draft does not say is at its default or blank. */
export function planSettings(settings: TrackerDraft['settings']): SheetPlan {
  const cells: PlannedCell[] = ['设置项', '内容', '说明'].map((value, index) => ({
    row: 1,
    column: index + 1,
    value,
    style: 'header',
  }));
  const validations: PlannedValidation[] = [];
  const keys = SETTING_KEYS.filter((key) => settingOf(key).rare !== true || settings[key] !== undefined);
  for (const [index, key] of keys.entries()) {
    const row = index + 2;
    const at: CellRange = { top: row, bottom: row, left: 2, right: 2 };
    cells.push(
      { row, column: 1, value: SETTINGS[key].name, style: 'label' },
      { row, column: 2, value: settingValue(settings, key), style: key === 'date' ? 'valueDate' : 'value' },
      { row, column: 3, value: SETTINGS[key].hint, style: 'hint' },
    );
    const rule = settingRule(settingOf(key));
    if (rule) validations.push({ range: at, ...rule });
  }
  return {
    name: SETTINGS_SHEET,
    cells,
    merges: [],
    columnWidths: [14, 60, 60],
    rowHeights: {},
    table: null,
    validations,
    dataBars: [],
    headerRows: { frozen: 1, repeated: 1 },
  };
}

/** What the draft says, or else what a blank cell would mean. */
function settingValue(settings: TrackerDraft['settings'], key: SettingKey): string | number | null {
  if (key === 'date') return serial(settings.date);
  if (key === 'month') return settings.month ? formatMonth(settings.month) : null;
  const definition = SETTINGS[key];
  if (definition.kind === 'day') return Number(settings[key] ?? definition.whenBlank);
  if (definition.kind === 'choice') return settings[key] ?? definition.choices[0];
  return settings[key] ?? (definition.kind === 'text' ? definition.whenBlank : null);
}

function settingRule(definition: SettingDefinition): Omit<PlannedValidation, 'range'> | null {
  switch (definition.kind) {
    case 'date':
      return DATE_RULE;
    case 'day':
      return { rule: { kind: 'wholeNumber', min: 1, max: 31 }, message: '请填写 1 至 31 的整数。' };
    case 'choice':
      return {
        rule: { kind: 'list', choices: definition.choices },
        message: `请从“${definition.choices.join('”“')}”中选择一项。`,
      };
    default:
      return null;
  }
}

// 第048项

const DATE_RULE: Omit<PlannedValidation, 'range'> = {
  rule: { kind: 'date' },
  message: '请填写日期，如 2021/3/25。',
};
const PERCENT_RULE: Omit<PlannedValidation, 'range'> = {
  rule: { kind: 'percent' },
  message: '请填写 0% 至 100% 的百分数，如 25%。',
};

function planTarget(target: TargetDraft, { settings }: TrackerDraft, names: Set<string>): SheetPlan {
  // Two targets of one number get sheets of their own; the checker tells about them.
  const name = freeName(target.number === '' ? `目标${names.size + 1}` : targetName(target.number), names);
  const firstRow = HEADER_ROW + 1;
  const rows = target.subProjects.length > 0 ? target.subProjects : Array.from({ length: EMPTY_ROWS }, () => null);
  const lastRow = HEADER_ROW + rows.length;
  const lastColumn = COLUMNS.length;
  const block = (row: number, left: number, right: number): CellRange => ({ top: row, bottom: row, left, right });
  const column = (key: MadeColumn): CellRange => ({
    top: firstRow,
    bottom: lastRow,
    left: columnOf(key),
    right: columnOf(key),
  });
  const columnsOf = (style: CellStyle) => COLUMNS.filter((item) => item.style === style).map(({ key }) => column(key));
  const overallCell = block(LABEL_ROW, 9, 9);
  const dateCells = [block(DATES_ROW, 3, 4), block(DATES_ROW, 7, 7)];
  const year = settings.month?.year ?? settings.date?.year;
  return {
    name,
    cells: [
      { row: TITLE_ROW, column: 1, value: `${year ? `${year}年` : ''}区政府重点工作目标台账`, style: 'title' },
      { row: LABEL_ROW, column: 1, value: LABELS.number, style: 'label' },
      { row: LABEL_ROW, column: 3, value: target.number || null, style: 'value' },
      { row: LABEL_ROW, column: 5, value: LABELS.office, style: 'label' },
      { row: LABEL_ROW, column: 7, value: target.office ?? null, style: 'value' },
      { row: LABEL_ROW, column: 8, value: LABELS.overall, style: 'label' },
      { row: LABEL_ROW, column: 9, value: target.overall ?? null, style: 'valuePercent' },
      { row: TEXT_ROW, column: 1, value: LABELS.text, style: 'label' },
      { ...TARGET_TEXT_CELL, value: target.text || null, style: 'value' },
      { row: DATES_ROW, column: 1, value: LABELS.startDate, style: 'label' },
      { row: DATES_ROW, column: 3, value: serial(target.startDate), style: 'valueDate' },
      { row: DATES_ROW, column: 5, value: LABELS.dueDate, style: 'label' },
      { row: DATES_ROW, column: 7, value: serial(target.dueDate), style: 'valueDate' },
      ...COLUMNS.map(({ key }, index) => ({
        row: HEADER_ROW,
        column: index + 1,
        value: COLUMN_HEADERS[key][0],
        style: 'header' as const,
      })),
      ...rows.flatMap((row, index) => planRow(row, firstRow + index, index + 1)),
    ],
    merges: [
      block(TITLE_ROW, 1, lastColumn),
      block(LABEL_ROW, 1, 2),
      block(LABEL_ROW, 3, 4),
      block(LABEL_ROW, 5, 6),
      block(TEXT_ROW, 1, 2),
      block(TEXT_ROW, 3, lastColumn),
      block(DATES_ROW, 1, 2),
      block(DATES_ROW, 3, 4),
      block(DATES_ROW, 5, 6),
    ],
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: { [TITLE_ROW]: 30, [TEXT_ROW]: textRowHeight(target.text), [HEADER_ROW - 1]: 8, [HEADER_ROW]: 30 },
    table: {
      name: name.replace(/^第(.+)项/u, '目标_$1').replace(/[^\p{L}\p{N}_]/gu, '_'),
      range: { top: HEADER_ROW, bottom: lastRow, left: 1, right: lastColumn },
    },
    validations: [
      ...[overallCell, ...columnsOf('percent')].map((range) => ({ range, ...PERCENT_RULE })),
      ...[...dateCells, ...columnsOf('date')].map((range) => ({ range, ...DATE_RULE })),
    ],
    dataBars: [column('completion')],
    headerRows: { frozen: HEADER_ROW, repeated: HEADER_ROW },
  };
}

function planRow(row: SubProjectDraft | null, at: number, order: number): PlannedCell[] {
  return COLUMNS.map(({ key, style }, index) => ({
    row: at,
    column: index + 1,
    value: row ? rowValue(row, key, order) : null,
    style,
  }));
}

function rowValue(row: SubProjectDraft, key: MadeColumn, order: number): string | number | null {
  if (key === 'order') return order;
  if (key === 'startDate' || key === 'dueDate' || key === 'doneDate') return serial(row[key]);
  const value = row[key];
  return value === undefined || value === '' ? null : value;
}

function serial(date: CalendarDate | undefined): number | null {
  return date ? toSerial(date, 1900) : null;
}

/** Points. Excel does not fit the height of merged cells by itself; a hanzi is as wide as two characters of column width. */
function textRowHeight(text: string): number {
  const charactersPerLine = COLUMNS.slice(2).reduce((sum, { width }) => sum + width, 0) / 2;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  return Math.min(400, Math.max(2, lines) * 17);
}
