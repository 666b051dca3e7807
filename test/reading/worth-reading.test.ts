/** Which sheets are read to their end, by their first rows; and what is told of those that a host did not hand over whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { unreadOf } from '../../src/application/reading/unread-sheets';
import { worthReading } from '../../src/application/reading/worth-reading';
import type { SheetSnapshot } from '../../src/application/ports';
import { toA1 } from '../../src/domain/cell';
import { partsOf } from '../support/laid-out';
import { pictured } from '../support/pictured';

const FOLDER = join(__dirname, 'layouts');

test.each(readdirSync(FOLDER).map((name) => [name]))('a sheet with targets is worth reading: %s', (name) => {
  const workbook = pictured(partsOf(readFileSync(join(FOLDER, name), 'utf8')).picture);
  const isWorth = worthReading(workbook);
  const read = new Set(readTracker(workbook).targets.map(({ sheet }) => sheet));
  for (const sheet of workbook.sheets)
    if (read.has(sheet.name)) expect([sheet.name, isWorth(sheet)]).toEqual([sheet.name, true]);
});

test.each([
  ['a list', '# 清单\n序号 | 重点任务 | 责任科室 | 进展情况\n1 | 托育点 | 学前科 | 已完成三个点的选址工作。', true],
  ['a roster', '# 花名册\n姓名 | 性别 | 部门 | 电话\n张三 | 男 | 基教科 | 22050781', false],
  ['one named by a number', '# 第048项\n甲 | 乙\n1 | 2', true],
  ['labels without a table', '# 汇总\n目标编号 | 048 | 目标内容 | 推进改革\n甲 | 乙 | 丙', true],
  ['a form', '# 卡\n目标内容 | 推进改革\n完成时限 | 6月底\n本月进展情况 | 已选址。\n存在问题 | 无', true],
  [
    'forms side by side',
    '# 卡\n目标内容 | 推进改革 | 开放场地\n完成时限 | 6月底 | 6月底\n本月进展情况 | 已选址。 | 已开放。\n存在问题 | 无 | 无',
    true,
  ],
  ['settings', '# 设置\n报告月份 | 2021年3月', true],
  ['an archive with spaces around its name', '#  月度存档 \n月份 | 目标编号', true],
  ['a blank sheet', '# 表\n', false],
  [
    'a sheet that the map leaves out',
    '# 清单\n序号 | 重点任务 | 责任科室 | 进展情况\n1 | 托育点 | 学前科 | 已完成三个点的选址工作。\n# 栏目对照\n工作表 | 表头 | 作为\n清单 |  | 不用',
    false,
  ],
  [
    'a sheet that the map speaks of',
    '# 花名册\n姓名 | 性别\n张三 | 男\n# 栏目对照\n工作表 | 表头 | 作为\n花名册 | 姓名 | 子项目',
    true,
  ],
  [
    'a sheet that the map speaks of for another',
    '# 花名册\n姓名 | 性别\n张三 | 男\n# 栏目对照\n工作表 | 表头 | 作为\n别表 | 姓名 | 子项目',
    false,
  ],
])('%s', (_, picture, expected) => {
  const workbook = pictured(picture);
  expect(worthReading(workbook)(workbook.sheets[0]!)).toBe(expected);
});

const END = { row: 40_000, column: 30 };
type Unread = NonNullable<SheetSnapshot['unread']>;
test.each<[string, string, Unread, string]>([
  [
    'refused',
    '花名册',
    { why: 'refused' },
    'passed-over A1 0 工作表“花名册”没有读到：Excel 没有交出其中的内容。请打开这张工作表看一看，保存后重新校验；与台账无关的，可以不管。',
  ],
  [
    'refused by a number',
    '第048项',
    { why: 'refused' },
    'sheet A1 0 工作表“第048项”没有读到：Excel 没有交出其中的内容。请打开这张工作表看一看，保存后重新校验；与台账无关的，可以不管。',
  ],
  [
    'large, no tracker',
    '台账',
    { why: 'no-tracker', end: END },
    'large A1 2 工作表“台账”内容很多（一直到 AD40000），开头不像台账，其余没有读。',
  ],
  [
    'large, not read',
    '花名册',
    { why: 'too-large', end: END },
    'large A1 2 工作表“花名册”内容很多（一直到 AD40000），开头不像台账，其余没有读。',
  ],
  [
    'large, its end unknown',
    '花名册',
    { why: 'no-tracker' },
    'large A1 2 工作表“花名册”内容很多，开头不像台账，其余没有读。',
  ],
  [
    'large and read',
    '台账',
    { why: 'too-large', end: END },
    'rows AD40000 0 工作表“台账”太大，内容一直到 AD40000，后面的没有读入。请删除用不到的行和列，再重新校验。',
  ],
])('a sheet that was not handed over: %s', (_, name, unread, expected) => {
  const [sheet] = pictured('# 表\n甲 | 乙\n丙 | 丁').sheets;
  const told = unreadOf(
    [
      { ...sheet!, name, unread },
      { ...sheet!, name: '别表' },
    ],
    (each) => each === '台账',
  );
  expect(told.map(({ kind, cell, rows, reason }) => `${kind} ${toA1(cell)} ${rows} ${reason}`)).toEqual([expected]);
});
