/** The letter as plain text, one paragraph an entry. */
import { ANNEX_COLUMNS } from './annex-columns';
import { flowOf, type Block } from './flow';
import type { Letter } from './letter';

/** Every paragraph of the letter in the order of the page; of a table each row, its cells parted by tabs. */
export function letterToText(letter: Letter): readonly string[] {
  return flowOf(letter).flatMap(textOf);
}

function textOf(block: Block): readonly string[] {
  if (block.role === 'blank') return [];
  if (block.role !== 'annexTable') {
    const text = block.lines.join('');
    // Offices side by side: one below the other.
    return block.middles.length > 0 ? text.split('\t').filter((name) => name !== '') : [text];
  }
  const headers = ANNEX_COLUMNS.map(({ header }) => header);
  return [headers, ...block.rows].map((cells) => cells.map((cell) => cell.replaceAll('\n', '')).join('\t'));
}
