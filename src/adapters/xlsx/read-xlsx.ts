/** Reads an opened .xlsx package into plain data. */
import type { WorkbookSnapshot } from '../../application/ports';
import { openPackage } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { readCellFormats, readSharedStrings, readWorkbookParts } from './read-parts';
import type { WorkbookParts } from './read-parts';
import { readSheet } from './read-sheet';

/** More cells with content than any tracker has; beyond it memory would run out somewhere else. */
const MAX_CELLS = 5_000_000;

export interface ReadOptions {
  /** Told before each sheet, for a progress display; counts from 1. */
  readonly onSheet?: (name: string, index: number, count: number) => void;
}

export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  /** Whether any sheet has a formula, also one that shows nothing. */
  readonly hasFormulas: boolean;
}

/** The content of an .xlsx file. Throws a Failure when it is damaged, encrypted, too large or something else. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): WorkbookSnapshot {
  const pkg = openPackage(bytes, 'xlsx');
  return readPackage(pkg, readWorkbookParts(pkg), options).snapshot;
}

/** As readXlsx, for a package that is already open. */
export function readPackage(pkg: OpcPackage, parts: WorkbookParts, options: ReadOptions = {}): ReadResult {
  const context = {
    dateSystem: parts.dateSystem,
    sharedStrings: readSharedStrings(pkg, parts.sharedStrings),
    formats: readCellFormats(pkg, parts.styles),
    tally: { cellsLeft: MAX_CELLS, hasFormulas: false },
  };
  const sheets = parts.sheets.map((sheet, index) => {
    options.onSheet?.(sheet.name, index + 1, parts.sheets.length);
    return readSheet(pkg, sheet, context);
  });
  return { snapshot: { dateSystem: parts.dateSystem, sheets }, hasFormulas: context.tally.hasFormulas };
}
