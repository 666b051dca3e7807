/** The filters of the sheet that is shown: which rows they hide, the one that is open, and what is done with it. */
import { useEffect, useMemo, useState } from 'react';
import type { AskedCriterion } from '../../application/filtering/criteria';
import { rowsBelow } from '../../application/filtering/filtered-rows';
import type { SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import type { CellRef } from '../../domain/cell';
import type { ShownFilters } from '../grid/filter-places';
import { standsInFilter } from './hidden-by-filter';
import type { PageDocument } from '../file/page-document';
import type { FilteredSheet, OpenFilter } from './filter-work';

const loadWork = () => import('./filter-work');
type FilterWork = Awaited<ReturnType<typeof loadWork>>;

export interface FilteredRows {
  readonly all: number;
  readonly shown: number;
}

export interface FilterControl extends ShownFilters {
  /** Whether a filter that hides rows may have hidden this one. */
  readonly isFiltered: (row: number) => boolean;
  /** How many rows the filters of the sheet have, and how many of them are in sight; null while nothing is filtered. */
  readonly seen: (isHidden: (row: number) => boolean) => FilteredRows | null;
  readonly open: OpenFilter | null;
  /** Opens that of the selected cell; where there is none it is made first. */
  readonly showAtSelection: () => void;
  readonly set: (criterion: AskedCriterion | null) => void;
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
  readonly failed: (error: unknown) => void;
}

const NOTHING_TOLD: ReadonlyMap<string, string> = new Map();

/** The filters of a sheet, and the one that is open. */
export function useFilter({ file, content, sheet, selection, attempt, failed }: FilterPlace): FilterControl {
  const [open, setOpen] = useState<OpenFilter | null>(null);
  const [told, setTold] = useState(NOTHING_TOLD);
  const name = sheet?.name;
  const filters = useMemo(() => (name === undefined ? [] : file.filters(name)), [file, name, content]);
  const asking = filters.filter(({ criteria }) => criteria.size > 0);

  useEffect(() => {
    if (!sheet || asking.length === 0) return setTold(NOTHING_TOLD);
    let isWanted = true;
    loadWork().then(
      ({ toldFilters }) => isWanted && setTold(toldFilters({ content, sheet }, asking)),
      (error: unknown) => isWanted && failed(error),
    );
    return () => {
      isWanted = false;
    };
    // `failed` is another function each time the page is drawn, and does the same.
  }, [filters, sheet]);

  /** Does something with the sheet's filters; what goes wrong is told. */
  const work = (what: (work: FilterWork, filtered: FilteredSheet) => void | Promise<void>): void =>
    void attempt(async () => {
      if (sheet) await what(await loadWork(), { file, content, sheet });
    });

  return {
    filters,
    told,
    isFiltered: (row) => standsInFilter(filters, row),
    seen: (isHidden) => {
      if (asking.length === 0) return null;
      const rows = asking.flatMap(({ range }) => rowsBelow(range, sheet?.rows.at(-1)?.row ?? 0));
      return { all: rows.length, shown: rows.filter((row) => !isHidden(row)).length };
    },
    open,
    show: (filter, column) => work(({ openedFilter }, here) => setOpen(openedFilter(here, filter, column))),
    showAtSelection: () =>
      work(async ({ filterFor, openedFilter }, here) =>
        setOpen(openedFilter(here, ...(await filterFor(here, selection)))),
      ),
    set: (criterion) => {
      setOpen(null);
      if (open) work(({ setFilter }, here) => setFilter(here, open, criterion));
    },
    remove: () => {
      setOpen(null);
      work(({ removeFilter }, here) => removeFilter(here));
    },
    close: () => setOpen(null),
    clearAll: asking.length === 0 ? null : () => work(({ clearFilters }, here) => clearFilters(here, asking)),
  };
}
