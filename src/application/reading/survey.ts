/** The survey of a sheet: where its tables are, and what stands above, between and below them. */
import type { Grid, PlacedCell } from './grid';
import { headerAt, isHeader, isHeaderLike, sameHeader, type HeaderBlock } from './header-block';
import { labelOf, namesTarget, namesTask } from './labels';
import { overallLine } from './overall-line';
import { titleName } from './title-name';
import type { MappedRole } from './header-cells';

export interface FoundTable {
  readonly header: HeaderBlock;
  /** The columns it may reach over, where another table stands beside it. */
  readonly columns: { readonly left: number; readonly right: number } | null;
  /** Rows above it that are its own: titles, labels, units. */
  readonly above: readonly number[];
  /** Rows below its header and before what comes next, without repeated headers. */
  readonly rows: readonly number[];
  /** Those of them that stand right above a repeated header. */
  readonly titles: ReadonlySet<number>;
}

/** Rows of a sheet that no table has: from a label or header that was not understood to what comes next. */
export interface LooseRows {
  readonly rows: readonly number[];
  /** The row that looks like a header, when there is one. */
  readonly headerLike: number | null;
  /** It begins with labels that name a target. */
  readonly named: boolean;
}

export interface SheetSurvey {
  readonly tables: readonly FoundTable[];
  readonly loose: readonly LooseRows[];
}

interface OpenTable {
  readonly header: HeaderBlock;
  /** The headers of the tables side by side that it is. */
  readonly parts: readonly HeaderBlock[];
  readonly above: readonly number[];
  readonly rows: number[];
  readonly titles: Set<number>;
}

/** The tables of a sheet from top to bottom. Blank rows end no table: the next header or label does. */
export function surveySheet(grid: Grid, mapped: MappedRole): SheetSurvey {
  const tables: OpenTable[] = [];
  const loose: { rows: number[]; headerLike: number | null; named: boolean }[] = [];
  let current: OpenTable | null = null;
  let pending: number[] = [];
  let headerLike: number | null = null;
  let named = false;
  const dropPending = () => {
    if (pending.length > 0) loose.push({ rows: pending, headerLike, named });
    pending = [];
    headerLike = null;
    named = false;
  };
  let skipTo = 0;
  for (const { row } of grid.rows) {
    if (row <= skipTo) continue;
    const cells = grid.cellsAt(row);
    const header = headerAt(grid, row, mapped);
    if (header) {
      skipTo = header.last + (isColumnNumbers(grid.cellsAt(header.last + 1)) ? 1 : 0);
      const title: number[] = current ? takeTitle(grid, current) : pending;
      const names = title.some((each) => isNaming(grid.cellsAt(each), header));
      if (current && !names && sameHeader(current.header, header)) {
        current.rows.push(...title);
        for (const each of title) current.titles.add(each);
        continue;
      }
      if (!current && headerLike !== null) {
        // What stood above a header that was not understood is no title of this one.
        const at = title.findLastIndex((each) => each >= headerLike!);
        loose.push({ rows: title.slice(0, at + 1), headerLike, named });
        title.splice(0, at + 1);
      }
      current = { header, parts: sideBySide(header), above: [...title], rows: [], titles: new Set() };
      tables.push(current);
      pending = [];
      headerLike = null;
      named = false;
      continue;
    }
    // Other words name a target only where a table has come before: a form of anything may have them.
    const isName = namesTarget(cells) || (tables.length > 0 && namesTask(cells));
    if (isName || (isHeaderLike(grid, cells) && !cells.some((cell) => cell.row !== row))) {
      if (current) {
        pending = isName ? takeTitle(grid, current) : [];
        current = null;
      } else if (isName && (headerLike !== null || isNumbered(grid, pending, cells))) dropPending();
      pending.push(row);
      if (isName) named = true;
      else headerLike ??= row;
    } else if (current) current.rows.push(row);
    else pending.push(row);
  }
  dropPending();
  return { tables: tables.flatMap(separate), loose };
}

/** 甲, 乙, 1, 2, 3 below the headers: they count the columns. */
function isColumnNumbers(cells: readonly PlacedCell[]): boolean {
  if (cells.length < LEAST_COUNTED) return false;
  const signs = cells.map(({ content: { value } }) =>
    String(value)
      .trim()
      .replace(/[()（）]/gu, ''),
  );
  const numbers = signs.filter((sign) => !/^[甲乙丙丁戊己庚辛]$/u.test(sign));
  return numbers.every((sign, index) => sign === String(index + 1) || sign === String.fromCodePoint(0x2460 + index));
}

const LEAST_COUNTED = 3;

function separate({ parts, above, rows, titles }: OpenTable): readonly FoundTable[] {
  if (parts.length === 1) return [{ header: parts[0]!, columns: null, above, rows, titles }];
  return parts.map((header, index) => {
    const left = index === 0 ? 1 : header.cells[0]!.column;
    const next = parts[index + 1]?.cells[0]!.column;
    return { header, columns: { left, right: next === undefined ? Infinity : next - 1 }, above, rows, titles };
  });
}

/** The parts of a header with a column without one between them that are headers of their own. */
function sideBySide(header: HeaderBlock): readonly HeaderBlock[] {
  const runs: HeaderBlock['cells'][number][][] = [];
  for (const cell of header.cells) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.column + 1 === cell.column) run.push(cell);
    else runs.push([cell]);
  }
  const parts = runs.map((cells) => ({ ...header, cells }));
  return parts.length > 1 && parts.every(isHeader) ? parts : [header];
}

/** The number of a target in a row below that of another one. */
function isNumbered(grid: Grid, before: readonly number[], cells: readonly PlacedCell[]): boolean {
  const hasNumber = (row: readonly PlacedCell[]) => row.some(({ content }) => labelOf(content)?.key === 'number');
  return hasNumber(cells) && before.some((row) => hasNumber(grid.cellsAt(row)));
}

function isNaming(cells: readonly PlacedCell[], header: HeaderBlock): boolean {
  const isTitle = ({ content: { value } }: PlacedCell) =>
    typeof value === 'string' && titleName(value, header) !== null;
  return namesTarget(cells) || namesTask(cells) || cells.some(isTitle);
}

/** Rows of one cell at the end of a table are the title of what comes next. */
function takeTitle(grid: Grid, { rows }: OpenTable): number[] {
  const title: number[] = [];
  for (;;) {
    const row = rows.at(-1);
    if (row === undefined || title.length >= 4) return title;
    const cells = grid.cellsAt(row);
    // 总体进度 78% right below a table is its own.
    const isOwn = grid.rowAt(row - 1) !== undefined && overallLine(grid, cells) !== null;
    if (cells.length !== 1 || isOwn) return title;
    title.unshift(row);
    rows.pop();
  }
}
