/** Fills and lines of the styles part, as they are read element by element (ECMA-376 18.8.20, 18.8.4). */
import type { BorderLine, CellBorders } from '../../../application/look/cell-look';
import { mixed } from '../../../application/look/colours';
import type { ColourOf } from './file-colours';

type Attributes = Readonly<Record<string, string>>;

/** How much of the pattern's colour is seen from afar. */
const COVERED: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  darkTrellis: 0.75,
  mediumGray: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.5,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  lightGrid: 0.4375,
  lightTrellis: 0.375,
  lightGray: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

const LINES: Readonly<Record<string, Omit<BorderLine, 'color'>>> = {
  thin: { kind: 'solid', width: 1 },
  hair: { kind: 'dotted', width: 1 },
  dotted: { kind: 'dotted', width: 1 },
  dashed: { kind: 'dashed', width: 1 },
  dashDot: { kind: 'dashed', width: 1 },
  dashDotDot: { kind: 'dashed', width: 1 },
  slantDashDot: { kind: 'dashed', width: 2 },
  medium: { kind: 'solid', width: 2 },
  mediumDashed: { kind: 'dashed', width: 2 },
  mediumDashDot: { kind: 'dashed', width: 2 },
  mediumDashDotDot: { kind: 'dashed', width: 2 },
  thick: { kind: 'solid', width: 3 },
  double: { kind: 'double', width: 3 },
};

/** A fill as it is being read. */
export interface OpenFill {
  pattern: string | undefined;
  front: string | null;
  back: string | null;
  /** The first and the last colour of one that goes from one to another. */
  stops: string[];
}

export interface OpenBorders {
  lines: Partial<Record<keyof CellBorders, BorderLine>>;
  up: boolean;
  down: boolean;
  side: { readonly places: readonly (keyof CellBorders)[]; readonly line: Omit<BorderLine, 'color'> } | null;
}

/** Takes an element below `fill` into the fill that is being read. */
export function readFillElement(fill: OpenFill, tag: string, attributes: Attributes, colourOf: ColourOf): void {
  if (tag === 'patternFill') fill.pattern = attributes['patternType'];
  else if (tag === 'fgColor') fill.front = colourOf(attributes);
  else if (tag === 'bgColor') fill.back = colourOf(attributes);
  else if (tag === 'color') fill.stops.push(colourOf(attributes) ?? '#ffffff');
}

/** The one colour that a pattern comes to from some distance, as #rrggbb; null for none. */
export function fillOf({ front, back, stops }: OpenFill, pattern: string): string | null {
  // Like LibreOffice: the mean of both ends.
  if (stops.length > 0) return mixed(stops[0]!, stops.at(-1)!, 0.5);
  const share = COVERED[pattern];
  if (share === undefined) return null;
  if (share === 1) return front;
  return mixed(back ?? '#ffffff', front ?? '#000000', share);
}

/** The solid fill of a condition is written as the colour behind its pattern. */
export function fillChange(fill: OpenFill): { readonly fill?: string | null } {
  const { pattern, front, back } = fill;
  const color = pattern === undefined || pattern === 'solid' ? (back ?? front) : fillOf(fill, pattern);
  return color === null && fill.stops.length === 0 ? {} : { fill: color ?? fillOf(fill, '') };
}

const SIDES: Readonly<Record<string, readonly (keyof CellBorders)[]>> = {
  left: ['left'],
  start: ['left'],
  right: ['right'],
  end: ['right'],
  top: ['top'],
  bottom: ['bottom'],
  diagonal: ['rising', 'falling'],
};

/** Takes an element below `border` into the lines that are being read. */
export function readBorderElement(border: OpenBorders, tag: string, attributes: Attributes, colourOf: ColourOf): void {
  const places = SIDES[tag];
  if (places) {
    const line = LINES[attributes['style'] ?? ''];
    border.side = line ? { places, line } : null;
    if (line) for (const place of places) border.lines[place] = { ...line, color: null };
  } else if (tag === 'color' && border.side) {
    const color = colourOf(attributes);
    for (const place of border.side.places) border.lines[place] = { ...border.side.line, color };
  }
}

/** The lines that were read, diagonals where they are switched on; null for none. */
export function linesOf({ lines: { rising, falling, ...edges }, up, down }: OpenBorders): CellBorders | null {
  const lines = { ...edges, ...(up && rising && { rising }), ...(down && falling && { falling }) };
  return Object.keys(lines).length === 0 ? null : lines;
}
