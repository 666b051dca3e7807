/** 附件汇总表: what its rows say. */
import { composeLetter } from '../../src/letter/compose';
import { letterToText } from '../../src/letter/to-text';
import { trackerOf, type TargetOfLetter } from '../support/row-tracker';

const compose = (...targets: readonly Partial<TargetOfLetter>[]) =>
  composeLetter(
    trackerOf(
      targets.map((target) => ({ rows: [{}], ...target })),
      { 附件汇总表: '是' },
    ),
  );
const rowOf = (target: Partial<TargetOfLetter>) =>
  compose(target).letter!.annex!.rows[0]!.map((cell) => cell.replace('\n', ''));

const YEAR = { startDate: { date: '2021-01-01' }, dueDate: { date: '2021-12-31' } } as const;

test.each<[what: string, target: Partial<TargetOfLetter>, row: readonly string[]]>([
  ['level with the schedule', { overall: { percent: 0.25 } }, ['25%', '25%', '持平', '']],
  ['ahead', { overall: { percent: 0.28 } }, ['28%', '25%', '快3个百分点', '']],
  ['a half is rounded up', { overall: { percent: 0.2525 } }, ['25.3%', '25%', '快0.3个百分点', '']],
  ['behind', { overall: { percent: 1 / 12 } }, ['8.3%', '25%', '慢16.7个百分点', '']],
  [
    'by its own dates',
    { overall: { percent: 0.5 }, startDate: { date: '2021-03-01' }, dueDate: { date: '2021-04-30' } },
    ['50%', '50%', '持平', '2021年4月30日'],
  ],
  ['of the whole year', { overall: { percent: 0.25 }, ...YEAR }, ['25%', '25%', '持平', '2021年12月31日']],
  // 59 of 333 days are 17.72%: 33.3 − 17.7 is what the reader of the table works out.
  [
    'the differences add up',
    { overall: { percent: 1 / 3 }, startDate: { date: '2021-01-31' }, dueDate: { date: '2021-12-30' } },
    ['33.3%', '17.7%', '快15.6个百分点', '2021年12月30日'],
  ],
  [
    'the mean of the sub-projects',
    { overall: null, rows: [{}, { completion: { percent: 0.5 } }] },
    ['37.5%', '25%', '快12.5个百分点', ''],
  ],
])('%s', (_, target, row) => {
  expect(rowOf(target).slice(3)).toEqual(row);
});

test.each<[text: string, told: string]>([
  ['推进教育评价改革。', '推进教育评价改革'],
  ['推进教育\n评价改革；', '推进教育评价改革'],
  ['推进改革；共享资源。', '推进改革；共享资源'],
  ['推进改革。共享资源', '推进改革。共享资源'],
  [`${'推进教育评价改革'.repeat(5)}达四十五字`, `${'推进教育评价改革'.repeat(5)}达四……`],
  [`推进教育评价改革，促进资源共享，${'深化集团化办学'.repeat(5)}。`, '推进教育评价改革，促进资源共享……'],
  [`推进，${'深化集团化办学'.repeat(10)}。`, `推进，${'深化集团化办学'.repeat(10).slice(0, 39)}……`],
])('目标内容 %s is told as %s', (text, told) => {
  expect(rowOf({ text })[2]).toBe(told);
});

test('完成时限 in words stays as it is written', () => {
  for (const words of ['6月底前', '三季度末', '长期']) expect(rowOf({ dueDate: words }).at(-1)).toBe(words);
  expect(compose({ ...YEAR, dueDate: '6月底前' }).notes).toEqual([]);
});

test('rows are numbered, in the order of the letter; a missing date is a note', () => {
  const { letter, notes } = compose({ number: '052', ...YEAR }, { number: '048' }, { number: '067', dueDate: '13月' });
  expect(letter!.annex!.rows.map((row) => row.slice(0, 2))).toEqual([
    ['1', '052'],
    ['2', '048'],
    ['3', '067'],
  ]);
  expect(notes.map(({ message }) => message)).toEqual([
    '第048项的完成时限没有填写，附件汇总表中留空。',
    '第067项的完成时限不是有效的日期，附件汇总表中留空。',
  ]);
});

test('附件说明 stands between text and signature, the annex behind everything', () => {
  const text = letterToText(compose(YEAR).letter!);
  const office = text.indexOf('长宁区教育局');
  expect(text[office - 1]).toBe('附件：重点工作目标进度汇总表');
  expect(text.slice(office + 4)).toEqual([
    '附件',
    '重点工作目标进度汇总表',
    '（截至2021年3月底）',
    '序号\t目标编号\t目标内容\t总体进度\t序时进度\t较序时进度\t完成时限',
    '1\t048\t推进教育评价改革\t25%\t25%\t持平\t2021年12月31日',
  ]);
});

test('nothing of it without the setting', () => {
  const { letter, notes } = composeLetter(trackerOf([{ rows: [{}] }]));
  expect(letter!.annex).toBeNull();
  expect(notes).toEqual([]);
});
