/** Breaks a paragraph into lines of so many 字, as word processors do with Chinese text (标点禁则). */
import { textWidth } from './text-width';

/** Marks that never begin a line: those of Word's own list for Chinese that letters have. The file says so too. */
export const CLOSING = '，。、；：？！）》〉”’】〕」』〗］｝％‰℃°′″…·～．%,.;:?!)]}';
/** Marks that never end a line. */
export const OPENING = '（《〈“‘【〔「『〖［｛￥([{';
/** Marks of which one may hang out of the line (标点溢出边界). */
const HANGING = '，。、；：？！．,.:;?!';

/** A character with the marks that stay beside it, Latin or not: words and numbers are broken where the line ends. */
const UNIT = /\s+|./gsu;

/** The lines of a text without line feeds; the first is `indent` 字 shorter. An empty text has one empty line. */
export function breakLines(text: string, columns: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = indent;
  const endLine = () => {
    lines.push(line.trimEnd());
    line = '';
    width = 0;
  };
  for (const unit of unitsOf(text, columns)) {
    const own = textWidth(unit);
    if (width + own > columns && line !== '' && !hangs(unit, width, columns)) endLine();
    if (line === '' && lines.length > 0 && unit.trim() === '') continue;
    line += unit;
    width += own;
  }
  if (line !== '' || lines.length === 0) endLine();
  return lines;
}

/** Whether only the mark at its end stands out. */
function hangs(unit: string, width: number, columns: number): boolean {
  return HANGING.includes(unit.at(-1)!) && width + textWidth(unit.slice(0, -1)) <= columns;
}

function unitsOf(text: string, columns: number): readonly string[] {
  const units: string[] = [];
  let opening = '';
  for (const [piece] of text.matchAll(UNIT)) {
    if (piece.length === 1 && OPENING.includes(piece)) opening += piece;
    else if (opening === '' && piece.length === 1 && CLOSING.includes(piece) && units.length > 0) {
      units[units.length - 1] += piece;
    } else {
      units.push(...fitting(opening + piece, columns));
      opening = '';
    }
  }
  if (opening !== '') units.push(opening);
  return units;
}

/** What is longer than a line is broken anywhere. */
function fitting(unit: string, columns: number): readonly string[] {
  return textWidth(unit) <= columns ? [unit] : [...unit];
}
