/** Functions of texts. */
import { valuesInOrder } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import { writtenDecimal } from '../rounding';
import type { Scope } from '../scope';
import { formatValue } from '../text-format';
import { isError, LONGEST_TEXT, toNumber, toText, type Operand, type Scalar } from '../values';
import {
  integer,
  number,
  ofAll,
  ofValues,
  scalar,
  text,
  truth,
  type FormulaFunction,
  type FormulaFunctions,
} from './definition';
import { findPattern, hasWildcards } from './wildcards';

function checked(result: string): string {
  if (result.length > LONGEST_TEXT) throw new Fault('#VALUE!');
  return result;
}

/** Programs count the halves of a rare character differently. */
function plain(content: string): string {
  if (/[\ud800-\udfff]/.test(content)) throw UNSURE;
  return content;
}

function count(args: readonly Scalar[], index: number, usual?: number): number {
  const found = integer(args, index, usual);
  if (found < 0) throw new Fault('#VALUE!');
  return found;
}

function ofText(work: (content: string) => Scalar): FormulaFunction {
  return ofValues(1, 1, (args) => work(text(args, 0)));
}

function find(args: readonly Scalar[], isPattern: boolean): number {
  const [wanted, content] = [plain(text(args, 0)), plain(text(args, 1))];
  const from = integer(args, 2, 1);
  if (from < 1 || from > content.length + 1) throw new Fault('#VALUE!');
  const at =
    isPattern && hasWildcards(wanted)
      ? findPattern(content, wanted, from - 1)
      : isPattern
        ? content.toLowerCase().indexOf(wanted.toLowerCase(), from - 1)
        : content.indexOf(wanted, from - 1);
  if (at < 0) throw new Fault('#VALUE!');
  return at + 1;
}

function substitute(args: readonly Scalar[]): string {
  const [content, before, after] = [text(args, 0), text(args, 1), text(args, 2)];
  if (before === '') return content;
  if (args.length < 4) {
    const times = content.split(before).length - 1;
    if (content.length + times * (after.length - before.length) > LONGEST_TEXT) throw new Fault('#VALUE!');
    return content.replaceAll(before, () => after);
  }
  const wanted = integer(args, 3);
  if (wanted < 1) throw new Fault('#VALUE!');
  let at = -1;
  for (let nth = 0; nth < wanted; nth++) {
    at = content.indexOf(before, at < 0 ? 0 : at + before.length);
    if (at < 0) return content;
  }
  return checked(content.slice(0, at) + after + content.slice(at + before.length));
}

function joined(operands: readonly Operand[], scope: Scope, separator: string, skips: boolean): string {
  const pieces: string[] = [];
  let length = 0;
  for (const operand of operands) {
    for (const value of valuesInOrder(operand, scope, !skips)) {
      if (isError(value)) throw new Fault(value.error);
      const piece = toText(value);
      length += piece.length;
      if (length > LONGEST_TEXT) throw new Fault('#VALUE!');
      pieces.push(piece);
    }
  }
  return checked((skips ? pieces.filter((piece) => piece !== '') : pieces).join(separator));
}

/** Capitals at the beginning of words. */
function proper(content: string): string {
  if (/[^\x20-\x7e\u3000-\u9fff]/.test(content)) throw UNSURE;
  return content
    .toLowerCase()
    .replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function valueOfText(args: readonly Scalar[]): number {
  const value = scalar(args, 0);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') throw UNSURE;
  return toNumber(value);
}

export const TEXTS: FormulaFunctions = {
  LEN: ofText((content) => plain(content).length),
  LEFT: ofValues(1, 2, (args) => plain(text(args, 0)).slice(0, count(args, 1, 1))),
  RIGHT: ofValues(1, 2, (args) => {
    const content = plain(text(args, 0));
    return content.slice(Math.max(0, content.length - count(args, 1, 1)));
  }),
  MID: ofValues(3, 3, (args) => {
    const from = integer(args, 1);
    if (from < 1) throw new Fault('#VALUE!');
    return plain(text(args, 0)).slice(from - 1, from - 1 + count(args, 2));
  }),
  FIND: ofValues(2, 3, (args) => find(args, false)),
  SEARCH: ofValues(2, 3, (args) => find(args, true)),
  SUBSTITUTE: ofValues(3, 4, substitute),
  REPLACE: ofValues(4, 4, (args) => {
    const content = plain(text(args, 0));
    const from = integer(args, 1);
    if (from < 1) throw new Fault('#VALUE!');
    return checked(content.slice(0, from - 1) + text(args, 3) + content.slice(from - 1 + count(args, 2)));
  }),
  REPT: ofValues(2, 2, (args) => {
    const [content, times] = [text(args, 0), count(args, 1)];
    if (content.length * times > LONGEST_TEXT) throw new Fault('#VALUE!');
    return content.repeat(times);
  }),
  TRIM: ofText((content) =>
    content
      .split(' ')
      .filter((word) => word !== '')
      .join(' '),
  ),
  CLEAN: ofText((content) => content.replace(/[\u0000-\u001f]/g, '')),
  UPPER: ofText((content) => content.toUpperCase()),
  LOWER: ofText((content) => content.toLowerCase()),
  PROPER: ofText(proper),
  EXACT: ofValues(2, 2, (args) => text(args, 0) === text(args, 1)),
  CONCATENATE: ofValues(1, 255, (args) => checked(args.map((_, index) => text(args, index)).join(''))),
  CONCAT: ofAll((args, scope) => joined(args, scope, '', true)),
  TEXTJOIN: {
    takes: ['value', 'value', 'any'],
    least: 3,
    most: 255,
    run: ([separator = null, skips = null, ...others], scope) =>
      joined(others, scope, text([separator], 0), truth([skips], 0, true)),
  },
  VALUE: ofValues(1, 1, valueOfText),
  TEXT: ofValues(2, 2, (args, { book }) => formatValue(scalar(args, 0), text(args, 1), book.dateSystem)),
  FIXED: ofValues(1, 3, (args) => {
    const places = integer(args, 1, 2);
    if (places < 0 || places > 15) throw UNSURE;
    const written = writtenDecimal(number(args, 0), places);
    return truth(args, 2, false) ? written : written.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  }),
  CHAR: ofValues(1, 1, (args) => {
    const code = integer(args, 0);
    if (code < 1) throw new Fault('#VALUE!');
    if (code > 126) throw UNSURE;
    return String.fromCharCode(code);
  }),
  CODE: ofText((content) => {
    if (content === '') throw new Fault('#VALUE!');
    const code = content.charCodeAt(0);
    if (code > 126) throw UNSURE;
    return code;
  }),
  UNICHAR: ofValues(1, 1, (args) => {
    const code = integer(args, 0);
    if (code < 1 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) throw UNSURE;
    return String.fromCharCode(code);
  }),
  UNICODE: ofText((content) => {
    if (content === '') throw new Fault('#VALUE!');
    return plain(content).charCodeAt(0);
  }),
};
