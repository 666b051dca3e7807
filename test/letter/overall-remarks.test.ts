/** What stands in the way of the heading's percentage, and what is said where it has none. */
import { toA1 } from '../../src/domain/cell';
import { writeLetter } from '../../src/application/letters/write-letter';
import type { Example } from '../../src/rules/example';
import { workbookOf } from '../support/plain-tracker';

const composed = (example: Omit<Example, 'reports'>) => {
  const { composition } = writeLetter(workbookOf(example));
  const told = (list: typeof composition.notes) => list.map(({ cell, message }) => `${toA1(cell)} ${message}`);
  return { blockers: told(composition.blockers), notes: told(composition.notes) };
};
const completions = (...percents: number[]) => percents.map((percent) => ({ completion: { percent } }));

test.each<[string, Omit<Example, 'reports'>, string]>([
  [
    '30 in a cell with a percent format',
    { labels: { overall: null }, rows: completions(30, 0.2) },
    'I6 第048项的完成进度 3000% 不可能，算出的总体进度为 1510%，请改正后再生成函件。',
  ],
  [
    'a result far above all',
    { labels: { overall: { percent: 10.183 } } },
    'D1 第048项的总体进度 1018.3% 不可能，请改正后再生成函件。',
  ],
  [
    'less than nothing',
    { labels: { overall: { percent: -0.1 } } },
    'D1 第048项的总体进度 -10% 不可能，请改正后再生成函件。',
  ],
  [
    'a fraction without a sign',
    { labels: { overall: null }, rows: [0.3, 0.25].map((number) => ({ completion: { number } })) },
    'I6 第048项的完成进度 0.3 没有百分号，请改为百分数 30%。',
  ],
  [
    'a number that could be two things',
    { labels: { overall: null }, rows: [{ completion: { number: 1 } }] },
    'I6 第048项的完成进度 1 没有百分号，看不出是多少，请改填百分数。',
  ],
  [
    'the result of a formula',
    { labels: { overall: { number: 31 / 60 } } },
    'D1 第048项的总体进度 0.516666667 没有百分号，请改为百分数 51.7%。',
  ],
])('%s stops the letter', (_, example, blocker) => {
  expect(composed(example).blockers).toEqual([blocker]);
});

test.each<[string, Omit<Example, 'reports'>]>([
  ['125% of what was planned', { labels: { overall: null }, rows: completions(1.25, 1) }],
  ['150% typed', { labels: { overall: { percent: 1.5 } } }],
  ['3000% that does not reach the heading', { labels: { overall: { percent: 0.25 } }, rows: completions(30, 0.2) }],
])('%s does not', (_, example) => {
  expect(composed(example).blockers).toEqual([]);
});

test('a status word among percentages is told, when the heading has none because of it', () => {
  const rows = [{ completion: { percent: 0.3 } }, { completion: '推进中' }];
  expect(composed({ labels: { overall: null }, rows }).notes).toContain(
    'I7 第048项的子项目有的填百分数，有的填“推进中”，算不出总体进度，函件标题后不写百分数；要写的，请填写总体进度。',
  );
  const words = [{ completion: '已办结' }, { completion: '推进中' }];
  for (const example of [{ rows }, { labels: { overall: null }, rows: words }]) {
    expect(composed(example).notes.filter((note) => note.includes('不写百分数'))).toEqual([]);
  }
});
