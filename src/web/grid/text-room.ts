/** Where a text that is longer than its cell may go on: over blank cells beside it, as in Excel. */
import type { CellSnapshot } from '../../application/ports';
import type { CellLook } from '../../application/look/cell-look';
import type { CellRange } from '../../domain/cell';
import { TEXT_PADDING } from './cell-paint';
import type { SheetLayout } from './sheet-layout';
import { textPixels } from './text-size';

/** How far a text may reach to the left and to the right of its cell, in pixels. */
export interface TextRoom {
  readonly left: number;
  readonly right: number;
}

export interface Neighbours {
  readonly layout: SheetLayout;
  readonly block: CellRange;
  readonly contents: ReadonlyMap<number, CellSnapshot>;
  readonly lookAt: (column: number) => CellLook;
}

/** Null for a text that stays in its cell. `letter`: the size of its letters in pixels. */
export function textRoom(
  cell: CellSnapshot,
  text: string,
  look: CellLook,
  letter: number,
  around: Neighbours,
): TextRoom | null {
  const { layout, block } = around;
  if (look.align === 'across') {
    const right = blanksBeside(around, 1, Infinity, (column) => around.lookAt(column).align === 'across');
    return right > 0 ? { left: 0, right } : null;
  }
  const isAlone = block.left === block.right && block.top === block.bottom;
  if (!isAlone || typeof cell.value !== 'string' || look.wrap || look.shrink || look.turned || look.align === 'fill')
    return null;
  if (text.includes('\n')) return null;
  const over = textPixels(text, letter) * SAFE + 2 * TEXT_PADDING - layout.boxOf(block).width;
  if (over <= 0) return null;
  const onLeft = look.align === 'right' ? over : look.align === 'center' ? over / 2 : 0;
  const onRight = look.align === 'right' ? 0 : look.align === 'center' ? over / 2 : over;
  const left = blanksBeside(around, -1, onLeft);
  const right = blanksBeside(around, 1, onRight);
  return left + right > 0 ? { left, right } : null;
}

/** Letters are a little wider in some typefaces. */
const SAFE = 1.15;

/** The width of the blank cells on this side, no more of them than are needed. */
function blanksBeside(
  { layout, block, contents }: Neighbours,
  step: 1 | -1,
  wanted: number,
  isWanted: (column: number) => boolean = () => true,
): number {
  let width = 0;
  const row = block.top;
  for (let column = step > 0 ? block.right + 1 : block.left - 1; width < wanted; column += step) {
    if (column < 1 || column > layout.columns || contents.has(column) || !isWanted(column)) break;
    const beside = layout.blockOf(row, column);
    if (beside.left !== beside.right || beside.top !== beside.bottom) break;
    width += layout.boxOf(beside).width;
  }
  return width;
}

/** What lines at the edges take, and how much wider heavy letters are. */
const LINES = 2;
const BOLD = 1.08;
/** How much smaller letters may become so that a number is seen whole. */
const LEAST_NUMBER = 0.7;

/**
 * The text of a cell and the size of its letters. They are made smaller where the file says so, and a little for a number that has no
 * room; one that has none even then is # all over: a part of it would be another number.
 */
export function fitted(
  text: string,
  { value }: CellSnapshot,
  look: CellLook,
  width: number,
  letter: number,
): { readonly text: string; readonly letter: number } {
  const isText = typeof value === 'string';
  // Only texts are broken into lines.
  if (text === '' || look.turned || (isText && (look.wrap || !look.shrink))) return { text, letter };
  const room = width - 2 * TEXT_PADDING - LINES;
  const needed = (isText ? textPixels(text, letter) : numberPixels(text, letter)) * (look.bold ? BOLD : 1);
  const share = room / needed;
  if (share >= 1) return { text, letter };
  if (look.shrink || share >= LEAST_NUMBER) return { text, letter: Math.max(1, letter * share) };
  return { text: '#'.repeat(Math.max(1, Math.floor(room / (letter * DIGIT)))), letter };
}

/** The width of a digit in heights of its letters, in typefaces in which they are wide. */
const DIGIT = 0.57;

function numberPixels(text: string, letter: number): number {
  return textPixels(text, letter) + (text.match(/[0-9%]/gu) ?? []).length * (DIGIT - 0.5) * letter;
}
