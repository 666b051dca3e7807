/** Arguments of functions that are written out in the formula. */
import { withoutSpaces, type FormulaNodes } from './formula-tree';

/** The only thing in an argument, as it is written; null when there is more, or it is to be calculated. */
export function constantOf(nodes: FormulaNodes | undefined): string | null {
  const [only, ...others] = withoutSpaces(nodes ?? []);
  return only?.kind === 'constant' && others.length === 0 ? only.text : null;
}

/** Whether an argument is TRUE or 1. */
export function isTrueWord(nodes: FormulaNodes): boolean {
  const [only, ...others] = withoutSpaces(nodes);
  if (others.length > 0) return false;
  return (
    (only?.kind === 'word' && only.word.toUpperCase() === 'TRUE') || (only?.kind === 'constant' && only.text === '1')
  );
}

/** A whole number that is written out; undefined where nothing is, null for anything else. */
export function integerOf(nodes: FormulaNodes): number | null | undefined {
  const [first, second, ...others] = withoutSpaces(nodes);
  if (first === undefined) return undefined;
  const isNegative = first.kind === 'mark' && first.text === '-';
  const number = isNegative ? second : first;
  if (number?.kind !== 'constant' || others.length > 0 || (!isNegative && second !== undefined)) return null;
  const value = Number(number.text) * (isNegative ? -1 : 1);
  return Number.isInteger(value) ? value : null;
}
