/** The lines of a letter. */
import { saysNone } from '../../domain/nothing';
import type { SourceParagraph } from '../source-paragraph';

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
  /** As the letter has it, where the text is put in other words to be read. */
  readonly original?: string | undefined;
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
  const widths = lines.map(({ text, cells }) => (cells === null ? text.split('\t').length : 0));
  return lines.map((line, index) => {
    const width = widths[index]!;
    const isRow = width > 1 && (widths[index - 1] === width || widths[index + 1] === width);
    return isRow ? { ...line, continues: false, cells: line.text.split('\t').map((cell) => cell.trim()) } : line;
  });
}

/** A line with another text: what is left of it behind a heading. */
export function withText(line: Line, text: string): Line {
  return { ...line, text: text.trim(), original: undefined };
}

/** Whether a paragraph ends as paragraphs end, so that the next one is another. */
export function endsSentence(text: string): boolean {
  return /[。！？；：…!?;:]["”’」』）)》]*$/u.test(text) || saysNone(text);
}
