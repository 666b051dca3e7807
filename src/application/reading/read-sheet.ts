/** One sheet: its tables with their columns, rows and targets, and what of it belongs to none. */
import type { DateSystem } from '../../domain/calendar-date';
import { periodIn, type Period } from '../../domain/period';
import { compareMonths, type ReportingMonth } from '../../domain/reporting-month';
import { isReportKey } from '../../domain/words';
import type { CellSnapshot, SheetSnapshot } from '../ports';
import { assignColumns, type Assignment } from './assign-columns';
import { contentOfColumn } from './column-content';
import type { ColumnMap } from './column-map';
import { withContinued } from './continued-rows';
import { rowClassifier, saysNothing, type RowContent, type TableRow } from './data-rows';
import { textOf } from './notes';
import { gridOf, gridWithin, type Grid, type PlacedCell } from './grid';
import { namingOf, type Naming } from './naming-of-table';
import { readForms, type Form, type SideBySide } from './read-form';
import { readTable } from './read-table';
import { surenessOf, type Sureness } from './sureness';
import { officialNumberIn } from './target-number';
import { surveySheet, type FoundTable, type LooseRows } from './survey';
import { yearOfRows } from './year-of-rows';
import type { MappedRole } from './header-cells';
import type { UnkeyedTarget } from './table-to-read';

export interface SheetTable {
  readonly found: FoundTable;
  readonly assignment: Assignment;
  readonly rows: readonly TableRow[];
  readonly naming: Naming;
  readonly sureness: Sureness;
  readonly targets: readonly UnkeyedTarget[];
  /** What its columns say of earlier months. */
  readonly earlier: readonly EarlierTargets[];
  /** What the sheet's name or the title says about the time. */
  readonly period: Period | null;
  /** What the sheet is called beside a period: blank for 3月, 2021.3, 一季度 or 2021年, 进展 for 3月份进展; null where it names none. */
  readonly besidePeriod: string | null;
}

export interface EarlierTargets {
  readonly month: ReportingMonth;
  readonly targets: readonly UnkeyedTarget[];
}

export interface SurveyedSheet {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly tables: readonly SheetTable[];
  readonly loose: readonly LooseRows[];
  /** Its name is 第N项 or holds it. */
  readonly namedByNumber: boolean;
  /** The sheet as forms, one below the other; only where it has no table. */
  readonly forms: readonly Form[];
  /** Items side by side, which are not read; only where the sheet has no table and is no form. */
  readonly sideBySide: SideBySide | null;
  readonly mapped: MappedRole;
}

export interface SheetContext {
  readonly system: DateSystem;
  readonly month: ReportingMonth | null;
  readonly map: ColumnMap;
}

/** Blank rows end no table. */
const BLANK_ROWS_WITHIN = 2;

/** Most sheets stay as they are from one step to the next: what was read of them is kept as long as they are. */
const kept = new WeakMap<SheetSnapshot, { readonly context: SheetContext; readonly surveyed: SurveyedSheet }>();

/** All that is known of a sheet by itself; which of its tables count is judged among all sheets. */
export function readSheet(sheet: SheetSnapshot, context: SheetContext): SurveyedSheet {
  const known = kept.get(sheet);
  if (known && isSame(known.context, context)) return known.surveyed;
  const surveyed = readAnew(sheet, context);
  kept.set(sheet, { context, surveyed });
  return surveyed;
}

/** Whether a sheet is read alike in both. */
function isSame(a: SheetContext, b: SheetContext): boolean {
  const isSameMonth = a.month === b.month || (a.month && b.month && compareMonths(a.month, b.month) === 0);
  return a.system === b.system && isSameMonth === true && a.map.isEmpty && b.map.isEmpty;
}

function readAnew(sheet: SheetSnapshot, context: SheetContext): SurveyedSheet {
  const mapped = (header: string) => context.map.roleOf(sheet.name, header);
  const grid = gridOf(sheet);
  const { tables, loose } = surveySheet(grid, mapped);
  const number = officialNumberIn(sheet.name);
  const forms = tables.length > 0 ? [] : readForms(grid, mapped, number ?? '', context);
  return {
    sheet,
    grid,
    tables: joined(tables.map((found) => readFound(grid, found, context))),
    loose,
    namedByNumber: number !== undefined,
    mapped,
    forms: forms && 'items' in forms ? [] : (forms ?? []),
    sideBySide: forms && 'items' in forms ? forms : null,
  };
}

function readFound(whole: Grid, found: FoundTable, context: SheetContext): SheetTable {
  const grid = found.columns ? gridWithin(whole, found.columns) : whole;
  const { header } = found;
  const { map, system } = context;
  const titles = [grid.sheet, ...found.above.flatMap((row) => grid.cellsAt(row).map(({ content }) => textOf(content)))];
  const period = periodOf(titles);
  const month = context.month ?? (period && monthOfTitle(period, grid, found, system));
  const assignment = assignColumns(grid, header, found.rows, month);
  const { roles } = assignment;
  const left = header.cells[0]!.column;
  const right = header.cells.at(-1)!.column;
  const width = right - left + 1;
  const classify = rowClassifier(grid, roles, found.rows, width, found.titles);
  const rows = withContinued(withoutTail(found.rows.map(classify)));
  const naming = namingOf(grid, found, assignment, rows);
  const data = rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const mapped =
    map.speaksOf(grid.sheet) || header.cells.some(({ text }) => map.roleOf(grid.sheet, text) !== undefined);
  const sureness = surenessOf({
    header,
    assignment,
    progress: assignment.anyProgress && contentOfColumn(grid, assignment.anyProgress.column, data),
    titles,
    named:
      naming.title !== null ||
      naming.labels.number !== undefined ||
      naming.labels.text !== undefined ||
      naming.sheetNumber !== '',
    timed: period !== null,
    mapped,
  });
  const area = {
    top: found.above[0] ?? header.first,
    left: found.columns?.left ?? 1,
    bottom: rows.at(-1)?.row ?? header.last,
    right: Math.max(right, ...found.rows.slice(0, 50).map((row) => grid.cellsAt(row).at(-1)?.column ?? 0)),
  };
  const table = {
    sheet: grid.sheet,
    roles,
    system,
    month,
    statusWords: map.statusWords,
    progressPeriods: assignment.progressPeriods,
    rows,
    area,
    naming,
    rowIs: map.rowIs(grid.sheet),
  };
  const targets = sureness.level === 'doubtful' ? [] : readTable(grid, table);
  const earlier = assignment.earlier.map(({ month: then, columns }): EarlierTargets => {
    const kept = Object.fromEntries(Object.entries(roles).filter(([role]) => !isReportKey(role)));
    const rolesThen = { ...kept, ...columns };
    const classifyThen = rowClassifier(grid, rolesThen, found.rows, width, found.titles);
    const rowsThen = withContinued(withoutTail(found.rows.map(classifyThen)));
    return { month: then, targets: readTable(grid, { ...table, roles: rolesThen, rows: rowsThen }) };
  });
  return {
    found,
    assignment,
    rows,
    naming,
    sureness,
    targets,
    earlier,
    period: period ?? yearOf(grid.sheet),
    besidePeriod: besidePeriod(grid.sheet),
  };
}

/** 6月底前完成, 3月计划 and 二季度任务 are no reports of a period. */
const TO_COME = /前|计划|安排|节点|(?:任务|目标)$/u;

function besidePeriod(name: string): string | null {
  const plain = name.normalize('NFKC').replace(/\s/gu, '');
  if (/^(?:19|20)\d\d年?度?$/u.test(plain)) return '';
  const rest = periodIn(plain)?.rest ?? null;
  return rest === null || TO_COME.test(rest) ? null : rest;
}

/** The month that a title tells, in its own year or else in that of the table's dates; null where neither says one. */
function monthOfTitle(
  { year, last }: Period,
  grid: Grid,
  { above, rows }: FoundTable,
  system: DateSystem,
): ReportingMonth | null {
  const known = year ?? yearOfRows(grid, [...above, ...rows], system);
  return known === null ? null : { year: known, month: last };
}

/** Rows at the end that hold neither an item nor a report are notes. */
function withoutTail(rows: readonly TableRow[]): readonly TableRow[] {
  let above = 0;
  const isData = rows.map((row) => {
    if (row.kind !== 'data') return false;
    // Behind more blank rows than these a name alone is a signature.
    const isSignature = above > 0 && row.row - above > BLANK_ROWS_WITHIN + 1 && isNameAlone(row);
    if (isSignature || saysNothing(row, row.row)) return false;
    above = row.row;
    return true;
  });
  const last = isData.lastIndexOf(true);
  return rows.map((row, index): TableRow => {
    if (index <= last || row.kind !== 'data') return row;
    const cells = Object.values(row.content).filter((cell) => cell.row === row.row);
    return {
      kind: 'beside',
      row: row.row,
      cells,
      ...(saysNothing(row, row.row) && hasFigures(cells) && { unnamed: true }),
    };
  });
}

/** Figures or words that somebody typed, not only the results of formulas. */
function hasFigures(cells: readonly PlacedCell[]): boolean {
  return cells.some(({ content }) => content.formula !== true);
}

function isNameAlone({ content }: { readonly content: RowContent }): boolean {
  const filled = Object.keys(content);
  return filled.length === 1 && (content.name ?? content.text) !== undefined;
}

/** The period that the first of these names: what the sheet is called, then its titles. */
function periodOf(titles: readonly string[]): Period | null {
  const plain = titles.map((title) => title.normalize('NFKC').replace(/\s/gu, ''));
  for (const title of plain) {
    const found = title.length > 50 ? null : periodIn(title);
    if (!found) continue;
    const year = /(?:19|20)\d\d(?=年)/u.exec(plain.join(' '))?.[0];
    return { ...found.period, year: found.period.year ?? (year === undefined ? null : Number(year)) };
  }
  return null;
}

/** The whole year that a sheet is called by: 2020年, 台账2020. */
function yearOf(sheet: string): Period | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(sheet.normalize('NFKC'))?.[0];
  return year === undefined ? null : { year: Number(year), first: 1, last: 12, whole: true };
}

/** A second table below that has no name of its own goes on with the target that the sheet names. */
function joined(tables: readonly SheetTable[]): readonly SheetTable[] {
  const result: SheetTable[] = [];
  for (const table of tables) {
    const [own, ...others] = table.targets;
    const { labels, title } = table.naming;
    const isOwn = labels.number !== undefined || labels.text !== undefined || title !== null;
    const at =
      isOwn || !own || own.listed || others.length > 0 ? -1 : result.findIndex((each) => isContinued(each, own));
    const before = result[at];
    if (!before) {
      result.push(table);
      continue;
    }
    const [first] = before.targets;
    const whole = {
      ...first!,
      overall: first!.overall.cell ? first!.overall : own!.overall,
      area: { ...first!.area, bottom: own!.area.bottom, right: Math.max(first!.area.right, own!.area.right) },
      subProjects: [...first!.subProjects, ...own!.subProjects],
    };
    result[at] = { ...before, targets: [whole] };
    result.push({ ...table, targets: [] });
  }
  return result;
}

function isContinued({ targets, naming }: SheetTable, own: UnkeyedTarget): boolean {
  const [first, ...others] = targets;
  if (!first || first.listed || others.length > 0) return false;
  return first.identity === own.identity || (naming.labels.number !== undefined && own.identity === '');
}

/** Whether something of the sheet looks like a tracker, read or not. */
export function mayBeTracker({ namedByNumber, forms, sideBySide, tables, loose }: SurveyedSheet): boolean {
  return (
    namedByNumber ||
    forms.length > 0 ||
    sideBySide !== null ||
    tables.some(({ sureness }) => sureness.level !== 'doubtful') ||
    loose.some(({ named }) => named)
  );
}

/** Whether the cell shows something: a number, or more than spaces. */
export function hasText({ value }: CellSnapshot): boolean {
  return typeof value !== 'string' || value.trim() !== '';
}
