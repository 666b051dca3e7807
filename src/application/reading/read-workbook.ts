/** All targets of a workbook, what was read of it and what was not. */
import type { DateSystem } from '../../domain/calendar-date';
import type { MonthRecord } from '../../domain/history';
import { overallCompletion } from '../../domain/overall-completion';
import { fractionOf, shareOf } from '../../domain/percent';
import { endOf } from '../../domain/period';
import { compareMonths, type ReportingMonth } from '../../domain/reporting-month';
import type { ReadingReport, Target } from '../../domain/tracker';
import type { SheetSnapshot } from '../ports';
import type { ColumnMap } from './column-map';
import { reportOf } from './report-reading';
import { amongOthers, listNamesOf } from './list-names';
import { readSheet } from './read-sheet';
import { isTaskLabel } from './labels';
import type { UnkeyedTarget } from './table-to-read';
import { judge, withoutSummaries, type JudgedTable, type JudgedSheet } from './judge-tables';

export interface ReadTargets {
  readonly targets: readonly Target[];
  readonly reading: ReadingReport;
  /** What columns and sheets of earlier months say, by the identity of the target. */
  readonly earlier: ReadonlyMap<string, readonly MonthRecord[]>;
}

/** The targets of the sheets that can be seen, in the order of the tabs. `month` is null while nobody knows which is reported on. */
export function readTargets(
  sheets: readonly SheetSnapshot[],
  context: { readonly system: DateSystem; readonly month: ReportingMonth | null; readonly map: ColumnMap },
): ReadTargets {
  const surveyed = sheets.filter(({ name }) => !context.map.isUnused(name)).map((sheet) => readSheet(sheet, context));
  const visible = surveyed.filter(({ sheet }) => sheet.hidden === undefined);
  const hidden = surveyed.filter(({ sheet }) => sheet.hidden !== undefined);
  const judged = withoutSummaries(judge(visible, context));
  const forms = judged.flatMap(({ sheet }) => sheet.forms);
  const named = judged.flatMap(({ tables }) => tables.filter(isCounted));
  const targets = withKeys(
    judged.flatMap(({ sheet, tables }) => [
      ...sheet.forms.map((form) => counted(form.target, forms.indexOf(form))),
      ...tables.flatMap((table) => {
        const at = named.indexOf(table);
        return at < 0 ? table.targets : table.targets.map((target) => counted(target, at));
      }),
    ]),
    listNamesOf(judged),
  );
  return { targets, reading: reportOf(judged, hidden, targets), earlier: earlierMonths(judged, context.month) };
}

/** A table below 重点任务 and no number is counted as a form is. */
function isCounted({ table: { naming } }: JudgedTable): boolean {
  return naming.labels.text !== undefined && isTaskLabel(naming.labels.text);
}

/** A form without a number is called by its place among the forms, as a row of a list is by its place there. */
function counted(target: UnkeyedTarget, index: number): UnkeyedTarget {
  return target.number === '' && target.identity !== '' ? { ...target, number: String(index + 1) } : target;
}

/** What columns and sheets of earlier months tell, by the identity of the target. */
function earlierMonths(
  sheets: readonly JudgedSheet[],
  month: ReportingMonth | null,
): ReadonlyMap<string, readonly MonthRecord[]> {
  const records = new Map<string, MonthRecord[]>();
  if (!month) return records;
  const add = (then: ReportingMonth, targets: readonly UnkeyedTarget[]) => {
    if (compareMonths(then, month) >= 0) return;
    for (const target of targets) {
      const record = recordOf(target, then);
      if (target.identity === '' || record.subProjects.length === 0) continue;
      const known = records.get(target.identity);
      if (known) known.push(record);
      else records.set(target.identity, [record]);
    }
  };
  for (const { table, fate } of sheets.flatMap(({ tables }) => tables)) {
    if (fate === 'read') for (const earlier of table.earlier) add(earlier.month, earlier.targets);
    if (fate === 'other-period' && table.period) add(endOf(table.period, month.year), table.targets);
  }
  return records;
}

function recordOf(target: UnkeyedTarget, month: ReportingMonth): MonthRecord {
  const said = target.subProjects.filter(
    ({ progress, completion }) => progress.text.trim() !== '' || fractionOf(completion.reading) !== null,
  );
  return {
    month,
    overall: overallCompletion({ ...target, key: '', among: null }),
    subProjects: said.map((subProject) => ({
      sheet: target.sheet,
      row: subProject.row,
      order: subProject.order.text.trim(),
      name: subProject.name.text.trim(),
      completion: shareOf(subProject.completion.reading),
      progress: subProject.progress.text,
      problems: subProject.problems.text,
      nextSteps: subProject.nextSteps.text,
    })),
  };
}

/** A sheet's only target is called by the sheet, so that it stays itself whatever is typed; others by what they are known by. */
function withKeys(targets: readonly UnkeyedTarget[], listNames: ReadonlyMap<UnkeyedTarget, string>): readonly Target[] {
  const ofSheet = new Map<string, number>();
  for (const { sheet } of targets) ofSheet.set(sheet, (ofSheet.get(sheet) ?? 0) + 1);
  const taken = new Map<string, number>();
  const among = amongOthers(targets, listNames);
  return targets.map((target) => {
    const base = ofSheet.get(target.sheet) === 1 ? target.sheet : `${target.sheet}!${target.identity}`;
    const count = (taken.get(base) ?? 0) + 1;
    taken.set(base, count);
    return keyed(target, among.get(target) ?? null, count === 1 ? base : `${base}#${count}`);
  });
}

/** Field by field: of a thousand targets copies of whole objects would take as long as reading them. */
function keyed(target: UnkeyedTarget, among: string | null, key: string): Target {
  return {
    key,
    among,
    identity: target.identity,
    sheet: target.sheet,
    area: target.area,
    listed: target.listed,
    number: target.number,
    numberCell: target.numberCell,
    text: target.text,
    otherText: target.otherText,
    overall: target.overall,
    office: target.office,
    startDate: target.startDate,
    dueDate: target.dueDate,
    headers: target.headers,
    timed: target.timed,
    progressPeriods: target.progressPeriods,
    subProjects: target.subProjects,
  };
}
