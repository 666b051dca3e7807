import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { RULES } from '../../src/rules/index';
import { isProseRule } from '../../src/rules/rule';
import { signsOf } from '../../src/rules/run';
import { allOf, anyOf, beside, bySigns, hasSigns, oneOfTwos, type Signs } from '../../src/rules/signs';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';
import { tries } from '../support/thorough';

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

/** What bySigns tells with one look, told one sign after the other. */
function hasAll(text: string, signs: Signs): boolean {
  const ways = typeof signs === 'string' ? [[signs]] : signs;
  const has = (sign: (typeof ways)[number][number]) =>
    typeof sign === 'string'
      ? [...sign].some((one) => text.includes(one))
      : sign.some(({ first, second }) => new RegExp(`[${first}]\\s*[${second}]`, 'u').test(text));
  return ways.some((way) => way.every(has));
}

test('a text is for a thing when it has all signs of one way', () => {
  const signs: readonly Signs[] = [
    '甲乙',
    '丙',
    [['甲', '丙']],
    [['甲', '乙', '丁']],
    [[beside('甲乙', '丙')]],
    [[beside('甲', '甲'), beside('丙', '丁')]],
    [
      ['丁', beside('乙', '甲')],
      ['丙丁', '乙'],
    ],
    [[oneOfTwos(['甲丁', '丙乙'])]],
    anyOf('丁', [[beside('丙', '甲丁')]]),
    allOf('甲丙', [['乙'], ['丁']], [[beside('丁', '甲')]]),
    allOf(anyOf('甲', '乙'), '丁'),
  ];
  const isFor = bySigns(signs.map((each, index) => ({ index, signs: each })));
  const alone = signs.map((each) => bySigns([{ signs: each }]));
  let state = 5;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let count = 0; count < tries(2000); count++) {
    const text = Array.from({ length: next(6) }, () => '甲乙丙丁戊 　'.charAt(next(7))).join('');
    const expected = signs.flatMap((each, index) => (hasAll(text, each) ? [index] : []));
    expect([text, isFor(text).map(({ index }) => index)]).toEqual([text, expected]);
    expect(alone.map((look) => look(text).length > 0)).toEqual(signs.map((_, index) => expected.includes(index)));
  }
});

/** Clean prose in stretches of so many characters. */
function stretches(length: number): readonly string[] {
  const prose = readFileSync(path.join(__dirname, 'clean-prose.txt'), 'utf8').replaceAll('\n', '').slice(0, 30_000);
  return Array.from({ length: Math.floor(prose.length / length) }, (_, index) =>
    prose.slice(index * length, (index + 1) * length),
  );
}

const tracker = readTracker(workbookOf({}));
const PROSE = [4, 16, 64].map(stretches);

/** How much of clean prose a rule looks at: the more it is, the more the rule costs. */
goldenTables(path.join(__dirname, 'signs.txt'), {
  'stretches of 4, 16 and 64 characters that a rule is shown': (id) => {
    const rule = RULES.filter(isProseRule).find((one) => one.id === id)!;
    const isFor = bySigns([{ signs: signsOf(rule, tracker) }]);
    return PROSE.map((texts) => texts.filter((text) => isFor(text).length > 0).length).join(' ');
  },
});
