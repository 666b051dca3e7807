/**
 * Tables that the program keeps for itself in the workbook, each described by a list of columns: how their sheet is made, how they are
 * found again after people moved their columns, and how rows are put below those they have.
 */
import { toSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import type { CellRange } from '../../domain/cell';
import type { Moment } from '../../domain/history';
import type { TablePlace } from '../../domain/own-table';
import { beginsAsOneOf, normalizeHeader } from '../../domain/words';
import { DATE_FORMAT, DATE_TIME_FORMAT } from '../editing/edited-cell';
import { refuseProtected } from '../editing/protection';
import { Failure } from '../errors';
import type {
  CellEdit,
  CellStyle,
  PlannedValidation,
  SheetPlan,
  TableEnd,
  Workbook,
  WorkbookSnapshot,
  WriteFormat,
} from '../ports';
import type { StepDone } from '../undoing/undo-entry';

export interface OwnColumn<Key extends string> {
  readonly key: Key;
  /** Accepted headers; the first is the one the program writes. */
  readonly headers: readonly [string, ...string[]];
  /** In characters. */
  readonly width: number;
  readonly style: CellStyle;
  readonly validation?: Omit<PlannedValidation, 'range'>;
}

export interface OwnTable<Key extends string> {
  /** Names of the sheet that are read, spaces around them apart; the first is the one that new ones get. */
  readonly sheetNames: readonly [string, ...string[]];
  readonly tableName: string;
  /** In the order in which they are made. */
  readonly columns: readonly OwnColumn<Key>[];
  /** The header row is the first that has all of these. */
  readonly required: readonly Key[];
  /** A sheet under any other name is such a table, too, when it has all of these: people rename and copy sheets. */
  readonly signature?: readonly Key[];
}

type ColumnFinder<Key> = (text: string) => Key | undefined;

/** The headers of a table are asked for at every cell of the first rows of every sheet. */
const FINDERS = new WeakMap<object, ColumnFinder<string>>();

/** Tells the column that a cell with a text is the header of; of two columns with a word in common the first. */
export function columnFinder<Key extends string>(table: OwnTable<Key>): ColumnFinder<Key> {
  const known = FINDERS.get(table) as ColumnFinder<Key> | undefined;
  if (known) return known;
  const keys = new Map(
    table.columns.flatMap(({ key, headers }) => headers.map((header) => [header, key] as const)).reverse(),
  );
  const mayBeHeader = beginsAsOneOf(keys.keys());
  const find: ColumnFinder<Key> = (text) => (mayBeHeader(text) ? keys.get(normalizeHeader(text).word) : undefined);
  FINDERS.set(table, find);
  return find;
}

/** What a cell is to hold: shares are fractions. */
export type OwnValue = string | number | CalendarDate | Moment | null;
export type OwnRow<Key extends string> = Readonly<Record<Key, OwnValue>>;

/** What is to be done to a workbook: first the new sheets, then the edits, the tables ending where they are told to. */
export interface OwnTablePlan {
  readonly sheets: readonly SheetPlan[];
  readonly edits: readonly CellEdit[];
  readonly tables: readonly TableEnd[];
  /** Where the tables that grow end now. */
  readonly tablesBefore: readonly TableEnd[];
}

/** The sheet with these rows, or with one that waits to be filled. */
export function planOwnSheet<Key extends string>(table: OwnTable<Key>, rows: readonly OwnRow<Key>[] = []): SheetPlan {
  const columns = table.columns.map((column, index) => ({ ...column, column: index + 1 }));
  const lastRow = Math.max(2, rows.length + 1);
  const below = (column: number): CellRange => ({ top: 2, bottom: lastRow, left: column, right: column });
  return {
    name: table.sheetNames[0],
    cells: [
      ...columns.map(({ column, headers }) => ({ row: 1, column, value: headers[0], style: 'header' as const })),
      ...(rows.length > 0 ? rows : [null]).flatMap((row, index) =>
        columns.map(({ key, column, style }) => ({
          row: index + 2,
          column,
          value: row && cellValue(row[key], 1900),
          style,
        })),
      ),
    ],
    merges: [],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: {},
    table: { name: table.tableName, range: { top: 1, bottom: lastRow, left: 1, right: columns.length } },
    validations: columns.flatMap(({ column, validation }) =>
      validation ? [{ range: below(column), ...validation }] : [],
    ),
    dataBars: [],
    headerRows: { frozen: 1, repeated: 1 },
  };
}

/** What puts the rows below the last one; the sheet is made when there is no `place` yet. Throws a Failure when it lacks a column. */
export function planRows<Key extends string>(
  table: OwnTable<Key>,
  place: TablePlace<Key> | null,
  rows: readonly OwnRow<Key>[],
  system: DateSystem,
): OwnTablePlan {
  const sheets = place ? [] : [planOwnSheet(table)];
  const keys = table.columns.map(({ key }) => key);
  const { sheet, headerRow, columns, lastRow } = requireColumns(table, place ?? placeAsMade(table), keys);
  if (rows.length === 0) return { sheets, edits: [], tables: [], tablesBefore: [] };
  const first = Math.max(lastRow, headerRow) + 1;
  const edits = rows.flatMap((row, index) =>
    table.columns.map(({ key, style }): CellEdit => {
      const value = cellValue(row[key], system);
      const format = typeof value === 'number' ? exactFormat(style, value) : null;
      return { cell: { sheet, row: first + index, column: columns[key] }, value, ...(format && { format }) };
    }),
  );
  const header = { sheet, row: headerRow, column: columns[keys[0]!] };
  return {
    sheets,
    edits,
    tables: [{ header, lastRow: first + rows.length - 1, growOnly: true }],
    tablesBefore: place ? [{ header, lastRow: Math.max(lastRow, headerRow + 1) }] : [],
  };
}

/** The table with these columns in it. Throws a Failure that names those it lacks. */
export function requireColumns<Key extends string, Needed extends Key>(
  table: OwnTable<Key>,
  { sheet, headerRow, columns, lastRow }: TablePlace<Key>,
  keys: readonly Needed[],
): {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Readonly<Record<Needed, number>>;
  readonly lastRow: number;
} {
  const missing = headerRow === null ? keys : keys.filter((key) => columns[key] === undefined);
  if (headerRow === null || missing.length > 0) {
    const names = table.columns.filter(({ key }) => (missing as readonly Key[]).includes(key));
    const headers = names.map((column) => column.headers[0]).join('、');
    throw new Failure('not-writable', `“${sheet}”表缺少列标题：${headers}。请在表头补上后再试。`);
  }
  return { sheet, headerRow, columns: columns as Readonly<Record<Needed, number>>, lastRow };
}

/** Does what was planned for this content, all or nothing, with what else belongs to the same step. */
export async function carryOut(
  workbook: Workbook,
  content: WorkbookSnapshot,
  { sheets, edits, tables, tablesBefore }: OwnTablePlan,
  others: readonly CellEdit[] = [],
): Promise<StepDone> {
  const madeSheets = sheets.map(({ name }) => name);
  const all = [...edits, ...others];
  // Before a sheet is made that would have to go again.
  refuseProtected(content, { addsSheets: sheets.length > 0, edits: all });
  if (sheets.length > 0) await workbook.addSheets({ sheets });
  try {
    await workbook.write(all, tables);
  } catch (error) {
    if (sheets.length > 0) await workbook.removeSheets(madeSheets);
    throw error;
  }
  return { edits: all, madeSheets, tablesBefore };
}

/** Where the table stands once its sheet is made. */
function placeAsMade<Key extends string>({ sheetNames, columns }: OwnTable<Key>): TablePlace<Key> {
  const places = columns.map(({ key }, index) => [key, index + 1] as const);
  const byKey = Object.fromEntries(places) as Partial<Record<Key, number>>;
  return { sheet: sheetNames[0], headerRow: 1, columns: byKey, lastRow: 1 };
}

function cellValue(value: OwnValue, system: DateSystem): string | number | null {
  if (value === '') return null;
  if (value === null || typeof value !== 'object') return value;
  const days = toSerial(value, system);
  return 'hour' in value ? days + (value.hour * 60 + value.minute) / 1440 : days;
}

/** Exact, because the cells of the planned row and of the row above may show another kind of number. */
function exactFormat(style: CellStyle, value: number): WriteFormat | null {
  if (style === 'dateTime') return { code: DATE_TIME_FORMAT };
  if (style === 'date') return { code: DATE_FORMAT };
  if (style !== 'percent') return null;
  const points = value * 100;
  return { code: Math.abs(points - Math.round(points)) > 1e-6 ? '0.0%' : '0%' };
}
