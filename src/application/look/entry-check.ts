/** Whether an entry is allowed in its cell (data validation), and what the sheet offers to choose from. */
import type { CellValue } from '../ports';
import { contains, type CellPlace } from '../../domain/cell';
import { compares, isTruth } from './condition-tests';
import { firstOf, type EntryRule, type RuleFormulas, type RuleValue } from './sheet-extras';

/** The rule of a cell, if it has one. */
export function entryRuleAt(rules: readonly EntryRule[], place: CellPlace): EntryRule | null {
  return rules.find(({ ranges }) => ranges.some((range) => contains(range, place))) ?? null;
}

/** The choices of a cell whose list is known, as they are written; null where there is none to be offered, or nobody can be sure of it. */
export function choicesAt(rule: EntryRule | null, place: CellPlace, formulas: RuleFormulas): readonly string[] | null {
  if (rule?.kind !== 'list' || !rule.offersList) return null;
  return listOf(rule, place, formulas)?.map(textOf) ?? null;
}

/** More is not offered. */
const MOST_CHOICES = 1000;

function listOf({ first, ranges }: EntryRule, place: CellPlace, formulas: RuleFormulas): readonly RuleValue[] | null {
  if (first === null) return null;
  const written = /^\s*"((?:[^"]|"")*)"\s*$/u.exec(first)?.[1];
  if (written !== undefined) {
    const items = written.replaceAll('""', '"').split(/[,，]/u);
    return items.map((item) => item.trim()).filter((item) => item !== '');
  }
  const from = firstOf(ranges);
  // A list that another cell names: the calculation knows no INDIRECT, but what it leads to.
  const inner = /^\s*INDIRECT\((.*)\)\s*$/isu.exec(first)?.[1];
  const named = inner === undefined ? first : formulas.value(inner, from, place);
  if (typeof named !== 'string' || named === '') return null;
  const values = formulas.list(named, from, place);
  return values?.flatMap((value) => (value === null || value === '' ? [] : [value])).slice(0, MOST_CHOICES) ?? null;
}

function textOf(value: RuleValue): string {
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/**
 * Whether the rule of a cell allows a value; null empties the cell. True also where nobody can be sure: rather let pass than accuse.
 * `after` reckons with the value in its cell.
 */
export function isAllowed(rule: EntryRule, value: CellValue | null, place: CellPlace, after: RuleFormulas): boolean {
  if (rule.kind === 'any') return true;
  if (value === null || value === '') return rule.allowsBlank || rule.kind === 'list' || rule.kind === 'custom';
  const from = firstOf(rule.ranges);
  const operand = (formula: string | null): RuleValue | null =>
    formula === null ? null : (numberOf(formula) ?? after.value(formula, from, place));
  const isWithin = (measured: number): boolean => {
    const isSpan = rule.comparison === 'between' || rule.comparison === 'notBetween';
    const operands = [rule.first, ...(isSpan ? [rule.second] : [])].map(operand);
    if (operands.some((one) => typeof one !== 'number')) return true;
    return compares(measured, rule.comparison, operands);
  };
  switch (rule.kind) {
    case 'list': {
      const list = listOf(rule, place, after);
      return list === null || list.some((item) => isSameItem(item, value));
    }
    case 'custom': {
      const result = operand(rule.first);
      return result === null || isTruth(result);
    }
    case 'textLength':
      return isWithin(textOf(value).length);
    case 'whole':
      return typeof value === 'number' && Number.isInteger(value) && isWithin(value);
    default:
      return typeof value === 'number' && isWithin(value);
  }
}

/** A number that is written out; null for a formula. */
function numberOf(formula: string): number | null {
  return /^\s*[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/iu.test(formula) ? Number(formula) : null;
}

/** A written list is compared exactly; a number is the same as its digits, and as its share of 100. */
function isSameItem(item: RuleValue, value: CellValue): boolean {
  if (typeof value !== 'number') return textOf(item) === textOf(value);
  const written = /^\s*([+-]?\d+(?:\.\d+)?)\s*(%?)\s*$/u.exec(textOf(item));
  if (!written) return false;
  return compares(value, 'equal', [Number(written[1]) / (written[2] === '%' ? 100 : 1)]);
}
