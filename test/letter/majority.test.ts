/** What most of a text says, by weight. */
import { majority } from '../../src/letter/like/majority';

const most = (...items: readonly (readonly [key: string, weight: number])[]) =>
  majority(
    items,
    ([key]) => key,
    ([, weight]) => weight,
  );

test.each<[what: string, items: readonly (readonly [string, number])[], key: string | null]>([
  ['nothing', [], null],
  ['nothing of weight', [['甲', 0]], null],
  ['one', [['甲', 1]], '甲'],
  ['less than a whole', [['甲', 0.25]], '甲'],
  [
    'the heavier',
    [
      ['甲', 2],
      ['乙', 3],
    ],
    '乙',
  ],
  [
    'the first of equals',
    [
      ['甲', 2],
      ['乙', 2],
    ],
    '甲',
  ],
  [
    'many light ones together',
    [
      ['甲', 2],
      ['乙', 3],
      ['甲', 2],
    ],
    '甲',
  ],
])('%s', (_, items, key) => {
  expect(most(...items)).toBe(key);
});
