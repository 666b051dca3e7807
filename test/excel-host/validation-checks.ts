/** Which rules, alerts and prompts of validations Excel refuses (DataValidationRule; specifications and limits). */
import { parseRange } from '../../src/domain/cell';
import { checkEnum, refuse } from './checks';
import { checkFormula } from './formula-checks';
import type { Json } from './host-object';

const MOST_LIST = 255;
const BOUNDED = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'];

type Part = Readonly<Record<string, Json>>;

/** One kind, bounds in their order, a list with something in it and not too long. */
export function checkValidationRule(rule: Json): void {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) refuse('no rule');
  const kinds = Object.entries(rule as Part).filter(([, given]) => given !== null);
  const [first] = kinds;
  if (!first || kinds.length > 1) refuse('a rule is of one kind');
  const [kind, given] = first;
  if (typeof given !== 'object' || given === null) refuse('no rule');
  if (kind === 'list') checkList((given as Part)['source'] ?? null);
  else if (kind === 'custom') checkBound((given as Part)['formula'] ?? null, kind);
  else if (BOUNDED.includes(kind)) checkBounds(kind, given as Part);
  else refuse(`${kind} is no kind of rule`);
}

function checkList(source: Json): void {
  if (source === null || source === '') refuse('the list is empty');
  if (typeof source !== 'string') return;
  if (!source.startsWith('=')) {
    if (source.length > MOST_LIST) refuse('the list is too long');
    return;
  }
  checkFormula(source);
  const range = parseRange(
    source
      .slice(source.lastIndexOf('!') + 1)
      .replace(/^=/u, '')
      .replaceAll('$', ''),
  );
  if (range && range.top !== range.bottom && range.left !== range.right) refuse('a list is one row or one column');
}

function checkBounds(kind: string, { formula1, formula2, operator }: Part): void {
  checkEnum('validationOperator', operator ?? null);
  const isBetween = operator === 'Between' || operator === 'NotBetween';
  checkBound(formula1 ?? null, kind);
  if (!isBetween) return;
  checkBound(formula2 ?? null, kind);
  const [least, most] = [formula1, formula2].map((bound) => numberOf(bound!));
  if (least !== null && most !== null && least! > most!) refuse('the bounds are reversed');
}

function checkBound(bound: Json, kind: string): void {
  if (bound === null || bound === '') refuse('a bound is missing');
  if (kind === 'wholeNumber' && typeof bound === 'number' && !Number.isInteger(bound)) refuse('no whole number');
  if (typeof bound === 'string' && numberOf(bound) === null) checkFormula(bound.startsWith('=') ? bound : `=${bound}`);
}

/** Numbers, and days in their ISO form. */
function numberOf(bound: Json): number | null {
  if (typeof bound === 'number') return bound;
  if (typeof bound !== 'string' || bound.startsWith('=')) return null;
  const day = /^\d{4}-\d{2}-\d{2}/u.test(bound) ? Date.parse(bound) : Number(bound);
  return Number.isNaN(day) ? null : day;
}

const MOST_TITLE = 32;
const MOST_MESSAGE = 255;

/** Of an alert or a prompt. */
export function checkMessage(given: Json): void {
  const {
    title = '',
    message = '',
    style = null,
  } = (given ?? {}) as { title?: string; message?: string; style?: Json };
  if (title.length > MOST_TITLE || message.length > MOST_MESSAGE) refuse('the message is too long');
  if (style !== null) checkEnum('alertStyle', style);
}
