/** How a worksheet looks: widths, heights, frozen panes, and what a cell's style makes of it. For a page that shows the sheet. */
import type { CellLook, SheetLook } from '../../application/ports';
import type { OpcPackage } from '../ooxml/open-package';
import { parsePart } from '../ooxml/relationships';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { isTrue, type SheetPart } from './read-parts';
import { sheetCursor } from './sheet-cursor';

/** Excel's own defaults (18.3.1.81), in characters and points. */
const DEFAULT_WIDTH_CHARACTERS = 8.43;
const DEFAULT_HEIGHT_POINTS = 15;

/** Reads the look of one sheet; `styles` as readCellLooks gives them. */
export function readSheetLook(pkg: OpcPackage, sheet: SheetPart, styles: readonly CellLook[]): SheetLook {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const columnStyles = new Map<number, CellLook>();
  const rowStyles = new Map<number, CellLook>();
  const cellStyles = new Map<number, Map<number, CellLook>>();
  let defaultWidth = DEFAULT_WIDTH_CHARACTERS;
  let defaultHeight = DEFAULT_HEIGHT_POINTS;
  let frozen = { rows: 0, columns: 0 };
  const cursor = sheetCursor();
  const styleOf = (attributes: Readonly<Record<string, string>>) => styles[Number(attributes['s'] ?? 0)] ?? PLAIN;
  parsePart(pkg, sheet.part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'c') {
        cursor.openCell(attributes['r']);
        const { row, column } = cursor;
        const look = styleOf(attributes);
        // A plain cell stays plain in a row or column that has a look.
        if (look === PLAIN && !rowStyles.has(row) && !columnStyles.has(column)) return;
        const cells = cellStyles.get(row) ?? new Map<number, CellLook>();
        cellStyles.set(row, cells);
        cells.set(column, look);
      } else if (tag === 'row') {
        cursor.openRow(attributes['r']);
        const { row } = cursor;
        if (isTrue(attributes['hidden'])) rowHeights.set(row, 0);
        // Other heights are what the program that wrote the file made of the texts, in its own type.
        else if (attributes['ht'] !== undefined && isTrue(attributes['customHeight'])) {
          rowHeights.set(row, Number(attributes['ht']));
        }
        if (isTrue(attributes['customFormat'])) rowStyles.set(row, styleOf(attributes));
      } else if (tag === 'col') {
        const width = isTrue(attributes['hidden']) ? 0 : Number(attributes['width'] ?? defaultWidth);
        const style = styles[Number(attributes['style'] ?? 0)] ?? PLAIN;
        const last = Math.min(Number(attributes['max']), MOST_COLUMNS);
        for (let at = Number(attributes['min']); at <= last; at++) {
          columnWidths.set(at, width);
          if (style !== PLAIN) columnStyles.set(at, style);
        }
      } else if (tag === 'sheetFormatPr') {
        defaultWidth = Number(attributes['defaultColWidth'] ?? defaultWidth);
        defaultHeight = Number(attributes['defaultRowHeight'] ?? defaultHeight);
      } else if (tag === 'pane' && attributes['state']?.startsWith('frozen')) {
        frozen = { rows: Number(attributes['ySplit'] ?? 0), columns: Number(attributes['xSplit'] ?? 0) };
      }
    },
  });
  return {
    columnWidth: (at) => columnWidths.get(at) ?? defaultWidth,
    rowHeight: (at) => rowHeights.get(at) ?? null,
    defaultHeight,
    frozen,
    cell: (r, c) => cellStyles.get(r)?.get(c) ?? rowStyles.get(r) ?? columnStyles.get(c) ?? PLAIN,
  };
}

/** Widths are given for a run of columns that may go to the last of the sheet: nobody looks there. */
const MOST_COLUMNS = 1000;

const PLAIN: CellLook = {
  bold: false,
  size: 11,
  color: null,
  align: null,
  vertical: 'bottom',
  wrap: false,
  fill: null,
};

type Font = Pick<CellLook, 'bold' | 'size' | 'color'>;
const PLAIN_FONT: Font = { bold: PLAIN.bold, size: PLAIN.size, color: PLAIN.color };

/** A font with one of its elements (18.8.22) read. */
function withFontElement(font: Font, tag: string, { val, rgb }: Readonly<Record<string, string>>): Font {
  if (tag === 'b') return { ...font, bold: val === undefined || isTrue(val) };
  if (tag === 'sz') return { ...font, size: Number(val) || font.size };
  if (tag === 'color') return { ...font, color: colourOf(rgb) };
  return tag === 'name' && val === '黑体' ? { ...font, bold: true } : font;
}

/** The look of each cell style (18.8.10). Colours of the theme and of tables are left to the page. */
export function readCellLooks(pkg: OpcPackage, part: string | null): readonly CellLook[] {
  if (part === null) return [];
  const fonts: Font[] = [];
  const fills: (string | null)[] = [];
  const looks: CellLook[] = [];
  let list = '';
  let xf: { font: number; fill: number; look: CellLook } | null = null;
  parsePart(pkg, part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'fonts' || tag === 'fills' || tag === 'cellXfs') list = tag;
      else if (list === 'fonts' && tag === 'font') fonts.push(PLAIN_FONT);
      else if (list === 'fonts') fonts.push(withFontElement(fonts.pop() ?? PLAIN_FONT, tag, attributes));
      else if (list === 'fills' && tag === 'fill') fills.push(null);
      else if (list === 'fills' && tag === 'fgColor') fills[fills.length - 1] = colourOf(attributes['rgb']);
      else if (list === 'cellXfs' && tag === 'xf') {
        xf = { font: Number(attributes['fontId'] ?? 0), fill: Number(attributes['fillId'] ?? 0), look: PLAIN };
      } else if (xf && tag === 'alignment') xf.look = { ...PLAIN, ...alignmentOf(attributes) };
    },
    close: (tag) => {
      if (tag === list) list = '';
      if (tag !== 'xf' || !xf) return;
      const font = fonts[xf.font] ?? PLAIN_FONT;
      const fill = fills[xf.fill] ?? null;
      const look = { ...xf.look, ...font, fill };
      // One object for all plain cells keeps them out of the tables of looks.
      looks.push(xf.look === PLAIN && fill === null && isPlain(font) ? PLAIN : look);
      xf = null;
    },
  });
  return looks;
}

function isPlain({ bold, size, color }: Font): boolean {
  return !bold && size === PLAIN.size && color === null;
}

function alignmentOf(attributes: Readonly<Record<string, string>>): Partial<CellLook> {
  const { horizontal, vertical, wrapText } = attributes;
  return {
    wrap: isTrue(wrapText),
    ...((horizontal === 'left' || horizontal === 'right') && { align: horizontal }),
    ...(horizontal?.startsWith('center') && { align: 'center' as const }),
    ...((vertical === 'top' || vertical === 'center') && { vertical }),
  };
}

/** #RRGGBB of an ARGB colour; null for colours that are given in another way. */
function colourOf(argb: string | undefined): string | null {
  return argb !== undefined && /^[0-9a-f]{8}$/iu.test(argb) ? `#${argb.slice(2).toLowerCase()}` : null;
}
