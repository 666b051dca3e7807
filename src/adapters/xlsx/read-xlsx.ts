/** Reads an opened .xlsx package into plain data. */
import type { WorkbookSnapshot } from '../../application/ports';
import { openPackage } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import type { ZipEntry } from '../ooxml/zip-directory';
import { readCellFormats, readSharedStrings, readWorkbookParts } from './read-parts';
import type { WorkbookParts } from './read-parts';
import { readLockedStyles } from './read-protection';
import { readSheet, type ReadSheet } from './read-sheet';
import { markWaiting } from './formulas/waiting-results';

/** More cells with content than any tracker has; beyond it memory would run out somewhere else. */
const MAX_CELLS = 2_000_000;

export interface ReadOptions {
  /** Told before each sheet, for a progress display; counts from 1. */
  readonly onSheet?: (name: string, index: number, count: number) => void;
}

export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  /** Whether any sheet has a formula, also one that shows nothing. */
  readonly hasFormulas: boolean;
  /** What the cells refer to, and the sheets by the part they were read from: a part that is still the same is not read again. */
  readonly sharedStrings: { readonly entry: ZipEntry | null; readonly texts: readonly string[] };
  readonly formats: readonly (string | undefined)[];
  readonly sheets: ReadonlyMap<ZipEntry, ReadSheet>;
}

/** The content of an .xlsx file. Throws a Failure when it is damaged, encrypted, too large or something else. */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): WorkbookSnapshot {
  const pkg = openPackage(bytes, 'xlsx');
  return readPackage(pkg, readWorkbookParts(pkg), options).snapshot;
}

/** As readXlsx, for a package that is already open. What is the same as in an earlier reading is taken over from it. */
export function readPackage(
  pkg: OpcPackage,
  parts: WorkbookParts,
  options: ReadOptions = {},
  before: ReadResult | null = null,
): ReadResult {
  const { dateSystem } = parts;
  const entry = parts.sharedStrings === null ? null : pkg.entry(parts.sharedStrings);
  const texts =
    before?.sharedStrings.entry === entry ? before.sharedStrings.texts : readSharedStrings(pkg, parts.sharedStrings);
  const formats = readCellFormats(pkg, parts.styles);
  const known =
    before?.snapshot.dateSystem === dateSystem &&
    before.sharedStrings.texts === texts &&
    // A write adds styles behind the others.
    before.formats.every((format, index) => format === formats[index])
      ? before.sheets
      : null;
  let styles: readonly boolean[] | null = null;
  const lockedStyles = () => (styles ??= readLockedStyles(pkg, parts.styles));
  let cellsLeft = MAX_CELLS;
  const sheets = parts.sheets.map((sheet, index): readonly [ZipEntry | null, ReadSheet] => {
    options.onSheet?.(sheet.name, index + 1, parts.sheets.length);
    const part = pkg.entry(sheet.part);
    const found = part && known?.get(part);
    const read =
      found?.snapshot.name === sheet.name && found.snapshot.hidden === sheet.hidden
        ? found
        : readSheet(pkg, sheet, { dateSystem, sharedStrings: texts, formats, mostCells: cellsLeft, lockedStyles });
    cellsLeft -= read.cells;
    return [part, read];
  });
  const snapshots = markWaiting(
    pkg,
    parts,
    sheets.map(([, read]) => read),
  );
  return {
    snapshot: {
      dateSystem,
      ...(parts.structureLocked && { structureLocked: true as const }),
      sheets: snapshots,
    },
    hasFormulas: sheets.some(([, { hasFormulas }]) => hasFormulas),
    sharedStrings: { entry, texts },
    formats,
    sheets: new Map(sheets.flatMap(([part, read]) => (part ? [[part, read] as const] : []))),
  };
}
