/** Breaks a paragraph into lines of so many 字, as word processors do with Chinese text (标点禁则). */
import { isWide, textWidth } from './text-width';

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
export function breakLines(text: string, columns: number, indent = 0, rules: LineRules = COUNTED): readonly string[] {
  const isUsual = rules.widthOf === textWidth && !rules.isForeign;
  return (isUsual ? breakCounted(text, columns, indent) : null) ?? breakMeasured(text, columns, indent, rules);
}

function breakMeasured(
  text: string,
  columns: number,
  indent: number,
  { widthOf, isForeign }: LineRules,
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

/** What a character is in a line: its width in halves of a 字, and the marks and blanks of the rules. Set where it was met. */
const kinds = new Uint8Array(0x10000);
const [WIDE, HALVES, IS_OPENING, IS_CLOSING, IS_HANGING, IS_BLANK, IS_HALF_OF_ONE] = [2, 3, 4, 8, 16, 32, 64];

function kindOf(code: number): number {
  return kinds[code] || (kinds[code] = findKind(code));
}

function findKind(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return IS_HALF_OF_ONE;
  const character = String.fromCharCode(code);
  return (
    (isWide(character) ? WIDE : 1) |
    (OPENING.includes(character) ? IS_OPENING : 0) |
    (CLOSING.includes(character) ? IS_CLOSING : 0) |
    (HANGING.includes(character) ? IS_HANGING : 0) |
    (/\s/u.test(character) ? IS_BLANK : 0)
  );
}

/** Hanzi and marks that are as wide. */
const WIDE_RUN = /[\u3001-\u303e\u4e00-\u9fff\uff01-\uff5e\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]+/uy;

/** Where the wide characters that begin here end. */
function endOfWide(text: string, at: number): number {
  WIDE_RUN.lastIndex = at;
  return WIDE_RUN.test(text) ? WIDE_RUN.lastIndex : at;
}

/** Where a line of so many 字 that begins here ends, when it has only what is wide and breaks between two that may part; else 0. */
function endOfWideLine(text: string, at: number, room: number, wideEnd: number): number {
  const end = at + room;
  if (room < 1 || !Number.isInteger(room) || wideEnd === at) return 0;
  if (wideEnd <= end) return wideEnd === text.length ? text.length : 0;
  const mayPart = !(kindOf(text.charCodeAt(end)) & IS_CLOSING) && !(kindOf(text.charCodeAt(end - 1)) & IS_OPENING);
  return mayPart ? end : 0;
}

const HANZI = /[\u4e00-\u9fff]+/uy;

/** How many hanzi from here on are a unit each, at most so many: all but the last of a run, which may have marks behind it. */
function loneHanzi(text: string, at: number, most: number): number {
  HANZI.lastIndex = at;
  return most > 1 && HANZI.test(text) ? Math.min(HANZI.lastIndex - at - 1, most) : 0;
}

/** As breakLines does it by the usual rules, many times as fast: a letter has thousands of paragraphs. Null for a text with what is rare. */
function breakCounted(text: string, columns: number, indent: number): readonly string[] | null {
  const most = columns * 2;
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  let width = indent * 2;
  /** Of the last run of wide characters that was looked for. */
  let wideEnd = -1;
  for (let at = 0; at < text.length;) {
    if (end === start && at > wideEnd) wideEnd = endOfWide(text, at);
    const full = end === start ? endOfWideLine(text, at, columns - width / 2, wideEnd) : 0;
    if (full > 0) {
      lines.push(text.slice(at, full));
      at = start = end = full;
      width = 0;
      continue;
    }
    let kind = kindOf(text.charCodeAt(at));
    const lone = kind === WIDE ? loneHanzi(text, at, Math.floor((most - width) / 2)) : 0;
    if (lone > 0) {
      at = end = at + lone;
      width += lone * 2;
      continue;
    }
    // A unit: opening marks, a character or blanks, closing marks.
    const first = at;
    let own = 0;
    let last = 0;
    while (kind & IS_OPENING && at < text.length) {
      own += last = kind & HALVES;
      if (++at < text.length) kind = kindOf(text.charCodeAt(at));
    }
    let isBlank = (kind & IS_BLANK) > 0 && at === first;
    if (at < text.length) {
      do {
        own += last = kind & HALVES;
        if (kind & IS_HALF_OF_ONE) return null;
        kind = ++at < text.length ? kindOf(text.charCodeAt(at)) : 0;
      } while (isBlank && kind & IS_BLANK);
      if (own > most || (at - first > 1 && !isBlank && kinds[text.charCodeAt(at - 1)]! & IS_BLANK)) return null;
      for (; kind & IS_CLOSING; kind = ++at < text.length ? kindOf(text.charCodeAt(at)) : 0) {
        own += last = kind & HALVES;
        isBlank = false;
      }
    }
    const hangs = kinds[text.charCodeAt(at - 1)]! & IS_HANGING && width + own - last <= most;
    if (width + own > most && end > start && !hangs) {
      lines.push(text.slice(start, end).trimEnd());
      at = start = end;
      width = 0;
      continue;
    }
    if (end === start && lines.length > 0 && isBlank) {
      start = end = at;
      continue;
    }
    end = at;
    width += own;
  }
  if (end > start || lines.length === 0) lines.push(text.slice(start, end).trimEnd());
  return lines;
}
