/** Reads sheets: one message to Excel, whatever their number. */
import type { DateSystem } from '../../domain/calendar-date';
import { columnLetters, parseRange, toA1 } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import type { SheetHiding } from '../../application/ports';
import { hasApi } from './api-sets';
import { officeCode, officeLocation, sheetTooLarge } from './host-failures';
import type { KnownSheet, KnownWorkbook } from './known-workbook';
import { isMarkFormula } from './mark-signature';
import { inExcel } from './run';
import type { RunOptions } from './run';
import { sheetContent, unlockedCells } from './sheet-content';

interface ListedSheet {
  readonly id: string;
  readonly name: string;
  /** Null when it is not protected. */
  readonly protection: { readonly formatCells?: true } | null;
  readonly hidden?: SheetHiding;
}

/** More than a year of the archive of 100 targets × 20 rows; what lies beyond is a slip, and would take Excel minutes to hand over. */
const MAX_ROWS = 40_000;
const MAX_COLUMNS = 100;
const WINDOW = `A1:${columnLetters(MAX_COLUMNS)}${MAX_ROWS}`;

interface Listed {
  readonly structureLocked: boolean;
  readonly sheets: readonly ListedSheet[];
}

/** Asks for the sheets in the order of their tabs, hidden ones too, and what is protected (ExcelApi 1.7); the answer is there after the next sync. */
function queueList(context: Excel.RequestContext): () => Listed {
  const { worksheets, protection: structure } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  structure.load('protected');
  return () => ({
    structureLocked: structure.protected,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      protection: protectionOf(sheet.protection),
      ...hidingOf(sheet),
    })),
  });
}

function protectionOf({ protected: isProtected, options }: Excel.WorksheetProtection): ListedSheet['protection'] {
  if (!isProtected) return null;
  return { ...(options.allowFormatCells === true && { formatCells: true as const }) };
}

const HIDINGS: ReadonlyMap<string, SheetHiding> = new Map([
  ['Hidden', 'hidden'],
  ['VeryHidden', 'veryHidden'],
]);

function hidingOf({ visibility }: Excel.Worksheet): { readonly hidden?: SheetHiding } {
  const hidden = HIDINGS.get(visibility);
  return hidden ? { hidden } : {};
}

/** Asks for the date system: there is no property for it, but the serial number of a day tells (workbook.functions, ExcelApi 1.2). */
function queueDateSystem(context: Excel.RequestContext): () => DateSystem {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load('value');
  return () => (day.value === SERIAL_IN_1904 ? 1904 : 1900);
}

const SERIAL_IN_1904 = 35_064;

/** Everything, with two syncs: the first names the sheets, the second reads them. */
export function readWorkbook(options: RunOptions = {}): Promise<KnownWorkbook> {
  return inExcel(async (context) => {
    const list = queueList(context);
    const dateSystem = queueDateSystem(context);
    await context.sync();
    const { structureLocked, sheets } = list();
    return { dateSystem: dateSystem(), structureLocked, sheets: await readInParts(context, sheets) };
  }, options);
}

/** Reads these sheets again, and those that are new or have a new name; the others stay as they are known. One sync when none is new. */
export function readAgain(
  known: KnownWorkbook,
  ids: ReadonlySet<string>,
  options: RunOptions = {},
): Promise<KnownWorkbook> {
  return inExcel(async (context) => {
    const list = queueList(context);
    const again = known.sheets.filter(({ id }) => ids.has(id));
    const queued = new Map(
      again.map(({ id, content }) => [
        id,
        queueSheet(context, id, { merges: hasApi('mergedAreas'), locks: content.protection !== undefined }),
      ]),
    );
    try {
      await context.sync();
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      return readWorkbook(options);
    }
    const sheets = new Map(known.sheets.map((sheet) => [sheet.id, sheet]));
    const { structureLocked, sheets: listed } = list();
    const missing: ListedSheet[] = [];
    for (const sheet of listed) {
      const finish = queued.get(sheet.id);
      const before = sheets.get(sheet.id);
      if (finish) sheets.set(sheet.id, finish(sheet) ?? before!);
      else if (before?.name === sheet.name) sheets.set(sheet.id, listedAgain(before, sheet));
      else missing.push(sheet);
    }
    for (const sheet of await readInParts(context, missing)) sheets.set(sheet.id, sheet);
    return { dateSystem: known.dateSystem, structureLocked, sheets: listed.flatMap(({ id }) => sheets.get(id) ?? []) };
  }, options);
}

/** A sheet whose content is known, hidden, shown or protected since. */
function listedAgain(before: KnownSheet, { id, name, protection, hidden }: ListedSheet): KnownSheet {
  const { rows, merges, protection: known } = before.content;
  const now = protection && { protection: { unlocked: null, ...known, ...protection } };
  return { ...before, id, name, content: { name, ...now, ...(hidden && { hidden }), rows, merges } };
}

/** Reads sheets with one sync; with more only where Excel refuses to hand over so much at once. Sheets that are gone by now are left out. */
async function readInParts(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<readonly KnownSheet[]> {
  if (sheets.length === 0) return [];
  try {
    return await readTogether(context, sheets, hasApi('mergedAreas'));
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    if (sheets.length > 1) {
      const middle = sheets.length >> 1;
      const first = await readInParts(context, sheets.slice(0, middle));
      return [...first, ...(await readInParts(context, sheets.slice(middle)))];
    }
    // Without the merges: hidden cells of merged blocks are empty anyway.
    if (hasTooManyMerges(error)) return readTogether(context, sheets, false);
    throw sheetTooLarge(sheets[0]!.name);
  }
}

/** Excel refuses to hand over so much in one message. */
function isTooMuch(error: unknown): boolean {
  return TOO_MUCH.has(officeCode(error) ?? '') || hasTooManyMerges(error);
}

/** Excel lists at most 512 merged blocks of a range. */
function hasTooManyMerges(error: unknown): boolean {
  return officeLocation(error) === 'Range.getMergedAreasOrNullObject';
}

const TOO_MUCH = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RequestPayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'MemoryLimitReached',
]);

async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  withMerges: boolean,
): Promise<readonly KnownSheet[]> {
  const queued = sheets.map(({ id, protection }) =>
    queueSheet(context, id, { merges: withMerges, locks: protection !== null }),
  );
  await context.sync();
  return queued.flatMap((finish, index) => finish(sheets[index]!) ?? []);
}

/** Asks for all about one sheet; null when it is gone by then. */
function queueSheet(
  context: Excel.RequestContext,
  id: string,
  wanted: { readonly merges: boolean; readonly locks: boolean },
): (listed: ListedSheet) => KnownSheet | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id); // 1.4
  // Only values count: formats may reach to the last row of the sheet.
  const whole = sheet.getUsedRangeOrNullObject(true).untrack(); // 1.4
  whole.load('rowIndex,rowCount,columnIndex,columnCount');
  const used = sheet.getRange(WINDOW).untrack().getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  const merged = wanted.merges ? used.getMergedAreasOrNullObject().untrack() : null; // 1.13
  merged?.load('areas/items/address');
  const rows = hasApi('rowProperties') ? used.getRowProperties({ rowHidden: true }) : null; // 1.9
  const locks =
    wanted.locks && hasApi('cellProperties')
      ? used.getCellProperties({ format: { protection: true } }) // 1.9
      : null;
  const formats = sheet.getRange().untrack().conditionalFormats; // 1.6
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return (listed) => {
    if (sheet.isNullObject) return null;
    if (!whole.isNullObject) checkSize(listed.name, whole);
    const merges = merged === null || merged.isNullObject ? [] : merged.areas.items.map(mergeOf);
    const cells = used.isNullObject ? null : used;
    const protection = listed.protection && {
      protection: { ...listed.protection, ...unlockedCells(cells, cells && locks?.value) },
    };
    return {
      id: listed.id,
      name: listed.name,
      ...sheetContent(
        { name: listed.name, hidden: listed.hidden, ...protection },
        cells,
        merges,
        cells ? rows?.value : [],
      ),
      markIds: formats.items.filter(isMark).map(({ id }) => id),
    };
  };
}

function checkSize(name: string, { rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): void {
  const end = { row: rowIndex + rowCount, column: columnIndex + columnCount };
  if (end.row > MAX_ROWS || end.column > MAX_COLUMNS) throw sheetTooLarge(name, toA1(end));
}

function mergeOf({ address }: Excel.Range): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf('!') + 1));
  if (!range) throw new Error(`${address} is no address of cells`);
  return range;
}

function isMark({ type, customOrNullObject }: Excel.ConditionalFormat): boolean {
  return type === 'Custom' && !customOrNullObject.isNullObject && isMarkFormula(customOrNullObject.rule.formula);
}
