/** A target sheet: the labelled cells above the table and one sub-project a row. */
import type { DateSystem } from '../../domain/calendar-date';
import { cellName, type CellRange, type CellRef } from '../../domain/cell';
import { targetIdentity } from '../../domain/target-identity';
import type { ReportingMonth } from '../../domain/reporting-month';
import type { DateField, PercentField, SubProject, Target, TextField } from '../../domain/tracker';
import {
  LABEL_KEYS,
  LABEL_SYNONYMS,
  normalizeHeader,
  TEXT_KEYS,
  type ColumnKey,
  type LabelKey,
} from '../../domain/words';
import { Failure } from '../errors';
import type { CellSnapshot } from '../ports';
import { findTable, isHeaderOf, type Header, type Table } from './find-table';
import type { Grid, PlacedCell } from './grid';
import { readDate, readText, wordingsOf, type DateKey } from './read-cell';
import { readPercent, readPercents } from './read-percents';

/** More rows than any target has: such a sheet is a list of something else, or a slip of the fill handle. */
const MOST_SUB_PROJECTS = 5000;
/** Blank rows end no table, but behind more of them than these a name alone is a signature or a note, not a row. */
const BLANK_ROWS_WITHIN = 2;

const TOTAL_ROW = /^(?:合计|小计|总计|平均|平均值)[:：]?$/u;
/** Each of them has one. */
const TOTAL_SIGN = /[计均]/u;
/** Far more than 合计 with spaces around and between needs. */
const LONGEST_TOTAL = 40;
const NOTE_ROW = /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|审核人|填表日期|填报日期)\s*[:：]/u;

/** What reading a sheet needs to know of the workbook. */
export interface ReadingContext {
  readonly system: DateSystem;
  /** The reporting month, whose year is that of wordings such as 6月底前; null when it is not known. */
  readonly month: ReportingMonth | null;
}

/** The target of a sheet, or null when the sheet is none. Throws a Failure when its table is longer than any target can be. */
export function readTarget(grid: Grid, context: ReadingContext): Target | null {
  const table = findTable(grid);
  if (!table) return null;
  const labels = findLabels(grid, table.headerRows.first);
  const label = (key: LabelKey): [CellRef | null, CellSnapshot | undefined] => [
    labels[key]?.cell ?? null,
    labels[key]?.content,
  ];
  const { system, month } = context;
  const numberCell = readText(...label('number'), system);
  const text = readText(...label('text'), system);
  const number = targetNumber(numberCell.text, text.text, grid.sheet);
  const subProjects = readSubProjects(grid, table, context);
  return {
    key: grid.sheet,
    identity: targetIdentity(number || text.text),
    sheet: grid.sheet,
    area: areaOf(grid, table),
    listed: false,
    number,
    numberCell,
    text,
    overall: readPercent(...label('overall'), labels.overall?.percent ?? false),
    office: readText(...label('office'), system),
    startDate: readDate(...label('startDate'), system, wordingsOf('startDate', month)),
    dueDate: readDate(...label('dueDate'), system, wordingsOf('dueDate', month)),
    headers: headerCells(grid.sheet, table),
    subProjects,
  };
}

function headerCells(sheet: string, { headers }: Table): Target['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([key, { row, column }]) => [key, { sheet, row, column } satisfies CellRef]),
  );
}

interface Label {
  readonly cell: CellRef;
  readonly content: CellSnapshot | undefined;
  readonly percent: boolean;
}

const LABEL_INDEX: ReadonlyMap<string, LabelKey> = new Map(
  LABEL_KEYS.flatMap((key) => LABEL_SYNONYMS[key].map((word) => [word, key] as const)),
);

/** Labels above the table; each value is the next cell to the right with content, unless that is a label again. */
function findLabels(grid: Grid, firstHeaderRow: number): Partial<Record<LabelKey, Label>> {
  const labels: Partial<Record<LabelKey, Label>> = {};
  for (const { row, cells } of grid.rows) {
    if (row >= firstHeaderRow) break;
    for (const [index, cell] of cells.entries()) {
      const name = labelOf(cell);
      if (!name || labels[name.key]) continue;
      const next = cells[index + 1];
      const content = next && !labelOf(next) ? next : undefined;
      const besideLabel = (grid.blockAt(row, cell.column)?.right ?? cell.column) + 1;
      labels[name.key] = {
        cell: { sheet: grid.sheet, row, column: content?.column ?? besideLabel },
        content,
        percent: name.percent,
      };
    }
  }
  return labels;
}

function labelOf(cell: CellSnapshot): { readonly key: LabelKey; readonly percent: boolean } | null {
  if (typeof cell.value !== 'string') return null;
  const { word, percent } = normalizeHeader(cell.value);
  const key = LABEL_INDEX.get(word);
  return key ? { key, percent } : null;
}

/** All of its sheet. */
function areaOf(grid: Grid, table: Table): CellRange {
  const right = Math.max(...grid.rows.map(({ cells }) => cells.at(-1)!.column));
  return { top: 1, left: 1, bottom: grid.rows.at(-1)?.row ?? table.headerRows.last, right };
}

/**
 * The number of a target as the office writes it: as 目标内容 begins with it, or else as in the labelled cell, or else as in the
 * sheet's name (第048项; not the 1 of Sheet1, not a year or month).
 */
function targetNumber(written: string, text: string, sheet: string): string {
  const own = firstNumber(written.trim() === '' ? sheet.replace(/^(?:sheet|工作表)\s*\d+$/iu, '') : written) ?? '';
  const spelled = /^\s*第\s*(\d+)\s*项/u.exec(text.normalize('NFKC'))?.[1];
  return spelled !== undefined && (own === '' || Number(spelled) === Number(own)) ? spelled : own;
}

function firstNumber(written: string): string | null {
  const text = written.normalize('NFKC').replace(/\d+(?:年度?|月份?|日)/gu, '');
  return /第\s*(\d+)\s*项/u.exec(text)?.[1] ?? /\d+/.exec(text)?.[0] ?? null;
}

function readSubProjects(grid: Grid, table: Table, context: ReadingContext): SubProject[] {
  const rows: DataRow[] = [];
  const keys = new Map(
    (Object.entries(table.headers) as [ColumnKey, Header][]).map(([key, { column }]) => [column, key]),
  );
  let lastRow = table.headerRows.last;
  for (const { row } of grid.rows) {
    if (row <= table.headerRows.last) continue;
    // Rows that a block from above reaches into have no cells of their own there, but are rows of the table.
    for (let covered = lastRow + 1; covered < row && grid.isReached(covered); covered++) lastRow = covered;
    const cells = grid.cellsAt(row);
    if (cells.some(isTargetLabel)) break;
    const content = contentOf(cells, keys);
    if (!content || (row - lastRow > BLANK_ROWS_WITHIN && isLoneText(content))) continue;
    lastRow = row;
    if (isNoSubProject(grid, row, content)) continue;
    if (rows.length === MOST_SUB_PROJECTS) throw tooManyRows({ sheet: grid.sheet, row, column: 1 });
    rows.push({ sheet: grid.sheet, row, content, headers: table.headers });
  }
  const [completions, weights] = [percentsOf(rows, 'completion'), percentsOf(rows, 'weight')];
  return rows.map((row, index) => ({
    ...readSubProject(row, context),
    completion: completions[index]!,
    weight: weights[index]!,
  }));
}

/** The cells of a data row by column; `row` is that of the merged block they may belong to. */
type RowContent = Partial<Record<ColumnKey, PlacedCell>>;

/** The content of a data row, or null when it is blank. A row that only has its 序号 filled in waits to be used: it is blank. */
function contentOf(cells: readonly PlacedCell[], keys: ReadonlyMap<number, ColumnKey>): RowContent | null {
  const content: RowContent = {};
  let filled = false;
  for (const cell of cells) {
    const key = keys.get(cell.column);
    if (!key || isBlank(cell.content)) continue;
    content[key] = cell;
    filled ||= key !== 'order' || isWords(cell.content);
  }
  return filled ? content : null;
}

/** The label of another target: its own table begins here. */
function isTargetLabel({ content }: PlacedCell): boolean {
  const key = labelOf(content)?.key;
  return key === 'number' || key === 'text';
}

/** A row needs a report text, or a name and something said of it. */
function isLoneText(content: RowContent): boolean {
  if (TEXT_KEYS.some((key) => content[key])) return false;
  return !content.name || Object.keys(content).every((key) => key === 'name' || key === 'order');
}

function isBlank({ value }: CellSnapshot): boolean {
  return typeof value === 'string' && value.trim() === '';
}

/** Words in the column of 序号 are a note or a total, not a number that waits. */
function isWords(cell: CellSnapshot): boolean {
  return /^\p{L}{2,}/u.test(textOf(cell));
}

/** Totals, repeated headers, notes below the table, and headings that run across it. */
function isNoSubProject(grid: Grid, row: number, content: RowContent): boolean {
  if (content.name && isHeaderOf('name', textOf(content.name.content))) return true;
  const cells = Object.values(content).map((found) => found.content);
  if (cells.some(isTotal)) return true;
  const leftmost = cells.reduce((first, cell) => (cell.column < first.column ? cell : first));
  if (NOTE_ROW.test(textOf(leftmost))) return true;
  const block = cells.length === 1 ? grid.blockAt(row, leftmost.column) : undefined;
  return block !== undefined && block.right - block.left >= 2;
}

function isTotal({ value }: CellSnapshot): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_TOTAL || !TOTAL_SIGN.test(value)) return false;
  return TOTAL_ROW.test(value.replace(/\s/gu, ''));
}

function textOf({ value }: CellSnapshot): string {
  return typeof value === 'string' ? value.trim() : '';
}

interface DataRow {
  readonly sheet: string;
  readonly row: number;
  readonly content: RowContent;
  readonly headers: Table['headers'];
}

function readSubProject(data: DataRow, context: ReadingContext): Omit<SubProject, 'completion' | 'weight'> {
  return {
    row: data.row,
    order: textAt(data, 'order', context),
    name: textAt(data, 'name', context),
    office: textAt(data, 'office', context),
    person: textAt(data, 'person', context),
    startDate: dateAt(data, 'startDate', context),
    dueDate: dateAt(data, 'dueDate', context),
    doneDate: dateAt(data, 'doneDate', context),
    progress: textAt(data, 'progress', context),
    problems: textAt(data, 'problems', context),
    nextSteps: textAt(data, 'nextSteps', context),
    remark: textAt(data, 'remark', context),
  };
}

function textAt(data: DataRow, key: ColumnKey, context: ReadingContext): TextField {
  return readText(cellAt(data, key), data.content[key]?.content, context.system);
}

function dateAt(data: DataRow, key: DateKey, { system, month }: ReadingContext): DateField {
  return readDate(cellAt(data, key), data.content[key]?.content, system, wordingsOf(key, month));
}

/** A column of percentages as a whole. */
function percentsOf(rows: readonly DataRow[], key: ColumnKey): readonly PercentField[] {
  const cells = rows.map((data) => ({ cell: cellAt(data, key), content: data.content[key]?.content }));
  return readPercents(cells, rows[0]?.headers[key]?.percent ?? false);
}

function cellAt({ sheet, row, content, headers }: DataRow, key: ColumnKey): CellRef | null {
  const header = headers[key];
  return header ? { sheet, row: content[key]?.row ?? row, column: header.column } : null;
}

function tooManyRows(cell: CellRef): Failure {
  return new Failure(
    'too-large',
    `工作表“${cell.sheet}”的子项目超过 ${MOST_SUB_PROJECTS} 行（从 ${cellName(cell)} 起），无法作为目标表处理。请检查是否误填充了多余的行，删除后再试。`,
  );
}
