/** Which rows below a header are sub-projects, and which only stand beside them. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

const HEADER = '序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算';
const FIRST = '1 | 征地 | 80% | 已完成征地20亩。 | 无 | 继续推进。';
const LAST = '2 | 开工 | 60% | 已开工建设两个标段。 | 无 | 抓好质量。';

/** The names of the sub-projects of a table with this line among its rows, or below them. */
const namesWith = (line: string, isLast = false): readonly string[] => {
  const rows = isLast ? [FIRST, LAST, line] : [FIRST, line, LAST];
  const picture = `# 第048项\n目标内容 | 新建小学。\n${[HEADER, ...rows].join('\n')}\n`;
  const [target] = readTracker(pictured(picture)).targets;
  return target!.subProjects.map(({ name }) => name.text);
};
const forty = (words: string) => words.padEnd(40, ' ');

describe('no sub-project', () => {
  test.each([
    '合计 | | 70%',
    ' | 合计 | 70%',
    ' | 合　 计 | 70%',
    ' | 本页小计： | 70%',
    ' | 以上合计（2项） | 70%',
    ' | 加权平均进度 | 70%',
    ' | 平均 | 70%',
    '食品科小计（2项） | | 70%',
    '全局合计 | | 70%',
    '全局合计 | | 70',
    ` | ${forty('合计')} | 70%`,
    '一、征地类 | < | < | < | < | <',
    '征地类 | < | < | < | < | <',
    '（一）征地类',
    '第一部分 征地',
    '说明：本表每月25日前报送。',
    '※本表每月报送',
    '2021年3月25日',
    '二〇二一年三月',
    '填表人：张三',
    ' | 单位负责人（签字）： | | 填表人：张三',
    ' | 审核签字 | | 单位盖章处',
    '3',
    ' | | | | | ',
  ])('%s', (line) => {
    expect(namesWith(line)).toEqual(['征地', '开工']);
    expect(namesWith(line, true)).toEqual(['征地', '开工']);
  });
});

describe('a sub-project', () => {
  test.each<[line: string, name: string]>([
    ['3 | 税收收入合计 | 70% | 已入库3亿元。', '税收收入合计'],
    ['3 | 平均进度提升 | 70% | 已提升。', '平均进度提升'],
    ['3 | 合同签字 | 70% | 已签字。', '合同签字'],
    ['3 | 说明会召开 | 70% | 已召开。', '说明会召开'],
    ['3 | 2021年3月例会 | 70% | 已召开。', '2021年3月例会'],
    ['3 | 一、二期工程 | 70% | 已开工。', '一、二期工程'],
    ['3 | 绿化 | 70%', '绿化'],
    [' | 绿化 | | 已完成设计。', '绿化'],
    [' | 绿化', '绿化'],
  ])('%s', (line, name) => {
    expect(namesWith(line)).toEqual(['征地', name, '开工']);
    expect(namesWith(line, true)).toEqual(['征地', '开工', name]);
  });
});

test('a note goes on in numbered lines below it, each alone in its row', () => {
  const below = (...lines: string[]) => namesWith(lines.join('\n'), true);
  expect(below('注：1.本表每月报送。', '2.下月25日前报送。', '3.逾期的说明原因。')).toEqual(['征地', '开工']);
  expect(below('注：1.本表每月报送。', '2.绿化 | 绿化 | 10% | 已完成设计。')).toEqual(['征地', '开工', '绿化']);
});

describe('a row of figures without an item', () => {
  test.each(['| | 70% | 无 | 无 | 无', '| | 70% | | / |', '| | 0 | | | '])('%s is one only among others', (line) => {
    expect(namesWith(` ${line}`, true)).toEqual(['征地', '开工']);
  });
  test('with news of its own is one', () => {
    expect(namesWith(' | | 70% | 已完成绿化。 | 无 | 无', true)).toHaveLength(3);
  });
});
