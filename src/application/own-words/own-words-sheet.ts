/**
 * The sheet 用词: one row for each word of the office's own (词 · 改为 · 说明; 改为 blank: leave it alone), written by hand and by the
 * program.
 */
import type { DateSystem } from '../../domain/calendar-date';
import type { OwnWord, OwnWordKey, ReadOwnWord } from '../../domain/own-words';
import type { TablePlace } from '../../domain/own-table';
import { OWN_WORDS_SHEET } from '../../domain/own-sheets';
import { Failure } from '../errors';
import { findOwnTables } from '../own-tables/find-own-table';
import { carryOut, planRows, requireColumns, type OwnTable, type OwnTablePlan } from '../own-tables/own-table';
import type { CellEdit, SheetSnapshot, Workbook, WorkbookSnapshot } from '../ports';
import type { StepDone } from '../undoing/undo-entry';

const OWN_WORDS_TABLE: OwnTable<OwnWordKey> = {
  sheetNames: [OWN_WORDS_SHEET],
  tableName: '用词表',
  columns: [
    { key: 'word', headers: ['词'], width: 20, style: 'text' },
    { key: 'instead', headers: ['改为'], width: 20, style: 'text' },
    { key: 'note', headers: ['说明'], width: 40, style: 'text' },
  ],
  required: ['word'],
};

/** A single character is in too many words, and every word costs time in every text. */
const SHORTEST = 2;
const LONGEST = 60;
const MOST_WORDS = 2000;

/** Where the sheet stands, and its words in their order; rows without a word of at least two characters say nothing. */
export interface ReadOwnWords {
  readonly place: TablePlace<OwnWordKey> | null;
  readonly words: readonly ReadOwnWord[];
}

/** What the sheet 用词 says, line by line; no place and no words where there is none. */
export function readOwnWords(sheets: readonly SheetSnapshot[], system: DateSystem): ReadOwnWords {
  const [found] = findOwnTables(OWN_WORDS_TABLE, sheets, system);
  if (!found) return { place: null, words: [] };
  const { sheet, columns } = found.place;
  const words = found.rows
    .map((each) => ({
      cell: { sheet, row: each.row, column: columns.word ?? 1 },
      word: each.text('word').trim(),
      instead: each.text('instead').trim(),
      note: each.text('note').trim(),
    }))
    .filter(({ word, instead }) => word.length >= SHORTEST && word !== instead);
  return { place: found.place, words: words.slice(0, MOST_WORDS) };
}

/**
 * What writes these words: those that the sheet has already are changed in their rows (a blank 说明 leaves the one that is there),
 * others stand below; the sheet is made when there is none. Throws a Failure for a word that the sheet could not hold.
 */
export function planOwnWords(content: WorkbookSnapshot, wanted: readonly OwnWord[]): OwnTablePlan {
  const { sheets, dateSystem } = content;
  const { place, words } = readOwnWords(sheets, dateSystem);
  const latest = [...new Map(wanted.map((each) => [each.word, each])).values()];
  for (const each of latest) refuseWord(each);
  const rowOf = new Map(words.map(({ word, cell }) => [word, cell.row]));
  const fresh = latest.filter(({ word }) => !rowOf.has(word));
  if (words.length + fresh.length > MOST_WORDS) {
    throw new Failure('not-writable', `“${OWN_WORDS_SHEET}”表最多 ${MOST_WORDS} 条，请先删去不用的。`);
  }
  const plan = planRows(
    OWN_WORDS_TABLE,
    place,
    fresh.map(({ word, instead, note }) => ({ word, instead, note })),
    dateSystem,
  );
  if (!place || fresh.length === latest.length) return plan;
  const { sheet, columns } = requireColumns(OWN_WORDS_TABLE, place, ['instead', 'note']);
  const changes = latest.flatMap(({ word, instead, note }): CellEdit[] => {
    const row = rowOf.get(word);
    if (row === undefined) return [];
    const changed = { cell: { sheet, row, column: columns.instead }, value: instead || null };
    return note === '' ? [changed] : [changed, { cell: { sheet, row, column: columns.note }, value: note }];
  });
  return { ...plan, edits: [...plan.edits, ...changes] };
}

/** Writes these words in one step; none only makes the sheet. Throws a Failure, and then nothing has happened. */
export async function saveOwnWords(workbook: Workbook, wanted: readonly OwnWord[]): Promise<StepDone> {
  const content = await workbook.read();
  return await carryOut(workbook, content, planOwnWords(content, wanted));
}

function refuseWord({ word, instead }: OwnWord): void {
  if (word.length < SHORTEST) throw new Failure('not-writable', `“${word}”太短：词至少两个字。`);
  if (Math.max(word.length, instead.length) > LONGEST || /[\n\r]/u.test(word + instead)) {
    throw new Failure('not-writable', `“${word.slice(0, 10)}…”太长：词和改为都不超过 ${LONGEST} 个字，不能换行。`);
  }
  if (word === instead) throw new Failure('not-writable', `“${word}”与“改为”相同，不必写入。`);
}
