/** A tracker as read: every value with the cell it came from, so that a finding can point at it and a fix can change it. */
import type { CalendarDate, DateSystem } from './calendar-date';
import type { CellRange, CellRef } from './cell';
import type { History } from './history';
import type { IgnoreList } from './ignored';
import type { ReadOwnWord } from './own-words';
import type { Status } from './status';
import type { PercentReading, PercentUnit } from './percent';
import type { Period } from './period';
import type { Role } from './role-words';
import { targetIdentity } from './target-identity';
import { monthOf, type ReportingMonth } from './reporting-month';
import type { SettingKey, SettingValue } from './settings';
import { SETTINGS_SHEET } from './own-sheets';
import { targetName } from './target-name';
import type { ColumnKey } from './words';

/** Where a value stands. `cell` is null when the workbook has no place for it: no such column, label or setting. */
export interface Place {
  readonly cell: CellRef | null;
  /** The cell shows the result of a formula: a fix must not overwrite it. */
  readonly formula: boolean;
  /** The formula waits to be calculated: the cell has no result, or one that may be out of date. */
  readonly waiting: boolean;
}

export interface TextField extends Place {
  /** As the cell holds it, line breaks as \n; empty when blank or when the cell holds an error. */
  readonly text: string;
  /** #REF! and the like, or null. */
  readonly error: string | null;
}

export interface PercentField extends Place {
  readonly reading: PercentReading;
  /** What numbers mean in its column: what is written there must mean the same. */
  readonly unit: PercentUnit;
}

/**
 * What a date cell holds. `text` means a day of the calendar, but the cell holds no date; `words` are a deadline as people put it
 * (6月底前), with its day when it has one; an `invalid` number may look like the date it `shows`.
 */
export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'date'; readonly value: CalendarDate }
  | { readonly kind: 'text'; readonly text: string; readonly value: CalendarDate }
  | { readonly kind: 'words'; readonly text: string; readonly value: CalendarDate | null }
  | { readonly kind: 'invalid'; readonly text: string; readonly shows?: CalendarDate }
  /** A formula without a result. */
  | { readonly kind: 'waiting' };

export interface DateField extends Place {
  readonly reading: DateReading;
}

/** The date a field stands for, or null: a deadline in words stands for its day. */
export function dateOf({ reading }: DateField): CalendarDate | null {
  return 'value' in reading ? reading.value : null;
}

/** A setting with its meaning; `value` is the default when the cell is blank and null when what it says is not understood. */
export interface Setting<T> extends TextField {
  readonly value: T | null;
}

/** Every setting of the registry. 成文日期 is a date like others. */
export type Settings = { readonly [K in Exclude<SettingKey, 'date'>]: Setting<SettingValue<K>> } & {
  readonly date: DateField;
};

/** A status word with what it says, by 栏目对照 or by the words that everybody uses; null when it is none. */
export interface StatusField extends TextField {
  readonly says: Status | null;
}

export interface SubProject {
  /** The row it stands in, from 1. */
  readonly row: number;
  /** 序号 */
  readonly order: TextField;
  readonly name: TextField;
  readonly office: TextField;
  readonly person: TextField;
  readonly weight: PercentField;
  readonly startDate: DateField;
  readonly dueDate: DateField;
  readonly doneDate: DateField;
  readonly completion: PercentField;
  readonly progress: TextField;
  readonly problems: TextField;
  readonly nextSteps: TextField;
  readonly remark: TextField;
  /** 配合单位 */
  readonly partner: TextField;
  /** 完成状态: a word for how it stands. */
  readonly status: StatusField;
}

export interface Target {
  /** Tells it from every other target of the workbook as it is now: numbers may be missing or double. */
  readonly key: string;
  /** What it is known by in other months and copies (see targetIdentity): its number, or else 目标内容; empty when it has neither. */
  readonly identity: string;
  readonly sheet: string;
  /** The cells that are its own: labels, headers and rows; of a list only its rows. */
  readonly area: CellRange;
  /** Whether it stands in a list of targets, whose header row they share. */
  readonly listed: boolean;
  /** As the office writes it: 048, 36. Empty when neither a cell nor the sheet's name tells. */
  readonly number: string;
  /** What tells it from another target of the same number, where several lists count from 1: 体育, the name of its list, or its words; null where no other has it. */
  readonly among: string | null;
  /** The labelled cell; its `cell` is null when the number comes from the sheet's name. */
  readonly numberCell: TextField;
  readonly text: TextField;
  /** Where 目标内容 of its rows says something else than `text`, so that nobody knows which is meant; null where it does not. */
  readonly otherText: CellRef | null;
  /** 总体进度 as typed; see overallCompletion for the one that counts. */
  readonly overall: PercentField;
  readonly office: TextField;
  readonly startDate: DateField;
  readonly dueDate: DateField;
  /** The header cells that were found. */
  readonly headers: Readonly<Partial<Record<ColumnKey, CellRef>>>;
  /** Columns that are one month's or quarter's: another month is told in others, and nothing of them is cleared. */
  readonly timed: readonly ColumnKey[];
  /** The months and quarters that columns of progress in its table speak of, whichever is read. */
  readonly progressPeriods: readonly Period[];
  readonly subProjects: readonly SubProject[];
}

/** 第048项, or “体育”第1项 where another list has a 第1项 as well; a target without a number is called by its sheet, or in a list by the beginning of its text. */
export function nameOfTarget({ number, among, sheet, listed, text }: Target): string {
  if (number !== '') return among === null ? targetName(number) : `“${among}”${targetName(number)}`;
  return (listed && beginningOf(text.text)) || sheet;
}

const BEGINNING = 16;

/** The first words of a text, on one line. */
export function beginningOf(text: string): string {
  const characters = [...text.trim().replace(/\s+/gu, ' ')];
  return characters.length <= BEGINNING ? characters.join('') : `${characters.slice(0, BEGINNING).join('')}…`;
}

/** Where something about a whole target stands: in its row of a list, or at the 子项目 header of its own table. */
export function placeOfTarget(target: Target): CellRef {
  const { headers, sheet, area, listed, text, numberCell } = target;
  const own = listed ? (text.cell ?? numberCell.cell) : headers.name;
  return own ?? { sheet, row: area.top, column: area.left };
}

/** Where something about the headers of its table stands: the same for all targets of a list. */
export function placeOfHeaders(target: Target): CellRef {
  const { headers, sheet, area } = target;
  const [first] = Object.values(headers).sort((a, b) => a.row - b.row || a.column - b.column);
  return (namesItsRows(target) ? headers.name : first) ?? { sheet, row: area.top, column: area.left };
}

/** Whether a column names its rows as its sub-projects. The rows of a list are targets; units that share one are told by their own name. */
export function namesItsRows(target: Pick<Target, 'headers'>): boolean {
  return target.headers.name !== undefined && !isOfUnits(target);
}

/** Whether its rows are those of units that report on it, and are called by them. */
export function isOfUnits({ headers: { name, office } }: Pick<Target, 'headers'>): boolean {
  return name !== undefined && name.column === office?.column;
}

/** What stands in the column 目标编号 of 月度存档 and 忽略清单 for a target: see `identity`. */
export function writtenIdentity({ identity, number, text }: Target): string {
  return targetIdentity(number) === identity ? number : text.text.trim();
}

/** A header or label that was found; `role` is null when its column is not used. */
export interface ReadColumn {
  readonly cell: CellRef;
  /** As it is written; 3月/完成进度 for one of two lines; empty for a column without a header. */
  readonly header: string;
  readonly role: Role | null;
}

/**
 * sheet, rows: looks like a part of the tracker and could not be read; it blocks the letter. passed-over: may be a tracker, but
 * surely not enough to be read. hidden: a hidden sheet that looks like one. summary: a row whose target has a table of its own.
 * period: told about in a sheet of another month. large: a sheet of which a host gave only the beginning, and nothing there is a
 * tracker's. outside: text around the tables, or a sheet that is no tracker.
 */
export type NotReadKind = 'sheet' | 'rows' | 'passed-over' | 'hidden' | 'summary' | 'period' | 'large' | 'outside';

export interface NotRead {
  readonly kind: NotReadKind;
  /** Where it begins. */
  readonly cell: CellRef;
  /** How many rows with content. */
  readonly rows: number;
  /** Why, a Chinese sentence. */
  readonly reason: string;
}

/** What was read of the workbook, and what was not. */
export interface ReadingReport {
  /** How many sheets hold a table that was read. */
  readonly sheets: number;
  /** The names of all sheets that are not the program's own, in their order. */
  readonly order: readonly string[];
  readonly columns: readonly ReadColumn[];
  readonly notRead: readonly NotRead[];
  /** What a person should confirm about headers. */
  readonly unsure: readonly { readonly cell: CellRef; readonly message: string }[];
  /** Rows that were read although they are hidden. */
  readonly hiddenRows: readonly { readonly sheet: string; readonly row: number }[];
}

export interface UnknownSetting {
  readonly cell: CellRef;
  readonly key: string;
}

export interface Tracker {
  readonly dateSystem: DateSystem;
  /** Name of the 设置 sheet, or null when the workbook has none. */
  readonly settingsSheet: string | null;
  readonly settings: Settings;
  readonly unknownSettings: readonly UnknownSetting[];
  readonly targets: readonly Target[];
  readonly history: History;
  readonly ignored: IgnoreList;
  /** What the sheet 用词 says. */
  readonly ownWords: readonly ReadOwnWord[];
  readonly reading: ReadingReport;
}

/** 报告月份, or else the month of 成文日期; null when neither is known. */
export function reportingMonth({ settings }: Tracker): ReportingMonth | null {
  const date = dateOf(settings.date);
  return settings.month.value ?? (date && monthOf(date));
}

/** Any field of a tracker that a finding can point at. */
export type Field = TextField | PercentField | DateField;

/** The cell of a setting; A1 of the sheet when it has no row for it, or no sheet is there yet. */
export function placeOfSetting(cell: CellRef | null, { settingsSheet }: Pick<Tracker, 'settingsSheet'>): CellRef {
  return cell ?? { sheet: settingsSheet ?? SETTINGS_SHEET, row: 1, column: 1 };
}
