/** Which columns say what a row is about, where several could. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

/** The targets that are read of a table, each with its sub-projects. */
const readOf = (table: string): readonly string[] =>
  readTracker(pictured(`# 重点工作\n${table.trim()}\n`)).targets.map(({ text, subProjects }) => {
    const names = subProjects.map(({ name }) => name.text).filter((name) => name !== '');
    return names.length > 0 ? `${text.text}: ${names.join('、')}` : text.text;
  });

test.each<[what: string, table: string, read: readonly string[]]>([
  [
    'a target and its parts',
    `
目标内容 | 子项目 | 完成进度 | 本月进展情况
新建小学。 | 征地 | 80% | 已完成征地20亩。
^ | 开工 | 60% | 已开工建设两个标段。
盘活资产。 | 老厂房 | 50% | 租赁合同已签订。
`,
    ['新建小学。: 征地、开工', '盘活资产。: 老厂房'],
  ],
  [
    'the target repeated, not merged',
    `
目标内容 | 子项目 | 完成进度 | 本月进展情况
新建小学。 | 征地 | 80% | 已完成征地20亩。
新建小学。 | 开工 | 60% | 已开工建设两个标段。
盘活资产。 | 老厂房 | 50% | 租赁合同已签订。
`,
    ['新建小学。: 征地、开工', '盘活资产。: 老厂房'],
  ],
  [
    'the target blank below its first row',
    `
目标内容 | 子项目 | 完成进度 | 本月进展情况
新建小学。 | 征地 | 80% | 已完成征地20亩。
 | 开工 | 60% | 已开工建设两个标段。
盘活资产。 | 老厂房 | 50% | 租赁合同已签订。
`,
    ['新建小学。: 征地、开工', '盘活资产。: 老厂房'],
  ],
  [
    'a goal behind its item is no target',
    `
序号 | 项目名称 | 年度目标任务 | 完成进度 | 进展情况
1 | 小学新建 | 完成主体工程 | 80% | 主体封顶。
2 | 资产盘活 | 出租五处 | 60% | 已出租三处。
`,
    ['小学新建', '资产盘活'],
  ],
  [
    'one row of a list is a target',
    `
序号 | 重点工作 | 完成进度 | 进展情况
1 | 新建小学 | 80% | 主体封顶。
`,
    ['新建小学'],
  ],
  [
    'three levels: what stands over several rows is the target',
    `
重点任务 | 工作内容 | 具体举措 | 完成进度 | 进展情况
教育 | 新建小学 | 征地 | 80% | 已完成征地20亩。
^ | ^ | 开工 | 60% | 已开工建设两个标段。
^ | 改造操场 | 设计 | 50% | 设计已完成。
^ | ^ | 施工 | 10% | 已进场。
`,
    ['新建小学: 征地、开工', '改造操场: 设计、施工'],
  ],
])('%s', (_what, table, read) => {
  expect(readOf(table)).toEqual(read);
});

describe('headers of several rows', () => {
  const months = (first: string, second: string) => `
序号 | 子项目 | ${first} | < | ${second} | <
^ | ^ | 完成进度 | 进展情况 | 完成进度 | 进展情况
1 | 征地 | 10% | 已启动。 | 80% | 已完成征地20亩。
2 | 开工 | 0% | 未开工。 | 60% | 已开工建设两个标段。
`;
  const target = (header: string) =>
    readTracker(pictured(`# 设置\n报告月份 | 2021年4月\n# 第048项\n${header.trim()}\n`)).targets[0]!;

  test('the months are merged over their columns: that of the report is read', () => {
    const { subProjects } = target(months('3月', '4月'));
    expect(subProjects.map(({ progress }) => progress.text)).toEqual(['已完成征地20亩。', '已开工建设两个标段。']);
    expect(target(months('4月', '5月')).subProjects.map(({ progress }) => progress.text)).toEqual([
      '已启动。',
      '未开工。',
    ]);
  });

  test.each([1, 2, 3, 4])('%i rows that are merged below the first are the header', (more) => {
    const below = '^ | ^ | ^ | ^\n'.repeat(more);
    const { subProjects } = target(`序号 | 子项目 | 完成进度 | 进展情况\n${below}1 | 征地 | 10% | 已启动。`);
    expect(subProjects.map(({ name, row }) => `${name.text} ${row}`)).toEqual([`征地 ${more + 2}`]);
  });
});
