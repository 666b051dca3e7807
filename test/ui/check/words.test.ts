import { checkedAgo, clearSentence, dueDayLine, position } from '../../../src/ui/check/words';

test('when the workbook was checked', () => {
  const at = new Date(2021, 2, 25, 9, 5).getTime();
  expect(checkedAgo(at, at)).toBe('刚刚校验');
  expect(checkedAgo(at, at + 59_999)).toBe('刚刚校验');
  expect(checkedAgo(at, at + 60_000)).toBe('1 分钟前校验');
  expect(checkedAgo(at, at + 60 * 60_000)).toBe('9:05 校验');
});

test('the day on which the month’s report is due', () => {
  expect(dueDayLine(new Date(2021, 2, 25), 25)).toBe('今日为本月填报截止日（25 日）');
  expect(dueDayLine(new Date(2021, 2, 22), 25)).toBe('距本月填报截止日（25 日）还有 3 天');
  expect(dueDayLine(new Date(2021, 2, 26), 25)).toBe('已过本月填报截止日（25 日）');
  expect(dueDayLine(new Date(2021, 1, 28), 31)).toBe('今日为本月填报截止日（28 日）');
});

test('the clear state', () => {
  expect(clearSentence({ sheets: 5, targets: 4, subProjects: 19 }, 3)).toBe(
    '已读 5 张表，4 个目标、19 个子项目均符合填报要求，可以生成 3 月函件。',
  );
  expect(clearSentence({ sheets: 1, targets: 1, subProjects: 2 }, null)).toBe(
    '已读 1 张表，1 个目标、2 个子项目均符合填报要求，可以生成函件。',
  );
});

test('the position', () => {
  expect(position(2, 12)).toBe('2 / 12');
  expect(position(null, 12)).toBe('– / 12');
});
