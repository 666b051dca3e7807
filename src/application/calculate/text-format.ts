/** Values as TEXT writes them by a number format (ECMA-376 18.8.31), as far as programs of all languages agree on the format. */
import type { DateSystem } from '../../domain/calendar-date';
import { toChineseNumber } from '../../domain/chinese-number';
import { hanziDigits, hanziNumber, type HanziStyle } from './hanzi-number';
import { generalText, plainNumber } from './number-text';
import { Fault, UNSURE } from './outcomes';
import { writtenDecimal } from './rounding';
import { dateOf, secondsOf, weekdayOf } from './serial-dates';
import { isError, type Scalar } from './values';

/** The text. Throws the value's error, and UNSURE for formats and values that are not written alike everywhere. */
export function formatValue(value: Scalar, format: string, system: DateSystem): string {
  if (isError(value)) throw new Fault(value.error);
  if (typeof value === 'boolean' || format === '') throw UNSURE;
  if (typeof value === 'string') return formatText(value, format);
  return formatNumber(value ?? 0, format, system);
}

function formatText(value: string, format: string): string {
  // A text that may be a number or a date is taken for one.
  if (plainNumber(value) !== null || /^\s*\d.*[-/:年]/u.test(value)) throw UNSURE;
  const sections = sectionsOf(format);
  if (sections.length < 4 && !format.includes('@')) return value;
  if (format === '@') return value;
  throw UNSURE;
}

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  /** 0 # , . % or a run of one letter of dates and times. */
  | { readonly kind: 'digits' | 'letters'; readonly text: string };

interface Section {
  readonly pieces: readonly Piece[];
  /** [DBNum1], [DBNum2] */
  readonly hanzi: HanziStyle | null;
  readonly isGeneral: boolean;
}

const PIECES =
  /"([^"]*)"|\\(.)|(General|G\/通用格式)|([0#.,%]+)|(y+|m+|d+|h+|s+|a+)|([\p{Script=Han}\u3000-\u303f\uff00-\uffef $+\-/():!^&'~{}<>=¥￥€·]+)/iuy;
const MARKS = /^(?:\[(?:(DBNum[12])|\$-0?804)\])+/iu;

function sectionsOf(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=^|;)(?=;|$)/gu) ?? [];
}

function sectionOf(written: string): Section {
  const marks = MARKS.exec(written)?.[0] ?? '';
  const found = /DBNum([12])/iu.exec(marks)?.[1];
  const hanzi = found === '1' ? 'plain' : found === '2' ? 'formal' : null;
  const rest = written.slice(marks.length);
  if (rest === '' && hanzi) return { pieces: [], hanzi, isGeneral: true };
  const pieces: Piece[] = [];
  let isGeneral = false;
  PIECES.lastIndex = 0;
  while (PIECES.lastIndex < rest.length) {
    const match = PIECES.exec(rest);
    if (!match) throw UNSURE;
    const [, quoted, escaped, general, digits, letters, other] = match;
    if (general !== undefined) isGeneral = true;
    else if (digits !== undefined) pieces.push({ kind: 'digits', text: digits });
    else if (letters !== undefined) pieces.push({ kind: 'letters', text: letters.toLowerCase() });
    else {
      const text = quoted ?? escaped ?? other!;
      // An exclamation mark takes the meaning from what follows.
      if (other?.includes('!')) throw UNSURE;
      pieces.push({ kind: 'literal', text });
    }
  }
  return { pieces, hanzi, isGeneral };
}

function formatNumber(value: number, format: string, system: DateSystem): string {
  if (format === '@') return generalText(value);
  const sections = sectionsOf(format).map(sectionOf);
  const isNegative = value < 0;
  const section =
    isNegative && sections.length > 1 ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0];
  if (!section || sections.length > 3) throw UNSURE;
  const isDate = section.pieces.some(({ kind }) => kind === 'letters');
  if (isDate) return sections.length === 1 ? formatDate(value, section, system) : refuse();
  const size = Math.abs(value);
  const sign = isNegative && sections.length === 1 ? '-' : '';
  if (section.isGeneral) return sign + general(size, section);
  const digits = section.pieces.filter(({ kind }) => kind === 'digits');
  if (digits.length === 0) return sign === '' ? section.pieces.map(({ text }) => text).join('') : refuse();
  return formatDigits(size, sign, section);
}

function refuse(): never {
  throw UNSURE;
}

function general(size: number, { pieces, hanzi }: Section): string {
  if (pieces.length > 0) throw UNSURE;
  return hanzi ? hanziNumber(size, hanzi) : generalText(size);
}

/** Whether the digits behind those that stay are a 5 that binary numbers cannot hold: some programs look at the digits, others at the number. */
function isDoubtfulHalf(number: number, places: number): boolean {
  const [, fraction = ''] = String(Number(number.toPrecision(15))).split('.');
  return fraction.length === places + 1 && fraction.endsWith('5') && !Number.isInteger(number * 2 ** 20);
}

/** Zeros, signs of digits, one point and percent signs; literals only around them. */
function formatDigits(size: number, sign: string, { pieces, hanzi }: Section): string {
  const written = pieces.map(({ kind, text }) => (kind === 'digits' ? text.replaceAll('%', '') : '')).join('');
  const shape = /^([#,]*[0,]*)(?:\.(0*)(#*))?$/.exec(written);
  const places = pieces.findIndex(({ kind, text }) => kind === 'digits' && /[0#]/.test(text));
  const isOneBlock = pieces.filter(({ kind, text }) => kind === 'digits' && /[0#.,]/.test(text)).length === 1;
  const isPlain = /^%*[0#.,]+%*$/.test(pieces[places]?.text ?? '');
  if (!shape || !isOneBlock || !isPlain || /^,|,$|,\.|,,/.test(written)) throw UNSURE;
  const [, whole = '', sure = '', loose = ''] = shape;
  const percents = pieces
    .map(({ kind, text }) => (kind === 'digits' ? text.split('%').length - 1 : 0))
    .reduce((a, b) => a + b, 0);
  if (percents > 1) throw UNSURE;
  const scaled = percents === 1 ? Number((size * 100).toPrecision(15)) : size;
  const most = sure.length + loose.length;
  if (scaled >= 1e15 || most > 12) throw UNSURE;
  if (isDoubtfulHalf(scaled, most)) throw UNSURE;
  const rounded = writtenDecimal(scaled, most);
  // Whether what is rounded to nothing keeps its sign is not agreed on.
  if (sign !== '' && !/[1-9]/.test(rounded)) throw UNSURE;
  const [integer, fraction = ''] = rounded.split('.') as [string, string?];
  const least = whole.replace(/[^0]/g, '').length;
  const padded = (integer === '0' ? '' : integer).padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = fraction.slice(0, sure.length) + fraction.slice(sure.length).replace(/0+$/, '');
  // A point with nothing behind it is left out by some.
  if (most > 0 && kept === '') throw UNSURE;
  const number = grouped + (written.includes('.') ? `.${kept}` : '');
  if (hanzi && !/^0$/.test(written)) throw UNSURE;
  const digits = hanzi ? hanziDigits(number, hanzi) : number;
  return sign + pieces.map(({ kind, text }) => (kind === 'digits' ? text.replace(/[0#.,]+/, digits) : text)).join('');
}

function formatDate(value: number, { pieces, hanzi }: Section, system: DateSystem): string {
  if (pieces.some(({ kind, text }) => kind === 'digits' && text !== '.')) throw UNSURE;
  const letters = pieces.filter(({ kind }) => kind === 'letters').map(({ text }) => text);
  const hasTime = letters.some((text) => /[hs]/.test(text));
  if (hasTime && hanzi) throw UNSURE;
  const isOfDate = ({ kind, text }: Piece, index: number): boolean =>
    kind === 'letters' && /^[ymda]/.test(text) && !isMinute(pieces, index);
  const date = pieces.some(isOfDate) ? dateOf(value, system) : null;
  const seconds = hasTime ? secondsOf(value) : 0;
  const written = (number: number, length: number): string => {
    if (!hanzi) return String(number).padStart(length, '0');
    if (hanzi !== 'plain' || length > 1) throw UNSURE;
    return toChineseNumber(number);
  };
  return pieces
    .map(({ kind, text }, index) => {
      if (kind !== 'letters') return text;
      switch (text[0]) {
        case 'y':
          if (text.length !== 4 && text.length !== 2) throw UNSURE;
          return hanzi
            ? hanziDigits(String(date!.year).slice(-text.length), hanzi)
            : String(date!.year).slice(-text.length);
        case 'm':
          if (text.length > 2) throw UNSURE;
          return isMinute(pieces, index)
            ? written(Math.floor(seconds / 60) % 60, text.length)
            : written(date!.month, text.length);
        case 'd':
          if (text.length > 2) throw UNSURE;
          return written(date!.day, text.length);
        case 'a':
          if (text.length !== 4) throw UNSURE;
          return `星期${'一二三四五六日'[weekdayOf(Math.floor(value))]}`;
        case 'h':
          return text.length > 2 ? refuse() : written(Math.floor(seconds / 3600), text.length);
        default:
          return text.length > 2 ? refuse() : written(seconds % 60, text.length);
      }
    })
    .join('');
}

/** An m behind hours or before seconds. */
function isMinute(pieces: readonly Piece[], index: number): boolean {
  const letters = pieces.map((piece, at) => ({ ...piece, at })).filter(({ kind }) => kind === 'letters');
  const own = letters.findIndex(({ at }) => at === index);
  return letters[own - 1]?.text[0] === 'h' || letters[own + 1]?.text[0] === 's';
}
