/** Finding a text in the cells of a workbook, and putting another in its place. */
import { cellName, type CellRef } from '../../domain/cell';
import type { CellEdit, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../ports';

export interface Wanted {
  readonly text: string;
  /** Only this sheet; null: all that can be seen. */
  readonly sheet: string | null;
}

export interface Found {
  readonly cell: CellRef;
  readonly content: CellSnapshot;
}

/** The cells that show the text, by sheet and row; upper and lower case are the same. `shown` tells what a cell shows. */
export function findText(
  { sheets }: WorkbookSnapshot,
  { text, sheet }: Wanted,
  shown: (cell: CellSnapshot) => string,
): readonly Found[] {
  const wanted = text.toLowerCase();
  if (wanted === '') return [];
  const searched = sheets.filter(({ name, hidden }) => (sheet === null ? !hidden : name === sheet));
  return searched.flatMap(({ name, rows }: SheetSnapshot) =>
    rows.flatMap(({ row, cells }) =>
      cells
        .filter((cell) => shown(cell).toLowerCase().includes(wanted))
        .map((content) => ({ cell: { sheet: name, row, column: content.column }, content })),
    ),
  );
}

/** The next of the found cells behind this one, or before it; round the end. Null when there is none. */
export function nextFound(
  found: readonly Found[],
  from: CellRef,
  step: 1 | -1,
  sheets: readonly string[],
): Found | null {
  const keyOf = ({ sheet, row, column }: CellRef): readonly number[] => [sheets.indexOf(sheet), row, column];
  const compare = (a: CellRef, b: CellRef): number => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const index = left.findIndex((value, at) => value !== right[at]);
    return index < 0 ? 0 : left[index]! - right[index]!;
  };
  const ordered = step > 0 ? found : [...found].reverse();
  return ordered.find(({ cell }) => compare(cell, from) * step > 0) ?? ordered[0] ?? null;
}

export interface Replacement {
  readonly edits: readonly CellEdit[];
  /** Cells left alone: formulas, numbers and dates are not texts. */
  readonly left: readonly string[];
}

/** The edits that put `by` in the place of the text wherever it stands. */
export function replaceText(found: readonly Found[], text: string, by: string): Replacement {
  const edits: CellEdit[] = [];
  const left: string[] = [];
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'giu');
  for (const { cell, content } of found) {
    const after =
      typeof content.value === 'string' && !content.formula ? content.value.replace(pattern, () => by) : null;
    if (after === null) left.push(cellName(cell));
    else if (after !== content.value) edits.push({ cell, value: after === '' ? null : after });
  }
  return { edits, left };
}
