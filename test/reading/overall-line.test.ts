/** 总体进度 in a line of its own, above a table or below it. */
import { checkWorkbook } from '../../src/application/checking/check';
import { readTracker } from '../../src/application/reading/read-tracker';
import { overallCompletion } from '../../src/domain/overall-completion';
import { pictured } from '../support/pictured';

const SETTINGS = `# 设置
发文机关 | 长宁区教育局
报告月份 | 2021年3月
成文日期 | 2021-03-25
`;
const HEADER = '序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算\n';
const ROWS = `${HEADER}1 | 征地 | 80% | 已完成征地20亩。 | 无 | 继续推进。
2 | 开工 | 60% | 已开工建设两个标段。 | 无 | 抓好质量。
`;
const read = (picture: string) => readTracker(pictured(SETTINGS + picture));
const overalls = (picture: string) => read(picture).targets.map(overallCompletion);
const told = (picture: string) => read(picture).reading.notRead.map(({ cell, reason }) => `${cell.row} ${reason}`);

describe('of the one target of a table', () => {
  test.each([
    '总体进度 | 78%',
    '总体进度 | | 78%',
    ' | 总体进度 | 78%',
    '总体进度 | < | 78%',
    '总体完成 | 78%',
    '总体完成： | 78%',
    '总体完成率 | | 78%',
    '总体完成情况 | 78%',
    '整体完成进度（%） | 78%',
    '综合进度 | 78%',
    '总进度 | 78%',
    '总体进度 78%',
    '总体进度：78%',
    '总体完成78％。',
    '总体进度为百分之七十八',
  ])('%s', (line) => {
    const below = `# 第048项\n目标内容 | 新建小学。\n${ROWS}${line}\n填表人：张三`;
    expect(overalls(below)).toEqual([0.78]);
    expect(read(below).targets[0]!.subProjects).toHaveLength(2);
    expect(overalls(`# 第048项\n目标内容 | 新建小学。\n${line}\n${ROWS}`)).toEqual([0.78]);
  });

  test('above the table goes before below it', () => {
    expect(overalls(`# 第048项\n总体进度 | 75%\n${ROWS}总体进度 | 78%`)).toEqual([0.75]);
  });

  test.each(['总体完成情况 | 征地基本完成，已进场施工。', '合计 | | 70%', '平均进度 | | 70%'])(
    '%s is not it',
    (line) => {
      expect(read(`# 第048项\n目标内容 | 新建小学。\n${ROWS}${line}`).targets[0]!.overall.cell).toBeNull();
    },
  );

  test('it stays with the table above it, whatever begins below', () => {
    const one = (number: string, line: string) => `目标编号 | ${number} | 目标内容 | 新建小学。\n${ROWS}${line}\n`;
    expect(overalls(`# 台账\n${one('048', '总体进度 78%')}${one('049', '总体完成 | 68%')}`)).toEqual([0.78, 0.68]);
  });

  test('a percentage in the cell of its label is not written over', () => {
    const picture = `${SETTINGS}# 第048项\n目标内容 | 新建小学。\n${ROWS}总体进度 78%`;
    expect(checkWorkbook(pictured(picture)).findings.map(({ rule, fix }) => [rule.id, fix])).toEqual([
      ['percent-overall-mismatch', null],
    ]);
  });
});

describe('in a list of targets', () => {
  const group = (target: string, line: string) =>
    `${target} | 征地 | 80% | 已完成征地20亩。 | 无 | 继续推进。\n^ | 开工 | 60% | 已开工建设。 | 无 | 抓好质量。\n${line}\n`;
  const LIST = '# 清单\n重点目标 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算\n';

  test.each(['^ | 总体进度 | 78%', '总体进度 | | 78%', '总体进度 78%'])('%s below each', (line) => {
    expect(overalls(LIST + group('新建小学', line) + group('新建中学', line))).toEqual([0.78, 0.78]);
  });

  test('merged with its target it needs none below the others', () => {
    expect(overalls(LIST + group('新建小学', '^ | 总体进度 | 78%') + group('新建中学', ''))).toEqual([0.78, 0.7]);
  });

  test('one line below several is told of', () => {
    const picture = LIST + group('新建小学', '') + group('新建中学', '总体进度 | | 78%');
    expect(overalls(picture)).toEqual([0.7, 0.7]);
    expect(told(picture)).toEqual([
      '7 “总体进度”没有写明是哪一项目标的，未读入；要写进函件的，请在“完成进度”一栏逐行填写。',
    ]);
  });

  test.each(['above', 'below'])('%s rows that are targets it is told of', (where) => {
    const rows = `序号 | 重点任务 | 完成进度 | 本月进展情况 | 存在问题 | 下步打算
1 | 托育点 | 80% | 启动三个点的调研工作。 | 无 | 继续推进。
2 | 课后服务 | 70% | 全面开展课后服务工作。 | 无 | 继续推进。
`;
    const line = '总体完成率：78%\n';
    const picture = `# 清单\n${where === 'above' ? line + rows : rows + line}`;
    expect(overalls(picture)).toEqual([0.8, 0.7]);
    expect(told(picture)).toHaveLength(1);
  });

  test('below each of the headings that name targets', () => {
    const rows = (number: string, percent: string) => `第${number}项：新建小学。 | < | < | < | < | <
1 | 征地 | 80% | 已完成征地20亩。 | 无 | 继续推进。
2 | 开工 | 60% | 已开工建设两个标段。 | 无 | 抓好质量。
总体进度 | | ${percent}
`;
    expect(overalls(`# 清单\n${HEADER}${rows('048', '78%')}${rows('049', '68%')}`)).toEqual([0.78, 0.68]);
  });
});
