/** The filter of a sheet or of a table on it: what one may choose from, and which rows are in sight when one has. */
import { Failure } from '../errors';
import { columnLetters, type CellRange } from '../../domain/cell';
import { rowsBelow } from './filtered-rows';
import {
  isBlank,
  passes,
  sameText,
  type AskedCriterion,
  type DateGroup,
  type FilterCell,
  type FilterCriterion,
  type ValuesCriterion,
} from './criteria';
import { describeCriterion } from './describe-criterion';

export interface SheetFilter {
  /** The name of the table it belongs to; null for that of the sheet itself. */
  readonly table: string | null;
  /** The headers and the rows that are filtered. */
  readonly range: CellRange;
  /** What its columns ask for, by their numbers on the sheet. */
  readonly criteria: ReadonlyMap<number, FilterCriterion>;
  /** The columns that show no button. */
  readonly buttonless: ReadonlySet<number>;
}

/** Rows that are to be hidden, and rows that are to be shown. */
export interface RowsSeen {
  readonly hidden: ReadonlySet<number>;
  readonly shown: ReadonlySet<number>;
}

/** A change of a filter, and what becomes of the rows with it. */
export type FilterChange =
  | {
      readonly kind: 'set';
      readonly table: string | null;
      readonly column: number;
      /** Null: the column asks for nothing any longer. */
      readonly criterion: AskedCriterion | null;
      readonly rows: RowsSeen;
    }
  | { readonly kind: 'add'; readonly range: CellRange }
  | { readonly kind: 'remove'; readonly rows: RowsSeen };

export type CellsOfFilter = (row: number, column: number) => FilterCell;

/** One line of the list from which one chooses. */
export interface FilterEntry {
  readonly kind: 'text' | 'day' | 'blank';
  /** '' for blank cells. */
  readonly text: string;
  readonly day: DateGroup | null;
  readonly rows: number;
  /** Whether the present filter of the column lets it be seen. */
  readonly chosen: boolean;
}

/** The filter with another wish for one column. */
export function withCriterion(filter: SheetFilter, column: number, criterion: FilterCriterion | null): SheetFilter {
  const criteria = new Map(filter.criteria);
  if (criterion) criteria.set(column, criterion);
  else criteria.delete(column);
  return { ...filter, criteria };
}

/**
 * The rows of the filter that are in sight with its present wishes, and the others. Rows below `lastRow` hold nothing. Throws a Failure
 * when one of the columns asks for something that cannot be judged here.
 */
export function rowsSeen({ range, criteria }: SheetFilter, lastRow: number, cellAt: CellsOfFilter): RowsSeen {
  const [hidden, shown] = [new Set<number>(), new Set<number>()];
  for (const row of rowsBelow(range, lastRow)) {
    let isSeen = true;
    for (const [column, criterion] of criteria) {
      const met = passes(criterion, cellAt(row, column));
      if (met === null) throw cannotJudge(column, criterion);
      isSeen &&= met;
    }
    (isSeen ? shown : hidden).add(row);
  }
  return { hidden, shown };
}

function cannotJudge(column: number, criterion: FilterCriterion): Failure {
  const letters = columnLetters(column);
  const how = describeCriterion(criterion, String);
  return new Failure(
    'not-writable',
    `${letters} 列已在 Excel 中筛选（${how}），这里不能判断哪些行符合。请先清除 ${letters} 列的筛选，或在 Excel 中筛选。`,
  );
}

/** What stands in a column in rows that the other columns let be seen: numbers and dates first, then texts, then blank. */
export function filterEntries(
  filter: SheetFilter,
  column: number,
  lastRow: number,
  cellAt: CellsOfFilter,
): readonly FilterEntry[] {
  const own = filter.criteria.get(column) ?? null;
  const others = [...filter.criteria].filter(([at]) => at !== column);
  const entries = new Map<string, { entry: FilterEntry; order: number }>();
  for (const row of rowsBelow(filter.range, lastRow)) {
    if (others.some(([at, criterion]) => passes(criterion, cellAt(row, at)) === false)) continue;
    const cell = cellAt(row, column);
    const isChosen = own === null || passes(own, cell) !== false;
    const { key, order, ...made } = entryOf(cell);
    const entry = entries.get(key)?.entry ?? { ...made, rows: 0, chosen: false };
    entries.set(key, { order, entry: { ...entry, rows: entry.rows + 1, chosen: entry.chosen || isChosen } });
  }
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  return [...entries.values()]
    .sort((a, b) => a.order - b.order || collator.compare(a.entry.text, b.entry.text))
    .map(({ entry }) => entry);
}

type NewEntry = Pick<FilterEntry, 'kind' | 'text' | 'day'> & { readonly key: string; readonly order: number };

function entryOf(cell: FilterCell): NewEntry {
  if (isBlank(cell)) return { kind: 'blank', text: '', day: null, key: 'blank', order: Infinity };
  if (cell.date) {
    const day = cell.date.slice(0, 3);
    return { kind: 'day', text: cell.text.trim(), day, key: `day ${day.join('-')}`, order: cell.number! };
  }
  const key = `text ${sameText(cell.text)}`;
  return { kind: 'text', text: cell.text.trim(), day: null, key, order: cell.number ?? Number.MAX_VALUE };
}

/** What the column asks for when these lines are ticked. */
export function chosenValues(entries: readonly FilterEntry[]): ValuesCriterion {
  return {
    kind: 'values',
    texts: entries.filter(({ kind }) => kind === 'text').map(({ text }) => text),
    dates: entries.flatMap(({ day }) => (day ? [day] : [])),
    blanks: entries.some(({ kind }) => kind === 'blank'),
  };
}
