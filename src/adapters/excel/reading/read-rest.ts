/** Reads sheets that go on below or beside their first rows: those that are worth it to their end, as far as there is one. */
import type { SheetSnapshot } from '../../../application/ports';
import type { CellPlace, CellRange } from '../../../domain/cell';
import { askSheets, isRefused } from './ask-sheets';
import { knownSheet } from './known-sheet';
import type { KnownSheet } from '../known-workbook';
import type { ListedSheet } from './list-sheets';
import { isSmall, lookFurther } from './look-further';
import type { Beyond } from './look-beyond';
import { withValues } from './sheet-content';
import type { Answer, Question } from './sheet-question';

const MAX_CELLS = 1_000_000;
/** What one message may hold, below the five megabytes that Excel on the web hands over. */
const MESSAGE_BYTES = 4_000_000;
const BYTES_OF_BLANK = 30;

/**
 * The sheets as far as they were read, by id; `beyond` is what their first look told of the rest. None when that was enough: one sync for all others, and one for each four megabytes; one more where large sheets do not
 * begin like a tracker, or a sheet reaches beyond all measure.
 */
export async function fillIn(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  listed: ReadonlyMap<string, ListedSheet>,
  beyond: ReadonlyMap<string, Beyond>,
  isWorthReading: (sheet: SheetSnapshot) => boolean,
): Promise<ReadonlyMap<string, KnownSheet>> {
  const filled = new Map<string, KnownSheet>();
  const toSearch = new Set<string>();
  const wanted: KnownSheet[] = [];
  for (const sheet of sheets) {
    const look = beyond.get(sheet.id);
    const seen = look ? { ...sheet, content: withValues(sheet.content, look.values) } : sheet;
    const mayBe = isWorthReading(sheet.content) || (look !== undefined && isWorthReading(seen.content));
    // Known from before: only what may be a tracker's by now is read.
    if (!mayBe && sheet.isWhole) continue;
    if (!mayBe && look?.reaches(sheet.end)) filled.set(sheet.id, { ...seen, isWhole: true, valuesOnly: true });
    else if (!mayBe && look?.mayHoldMore(sheet.end) === false) filled.set(sheet.id, withUnread(seen));
    else {
      wanted.push(sheet);
      if (!mayBe && (look || !isSmall(sheet.end))) toSearch.add(sheet.id);
    }
  }
  const further = await lookFurther(context, wanted, toSearch);
  const asked: { readonly sheet: KnownSheet; readonly end: CellPlace; readonly cut: boolean }[] = [];
  for (const sheet of wanted) {
    const { end, values, found } = further.get(sheet.id) ?? { end: sheet.end, values: null, found: false };
    const isWanted = !toSearch.has(sheet.id) || isSmall(end) || found || (values && isWorthReading(values));
    if (!isWanted) {
      // All of it was looked at, or only its beginning.
      const seen = values && { ...sheet, isWhole: true, valuesOnly: true, content: values };
      filled.set(sheet.id, seen ?? withUnread(sheet));
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

function withUnread(
  sheet: KnownSheet,
  unread: NonNullable<SheetSnapshot['unread']> = { why: 'no-tracker', end: sheet.end },
): KnownSheet {
  return { ...sheet, isWhole: true, content: { ...sheet.content, unread } };
}

interface Band extends Question {
  readonly bytes: number;
}

/** The sheet in windows of which each fits into a message. */
function bandsOf(sheet: KnownSheet, end: CellPlace, listed: ListedSheet): readonly Band[] {
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
