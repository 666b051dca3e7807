/** One item written over several rows: rows that only go on with its texts are told of with one sentence, and are no items. */
import { checkWorkbook } from '../../src/application/checking/check';
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

const HEAD = `# 设置
发文机关 | 长宁区教育局
报告月份 | 2021年3月
成文日期 | 2021-03-25
# 第048项
目标内容 | 新建小学。
序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算
1 | 征地 | 80% | 已完成征地20亩。 | 无 | 继续推进征地。
`;
const LAST = '2 | 开工 | 60% | 已开工建设两个标段。 | 无 | 抓好工程质量。\n';
const told = (rows: string) =>
  checkWorkbook(pictured(HEAD + rows + LAST)).findings.map(({ rule, message }) => `${rule.id} ${message}`);
const names = (rows: string) =>
  readTracker(pictured(HEAD + rows + LAST)).targets[0]!.subProjects.map(({ name }) => name.text);

test.each([
  ['blank beside them', ' | | | 签订协议12份。\n'],
  ['the item merged over them', '^ | ^ | ^ | 签订协议12份。 | | 做好清表准备。\n'],
  ['only its name merged', ' | ^ | | 签订协议12份。 | 无 | 做好清表准备。\n'],
  ['several of them', ' | | | 签订协议12份。\n | | | 完成清表10亩。\n'],
])('%s', (_, rows) => {
  expect(names(rows)).toEqual(['征地', '开工']);
  expect(told(rows)).toEqual([
    'rows-not-read D4 起的文字没有写明是哪一项，像是接着第 3 行的“征地”写的，没有读入。请并入上一行的同一格（在单元格内按 Alt+Enter 换行）；另是一项的，请填写名称。',
  ]);
});

test('a row with more than texts of its own is an item that lacks its name', () => {
  expect(names('2 | | 30% | 签订协议12份。 | 无 | 推进。\n')).toEqual(['征地', '', '开工']);
  expect(names(' | | | 签订协议12份。 | 无 | 推进签约。\n')).toEqual(['征地', '', '开工']);
});

test('a row below a blank one goes on with nothing', () => {
  expect(names('\n | | | 签订协议12份。\n')).toEqual(['征地', '', '开工']);
});

test('in a list of targets as well', () => {
  const list = `# 清单
序号 | 重点任务 | 责任科室 | 本月进展情况 | 存在问题 | 下步打算
1 | 托育点 | 学前科 | 启动三个点的调研工作。 | 无 | 继续推进。
^ | ^ | ^ | 完成两个点的选址论证。
2 | 课后服务 | 基教科 | 全面开展课后服务工作。 | 无 | 继续推进。
`;
  const { targets, reading } = readTracker(pictured(list));
  expect(targets.map(({ text }) => text.text)).toEqual(['托育点', '课后服务']);
  expect(reading.notRead.map(({ kind, cell }) => [kind, cell.row, cell.column])).toEqual([['rows', 3, 4]]);
});
