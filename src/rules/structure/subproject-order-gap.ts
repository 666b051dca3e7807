import { parseChineseNumber, toChineseNumber } from '../../domain/chinese-number';
import { complain, defineRule } from '../rule';

/** A number as people count rows: 3, 3.、（3）, 三, （三）. */
interface WrittenOrder {
  readonly number: number;
  /** The same form with another number. */
  readonly write: (number: number) => string | number;
}

function parseOrder(text: string): WrittenOrder | null {
  const match = /^([（(]?)(\d{1,4}|[一二三四五六七八九十百]+)([）)]?[.．、]?)$/u.exec(text.trim());
  if (!match) return null;
  const [, before = '', counter = '', after = ''] = match;
  if (/^\d/u.test(counter)) {
    const bare = before === '' && after === '';
    return { number: Number(counter), write: (number) => (bare ? number : `${before}${number}${after}`) };
  }
  const number = parseChineseNumber(counter);
  return number === null ? null : { number, write: (other) => `${before}${toChineseNumber(other)}${after}` };
}

export const subprojectOrderGap = defineRule({
  id: 'subproject-order-gap',
  severity: 'warning',
  scope: 'target',
  title: '序号不连续',
  why: '函件按行的次序编（一）（二）（三），序号跳号、重号会与函件对不上。',
  *check({ subProjects }) {
    const orders = subProjects.map(({ order }) => parseOrder(order.text));
    // Numbers of another kind (1.1, A3) are somebody's own; rows that count on from another table are in order too.
    if (subProjects.some(({ order }, index) => order.text.trim() !== '' && !orders[index])) return;
    const form = orders.find((order) => order !== null);
    const first = orders[0]?.number;
    if (!form || (first !== undefined && orders.every((order, index) => order?.number === first + index))) return;
    for (const [index, { order }] of subProjects.entries()) {
      const expected = index + 1;
      if (orders[index]?.number === expected) continue;
      const value = (orders[index] ?? form).write(expected);
      const found = order.text.trim();
      const message = `${found === '' ? '没有填写序号' : `序号“${found}”不连续`}，按次序应为“${value}”。`;
      yield* complain(order, message, found, { kind: 'value', value });
    }
  },
  examples: [
    { rows: [{ order: null }, { order: null }], reports: [] },
    { rows: [{ order: '（一）' }, { order: '（二）' }], reports: [] },
    { rows: [{ order: { number: 7 } }, { order: { number: 8 } }], reports: [] },
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
