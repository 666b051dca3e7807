/** What single cells hold that a person should look at is told with the first such cell, and read all the same. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { pictured } from '../support/pictured';

const toldOf = (picture: string) =>
  readTracker(pictured(`# 重点工作\n${picture.trim()}\n`)).reading.unsure.map(
    ({ cell, message }) => `${toA1(cell)} ${message}`,
  );
const listWith = (progress: string, header = '序号 | 重点工作 | 完成进度 | 进展情况') =>
  toldOf(`${header}\n1 | 新建小学 | 80% | ${progress}\n2 | 盘活资产 | 60% | 已出租三处。`);

describe('problems and next steps among the progress', () => {
  test.each([
    ['主体封顶。【问题】资金不足。', '“存在问题”'],
    ['主体封顶。存在的主要问题：资金不足。', '“存在问题”'],
    ['主体封顶。（二）下一步打算：抓紧验收。', '“下一步工作打算”'],
    ['主体封顶。【下步工作】抓紧验收。', '“下一步工作打算”'],
    ['主体封顶。↵问题：资金不足。↵下一步：抓紧验收。', '“存在问题”、“下一步工作打算”'],
  ])('%s', (progress, names) => {
    expect(listWith(progress)).toEqual([
      `D2 “进展情况”中还写有${names}，现都写入“本月进展情况”；要在函件中分开的，请把它们移到另外的栏，表头写${names}。`,
    ]);
  });

  test.each(['主体封顶，解决问题：三个。', '已研究下一步工作。', '主体封顶。问题已解决。'])(
    '%s has none',
    (progress) => {
      expect(listWith(progress)).toEqual([]);
    },
  );

  test('those that have a column are not told of', () => {
    const header = '序号 | 重点工作 | 完成进度 | 进展情况 | 存在问题';
    expect(listWith('主体封顶。【问题】资金不足。 | 无', header)).toEqual([]);
    expect(listWith('主体封顶。【问题】资金不足。【下一步】抓紧。 | 无', header)[0]).toContain(
      '中还写有“下一步工作打算”，',
    );
    expect(listWith('主体封顶。【问题】资金不足。【下一步】抓紧。 | 无 | 无', `${header} | 下一步打算`)).toEqual([]);
  });
});

test('two targets in one cell are told of; lines of one are not', () => {
  const list = (text: string) =>
    toldOf(`重点工作 | 完成进度 | 进展情况\n${text} | 80% | 主体封顶。\n51.绿化 | 60% | 已种树。`);
  expect(list('第48项：新建小学。↵第49项：盘活资产。')).toEqual([
    'A2 一格里写有第 48、49 项，现都按第48项读取；是几项目标的，请一项一行分开填写。',
  ]);
  expect(list('第48项：新建小学。↵改造操场。')).toEqual([]);
  expect(list('第48项：新建小学。')).toEqual([]);
});
