/** Which tables of a workbook are read: a doubtful one only where none is surer, of several months one, and a summary never. */
import { groupBy } from '../../domain/group-by';
import { serves, type Period } from '../../domain/period';
import type { ReportingMonth } from '../../domain/reporting-month';
import { REPORT_KEYS } from '../../domain/words';
import { plainTargetText, targetIdentity } from '../../domain/target-identity';
import type { PlacedCell } from './grid';
import type { SheetContext, SheetTable, SurveyedSheet } from './read-sheet';
import { numberIn } from './target-number';
import type { UnkeyedTarget } from './table-to-read';

/** A table and what became of it. */
export interface JudgedTable {
  readonly table: SheetTable;
  readonly fate: 'read' | 'passed-over' | 'other-period' | 'summary';
  readonly targets: readonly UnkeyedTarget[];
  /** Targets of its rows that have a table of their own. */
  readonly summaries: readonly { readonly row: number; readonly sheet: string }[];
}

/** A sheet and what became of its tables. */
export interface JudgedSheet {
  readonly sheet: SurveyedSheet;
  readonly tables: readonly JudgedTable[];
}

/** A table without a name among surer ones needs more that speaks for it. */
const ENOUGH_AMONG_SURE = 3;

/** What becomes of each table of these sheets: whether it is of a tracker at all, and of the reporting month. */
export function judge(sheets: readonly SurveyedSheet[], context: SheetContext): readonly JudgedSheet[] {
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

interface OfPeriod {
  readonly table: SheetTable;
  readonly period: Period;
}

/** Tables of several months side by side (sheets 1月, 2月, 3月): all of them, and those that are not of the reporting month. */
function otherPeriods(
  tables: readonly SheetTable[],
  month: ReportingMonth | null,
): { readonly waiting: ReadonlySet<SheetTable>; readonly timed: ReadonlySet<SheetTable> } {
  const ofPeriods = tables.flatMap((table) => (table.period ? [{ table, period: table.period }] : []));
  const isNamed = ({ table: { naming } }: OfPeriod) => naming.labels.number !== undefined || naming.title !== null;
  const unnamed = ofPeriods.filter((each) => !isNamed(each));
  const groups = groupBy(unnamed, ({ table }) =>
    table.found.header.cells.map(({ text }) => text.replace(/\d+月份?/gu, '')).join(' '),
  );
  const byName = groupBy(
    ofPeriods.filter(({ table }) => table.besidePeriod !== null),
    ({ table }) => table.besidePeriod!,
  );
  // One of the sheets may lack a column that the others have.
  const called = [...byName].map(([rest, each]) => {
    if (isAMonthEach(each.filter(isNamed))) return each;
    return rest === '' ? each.filter((one) => !isNamed(one)) : [];
  });
  const waiting = new Set<SheetTable>();
  const timed = new Set<SheetTable>();
  for (const group of [...groups.values(), ...called].filter(areSeveral)) {
    const endIn = ({ period: { year, last } }: OfPeriod) => (year ?? 0) * 12 + last;
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

/** Whether one target stands in tables of several periods, by its number or its 目标内容. */
function isAMonthEach(named: readonly OfPeriod[]): boolean {
  const signs = [({ identity }: UnkeyedTarget) => identity, comparableText];
  return signs.some((sign) =>
    [...groupBy(named, ({ table: { targets } }) => (targets[0] ? sign(targets[0]) : ''))].some(
      ([known, same]) => known !== '' && areSeveral(same),
    ),
  );
}

function areSeveral(group: readonly OfPeriod[]): boolean {
  return new Set(group.map(({ period }) => `${period.year}-${period.first}-${period.last}`)).size > 1;
}

function isTold({ subProjects }: UnkeyedTarget): boolean {
  return subProjects.some(({ progress }) => progress.text.trim() !== '');
}

/** A row of a list whose target has a table of its own is its summary: the table counts. */
export function withoutSummaries(sheets: readonly JudgedSheet[]): readonly JudgedSheet[] {
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
    const item = plainTargetText(said(row.content.text ?? row.content.name));
    const sheet = own.get(item) ?? own.get(targetIdentity(numberIn(said(number && row.content.number))));
    return sheet === undefined || item === '' ? [] : [{ row: row.row, sheet }];
  });
  const data = rows.filter(({ kind }) => kind === 'data').length;
  return data > 0 && summaries.length === data ? { ...judged, fate: 'summary', summaries } : judged;
}

function comparableText({ text }: UnkeyedTarget): string {
  return plainTargetText(text.text);
}
