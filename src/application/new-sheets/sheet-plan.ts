/** Sheets that are to be made, as plain data: every workbook makes the same of them. */
import type { CellPlace, CellRange } from '../../domain/cell';

/** How a cell of a new sheet looks. `locked…` styles do not exist: made workbooks are open to their users. */
export type CellStyle =
  | 'title'
  | 'label'
  | 'value'
  | 'valuePercent'
  | 'valueDate'
  | 'header'
  | 'text'
  | 'center'
  | 'percent'
  | 'date'
  | 'dateTime'
  | 'hint'
  /** Percentage points ahead of the schedule, in words: 快 3 个点. */
  | 'points'
  /** The same, far behind. */
  | 'pointsBehind'
  /** Lights: a word that stands out, and its colour. */
  | 'lightError'
  | 'lightWarning'
  | 'lightGood';

export interface PlannedCell extends CellPlace {
  /** Null: only the style. Dates are serial numbers of the 1900 system. */
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export interface PlannedValidation {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: 'percent' }
    /** Percentages as plain numbers, 0 to 100. */
    | { readonly kind: 'points' }
    | { readonly kind: 'date' }
    | { readonly kind: 'list'; readonly choices: readonly string[] }
    | { readonly kind: 'wholeNumber'; readonly min: number; readonly max: number };
  /** Shown when something else is typed, a Chinese sentence. */
  readonly message: string;
}

/** A validation for cells that people have already; one that is not strict lets other content pass after a warning. */
export interface SheetValidation extends PlannedValidation {
  readonly sheet: string;
  readonly strict: boolean;
}

/** As much of it as takes it away again. */
export type AddedValidation = Pick<SheetValidation, 'sheet' | 'range' | 'message'>;

export interface ValidationsDone {
  readonly added: readonly AddedValidation[];
  /** How many were left out because their cells have a validation already. */
  readonly kept: number;
  /** Protected sheets, on which nothing was done. */
  readonly locked: readonly string[];
}

/** A series of a chart: values in the rows of the categories. */
export interface PlannedSeries {
  readonly column: number;
  /** The row whose cell in that column names it. */
  readonly header: number;
  /** #rrggbb */
  readonly color: string;
  /** Whether the values stand above their columns. */
  readonly labelled: boolean;
}

/** Columns side by side that compare one share with another, from 0 to 100 %. The cells are of the sheet the chart stands on. */
export interface PlannedChart {
  readonly title: string;
  /** What it shows, in a sentence, for those who cannot see it. */
  readonly description: string;
  /** The cells that name the groups, one below the other. */
  readonly categories: CellRange;
  readonly series: readonly PlannedSeries[];
  /** The cells it covers. */
  readonly place: CellRange;
}

/** A sheet to be made. The host draws it as a real Excel sheet: table, validation, data bars, print set-up (A4 landscape, one page wide). */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  /** Widths in characters, from column A. */
  readonly columnWidths: readonly number[];
  /** Heights in points of rows that should not be left to the host. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** A real table; its first row holds the headers. */
  readonly table: { readonly name: string; readonly range: CellRange } | null;
  readonly validations: readonly PlannedValidation[];
  readonly dataBars: readonly CellRange[];
  readonly chart?: PlannedChart;
  /** How many rows stay on the screen, and the one row that repeats on each printed page; 0 for none. */
  readonly headerRows: { readonly frozen: number; readonly repeated: number };
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}
