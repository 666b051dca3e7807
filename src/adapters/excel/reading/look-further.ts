/**
 * Looks at the rest of large sheets whose first rows are no tracker's, where a table may begin further down: at their values while these
 * are few, else for the words that headers of a tracker have. Also where sheets end that reach beyond all measure.
 */
import type { SheetSnapshot } from '../../../application/ports';
import { SIGNS_OF_TRACKERS } from '../../../domain/tracker-signs';
import { columnLetters, type CellRange, type CellPlace } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import { inHalves } from '../in-halves';
import type { KnownSheet } from '../known-workbook';
import { MAX_COLUMNS, MAX_ROWS } from './look-beyond';
import { withValues } from './sheet-content';
import { cellsIn } from '../cell-areas';

/** Values of one sheet, and of all, that are read only to be looked at. */
const SHEET_BYTES = 300_000;
const ALL_BYTES = 1_500_000;

/** Sheets of so few cells are read whatever they are: a table may begin below the first rows. */
const SMALL_CELLS = 3000;

/** Whether the cells from A1 to there are few enough to be read without asking where the content ends. */
export function isSmall({ row, column }: CellPlace): boolean {
  return row * column <= SMALL_CELLS;
}

/** What a further look at a sheet told. */
export interface Further {
  readonly id: string;
  /** Where it ends within what is read at most: a slip in the last row of all hides where the rest ends. */
  readonly end: CellPlace;
  /** All of its values, without formats and formulas; null where they are too many. */
  readonly values: SheetSnapshot | null;
  /** A word of a tracker's headers stands in what was not read. */
  readonly found: boolean;
}

interface Task {
  readonly sheet: KnownSheet;
  readonly kind: 'end' | 'values' | 'words';
}

/** One sync for all of these; none when nothing is to be asked. Sheets that are not told of end where they are known to. */
export async function lookFurther(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  toSearch: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Further>> {
  const tasks = tasksFor(sheets, toSearch);
  const told = await inHalves<Task, Further>(tasks, {
    queue: (task) => {
      const finish = queueTask(context, task);
      return () => [finish()];
    },
    sync: () => context.sync(),
    alone: ({ sheet }) => Promise.resolve([{ id: sheet.id, end: clipped(sheet.end), values: null, found: false }]),
  });
  return new Map(told.map((further) => [further.id, further]));
}

/** The smallest sheets are looked at whole, as long as there is room for their values. */
function tasksFor(sheets: readonly KnownSheet[], toSearch: ReadonlySet<string>): readonly Task[] {
  let left = ALL_BYTES;
  const isBeyond = ({ end }: KnownSheet) => !isSmall(end) && (end.row > MAX_ROWS || end.column > MAX_COLUMNS);
  const searched = sheets
    .filter(({ id }) => toSearch.has(id))
    .map((sheet) => ({ sheet, bytes: isBeyond(sheet) ? Infinity : bytesOfValues(sheet) }))
    .sort((a, b) => a.bytes - b.bytes)
    .flatMap(({ sheet, bytes }): Task[] => {
      if (bytes > SHEET_BYTES || bytes > left) {
        if (hasApi('find')) return [{ sheet, kind: 'words' }];
        return isBeyond(sheet) ? [{ sheet, kind: 'end' }] : [];
      }
      left -= bytes;
      return [{ sheet, kind: 'values' }];
    });
  return [
    ...sheets
      .filter((sheet) => !toSearch.has(sheet.id) && isBeyond(sheet))
      .map((sheet): Task => ({ sheet, kind: 'end' })),
    ...searched,
  ];
}

function queueTask(context: Excel.RequestContext, { sheet: known, kind }: Task): () => Further {
  const { id, end, readTo } = known;
  const sheet = context.workbook.worksheets.getItemOrNullObject(id); // 1.4
  const at = (range: CellRange) => cellsIn(sheet, range);
  if (kind === 'values') {
    const used = at({ top: 1, left: 1, bottom: end.row, right: end.column });
    used.load('values');
    return () => ({
      id,
      end,
      values:
        sheet.isNullObject || (used.values as unknown) === null
          ? null
          : withValues(known.content, [{ rowIndex: 0, columnIndex: 0, values: used.values }]),
      found: false,
    });
  }
  const used = sheet.getRange(LARGEST).untrack().getUsedRangeOrNullObject(true).untrack(); // 1.4
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  const [bottom, right] = [Math.min(end.row, MAX_ROWS), Math.min(end.column, MAX_COLUMNS)];
  const rest =
    kind === 'end'
      ? []
      : [
          ...(bottom > readTo.row ? [at({ top: readTo.row + 1, left: 1, bottom, right })] : []),
          ...(right > readTo.column
            ? [at({ top: 1, left: readTo.column + 1, bottom: Math.min(bottom, readTo.row), right })]
            : []),
        ];
  const hits = rest.flatMap((part) =>
    SIGNS_OF_TRACKERS.map((word) => {
      const hit = part.findOrNullObject(word, { completeMatch: false, matchCase: false }).untrack(); // 1.9
      hit.load('rowIndex');
      return hit;
    }),
  );
  return () => ({
    id,
    end: used.isNullObject
      ? { row: 1, column: 1 }
      : { row: used.rowIndex + used.rowCount, column: used.columnIndex + used.columnCount },
    values: null,
    found: hits.some(({ isNullObject }) => !isNullObject),
  });
}

const LARGEST = `A1:${columnLetters(MAX_COLUMNS)}${MAX_ROWS}`;

function clipped({ row, column }: CellPlace): CellPlace {
  return { row: Math.min(row, MAX_ROWS), column: Math.min(column, MAX_COLUMNS) };
}

const BYTES_OF_BLANK = 3;
const BYTES_OF_NUMBER = 8;

/** What all values of the sheet take in an answer, by what its first rows hold; hanzi take three bytes. */
function bytesOfValues({ content: { rows }, readTo, end }: KnownSheet): number {
  let bytes = 0;
  for (const { cells } of rows) {
    for (const { value } of cells) bytes += typeof value === 'string' ? 3 * value.length : BYTES_OF_NUMBER;
  }
  return (BYTES_OF_BLANK + bytes / Math.max(1, readTo.row * readTo.column)) * end.row * end.column;
}
