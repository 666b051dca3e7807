/** What the use cases need from the outside, and what they hand to it. Adapters (files, Excel, memory) implement it. */
import type { DateSystem } from '../domain/calendar-date';
import type { CellPlace, CellRange, CellRef } from '../domain/cell';
import type { ColumnMapEntry } from './reading/column-map';
import type {
  SheetValidation,
  AddedValidation,
  ValidationsDone,
  SheetPlan,
  WorkbookPlan,
} from './new-sheets/sheet-plan';

export type * from './new-sheets/sheet-plan';
export type { CellLook, SheetLook } from './look/cell-look';

/** What a cell holds; an error value such as #REF! is an object. A formula's value is its cached result. */
export type CellValue = string | number | boolean | { readonly error: string };

export interface CellSnapshot {
  readonly column: number;
  readonly value: CellValue;
  /** The number format code, left out when General. */
  readonly format?: string;
  /** True when the value is the result of a formula. */
  readonly formula?: true;
  /** The result may not be that of the other cells as they are now: Excel calculates it when it opens the file. */
  readonly waiting?: true;
}

export interface RowSnapshot {
  readonly row: number;
  /** Cells with content, left to right; never empty. Cells hidden under a merge are left out. */
  readonly cells: readonly CellSnapshot[];
  /** True when the row is hidden, by hand, by a filter or in a folded group. */
  readonly hidden?: true;
}

/** How a sheet is kept out of sight: from its users, or even from the list in which Excel offers to show it again. */
export type SheetHiding = 'hidden' | 'veryHidden';

/** What a protected sheet still lets its users change. */
export interface SheetProtection {
  /** The cells that are not locked; null where only the host can tell. */
  readonly unlocked: readonly CellRange[] | null;
  /** Where `unlocked` holds; left out when everywhere. */
  readonly within?: CellRange;
  /** Number formats may be changed. */
  readonly formatCells?: true;
}

export interface SheetSnapshot {
  readonly name: string;
  /** Left out when the sheet is not protected. */
  readonly protection?: SheetProtection;
  /** Left out when the sheet is visible. */
  readonly hidden?: SheetHiding;
  /** Rows with content, top down. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  /** Left out when all of it was read. */
  readonly unread?: SheetUnread;
}

/**
 * Why a host did not hand over all of a sheet. no-tracker: only its first rows, in which nothing is a tracker's. too-large: as much as
 * any tracker has. refused: the host gave none of it.
 */
export interface SheetUnread {
  readonly why: 'no-tracker' | 'too-large' | 'refused';
  /** The last cell in use. */
  readonly end?: CellPlace;
}

/** A workbook as plain data, in the order of its sheet tabs. */
export interface WorkbookSnapshot {
  readonly dateSystem: DateSystem;
  /** No sheet may be added, removed or made anew. Left out when they may. */
  readonly structureLocked?: true;
  /** What a person said about headers and could not be kept in the workbook: it goes before the sheet 栏目对照. */
  readonly told?: readonly ColumnMapEntry[];
  readonly sheets: readonly SheetSnapshot[];
}

/** Kinds of number formats. `points`: none that would make something else of a plain number such as 25. */
export type FormatKind = 'percent' | 'points' | 'date';

/** Number formats a write may ask for: a kind, of which a cell that has one keeps its own, or exactly this code. */
export type WriteFormat = FormatKind | { readonly code: string };

/** New content of one cell. A text is written as text, whatever it looks like. Null empties the cell. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly value: string | number | null;
  readonly format?: WriteFormat;
  /** The value is what a formula gives elsewhere: where a table fills the cell of a new row with a formula of its own, that stands. */
  readonly fromFormula?: true;
}

/**
 * Where a table is to end: it grows or shrinks to that row. What is new of it looks like its last row; cells that it leaves keep
 * their content. Nothing happens when no table has this cell in its header row.
 */
export interface TableEnd {
  readonly header: CellRef;
  readonly lastRow: number;
  /** It may end further down already, with rows that wait to be filled: then it stays as it is. */
  readonly growOnly?: true;
  /** It stays as it is when it ends above this row: what stands between (a sum, a note) is not its own. */
  readonly reaches?: number;
  /** The first row that is new: where a file has no table there, the list's new rows look like the row above this one. */
  readonly firstNew?: number;
}

/** Rows of a sheet that come, go or change place; what stands below moves, and so does all that speaks of it. */
export type RowChange =
  | {
      readonly kind: 'insert';
      readonly sheet: string;
      /** The first of the new rows. */
      readonly at: number;
      readonly count: number;
      /** The row whose look they take: the one above them, or the one that stands here now. Left out: the one above. */
      readonly like?: 'above' | 'below';
      /** They belong to what ends in the row above them: sums, merged blocks and tables that end there take them in. */
      readonly joins?: true;
      /** With `joins`: merged blocks over several rows that end there do not take them in. */
      readonly apart?: true;
      /** They get the formulas that the rows around them have alike. */
      readonly fills?: true;
    }
  | { readonly kind: 'delete'; readonly sheet: string; readonly at: number; readonly count: number }
  /** `to`: the row above which they are put, as it is numbered before; not one of them nor the one below. */
  | {
      readonly kind: 'move';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly to: number;
    };

/** A workbook that can be read and changed: an .xlsx file in memory, the workbook open in Excel, or plain data. */
export interface Workbook {
  read(): Promise<WorkbookSnapshot>;
  /**
   * All edits or none; `tables` end where they are told to. `expected` is the content that the edits were made from: a cell that holds
   * something else by now is a person's change and wins (Failure changed-meanwhile). Left out: as this workbook last gave it.
   */
  write(edits: readonly CellEdit[], tables?: readonly TableEnd[], expected?: WorkbookSnapshot): Promise<void>;
  /**
   * Rows come, go or change place, and with them all that speaks of them, or a Failure says why not and nothing happened. Left out
   * where the workbook cannot do that.
   */
  shiftRows?(change: RowChange): Promise<void>;
  /** Adds validations where cells have none; left out where the workbook cannot do that. */
  validate?(wanted: readonly SheetValidation[]): Promise<ValidationsDone>;
  /** Takes validations away that `validate` added, as far as they are still the same. */
  clearValidations?(added: readonly AddedValidation[]): Promise<void>;
  /** Makes new sheets behind the present ones, all or none. What is shown stays as it is. */
  addSheets(plan: WorkbookPlan): Promise<void>;
  /** Makes a sheet anew in its place, under its name: nothing stays of what was on it. Throws a Failure when it is not there. */
  replaceSheet(plan: SheetPlan): Promise<void>;
  /** Takes out sheets that `addSheets` made, with all that belongs to them. A name that is not there is passed over. */
  removeSheets(names: readonly string[]): Promise<void>;
}

/** How bad a marked cell is; the same three words as a finding's severity. */
export interface CellMark {
  readonly cell: CellRef;
  readonly severity: 'error' | 'warning' | 'suggestion';
}

/** The cells that are selected: a rectangle of one sheet. */
export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A step of the host's history; its name is what `together` was told, or the host's own. */
export interface HostStep {
  readonly id: number;
  readonly name: string;
}

export interface HostHistory {
  /** The step that is undone next; null when there is none. */
  last(): HostStep | null;
  /** Takes it back and returns it; null, and nothing is done, when there is none, or another one than `id`. `watch` does not tell of it. */
  undo(id?: number): Promise<HostStep | null>;
}

/** A workbook open in front of its user, in Excel or on the web page. Every call may throw a Failure the user can act on. */
export interface OpenWorkbook extends Workbook {
  /** A copy of it as it is now, to see what comes of rows in it; nothing of it is kept. Left out where there is none. */
  trial?(): Promise<Pick<Workbook, 'read' | 'shiftRows'>>;
  /** As `read`, but only what the program wrote or what the host told of since is read again; left out where reading costs nothing. */
  readChanged?(): Promise<WorkbookSnapshot>;
  /** Selects a cell and brings it into view. */
  reveal(cell: CellRef): Promise<void>;
  /** Brings a row or column back that is hidden or filtered away (reveal then fails with hidden-cell), and selects the cell. */
  unhide?(cell: CellRef): Promise<void>;
  /**
   * Calls back a moment after its user selected other cells; null when these are none. Left out where nobody can tell, and silent where
   * it fails. Returns what ends it.
   */
  watchSelection?(selected: (selection: Selection | null) => void): () => void;
  /** Marks these cells and no others, leaving the user's own fills alone; none clears the marks. */
  mark(marks: readonly CellMark[]): Promise<void>;
  /**
   * Those of the cells whose text has more than one look (a red word, a bold heading), which writing would make one. Left out where
   * writing keeps the looks.
   */
  mixedTexts?(cells: readonly CellRef[]): Promise<readonly CellRef[]>;
  /** What the host refused of sheets made since this was last asked, such as 打印设置: the content is there all the same. */
  leftOut?(): readonly string[];
  /**
   * What changes of the program cost in the host's own undo: steps of their own, which it takes back as any other, or all that its user
   * could have undone. Left out where they cost nothing.
   */
  undoCost?(): 'steps' | 'all';
  /** Does several things that are one step of the host's own undo; left out where they are that anyway, or it has none. */
  together?<T>(work: () => Promise<T>, name: string): Promise<T>;
  /**
   * The host's own history of the workbook, in which what the program does and what is typed stand one after the other; the pane then
   * keeps none. Left out where the host has none, or does not tell of it.
   */
  readonly history?: HostHistory;
  /**
   * Calls back with the whole new content a moment after the user changed something; only what changed is read again.
   * What the program writes itself is not reported. Returns what ends it.
   */
  watch(changed: (content: WorkbookSnapshot) => void): () => void;
}

/** Where finished work goes from a pane or a page: the user's downloads, and the clipboard. */
export interface Outlet {
  /** Offers a file for saving. Whether the host really keeps it cannot be known. */
  download(name: string, bytes: Uint8Array, mediaType: string): void;
  /** Whether the host is known to keep nothing that is downloaded (Excel for Mac); left out: it keeps it. */
  losesFiles?(): boolean;
  /** Puts formatted and plain text on the clipboard; only works within a click. */
  copy(content: { readonly html: string; readonly text: string }): Promise<void>;
}

/** Where a letter came to stand: in a document of its own, in the one at hand, or there without its page set-up. */
export type Placement = 'new-document' | 'this-document' | 'text-only';

/** A word processor that takes a letter (.docx). */
export interface LetterDocument {
  place(docx: Uint8Array): Promise<Placement>;
}
