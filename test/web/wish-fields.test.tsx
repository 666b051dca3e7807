/** @jest-environment jsdom */
/** The condition of a filter as it is typed: what is meant, and what is told of what does not do. */
import type { ColumnValues } from '../../src/web/filter/column-values';
import { meantWish, WishFields, type TypedWish } from '../../src/web/filter/wish-fields';
import { draw } from '../support/react';

const column = (numbers: ColumnValues['numbers']): ColumnValues => ({
  hasTexts: true,
  numbers,
  read: (text) => (/^\d+$/u.test(text.trim()) ? Number(text) : null),
  write: String,
});

test.each<[wish: TypedWish, numbers: ColumnValues['numbers'], meant: unknown, told: string]>([
  [{ kind: 'contains', values: ['', ''] }, 'numbers', null, '请填写要比较的内容。'],
  [{ kind: 'contains', values: [' 12 ', ''] }, 'numbers', { kind: 'contains', values: ['12'] }, ''],
  [{ kind: 'is', values: [' ', ''] }, 'dates', null, '请填写要比较的内容。'],
  [{ kind: 'is', values: ['12', ''] }, 'numbers', { kind: 'is', values: [12] }, ''],
  [{ kind: 'is', values: ['12', ''] }, 'none', { kind: 'is', values: ['12'] }, ''],
  [{ kind: 'isNot', values: ['甲', ''] }, 'numbers', { kind: 'isNot', values: ['甲'] }, ''],
  [{ kind: 'above', values: ['不少', ''] }, 'numbers', null, '请填一个数，如 50 或 50%。'],
  [{ kind: 'above', values: ['', ''] }, 'dates', null, '请填一个日期，如 2021-3-25。'],
  [{ kind: 'between', values: ['1', ''] }, 'numbers', null, '请填一个数，如 50 或 50%。'],
  [{ kind: 'between', values: ['1', '2'] }, 'numbers', { kind: 'between', values: [1, 2] }, ''],
  [{ kind: 'blank', values: ['', ''] }, 'numbers', { kind: 'blank', values: [] }, ''],
  [{ kind: '', values: ['', ''] }, 'numbers', null, ''],
])('%j in a column with %s', async (wish, numbers, meant, told) => {
  expect(meantWish(wish, column(numbers))).toEqual(meant);
  const { page } = await draw(
    <WishFields {...{ wish }} column={column(numbers)} isJudged onChange={() => undefined} />,
  );
  expect([...page.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent).join('')).toBe(told);
});
