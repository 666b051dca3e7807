import { anyOf, bySigns, hasSigns } from '../../src/rules/signs';

const named = (text: string) =>
  bySigns([
    { name: 'all' },
    { name: 'at', signs: '@＠' },
    { name: 'both', signs: [['（(', '核']] },
    { name: 'either', signs: anyOf('@', [['（(', '改']]) },
  ])(text).map(({ name }) => name);

test.each([
  ['', 'all'],
  ['@张三', 'all at either'],
  ['（核', 'all both'],
  ['核实', 'all'],
  ['(要改', 'all either'],
  ['（核）@', 'all at both either'],
])('%j is for %s', (text, names) => {
  expect(named(text).join(' ')).toBe(names);
});

test('more kinds of signs than a number has bits', () => {
  const things = Array.from({ length: 100 }, (_, index) => ({ index, signs: String.fromCharCode(0x4e00 + index) }));
  const rulesFor = bySigns(things);
  for (const { index, signs } of things) expect(rulesFor(`甲${signs}`).map((thing) => thing.index)).toContain(index);
  expect(rulesFor('\u4e00\u4e20\u4e40\u4e60').map((thing) => thing.index)).toEqual([0, 32, 64, 96]);
  expect(things.every(({ signs }) => hasSigns(signs, signs))).toBe(true);
});
