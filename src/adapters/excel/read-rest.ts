/** Reads sheets that go on below or beside their first rows: those that are worth it to their end, as far as there is one. */
import type { SheetSnapshot } from '../../application/ports';
import { columnLetters } from '../../domain/cell';
import type { CellRange } from '../../domain/cell';
import { askSheets, isRefused } from './ask-sheets';
import { isFaultOfSheet } from './host-failures';
import { knownSheet } from './known-sheet';
import type { KnownSheet } from './known-workbook';
import type { ListedSheet } from './list-sheets';
import type { Answer, Question } from './sheet-question';

/** More than a year of the archive of 100 targets × 20 rows; what lies beyond is a slip, and would take Excel minutes to hand over. */
const MAX_ROWS = 40_000;
const MAX_COLUMNS = 100;
const LARGEST = `A1:${columnLetters(MAX_COLUMNS)}${MAX_ROWS}`;
const MAX_CELLS = 1_000_000;
/** Sheets of so few cells are read whatever they are: a table may begin below the first rows. */
const SMALL_CELLS = 3000;
/** What one message may hold, below the five megabytes that Excel on the web hands over. */
const MESSAGE_BYTES = 4_000_000;
const BYTES_OF_BLANK = 30;

/** The sheets as far as they were read, by id. One sync for all, one more where a sheet reaches beyond all measure, and a sync for each four megabytes. */
export async function fillIn(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  listed: ReadonlyMap<string, ListedSheet>,
  isWorthReading: (sheet: SheetSnapshot) => boolean,
): Promise<ReadonlyMap<string, KnownSheet>> {
  const filled = new Map<string, KnownSheet>();
  const ends = await endsWithin(context, sheets);
  const asked: { readonly sheet: KnownSheet; readonly end: End; readonly cut: boolean }[] = [];
  for (const sheet of sheets) {
    const end = ends.get(sheet.id)!;
    const isSmall = end.row * end.column <= SMALL_CELLS;
    if (!isSmall && !isWorthReading(sheet.content)) {
      filled.set(sheet.id, withUnread(sheet, { why: 'no-tracker', end: sheet.end }));
      continue;
    }
    const row = Math.min(end.row, Math.max(1, Math.floor(MAX_CELLS / Math.max(1, end.column))));
    const cut = row < sheet.end.row || end.column < sheet.end.column;
    asked.push({ sheet, end: { ...end, row }, cut });
  }
  const answers = new Map<string, Answer[]>();
  const refused = new Set<string>();
  const questions = asked.flatMap(({ sheet, end }) => bandsOf(sheet, end, listed.get(sheet.id)!));
  for (const message of messagesOf(questions)) {
    for (const reply of await askSheets(context, message)) {
      if (isRefused(reply)) refused.add(reply.question.sheet.id);
      else answers.set(reply.sheet.id, [...(answers.get(reply.sheet.id) ?? []), reply]);
    }
  }
  for (const { sheet, cut } of asked) {
    const own = answers.get(sheet.id) ?? [];
    const whole = { ...knownSheet(listed.get(sheet.id)!, own), end: sheet.end, isWhole: true };
    if (refused.has(sheet.id)) filled.set(sheet.id, withUnread(sheet, { why: 'refused' }));
    else filled.set(sheet.id, cut ? withUnread(whole, { why: 'too-large', end: sheet.end }) : whole);
  }
  return filled;
}

interface End {
  readonly row: number;
  readonly column: number;
}

function withUnread(sheet: KnownSheet, unread: NonNullable<SheetSnapshot['unread']>): KnownSheet {
  return { ...sheet, isWhole: true, content: { ...sheet.content, unread } };
}

/** Where the sheets end within what is read at most: a slip in the last row of all hides where the rest ends. */
async function endsWithin(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
): Promise<ReadonlyMap<string, End>> {
  const ends = new Map<string, End>(sheets.map(({ id, end }) => [id, end]));
  const beyond = sheets.filter(({ end }) => end.row > MAX_ROWS || end.column > MAX_COLUMNS);
  if (beyond.length === 0) return ends;
  const queued = beyond.map(({ id }) => {
    const used = context.workbook.worksheets
      .getItemOrNullObject(id) // 1.4
      .getRange(LARGEST)
      .untrack()
      .getUsedRangeOrNullObject(true)
      .untrack();
    used.load('rowIndex,rowCount,columnIndex,columnCount');
    return { id, used };
  });
  try {
    await context.sync();
    for (const { id, used } of queued) {
      const end = used.isNullObject
        ? { row: 1, column: 1 }
        : { row: used.rowIndex + used.rowCount, column: used.columnIndex + used.columnCount };
      ends.set(id, end);
    }
  } catch (error) {
    if (!isFaultOfSheet(error)) throw error;
    for (const { id, end } of beyond) {
      ends.set(id, { row: Math.min(end.row, MAX_ROWS), column: Math.min(end.column, MAX_COLUMNS) });
    }
  }
  return ends;
}

interface Band extends Question {
  readonly bytes: number;
}

/** The sheet in windows of which each fits into a message. */
function bandsOf(sheet: KnownSheet, end: End, listed: ListedSheet): readonly Band[] {
  const bytesOfRow = Math.max(1, bytesOfCell(sheet) * end.column);
  const rows = Math.max(1, Math.floor(MESSAGE_BYTES / bytesOfRow));
  const bands: Band[] = [];
  for (let top = 1; top <= end.row; top += rows) {
    const window: CellRange = { top, left: 1, bottom: Math.min(end.row, top + rows - 1), right: end.column };
    bands.push({ sheet: listed, window, bytes: bytesOfRow * (window.bottom - top + 1) });
  }
  return bands;
}

/** What a cell takes in an answer, by what the first rows hold: each text comes as value and as formula, hanzi take three bytes. */
function bytesOfCell({ content: { rows }, readTo }: KnownSheet): number {
  let bytes = 0;
  for (const { cells } of rows) {
    for (const { value } of cells) bytes += typeof value === 'string' ? 6 * value.length : 20;
  }
  return BYTES_OF_BLANK + bytes / Math.max(1, readTo.row * readTo.column);
}

function messagesOf(bands: readonly Band[]): readonly (readonly Band[])[] {
  const messages: Band[][] = [];
  let left = 0;
  for (const band of bands) {
    if (messages.length === 0 || band.bytes > left) {
      messages.push([]);
      left = MESSAGE_BYTES;
    }
    messages.at(-1)!.push(band);
    left -= band.bytes;
  }
  return messages;
}
