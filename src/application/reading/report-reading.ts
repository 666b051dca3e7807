/** What was read of a workbook and what was not, cell by cell: nothing passes unseen. */
import { toA1, type CellRef, type CellPlace } from '../../domain/cell';
import { periodName } from '../../domain/period';
import type { Role } from '../../domain/role-words';
import { namesItsRows, type NotRead, type ReadColumn, type ReadingReport, type Target } from '../../domain/tracker';
import { cellDoubts } from './cell-doubts';
import { continuedNotRead } from './continued-rows';
import { gridWithin, type Grid } from './grid';
import { labelOf } from './labels';
import { isSentence, itemsSideBySide, notReadLoose, outside, unreadSheet } from './not-read-loose';
import { isNote } from './notes';
import { isOverallOf, overallsNotRead } from './overall-of-groups';
import { hasText, mayBeTracker, type SheetTable, type SurveyedSheet } from './read-sheet';
import type { JudgedSheet, JudgedTable } from './judge-tables';

const LABEL_ROLES: Readonly<Record<string, Role>> = {
  number: 'number',
  text: 'text',
  overall: 'completion',
  office: 'office',
  startDate: 'startDate',
  dueDate: 'dueDate',
};

/** The report on the sheets that can be seen and those that are hidden. */
export function reportOf(
  sheets: readonly JudgedSheet[],
  hidden: readonly SurveyedSheet[],
  targets: readonly Target[],
): ReadingReport {
  const parts = sheets.map(reportOfSheet);
  const hiddenIn = new Map(
    sheets.map(({ sheet: { sheet } }) => [
      sheet.name,
      new Set(sheet.rows.flatMap(({ row, hidden: isHidden }) => (isHidden ? [row] : []))),
    ]),
  );
  return {
    order: [...sheets.map(({ sheet }) => sheet), ...hidden].map(({ grid }) => grid.sheet),
    sheets: new Set(targets.map(({ sheet }) => sheet)).size,
    columns: parts.flatMap(({ columns }) => columns),
    unsure: parts.flatMap(({ unsure }) => unsure),
    notRead: [...parts.flatMap(({ notRead }) => notRead), ...hidden.flatMap(hiddenSheet)],
    hiddenRows: targets.flatMap(({ sheet, subProjects }) =>
      subProjects.filter(({ row }) => hiddenIn.get(sheet)?.has(row)).map(({ row }) => ({ sheet, row })),
    ),
  };
}

type Part = Pick<ReadingReport, 'columns' | 'unsure' | 'notRead'>;

/** A sheet of which nothing waits or is a summary is told of alike as long as it is the same. */
const kept = new WeakMap<SurveyedSheet, Part>();

function reportOfSheet(judged: JudgedSheet): Part {
  const isPlain = judged.tables.every(
    ({ table, fate, targets }) => fate === 'read' && targets.length === table.targets.length,
  );
  const known = isPlain ? kept.get(judged.sheet) : undefined;
  const part = known ?? tellOf(judged);
  if (isPlain) kept.set(judged.sheet, part);
  return part;
}

function tellOf({ sheet, tables }: JudgedSheet): Part {
  const read = tables.filter(({ fate }) => fate === 'read');
  const columns = [
    ...tables
      .filter(({ fate }) => fate === 'read' || fate === 'summary')
      .flatMap(({ table, targets }) => columnsOf(sheet.grid, table, targets)),
    ...sheet.forms.flatMap((form) => form.columns),
  ];
  const unsure = read.flatMap(({ table }) => doubtsOf(sheet.grid.sheet, table));
  const isRead = read.length > 0 || sheet.forms.length > 0;
  // A table that goes on with the target of the one above it has none itself.
  const isOverall = isOverallOf(tables.flatMap(({ targets }) => targets));
  const notRead = [
    ...tables.flatMap((table) => notReadOfTable(sheet.grid, table, isOverall)),
    ...sheet.forms
      .flatMap(({ beside }) => beside)
      .filter((each) => isSentence(each) && !isNote(each.content))
      .map((each) => outside(sheet.grid.sheet, each)),
    ...(sheet.sideBySide ? [itemsSideBySide(sheet.grid.sheet, sheet.sideBySide)] : []),
    ...(sheet.forms.length > 0 || sheet.sideBySide
      ? []
      : once(sheet.loose.flatMap((loose) => notReadLoose(sheet, loose, isRead)))),
  ];
  if (!isRead && notRead.every(({ kind }) => kind === 'outside') && sheet.namedByNumber && sheet.grid.rows.length > 0) {
    notRead.unshift(unreadSheet(sheet));
  }
  return { columns, unsure, notRead };
}

/** Of what is told of the sheet as a whole the first. */
function once(notRead: readonly NotRead[]): readonly NotRead[] {
  const first = notRead.find(({ kind }) => kind === 'sheet');
  return notRead.filter((each) => each.kind !== 'sheet' || each === first);
}

function columnsOf(
  whole: Grid,
  { found, assignment, naming }: SheetTable,
  targets: JudgedTable['targets'],
): ReadColumn[] {
  const grid = found.columns ? gridWithin(whole, found.columns) : whole;
  const { sheet } = grid;
  const isList = targets.some((target) => target.listed && !namesItsRows(target));
  const roleShown = (role: Role | null) => (isList && role === 'name' ? 'text' : role);
  const isOverall = isOverallOf(targets);
  const own = Object.entries(naming.labels).filter(([key, { cell }]) => key !== 'overall' || isOverall(cell));
  const labels = own.map(([key, { at, word }]) => {
    return { cell: at, header: word, role: LABEL_ROLES[key] ?? null };
  });
  const headed = assignment.columns.map(({ header, role }) => {
    return { cell: { sheet, row: header.row, column: header.column }, header: header.text, role: roleShown(role) };
  });
  return [...labels, ...headed, ...withoutHeader(grid, found.rows, new Set(headed.map(({ cell }) => cell.column)))];
}

/** Columns with content below no header: each is named by its first cell. */
function withoutHeader(grid: Grid, rows: readonly number[], known: ReadonlySet<number>): ReadColumn[] {
  const first = new Map<number, ReadColumn>();
  for (const row of rows) {
    for (const cell of grid.rowAt(row)?.cells ?? []) {
      const { column } = cell;
      if (known.has(column) || first.has(column) || !hasText(cell)) continue;
      first.set(column, { cell: { sheet: grid.sheet, row, column }, header: '', role: null });
    }
  }
  return [...first.values()];
}

function doubtsOf(sheet: string, table: SheetTable): ReadingReport['unsure'] {
  const { unsure, otherPeriod } = table.assignment;
  const cellOf = (header: CellPlace): CellRef => ({
    sheet,
    row: header.row,
    column: header.column,
  });
  const doubts = [...unsure.map(({ header, message }) => ({ cell: cellOf(header), message })), ...cellDoubts(table)];
  if (!otherPeriod) return doubts;
  const { header, period } = otherPeriod;
  const message = `表头“${header.text}”写的是${periodName(period)}，与报告月份不同，仍按本月内容读取，请核对表头或报告月份。`;
  return [...doubts, { cell: cellOf(header), message }];
}

function notReadOfTable(
  grid: Grid,
  { table, fate, summaries, targets }: JudgedTable,
  isOverall: (cell: CellRef) => boolean,
): NotRead[] {
  const { sheet } = grid;
  const { header } = table.found;
  const data = table.rows.filter(({ kind }) => kind === 'data').length;
  const cell = { sheet, row: header.first, column: header.cells[0]!.column };
  if (fate === 'passed-over') {
    const why = table.assignment.anyProgress ? '不像重点工作台账' : '里没有找到进展情况一栏';
    const reason = `工作表“${sheet}”第 ${header.first} 行起的表${why}，没有读入；如确是台账，请在“栏目对照”中指明各栏。`;
    return [{ kind: 'passed-over', cell, rows: data, reason }];
  }
  if (fate === 'other-period') {
    return [{ kind: 'period', cell, rows: data, reason: `工作表“${sheet}”是其他月份的，本月未读入。` }];
  }
  const found: NotRead[] = [];
  const [first] = summaries;
  if (first) {
    found.push({
      kind: 'summary',
      cell: { sheet, row: first.row, column: header.cells[0]!.column },
      rows: summaries.length,
      reason: `${summaries.length} 行的目标另有工作表（如“${first.sheet}”），以该表为准，这里未读入。`,
    });
  }
  const texts = new Set(targets.map(({ text }) => text.cell && toA1(text.cell)));
  const beside = table.rows.flatMap((row) =>
    row.kind === 'beside' ? row.cells : row.kind === 'heading' && !texts.has(toA1(row.cell)) ? [row.cell] : [],
  );
  const signatures = table.rows.flatMap((row) => (row.kind === 'data' ? row.signatures : []));
  const labels = new Set(Object.values(table.naming.labels).flatMap(({ at, cell: value }) => [toA1(at), toA1(value)]));
  const above = table.found.above
    .flatMap((row) => grid.cellsAt(row))
    .filter((each) => !labels.has(toA1(each)) && !labelOf(each.content));
  const title = table.naming.title && toA1(table.naming.title.cell);
  for (const each of [...above, ...beside, ...signatures]) {
    if (isSentence(each) && !isNote(each.content) && toA1(each) !== title) found.push(outside(sheet, each));
  }
  found.push(...overallsNotRead(table, isOverall), ...continuedNotRead(sheet, table.rows));
  const unnamed = table.rows.filter((row) => row.kind === 'beside' && row.unnamed);
  const [bottom] = unnamed;
  if (bottom) {
    const rows = unnamed.length > 1 ? `第 ${bottom.row} 行起的 ${unnamed.length} 行` : `第 ${bottom.row} 行`;
    found.push({
      kind: 'outside',
      cell: { sheet, row: bottom.row, column: header.cells[0]!.column },
      rows: unnamed.length,
      reason: `${rows}没有写明是哪一项，只有数字或“无”，按合计、平均或待填的行处理，未读入。`,
    });
  }
  return found;
}

function hiddenSheet(surveyed: SurveyedSheet): NotRead[] {
  const { sheet, grid } = surveyed;
  const looksLike = mayBeTracker(surveyed);
  if (!looksLike || sheet.rows.length === 0) return [];
  const cell = { sheet: grid.sheet, row: sheet.rows[0]!.row, column: 1 };
  return [
    { kind: 'hidden', cell, rows: sheet.rows.length, reason: `隐藏的工作表“${grid.sheet}”没有检查，也不写入函件。` },
  ];
}
