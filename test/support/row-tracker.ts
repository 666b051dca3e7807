/** A tracker from a few words, for tests of the letter: only what a test is about has to be said. */
import { readTracker } from '../../src/application/reading/read-tracker';
import type { Tracker } from '../../src/domain/tracker';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfRows } from './snapshot-of-rows';

export interface RowOfLetter {
  readonly name?: ExampleCell;
  readonly completion?: ExampleCell;
  readonly progress?: ExampleCell;
  readonly problems?: ExampleCell;
  readonly nextSteps?: ExampleCell;
}

export interface TargetOfLetter {
  readonly number?: ExampleCell;
  readonly text?: ExampleCell;
  readonly overall?: ExampleCell;
  readonly startDate?: ExampleCell;
  readonly dueDate?: ExampleCell;
  readonly rows: readonly RowOfLetter[];
}

export type SettingsOfLetter = Readonly<Record<string, ExampleCell>>;

const SETTINGS: SettingsOfLetter = {
  发文机关: '长宁区教育局',
  报告月份: '2021年3月',
  成文日期: { date: '2021-03-25' },
  联系人: '宗宏、石东红',
  联系电话: '22050781、22050725',
  标题: '关于区政府重点工作目标完成情况的反馈',
  主送机关: '区府办',
  引言: '根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：',
};

export function trackerOf(targets: readonly TargetOfLetter[], settings: SettingsOfLetter = {}): Tracker {
  return readTracker(
    snapshotOfRows(
      { name: '设置', rows: Object.entries({ ...SETTINGS, ...settings }) },
      ...targets.map(
        (
          { number = '048', text = '推进教育评价改革。', overall = { percent: 0.25 }, startDate, dueDate, rows },
          index,
        ) => ({
          name: `目标${'甲乙丙丁戊'[index]}`,
          rows: [
            ['目标编号', number, '总体进度', overall],
            ['目标内容', text],
            ...(startDate === undefined && dueDate === undefined
              ? []
              : [['开始日期', startDate ?? null, '完成时限', dueDate ?? null]]),
            ['子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
            ...rows.map((row, at) => [
              row.name === undefined ? `项目${at + 1}` : row.name,
              row.completion === undefined ? { percent: 0.25 } : row.completion,
              row.progress === undefined ? `进展${at + 1}。` : row.progress,
              row.problems === undefined ? `问题${at + 1}。` : row.problems,
              row.nextSteps === undefined ? `打算${at + 1}。` : row.nextSteps,
            ]),
          ],
        }),
      ),
    ),
  );
}
