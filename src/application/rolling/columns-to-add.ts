/**
 * Where the next month has no place yet: tables with a column for each month or quarter, and sheets for each month. Rolling leaves what is
 * filled in, and somebody has to add the new one.
 */
import { awaitsColumn, missingProgress, wantedProgress } from '../../domain/missing-progress';
import { periodIn, serves } from '../../domain/period';
import { formatMonth, type ReportingMonth } from '../../domain/reporting-month';
import type { Target, Tracker } from '../../domain/tracker';

/** Chinese sentences, one for each sheet with such a table, and one for sheets by month. */
export function columnsToAdd({ targets, reading }: Tracker, to: ReportingMonth): readonly string[] {
  const tables = new Map(targets.filter((target) => awaitsColumn(target, to)).map((target) => [target.sheet, target]));
  const notes = [...tables].map(
    ([sheet, target]) =>
      `“${sheet}”表${missingProgress(target, to)}，转入后请加上“${wantedProgress(target, to)}”一栏再填写；各期已填的文字保留不动。`,
  );
  const waiting = reading.notRead.filter(({ kind }) => kind === 'period').map(({ cell }) => cell.sheet);
  const sheets = [...waiting, ...targets.filter(isOfSheetByMonth).map(({ sheet }) => sheet)];
  if (!targets.some(isOfSheetByMonth) || sheets.some((sheet) => isFor(sheet, to))) return notes;
  const example = `如“${to.month}月”`;
  return [...notes, `没有${formatMonth(to)}的工作表，转入后请添加（${example}）再填写；其他月份的工作表保留不动。`];
}

/** All of its report is one month's, and no header says so. */
function isOfSheetByMonth({ timed, progressPeriods }: Target): boolean {
  return timed.includes('progress') && progressPeriods.length === 0;
}

function isFor(sheet: string, month: ReportingMonth): boolean {
  const named = periodIn(sheet.normalize('NFKC').replace(/\s/gu, ''));
  return named !== null && serves(named.period, month);
}
