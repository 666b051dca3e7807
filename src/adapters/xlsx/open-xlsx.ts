/** An .xlsx file in memory as a workbook that can be read, changed and saved. */
import { unknownSheet } from '../../application/editing/edit-failures';
import { protectedSheets, refuseLockedCells, refuseLockedStructure } from '../../application/editing/protection';
import { refuseUnexpected } from '../../application/editing/unexpected';
import type { FilterChange, SheetFilter } from '../../application/filtering/sheet-filter';
import type { SheetEdit } from '../../application/editing/formula-edit';
import type { RowChange, SheetLook, TableEnd, Workbook, WorkbookSnapshot } from '../../application/ports';
import type { CalendarDate } from '../../domain/calendar-date';
import { damaged, openPackage } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml, XmlError } from '../ooxml/parse-xml';
import { signatureParts } from '../ooxml/signatures';
import { writePackage } from '../ooxml/write-package';
import { readFilters } from './filters/read-filters';
import { readWorkbookParts } from './read-parts';
import type { SheetPart, XlsxExtension } from './read-parts';
import { readPackage } from './read-xlsx';
import type { ReadOptions, ReadResult } from './read-xlsx';
import { readStyles, type Styles } from './looks/cell-looks';
import { readThemeColours } from './looks/file-colours';
import type { SheetDetails } from './looks/sheet-details';
import { readSheetLook } from './looks/read-sheet-look';
import type { SizeChange } from './sheet-sizes';
import type { KnownFormulas } from './formulas/known-formulas';

/** Who only looks at a file needs none of this, and who types into it only the first. */
const loadWriting = () => import('./writing');
const loadShiftRows = () => import('./shift-rows');
const loadDetails = () => import('./looks/sheet-details');
const loadSheets = () => import('./add-xlsx-sheets');

type InsertedRows = Extract<RowChange, { kind: 'insert' }>;
type Writing = Awaited<ReturnType<typeof loadWriting>>;

export interface XlsxWorkbook extends Workbook {
  /** What the saved file's name must end with. */
  readonly extension: XlsxExtension;
  /** Whether the file has a digital signature, which goes with the first change. */
  readonly signed: boolean;
  /** How a sheet looks. Throws a Failure when there is none of that name. */
  look(sheet: string): SheetLook;
  /**
   * What it has beside cells and looks, and what its rules come to on this day. Throws a Failure when there is no sheet of that name.
   */
  details(sheet: string, today: CalendarDate): Promise<SheetDetails>;
  /** Changes widths, or hides and shows rows and columns. Throws a Failure where the sheet is protected or not there. */
  resize(sheet: string, change: SizeChange): Promise<void>;
  /** The filters of a sheet and of the tables on it. Throws a Failure when there is no sheet of that name. */
  filters(sheet: string): readonly SheetFilter[];
  /** Changes a filter. Throws a Failure where the sheet is protected or not there. */
  filter(sheet: string, change: FilterChange): Promise<void>;
  /** As of every workbook, and formulas. */
  write(edits: readonly SheetEdit[], tables?: readonly TableEnd[], expected?: WorkbookSnapshot): Promise<void>;
  /** The formulas of cells of a sheet as it is now, by A1 reference and without =; those of arrays and data tables are not among them. */
  formulas(sheet: string): Promise<ReadonlyMap<string, string>>;
  /** Keeps the file as it is now; the result puts it back. Costs next to nothing: parts that do not change are shared. */
  checkpoint(): () => void;
  /** The file as it is now; the bytes it was opened from when nothing was written. */
  toBytes(): Uint8Array;
}

/** Opens a file. Throws a Failure when it is damaged, encrypted, too large or something else; cells are read when asked for. */
export function openXlsx(bytes: Uint8Array, options: ReadOptions = {}): XlsxWorkbook {
  let pkg = openPackage(bytes, 'xlsx');
  let parts = readWorkbookParts(pkg);
  let saved: Uint8Array | null = bytes;
  let content: ReadResult | null = null;
  /** The last reading, of which what has not changed since is taken over. */
  let before: ReadResult | null = null;
  const readNow = (from: OpcPackage): ReadResult => (before = readPackage(from, parts, options, before));
  const read = (): ReadResult => (content ??= readNow(pkg));
  /** The formulas as the last edit left them; null when they have to be read. */
  let formulas: KnownFormulas | null = null;
  let styled: { readonly entry: unknown; readonly styles: Styles } | null = null;
  /** Read anew when the part is another. */
  const styles = (): Styles => {
    const entry = parts.styles === null ? null : pkg.entry(parts.styles);
    if (styled?.entry !== entry || !styled)
      styled = { entry, styles: readStyles(pkg, parts.styles, readThemeColours(pkg, parts.theme)) };
    return styled.styles;
  };
  const become = ({ checkWorkbook }: Writing, change: () => OpcPackage): void => {
    // Also when it fails: what was reckoned for it is of no use then.
    formulas = null;
    const changed = readable(change);
    checkWorkbook(pkg, changed);
    // First, so that nothing has happened when it fails.
    parts = readWorkbookParts(changed);
    pkg = changed;
    content = null;
    saved = null;
  };
  const partOf = (name: string): SheetPart => {
    const sheet = parts.sheets.find((part) => part.name === name);
    if (!sheet) throw unknownSheet(name);
    return sheet;
  };
  const unprotected = (name: string): SheetPart => {
    const sheet = partOf(name);
    if (read().snapshot.sheets.some((one) => one.name === name && one.protection)) throw protectedSheets([name]);
    return sheet;
  };
  const newFormulas = (
    from: OpcPackage,
    change: InsertedRows,
    find: (xml: string, change: InsertedRows) => readonly SheetEdit[],
  ): readonly SheetEdit[] => find(decodeXml(from.bytes(partOf(change.sheet).part)), change);
  return {
    extension: parts.extension,
    signed: signatureParts(pkg).length > 0,
    // The promises are made inside `then`, so that what throws rejects them.
    read: () => Promise.resolve().then(() => read().snapshot),
    write: async (edits, tables = [], expected) => {
      if (edits.length === 0 && tables.length === 0) return;
      const writing = await loadWriting();
      const calculate = await writing.calculationFor(read(), parts);
      refuseUnexpected(read().snapshot, edits, expected);
      refuseLockedCells(read().snapshot, edits);
      const before = { ...read(), formulas };
      let after: KnownFormulas | null = null;
      become(writing, () => {
        const written = writing.writeXlsx(pkg, parts, edits, tables, before, calculate);
        after = written.formulas;
        return written.pkg;
      });
      formulas = after;
    },
    shiftRows: async (change) => {
      const { snapshot } = read();
      unprotected(change.sheet);
      const [writing, { shiftRows, formulasOfNewRows }] = await Promise.all([loadWriting(), loadShiftRows()]);
      const records = writing.shiftedRecords(snapshot, change);
      const calculate = await writing.calculationFor(read(), parts);
      const before = { ...read(), formulas };
      become(writing, () => {
        const shifted = shiftRows(pkg, parts, change);
        const now = readNow(shifted.pkg).snapshot;
        const renewed = writing.recalculateShifted(pkg, before, shifted.pkg, now, parts, shifted.rows, calculate);
        const filled = change.kind === 'insert' && change.fills ? newFormulas(renewed, change, formulasOfNewRows) : [];
        if (records.length + filled.length === 0) return renewed;
        const next = { ...readNow(renewed), formulas: null };
        return writing.writeXlsx(renewed, parts, [...records, ...filled], [], next, calculate).pkg;
      });
    },
    addSheets: async (plan) => {
      const [writing, { addXlsxSheets }] = await Promise.all([loadWriting(), loadSheets()]);
      refuseLockedStructure(read().snapshot);
      become(writing, () => addXlsxSheets(pkg, parts, plan));
    },
    replaceSheet: async (plan) => {
      const [writing, { replaceXlsxSheet }] = await Promise.all([loadWriting(), loadSheets()]);
      const calculate = await writing.calculationFor(read(), parts);
      refuseLockedStructure(read().snapshot, plan.name);
      const before = { ...read(), formulas };
      become(writing, () => replaceXlsxSheet(pkg, parts, plan, before, calculate));
    },
    removeSheets: async (names) => {
      const [writing, { removeXlsxSheets }] = await Promise.all([loadWriting(), loadSheets()]);
      refuseLockedStructure(read().snapshot);
      become(writing, () => removeXlsxSheets(pkg, parts, names));
    },
    checkpoint: () => {
      const kept = { pkg, parts, saved, content };
      return () => {
        formulas = null;
        ({ pkg, parts, saved, content } = kept);
      };
    },
    look: (name) => readSheetLook(pkg, partOf(name), styles()),
    details: async (name, today) => {
      const { openDetails } = await loadDetails();
      return openDetails(pkg, parts, partOf(name), styles(), read().snapshot, formulas, today);
    },
    resize: async (name, change) => {
      const writing = await loadWriting();
      const sheet = unprotected(name);
      become(writing, () => writing.resizeXlsx(pkg, sheet, change));
    },
    formulas: async (name) => {
      const xml = decodeXml(pkg.bytes(partOf(name).part));
      const { formulaTexts } = await loadWriting();
      return formulaTexts(xml);
    },
    filters: (name) => readFilters(pkg, partOf(name)),
    filter: async (name, change) => {
      const writing = await loadWriting();
      const sheet = unprotected(name);
      become(writing, () => writing.filterXlsx(pkg, parts, sheet, change));
    },
    toBytes: () => (saved ??= writePackage(pkg.entries)),
  };
}

/** Not all that a change touches was read before: a part that is damaged may show only now. */
function readable(change: () => OpcPackage): OpcPackage {
  try {
    return change();
  } catch (error) {
    if (error instanceof XmlError) throw damaged('xlsx', '其中一部分无法读取', { cause: error });
    throw error;
  }
}
