/** The lines of a letter, and how those of one text are put together. */
import { saysNone } from '../../domain/nothing';
import type { SourceParagraph } from '../source-paragraph';
import type { ParseLog } from './log';

export interface Line {
  /** Which paragraph of the letter, from 1. */
  readonly paragraph: number;
  /** Trimmed, never empty. */
  readonly text: string;
  readonly continues: boolean | null;
  /** Whether it is behind a soft line break, in the paragraph of the line before. */
  readonly isSoft: boolean;
  /** The cells of a row of a table, or null. */
  readonly cells: readonly string[] | null;
}

/** The lines of the paragraphs; rows of tables in a plain text are known by their tabs. */
export function toLines(paragraphs: readonly SourceParagraph[]): readonly Line[] {
  const lines = paragraphs.flatMap(({ text, continues, cells }, index): Line[] => {
    const paragraph = index + 1;
    if (cells) return [{ paragraph, text: text.trim(), continues: false, isSoft: false, cells }];
    const pieces = text.split('\n').map((piece) => piece.replace(INVISIBLE, '').trim());
    return pieces
      .filter((piece) => piece !== '')
      .map((piece, at) => ({
        paragraph,
        text: piece,
        continues: at === 0 ? continues : null,
        isSoft: at > 0,
        cells: null,
      }));
  });
  return withTextTables(lines);
}

/** Characters that nobody sees. */
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]/gu;

function withTextTables(lines: readonly Line[]): readonly Line[] {
  const widths = lines.map(({ text, cells }) => (cells === null && text.includes('\t') ? text.split('\t').length : 0));
  return lines.map((line, index) => {
    const width = widths[index]!;
    const isRow = width > 1 && (widths[index - 1] === width || widths[index + 1] === width);
    return isRow ? { ...line, continues: false, cells: line.text.split('\t').map((cell) => cell.trim()) } : line;
  });
}

/** A line with another text: what is left of it behind a heading. */
export function withText(line: Line, text: string): Line {
  return { ...line, text: text.trim() };
}

/** Whether a paragraph ends as paragraphs end, so that the next one is another. */
export function endsSentence(text: string): boolean {
  return /[。！？；：…!?;:]["”’」』）)》]*$/u.test(text) || saysNone(text);
}

/** What stands between the cells of a table that is kept as text. */
const CELL_SPACE = '\u3000';

/** The text of a cell: a paragraph a line; what a page or a soft break cut in two is joined, and that is said. */
export function textOfLines(lines: readonly Line[], place: string, log: ParseLog): string {
  const texts: string[] = [];
  let rows = 0;
  let before: Line | null = null;
  for (const line of lines) {
    const last = texts.at(-1);
    const goesOn = line.continues === true || (line.continues === null && last !== undefined && !endsSentence(last));
    if (line.cells) {
      texts.push(line.cells.map((cell) => cell.replace(/\s*\n\s*/gu, '')).join(CELL_SPACE));
      rows++;
    } else if (last !== undefined && last !== '' && goesOn && !before?.cells) {
      const how = line.isSoft ? '换行' : '分页';
      log.say(`${place}中“…${last.slice(-8)}”与“${line.text.slice(0, 8)}…”是被${how}断开的一段，已接为一段。`);
      texts[texts.length - 1] = last + line.text;
    } else texts.push(line.text);
    before = line;
  }
  if (rows > 0) log.say(`${place}中有一张表格，${rows} 行，已按文字放入，请核对。`);
  return texts.filter((text) => text !== '').join('\n');
}
