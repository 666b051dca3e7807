/** How a worksheet looks: widths, heights, frozen panes, and what a cell's style makes of it. For a page that shows the sheet. */
import { PLAIN_LOOK, type CellLook, type SheetLook } from '../../../application/look/cell-look';
import type { OpcPackage } from '../../ooxml/open-package';
import { parsePart } from '../../ooxml/relationships';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isFalse, isTrue, numberOf, type SheetPart } from '../read-parts';
import type { Styles } from './cell-looks';
import { sheetCursor } from '../sheet-cursor';

/** Excel's own defaults (18.3.1.81), in characters and points. */
const DEFAULT_WIDTH_CHARACTERS = 8.43;
const DEFAULT_HEIGHT_POINTS = 15;

/** Reads the look of one sheet; the styles as readStyles gives them. */
export function readSheetLook(pkg: OpcPackage, sheet: SheetPart, { cells: styles, usual }: Styles): SheetLook {
  const columnWidths = new Map<number, number>();
  const rowHeights = new Map<number, number>();
  const columnStyles = new Map<number, CellLook>();
  const rowStyles = new Map<number, CellLook>();
  const cellStyles = new Map<number, Map<number, CellLook>>();
  let defaultWidth = DEFAULT_WIDTH_CHARACTERS;
  let defaultHeight = DEFAULT_HEIGHT_POINTS;
  let frozen = { rows: 0, columns: 0 };
  let gridLines = true;
  const cursor = sheetCursor();
  const styleOf = (attributes: Readonly<Record<string, string>>) => styles[Number(attributes['s'] ?? 0)] ?? PLAIN_LOOK;
  parsePart(pkg, sheet.part, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'c') {
        cursor.openCell(attributes['r']);
        const { row, column } = cursor;
        const look = styleOf(attributes);
        // A plain cell stays plain in a row or column that has a look.
        if (look === PLAIN_LOOK && !rowStyles.has(row) && !columnStyles.has(column)) return;
        const cells = cellStyles.get(row) ?? new Map<number, CellLook>();
        cellStyles.set(row, cells);
        cells.set(column, look);
      } else if (tag === 'row') {
        cursor.openRow(attributes['r']);
        const { row } = cursor;
        if (isTrue(attributes['hidden'])) rowHeights.set(row, 0);
        // Other heights are what the program that wrote the file made of the texts, in its own type.
        else if (isTrue(attributes['customHeight'])) {
          const height = numberOf(attributes['ht']);
          if (height !== null && height >= 0) rowHeights.set(row, height);
        }
        if (isTrue(attributes['customFormat'])) rowStyles.set(row, styleOf(attributes));
      } else if (tag === 'col') {
        const width = isTrue(attributes['hidden']) ? 0 : (numberOf(attributes['width']) ?? defaultWidth);
        const style = styles[Number(attributes['style'] ?? 0)] ?? PLAIN_LOOK;
        const last = Math.min(Number(attributes['max']), MOST_COLUMNS);
        for (let at = Number(attributes['min']); at <= last; at++) {
          columnWidths.set(at, width);
          if (style !== PLAIN_LOOK) columnStyles.set(at, style);
        }
      } else if (tag === 'sheetFormatPr') {
        defaultWidth = numberOf(attributes['defaultColWidth']) ?? defaultWidth;
        defaultHeight = numberOf(attributes['defaultRowHeight']) ?? defaultHeight;
      } else if (tag === 'sheetView') {
        gridLines = !isFalse(attributes['showGridLines']);
      } else if (tag === 'pane' && attributes['state']?.startsWith('frozen')) {
        frozen = { rows: numberOf(attributes['ySplit']) ?? 0, columns: numberOf(attributes['xSplit']) ?? 0 };
      }
    },
  });
  return {
    columnWidth: (at) => columnWidths.get(at) ?? defaultWidth,
    digitPixels: digitPixels(usual),
    rowHeight: (at) => rowHeights.get(at) ?? null,
    defaultHeight,
    frozen,
    gridLines,
    cell: (r, c) => cellStyles.get(r)?.get(c) ?? rowStyles.get(r) ?? columnStyles.get(c) ?? PLAIN_LOOK,
  };
}

/** The width of a digit, in heights of its letters; of typefaces that are not here about half. */
const DIGIT_WIDTHS: readonly (readonly [name: RegExp, share: number])[] = [
  [/^(?:Calibri|Aptos)/iu, 0.5],
  [/^(?:Arial|Helvetica|Liberation Sans)/iu, 0.556],
  [/^(?:等线|DengXian|微软雅黑|Microsoft YaHei)/iu, 0.545],
];
const HALF = 0.51;
const PIXELS_PER_POINT = 4 / 3;

/** Excel counts in whole pixels of whole letters. */
function digitPixels({ name, size }: Styles['usual']): number {
  const share = DIGIT_WIDTHS.find(([pattern]) => pattern.test(name))?.[1] ?? HALF;
  const letter = Math.round(size * PIXELS_PER_POINT);
  // Narrower letters are drawn narrower yet.
  return share === 0.5 ? Math.floor(letter * share) : Math.round(letter * share);
}

/** Widths are given for a run of columns that may go to the last of the sheet: nobody looks there. */
const MOST_COLUMNS = 1000;
