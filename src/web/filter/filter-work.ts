/** What a filter does when it is opened and set: loaded then. */
import { Failure } from '../../application/errors';
import type { AskedCriterion, FilterCriterion } from '../../application/filtering/criteria';
import { describeCriterion } from '../../application/filtering/describe-criterion';
import { filterArea } from '../../application/filtering/filter-area';
import {
  filterEntries,
  rowsSeen,
  withCriterion,
  type FilterChange,
  type RowsSeen,
  type SheetFilter,
  type FilterEntry,
} from '../../application/filtering/sheet-filter';
import type { SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { sheetCells } from '../../application/sheet-cells';
import { columnLetters, contains, overlap, type CellRef } from '../../domain/cell';
import { buttonOf } from '../grid/filter-places';
import type { PageDocument } from '../file/page-document';
import { shownText } from '../sheet/shown-text';
import { columnValues, type ColumnValues } from './column-values';
import { filterCells } from './filter-cells';
import { NOTHING_TO_FILTER } from './words';

/** The filter of a column as it is opened. */
export interface OpenFilter {
  readonly id: number;
  readonly table: string | null;
  readonly column: number;
  readonly header: string;
  readonly criterion: FilterCriterion | null;
  readonly entries: readonly FilterEntry[];
  readonly values: ColumnValues;
  /** Beside which it stands. */
  readonly anchor: { getBoundingClientRect: () => DOMRect };
}

export interface FilteredSheet {
  readonly file: PageDocument;
  readonly content: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
}

let lastId = 0;

/** The filter of a column as it is opened. */
export function openedFilter({ content, sheet }: FilteredSheet, filter: SheetFilter, column: number): OpenFilter {
  const header = sheetCells(sheet)({ row: filter.range.top, column });
  return {
    id: ++lastId,
    table: filter.table,
    column,
    header: header ? shownText(header, content.dateSystem) : `${columnLetters(column)} 列`,
    criterion: filter.criteria.get(column) ?? null,
    entries: filterEntries(filter, column, lastRow(sheet), filterCells(sheet, content.dateSystem)),
    values: columnValues(content, sheet, filter, column),
    anchor: { getBoundingClientRect: () => boxOfButton(filter, column) },
  };
}

/** The filter for a cell, and its column; where there is none it is made. Throws a Failure where nothing stands that could be filtered. */
export async function filterFor(
  { file, content, sheet }: FilteredSheet,
  cell: CellRef,
): Promise<readonly [SheetFilter, column: number]> {
  const filters = file.filters(sheet.name);
  const within = filters.find(({ range }) => contains(range, cell));
  if (within) return [within, cell.column];
  const own = filters.find(({ table }) => table === null);
  if (own) return [own, own.range.left];
  const range = filterArea(content, sheet, cell);
  if (!range) throw new Failure('usage', NOTHING_TO_FILTER);
  const table = filters.find((one) => overlap(one.range, range));
  if (table) return [table, table.range.left];
  await file.filter(sheet.name, [{ kind: 'add', range }]);
  return [filterOf({ file, sheet }, null), Math.min(Math.max(cell.column, range.left), range.right)];
}

/** Filters a column by the criterion, or no longer when it is null. */
export async function setFilter(
  filtered: FilteredSheet,
  { table, column }: Pick<OpenFilter, 'table' | 'column'>,
  criterion: AskedCriterion | null,
): Promise<void> {
  const rows = rowsOf(filtered, withCriterion(filterOf(filtered, table), column, criterion));
  await filtered.file.filter(filtered.sheet.name, [{ kind: 'set', table, column, criterion, rows }]);
}

/** Takes the filter of the sheet itself away. */
export async function removeFilter(filtered: FilteredSheet): Promise<void> {
  const rows = rowsOf(filtered, { ...filterOf(filtered, null), criteria: new Map() });
  await filtered.file.filter(filtered.sheet.name, [{ kind: 'remove', rows }]);
}

/** The filters stay, and ask for nothing any longer. */
export async function clearFilters(filtered: FilteredSheet, filters: readonly SheetFilter[]): Promise<void> {
  const changes = filters.flatMap((filter): readonly FilterChange[] => {
    const rows = rowsOf(filtered, { ...filter, criteria: new Map() });
    return [...filter.criteria.keys()].map((column) => {
      return { kind: 'set', table: filter.table, column, criterion: null, rows };
    });
  });
  await filtered.file.filter(filtered.sheet.name, changes);
}

/** What the columns ask for, in words, by their buttons. */
export function toldFilters(
  { content, sheet }: Omit<FilteredSheet, 'file'>,
  filters: readonly SheetFilter[],
): ReadonlyMap<string, string> {
  const told = filters.flatMap((filter) =>
    [...filter.criteria].map(([column, criterion]) => {
      const { write } = columnValues(content, sheet, filter, column);
      return [buttonOf(filter, column), describeCriterion(criterion, write)] as const;
    }),
  );
  return new Map(told);
}

function filterOf({ file, sheet }: Omit<FilteredSheet, 'content'>, table: string | null): SheetFilter {
  return file.filters(sheet.name).find((one) => one.table === table)!;
}

/** The rows of a filter that are in sight, and the others. */
function rowsOf({ content, sheet }: FilteredSheet, filter: SheetFilter): RowsSeen {
  return rowsSeen(filter, lastRow(sheet), filterCells(sheet, content.dateSystem));
}

function lastRow({ rows }: SheetSnapshot): number {
  return rows.at(-1)?.row ?? 0;
}

/** Where the button of a column is seen; in the middle of the window when it is out of sight. */
function boxOfButton(filter: SheetFilter, column: number): DOMRect {
  const button = document.querySelector(`[data-filter="${CSS.escape(buttonOf(filter, column))}"]`);
  return button?.getBoundingClientRect() ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 4, 0, 0);
}
