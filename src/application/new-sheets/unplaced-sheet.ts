/** 未归入段落: what letters say that has no place in the tracker, kept so that nothing of them is lost. */
import { UNPLACED_SHEET } from '../../domain/own-sheets';
import type { Unplaced } from '../../letter/parse';
import { planOwnSheet, type OwnTable } from '../own-tables/own-table';
import type { SheetPlan } from '../ports';

/** A piece of a letter, and the name of the letter. */
export interface UnplacedEntry extends Unplaced {
  readonly letter: string;
}

type UnplacedKey = 'letter' | 'paragraph' | 'text' | 'reason';

const UNPLACED_TABLE: OwnTable<UnplacedKey> = {
  sheetNames: [UNPLACED_SHEET],
  tableName: '未归入段落',
  columns: [
    { key: 'letter', headers: ['函件'], width: 24, style: 'text' },
    { key: 'paragraph', headers: ['段落'], width: 8, style: 'center' },
    { key: 'text', headers: ['文字'], width: 70, style: 'text' },
    { key: 'reason', headers: ['说明'], width: 40, style: 'text' },
  ],
  required: ['paragraph', 'text'],
};

/** The sheet with these pieces, in their order. */
export function planUnplaced(entries: readonly UnplacedEntry[]): SheetPlan {
  return planOwnSheet(
    UNPLACED_TABLE,
    entries.map(({ letter, paragraph, text, reason }) => ({ letter: fileName(letter), paragraph, text, reason })),
  );
}

/** Where a letter lay on a disk is nobody's business later. */
function fileName(path: string): string {
  return path.replace(/^.*[/\\]/u, '');
}
