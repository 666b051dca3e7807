/** Reads a workbook as a tracker: tolerant of how people lay it out, exact about where each value stands. */
import { monthOf } from '../domain/reporting-month';
import { dateOf, type Target, type Tracker } from '../domain/tracker';
import { OWN_SHEETS, SETTINGS_SHEET, TEXT_KEYS } from '../domain/words';
import { Failure } from './errors';
import { HISTORY_TABLE } from './history-sheet';
import { isSheetOf } from './own-tables/find-own-table';
import type { WorkbookSnapshot } from './ports';
import { gridOf } from './reading/grid';
import { readHistory } from './reading/read-history';
import { readIgnored } from './reading/read-ignored';
import { readSettings } from './reading/read-settings';
import { readTarget } from './reading/read-target';

/** The tracker in a workbook; without target sheets it has no targets. Throws a Failure when a sheet is too large to be one. */
export function readTracker(workbook: WorkbookSnapshot): Tracker {
  const { dateSystem, sheets } = workbook;
  const settingsSheet = sheets.find((sheet) => sheet.name.trim() === SETTINGS_SHEET);
  const { settings, unknown } = readSettings(settingsSheet, dateSystem);
  const date = dateOf(settings.date);
  const context = { system: dateSystem, month: settings.month.value ?? (date && monthOf(date)) };
  const targets = sheets
    .filter((sheet) => !OWN_SHEETS.includes(sheet.name.trim()) && !isSheetOf(HISTORY_TABLE, sheet))
    .flatMap((sheet) => readTarget(gridOf(sheet), context) ?? []);
  refuseBooks(targets);
  return {
    dateSystem,
    settingsSheet: settingsSheet?.name ?? null,
    settings,
    unknownSettings: unknown,
    targets,
    ignored: readIgnored(sheets, dateSystem),
    history: readHistory(sheets, dateSystem),
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

/** The tracker, when there is one. Throws a Failure when the workbook has no target sheet. */
export function readTrackerWithTargets(workbook: WorkbookSnapshot): Tracker {
  const tracker = readTracker(workbook);
  if (tracker.targets.length === 0) {
    const names = workbook.sheets.map((sheet) => `“${sheet.name}”`).join('、');
    throw new Failure(
      'no-targets',
      `没有找到目标表（查看了工作表${names || '：无'}）。目标表的前 30 行内须有一行表头，含“子项目”，并至少含“完成进度”“本月进展情况”“存在问题”“下一步工作打算”中的两项。`,
    );
  }
  return tracker;
}
