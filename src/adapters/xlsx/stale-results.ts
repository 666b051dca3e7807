/**
 * Formulas whose stored results are no longer right after an edit. Excel calculates them anew when it opens the file,
 * but a program that reads the file before would take an old total for the truth, so the old results are taken out.
 */
import type { CellRef } from '../../domain/cell';
import { parseA1, toA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { parseXml } from '../ooxml/parse-xml';
import { applySplices, locateElements } from '../ooxml/splice-xml';
import type { Splice } from '../ooxml/splice-xml';
import { decodeText } from './cell-text';
import { formulaReferences } from './formula-references';
import type { FormulaReference } from './formula-references';
import { SPREADSHEET_NAMESPACES } from './namespaces';

export interface SheetFormula {
  readonly cell: CellRef;
  /** Null when the formula does not tell which cells it looks at. */
  readonly references: readonly FormulaReference[] | null;
}

/** The formulas of a sheet; those of a shared group (18.3.1.40) with the text of the group. */
export function sheetFormulas(xml: string, sheet: string): SheetFormula[] {
  if (!/<(?:\w+:)?f[\s/>]/.test(xml)) return [];
  const found: { row: number; column: number; text: string; group: string | null }[] = [];
  const groups = new Map<string, { row: number; column: number; text: string }>();
  let row = 0;
  let column = 0;
  let inCell = false;
  let inFormula = false;
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (name, { r, t, si }) => {
      if (name === 'row') {
        row = r === undefined ? row + 1 : Number(r);
        column = 0;
      } else if (name === 'c') {
        column = parseA1(r ?? '')?.column ?? column + 1;
        inCell = true;
      } else if (name === 'f' && inCell) {
        inFormula = true;
        found.push({ row, column, text: '', group: t === 'shared' ? (si ?? null) : null });
      }
    },
    close: (name) => {
      if (name === 'c') inCell = false;
      if (name !== 'f' || !inFormula) return;
      inFormula = false;
      const formula = found.at(-1)!;
      if (formula.group !== null && formula.text !== '') groups.set(formula.group, formula);
    },
    text: (piece) => {
      if (inFormula) found.at(-1)!.text += piece;
    },
  });
  return found.map((formula) => {
    const source = (formula.group === null ? undefined : groups.get(formula.group)) ?? formula;
    const offset = { rows: formula.row - source.row, columns: formula.column - source.column };
    return {
      cell: { sheet, row: formula.row, column: formula.column },
      references: source.text === '' ? null : formulaReferences(decodeText(source.text), offset),
    };
  });
}

/** Up to this many cells a formula is filed under each of them; one that looks at more is asked by its range. */
const MOST_FILED_CELLS = 100;
/** Beyond so many comparisons all that is left counts as stale: that costs a calculation in Excel, and no wrong result. */
const MOST_COMPARISONS = 20_000_000;

/** The formulas that look at one of the edited cells, also by way of other formulas. */
export function staleFormulas(formulas: readonly SheetFormula[], edited: readonly CellRef[]): CellRef[] {
  const byCell = new Map<string, SheetFormula[]>();
  const wide = new Map<string, Set<SheetFormula>>();
  const waiting = new Set<SheetFormula>();
  const isEdited = new Set(edited.map(keyOf));
  const changed = [...edited];
  const stale: CellRef[] = [];
  const add = (formula: SheetFormula) => {
    if (!waiting.delete(formula)) return;
    stale.push(formula.cell);
    changed.push(formula.cell);
  };
  for (const formula of formulas) {
    if (!isEdited.has(keyOf(formula.cell))) file(formula, { byCell, wide, waiting });
  }
  if (edited.length > 0) for (const formula of [...waiting]) if (formula.references === null) add(formula);
  let comparisons = 0;
  for (let at = 0; at < changed.length && waiting.size > 0; at++) {
    const cell = changed[at]!;
    for (const formula of byCell.get(keyOf(cell)) ?? []) add(formula);
    const candidates = wide.get(cell.sheet.toLowerCase()) ?? new Set();
    comparisons += candidates.size;
    if (comparisons > MOST_COMPARISONS) return [...stale, ...[...waiting].map((formula) => formula.cell)];
    for (const formula of candidates) {
      if (!waiting.has(formula)) candidates.delete(formula);
      else if (looksAt(formula, cell)) add(formula);
    }
  }
  return stale;
}

/** Files a formula under what it looks at: single cells, or the sheet. */
function file(
  formula: SheetFormula,
  index: {
    readonly byCell: Map<string, SheetFormula[]>;
    readonly wide: Map<string, Set<SheetFormula>>;
    readonly waiting: Set<SheetFormula>;
  },
): void {
  index.waiting.add(formula);
  for (const { sheet: named, range } of formula.references ?? []) {
    const sheet = named ?? formula.cell.sheet;
    if ((range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_FILED_CELLS) {
      const key = sheet.toLowerCase();
      index.wide.set(key, (index.wide.get(key) ?? new Set()).add(formula));
      continue;
    }
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const key = keyOf({ sheet, row, column });
        const filed = index.byCell.get(key);
        if (filed) filed.push(formula);
        else index.byCell.set(key, [formula]);
      }
    }
  }
}

function looksAt({ cell: own, references }: SheetFormula, cell: CellRef): boolean {
  const sheet = cell.sheet.toLowerCase();
  return (references ?? []).some(
    ({ sheet: named, range }) => (named ?? own.sheet).toLowerCase() === sheet && isInside(cell, range),
  );
}

/** The sheet without the stored results of these formulas, which all stand on it. */
export function withoutResults(xml: string, cells: readonly CellRef[]): string {
  const wanted = new Set(cells.map(toA1));
  const splices: Splice[] = [];
  let row = 0;
  let column = 0;
  let isStale = false;
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (name, { r }) => {
    if (name === 'row') {
      row = r === undefined ? row + 1 : Number(r);
      column = 0;
      isStale = false;
    } else if (name === 'c') {
      column = parseA1(r ?? '')?.column ?? column + 1;
      isStale = wanted.has(toA1({ row, column }));
    }
    return isStale && (name === 'c' || name === 'v');
  });
  elements.forEach((cell, index) => {
    const value = elements[index + 1];
    if (cell.name !== 'c' || value?.name !== 'v') return;
    // A text may be empty and still be a result; anything else that is empty was never calculated.
    if (value.openEnd === value.closeStart && cell.attributes['t'] !== 'str') return;
    // The type of the cell is that of the result.
    const tag = xml.slice(cell.start, cell.openEnd).replace(/\st\s*=\s*(?:"\w*"|'\w*')/, '');
    splices.push({ from: cell.start, to: cell.openEnd, text: tag }, { from: value.start, to: value.end, text: '' });
  });
  return applySplices(xml, splices);
}

function keyOf(cell: CellRef): string {
  return `${cell.sheet.toLowerCase()}!${toA1(cell)}`;
}

function isInside(cell: CellRef, range: CellRange): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
}
