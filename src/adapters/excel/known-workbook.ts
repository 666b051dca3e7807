/** What the adapter knows about the open workbook since it last looked. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import type { DateSystem } from '../../domain/calendar-date';

export interface KnownSheet {
  /** Excel's own id; stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly content: SheetSnapshot;
  /** Number formats of cells without content, by the keys of HiddenFormats. */
  readonly blankFormats: ReadonlyMap<string, string>;
  /** The conditional formats that are marks of this program. */
  readonly markIds: readonly string[];
  /** Whether formulas show content of other sheets, so that it changes with them. */
  readonly looksElsewhere: boolean;
}

export interface KnownWorkbook {
  readonly dateSystem: DateSystem;
  /** In the order of the tabs. */
  readonly sheets: readonly KnownSheet[];
}

export function contentOf({ dateSystem, sheets }: KnownWorkbook): WorkbookSnapshot {
  return { dateSystem, sheets: sheets.map(({ content }) => content) };
}
