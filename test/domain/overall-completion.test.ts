import { readTracker } from '../../src/application/reading/read-tracker';
import { meanCompletion, overallCompletion } from '../../src/domain/overall-completion';
import type { Target } from '../../src/domain/tracker';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfRows } from '../support/snapshot-of-rows';

/** 总体进度 as typed, then 完成进度 and 权重 row by row. */
function targetOf(overall: ExampleCell, rows: readonly (readonly [ExampleCell, ExampleCell?])[]): Target {
  const snapshot = snapshotOfRows({
    name: '第048项',
    rows: [
      ['总体进度', overall],
      ['子项目', '完成进度', '权重', '本月进展情况'],
      ...rows.map(([completion, weight = null], index) => [`项目${index + 1}`, completion, weight, '进展。']),
    ],
  });
  return readTracker(snapshot).targets[0]!;
}

const percent = (hundredths: number) => ({ percent: hundredths / 100 });

describe('the mean of the sub-projects', () => {
  test.each<[string, Parameters<typeof targetOf>[1], number | null]>([
    ['counts each the same without weights', [[percent(20)], [percent(40)]], 0.3],
    [
      'counts by weight',
      [
        [percent(20), percent(25)],
        [percent(40), percent(75)],
      ],
      0.35,
    ],
    [
      'takes weights as shares when they are not 100% together',
      [
        [percent(20), percent(10)],
        [percent(40), percent(30)],
      ],
      0.35,
    ],
    ['does not count by weights that are not all there', [[percent(20), percent(90)], [percent(40)]], 0.3],
    [
      'does not count by weights of nothing',
      [
        [percent(20), percent(0)],
        [percent(40), percent(0)],
      ],
      0.3,
    ],
    ['understands percentages that are text', [['20%'], [percent(40)]], 0.3],
    ['is not known while a row has none', [[percent(20)], [null]], null],
    ['is not known while a row has to be guessed', [[percent(20)], [{ number: 40 }]], null],
    ['is not known while a row has a word instead', [[percent(20)], ['已办结']], null],
    ['is not known without sub-projects', [], null],
  ])('%s', (_, rows, expected) => {
    const mean = meanCompletion(targetOf(null, rows));
    if (expected === null) expect(mean).toBeNull();
    else expect(mean).toBeCloseTo(expected, 12);
  });
});

describe('the completion of a target', () => {
  const rows = [[percent(20)], [percent(40)]] as const;
  test.each<[string, ExampleCell, number | null]>([
    ['is what was typed', percent(50), 0.5],
    ['is what was typed as text', '50%', 0.5],
    ['is the mean when nothing was typed', null, 0.3],
    ['is not known when what was typed is not understood: nobody wants the mean then', '过半', null],
    ['is what was typed as points', { number: 50 }, 0.5],
    ['is not known when it has to be guessed', { number: 1 }, null],
    ['is not known when a word was typed', '推进中', null],
  ])('%s', (_, overall, expected) => {
    const completion = overallCompletion(targetOf(overall, rows));
    if (expected === null) expect(completion).toBeNull();
    else expect(completion).toBeCloseTo(expected, 12);
  });
});
