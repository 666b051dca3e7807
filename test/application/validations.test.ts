/** 为填写加上数据验证: which cells get which validation. */
import { planValidations } from '../../src/application/new-sheets/validations';
import { readTracker } from '../../src/application/reading/read-tracker';
import { rangeToA1 } from '../../src/domain/cell';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

const planned = (sheet: SheetOfRows) =>
  planValidations(readTracker(snapshotOfRows(sheet))).map(
    ({ range, rule, strict }) => `${rangeToA1(range)} ${rule.kind}${strict ? '' : '?'}`,
  );
const LIST = ['序号', '重点任务', '完成时限', '完成率', '完成状态', '进展情况', '存在问题'];

test('percentages, dates and status words, a validation for cells below each other', () => {
  const sheet = {
    name: '推进表',
    rows: [
      LIST,
      [{ number: 1 }, '校舍改造', { date: '2021-06-30' }, { percent: 0.2 }, '推进中', '已开工，正在施工。', '无'],
      [{ number: 2 }, '课后服务', '6月底前', { percent: 0.5 }, '已办结', '已全部覆盖，正在评估。', '无'],
    ],
  } as const;
  expect(planned(sheet)).toEqual(['D2:D3 percent', 'C2:C3 date?', 'E2:E3 list?']);
  const [list] = planValidations(readTracker(snapshotOfRows(sheet))).filter(({ rule }) => rule.kind === 'list');
  expect(list!.rule).toEqual({ kind: 'list', choices: ['推进中', '已办结', '已完成', '未启动', '滞后'] });
});

test('a column of points gets 0 to 100, one of both none; formulas are left out', () => {
  const rows = (...percents: readonly unknown[]) =>
    ({
      name: '推进表',
      rows: [
        ['序号', '重点任务', '完成率（%）', '进展情况'],
        ...percents.map((percent, index) => [
          { number: index + 1 },
          `第${index + 1}件事`,
          percent,
          '已开工，正在施工，进展顺利。',
        ]),
      ],
    }) as SheetOfRows;
  expect(planned(rows({ number: 30 }, { number: 45 }, { number: 60 }))).toEqual(['C2:C4 points']);
  expect(planned(rows({ number: 30 }, { formula: { number: 45 } }, { number: 60 }))).toEqual([
    'C2 points',
    'C4 points',
  ]);
  expect(planned(rows({ number: 30 }, { percent: 0.25 }, { number: 0.4 }))).toEqual([]);
});

test('the overall completion above a table gets one as well', () => {
  const sheet = (overall: SheetOfRows['rows'][number][number]): SheetOfRows => ({
    name: '第048项',
    rows: [
      ['目标编号', '048', '总体进度', overall],
      ['子项目', '完成进度', '本月进展情况'],
      ['校舍改造', { percent: 0.2 }, '已开工，正在施工。'],
    ],
  });
  expect(planned(sheet({ percent: 0.3 }))).toEqual(['D1 percent', 'B3 percent']);
  expect(planned(sheet({ formula: { percent: 0.3 } }))).toEqual(['B3 percent']);
});

test('the overall completion below a table, in its column, is one with it', () => {
  const row = (name: string) => [name, { percent: 0.2 }, '已开工，正在施工。'] as const;
  const rows = [
    ['目标编号', '048'],
    ['子项目', '完成进度', '本月进展情况'],
    row('校舍改造'),
    row('课后服务'),
    ['总体进度', { percent: 0.2 }],
  ] as const;
  expect(planned({ name: '第048项', rows })).toEqual(['B3:B5 percent']);
});
