import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { RULES } from '../../src/rules/index';
import { isProseRule } from '../../src/rules/rule';
import { signsOf } from '../../src/rules/run';
import { anyOf, bySigns, hasSigns } from '../../src/rules/signs';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';

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
