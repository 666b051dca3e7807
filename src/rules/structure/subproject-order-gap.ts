import { parseChineseNumber, toChineseNumber } from '../../domain/chinese-number';
import { complain, defineRule } from '../rule';
import { distinctCells } from '../support';

/** A number as people count rows: 3, 3.、（3）, 三, （三）. */
interface WrittenOrder {
  readonly number: number;
  /** The same form with another number. */
  readonly write: (number: number) => string | number;
}

function parseOrder(text: string): WrittenOrder | null {
  const match = /^([（(]?)(\d{1,4}|[一二三四五六七八九十百]+)([）)]?[.．、]?)$/u.exec(text.trim());
  if (!match) return null;
  const [before, counter, after] = match.slice(1) as [string, string, string];
  if (/^\d/u.test(counter)) {
    const bare = before === '' && after === '';
    return { number: Number(counter), write: (number) => (bare ? number : `${before}${number}${after}`) };
  }
  const number = parseChineseNumber(counter);
  return number === null ? null : { number, write: (other) => `${before}${toChineseNumber(other)}${after}` };
}

/**
 * What is counted before these rows: nothing, unless they clearly count on from another table (7, 8), that is,
 * more of them fit then and none is smaller than the first.
 */
function countedBefore(orders: readonly (WrittenOrder | null)[]): number {
  const before = (orders[0]?.number ?? 1) - 1;
  const fitting = (base: number) => orders.filter((order, index) => order?.number === base + index + 1).length;
  const clear =
    fitting(before) > Math.max(fitting(0), orders.length > 1 ? 1 : 0) &&
    orders.every((order) => order === null || order.number > before);
  return clear ? before : 0;
}

/** A slip leaves out one number or two. */
const WIDEST_SLIP = 3;

/** Numbers that rise and do not begin with one, or leave many out, are somebody's own (68, 69, 73; 2, 131): they are never renumbered. */
function isOfficial(orders: readonly (WrittenOrder | null)[]): boolean {
  const numbers = orders.flatMap((order) => (order ? [order.number] : []));
  const steps = numbers.slice(1).map((number, index) => number - numbers[index]!);
  return steps.every((step) => step > 0) && (numbers[0]! > 1 || steps.some((step) => step > WIDEST_SLIP));
}

export const subprojectOrderGap = defineRule({
  id: 'subproject-order-gap',
  severity: 'warning',
  scope: 'target',
  title: '序号不连续',
  why: '函件按行的次序编（一）（二）（三），序号跳号、重号会与函件对不上。',
  *check({ subProjects }) {
    const fields = distinctCells(subProjects.map(({ order }) => order));
    const orders = fields.map(({ text }) => parseOrder(text));
    // Numbers of another kind (1.1, A3) are somebody's own.
    if (fields.some(({ text }, index) => text.trim() !== '' && !orders[index])) return;
    const form = orders.find((order) => order !== null);
    if (!form) return;
    const before = countedBefore(orders);
    const official = isOfficial(orders);
    for (const [index, field] of fields.entries()) {
      const expected = before + index + 1;
      if (orders[index]?.number === expected) continue;
      const value = (orders[index] ?? form).write(expected);
      const found = field.text.trim();
      if (official && found !== '') {
        // The first has none before it, and what follows a gap is not out of order itself.
        const last = orders[index - 1]?.number;
        if (index === 0 || (last !== undefined && orders[index]?.number === last + 1)) continue;
        const message = `序号“${found}”与上一行不连续，请核对是否漏了行；是下达的编号的，不必改。`;
        yield* complain(field, message, found);
        continue;
      }
      const message = `${found === '' ? '没有填写序号' : `序号“${found}”不连续`}，按次序应为“${value}”。`;
      yield* complain(field, message, found, official ? undefined : { kind: 'value', value });
    }
  },
  examples: [
    { rows: [{ order: null }, { order: null }], reports: [] },
    { rows: [{ order: '（一）' }, { order: '（二）' }], reports: [] },
    { rows: [{ order: { number: 7 } }, { order: { number: 8 } }], reports: [] },
    {
      rows: [7, 8, 10].map((number) => ({ order: { number } })),
      reports: [{ row: 3, column: 'order' }],
    },
    {
      rows: [{ order: '2.' }, { order: '1.' }],
      reports: [
        { row: 1, column: 'order', fixed: '1.' },
        { row: 2, column: 'order', fixed: '2.' },
      ],
    },
    { rows: [{ order: '1.1' }, { order: '1.3' }], reports: [] },
    {
      rows: [{}, { order: { number: 3 } }],
      reports: [{ row: 2, column: 'order', fixed: { number: 2 } }],
    },
    {
      rows: [{ order: '（一）' }, { order: '（一）' }],
      reports: [{ row: 2, column: 'order', fixed: '（二）' }],
    },
    { rows: [{}, { order: null }], reports: [{ row: 2, column: 'order', fixed: { number: 2 } }] },
  ],
});
