/** What the headers of a table may mean: asking for it, and settling it. */
import { contentOfColumn } from './column-content';
import type { Grid } from './grid';
import { CORE, isItemGuess, type RoleGuess } from './read-header';
import type { HeaderCell } from './header-cells';

type Cells = readonly HeaderCell[];

/** Whether a header may have this role, at least so surely. */
export function has({ reading: { guesses } }: HeaderCell, role: RoleGuess['role'], least = CORE): boolean {
  return guesses.some((guess) => guess.role === role && guess.sure >= least);
}

/** Whether the header may mean progress. */
export function isProgress(cell: HeaderCell): boolean {
  return has(cell, 'progress');
}

/** Whether the header names an item at least by its core word. */
export function isSureItem({ reading: { guesses } }: HeaderCell): boolean {
  return guesses.some((guess) => isItemGuess(guess) && guess.sure >= CORE);
}

/** Whether a header tells surely what a row is about, other than by its number. */
export function hasItem(cells: Cells): boolean {
  return cells.some((cell) => isSureItem(cell) || (cell.reading.goal && cell.reading.guesses.some(isItemGuess)));
}

/** The column that tells what was done: by its word, or 形象进度 over prose; -1 without one. */
export function progressIn(grid: Grid, rows: readonly number[], cells: Cells): number {
  const named = cells.findIndex((cell) => isProgress(cell) && !isWords(grid, rows, cell));
  if (named >= 0) return named;
  return cells.findIndex((cell) => has(cell, 'completion') && contentOfColumn(grid, cell.column, rows).prose >= 0.5);
}

/** 是, 否 and 部分 below 完成情况 tell nothing in prose. */
function isWords(grid: Grid, rows: readonly number[], { column }: HeaderCell): boolean {
  return contentOfColumn(grid, column, rows).words >= 0.6;
}

/** The headers, of which the one at `at` means this and nothing else. */
export function guessed(cells: Cells, at: number, guess: RoleGuess, more: { readonly asked?: true } = {}): Cells {
  return cells.map((cell, index) =>
    index === at ? { ...cell, reading: { ...cell.reading, guesses: [guess], ...more } } : cell,
  );
}

/** The same, and a person is to confirm it. */
export function asked(cells: Cells, at: number, guess: RoleGuess): Cells {
  return guessed(cells, at, guess, { asked: true });
}
