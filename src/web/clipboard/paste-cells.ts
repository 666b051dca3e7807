/** What pasting writes: the block once, or as often as the selection holds it; one value into every selected cell. */
import { Failure } from '../../application/errors';
import { mergeIndexOf } from '../../application/editing/merge-index';
import type { FormulaSource, SheetEdit } from '../../application/editing/formula-edit';
import type { CopiedCell } from '../../application/clipboard/copied-cell';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { sheetCells } from '../../application/sheet-cells';
import { LAST_COLUMN, LAST_ROW, type CellRange, type CellRef } from '../../domain/cell';
import type { CellColumns } from '../../application/editing/cell-columns';
import { shownText } from '../sheet/shown-text';
import { typedContent, typedPlace } from '../typing/typed-text';

/** Content as edits give it. */
export type EditContent = Pick<SheetEdit, 'value' | 'format' | 'formula'>;

/** What goes into the cell at a place; null leaves it alone. */
export type ContentFor = (cell: CellRef, present: CellSnapshot | undefined) => EditContent | null;

const MOST_PASTED = 200_000;

export interface PasteTarget {
  readonly sheet: SheetSnapshot;
  readonly range: CellRange;
  /** Rows into which nothing is put. */
  readonly isPassed: (row: number) => boolean;
}

/** The block into which `height` × `width` cells go: the selection where it holds them a whole number of times. */
export function pasteRange({ top, left, bottom, right }: CellRange, height: number, width: number): CellRange {
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  return {
    top,
    left,
    bottom: top + (rows % height === 0 ? rows : height) - 1,
    right: left + (columns % width === 0 ? columns : width) - 1,
  };
}

/** The edits, row by row. Throws a Failure when the block does not fit. */
export function pasteEdits(
  { sheet, range: selected, isPassed }: PasteTarget,
  contents: readonly (readonly ContentFor[])[],
): readonly SheetEdit[] {
  const [height, width] = [contents.length, contents[0]?.length ?? 0];
  if (height === 0 || width === 0) return [];
  const { top, left, bottom, right } = pasteRange(selected, height, width);
  const wanted = bottom - top + 1;
  if ((right - left + 1) * wanted > MOST_PASTED)
    throw new Failure('too-large', `要粘贴的单元格超过 ${MOST_PASTED} 个，请分几次粘贴。`);
  const merges = mergeIndexOf(sheet.merges);
  const cellAt = sheetCells(sheet);
  const edits: SheetEdit[] = [];
  let row = top;
  for (let down = 0; down < wanted; row++) {
    if (row > LAST_ROW || right > LAST_COLUMN)
      throw new Failure('not-writable', '粘贴的内容超出了工作表的范围，请另选位置。');
    if (isPassed(row)) continue;
    for (let column = left; column <= right; column++) {
      const block = merges.find(row, column);
      if (block && (block.top !== row || block.left !== column)) continue;
      const cell = { sheet: sheet.name, row, column };
      const content = contents[down % height]![(column - left) % width]!(cell, cellAt(cell));
      if (content) edits.push({ cell, ...content });
    }
    down++;
  }
  return edits;
}

/** A cell of this page, as it is. A formula that is not given gives its result. */
export function ownContent(
  copied: CellSnapshot | undefined,
  { dateSystem }: WorkbookSnapshot,
  formula: FormulaSource | null,
): ContentFor {
  if (!copied) return () => ({ value: null });
  const { value, format } = copied;
  if (formula) return () => ({ value: null, formula, ...(format !== undefined && { format: { code: format } }) });
  const plain = typeof value === 'string' || typeof value === 'number' ? value : shownText(copied, dateSystem);
  return () => ({
    value: plain,
    ...(format !== undefined && typeof value === 'number' && { format: { code: format } }),
  });
}

/** Numbers that would lose digits as numbers: 001, and what is longer than a number can hold. */
const MUST_BE_TEXT = /^(?:[+-]?0\d+|\d{16,})$/u;

/** A cell of another program: texts stay texts, all else is taken as if it were typed. */
export function foreignContent(
  { text, isText, number }: CopiedCell,
  { dateSystem }: WorkbookSnapshot,
  columns: CellColumns,
): ContentFor {
  if (text === '') return () => ({ value: null });
  if (isText || MUST_BE_TEXT.test(text) || /^[='@]/u.test(text)) return () => ({ value: text });
  return (cell, present) => {
    const typed = typedContent(text, present?.format, dateSystem, typedPlace(cell, columns));
    // 33.3% is shown for 0.33333: the number itself is better.
    const isSameKind = typeof typed.value === 'number' && number !== undefined && Math.abs(typed.value - number) < 0.01;
    return isSameKind ? { ...typed, value: number } : typed;
  };
}
