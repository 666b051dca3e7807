/** Results of formulas are quoted as their cells show them, and not with all the digits of a double. */
import { readTracker } from '../../src/application/reading/read-tracker';
import type { Example } from '../../src/rules/example';
import { findings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';

const numbers = (...values: number[]) => values.map((number) => ({ completion: { number } }));

test.each<[string, Omit<Example, 'reports'>, excerpt: string, message: string]>([
  [
    'percent-unformatted',
    { labels: { overall: { number: 31 / 60 } } },
    '0.516666667',
    '总体进度 0.516666667 没有百分号，请改为百分数 51.7%。',
  ],
  [
    'percent-unformatted',
    { labels: { overall: null }, rows: numbers(1 / 3) },
    '0.333333333',
    '完成进度 0.333333333 没有百分号，请改为百分数 33.3%。',
  ],
  [
    'percent-unit-mixed',
    { rows: numbers(100 / 3, 1 / 3) },
    '33.33333333、0.333333333',
    '完成进度一栏写法不一：I6（33.33333333）像是百分点数，I7（0.333333333）像是小数或带百分号的数（0.333333333 即 33.3%）。平均数等公式会算错，不带百分号的也看不出是多少，请统一为一种写法，如都写 25%。',
  ],
])('%s: %j', (id, example, excerpt, message) => {
  const found = findings(readTracker(workbookOf(example))).filter(({ rule }) => rule.id === id);
  expect(found.map((finding) => [finding.excerpt, finding.message])).toEqual([[excerpt, message]]);
});
