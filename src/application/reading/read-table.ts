/** The targets of a table: its rows are the sub-projects of one target, of several, or targets of their own. */
import type { CellRef } from '../../domain/cell';
import { comparable } from '../../domain/likeness';
import type { Role } from '../../domain/role-words';
import { namedNumber, targetIdentity } from '../../domain/target-identity';
import type { TextField } from '../../domain/tracker';
import { Failure } from '../errors';
import { cellName } from '../../domain/cell';
import { isPartNumber } from './heading-rows';
import { columnsOf, counted, listed } from './listed-target';
import { rowsOfItems } from './rows-of-items';
import { overallField, overallsOf } from './overall-of-groups';
import { isGrouping } from './item-columns';
import type { TableRow } from './data-rows';
import { textOf } from './notes';
import type { Grid } from './grid';
import type { Label } from './labels';
import { readDate, readText, wordingsOf } from './read-cell';
import { NO_DATE, NO_TEXT, readRows, textAt, type DataRow, type RowContext } from './read-row';
import { leadingNumber, numberIn, spelledNumber } from './target-number';
import type { HeaderCell } from './header-cells';
import type { Naming } from './naming-of-table';
import { textsOfColumn } from './texts-of-column';
import type { UnkeyedTarget, TableToRead } from './table-to-read';

/** More rows than any tracker has: such a sheet is a list of something else, or a slip of the fill handle. */
const MOST_ROWS = 5000;

/** The targets of a table. Throws a Failure when it has more rows than any tracker. */
export function readTable(grid: Grid, table: TableToRead): readonly UnkeyedTarget[] {
  const data = table.rows.flatMap((row): DataRow[] => (row.kind === 'data' ? [row] : []));
  if (data.length > MOST_ROWS) throw tooManyRows({ sheet: table.sheet, row: data[MOST_ROWS]!.row, column: 1 });
  const { roles, naming } = table;
  const isNamed = naming.title !== null || naming.labels.number !== undefined || naming.labels.text !== undefined;
  if (table.rowIs === 'target') return listOfRows(data, table);
  const grouped = roles.name && (roles.text ?? roles.number);
  if (isNamed || naming.sheetNumber !== '') {
    const whole = namedTarget(data, table);
    return areHeaded(table.rows, whole, isNamed) ? headedTargets(table) : [whole];
  }
  if (table.rows.some(isNamingHeading)) return headedTargets(table);
  if (grouped && !isNumberedList(grid, data, table)) return groupedTargets(grid, data, table);
  if (table.rowIs === 'subProject') return [namedTarget(data, table)];
  return listOfRows(data, table);
}

/** Labels, a title or the sheet's name tell which target the rows belong to. */
function namedTarget(data: readonly DataRow[], table: TableToRead): UnkeyedTarget {
  const { naming, system, month } = table;
  const { labels, title } = naming;
  const field = (key: 'number' | 'text' | 'office'): TextField => {
    const label = labels[key];
    const read = readText(label?.cell ?? null, label?.content, system);
    return label?.shared ? { ...read, formula: true } : read;
  };
  const numberCell = field('number');
  const column = labels.text || title ? [] : textsOfColumn(data, table);
  const text = labels.text
    ? field('text')
    : title
      ? { ...NO_TEXT, cell: title.cell, text: title.text, formula: true }
      : (column[0] ?? NO_TEXT);
  const isWritten = numberCell.text.trim() !== '' || numberCell.error !== null;
  const known = isWritten ? numberIn(numberCell.text) : (title?.number ?? naming.sheetNumber);
  const number = spelledNumber(text.text, known);
  const due = labels.dueDate;
  const start = labels.startDate;
  return {
    identity: targetIdentity(number || text.text),
    sheet: table.sheet,
    area: table.area,
    listed: false,
    number,
    numberCell,
    text,
    otherText: column[1]?.cell ?? null,
    overall: overallField(labels.overall),
    office: field('office'),
    startDate: start ? readDate(start.cell, start.content, system, wordingsOf('startDate', month)) : NO_DATE,
    dueDate: due ? readDate(due.cell, due.content, system, wordingsOf('dueDate', month)) : NO_DATE,
    ...columnsOf(table, itemRole(table)),
    subProjects: readRows(data, table, { name: itemRole(table), order: true }),
  };
}

/** The column that names the rows of a target. */
function itemRole({ roles }: RowContext): Role | null {
  return roles.name ? 'name' : roles.text ? 'text' : null;
}

/** 第048项：… in a row that runs across names the target of the rows below it, as 1 does that of 1.1 and 1.2. */
function isNamingHeading(row: TableRow): row is TableRow & { kind: 'heading' } {
  return numberOfHeading(row) !== null;
}

function numberOfHeading(row: TableRow): string | null {
  if (row.kind !== 'heading') return null;
  return row.number ?? namedNumber(textOf(row.cell.content))?.number ?? null;
}

/**
 * Whether headings among the rows name targets, and not the parts of one, which are counted from 1. What labels, a title or the sheet's name
 * name has its rows before them; right below the headers a heading is only another word for what labels or a title name, and goes before the
 * name of a sheet.
 */
function areHeaded(rows: readonly TableRow[], { number }: UnkeyedTarget, isNamed: boolean): boolean {
  const headings = rows.filter((row) => row.kind === 'heading');
  const [own, one] = [number, '1'].map(targetIdentity);
  const named = headings
    .map(({ cell }) => targetIdentity(namedNumber(textOf(cell.content))?.number ?? ''))
    .filter((identity) => identity !== '');
  const hasRows = rows.find((row) => row.kind === 'data' || isNamingHeading(row))?.kind === 'data';
  const targets = hasRows ? named.filter((identity) => identity !== own) : isNamed ? [] : named;
  return (
    number !== '' && targets.length > 0 && !targets.includes(one!) && headings.every((row) => row.number === undefined)
  );
}

interface HeadedRows {
  readonly heading: (TableRow & { kind: 'heading' }) | null;
  readonly data: DataRow[];
  last: number;
}

function headedTargets(table: TableToRead): readonly UnkeyedTarget[] {
  const parts: HeadedRows[] = [{ heading: null, data: [], last: 0 }];
  for (const row of table.rows) {
    if (isNamingHeading(row)) parts.push({ heading: row, data: [], last: row.row });
    else if (row.kind === 'data') {
      // 3 behind 2.1 and 2.2 is no part of 2.
      if (parts.at(-1)!.heading?.number !== undefined && !isPart(row)) parts.push({ heading: null, data: [], last: 0 });
      parts.at(-1)!.data.push(row);
      parts.at(-1)!.last = row.row;
    }
  }
  // What stands above the only one is said of it.
  const above = parts.length === 2 && parts[0]!.data.length === 0 ? table.naming.labels : {};
  const isNumbered = parts.some(({ heading }) => heading?.number !== undefined);
  const overalls = overallsOf(
    table.rows,
    parts.filter(({ heading, data }) => heading ?? data.length > 0).map((part) => ({ part, rows: rowsOfPart(part) })),
  );
  return parts.flatMap((part) => {
    const { heading, data, last } = part;
    if (!heading && isNumbered) return listOfRows(data, table);
    if (!heading) return beforeHeadings(part, table, overalls.get(part));
    const number = numberOfHeading(heading)!;
    const { row, column } = heading.cell;
    const title = { cell: { sheet: table.sheet, row, column }, number, text: textOf(heading.cell.content) };
    const area = { ...table.area, top: row, bottom: last };
    const overall = overalls.get(part);
    const naming = { labels: overall ? { ...above, overall } : above, title, sheetNumber: '' };
    return [{ ...namedTarget(data, { ...table, area, naming }), listed: true }];
  });
}

/** The rows above the first heading: of the target that labels, a title or the sheet's name tell, if any does. */
function beforeHeadings({ data, last }: HeadedRows, table: TableToRead, overall: Label | undefined) {
  const [first] = data;
  if (!first) return [];
  const above = table.naming.labels.overall;
  const own = overall ?? (above && above.at.row < first.row ? above : undefined);
  const area = { ...table.area, bottom: last };
  return [namedTarget(data, { ...table, area, naming: withOverall(table.naming, own) })];
}

function withOverall(naming: Naming, overall: Label | undefined): Naming {
  const { number, text, office, startDate, dueDate } = naming.labels;
  return { ...naming, labels: { number, text, office, startDate, dueDate, overall } };
}

function rowsOfPart({ heading, data }: HeadedRows): readonly number[] {
  return [...(heading ? [heading.row] : []), ...data.map(({ row }) => row)];
}

function isPart({ content: { order } }: DataRow): boolean {
  return order !== undefined && isPartNumber(order.content);
}

/** Rows that share their target, merged, repeated or blank below it. */
function groupedTargets(grid: Grid, data: readonly DataRow[], table: TableToRead): readonly UnkeyedTarget[] {
  const { roles } = table;
  const key = roles.text ? 'text' : 'number';
  const orderShared = roles.order !== undefined && isGroupOrder(grid, data, roles.order, key);
  const groups = new Map<string, DataRow[]>();
  let open: DataRow[] | null = null;
  for (const row of data) {
    const own = row.content[key] ?? (key === 'text' ? row.content.number : undefined);
    // 048 again beside a blank 目标内容 is the same target.
    const isSame =
      own !== undefined &&
      own === row.content.number &&
      own.content.value === open?.at(-1)?.content.number?.content.value;
    if (own && !isSame && (own.row === row.row || !open)) {
      const said = comparable(String(own.content.value));
      const known = groups.get(said);
      if (known) open = known;
      else groups.set(said, (open = []));
    }
    if (!open) groups.set('', (open = []));
    open.push(row);
  }
  const all = new Map(readRows(data, table, { name: 'name', order: !orderShared }).map((each) => [each.row, each]));
  const columns = columnsOf(table, 'name');
  const overalls = overallsOf(
    table.rows,
    [...groups.values()].map((rows) => ({ part: rows, rows: rows.map(({ row }) => row) })),
    (row) => grid.at(row, roles[key]!.column)?.row ?? row,
  );
  return [...groups.values()].map((rows, index) => {
    const first = rows[0]!;
    const numberRole = roles.number ? 'number' : orderShared ? 'order' : null;
    const subProjects = rows.map(({ row }) => all.get(row)!);
    const text = roles.text ? textAt(first, 'text', table) : NO_TEXT;
    return listed(rows, table, subProjects, columns, {
      numberCell: numberRole ? textAt(first, numberRole, table) : counted(text, index),
      official: numberRole === 'number' || (numberRole === null && leadingNumber(text.text) !== null),
      onlyCounts: numberRole !== 'number',
      text,
      overall: overallField(overalls.get(rows)),
    });
  });
}

/** 任务编号 and 任务名称, a row each: the item is what is numbered. A 子项目 is never that. */
function isNumberedList(grid: Grid, data: readonly DataRow[], { roles: { text, number, name } }: TableToRead): boolean {
  if (text || !number || /子项目|子任务/u.test(name?.text ?? '')) return false;
  const rows = data.map(({ row }) => row);
  return !isGrouping(grid, number.column, rows);
}

/** Whether 序号 counts the targets: it is merged, repeated or blank together with them. */
function isGroupOrder(grid: Grid, data: readonly DataRow[], order: HeaderCell, key: Role): boolean {
  const starts = data.filter((row, index) => {
    const own = row.content[key];
    return index === 0 || (own !== undefined && own.row === row.row);
  });
  const numbered = data.filter(({ row, content }) => content.order !== undefined && content.order.row === row);
  if (
    isGrouping(
      grid,
      order.column,
      data.map(({ row }) => row),
    )
  )
    return numbered.every((row) => starts.includes(row) || isRepeat(row, data));
  return data.length === starts.length;
}

function isRepeat(row: DataRow, data: readonly DataRow[]): boolean {
  const before = data[data.indexOf(row) - 1];
  return before?.content.order !== undefined && before.content.order.content.value === row.content.order?.content.value;
}

/** Each row is a target of its own, but for units that report on one in a row each. */
function listOfRows(data: readonly DataRow[], table: TableToRead): readonly UnkeyedTarget[] {
  const { roles } = table;
  const item: Role | null = roles.text && !roles.name ? 'text' : roles.name ? 'name' : null;
  const numberRole = roles.number ? 'number' : roles.order ? 'order' : null;
  const subProjects = new Map(readRows(data, table, { name: null, order: false }).map((each) => [each.row, each]));
  const [alone, ofUnits] = [columnsOf(table, null), columnsOf(table, 'office')];
  return rowsOfItems(data, item, numberRole).map((rows, index) => {
    const first = rows[0]!;
    const own = rows.map(({ row }) => subProjects.get(row)!);
    const isShared = rows.length > 1;
    const text = item ? textAt(first, item, table) : NO_TEXT;
    const named = isShared ? own.map((each) => ({ ...each, name: each.office })) : own;
    return listed(rows, table, named, isShared ? ofUnits : alone, {
      numberCell: numberRole ? textAt(first, numberRole, table) : counted(text, index),
      official: numberRole === 'number' || (numberRole === null && leadingNumber(text.text) !== null),
      onlyCounts: numberRole !== 'number',
      text,
    });
  });
}

function tooManyRows(cell: CellRef): Failure {
  return new Failure(
    'too-large',
    `工作表“${cell.sheet}”的子项目超过 ${MOST_ROWS} 行（从 ${cellName(cell)} 起），无法作为目标表处理。请检查是否误填充了多余的行，删除后再试。`,
  );
}
