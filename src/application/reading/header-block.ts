/** Finding the header of a table: one row, or up to five with group headers merged over several columns. */
import type { Role } from '../../domain/role-words';
import { isReportKey } from '../../domain/words';
import type { Grid, PlacedCell } from './grid';
import { inContext } from './header-context';
import { holdsData, isLabelRow } from './label-row';
import {
  CORE,
  EXACT,
  isItemGuess,
  isNotDone,
  isPeriodAlone,
  knownHeader,
  NEARLY,
  readHeader,
  type HeaderReading,
} from './read-header';

/** The header of one column. */
export interface HeaderCell {
  readonly column: number;
  /** Where its last line stands. */
  readonly row: number;
  /** 3月/完成进度: its lines from top to bottom. */
  readonly text: string;
  readonly reading: HeaderReading;
}

export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
  /** From left to right; columns without a header are left out. */
  readonly cells: readonly HeaderCell[];
}

/** What an office said about its own headers: the role of one, or that it is not used; undefined when it said nothing. */
export type MappedRole = (header: string) => Role | 'unused' | undefined;

const TALLEST_HEADER = 5;
/** Of the cells of a header row so many are understood. */
const LEAST_SHARE = 0.3;
const LONGEST_SUB_HEADER = 14;

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
  const texts = cells.flatMap(({ content: { value } }) =>
    typeof value === 'string' && value.length <= 60 ? value : [],
  );
  const isSure = (text: string) => mapped(text) !== undefined || (knownHeader(text)?.guesses ?? []).length > 0;
  let count = texts.filter(isSure).length;
  const unknown = texts.filter((text) => !knownHeader(text) && mapped(text) === undefined);
  while (count < 2 && count + unknown.length >= 2) if (readHeader(unknown.pop()!).guesses.length > 0) count++;
  return count >= 2;
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

function headerCells(grid: Grid, row: number, lines: number, mapped: MappedRole): readonly HeaderCell[] {
  const columns = new Map<number, { text: string; row: number }[]>();
  for (let line = row; line < row + lines; line++) {
    const isLast = line === row + lines - 1;
    for (const { row: anchor, column, content } of grid.cellsAt(line)) {
      if (typeof content.value !== 'string' || content.value.trim() === '') continue;
      const part = { text: content.value.trim().replace(/\s+/gu, ''), row: anchor };
      const block = grid.blockAt(line, column);
      for (let at = block?.left ?? column; at <= (block?.right ?? column); at++) addPart(columns, at, part);
    }
    if (!isLast) carryGroups(grid, line, columns);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, parts]) => {
      const distinct = parts.filter((part, index) => part !== parts[index - 1] && part.text !== parts[index - 1]?.text);
      const text = distinct.map((part) => part.text).join('/');
      const reading = composed(distinct, text, mapped);
      // 重点任务 merged down beside all of the table is no header of it.
      const isBeside = (grid.blockAt(row, column)?.bottom ?? row) > row + lines;
      const own = isBeside ? { ...reading, guesses: [], goal: false, unused: true as const } : reading;
      return { column, row: distinct.at(-1)!.row, text, reading: own };
    });
}

function addPart(
  columns: Map<number, { text: string; row: number }[]>,
  column: number,
  part: { text: string; row: number },
) {
  const known = columns.get(column);
  if (known) known.push(part);
  else columns.set(column, [part]);
}

/** A group header that is not merged stands over the blank cells to its right that have a header below. */
function carryGroups(grid: Grid, line: number, columns: Map<number, { text: string; row: number }[]>): void {
  const below = new Set(grid.cellsAt(line + 1).map(({ column }) => column));
  const here = grid.cellsAt(line);
  for (const { row: anchor, column, content } of here) {
    if (grid.blockAt(line, column) || !below.has(column) || typeof content.value !== 'string') continue;
    for (let at = column + 1; below.has(at) && !columns.has(at); at++) {
      addPart(columns, at, { text: content.value.trim().replace(/\s+/gu, ''), row: anchor });
    }
  }
}

/** What the lines of a header say together: the lowest one that is understood, and the period that any of them names. */
function composed(parts: readonly { readonly text: string }[], text: string, mapped: MappedRole): HeaderReading {
  const lines = parts.map((part) => readHeader(part.text));
  const lowest = lines.at(-1)!;
  const own = mapped(text) ?? (parts.length > 1 ? undefined : mapped(parts[0]!.text));
  const period = lines.findLast((line) => line.period !== null)?.period ?? null;
  const before = lines.find((line) => line.before !== null)?.before ?? null;
  const percent = lines.some((line) => line.percent);
  const base = { ...lowest, word: text, period, before, percent };
  if (own === 'unused') return { ...base, guesses: [], goal: false, unused: true };
  if (own) return { ...base, guesses: [{ role: own, sure: EXACT + 1, rank: -1 }], goal: false };
  if (parts.length === 1) return base;
  if (lowest.guesses.length > 0) return { ...base, guesses: withGroup(lowest.guesses, lines.at(-2)!.guesses) };
  // 形象进度 over 计划进度 and 实际进度: what was planned is no report.
  if (isNotDone(lowest.word)) return base;
  // 进度 and 情况 below 6月份.
  if (lowest.word === '情况' && lines.at(-2)!.period !== null) {
    return { ...base, guesses: [{ role: 'progress', sure: CORE, rank: 60 }] };
  }
  const upper = parts.at(-2)!.text;
  const joined = isPeriodAlone(lowest) ? null : readHeader(parts.at(-1)!.text + upper);
  // 9月 over 工作计划 and 完成情况: the plan of that month itself.
  const { guesses, goal } = joined && joined.guesses.length > 0 && !joined.ahead ? joined : lines.at(-2)!;
  return { ...base, guesses, goal };
}

/** 本月成效 below 推进情况: what was nearly understood is made sure by the group that says the same. */
function withGroup(own: HeaderReading['guesses'], group: HeaderReading['guesses']): HeaderReading['guesses'] {
  return own.map((guess) => {
    const isSame = guess.sure <= NEARLY && group.some(({ role, sure }) => role === guess.role && sure >= CORE);
    return isSame ? { ...guess, sure: CORE } : guess;
  });
}

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
    const words = grid
      .cellsAt(row)
      .filter((cell) => cell.row === row)
      .map(({ content: { value } }) => (typeof value === 'string' ? value.trim() : ''));
    if (words.length < 2 || words.some((word) => word.length > LONGEST_SUB_HEADER)) continue;
    const unknown = words.filter(
      (word) => word !== '' && readHeader(word).guesses.length === 0 && !/^[\d.%]+$/u.test(word),
    );
    const known = words.filter((word) => readHeader(word).guesses.length > 0).length;
    const isMore = known > best.known || (known === best.known && unknown.length > best.unknown.length);
    if (known > 0 && isMore) best = { row, known, unknown };
  }
  return best;
}
