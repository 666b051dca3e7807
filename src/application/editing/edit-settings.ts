/** 设置 as a form: what each field shows, whether a typed text can be written, and where it is written to. */
import { calendarDate, daysInMonth, parseWrittenDate, toSerial, type DateSystem } from '../../domain/calendar-date';
import { formatMonth, parseWrittenMonth } from '../../domain/reporting-month';
import { SETTING_KEYS, settingOf, SETTINGS, type SettingKey } from '../../domain/settings';
import type { Settings, Tracker } from '../../domain/tracker';
import { SETTINGS_SHEET } from '../../domain/own-sheets';
import { SEVERITIES, type Finding, type Severity } from '../../rules/rule';
import { findings } from '../../rules/run';
import { shownDate } from '../../rules/support';
import { DATE_FORMAT } from './edited-cell';
import { planSettings } from '../new-sheets/new-tracker';
import type { CellEdit, CellSnapshot, OpenWorkbook, WorkbookSnapshot } from '../ports';
import { readTracker } from '../reading/read-tracker';
import { readSettings } from '../reading/read-settings';

/** A text for each setting. */
export type SettingTexts = Readonly<Record<SettingKey, string>>;

/** What is said below a field. */
export interface SettingRemark {
  readonly severity: Severity;
  /** A Chinese sentence. */
  readonly message: string;
}

/** What the cell is to hold. */
export type SettingContent = Pick<CellEdit, 'value' | 'format'>;

/** Whether a text can be written: an error when it cannot, or else the content. */
export type SettingVerdict =
  | { readonly problem: SettingRemark; readonly content: null }
  | { readonly problem: null; readonly content: SettingContent };

/** The settings as a form shows them; a blank cell is an empty text, and its default only shows as a placeholder. */
export function settingsForm({ settings }: Tracker): SettingTexts {
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, shownSetting(settings, key)])) as SettingTexts;
}

function shownSetting(settings: Settings, key: SettingKey): string {
  if (key === 'date') return shownDate(settings.date.reading);
  const { text, value } = settings[key];
  if (text.trim() === '') return '';
  if (key === 'month') return settings.month.value ? formatMonth(settings.month.value) : text.trim();
  const definition = settingOf(key);
  if (definition.kind === 'day' || definition.kind === 'choice') return value === null ? text.trim() : String(value);
  return definition.kind === 'text' && definition.rows === 1 ? inOneRow(text, definition.joint ?? '') : text;
}

/** A field of one row has no line breaks. */
function inOneRow(text: string, joint: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.length === 1 ? text : lines.filter((line) => line !== '').join(joint);
}

/** Judges a text typed for a setting. It is understood as the reader of 设置 understands it. */
export function validateSetting(key: SettingKey, typed: string, system: DateSystem): SettingVerdict {
  const text = typed.trim();
  const definition = settingOf(key);
  const { kind, required } = definition;
  if (text === '') return required === undefined ? right(null) : wrong(required);
  if (key === 'date') {
    const date = parseWrittenDate(text);
    return date ? right(toSerial(date, system), 'date') : wrong(dateProblem(text));
  }
  if (key === 'month') {
    const month = parseWrittenMonth(text);
    return month ? right(formatMonth(month)) : wrong(`报告月份“${text}”无法识别，请填写年和月，如“2021年3月”。`);
  }
  const value = understood(key, text, system);
  if (kind === 'day') return typeof value === 'number' ? right(value) : wrong('请填写 1 至 31 的整数。');
  if (kind === 'choice') {
    return typeof value === 'string' ? right(value) : wrong(`“${text}”无法识别，请选择一项。`);
  }
  if (definition.kind === 'measured' && value === null) {
    return wrong(`“${text}”无法识别，请按“${definition.example}”的样子填写。`);
  }
  return right(text);
}

function right(value: SettingContent['value'], format?: 'date'): SettingVerdict {
  return { problem: null, content: format ? { value, format } : { value } };
}

function wrong(message: string): SettingVerdict {
  return { problem: { severity: 'error', message }, content: null };
}

const PARTS_OF_DATE = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/u;

/** Says which part of a date is wrong, when it is a date at all. */
function dateProblem(text: string): string {
  const parts = PARTS_OF_DATE.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  if (parts) {
    const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
    if (month < 1 || month > 12) return `没有 ${month} 月，请改为实际日期。`;
    // 29 February is there in some years: then the year is a part of what is wrong.
    const named = calendarDate(2000, month, day) ? `${year} 年 ${month} 月` : `${month} 月`;
    if (day < 1 || day > daysInMonth(year, month)) return `${named}没有 ${day} 日，请改为实际日期。`;
  }
  return '无法识别这个日期，请按“2021年3月25日”的样子填写。';
}

function understood(key: Exclude<SettingKey, 'date'>, text: string, system: DateSystem): unknown {
  return readContents({ [key]: { value: text } }, SETTINGS_SHEET, system)[key].value;
}

/** The settings as they would be read if the cells held these contents, one below the other in the order of the keys. */
function readContents(
  contents: Readonly<Partial<Record<SettingKey, SettingContent>>>,
  sheet: string,
  system: DateSystem,
): Settings {
  const rows = SETTING_KEYS.map((key, index) => {
    const { value = null, format } = contents[key] ?? {};
    const cells: CellSnapshot[] = [{ column: 1, value: SETTINGS[key].name }];
    if (value !== null) cells.push({ column: 2, value, ...(format && { format: DATE_FORMAT }) });
    return { row: index + 1, cells };
  });
  return readSettings({ name: sheet, rows, merges: [] }, system).settings;
}

/** What the form itself says, and what the user of the form does not need to hear twice. */
const SAID_BY_FORM: ReadonlySet<string> = new Set(['setting-missing', 'setting-invalid']);

/**
 * What the rules would say of the settings with these contents in place of those in the workbook: the worst for each.
 * The rules judge the texts as they would stand in the cells, so a form and 校验 never disagree.
 */
export function settingRemarks(
  tracker: Tracker,
  contents: Readonly<Partial<Record<SettingKey, SettingContent>>>,
): ReadonlyMap<SettingKey, SettingRemark> {
  const sheet = tracker.settingsSheet ?? SETTINGS_SHEET;
  const changed = readContents(contents, sheet, tracker.dateSystem);
  // Every field gets the cell of its key in a sheet that has them all, so that a finding tells whose it is.
  const settings = Object.fromEntries(
    SETTING_KEYS.map((key) => [
      key,
      { ...(key in contents ? changed : tracker.settings)[key], cell: changed[key].cell },
    ]),
  ) as unknown as Settings;
  const remarks = new Map<SettingKey, SettingRemark>();
  for (const finding of findings({ ...tracker, settings, unknownSettings: [], targets: [] })) {
    const key = finding.cell.sheet === sheet ? SETTING_KEYS[finding.cell.row - 1] : undefined;
    const { severity, id } = finding.rule;
    if (!key || SAID_BY_FORM.has(id)) continue;
    const known = remarks.get(key);
    if (known && SEVERITIES.indexOf(known.severity) <= SEVERITIES.indexOf(severity)) continue;
    remarks.set(key, { severity, message: messageInField(finding) });
  }
  return remarks;
}

/** Below its own field a number can be told more shortly than in the list. */
function messageInField({ rule, excerpt, message }: Finding): string {
  if (rule.id !== 'phone-format' || !/^\d+$/u.test(excerpt)) return message;
  return `“${excerpt}”${excerpt.length < 7 ? '只' : ''}有 ${excerpt.length} 位，请核对。`;
}

/**
 * The edits that put a content into the cell of its setting, or below the last row when the sheet has no such key.
 * Null when the workbook has no 设置 sheet.
 */
export function settingEdits(
  workbook: WorkbookSnapshot,
  tracker: Tracker,
  key: SettingKey,
  content: SettingContent,
): readonly CellEdit[] | null {
  return editsOfSettings(workbook, tracker, [[key, content]]);
}

/** The same for several settings: those without a cell stand below the last row, one below the other. */
export function editsOfSettings(
  workbook: WorkbookSnapshot,
  { settings, settingsSheet }: Tracker,
  contents: readonly (readonly [SettingKey, SettingContent])[],
): readonly CellEdit[] | null {
  const sheet = workbook.sheets.find(({ name }) => name === settingsSheet);
  if (!sheet) return null;
  let row = sheet.rows.at(-1)?.row ?? 0;
  return contents.flatMap(([key, content]): CellEdit[] => {
    const { cell } = settings[key];
    if (cell) return [{ cell, ...content }];
    row++;
    return [
      { cell: { sheet: sheet.name, row, column: 1 }, value: SETTINGS[key].name },
      { cell: { sheet: sheet.name, row, column: 2 }, ...content },
    ];
  });
}

/**
 * The edits for a setting that had no cell when the workbook was last read. The workbook is read again, because a setting written
 * before may have taken the next row; without a 设置 sheet one is added.
 */
export async function placeSetting(
  workbook: OpenWorkbook,
  key: SettingKey,
  content: SettingContent,
): Promise<readonly CellEdit[]> {
  const place = async () => {
    const now = await workbook.read();
    return settingEdits(now, readTracker(now), key, content);
  };
  const edits = await place();
  if (edits) return edits;
  await workbook.addSheets({ sheets: [planSettings({})] });
  return (await place()) ?? [];
}
