/** Which cells a formula looks at, as far as its text tells (ECMA-376 18.17). */
import { parseA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';

export interface FormulaReference {
  /** Null: the formula's own sheet. */
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** Columns and rows by which a formula of a shared group stands away from the one whose text it uses. */
export interface FormulaOffset {
  readonly rows: number;
  readonly columns: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** In this order: a text, a reference, a function, a number, any other word or a bracket, which stand for what is not known here. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${SHEET})?(${AREA})(?![\p{L}\p{N}_.(!])|([\p{L}_][\p{L}\p{N}_.]*)\s*\(|\d+(?:\.\d*)?(?:E[+-]?\d+)?|([\p{L}_\\\[\]!'#][\p{L}\p{N}_.\\]*)`,
  'giu',
);
/** These find their cells only when they run. */
const BLIND_FUNCTIONS = ['INDIRECT', 'OFFSET', 'CELL', 'INFO'];
const CONSTANTS = ['TRUE', 'FALSE'];

/** The cells a formula looks at; null when that cannot be told: names, tables, other workbooks, INDIRECT. */
export function formulaReferences(
  formula: string,
  offset: FormulaOffset = { rows: 0, columns: 0 },
): FormulaReference[] | null {
  const references: FormulaReference[] = [];
  for (const [, quoted, plain, area, called, other] of formula.matchAll(TOKEN)) {
    if (other !== undefined && !CONSTANTS.includes(other.toUpperCase())) return null;
    if (called !== undefined && BLIND_FUNCTIONS.includes(called.toUpperCase())) return null;
    if (area === undefined) continue;
    const range = areaRange(area, offset);
    if (!range) return null;
    references.push({ sheet: quoted?.replaceAll("''", "'") ?? plain ?? null, range });
  }
  return references;
}

function areaRange(area: string, offset: FormulaOffset): CellRange | null {
  const [from, to = from] = area.split(':') as [string, string?];
  if (/^\$?\d+$/.test(from)) return rowsRange(from, to, offset);
  if (/^\$?[A-Za-z]+$/.test(from)) return columnsRange(from, to, offset);
  const [first, last] = [corner(from, offset), corner(to, offset)];
  return first && last ? between(first, last) : null;
}

function rowsRange(from: string, to: string, offset: FormulaOffset): CellRange | null {
  const [first, last] = [corner(`$A${from}`, offset), corner(`$A${to}`, offset)];
  return first && last ? { ...between(first, last), left: 1, right: LAST_COLUMN } : null;
}

function columnsRange(from: string, to: string, offset: FormulaOffset): CellRange | null {
  const [first, last] = [corner(`${from}$1`, offset), corner(`${to}$1`, offset)];
  return first && last ? { ...between(first, last), top: 1, bottom: LAST_ROW } : null;
}

/** A cell of a reference; what has no $ moves along with the formula. */
function corner(reference: string, offset: FormulaOffset): { row: number; column: number } | null {
  const cell = parseA1(reference);
  if (!cell) return null;
  return {
    row: cell.row + (/\$\d/.test(reference) ? 0 : offset.rows),
    column: cell.column + (reference.startsWith('$') ? 0 : offset.columns),
  };
}

function between(a: { row: number; column: number }, b: { row: number; column: number }): CellRange {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
