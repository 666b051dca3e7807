/** What the styles of a workbook make of its cells (ECMA-376 18.8): typeface, fill, lines, and where the text stands. */
import { PLAIN_LOOK, type CellBorders, type CellLook, type LookChange } from '../../../application/look/cell-look';
import type { OpcPackage } from '../../ooxml/open-package';
import { parsePart } from '../../ooxml/relationships';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';
import { argbColour, colourReader, type ColourOf } from './file-colours';
import { pieceReader, PLAIN_FONT, type Font } from './style-pieces';

type Attributes = Readonly<Record<string, string>>;

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
  const pieces = pieceReader(colourOf);
  let change: LookChange | null = null;
  let xf: { attributes: Attributes; alignment: Partial<CellLook> } | null = null;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (LISTS.has(tag)) list = tag;
      else if (list === '') return;
      else if (list === 'cellXfs') {
        if (tag === 'xf') xf = { attributes, alignment: {} };
        else if (xf && tag === 'alignment') xf.alignment = alignmentOf(attributes);
      } else if (list === 'dxfs' && tag === 'dxf') change = {};
      else pieces.open(tag, attributes);
    },
    close: (tag) => {
      const piece = list === 'cellXfs' ? null : pieces.close(tag);
      if (piece && change) change = { ...change, ...piece.change };
      else if (piece?.kind === 'font') fonts.push(piece.font);
      else if (piece?.kind === 'fill') fills.push(piece.fill);
      else if (piece?.kind === 'border') borders.push(piece.borders);
      else if (tag === 'dxf' && change) {
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
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, { rgb }) => {
      if (tag === 'rgbColor') palette.push(argbColour(rgb));
    },
  });
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
