/** Merging in Excel inserts rows in the middle of lists as page and command line do, and takes them back as one step. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { mergeInto } from '../../src/application/merging/merge-into';
import { mergeWithRoom } from '../../src/application/merging/make-room';
import type { CellValue, WorkbookSnapshot } from '../../src/application/ports';
import { rangeToA1, toA1 } from '../../src/domain/cell';
import { readTracker } from '../../src/application/reading/read-tracker';
import { createSession, type Session } from '../../src/ui/session/session-store';
import { workbookOf, workbookOfFile } from '../excel-host/from-snapshot';
import { changeCell, nextId, sheetNamed } from '../excel-host/model';
import { pictured } from '../support/pictured';
import { cellsOf } from '../support/cells-of';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { settled } from '../support/settled';
import { hostCell, startExcel } from './support';

const excel = startExcel({ excelApi: '1.17' });

const SETTINGS = '# 设置\n报告月份 | 2021年3月\n';
const GROUPS = `# 清单
目标编号 | 目标内容 | 子项目 | 权重 | 本月进展情况 | 存在问题
001 | 目标一。 | 甲一 | 1 | 甲一的进展。 | 无。
^ | ^ | 甲二 | 2 | 甲二的进展。 | 无。
003 | 目标三。 | 丙一 | 3 | 丙一的进展。 | 无。
^ | ^ | 丙二 | 4 | 丙二的进展。 | 无。
合计 | | | 10
`;
const THEIRS = `# 清单
目标编号 | 目标内容 | 子项目 | 权重 | 本月进展情况 | 存在问题
001 | 目标一。 | 甲一 | 1 | 甲一的进展。 | 无。
^ | ^ | 甲二 | 2 | 甲二的进展。 | 无。
^ | ^ | 甲三 | 2 | 甲三的进展。 | 无。
002 | 目标二。 | 乙一 | 2 | 乙一的进展。 | 无。
003 | 目标三。 | 丙一 | 3 | 丙一的进展。 | 无。
^ | ^ | 丙二 | 4 | 丙二的进展。 | 无。
^ | ^ | 丙三 | 5 | 丙三的进展。 | 无。
`;
const ONE_MORE = GROUPS.replace('合计', '^ | ^ | 丙三 | 5 | 丙三的进展。 | 无。\n合计');
const copyOf = (picture: string) => [{ name: '甲', content: pictured(SETTINGS + picture) }];

/** 甲一 的 D2… as the sheet 清单 shows it, without looks. */
function shown(content: WorkbookSnapshot): Record<string, CellValue> {
  return cellsOf(content, '清单');
}

const targetsOf = (content: WorkbookSnapshot) =>
  readTracker(content).targets.map(
    ({ number, subProjects }) => `${number} ${subProjects.map(({ name }) => name.text).join('、')}`,
  );

const mergesOf = ({ sheets }: WorkbookSnapshot) =>
  sheets
    .find(({ name }) => name === '清单')!
    .merges.map(rangeToA1)
    .sort();

function openGroups() {
  excel.host.workbook = workbookOf(pictured(SETTINGS + GROUPS));
  const sheet = sheetNamed(excel.host.workbook, '清单');
  changeCell(sheet, 6, 4).formula = '=SUM(D2:D5)';
  for (const [row, cells] of sheet.cells) {
    for (const cell of cells.values()) cell.look = { 'fill/color': row === 5 ? '#FFFF00' : '#FFFFFF' };
  }
  return { workbook: excelWorkbook() };
}

test('new sub-projects and targets come in their places; sums and merged cells take them in', async () => {
  const { workbook } = openGroups();
  await mergeInto(workbook, '本工作簿', copyOf(THEIRS), () => undefined);
  const content = await workbook.read();
  expect(targetsOf(content)).toEqual(['001 甲一、甲二、甲三', '002 乙一', '003 丙一、丙二、丙三']);
  expect(shown(content)).toMatchObject({
    C4: '甲三',
    A5: '002',
    B5: '目标二。',
    C8: '丙三',
    D8: 5,
    A9: '合计',
    D9: 19,
  });
  expect(hostCell(excel.host, '清单', 'D9').formula).toBe('=SUM(D2:D8)');
  expect(mergesOf(content)).toEqual(['A2:A4', 'A6:A8', 'B2:B4', 'B6:B8']);
  expect(hostCell(excel.host, '清单', 'E8').look).toEqual({ 'fill/color': '#FFFF00' });
});

test('what comes of it is shown before, and is the same', async () => {
  const { workbook } = openGroups();
  await workbook.read();
  const planned = await mergeWithRoom(await workbook.trial!(), '本工作簿', copyOf(THEIRS));
  expect(planned.left).toEqual([]);
  expect(planned.inserted).toEqual([
    { sheet: '清单', top: 8, bottom: 8 },
    { sheet: '清单', top: 5, bottom: 5 },
    { sheet: '清单', top: 4, bottom: 4 },
  ]);
  const { edits } = await mergeInto(workbook, '本工作簿', copyOf(THEIRS), () => undefined);
  expect(planned.filled.map(({ cell }) => toA1(cell))).toEqual(edits.map(({ cell }) => toA1(cell)));
});

test('formulas that go down a list go on in its new rows', async () => {
  const rows = (...names: string[]): SheetOfRows => ({
    name: '第048项',
    rows: [
      ['目标编号', '048'],
      ['子项目', '权重', '本月进展情况', '存在问题'],
      ...names.map((name, index) => [name, { number: index + 1 }, `${name}的进展。`, '无。'] as const),
      ['合计', { number: 3 }],
    ],
  });
  excel.host.workbook = workbookOfFile(xlsxOfRows([rows('甲', '乙')]));
  const sheet = sheetNamed(excel.host.workbook, '第048项');
  for (const row of [3, 4]) changeCell(sheet, row, 5).formula = `=B${row}*2`;
  changeCell(sheet, 2, 5).value = '两倍';
  const workbook = excelWorkbook();
  const content = await openXlsx(xlsxOfRows([rows('甲', '乙', '丙')])).read();
  await mergeInto(workbook, '本工作簿', [{ name: '甲', content }], () => undefined);
  expect(hostCell(excel.host, '第048项', 'E5').formula).toBe('=B5*2');
  expect(cellsOf(await workbook.read(), '第048项')).toMatchObject({ A5: '丙', B5: 3, E5: 6, A6: '合计' });
});

describe('nothing happens', () => {
  const untouched = async (change: () => void, sentence: RegExp, theirs = THEIRS) => {
    const { workbook } = openGroups();
    change();
    const before = JSON.stringify([...sheetNamed(excel.host.workbook, '清单').cells]);
    const merging = await mergeWithRoom(workbook, '本工作簿', copyOf(theirs));
    expect(merging.left.map(({ message }) => message).join(' ')).toMatch(sentence);
    expect(JSON.stringify([...sheetNamed(excel.host.workbook, '清单').cells])).toBe(before);
  };

  test('on a protected sheet', () =>
    untouched(() => {
      sheetNamed(excel.host.workbook, '清单').protected = true;
    }, /该工作表受保护，未能添加。请先取消工作表保护，再合并。/u));

  test('where a formula spills over the place', () =>
    untouched(() => {
      const sheet = sheetNamed(excel.host.workbook, '清单');
      Object.assign(changeCell(sheet, 2, 8), { formula: '=SEQUENCE(5)', results: [[1], [2], [3], [4], [5]] });
      sheet.hasSpills = true;
    }, /H2:H6 是一个公式溢出的结果，中间不能插入行/u));

  test('where a formula looks at the same cells of several sheets', () =>
    untouched(
      () => {
        changeCell(sheetNamed(excel.host.workbook, '清单'), 6, 8).formula = '=SUM(设置:清单!D2:D5)';
      },
      /有公式同时引用多张工作表的同一区域（设置:清单!D2:D5）/u,
      ONE_MORE,
    ));

  test('where Excel says no', () =>
    untouched(() => {
      const sheet = sheetNamed(excel.host.workbook, '清单');
      for (const left of [10, 14]) {
        const range = { top: 1, bottom: 9, left, right: left + 1 };
        sheet.tables.push({ id: nextId(excel.host.workbook), name: `表${left}`, range, properties: {} });
      }
    }, /不能在工作表“清单”第 \d 行插入行：那里有表格的边缘、数组公式、数据透视表或合并单元格，Excel 不允许。/u));

  test('when Excel stops at what is written', async () => {
    const { workbook } = openGroups();
    const before = await workbook.read();
    excel.host.fail({ code: 'GeneralException', at: 'Range.values', use: 'set' });
    await expect(mergeInto(workbook, '本工作簿', copyOf(THEIRS), () => undefined)).rejects.toMatchObject({
      code: 'excel-error',
    });
    const after = await workbook.read();
    expect(shown(after)).toEqual(shown(before));
    expect(mergesOf(after)).toEqual(mergesOf(before));
    expect(hostCell(excel.host, '清单', 'D6').formula).toBe('=SUM(D2:D5)');
  });
});

test('rows that could not be made whole go again, and the others come', async () => {
  const { workbook } = openGroups();
  excel.host.fail({ code: 'GeneralException', at: 'Range.formulas', use: 'set' });
  await mergeInto(workbook, '本工作簿', copyOf(THEIRS), () => undefined);
  const content = await workbook.read();
  expect(targetsOf(content)).toEqual(['001 甲一、甲二、甲三', '002 乙一', '003 丙一、丙二']);
  expect(mergesOf(content)).toEqual(['A2:A4', 'A6:A7', 'B2:B4', 'B6:B7']);
  expect(hostCell(excel.host, '清单', 'D8').formula).toBe('=SUM(D2:D7)');
});

describe('in the pane', () => {
  let end: (() => void) | null = null;
  afterEach(() => end?.());

  async function merged(): Promise<Session> {
    const { workbook } = openGroups();
    const session = createSession({ workbook, show: () => undefined, marking: false });
    end = session.start();
    await settled(session);
    await session.change('合并 1 份台账', (each) => mergeInto(each, '本工作簿', copyOf(THEIRS), () => undefined));
    return session;
  }

  test('one 撤销 takes all of it back', async () => {
    const session = await merged();
    expect(session.getState().steps).toHaveLength(1);
    await session.undo();
    const { content } = session.getState().reading!;
    expect(shown(content)).toEqual(shown(pictured(SETTINGS + GROUPS)));
    expect(content.sheets.find(({ name }) => name === '清单')!.merges).toHaveLength(4);
    expect(hostCell(excel.host, '清单', 'D6').formula).toBe('=SUM(D2:D5)');
    expect(session.getState().notice).toBeNull();
  });

  test.each([
    ['E4', '有人接着写的进展。'],
    ['G5', '旁边写的一句话。'],
  ])('not when somebody went on writing in a new row (%s)', async (cell, text) => {
    const session = await merged();
    excel.host.user.type('清单', cell, text);
    await session.undo();
    expect(shown(await excelWorkbook().read())).toMatchObject({ C4: '甲三', [cell]: text });
    expect(session.getState().notice?.text).toMatch(new RegExp(`${cell} ?在这一步之后又有改动`, 'u'));
  });
});
