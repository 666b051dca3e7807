/** What is known of a sheet after it answered. */
import type { SheetProtection } from '../../../application/ports';
import { rangeToA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import type { KnownSheet } from '../known-workbook';
import type { ListedSheet } from './list-sheets';
import { sheetContent, unlockedCells } from './sheet-content';
import type { Answer } from './sheet-question';

/** The sheet by its answers, from top to bottom. It is whole when nothing in use lies beyond them. */
export function knownSheet(listed: ListedSheet, answers: readonly Answer[]): KnownSheet {
  const { id, name, hidden } = listed;
  const parts = answers.map((answer) => sheetContent(name, answer.cells, answer.merges, answer.rows));
  const merges = distinct(answers.flatMap(({ merges: own }) => own));
  const rows = parts.flatMap((part) => part.rows);
  const protection = listed.isProtected && protectionOf(answers);
  const valuesOnly = answers.some((answer) => answer.valuesOnly);
  const end = answers[0]?.end ?? { row: 0, column: 0 };
  const readTo = {
    row: Math.min(end.row, Math.max(0, ...answers.map(({ window }) => window.bottom))),
    column: Math.min(end.column, Math.max(0, ...answers.map(({ window }) => window.right))),
  };
  return {
    id,
    name,
    content: { name, ...(protection && { protection }), ...(hidden && { hidden }), rows, merges },
    blankFormats: new Map(parts.flatMap(({ blankFormats }) => [...blankFormats])),
    formulas: new Map(parts.flatMap(({ formulas }) => [...formulas])),
    looksElsewhere: parts.some(({ looksElsewhere }) => looksElsewhere),
    maySpill: answers.some(({ spills }) => spills),
    spills: [],
    end,
    readTo,
    isWhole: !valuesOnly && end.row <= readTo.row && end.column <= readTo.column,
    valuesOnly,
  };
}

function distinct(merges: readonly CellRange[]): readonly CellRange[] {
  return [...new Map(merges.map((merge) => [rangeToA1(merge), merge])).values()];
}

function protectionOf(answers: readonly Answer[]): SheetProtection {
  const formats = answers.some(({ formatCells }) => formatCells) && { formatCells: true as const };
  // Told for one rectangle at a time: of several, only what Excel itself refuses is known.
  const [only, ...others] = answers;
  const unlocked = only && others.length === 0 ? unlockedCells(only.cells, only.locks) : { unlocked: null };
  return { ...formats, ...unlocked };
}
