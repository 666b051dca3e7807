/** The headers of a sheet with the role that each is read as or looks like, whether the sheet can be read or not. */
import type { CellRef } from '../../domain/cell';
import type { Role } from '../../domain/role-words';
import { isReportKey } from '../../domain/words';
import type { SheetSnapshot } from '../ports';
import { contentOfColumn } from './column-content';
import { mapKey } from './column-map';
import type { Grid } from './grid';
import { headersInSheet } from './header-block';
import { readText } from './read-cell';
import { CORE, EXACT, readHeader } from './read-header';
import { readSheet, type SheetContext, type SurveyedSheet } from './read-sheet';

export interface SheetHeader {
  readonly cell: CellRef;
  readonly text: string;
  /** earlier: of another month or quarter, which is read when its time comes. */
  readonly role: Role | 'unused' | 'earlier';
  /** A person should confirm it. */
  readonly unsure: boolean;
  /** The first content below it, as it is shown; empty when there is none. */
  readonly sample: string;
}

type Guess = Omit<SheetHeader, 'sample'>;

const NEXT_STEPS = /后续|下一|下步|下阶段|打算|计划|安排|举措|措施|动作/u;
const PROBLEMS = /难|堵|问题|困|短板|瓶颈/u;
const LONGEST_HEADER = 20;
const ROWS_LOOKED_AT = 30;

/** Each header once, as 栏目对照 tells them apart, from the first table to the last. */
export function headersOfSheet(sheet: SheetSnapshot, context: SheetContext): readonly SheetHeader[] {
  const surveyed = readSheet(sheet, context);
  const { grid, forms } = surveyed;
  const [form] = forms;
  const found = form
    ? form.columns.map(({ cell, header, role }): Guess => {
        return { cell, text: header, role: role ?? 'unused', unsure: false };
      })
    : [...headersOfTables(surveyed), ...headersOfRows(surveyed)];
  const distinct = new Map<string, Guess>();
  for (const header of found) {
    const key = mapKey(header.text);
    const known = distinct.get(key);
    if (key !== '' && (!known || (known.role === 'unused' && header.role !== 'unused'))) distinct.set(key, header);
  }
  return [...distinct.values()].map((header) => ({ ...header, sample: sampleBelow(grid, header.cell, context) }));
}

function headersOfTables({ grid, tables }: SurveyedSheet): readonly Guess[] {
  return tables.flatMap(({ found, assignment, sureness, rows }) => {
    const doubted = new Set([
      ...assignment.unsure.map(({ header }) => header.column),
      ...(assignment.otherPeriod ? [assignment.otherPeriod.header.column] : []),
    ]);
    const guesses = assignment.columns.map(({ header, role }): Guess => {
      const { period, before, guesses: guessed, unused } = header.reading;
      const isReport = guessed.some((guess) => isReportKey(guess.role));
      const isEarlier = (period !== null || before !== null) && isReport && !unused && !doubted.has(header.column);
      return {
        cell: { sheet: grid.sheet, row: header.row, column: header.column },
        text: header.text,
        role: role ?? (isEarlier ? 'earlier' : 'unused'),
        unsure: doubted.has(header.column),
      };
    });
    const data = rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
    const isKnown = (column: number) =>
      found.header.cells.some(
        ({ column: own, reading }) =>
          own === column && (reading.unused ?? reading.guesses.some(({ sure }) => sure > EXACT)),
      );
    return sureness.level === 'doubtful' || doubted.size > 0 ? completed(grid, guesses, data, isKnown) : guesses;
  });
}

/** The header rows that nobody understood: of rows that no table has, or of the sheet when nothing of it is read. */
function headersOfRows({ grid, tables, loose, mapped }: SurveyedSheet): readonly Guess[] {
  const parts = tables.length > 0 ? loose.filter(({ headerLike, named }) => headerLike !== null || named) : [null];
  return parts.flatMap((part) => {
    const rows = part?.rows ?? grid.rows.map(({ row }) => row);
    const row = part?.headerLike ?? headersInSheet(grid, rows).row ?? likeliestRow(grid, rows);
    if (row === null) return [];
    const cells = grid
      .cellsAt(row)
      .filter(({ content: { value } }) => typeof value === 'string' && value.trim() !== '');
    const guesses = cells.map(({ column, row: anchor, content }): Guess => {
      const text = String(content.value).trim();
      const guess = readHeader(text).guesses[0];
      const role = mapped(text) ?? guess?.role ?? 'unused';
      const unsure = mapped(text) === undefined && guess !== undefined && guess.sure < CORE;
      return { cell: { sheet: grid.sheet, row: anchor, column }, text, role, unsure };
    });
    const taken = new Set<string>();
    const once = guesses.map((guess): Guess => {
      if (guess.role !== 'unused' && taken.has(guess.role)) return { ...guess, role: 'unused', unsure: true };
      taken.add(guess.role);
      return guess;
    });
    const isKnown = (column: number) =>
      once.some((each) => each.cell.column === column && mapped(each.text) !== undefined);
    return completed(
      grid,
      once,
      rows.filter((each) => each > row),
      isKnown,
    );
  });
}

/** The first row with the most short words. */
function likeliestRow(grid: Grid, rows: readonly number[]): number | null {
  let best: { row: number; words: number } | null = null;
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const words = grid
      .cellsAt(row)
      .filter(({ content: { value } }) => typeof value === 'string' && value.trim().length <= LONGEST_HEADER).length;
    if (words >= 2 && words > (best?.words ?? 0)) best = { row, words };
  }
  return best?.row ?? null;
}

/**
 * What the cells of columns that nobody knows look like, for the parts that are missing; always to be confirmed. `isKnown` tells of which
 * columns the office has spoken.
 */
function completed(
  grid: Grid,
  guesses: readonly Guess[],
  rows: readonly number[],
  isKnown: (column: number) => boolean,
): readonly Guess[] {
  const roles = new Set<string>(guesses.map(({ role }) => role));
  const take = (role: Role): Role => {
    roles.add(role);
    return role;
  };
  const lacksItem = !roles.has('name') && !roles.has('text');
  let hasItem = !lacksItem;
  const found = guesses.map((guess): Guess => {
    if (guess.role !== 'unused' || isKnown(guess.cell.column)) return guess;
    const { prose, filled, distinct, words, percents } = contentOfColumn(grid, guess.cell.column, rows);
    if (filled === 0) return guess;
    const likely = (): Role | null => {
      if (!hasItem && words + percents < 0.5 && distinct > 0.5 && !/号|序|^No/u.test(guess.text)) {
        hasItem = true;
        return take('name');
      }
      if (prose < 0.5 || distinct <= 0.5) return null;
      if (NEXT_STEPS.test(guess.text)) return roles.has('nextSteps') ? null : take('nextSteps');
      if (PROBLEMS.test(guess.text)) return roles.has('problems') ? null : take('problems');
      return roles.has('progress') ? null : take('progress');
    };
    const role = likely();
    return role === null ? guess : { ...guess, role, unsure: true };
  });
  if (roles.has('progress')) return found;
  // Where nothing else tells of progress, 说明 over prose may.
  const told = found.find(
    ({ role, cell }) =>
      role === 'remark' && !isKnown(cell.column) && contentOfColumn(grid, cell.column, rows).prose >= 0.5,
  );
  return found.map((guess) => (guess === told ? { ...guess, role: 'progress', unsure: true } : guess));
}

function sampleBelow(grid: Grid, cell: CellRef, { system }: SheetContext): string {
  for (const { row } of grid.rows) {
    if (row <= cell.row) continue;
    const placed = grid.at(row, cell.column);
    const text = placed ? readText(cell, placed.content, system).text.trim() : '';
    if (text !== '') return text.replace(/\s+/gu, ' ').slice(0, 60);
  }
  return '';
}
