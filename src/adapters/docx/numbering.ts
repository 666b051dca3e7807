/** Automatic numbers as Word shows them: 一、 （三） 2. — written out when a letter is read back (ECMA-376 17.9). */
import { toChineseNumber } from '../../domain/chinese-number';

export interface NumberingLevel {
  readonly start: number;
  /** decimal, chineseCounting … (17.18.59). */
  readonly format: string;
  /** %1 and so on stand for the numbers of the levels. */
  readonly text: string;
}

/** The levels of each numbering instance (w:num). */
export type Numbering = ReadonlyMap<string, readonly NumberingLevel[]>;

/** A paragraph's place in a list. */
export interface ListPlace {
  readonly numberingId: string;
  readonly level: number;
}

/** Counts paragraphs in document order and gives each its number. */
export function numberWriter(numbering: Numbering): (place: ListPlace) => string {
  const counters = new Map<string, number[]>();
  return ({ numberingId, level }) => {
    const levels = numbering.get(numberingId);
    const own = levels?.[level];
    if (!levels || !own) return '';
    const counts = counters.get(numberingId) ?? [];
    counters.set(numberingId, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    // A level begins anew below each number of the level above.
    counts.length = level + 1;
    return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levels[index];
      return shown ? writeNumber(counts[index] ?? shown.start, shown.format) : '';
    });
  };
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
    case 'koreanDigital2':
      return value >= 1 && value <= 9999 ? toChineseNumber(value) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED[value - 1] ?? `（${value}）`;
    case 'decimalEnclosedParen':
      return `（${value}）`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letter(value).toLowerCase();
    case 'upperLetter':
      return letter(value);
    default:
      return String(value);
  }
}

/** A … Z, AA, BB … */
function letter(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}
