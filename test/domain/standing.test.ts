/** How a row and its target stand. A row is its 完成进度, behind a / its 完成状态. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { overallState, overallWaits } from '../../src/domain/overall-completion';
import { daysOverdue, isDone, isSaidBehind, pointsBehind, standingOf } from '../../src/domain/standing';
import { formatPercent } from '../../src/domain/percent';
import type { Target } from '../../src/domain/tracker';
import { pictured } from '../support/pictured';

const TODAY = { year: 2021, month: 3, day: 25 };

function targetOf(overall: string, rows: readonly string[]): Target {
  const lines = rows.map((row, index) => {
    const [completion = '', status = ''] = row.split('/');
    return `项目${index} | ${completion} | ${status} | 正在按计划推进各项工作。`;
  });
  return readTracker(
    pictured(`# 第048项\n总体进度 | ${overall}\n子项目 | 完成进度 | 完成状态 | 进展情况\n${lines.join('\n')}`),
  ).targets[0]!;
}

test.each<[row: string, done: boolean, behind: boolean, points: number | null, overdue: number | null]>([
  ['100%', true, false, null, null],
  ['/已完成', true, false, null, null],
  ['已完成', true, false, null, null],
  ['99%', false, false, null, 4],
  ['25%', false, false, null, 4],
  ['15%', false, false, null, 4],
  ['14%', false, false, 11, 4],
  ['10%', false, false, 15, 4],
  ['/未启动', false, false, 25, 4],
  ['/推进中', false, false, null, 4],
  ['/滞后', false, true, null, 4],
  ['/超前', false, false, null, 4],
  ['30%/滞后', false, false, null, 4],
  ['', false, false, null, null],
  ['过半', false, false, null, null],
  ['120%', true, false, null, null],
])('%s: done %s, behind %s, %s points behind a quarter, %s days overdue', (row, done, behind, points, overdue) => {
  const [first] = targetOf('', [row, '50%']).subProjects;
  const standing = standingOf(first!);
  expect([isDone(first!), isSaidBehind(standing)]).toEqual([done, behind]);
  const away = pointsBehind(standing, 0.25);
  expect(away === null ? null : Math.round(away * 10) / 10).toBe(points);
  expect(daysOverdue({ year: 2021, month: 3, day: 21 }, standing, TODAY)).toBe(overdue);
  expect(daysOverdue(TODAY, standing, TODAY)).toBeNull();
});

test.each<[overall: string, rows: readonly string[], state: string, waits?: boolean]>([
  ['30%', ['', '50%'], 'known 30%'],
  ['', ['20%', '50%'], 'known 35%'],
  ['=?', ['20%', '50%'], 'known 35%'],
  ['=?', ['20%', ''], 'waiting 1', true],
  ['', ['=?', '50%'], 'waiting 1', true],
  ['', ['=?', '=?'], 'waiting 2', true],
  ['推进中', ['20%', '50%'], 'none'],
  ['已完成', ['20%', '50%'], 'none'],
  ['过半', ['20%', '50%'], 'unclear'],
  ['', ['20%', '/推进中'], 'none'],
  ['', ['20%', ''], 'missing'],
  ['', ['20%', '过半'], 'unclear'],
  ['3000%', ['20%', '50%'], 'impossible 3000%'],
  ['-5%', ['20%', '50%'], 'impossible -5%'],
  ['125%', ['20%', '50%'], 'known 125%'],
  ['199%', ['20%', '50%'], 'known 199%'],
  ['200%', ['20%', '50%'], 'impossible 200%'],
  ['', ['2500%', '50%'], 'impossible 1275%'],
  ['', ['-50%', '10%'], 'impossible -20%'],
  ['', ['-50%', '90%'], 'known 20%'],
  ['', ['200%', '0%'], 'known 100%'],
])('总体进度 %s over %j: %s', (overall, rows, expected, waits = false) => {
  const target = targetOf(overall, rows);
  const state = overallState(target);
  const shown =
    state.kind === 'waiting' ? ` ${state.fields.length}` : 'value' in state ? ` ${formatPercent(state.value)}` : '';
  expect(state.kind + shown).toBe(expected);
  expect(overallWaits(target)).toBe(waits);
});
