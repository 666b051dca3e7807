/** Criteria of COUNTIF and its kin: a value, or a text such as ">=5", "<>完成", "第*项". */
import { calendarDate, toSerial } from '../../../domain/calendar-date';
import { compareValues, isSameText } from '../compare';
import { plainNumber } from '../number-text';
import { UNSURE } from '../outcomes';
import { spendOnText, type Book } from '../scope';
import { isError, type Scalar } from '../values';
import { hasWildcards, isOfPattern } from './wildcards';

/** Whether a value is what is wanted. */
export type Criterion = (value: Scalar) => boolean;

/** Throws UNSURE, now or when it is asked, where programs understand a criterion in several ways. */
export function criterionOf(wanted: Scalar, { dateSystem, spend }: Pick<Book, 'dateSystem' | 'spend'>): Criterion {
  // A blank cell as criterion, an error, TRUE: programs differ.
  if (wanted === null || typeof wanted === 'object' || typeof wanted === 'boolean') throw UNSURE;
  if (typeof wanted === 'number') return equalsNumber(wanted);
  const [, sign = '', rest = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(wanted)!;
  if (rest === '') return ofNothing(sign);
  const number = plainNumber(rest);
  if (number !== null) return ofNumber(sign, number);
  const date = writtenDay(rest);
  if (date !== null && dateSystem === 1900) return ofNumber(sign, date);
  if (date !== null || mayBeOther(rest.normalize('NFKC'))) throw UNSURE;
  const isText = ofText(sign, rest);
  return (value) => {
    spendOnText(value, { spend });
    return isText(value);
  };
}

/** The day of a criterion such as ">=2021-6-1", which all languages understand; null for anything else. */
function writtenDay(text: string): number | null {
  const [, year, , month, day] = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  const date = calendarDate(Number(year), Number(month), Number(day));
  return date && date.year > 1900 ? toSerial(date, 1900) : null;
}

/** TRUE, errors, dates, times, amounts of money: what they stand for depends on the country. */
function mayBeOther(text: string): boolean {
  if (text.length > LONGEST_OTHER) return false;
  const plain = text.replace(/\s/gu, '');
  return (
    /^(?:true|false|#.*)$/iu.test(plain) ||
    /^[-+(]?[¥￥$€£]?[\d,，.]+(?:[-/:年月日时分秒%％]\d*)*[%％)¥￥$€£元]?$/u.test(plain) ||
    /\d[-/]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:am|pm)$/iu.test(plain)
  );
}

/** Numbers and dates are short. */
const LONGEST_OTHER = 40;

function ofNothing(sign: string): Criterion {
  switch (sign) {
    case '':
      return (value) => value === null || value === '';
    case '=':
      return (value) => {
        if (value === '') throw UNSURE;
        return value === null;
      };
    case '<>':
      return (value) => {
        if (value === '') throw UNSURE;
        return value !== null;
      };
    default:
      throw UNSURE;
  }
}

function equalsNumber(wanted: number): Criterion {
  return (value) => {
    if (typeof value === 'number') return compareValues(value, wanted) === 0;
    // A text that looks like the number counts in one program and not in the next.
    if (typeof value === 'string' && mayBeNumber(value, wanted)) throw UNSURE;
    return false;
  };
}

function mayBeNumber(text: string, wanted: number): boolean {
  const plain = text.normalize('NFKC').trim();
  return (plainNumber(plain) ?? writtenDay(plain)) === wanted;
}

function ofNumber(sign: string, wanted: number): Criterion {
  const isEqual = equalsNumber(wanted);
  if (sign === '' || sign === '=') return isEqual;
  if (sign === '<>') return (value) => !isEqual(value);
  const isRight = byOrder(sign);
  return (value) => typeof value === 'number' && isRight(compareValues(value, wanted));
}

function byOrder(sign: string): (order: number) => boolean {
  switch (sign) {
    case '<':
      return (order) => order < 0;
    case '>':
      return (order) => order > 0;
    case '<=':
      return (order) => order <= 0;
    default:
      return (order) => order >= 0;
  }
}

function ofText(sign: string, wanted: string): Criterion {
  const isEqual: Criterion = hasWildcards(wanted)
    ? (value) => isOfPattern(value, wanted)
    : (value) => typeof value === 'string' && isSameText(value, wanted);
  if (sign === '' || sign === '=') return isEqual;
  if (sign === '<>') return (value) => !isEqual(value);
  const isRight = byOrder(sign);
  return (value) => typeof value === 'string' && !isError(value) && isRight(compareValues(value, wanted));
}
