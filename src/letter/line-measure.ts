/** How wide the lines of a page are and what its characters take of them, for typefaces and spacings of the office's own. */
import type { LineRules } from './line-breaks';
import type { LetterLook, LookFace } from './look';
import { isWide, textWidth } from './text-width';

/** The lines of a typeface on a page: how wide they are, in the unit of `rules`, and how much of that a 字 of the body's indents takes. */
export interface LineMeasure {
  readonly width: number;
  readonly indent: number;
  readonly rules: LineRules;
}

/** Lines of 28 字 are counted; others are measured in points. */
export function lineMeasure(face: LookFace, look: LetterLook): LineMeasure {
  const { habits, faces, width, columns, column, grid } = look;
  const isForeign = habits.has('不避头尾');
  const isPlain =
    faces[face].size === faces.body.size &&
    Number.isInteger(look.firstLine * 2) &&
    !habits.has('中西文留空') &&
    !TIMES.test(look.latin ?? '');
  if (look.isCounted && isPlain) return { width: columns, indent: 1, rules: { widthOf: textWidth, isForeign } };
  const cell = grid?.character ?? (look.isCounted ? COUNTED_CELL : null);
  const whole = cell === null ? width : Math.floor(width / cell) * cell;
  return { width: whole + NEARLY, indent: column, rules: { widthOf: pointsOf(face, look), isForeign } };
}

/** What text takes of a line, in points. */
function pointsOf(face: LookFace, { habits, faces, spacing, latin, grid }: LetterLook): LineRules['widthOf'] {
  const { size } = faces[face];
  // A grid of characters is one of hanzi: each takes as much more as one of the body does.
  const ofGrid = (grid?.character ?? faces.body.size) - faces.body.size;
  // What is set closer is not so at the end of its letters and digits or of its hanzi (LibreOffice).
  const begun = Math.max(0, -spacing);
  const room = habits.has('中西文留空') ? ROOM_BESIDE_LATIN * size : 0;
  const isTimes = TIMES.test(latin ?? '');
  return (text, first) => {
    let before = first;
    let sum = 0;
    for (const character of text) {
      const isHalf = !isWide(character);
      if (before === '' || isHalf === isWide(before)) sum += begun;
      if (room > 0 && BESIDE.test(before + character)) sum += room;
      sum += widthInEms(character, isHalf, isTimes) * size + spacing + (isHalf ? 0 : ofGrid);
      before = character;
    }
    return sum;
  };
}

/** The characters of the grid of 28 in whole twips, as LibreOffice has them. */
const COUNTED_CELL = 15.75;

/** Sums of many widths. */
const NEARLY = 0.01;

/** What Word leaves between hanzi and letters or digits, in ems. */
const ROOM_BESIDE_LATIN = 0.25;

const TIMES = /^times/iu;

/** Hanzi beside letters or digits. */
const BESIDE = /^(?:\p{Script=Han}[\dA-Za-z]|[\dA-Za-z]\p{Script=Han})$/u;

function widthInEms(character: string, isHalf: boolean, isTimes: boolean): number {
  if (!isHalf) return 1;
  const place = character.charCodeAt(0) - FIRST_PRINTABLE;
  return (isTimes && TIMES_WIDTHS[place] !== undefined ? TIMES_WIDTHS[place] : 500) / 1000;
}

const FIRST_PRINTABLE = 0x20;

/** Times New Roman, the typeface that offices have for letters and digits: the widths of its characters from the space to ~, in 1/1000 em. */
const TIMES_WIDTHS: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
];
