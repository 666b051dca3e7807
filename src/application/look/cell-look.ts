/** How cells and sheets look, as plain data: what a file says of it, in colours and lines that a page can paint. */

export type LineKind = 'solid' | 'dashed' | 'dotted' | 'double';

/** A line at the edge of a cell. */
export interface BorderLine {
  readonly kind: LineKind;
  /** In pixels: 1 thin, 2 medium, 3 thick or double. */
  readonly width: 1 | 2 | 3;
  /** #rrggbb, or null for the usual one. */
  readonly color: string | null;
}

/** What is left out has no line. */
export interface CellBorders {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  /** From the lower left corner up, and from the upper left corner down. */
  readonly rising?: BorderLine;
  readonly falling?: BorderLine;
}

/** How a cell looks, as far as a page draws it. Cells of the same style share one object. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly underline: 'single' | 'double' | null;
  /** In points. */
  readonly size: number;
  /** The name of the typeface, or null for the usual one. */
  readonly font: string | null;
  /** #rrggbb, or null for the usual one. */
  readonly color: string | null;
  /** Null: texts left, numbers right, TRUE and errors in the middle, as Excel has it. `across`: in the middle of the blank cells beside it, too. */
  readonly align: 'left' | 'center' | 'right' | 'justify' | 'fill' | 'across' | null;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** Steps of three characters each. */
  readonly indent: number;
  /** The letters are made smaller until the text fits. */
  readonly shrink: boolean;
  /** Letters one below the other, or the line turned by 90°. */
  readonly turned: 'stacked' | 'up' | 'down' | null;
  /** #rrggbb, or null for none. A pattern is the colour that it makes from afar. */
  readonly fill: string | null;
  /** Null where it has none. */
  readonly borders: CellBorders | null;
}

/** What is said of a cell beside its own style, of a condition that holds. What is left out stays as it is. */
export type LookChange = Partial<
  Pick<CellLook, 'bold' | 'italic' | 'strike' | 'underline' | 'color' | 'fill' | 'borders'>
>;

/** A cell of which nothing is said. */
export const PLAIN_LOOK: CellLook = {
  bold: false,
  italic: false,
  strike: false,
  underline: null,
  size: 11,
  font: null,
  color: null,
  align: null,
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  turned: null,
  fill: null,
  borders: null,
};

/** How a sheet looks; rows and columns count from 1. */
export interface SheetLook {
  /** In characters; 0 when hidden. */
  columnWidth(column: number): number;
  /** The width of a digit in the usual letters, in pixels: what widths in characters are counted in. */
  readonly digitPixels: number;
  /** In points; 0 when hidden, null when the text decides. */
  rowHeight(row: number): number | null;
  readonly defaultHeight: number;
  /** How many rows and columns stay on the screen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether thin lines stand between cells that have none of their own. */
  readonly gridLines: boolean;
  cell(row: number, column: number): CellLook;
}
