/** The workbook behind the test's Excel: plain data that tests may fill, look at and change. */
import type { DateSystem } from '../../src/domain/calendar-date';
import type { CellRange } from '../../src/domain/cell';
import type { Json } from './host-object';

export type HostCellValue = string | number | boolean | { readonly error: string } | null;

export interface HostCell {
  value: HostCellValue;
  /** With its equals sign. Its value is calculated when what it looks at changes; until then it is what the test says. */
  formula?: string;
  format: string;
  /** Typed with a leading apostrophe. */
  quoted?: true;
  /** False: may be changed on a protected sheet. */
  locked?: false;
  /** Of a formula with several results: them, row by row. They stand in the cells beside it while these are empty. */
  results?: readonly (readonly HostCellValue[])[];
  /** Fill, font, borders and alignment by path, such as fill/color. */
  look?: Record<string, Json>;
}

export interface HostConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly CellRange[];
  /** Rule, fill and the rest by path, such as rule/formula. */
  readonly properties: Record<string, Json>;
  /** Left over by an undo of Excel: its properties are not found (#6396). */
  readonly broken?: true;
}

export interface HostTable {
  readonly id: string;
  name: string;
  range: CellRange;
  readonly properties: Record<string, Json>;
}

export interface HostChart {
  readonly id: string;
  name: string;
  readonly type: string;
  /** The cells it was made of. */
  readonly source: CellRange;
  readonly series: { categories: CellRange | null; readonly properties: Record<string, Json> }[];
  /** The cells it covers. */
  place: CellRange | null;
  readonly properties: Record<string, Json>;
}

export interface HostValidation {
  readonly range: CellRange;
  readonly properties: Record<string, Json>;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** A chart sheet has no cells: whatever asks for them is refused. */
  kind: 'Worksheet' | 'Chart';
  protected: boolean;
  /** WorksheetProtectionOptions.allowFormatCells. */
  formatsAllowed: boolean;
  /** By row and column. Cells without content may stand here for their formats. */
  readonly cells: Map<number, Map<number, HostCell>>;
  merges: CellRange[];
  /** The first has the highest priority. */
  conditionalFormats: HostConditionalFormat[];
  tables: HostTable[];
  charts: HostChart[];
  /** Where pivot tables stand. */
  pivots: { readonly id: string; readonly name: string; readonly range: CellRange }[];
  validations: HostValidation[];
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  /** Rows that a filter leaves out of sight. */
  readonly filteredRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  frozenRows: number;
  /** Some formula of it may have several results. */
  hasSpills: boolean;
  /** Page set-up and grid lines, by name. */
  readonly properties: Record<string, Json>;
}

export interface HostName {
  readonly name: string;
  /** With its equals sign. */
  readonly formula: string;
  /** The sheet it is for; null: for all. */
  readonly sheet: string | null;
  readonly visible: boolean;
}

export interface HostWorkbook {
  dateSystem: DateSystem;
  /** No sheet may be added, renamed or removed. */
  structureProtected: boolean;
  sheets: HostSheet[];
  /** The font of cells that have none of their own, by path. */
  plainFont: Readonly<Record<string, Json>>;
  /** Names of people's, of the workbook or of one sheet. */
  names: HostName[];
  activeSheet: string;
  /** Address without the sheet. */
  selection: string;
  lastId: number;
  /** Of more cells than these the values are null, without an error (#6781). */
  silentAbove?: number;
}

export const GENERAL = 'General';
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** The font of a new workbook in Chinese Excel. */
const PLAIN_FONT: HostWorkbook['plainFont'] = {
  'font/name': '宋体',
  'font/size': 11,
  'font/bold': false,
  'font/italic': false,
  'font/underline': 'None',
  'font/color': '#000000',
  'font/strikethrough': false,
  'font/subscript': false,
  'font/superscript': false,
};

export function newWorkbook(...sheetNames: readonly string[]): HostWorkbook {
  const workbook: HostWorkbook = {
    dateSystem: 1900,
    structureProtected: false,
    sheets: [],
    plainFont: PLAIN_FONT,
    names: [],
    activeSheet: '',
    selection: 'A1',
    lastId: 0,
  };
  for (const name of sheetNames) addSheet(workbook, name);
  return workbook;
}

export function addSheet(workbook: HostWorkbook, name: string): HostSheet {
  const sheet: HostSheet = {
    id: nextId(workbook),
    name,
    visibility: 'Visible',
    kind: 'Worksheet',
    protected: false,
    formatsAllowed: false,
    cells: new Map(),
    merges: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    pivots: [],
    validations: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    hasSpills: false,
    properties: {},
  };
  workbook.sheets.push(sheet);
  if (workbook.activeSheet === '') workbook.activeSheet = sheet.id;
  return sheet;
}

/** An id in the form Excel gives to sheets; never the same again. */
export function nextId(workbook: HostWorkbook): string {
  return `{${(++workbook.lastId).toString(16).toUpperCase().padStart(8, '0')}-0000-0000-0000-000000000000}`;
}

/** The sheet of this name, for tests. */
export function sheetNamed(workbook: HostWorkbook, name: string): HostSheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** What stands in a cell; a plain empty cell where nothing does. */
export function cellAt(sheet: HostSheet, row: number, column: number): Readonly<HostCell> {
  return sheet.cells.get(row)?.get(column) ?? EMPTY_CELL;
}

const EMPTY_CELL: Readonly<HostCell> = { value: null, format: GENERAL };

/** The value of a cell as Excel's API gives it. */
export function shownValue({ value }: Readonly<HostCell>): Json {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

/** The cell to be changed, made when it is not there. */
export function changeCell(sheet: HostSheet, row: number, column: number): HostCell {
  const cells = sheet.cells.get(row) ?? new Map<number, HostCell>();
  sheet.cells.set(row, cells);
  const cell = cells.get(column) ?? { value: null, format: GENERAL };
  cells.set(column, cell);
  return cell;
}

/** The cells over which a formula shows its results; null where it has only one, or something stands in their way. */
export function spillOf(sheet: HostSheet, row: number, column: number): CellRange | null {
  const results = sheet.cells.get(row)?.get(column)?.results;
  if (!results) return null;
  const range = { top: row, left: column, bottom: row + results.length - 1, right: column + results[0]!.length - 1 };
  for (let at = range.top; at <= range.bottom; at++) {
    for (let across = range.left; across <= range.right; across++) {
      const cell = sheet.cells.get(at)?.get(across);
      if ((at !== row || across !== column) && cell && hasContent(cell)) return null;
    }
  }
  return range;
}

/** The formulas of a sheet that show results in other cells, with these. */
export function spillsOf(sheet: HostSheet): readonly { readonly anchor: HostCell; readonly range: CellRange }[] {
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, anchor]) => {
      const range = anchor.results ? spillOf(sheet, row, column) : null;
      return range ? [{ anchor, range }] : [];
    }),
  );
}

/** What a cell shows, its own or what a formula shows in it. */
export function shownAt(sheet: HostSheet, row: number, column: number): Readonly<HostCell> {
  const own = cellAt(sheet, row, column);
  if (own.results) {
    const isFree = spillOf(sheet, row, column) !== null;
    return { ...own, value: isFree ? own.results[0]![0]! : { error: '#SPILL!' } };
  }
  if (hasContent(own) || !sheet.hasSpills) return own;
  const spill = spillsOf(sheet).find(({ range }) => contains(range, row, column));
  if (!spill) return own;
  return { ...own, value: spill.anchor.results![row - spill.range.top]![column - spill.range.left]! };
}

/** Whether the cell has something to show or to calculate. */
export function hasContent(cell: Readonly<HostCell>): boolean {
  return cell.value !== null || cell.formula !== undefined;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function contains(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** The part both have, or null. */
export function common(a: CellRange, b: CellRange): CellRange | null {
  return overlaps(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;
}

/** The cells under a merged block are hidden, but for its first. */
export function isHiddenByMerge(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => contains(merge, row, column) && !(row === merge.top && column === merge.left));
}
