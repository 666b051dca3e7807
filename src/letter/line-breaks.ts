/** Breaks a paragraph into lines of so many 字, as word processors do with Chinese text (标点禁则). */
import { textWidth } from './text-width';

/** Marks that never begin a line: those of Word's own list for Chinese that letters have. The file says so too. */
export const CLOSING = '，。、；：？！）》〉”’】〕」』〗］｝％‰℃°′″…·～．%,.;:?!)]}';
/** Marks that never end a line. */
export const OPENING = '（《〈“‘【〔「『〖［｛￥([{';
/** Marks of which one may hang out of the line (标点溢出边界). */
const HANGING = '，。、；：？！．,.;:?!';

/** A character with the marks that stay beside it, Latin or not: words and numbers are broken where the line ends. */
const UNIT = /\s+|./gsu;

/** The same where words are whole. */
const WORD = /\s+|[\dA-Za-z]+|./gsu;

/** How lines are filled. */
export interface LineRules {
  /** How much wider a line gets by a text behind this character, in the unit of the lines; none at the beginning of a line. */
  readonly widthOf: (text: string, before: string) => number;
  /** No mark hangs out of its line, and words and numbers are whole, as in a text that is none of hanzi (不避头尾). */
  readonly isForeign: boolean;
}

const COUNTED: LineRules = { widthOf: textWidth, isForeign: false };

/**
 * The lines of a text without line feeds, each at most `columns` wide; the first is `indent` shorter. Widths are in 字 unless the rules have
 * another unit. An empty text has one empty line.
 */
export function breakLines(
  text: string,
  columns: number,
  indent = 0,
  { widthOf, isForeign }: LineRules = COUNTED,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  /** The last character of the line. */
  let before = '';
  let width = indent;
  const endLine = () => {
    lines.push(line.trimEnd());
    line = '';
    before = '';
    width = 0;
  };
  /** Whether only the mark at its end stands out. */
  const hangs = (unit: string) =>
    !isForeign && HANGING.includes(unit.at(-1)!) && width + widthOf(unit.slice(0, -1), before) <= columns;
  const units = unitsOf(text, isForeign ? WORD : UNIT, (unit) => widthOf(unit, '') <= columns);
  for (const unit of units) {
    const own = widthOf(unit, before);
    if (width + own > columns && line !== '' && !hangs(unit)) endLine();
    if (line === '' && lines.length > 0 && unit.trim() === '') continue;
    line += unit;
    before = unit.at(-1)!;
    width += own;
  }
  if (line !== '' || lines.length === 0) endLine();
  return lines;
}

function unitsOf(text: string, pieces: RegExp, fits: (unit: string) => boolean): readonly string[] {
  const units: string[] = [];
  let opening = '';
  for (const piece of text.match(pieces) ?? []) {
    if (piece.length === 1 && OPENING.includes(piece)) opening += piece;
    else if (opening === '' && piece.length === 1 && CLOSING.includes(piece) && units.length > 0) {
      units[units.length - 1] += piece;
    } else {
      const unit = opening + piece;
      // What is longer than a line is broken anywhere.
      if (unit.length === 1 || fits(unit)) units.push(unit);
      else units.push(...unit);
      opening = '';
    }
  }
  if (opening !== '') units.push(opening);
  return units;
}
