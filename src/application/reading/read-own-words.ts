/** The sheet 用词: one row for each word of the office's own (词 · 改为 · 说明; 改为 blank: leave it alone). */
import type { DateSystem } from '../../domain/calendar-date';
import type { OwnWord, OwnWordKey } from '../../domain/own-words';
import { OWN_WORDS_SHEET } from '../../domain/words';
import { findOwnTables } from '../own-tables/find-own-table';
import type { OwnTable } from '../own-tables/own-table';
import type { SheetSnapshot } from '../ports';

export const OWN_WORDS_TABLE: OwnTable<OwnWordKey> = {
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
const MOST_WORDS = 2000;

/** The words of the sheet in its order; rows without a word of at least two characters say nothing. */
export function readOwnWords(sheets: readonly SheetSnapshot[], system: DateSystem): readonly OwnWord[] {
  const [found] = findOwnTables(OWN_WORDS_TABLE, sheets, system);
  if (!found) return [];
  return found.rows
    .map((row) => ({
      word: row.text('word').trim(),
      instead: row.text('instead').trim(),
      note: row.text('note').trim(),
    }))
    .filter(({ word, instead }) => word.length >= SHORTEST && word !== instead)
    .slice(0, MOST_WORDS);
}
