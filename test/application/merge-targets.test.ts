/** Merging adds targets that the main tracker's list does not have, each in its place. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { mergedCells, mergeEdits } from '../../src/application/merging/merge-trackers';
import { mergeWithRoom } from '../../src/application/merging/make-room';
import { readTracker } from '../../src/application/reading/read-tracker';
import type { ExampleCell } from '../../src/rules/example';
import { cellsOf } from '../support/cells-of';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';

type Row = readonly ExampleCell[];

async function merged(main: SheetOfRows, ...copies: readonly SheetOfRows[]) {
  const file = (sheet: SheetOfRows) =>
    openXlsx(xlsxOfRows([{ name: '设置', rows: [['报告月份', '2021年3月']] }, sheet]));
  const workbook = file(main);
  const parts = await Promise.all(
    copies.map(async (copy, index) => ({ name: '甲乙丙'[index]!, content: await file(copy).read() })),
  );
  const merging = await mergeWithRoom(workbook, '主', parts);
  await workbook.write(mergeEdits(mergedCells(merging, [], '主')), merging.tables);
  const content = await openXlsx(workbook.toBytes()).read();
  return {
    cells: cellsOf(content, main.name),
    merges: content.sheets.find(({ name }) => name === main.name)!.merges,
    /** 048 养老（甲、乙） */
    targets: readTracker(content).targets.map(({ number, text, subProjects }) => {
      const names = subProjects.map(({ name }) => name.text).filter((name) => name !== '');
      return `${number} ${text.text}${names.length > 0 ? `（${names.join('、')}）` : ''}`;
    }),
    left: merging.left.map(({ message }) => message),
    conflicts: merging.conflicts.map(({ choices }) => choices.map(({ said }) => said.shown)),
  };
}

const row = (number: number | string, item: string, progress = '正在按计划推进各项工作。'): Row => [
  typeof number === 'number' ? { number } : number,
  item,
  progress,
  '无。',
];

describe('a list that 序号 counts', () => {
  const list = (...rows: readonly Row[]): SheetOfRows => ({
    name: '清单',
    rows: [['序号', '重点任务', '本月进展情况', '存在问题'], ...rows],
  });
  const OURS = [row(1, '托育服务'), row(2, '课后服务'), row(3, '校舍安全')];

  test('which formulas count: the new one waits for its number, and it says so', async () => {
    const counted = OURS.map((each, index): Row => [{ formula: String(index + 1) }, ...each.slice(1)]);
    const { left, cells } = await merged(list(...counted), list(...OURS, row(4, '养老食堂')));
    expect(left).toEqual([
      '主台账的“目标编号”一栏是公式，新添加的“养老食堂”一行没有填写；合并后如未自动带出，请把上一行的公式向下填充。',
    ]);
    expect(cells).toMatchObject({ B5: '养老食堂' });
    expect(cells).not.toHaveProperty('A5');
  });

  test.each([
    ['at its top', [row(1, '养老食堂'), ...OURS], ['1 养老食堂', '2 托育服务', '3 课后服务', '4 校舍安全']],
    [
      'behind the one before it',
      [OURS[0]!, row(2, '养老食堂'), ...OURS.slice(1)],
      ['1 托育服务', '2 养老食堂', '3 课后服务', '4 校舍安全'],
    ],
    ['at its end', [...OURS, row(4, '养老食堂')], ['1 托育服务', '2 课后服务', '3 校舍安全', '4 养老食堂']],
  ])('%s, and goes on counting', async (_, theirs, expected) => {
    const { targets, left, cells } = await merged(list(...OURS), list(...theirs));
    expect(left).toEqual([]);
    expect(targets).toEqual(expected);
    expect(Object.values(cells).filter((value) => value === '正在按计划推进各项工作。')).toHaveLength(4);
  });

  test('above what stands below it', async () => {
    const total: Row = ['合计', null, '共三项', null];
    const { cells } = await merged(list(...OURS, total), list(...OURS, row(4, '养老食堂'), total));
    expect(cells).toMatchObject({ A5: 4, B5: '养老食堂', A6: '合计' });
  });

  test('what several copies tell of is one target, and where they differ a person decides', async () => {
    const { targets, conflicts } = await merged(
      list(...OURS),
      list(...OURS, row(4, '养老食堂', '甲的进展已经写明。')),
      list(...OURS, row(4, '养老食堂', '乙的进展已经写明。'), row(5, '幼儿体检')),
    );
    expect(targets).toEqual(['1 托育服务', '2 课后服务', '3 校舍安全', '4 养老食堂', '5 幼儿体检']);
    expect(conflicts).toEqual([['甲的进展已经写明。', '乙的进展已经写明。']]);
  });

  test('one that may only have got other words is not doubled', async () => {
    const { targets, left } = await merged(list(...OURS), list(OURS[0]!, row(2, '课后服务工作'), OURS[2]!));
    expect(targets).toHaveLength(3);
    expect(left).toEqual([
      '主台账中没有“课后服务工作”，可能是主台账的“课后服务”改了写法，未添加。请先把两处改为同一写法。',
    ]);
  });
});

describe('a list with numbers of the plan', () => {
  const list = (...rows: readonly Row[]): SheetOfRows => ({
    name: '清单',
    rows: [['目标编号', '重点任务', '本月进展情况', '存在问题'], ...rows],
  });

  test('is kept in their order, whatever the order of the copy', async () => {
    const ours = list(row('036', '托育服务'), row('048', '课后服务'), row('131', '校舍安全'));
    const { targets, left } = await merged(
      ours,
      list(row('131', '校舍安全'), row('140', '体育设施'), row('052', '养老食堂'), row('012', '全民阅读')),
    );
    expect(left).toEqual([]);
    expect(targets).toEqual([
      '012 全民阅读',
      '036 托育服务',
      '048 课后服务',
      '052 养老食堂',
      '131 校舍安全',
      '140 体育设施',
    ]);
  });

  test('that is in no order gets it behind the one before it in the copy', async () => {
    const ours = list(row('131', '校舍安全'), row('036', '托育服务'), row('048', '课后服务'));
    const theirs = list(row('131', '校舍安全'), row('052', '养老食堂'), row('036', '托育服务'), row('048', '课后服务'));
    expect((await merged(ours, theirs)).targets).toEqual([
      '131 校舍安全',
      '052 养老食堂',
      '036 托育服务',
      '048 课后服务',
    ]);
  });
});

describe('a list of targets with their parts', () => {
  const HEADER = ['目标编号', '目标内容', '子项目', '本月进展情况', '存在问题'];
  const part = (number: string | null, target: string | null, name: string): Row => [
    number,
    target,
    name,
    `${name}的进展。`,
    '无。',
  ];
  const list = (merges: readonly string[], ...rows: readonly Row[]): SheetOfRows => ({
    name: '清单',
    rows: [HEADER, ...rows],
    merges,
  });

  test('merged cells of the targets around it stay whole', async () => {
    const ours = list(
      ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'],
      part('001', '目标一。', '甲一'),
      part(null, null, '甲二'),
      part('003', '目标三。', '丙一'),
      part(null, null, '丙二'),
    );
    const theirs = list(
      ['A2:A4', 'B2:B4', 'A5:A6', 'B5:B6'],
      part('001', '目标一。', '甲一'),
      part(null, null, '甲二'),
      part(null, null, '甲三'),
      part('002', '目标二。', '乙一'),
      part(null, null, '乙二'),
      part('003', '目标三。', '丙一'),
      part('004', '目标四。', '丁一'),
    );
    const { targets, merges, left } = await merged(ours, theirs);
    expect(left).toEqual([]);
    expect(targets).toEqual([
      '001 目标一。（甲一、甲二、甲三）',
      '002 目标二。（乙一、乙二）',
      '003 目标三。（丙一、丙二）',
      '004 目标四。（丁一）',
    ]);
    expect(merges.map(({ top, left: column, bottom }) => [top, column, bottom])).toEqual([
      [2, 1, 4],
      [2, 2, 4],
      [7, 1, 8],
      [7, 2, 8],
    ]);
  });

  test('targets that are repeated in each row are so in new rows', async () => {
    const ours = list(
      [],
      part('001', '目标一。', '甲一'),
      part('001', '目标一。', '甲二'),
      part('003', '目标三。', '丙一'),
    );
    const theirs = list(
      [],
      part('002', '目标二。', '乙一'),
      part('002', '目标二。', '乙二'),
      part('003', '目标三。', '丙一'),
    );
    const { cells, targets } = await merged(ours, theirs);
    expect(cells).toMatchObject({ A4: '002', B4: '目标二。', C4: '乙一', A5: '002', B5: '目标二。', C5: '乙二' });
    expect(targets).toEqual(['001 目标一。（甲一、甲二）', '002 目标二。（乙一、乙二）', '003 目标三。（丙一）']);
  });

  test('parts have no place in a list whose rows are targets themselves', async () => {
    const flat: SheetOfRows = {
      name: '清单',
      rows: [['目标编号', '重点任务', '本月进展情况', '存在问题'], row('001', '目标一。')],
    };
    const { left, targets } = await merged(
      flat,
      list([], part('001', '目标一。', '甲一'), part('001', '目标一。', '甲二')),
    );
    expect(left).toEqual(['甲一', '甲二'].map((name) => `主台账的这项目标没有“子项目”列，“${name}”未合并。`));
    expect(targets).toEqual(['001 目标一。']);
  });

  test('a list with parts takes no rows that are targets themselves', async () => {
    const flat: SheetOfRows = {
      name: '清单',
      rows: [['目标编号', '重点任务', '本月进展情况', '存在问题'], row('001', '目标一。'), row('009', '目标九。')],
    };
    const { left } = await merged(list([], part('001', '目标一。', '甲一')), flat);
    expect(left).toContain('主台账中没有第009项，其中 1 个子项目未合并。');
  });
});

test('序号 of sub-projects that formulas count: the new row waits for its own, and it says so', async () => {
  const part = (order: ExampleCell, name: string): Row => [order, name, '正在按计划推进各项工作。', '无。'];
  const sheet = (...rows: readonly Row[]): SheetOfRows => ({
    name: '第048项',
    rows: [['序号', '子项目', '本月进展情况', '存在问题'], ...rows],
  });
  const ours = ['甲', '乙'].map((name, index) => part({ formula: String(index + 1) }, name));
  const { left, cells } = await merged(sheet(...ours), sheet(part('1', '甲'), part('2', '乙'), part('3', '丙')));
  expect(left).toEqual([
    '主台账的“序号”一栏是公式，新添加的“丙”一行没有填写；合并后如未自动带出，请把上一行的公式向下填充。',
  ]);
  expect(cells).toMatchObject({ B4: '丙' });
  expect(cells).not.toHaveProperty('A4');
});

describe('a list in which units report on a target in a row each', () => {
  const unit = (number: number | string | null, item: string | null, office: string): Row => [
    typeof number === 'number' ? { number } : number,
    item,
    office,
    `${office}正在推进各项工作。`,
    '无。',
  ];
  const HEADERS = ['序号', '重点任务', '责任单位', '本月进展情况', '存在问题'];
  const list = (rows: readonly Row[], merges: readonly string[] = []): SheetOfRows => ({
    name: '清单',
    rows: [HEADERS, ...rows],
    merges,
  });
  const [FIRST, LAST] = [unit(1, '集团办学', '基教科'), unit(2, '校舍安全', '计财科')];
  const WAYS: readonly [string, Row, readonly string[]][] = [
    ['merged', unit(null, null, '督导室'), ['A2:A3', 'B2:B3']],
    ['repeated', unit(1, '集团办学', '督导室'), []],
    ['blank', unit(null, null, '督导室'), []],
  ];

  test.each(WAYS)('a unit that joins the only one: %s', async (_, second, merges) => {
    for (const below of [[LAST], []]) {
      const { targets, left } = await merged(list([FIRST, ...below]), list([FIRST, second, ...below], merges));
      expect(left).toEqual([]);
      expect(targets).toEqual(['1 集团办学（基教科、督导室）', ...below.map(() => '2 校舍安全')]);
    }
  });

  test.each(WAYS)('one that joins two: %s', async (_, second, merges) => {
    const third = unit(1, '集团办学', '学前科');
    for (const below of [[LAST], []]) {
      const { targets, left, conflicts } = await merged(
        list([FIRST, second, ...below], merges),
        list([FIRST, unit(1, '集团办学', '督导室'), third, ...below]),
      );
      expect([left, conflicts]).toEqual([[], []]);
      expect(targets).toEqual(['1 集团办学（基教科、督导室、学前科）', ...below.map(() => '2 校舍安全')]);
    }
  });

  test('a number with spaces around it is repeated without them', async () => {
    const spaced = (office: string): Row => [' 1 ', '集团办学', ...unit(null, null, office).slice(2)];
    const { cells } = await merged(
      list([spaced('基教科'), spaced('督导室')]),
      list([spaced('基教科'), spaced('督导室'), spaced('学前科')]),
    );
    expect(cells).toMatchObject({ A4: '1', B4: '集团办学', C4: '学前科' });
  });

  test.each(WAYS)('a copy that only has the rows of its own unit fills these: %s', async (_, second, merges) => {
    const blank: Row = [...second.slice(0, 3), null, null];
    const { cells, left, conflicts } = await merged(
      list([FIRST, blank, LAST], merges),
      list([unit(1, '集团办学', '督导室'), LAST]),
    );
    expect([left, conflicts]).toEqual([[], []]);
    expect(cells).toMatchObject({ D2: '基教科正在推进各项工作。', D3: '督导室正在推进各项工作。', E3: '无。' });
  });

  test.each(WAYS)('a target of two units is added, and those below go on counting: %s', async (_, second, merges) => {
    const [own, next] = [unit(1, '托育服务', '学前科'), unit(2, '集团办学', '基教科')];
    const { targets, left } = await merged(list([FIRST, second], merges), list([own, next]));
    expect(left).toEqual([]);
    expect(targets).toEqual(['1 托育服务', '2 集团办学（基教科、督导室）']);
    const other = await merged(list([unit(1, '校舍安全', '计财科')]), list([FIRST, second, LAST], merges));
    expect(other.left).toEqual([]);
    expect(other.targets).toEqual(['1 集团办学（基教科、督导室）', '2 校舍安全']);
  });

  const formula = (value: number): ExampleCell => ({ formula: String(value) });
  const NOT_FILLED = (field: string, name: string) =>
    `主台账的“${field}”一栏是公式，新添加的“${name}”一行没有填写；合并后如未自动带出，请把上一行的公式向下填充。`;

  test.each([
    ['a unit below its number', [formula(1), '集团办学'], [NOT_FILLED('目标编号', '学前科')]],
    [
      'a unit below its number and its words',
      [formula(1), { formula: '集团办学' }],
      [NOT_FILLED('目标编号', '学前科'), NOT_FILLED('目标内容', '学前科')],
    ],
    ['a unit below numbers of which only the first is there', [null, null], []],
  ])('what formulas give is told of: %s', async (_, [number, item], expected) => {
    const first: Row = [
      formula(1),
      ...(typeof item === 'string' || item === null ? ['集团办学'] : [item!]),
      ...FIRST.slice(2),
    ];
    const second: Row = [number!, item!, ...unit(1, '集团办学', '督导室').slice(2)];
    const third = unit(1, '集团办学', '学前科');
    const { left, cells } = await merged(list([first, second]), list([FIRST, unit(1, '集团办学', '督导室'), third]));
    expect(left).toEqual(expected);
    expect(cells).toMatchObject({ C4: '学前科' });
    expect(cells).not.toHaveProperty('A4');
  });

  test('units of a target have no place where the main tracker has no column for them', async () => {
    const without = ([number, item, , ...report]: Row): Row => [number!, item!, ...report];
    const { targets, left } = await merged(
      { name: '清单', rows: [HEADERS, FIRST, LAST].map(without) },
      list([FIRST, unit(1, '集团办学', '督导室'), LAST]),
    );
    expect(targets).toEqual(['1 集团办学', '2 校舍安全']);
    expect(left).toContain('主台账的这项目标没有“责任科室”列，“督导室”未合并。');
  });
});
