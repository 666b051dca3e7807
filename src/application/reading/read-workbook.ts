/** All targets of a workbook, what was read of it and what was not. */
import { groupBy } from '../../domain/group-by';
import type { DateSystem } from '../../domain/calendar-date';
import type { MonthRecord } from '../../domain/history';
import { overallCompletion } from '../../domain/overall-completion';
import { fractionOf, shareOf } from '../../domain/percent';
import { endOf, serves } from '../../domain/period';
import { compareMonths, type ReportingMonth } from '../../domain/reporting-month';
import type { ReadingReport, Target } from '../../domain/tracker';
import { REPORT_KEYS } from '../../domain/words';
import { targetIdentity } from '../../domain/target-identity';
import type { SheetSnapshot } from '../ports';
import type { ColumnMap } from './column-map';
import type { PlacedCell } from './grid';
import { reportOf } from './report-reading';
import { amongOthers, listNamesOf } from './list-names';
import { readSheet, type SheetContext, type SheetTable, type SurveyedSheet } from './read-sheet';
import type { UnkeyedTarget } from './read-table';
import { isTaskLabel } from './labels';
import { numberIn } from './target-number';

export interface ReadTargets {
  readonly targets: readonly Target[];
  readonly reading: ReadingReport;
  /** What columns and sheets of earlier months say, by the identity of the target. */
  readonly earlier: ReadonlyMap<string, readonly MonthRecord[]>;
}

/** A table and what became of it. */
export interface JudgedTable {
  readonly table: SheetTable;
  readonly fate: 'read' | 'passed-over' | 'other-period' | 'summary';
  readonly targets: readonly UnkeyedTarget[];
  /** Targets of its rows that have a table of their own. */
  readonly summaries: readonly { readonly row: number; readonly sheet: string }[];
}

export interface JudgedSheet {
  readonly sheet: SurveyedSheet;
  readonly tables: readonly JudgedTable[];
}

/** A table without a name among surer ones needs more that speaks for it. */
const ENOUGH_AMONG_SURE = 3;

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

function judge(sheets: readonly SurveyedSheet[], context: SheetContext): readonly JudgedSheet[] {
  const all = sheets.flatMap(({ tables }) => tables);
  const hasSure = all.some(({ sureness }) => sureness.level === 'sure');
  const isAccepted = ({ sureness: { level, points } }: SheetTable) =>
    level === 'sure' || (level === 'likely' && (!hasSure || points >= ENOUGH_AMONG_SURE));
  const accepted = all.filter(isAccepted);
  const { waiting, timed } = otherPeriods(accepted, context.month);
  return sheets.map((sheet) => ({
    sheet,
    tables: sheet.tables.map((table): JudgedTable => {
      const fate = !isAccepted(table) ? 'passed-over' : waiting.has(table) ? 'other-period' : 'read';
      const targets = timed.has(table)
        ? table.targets.map((target) => ({ ...target, timed: REPORT_KEYS }))
        : table.targets;
      return { table, fate, targets: fate === 'read' ? targets : [], summaries: [] };
    }),
  }));
}

/** Tables of several months side by side (sheets 1月, 2月, 3月): all of them, and those that are not of the reporting month. */
function otherPeriods(
  tables: readonly SheetTable[],
  month: ReportingMonth | null,
): { readonly waiting: ReadonlySet<SheetTable>; readonly timed: ReadonlySet<SheetTable> } {
  const candidates = tables.flatMap((table) =>
    !table.period || table.naming.labels.number || table.naming.title ? [] : [{ table, period: table.period }],
  );
  const groups = groupBy(candidates, ({ table }) =>
    table.found.header.cells.map(({ text }) => text.replace(/\d+月份?/gu, '')).join(' '),
  );
  const waiting = new Set<SheetTable>();
  const timed = new Set<SheetTable>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ period }) => `${period.year}-${period.first}-${period.last}`)).size < 2) continue;
    const endIn = ({ period: { year, last } }: (typeof group)[number]) => (year ?? 0) * 12 + last;
    // Without a reporting month the last one that tells something counts, not one that waits to be filled in.
    const told = group.filter(({ table: { targets } }) => targets.some(isTold));
    const latest = Math.max(...(told.length > 0 ? told : group).map(endIn));
    for (const each of group) {
      timed.add(each.table);
      if (month ? !serves(each.period, month) : endIn(each) !== latest) waiting.add(each.table);
    }
  }
  return { waiting, timed };
}

function isTold({ subProjects }: UnkeyedTarget): boolean {
  return subProjects.some(({ progress }) => progress.text.trim() !== '');
}

/** A row of a list whose target has a table of its own is its summary: the table counts. */
function withoutSummaries(sheets: readonly JudgedSheet[]): readonly JudgedSheet[] {
  const own = new Map<string, string>();
  for (const { tables } of sheets) {
    for (const target of tables.flatMap((table) => table.targets)) {
      if (target.listed) continue;
      if (target.identity !== '') own.set(target.identity, target.sheet);
      const text = comparableText(target);
      if (text !== '') own.set(text, target.sheet);
    }
  }
  if (own.size === 0) return sheets;
  return sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      const sheetOf = (target: UnkeyedTarget) =>
        target.listed ? (own.get(target.identity) ?? own.get(comparableText(target))) : undefined;
      const summaries = table.targets.flatMap((target) => {
        const other = sheetOf(target);
        return other === undefined ? [] : target.subProjects.map(({ row }) => ({ row, sheet: other }));
      });
      if (table.fate === 'passed-over') return asSummary(table, own);
      return { ...table, targets: table.targets.filter((target) => sheetOf(target) === undefined), summaries };
    }),
  }));
}

/** 总表 with 编号, 目标内容 and 总体进度: a table that is none of its own is a summary where each row has a table elsewhere. */
function asSummary(judged: JudgedTable, own: ReadonlyMap<string, string>): JudgedTable {
  const { rows, assignment } = judged.table;
  const { number, text, name } = assignment.roles;
  if (!text && !name) return judged;
  const summaries = rows.flatMap((row) => {
    if (row.kind !== 'data') return [];
    const said = (cell: PlacedCell | undefined) => String(cell?.content.value ?? '');
    const item = plainText(said(row.content.text ?? row.content.name));
    const sheet = own.get(item) ?? own.get(targetIdentity(numberIn(said(number && row.content.number))));
    return sheet === undefined || item === '' ? [] : [{ row: row.row, sheet }];
  });
  const data = rows.filter(({ kind }) => kind === 'data').length;
  return data > 0 && summaries.length === data ? { ...judged, fate: 'summary', summaries } : judged;
}

function comparableText({ text }: UnkeyedTarget): string {
  return plainText(text.text);
}

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*第\s*\d+\s*项\s*[:：]?/u, '')
    .replace(/[\s。]/gu, '');
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
