/** Reads a workbook as a tracker: tolerant of how people lay it out, exact about where each value stands. */
import { withEarlier } from '../../domain/history';
import { formatMonth, monthOf } from '../../domain/reporting-month';
import {
  dateOf,
  reportingMonth,
  type ReadingReport,
  type Settings,
  type Target,
  type Tracker,
} from '../../domain/tracker';
import { OWN_SHEETS, SETTINGS_SHEET } from '../../domain/own-sheets';
import { TEXT_KEYS } from '../../domain/words';
import { Failure } from '../errors';
import { HISTORY_TABLE } from '../own-tables/history-sheet';
import { isSheetOf } from '../own-tables/find-own-table';
import { readOwnWords } from '../own-words/own-words-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../ports';
import { columnMapOf } from './column-map';
import { readColumnMap } from '../column-map/column-map-sheet';
import { readHistory } from './read-history';
import { readIgnored } from './read-ignored';
import { readSettings } from './read-settings';
import type { SheetContext } from './read-sheet';
import { readTargets } from './read-workbook';
import { unreadOf } from './unread-sheets';

/** The tracker in a workbook; without target sheets it has no targets. Throws a Failure when a sheet is too large to be one. */
export function readTracker(workbook: WorkbookSnapshot): Tracker {
  const { dateSystem, sheets } = workbook;
  const settingsSheet = sheets.find((sheet) => sheet.name.trim() === SETTINGS_SHEET);
  const { settings, unknown } = readSettings(settingsSheet, dateSystem);
  const context = contextOf(workbook, settings);
  const toRead = sheetsToRead(workbook);
  const { targets, reading: read, earlier } = readTargets(toRead, context);
  const reading = withUnread(read, sheets, targets);
  refuseBooks(targets);
  return {
    dateSystem,
    settingsSheet: settingsSheet?.name ?? null,
    settings,
    unknownSettings: unknown,
    targets,
    ignored: readIgnored(sheets, dateSystem),
    ownWords: readOwnWords(sheets, dateSystem).words,
    history: withEarlier(readHistory(withoutThese(sheets, toRead), dateSystem), earlier),
    reading,
  };
}

/** Adds what the host did not hand over. The program's own sheets count as the tracker's. */
function withUnread(
  reading: ReadingReport,
  sheets: readonly SheetSnapshot[],
  targets: readonly Target[],
): ReadingReport {
  const names = new Set([...targets.map(({ sheet }) => sheet), ...OWN_SHEETS]);
  const unread = unreadOf(sheets, (name) => names.has(name.trim()) || names.has(name));
  return unread.length === 0 ? reading : { ...reading, notRead: [...reading.notRead, ...unread] };
}

/** The tracker; null for a workbook with too much for one, which is then as any other. */
export function trackerOrNull(workbook: WorkbookSnapshot): Tracker | null {
  try {
    return readTracker(workbook);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** The sheets that may hold targets: all but the program's own. */
export function sheetsToRead({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter((sheet) => !isOwnSheet(sheet));
}

/** Sheets that were looked at: most stay as they are from one step to the next. */
const own = new WeakMap<SheetSnapshot, boolean>();

/** Whether the program keeps the sheet for itself, by its name or as an archive that was renamed. */
export function isOwnSheet(sheet: SheetSnapshot): boolean {
  const known = own.get(sheet);
  if (known !== undefined) return known;
  const isOwn = OWN_SHEETS.includes(sheet.name.trim()) || isSheetOf(HISTORY_TABLE, sheet);
  own.set(sheet, isOwn);
  return isOwn;
}

function withoutThese(sheets: readonly SheetSnapshot[], others: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
  const left = new Set(others);
  return sheets.filter((sheet) => !left.has(sheet));
}

/** What the reading of each sheet depends on beside the sheet. */
export function contextOf(
  { dateSystem, sheets, told = [] }: WorkbookSnapshot,
  { date, month }: Pick<Settings, 'date' | 'month'>,
): SheetContext {
  const day = dateOf(date);
  return {
    system: dateSystem,
    month: month.value ?? (day && monthOf(day)),
    map: columnMapOf([...readColumnMap(sheets, dateSystem).entries, ...told]),
  };
}

/** In characters; a thousand targets of twenty rows have a third of it. A small file can hold far more: one text that all cells share. */
const MOST_TEXT = 10_000_000;

function refuseBooks(targets: readonly Target[]): void {
  let left = MOST_TEXT;
  for (const { sheet, subProjects } of targets) {
    for (const subProject of subProjects) {
      for (const key of ['name', ...TEXT_KEYS] as const) left -= subProject[key].text.length;
    }
    if (left >= 0) continue;
    throw new Failure(
      'too-large',
      `目标表的文字太多（读到工作表“${sheet}”时已超过 ${MOST_TEXT / 10_000} 万字），无法处理。请检查是否误填充了大段文字，删除后再试。`,
    );
  }
}

/** Whether there is something to be checked: targets, or what looks like some and was not understood. */
export function isTracker({ targets, reading }: Tracker): boolean {
  return targets.length > 0 || reading.notRead.some(({ kind }) => kind === 'sheet' || kind === 'rows');
}

/** The tracker, when there is one. Throws a Failure when the workbook has no table that could be one. */
export function readTrackerWithTargets(workbook: WorkbookSnapshot): Tracker {
  const tracker = readTracker(workbook);
  if (!isTracker(tracker)) {
    const month = reportingMonth(tracker);
    const others = tracker.reading.notRead.filter(({ kind }) => kind === 'period').map(({ cell }) => cell.sheet);
    if (month && others.length > 0) {
      throw new Failure(
        'no-targets',
        `没有找到${formatMonth(month)}的目标表：${sheetNames(others)}是其他月份的。请添加${formatMonth(month)}的工作表（如“${month.month}月”），或核对“${SETTINGS_SHEET}”表的报告月份。`,
      );
    }
    const hidden = tracker.reading.notRead.filter(({ kind }) => kind === 'hidden').map(({ cell }) => cell.sheet);
    if (hidden.length > 0) {
      throw new Failure(
        'no-targets',
        `没有找到看得见的目标表：隐藏的${sheetNames(hidden)}没有检查，也不写入函件。要用它的，请取消隐藏后再试。`,
      );
    }
    const passed = tracker.reading.notRead.filter(({ kind }) => kind === 'passed-over').slice(0, NAMED_SHEETS);
    if (passed.length > 0) {
      throw new Failure('no-targets', `没有找到目标表。${passed.map(({ reason }) => reason).join('')}`);
    }
    const visible = workbook.sheets.filter((sheet) => sheet.hidden === undefined);
    const names = visible.map((sheet) => `“${sheet.name}”`).join('、');
    throw new Failure(
      'no-targets',
      `没有找到目标表（查看了工作表${names || '：无'}）。目标表须有一行表头，既有目标（或任务、事项、子项目）一栏，又有进展情况一栏；表头另有叫法的，请在“栏目对照”表中指明各栏。`,
    );
  }
  return tracker;
}

const NAMED_SHEETS = 3;

/** 工作表“1月”“2月”“3月”; of many the last ones. */
function sheetNames(names: readonly string[]): string {
  const named = [...new Set(names)];
  const shown = named.slice(-NAMED_SHEETS).map((name) => `“${name}”`);
  return `工作表${shown.join('')}${named.length > NAMED_SHEETS ? `等 ${named.length} 张` : ''}`;
}
