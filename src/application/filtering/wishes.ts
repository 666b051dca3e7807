/** Conditions as people set them, one at a time: contains, is at least, is between; and as a file keeps them (ECMA-376 18.3.2.2). */
import { numberOf } from './criteria';
import type { AskedCriterion, Condition, FilterCriterion, Operator } from './criteria';

/** In the order in which they are offered. */
export const WISH_KINDS = [
  ...(['contains', 'lacks', 'begins', 'ends'] as const),
  ...(['is', 'isNot'] as const),
  ...(['above', 'atLeast', 'below', 'atMost', 'between'] as const),
  ...(['blank', 'filled'] as const),
] as const;
export type WishKind = (typeof WISH_KINDS)[number];

export interface FilterWish {
  readonly kind: WishKind;
  /** None for blank and filled, two for between; texts, or numbers as cells hold them. */
  readonly values: readonly (string | number)[];
}

/** The operators that compare numbers. */
const COMPARED: Readonly<Partial<Record<WishKind, Operator>>> = {
  above: 'greaterThan',
  atLeast: 'greaterThanOrEqual',
  below: 'lessThan',
  atMost: 'lessThanOrEqual',
};

/** What the column asks for with this wish. */
export function wishCriterion({ kind, values }: FilterWish): AskedCriterion {
  const [first = '', second = ''] = values;
  const one = (operator: Operator, value: string): AskedCriterion => ({
    kind: 'conditions',
    all: false,
    conditions: [{ operator, value }],
  });
  switch (kind) {
    case 'contains':
      return one('equal', `*${literal(first)}*`);
    case 'lacks':
      return one('notEqual', `*${literal(first)}*`);
    case 'begins':
      return one('equal', `${literal(first)}*`);
    case 'ends':
      return one('equal', `*${literal(first)}`);
    case 'is':
      return one('equal', literal(first));
    case 'isNot':
      return one('notEqual', literal(first));
    case 'between': {
      const [low, high] = [first, second].map(Number).sort((a, b) => a - b) as [number, number];
      return {
        kind: 'conditions',
        all: true,
        conditions: [
          { operator: 'greaterThanOrEqual', value: String(low) },
          { operator: 'lessThanOrEqual', value: String(high) },
        ],
      };
    }
    case 'blank':
      return { kind: 'values', texts: [], dates: [], blanks: true };
    case 'filled':
      return one('notEqual', ' ');
    default:
      return one(COMPARED[kind]!, String(first));
  }
}

/** The wish that a column's criterion is; null where it is more than one of them, or something else. */
export function wishOf(criterion: FilterCriterion): FilterWish | null {
  if (criterion.kind === 'values') {
    const { texts, dates, blanks } = criterion;
    return blanks && texts.length + dates.length === 0 ? { kind: 'blank', values: [] } : null;
  }
  if (criterion.kind !== 'conditions') return null;
  const { conditions, all } = criterion;
  const [first, second] = conditions.map(wishOfCondition);
  if (!first) return null;
  if (conditions.length === 1) return first;
  const isSpan = all && first.kind === 'atLeast' && second?.kind === 'atMost';
  return isSpan ? { kind: 'between', values: [...first.values, ...second.values] } : null;
}

/** A condition by itself; null where it has signs that stand for any character in other places. */
export function wishOfCondition({ operator, value }: Condition): FilterWish | null {
  if (operator !== 'equal' && operator !== 'notEqual') {
    const kind = WISH_KINDS.find((one) => COMPARED[one] === operator)!;
    return { kind, values: [numberOf(value) ?? value] };
  }
  const isSame = operator === 'equal';
  if (value.trim() === '') return { kind: isSame ? 'blank' : 'filled', values: [] };
  const [, open, core, close] = /^(\*?)((?:~[*?~]|[^*?~])*)(\*?)$/u.exec(value) ?? [];
  if (core === undefined) return null;
  const text = core.replace(/~([*?~])/gu, '$1');
  const wish = (kind: WishKind, told: string | number = text): FilterWish => ({ kind, values: [told] });
  if (open && close) return wish(isSame ? 'contains' : 'lacks');
  if (open || close) return isSame ? wish(open ? 'ends' : 'begins') : null;
  // Written as 48 it would be another text than 048.
  const told = /^[+-]?0\d/u.test(text) ? text : (numberOf(text) ?? text);
  return wish(isSame ? 'is' : 'isNot', told);
}

/** The signs that stand for any character taken for themselves. */
function literal(value: string | number): string {
  return String(value).replace(/[*?~]/gu, '~$&');
}
