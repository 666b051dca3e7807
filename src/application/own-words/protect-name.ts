/** 这是专名，不再提示: a finding on words puts a name into the sheet 用词, and no rule on words speaks of it again. */
import { toA1 } from '../../domain/cell';
import { OWN_WORDS_SHEET } from '../../domain/own-sheets';
import type { Finding } from '../../rules/rule';
import { cellContents, sameContent } from '../editing/cell-content';
import { Failure } from '../errors';
import { carryOut } from '../own-tables/own-table';
import type { Workbook, WorkbookSnapshot } from '../ports';
import type { StepDone } from '../undoing/undo-entry';
import { planOwnWords, readOwnWords } from './own-words-sheet';

/** Names are words, not clauses with marks between them. */
const NAME = /^[\p{L}\p{N}·—-]{2,}$/u;

/** The word of a finding that may be a name, for the person to make longer; null where the sheet 用词 does not settle the finding. */
export function nameIn({ rule, excerpt, mark }: Finding): string | null {
  if (rule.spares !== 'own-names' || mark === null) return null;
  const word = excerpt.slice(mark.start, mark.end);
  return NAME.test(word) ? word : null;
}

/**
 * Puts a name into 用词, which is made when the workbook has none. The name is that of the finding or a longer one around it. Throws a
 * Failure when it does not stand there, when the cell is no longer as it was `checked`, or when 用词 says that it is to be changed.
 */
export async function protectName(
  workbook: Workbook,
  checked: WorkbookSnapshot,
  finding: Finding,
  name: string,
): Promise<StepDone> {
  const content = await workbook.read();
  const { cell, place } = finding;
  const was = cellContents(checked)(cell);
  if (!sameContent(was, cellContents(content)(cell))) {
    throw new Failure('not-writable', `${toA1(cell)} 的内容已变，请重新校验后再写入“${OWN_WORDS_SHEET}”表。`);
  }
  const word = name.trim();
  if (!place || !standsAround(String(was.value ?? '').replace(/\r\n?/gu, '\n'), word, place)) {
    throw new Failure('not-writable', `${toA1(cell)} 这一处没有“${word}”，请照原文填写专名，须包含标出的字。`);
  }
  const known = readOwnWords(content.sheets, content.dateSystem).words.find((each) => each.word === word);
  if (known && known.instead !== '') {
    throw new Failure(
      'not-writable',
      `“${OWN_WORDS_SHEET}”表中已写明“${word}”改为“${known.instead}”，请先在该表中改正（${toA1(known.cell)}）。`,
    );
  }
  return await carryOut(workbook, content, planOwnWords(content, [{ word, instead: '', note: '专名' }]));
}

/** Whether the word stands in the text so that it holds the whole place. */
function standsAround(
  text: string,
  word: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0 && at <= start; at = text.indexOf(word, at + 1)) {
    if (at + word.length >= end) return true;
  }
  return false;
}
