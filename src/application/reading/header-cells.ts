/** The headers of columns: what their lines say together, from the group above to the word right over the cells. */
import type { Role } from '../../domain/role-words';
import type { Grid } from './grid';
import { CORE, EXACT, isNotDone, isPeriodAlone, NEARLY, readHeader, type HeaderReading } from './read-header';

/** The header of one column. */
export interface HeaderCell {
  readonly column: number;
  /** Where its last line stands. */
  readonly row: number;
  /** 3月/完成进度: its lines from top to bottom. */
  readonly text: string;
  readonly reading: HeaderReading;
}

/** What an office said about its own headers: the role of one, or that it is not used; undefined when it said nothing. */
export type MappedRole = (header: string) => Role | 'unused' | undefined;

/** The headers of the columns whose header is these rows, from left to right; columns without one are left out. */
export function headerCells(grid: Grid, row: number, lines: number, mapped: MappedRole): readonly HeaderCell[] {
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
