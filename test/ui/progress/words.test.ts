import type { Deadline, Standing } from '../../../src/application/overview/progress';
import { deadlineSaid, deadlineShown, detailsSaid, lead, leadSaid, numberedName } from '../../../src/ui/progress/words';

const standing = (difference: number | null, expected: number | null = 0.25): Standing => ({
  name: '课后服务',
  cell: { sheet: '第048项', row: 6, column: 2 },
  completion: 0.25,
  waiting: false,
  expected,
  difference,
  behind: false,
  deadline: { kind: 'done' },
});

test.each([
  [3, '快 3 个点', '比序时进度快 3 个百分点'],
  [0.4, '持平', '与序时进度持平'],
  [-0.4, '持平', '与序时进度持平'],
  [-5, '慢 5 个点', '比序时进度慢 5 个百分点'],
  [-14.6, '慢 15 个点', '比序时进度慢 15 个百分点'],
])('%d points', (difference, short, long) => {
  expect(lead(difference)).toBe(short);
  expect(leadSaid(standing(difference), 0.25)).toBe(long);
});

test('a schedule of its own is told', () => {
  expect(leadSaid(standing(-15, 0.4), 0.25)).toBe('比序时进度（按起止日期为 40%）慢 15 个百分点');
  expect(leadSaid(standing(-15, 0.252), 0.25)).toBe('比序时进度慢 15 个百分点');
});

test('what is not known is not told', () => {
  expect(leadSaid(standing(null), 0.25)).toBe('');
  expect(detailsSaid(standing(null), 0.25)).toBe('已办结');
});

const due = { year: 2021, month: 3, day: 8 };
test.each<[Deadline, string, string]>([
  [{ kind: 'done' }, '已办结', '已办结'],
  [{ kind: 'overdue', days: 5, due }, '逾期 5 天', '逾期 5 天（完成时限 2021年3月8日）'],
  [{ kind: 'soon', days: 2, due }, '还有 2 天', '还有 2 天（完成时限 2021年3月8日）'],
  [{ kind: 'soon', days: 0, due }, '当天到期', '当天到期（完成时限 2021年3月8日）'],
  [{ kind: 'date', due }, '3月8日', '完成时限 2021年3月8日'],
  [{ kind: 'date', due: { ...due, year: 2022 } }, '2022年3月', '完成时限 2022年3月8日'],
  [{ kind: 'unknown', text: '' }, '未填时限', '未填完成时限'],
  [{ kind: 'open', text: '长期' }, '长期', '完成时限：长期'],
  [{ kind: 'unknown', text: '13月' }, '13月', '完成时限“13月”不是日期'],
])('%p', (deadline, short, long) => {
  expect(deadlineShown(deadline, 2021)).toBe(short);
  expect(deadlineSaid(deadline)).toBe(long);
});

test('a sub-project without a name is called by its row', () => {
  expect(numberedName(3, '绿道建设', 8)).toBe('（三）绿道建设');
  expect(numberedName(3, '', 8)).toBe('（三）第 8 行');
});
