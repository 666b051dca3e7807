/** What the adapter knows about the open workbook since it last looked. */
import { applyEdits } from '../../application/editing/apply-edits';
import { refuseLockedCells, refuseLockedFormats } from '../../application/editing/protection';
import type { CellEdit, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';
import type { CellPlace, CellRange } from '../../domain/cell';

export interface KnownSheet {
  /** Excel's own id; stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly content: SheetSnapshot;
  /** Number formats of cells without content, by the keys of HiddenFormats. */
  readonly blankFormats: ReadonlyMap<string, string>;
  /** Formulas by row and column: 4 2. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Whether formulas show content of other sheets, so that it changes with them. */
  readonly looksElsewhere: boolean;
  /** Some formula may show results in cells beside its own. */
  readonly maySpill: boolean;
  /** Where such results stand, with their formula. */
  readonly spills: readonly CellRange[];
  /** The last row and column in use; 0 when it is empty. */
  readonly end: CellPlace;
  /** How far of that was read. */
  readonly readTo: CellPlace;
  /** Read to its end, or as far as it is worth. */
  readonly isWhole: boolean;
  /** Some of it was only looked at: cells beyond have no formats and no formulas. */
  readonly valuesOnly: boolean;
}

export interface KnownWorkbook {
  readonly dateSystem: DateSystem;
  readonly structureLocked: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly KnownSheet[];
  /** Ids of sheets without cells: charts, macros, dialogs. */
  readonly skipped: ReadonlySet<string>;
}

/** What is known, as the snapshot that everything above the adapter reads. */
export function contentOf({ dateSystem, structureLocked, sheets }: KnownWorkbook): WorkbookSnapshot {
  return {
    dateSystem,
    ...(structureLocked && { structureLocked }),
    sheets: sheets.map(({ content }) => content),
  };
}

/** The format of a cell, with or without content; undefined for General. */
export function formatAt(sheet: KnownSheet, row: number, column: number): string | undefined {
  const cell = sheet.content.rows.find((candidate) => candidate.row === row)?.cells.find((at) => at.column === column);
  return cell ? cell.format : sheet.blankFormats.get(JSON.stringify([sheet.name, row, column]));
}

/** What reading again would show after the edits, but for results of formulas. Throws a Failure for an edit no workbook takes. */
export function withEdits(known: KnownWorkbook, edits: readonly CellEdit[]): KnownWorkbook {
  const touched = new Set(edits.map(({ cell }) => cell.sheet));
  const formats = new Map(
    known.sheets.flatMap(({ name, blankFormats }) => (touched.has(name) ? [...blankFormats] : [])),
  );
  const after = applyEdits(contentOf(known), edits, formats);
  return {
    ...known,
    sheets: known.sheets.map((sheet, index) =>
      touched.has(sheet.name)
        ? { ...sheet, content: after.sheets[index]!, blankFormats: formatsOf(sheet.name, formats) }
        : sheet,
    ),
  };
}

function formatsOf(sheet: string, formats: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const start = `${JSON.stringify([sheet]).slice(0, -1)},`;
  return new Map([...formats].filter(([key]) => key.startsWith(start)));
}

/** Throws a Failure when protection keeps one of the edits from being made, as far as that is known. */
export function refuseLocked(now: KnownWorkbook, edits: readonly CellEdit[]): void {
  const content = contentOf(now);
  refuseLockedCells(content, edits);
  const sheets = new Map(now.sheets.map((sheet) => [sheet.name, sheet]));
  refuseLockedFormats(content, edits, ({ sheet, row, column }) => formatAt(sheets.get(sheet)!, row, column));
}

/** The content with these sheets as they are known now. */
export function withSheetsOf(
  content: WorkbookSnapshot,
  known: KnownWorkbook,
  names: ReadonlySet<string>,
): WorkbookSnapshot {
  const now = new Map(known.sheets.filter(({ name }) => names.has(name)).map((sheet) => [sheet.name, sheet.content]));
  const sheets = content.sheets.map((sheet) => now.get(sheet.name) ?? sheet);
  const knownNames = new Set(sheets.map(({ name }) => name));
  return { ...content, sheets: [...sheets, ...[...now.values()].filter(({ name }) => !knownNames.has(name))] };
}
