/** The filters of the sheet that is shown: which rows they hide, the one that is open, and what is done with it. */
import { useMemo, useState } from 'react';
import { Failure } from '../../application/errors';
import type { FilterCriterion, ValuesCriterion } from '../../application/filtering/criteria';
import { rowsBelow } from '../../application/filtering/filtered-rows';
import type { FilterChange, FilterEntry, RowsSeen, SheetFilter } from '../../application/filtering/sheet-filter';
import type { SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { columnLetters, contains, overlap, type CellRef } from '../../domain/cell';
import { buttonOf } from '../grid/filter-buttons';
import type { PageDocument } from '../page-document';
import { shownText } from '../shown-text';
import { NOTHING_TO_FILTER } from '../words';

const loadWork = () => import('./filter-work');

/** The filter of a column as it is opened. */
export interface OpenFilter {
  readonly id: number;
  readonly table: string | null;
  readonly column: number;
  readonly header: string;
  readonly criterion: FilterCriterion | null;
  readonly entries: readonly FilterEntry[];
  /** Beside which it stands. */
  readonly anchor: { getBoundingClientRect: () => DOMRect };
}

export interface FilteredRows {
  readonly all: number;
  readonly shown: number;
}

export interface FilterControl {
  readonly filters: readonly SheetFilter[];
  /** Whether a filter that hides rows may have hidden this one. */
  readonly isFiltered: (row: number) => boolean;
  /** How many rows the filters of the sheet have, and how many of them are in sight; null while nothing is filtered. */
  readonly seen: (isHidden: (row: number) => boolean) => FilteredRows | null;
  readonly open: OpenFilter | null;
  readonly show: (filter: SheetFilter, column: number) => void;
  /** Opens that of the selected cell; where there is none it is made first. */
  readonly showAtSelection: () => void;
  readonly set: (criterion: ValuesCriterion | null) => void;
  readonly remove: () => void;
  readonly close: () => void;
  /** Shows all rows again; null while nothing is filtered. */
  readonly clearAll: (() => void) | null;
}

interface FilterPlace {
  readonly file: PageDocument;
  readonly content: WorkbookSnapshot;
  readonly sheet: SheetSnapshot | undefined;
  readonly selection: CellRef;
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
}

let lastId = 0;

export function useFilter({ file, content, sheet, selection, attempt }: FilterPlace): FilterControl {
  const [open, setOpen] = useState<OpenFilter | null>(null);
  const name = sheet?.name;
  const filters = useMemo(() => (name === undefined ? [] : file.filters(name)), [file, name, content]);
  const asking = filters.filter(({ criteria }) => criteria.size > 0);
  const lastRow = sheet?.rows.at(-1)?.row ?? 0;

  const show = async (filter: SheetFilter, column: number): Promise<void> => {
    if (!sheet) return;
    const { filterCells, filterEntries } = await loadWork();
    const header = sheet.rows.find(({ row }) => row === filter.range.top)?.cells.find((cell) => cell.column === column);
    setOpen({
      id: ++lastId,
      table: filter.table,
      column,
      header: header ? shownText(header, content.dateSystem) : `${columnLetters(column)} 列`,
      criterion: filter.criteria.get(column) ?? null,
      entries: filterEntries(filter, column, lastRow, filterCells(sheet, content.dateSystem)),
      anchor: { getBoundingClientRect: () => boxOfButton(filter, column) },
    });
  };
  /** The rows of a filter that are in sight, and the others. */
  const rowsOf = async (filter: SheetFilter): Promise<RowsSeen> => {
    const { filterCells, rowsSeen } = await loadWork();
    return rowsSeen(filter, lastRow, filterCells(sheet!, content.dateSystem));
  };
  const apply = async (filter: SheetFilter, column: number, criterion: ValuesCriterion | null): Promise<void> => {
    const { withCriterion } = await loadWork();
    const rows = await rowsOf(withCriterion(filter, column, criterion));
    await file.filter(sheet!.name, [{ kind: 'set', table: filter.table, column, criterion, rows }]);
  };
  const filterOf = (table: string | null) => file.filters(sheet!.name).find((one) => one.table === table)!;

  return {
    filters,
    isFiltered: (row) => asking.some(({ range }) => row > range.top && row <= range.bottom),
    seen: (isHidden) => {
      if (asking.length === 0) return null;
      const rows = asking.flatMap(({ range }) => rowsBelow(range, lastRow));
      return { all: rows.length, shown: rows.filter((row) => !isHidden(row)).length };
    },
    open,
    show: (filter, column) => void attempt(() => show(filter, column)),
    showAtSelection: () =>
      void attempt(async () => {
        if (!sheet) return;
        const within = filters.find(({ range }) => contains(range, selection));
        if (within) return show(within, selection.column);
        const own = filters.find(({ table }) => table === null);
        if (own) return show(own, own.range.left);
        const { filterArea } = await loadWork();
        const range = filterArea(content, sheet, selection);
        if (!range) throw new Failure('usage', NOTHING_TO_FILTER);
        const table = filters.find((one) => overlap(one.range, range));
        if (table) return show(table, table.range.left);
        await file.filter(sheet.name, [{ kind: 'add', range }]);
        const column = Math.min(Math.max(selection.column, range.left), range.right);
        await show(filterOf(null), column);
      }),
    set: (criterion) =>
      void attempt(async () => {
        if (!open) return;
        setOpen(null);
        await apply(filterOf(open.table), open.column, criterion);
      }),
    remove: () =>
      void attempt(async () => {
        setOpen(null);
        const own = filterOf(null);
        const rows = await rowsOf({ ...own, criteria: new Map() });
        await file.filter(sheet!.name, [{ kind: 'remove', rows }]);
      }),
    close: () => setOpen(null),
    clearAll:
      asking.length === 0
        ? null
        : () =>
            void attempt(async () => {
              const changes: FilterChange[] = [];
              for (const filter of asking) {
                const rows = await rowsOf({ ...filter, criteria: new Map() });
                for (const column of filter.criteria.keys())
                  changes.push({ kind: 'set', table: filter.table, column, criterion: null, rows });
              }
              await file.filter(sheet!.name, changes);
            }),
  };
}

/** Where the button of a column is seen; in the middle of the window when it is out of sight. */
function boxOfButton(filter: SheetFilter, column: number): DOMRect {
  const button = document.querySelector(`[data-filter="${CSS.escape(buttonOf(filter, column))}"]`);
  return button?.getBoundingClientRect() ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 4, 0, 0);
}
