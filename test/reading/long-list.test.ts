/** A list of a thousand targets is read whole, and judged by its rows as a short one is. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

test('a thousand targets in one list', () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `${index + 1} | 第${index + 1}件任务 | 基教科 | 已完成第${index + 1}处选址，正在办理立项手续。`,
  );
  const { targets, reading } = readTracker(
    pictured(`# 清单\n序号 | 重点任务 | 责任单位 | 进展情况\n${rows.join('\n')}`),
  );
  expect(targets).toHaveLength(1000);
  expect(targets.at(-1)).toMatchObject({ number: '1000', area: { top: 1001, bottom: 1001 } });
  expect(reading.notRead).toEqual([]);
});
