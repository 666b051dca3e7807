/** What the styles of a workbook make of its cells (ECMA-376 18.8): typeface, fill, lines, and where the text stands. */
import { PLAIN_LOOK, type CellBorders, type CellLook } from '../../../application/look/cell-look';
import type { OpcPackage } from '../../ooxml/open-package';
import { parsePart } from '../../ooxml/relationships';
import { decodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';
import { argbColour, colourReader, type ColourOf } from './file-colours';
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
type Font = Pick<CellLook, 'bold' | 'italic' | 'strike' | 'underline' | 'size' | 'font' | 'color'>;

/** What is said of a cell beside its own style: of a condition that holds (18.8.14). What is left out stays as it is. */
export type LookChange = Partial<
  Pick<CellLook, 'bold' | 'italic' | 'strike' | 'underline' | 'color' | 'fill' | 'borders'>
>;

export interface Styles {
  /** By the number that cells give. */
  readonly cells: readonly CellLook[];
  /** Of conditions, by their dxfId. */
  readonly changes: readonly LookChange[];
  readonly colourOf: ColourOf;
  /** The usual font, in which the widths of columns are counted. */
  readonly usual: { readonly name: string; readonly size: number };
}

/** Reads the styles part; `theme` as readThemeColours gives it. */
export function readStyles(pkg: OpcPackage, part: string | null, theme: readonly string[]): Styles {
  const palette: (string | null)[] = [];
  const colourOf = colourReader(theme, palette);
  if (part === null) return { cells: [], changes: [], colourOf, usual: { name: 'Calibri', size: PLAIN_LOOK.size } };
  readPalette(pkg, part, palette);
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const borders: (CellBorders | null)[] = [];
  const cells: CellLook[] = [];
  const changes: LookChange[] = [];
  let list = '';
  let font: Partial<Font> | null = null;
  let fill: OpenFill | null = null;
  let border: OpenBorders | null = null;
  let change: LookChange | null = null;
  let xf: { attributes: Attributes; alignment: Partial<CellLook> } | null = null;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (LISTS.has(tag)) list = tag;
      else if (list === '') return;
      else if (list === 'dxfs' && tag === 'dxf') change = {};
      else if (tag === 'font' && list !== 'cellXfs') font = {};
      else if (tag === 'fill' && list !== 'cellXfs') fill = { pattern: undefined, front: null, back: null, stops: [] };
      else if (tag === 'border' && list !== 'cellXfs')
        border = {
          lines: {},
          up: isTrue(attributes['diagonalUp']),
          down: isTrue(attributes['diagonalDown']),
          side: null,
        };
      else if (font) font = withFontElement(font, tag, attributes, colourOf);
      else if (fill) readFillElement(fill, tag, attributes, colourOf);
      else if (border) readBorderElement(border, tag, attributes, colourOf);
      else if (list === 'cellXfs' && tag === 'xf') xf = { attributes, alignment: {} };
      else if (xf && tag === 'alignment') xf.alignment = alignmentOf(attributes);
    },
    close: (tag) => {
      if (tag === 'font' && font) {
        if (change) change = { ...change, ...changeOf(font) };
        else fonts.push({ ...PLAIN_FONT, ...font });
        font = null;
      } else if (tag === 'fill' && fill) {
        if (change) change = { ...change, ...fillChange(fill) };
        else fills.push(fillOf(fill, fill.pattern ?? 'none'));
        fill = null;
      } else if (tag === 'border' && border) {
        const lines = linesOf(border);
        if (change) change = { ...change, ...(lines && { borders: lines }) };
        else borders.push(lines);
        border = null;
      } else if (tag === 'dxf' && change) {
        changes.push(change);
        change = null;
      } else if (tag === 'xf' && xf) {
        cells.push(
          lookOf(xf.alignment, [fonts[at(xf, 'fontId')], fills[at(xf, 'fillId')], borders[at(xf, 'borderId')]]),
        );
        xf = null;
      } else if (tag === list) list = '';
    },
  });
  const { font: name, size } = fonts[0] ?? PLAIN_FONT;
  return { cells, changes, colourOf, usual: { name: name ?? 'Calibri', size } };
}

const LISTS = new Set(['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']);
const PLAIN_FONT: Font = {
  bold: PLAIN_LOOK.bold,
  italic: PLAIN_LOOK.italic,
  strike: PLAIN_LOOK.strike,
  underline: PLAIN_LOOK.underline,
  size: PLAIN_LOOK.size,
  font: PLAIN_LOOK.font,
  color: PLAIN_LOOK.color,
};

function at({ attributes }: { readonly attributes: Attributes }, name: string): number {
  return Number(attributes[name] ?? 0);
}

/** One object for all plain cells keeps them out of the tables of looks. */
function lookOf(
  alignment: Partial<CellLook>,
  [font = PLAIN_FONT, fill = null, borders = null]: readonly [
    Font | undefined,
    string | null | undefined,
    CellBorders | null | undefined,
  ],
): CellLook {
  const look: CellLook = { ...PLAIN_LOOK, ...alignment, ...font, fill, borders };
  const isPlain = (Object.keys(PLAIN_LOOK) as (keyof CellLook)[]).every((key) => look[key] === PLAIN_LOOK[key]);
  return isPlain ? PLAIN_LOOK : look;
}

/** The colours that stand in the place of the usual ones; they come behind all that uses them (18.8.11). */
function readPalette(pkg: OpcPackage, part: string, palette: (string | null)[]): void {
  let inside = false;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, { rgb }) => {
      if (tag === 'indexedColors') inside = true;
      else if (inside && tag === 'rgbColor') palette.push(argbColour(rgb));
    },
    close: (tag) => {
      if (tag === 'indexedColors') inside = false;
    },
  });
}

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

const ALIGNS: Readonly<Record<string, CellLook['align']>> = {
  left: 'left',
  right: 'right',
  center: 'center',
  centerContinuous: 'across',
  justify: 'justify',
  distributed: 'justify',
  fill: 'fill',
};

function alignmentOf(attributes: Attributes): Partial<CellLook> {
  const { horizontal = '', vertical, wrapText, indent, shrinkToFit, textRotation } = attributes;
  const align = ALIGNS[horizontal] ?? null;
  const steps = Number(indent ?? 0);
  return {
    align,
    // These two break lines by themselves.
    wrap: isTrue(wrapText) || align === 'justify',
    ...(vertical === 'top' || vertical === 'justify' ? { vertical: 'top' as const } : {}),
    ...(vertical === 'center' || vertical === 'distributed' ? { vertical: 'center' as const } : {}),
    ...(steps > 0 && steps <= MOST_INDENT && { indent: steps }),
    shrink: isTrue(shrinkToFit),
    turned: turnOf(Number(textRotation ?? 0)),
  };
}

/** Excel's own limit. */
const MOST_INDENT = 250;

/** Degrees up to 90, then 90 and those downwards; 255 for letters one below the other (18.8.1). */
function turnOf(rotation: number): CellLook['turned'] {
  if (rotation === 255) return 'stacked';
  if (rotation > 45 && rotation <= 90) return 'up';
  return rotation > 135 && rotation <= 180 ? 'down' : null;
}
