/** The worksheet part (ECMA-376 18.3.1.99) of a made sheet. The order of its elements is fixed by the schema. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import { withMergedCells, boundsOf } from '../../../application/new-sheets/planned-cells';
import { cellTextTooLong } from '../../../application/editing/edit-failures';
import { MAX_CELL_TEXT } from '../../../application/editing/edited-cell';
import type { PlannedCell, SheetPlan } from '../../../application/ports';
import { rangeToA1, toA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { encodeText } from '../cell-text';
import { fittedHeight } from './created-heights';
import { madeStyle } from '../../../application/new-sheets/made-looks';
import type { StyleIndexes } from './created-styles';
import { conditionalFormatsXml, dataBarExtension, validationsXml, type RuleSurroundings } from './created-validations';
import { OFFICE_RELATIONSHIPS, SPREADSHEET_MAIN } from '../namespaces';

/** The relationships of a made sheet. */
export const TABLE_ID = 'rId1';
export const DRAWING_ID = 'rId2';

export interface SheetSurroundings extends RuleSurroundings {
  /** The sheet that is shown when the workbook is opened. */
  readonly isShown: boolean;
  /** The index of a shared text; null where texts stand in their cells. */
  readonly shared: ((text: string) => number) | null;
  readonly styles: StyleIndexes;
}

/** Throws a Failure for a text that no cell holds. */
export function sheetXml(sheet: SheetPlan, surroundings: SheetSurroundings): string {
  const { isShown, styles } = surroundings;
  const cells = withMergedCells(sheet);
  const used = rangeToA1(cells.length === 0 ? { top: 1, left: 1, bottom: 1, right: 1 } : boundsOf(cells));
  const extension = dataBarExtension(sheet);
  return (
    XML_DECLARATION +
    `<worksheet xmlns="${SPREADSHEET_MAIN}"` +
    ` xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${used}"/>` +
    viewXml(sheet.headerRows.frozen, isShown) +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    columnsXml(sheet.columnWidths) +
    `<sheetData>${rowsXml(sheet, cells, surroundings)}</sheetData>` +
    mergesXml(sheet.merges) +
    conditionalFormatsXml(sheet, styles.tenths) +
    validationsXml(sheet.validations, surroundings) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    // 9 is A4; a height of 0 pages is as many as it takes.
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>' +
    // Telephone numbers are texts on purpose: no green corners.
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>` +
    (sheet.chart ? `<drawing r:id="${DRAWING_ID}"/>` : '') +
    (sheet.table ? `<tableParts count="1"><tablePart r:id="${TABLE_ID}"/></tableParts>` : '') +
    (extension === '' ? '' : `<extLst>${extension}</extLst>`) +
    '</worksheet>'
  );
}

function viewXml(frozen: number, isShown: boolean): string {
  const below = toA1({ row: frozen + 1, column: 1 });
  const pane =
    frozen === 0
      ? ''
      : `<pane ySplit="${frozen}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
        `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/>`;
  const start = `<sheetView showGridLines="0"${isShown ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  return `<sheetViews>${pane === '' ? `${start}/>` : `${start}>${pane}</sheetView>`}</sheetViews>`;
}

/** What Excel adds to a width for the margins of a cell (18.3.1.13), in characters of 宋体 11. */
const CELL_MARGIN = 0.625;

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + CELL_MARGIN}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(sheet: SheetPlan, cells: readonly PlannedCell[], surroundings: SheetSurroundings): string {
  // Rows that have only a height count as well.
  const rows = new Map<number, PlannedCell[]>(Object.keys(sheet.rowHeights).map((row) => [Number(row), []]));
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => {
      const planned = sheet.rowHeights[row];
      // Without customHeight a row still grows and shrinks with its texts.
      const height = planned === undefined ? `ht="${fittedHeight(sheet, own)}"` : `ht="${planned}" customHeight="1"`;
      return `<row r="${row}" ${height}>${own.map((cell) => cellXml(sheet.name, cell, surroundings)).join('')}</row>`;
    })
    .join('');
}

function cellXml(sheet: string, cell: PlannedCell, { shared, styles }: SheetSurroundings): string {
  const start = `<c r="${toA1(cell)}" s="${styles.cell(madeStyle(cell))}"`;
  if (cell.value === null || cell.value === '') return `${start}/>`;
  if (typeof cell.value === 'number') return `${start}><v>${cell.value}</v></c>`;
  if (cell.value.length > MAX_CELL_TEXT) throw cellTextTooLong({ sheet, row: cell.row, column: cell.column });
  if (shared) return `${start} t="s"><v>${shared(cell.value)}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${encodeText(cell.value)}</t></is></c>`;
}

function mergesXml(merges: readonly CellRange[]): string {
  if (merges.length === 0) return '';
  const items = merges.map((merge) => `<mergeCell ref="${rangeToA1(merge)}"/>`);
  return `<mergeCells count="${merges.length}">${items.join('')}</mergeCells>`;
}
