/** Typefaces, fills and lines as they are read from the styles part, or from a condition that brings its own (ECMA-376 18.8). */
import { PLAIN_LOOK, type CellBorders, type CellLook, type LookChange } from '../../../application/look/cell-look';
import { decodeText } from '../cell-text';
import { isTrue } from '../read-parts';
import type { ColourOf } from './file-colours';
import {
  fillChange,
  fillOf,
  linesOf,
  readBorderElement,
  readFillElement,
  type OpenBorders,
  type OpenFill,
} from './fills-and-lines';

type Attributes = Readonly<Record<string, string>>;
export type Font = Pick<CellLook, 'bold' | 'italic' | 'strike' | 'underline' | 'size' | 'font' | 'color'>;

/** What an element was about that is closed now: for a style of its own, and for a condition. */
export type Piece =
  | { readonly kind: 'font'; readonly font: Font; readonly change: LookChange }
  | { readonly kind: 'fill'; readonly fill: string | null; readonly change: LookChange }
  | { readonly kind: 'border'; readonly borders: CellBorders | null; readonly change: LookChange };

export interface PieceReader {
  open(tag: string, attributes: Attributes): void;
  /** Null where nothing is done yet. */
  close(tag: string): Piece | null;
}

/** Reads fonts, fills and borders, wherever they stand: each is handed out as its element closes. */
export function pieceReader(colourOf: ColourOf): PieceReader {
  let font: Partial<Font> | null = null;
  let fill: OpenFill | null = null;
  let border: OpenBorders | null = null;
  return {
    open(tag, attributes) {
      if (tag === 'font') font = {};
      else if (tag === 'fill') fill = { pattern: undefined, front: null, back: null, stops: [] };
      else if (tag === 'border') {
        const { diagonalUp, diagonalDown } = attributes;
        border = { lines: {}, up: isTrue(diagonalUp), down: isTrue(diagonalDown), side: null };
      } else if (font) font = withFontElement(font, tag, attributes, colourOf);
      else if (fill) readFillElement(fill, tag, attributes, colourOf);
      else if (border) readBorderElement(border, tag, attributes, colourOf);
    },
    close(tag) {
      if (tag === 'font' && font) {
        const piece: Piece = { kind: 'font', font: { ...PLAIN_FONT, ...font }, change: changeOf(font) };
        font = null;
        return piece;
      }
      if (tag === 'fill' && fill) {
        const piece: Piece = { kind: 'fill', fill: fillOf(fill, fill.pattern ?? 'none'), change: fillChange(fill) };
        fill = null;
        return piece;
      }
      if (tag === 'border' && border) {
        const borders = linesOf(border);
        border = null;
        return { kind: 'border', borders, change: borders ? { borders } : {} };
      }
      return null;
    },
  };
}

export const PLAIN_FONT: Font = {
  bold: PLAIN_LOOK.bold,
  italic: PLAIN_LOOK.italic,
  strike: PLAIN_LOOK.strike,
  underline: PLAIN_LOOK.underline,
  size: PLAIN_LOOK.size,
  font: PLAIN_LOOK.font,
  color: PLAIN_LOOK.color,
};

/** A font with one of its elements (18.8.22) read. */
function withFontElement(font: Partial<Font>, tag: string, attributes: Attributes, colourOf: ColourOf): Partial<Font> {
  const { val } = attributes;
  const isOn = val === undefined || isTrue(val);
  switch (tag) {
    case 'b':
      return { ...font, bold: isOn };
    case 'i':
      return { ...font, italic: isOn };
    case 'strike':
      return { ...font, strike: isOn };
    case 'u':
      return { ...font, underline: val === 'none' ? null : val?.startsWith('double') ? 'double' : 'single' };
    case 'sz':
      return { ...font, size: Number(val) || PLAIN_LOOK.size };
    case 'name':
      return { ...font, font: val === undefined ? null : decodeText(val) };
    case 'color':
      return { ...font, color: colourOf(attributes) };
    default:
      return font;
  }
}

/** Excel lets a condition change the weight of letters, not their size or typeface. */
function changeOf({ bold, italic, strike, underline, color }: Partial<Font>): LookChange {
  return {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strike !== undefined && { strike }),
    ...(underline !== undefined && { underline }),
    ...(color && { color }),
  };
}
