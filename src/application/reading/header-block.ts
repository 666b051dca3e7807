/** Finding the header of a table: one row, or up to five with group headers merged over several columns. */
import { isReportKey } from '../../domain/words';
import type { Grid, PlacedCell } from './grid';
import { inContext } from './header-context';
import { namesTarget } from './labels';
import { holdsData, isLabelRow } from './label-row';
import { CORE, EXACT, isItemGuess, isPeriodAlone, readHeader } from './read-header';
import { type HeaderCell, type MappedRole, headerCells } from './header-cells';

export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  /** From left to right; columns without a header are left out. */
  readonly cells: readonly HeaderCell[];
}

const TALLEST_HEADER = 5;
/** Of the cells of a header row so many are understood. */
const LEAST_SHARE = 0.3;
const LONGEST_SUB_HEADER = 14;
const LONGEST_HEADER = 60;

/** The header that begins in this row, or null when none does. `mapped` goes before any guess. */
export function headerAt(grid: Grid, row: number, mapped: MappedRole): HeaderBlock | null {
  const cells = grid.cellsAt(row);
  if (cells.length < 2 || !areUnderstood(cells, mapped)) return null;
  const { lines: most, merged } = heightAt(grid, row, cells);
  // Labels above a header are no line of it.
  const isLabels = () => !isTold(cells, mapped) && isLabelRow(grid, cells);
  const isBelow = () => most > 1 && !isBelowGroups(grid, row) && blockAt(grid, row + 1, 1, mapped) !== null;
  if (!merged && (isLabels() || isBelow())) return null;
  for (let lines = most; lines >= 1; lines--) {
    const block = blockAt(grid, row, lines, mapped);
    if (block) return lines === 1 ? (withGroupsAbove(grid, block, mapped) ?? block) : block;
  }
  return null;
}

/** All of the next row stands below groups that are merged over several columns: 目标, 完成 and 完成率 below 任务完成情况. */
function isBelowGroups(grid: Grid, row: number): boolean {
  return grid.cellsAt(row + 1).every(({ column }) => {
    const block = grid.blockAt(row, column);
    return block !== undefined && block.top === row && block.right > block.left;
  });
}

/** The office named roles for several of its cells. */
function isTold(cells: readonly PlacedCell[], mapped: MappedRole): boolean {
  const told = cells.filter(({ content: { value } }) => {
    const role = typeof value === 'string' ? mapped(value) : undefined;
    return role !== undefined && role !== 'unused';
  });
  return told.length > 1;
}

function blockAt(grid: Grid, row: number, lines: number, mapped: MappedRole): HeaderBlock | null {
  if (holdsData(grid, row, lines)) return null;
  const cells = inContext(grid, row + lines, headerCells(grid, row, lines, mapped));
  const block = { first: row, last: row + lines - 1, cells };
  return isHeader(block) ? block : null;
}

/** Periods merged over the columns of a header that is whole without them: 3月, 4月 above 进展, 问题, 进展, 问题. */
function withGroupsAbove(grid: Grid, { first, last }: HeaderBlock, mapped: MappedRole): HeaderBlock | null {
  const above = grid.cellsAt(first - 1);
  const periods = above.filter(isBarePeriod);
  if (periods.length < 2 || periods.length < above.length - 2) return null;
  return { first: first - 1, last, cells: headerCells(grid, first - 1, last - first + 2, mapped) };
}

function isBarePeriod({ content: { value } }: PlacedCell): boolean {
  return typeof value === 'string' && value.length <= LONGEST_SUB_HEADER && isPeriodAlone(readHeader(value));
}

/** Whether two cells at least are understood. Most rows are data, and read as a header only where that could decide. */
function areUnderstood(cells: readonly PlacedCell[], mapped: MappedRole): boolean {
  let count = 0;
  const unknown: string[] = [];
  for (const { content } of cells) {
    const { value } = content;
    if (typeof value !== 'string' || value.length > LONGEST_HEADER) continue;
    const reading = readHeader.known(value);
    if ((reading && reading.guesses.length > 0) || mapped(value) !== undefined) count++;
    else if (!reading) unknown.push(value);
    if (count === 2) return true;
  }
  while (count < 2 && count + unknown.length >= 2) if (readHeader(unknown.pop()!).guesses.length > 0) count++;
  return count === 2;
}

/** How many rows the header may have: as its merged cells reach down, or one more where sub-headers stand under its groups. */
function heightAt(
  grid: Grid,
  row: number,
  cells: readonly PlacedCell[],
): { readonly lines: number; readonly merged: boolean } {
  let last = row;
  let isGrouped = false;
  for (const { column } of cells) {
    const block = grid.blockAt(row, column);
    if (!block) continue;
    if (block.top === row && block.bottom < row + TALLEST_HEADER) last = Math.max(last, block.bottom);
    if (block.right > block.left) isGrouped = true;
  }
  if (last > row) return { lines: last - row + 1, merged: true };
  const isSplit =
    (isGrouped || isCompletedBelow(grid, row, cells) || hasPeriodsAbove(grid, row + 1, cells)) &&
    isSubHeaderRow(grid, row + 1);
  return { lines: isSplit ? 2 : 1, merged: false };
}

/** Without merges: the next row has headers where this one has none. */
function isCompletedBelow(grid: Grid, row: number, cells: readonly PlacedCell[]): boolean {
  const own = new Set(cells.map(({ column }) => column));
  const below = grid.cellsAt(row + 1);
  return below.length > 0 && below.some(({ column }) => !own.has(column)) && below.length < cells.length + 6;
}

/** Without merges: the next row says what stands below 1月, 2月, 3月, and nothing elsewhere. */
function hasPeriodsAbove(grid: Grid, row: number, above: readonly PlacedCell[]): boolean {
  const periods = new Set(above.filter(isBarePeriod).map(({ column }) => column));
  const below = grid.cellsAt(row).filter(({ content: { value } }) => value !== '');
  return periods.size > 1 && below.length > 0 && below.every(({ column }) => periods.has(column));
}

/** Short words, most of which are headers or periods. */
function isSubHeaderRow(grid: Grid, row: number): boolean {
  const cells = grid.cellsAt(row);
  const known = cells.filter(({ content: { value } }) => {
    if (typeof value !== 'string') return false;
    const { guesses, period } = readHeader(value);
    return guesses.length > 0 || (period !== null && value.length <= 6);
  });
  return (
    known.length > 0 &&
    known.length * 2 >= cells.length &&
    cells.every(({ content: { value } }) => typeof value === 'string' && value.trim().length <= LONGEST_SUB_HEADER)
  );
}

/** Whether so much of it is understood that it is the header of a tracker's table: an item and a report. */
export function isHeader({ cells }: HeaderBlock): boolean {
  const known = cells.filter(({ reading }) => reading.guesses.length > 0);
  const used = cells.filter(({ reading }) => !reading.unused);
  if (known.length < 2 || known.length < used.length * LEAST_SHARE) return false;
  const has = (wanted: (cell: HeaderCell) => boolean) => known.some(wanted);
  const hasItem = has(({ reading }) =>
    reading.guesses.some(
      (guess) => (isItemGuess(guess) && (guess.sure >= CORE || reading.goal)) || guess.role === 'number',
    ),
  );
  const hasReport = has(({ reading }) => reading.guesses.some(({ role, sure }) => isReportKey(role) && sure >= CORE));
  return hasItem && hasReport;
}

/**
 * A row that looks like the header of a table that is not understood: short words only, among them 序号 or two known headers side
 * by side.
 */
export function isHeaderLike(grid: Grid, cells: readonly PlacedCell[]): boolean {
  if (cells.length < 3) return false;
  if (!cells.every(({ content: { value } }) => typeof value === 'string' && isShortWord(value.trim()))) return false;
  const roles = cells.map(({ content: { value } }) => readHeader(String(value).trim()).guesses[0]);
  if (roles[0]?.role === 'order' && roles[0].sure === EXACT) return true;
  return roles.filter((guess) => guess && guess.sure >= CORE).length >= 2 && !isLabelRow(grid, cells);
}

function isShortWord(word: string): boolean {
  return word.length <= LONGEST_SUB_HEADER && !/^[\d.%-]+$/u.test(word);
}

/** Whether two headers say the same in the same columns: the header repeated on a new page. */
export function sameHeader(a: HeaderBlock, b: HeaderBlock): boolean {
  const texts = new Map(a.cells.map(({ column, text }) => [column, text]));
  const same = b.cells.filter(({ column, text }) => texts.get(column) === text).length;
  return same * 5 >= Math.max(a.cells.length, b.cells.length) * 4;
}

/** The row among these that looks most like a header, how many of its cells are known as headers, and the ones that are not. */
export function headersInSheet(
  grid: Grid,
  rows: readonly number[],
): { readonly row: number | null; readonly known: number; readonly unknown: readonly string[] } {
  let best: { row: number | null; known: number; unknown: string[] } = { row: null, known: 0, unknown: [] };
  for (const row of rows.slice(0, 60)) {
    const cells = grid.cellsAt(row);
    // 目标编号 048 目标内容 …: what stands behind a label is no header.
    if (namesTarget(cells) && isLabelRow(grid, cells)) continue;
    const words = cells
      .filter((cell) => cell.row === row)
      .map(({ content: { value } }) => (typeof value === 'string' ? value.trim() : ''));
    if (words.length < 2 || words.some((word) => word.length > LONGEST_SUB_HEADER || /[。；]/u.test(word))) continue;
    const unknown = words.filter(
      (word) => word !== '' && readHeader(word).guesses.length === 0 && !/^[\d.%]+$/u.test(word),
    );
    const known = words.filter((word) => readHeader(word).guesses.length > 0).length;
    const isMore = known > best.known || (known === best.known && unknown.length > best.unknown.length);
    if (known > 0 && isMore) best = { row, known, unknown };
  }
  return best;
}
