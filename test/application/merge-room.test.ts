/** Merging new sub-projects into the middle of a list: rows are inserted for them, and all that stands around takes them in. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { mergedCells, mergeEdits } from '../../src/application/merging/merge-trackers';
import { cellBefore } from '../../src/application/editing/inserted-rows';
import { mergeWithRoom } from '../../src/application/merging/make-room';
import { cellsOf } from '../support/cells-of';
import { buildXlsx, cellStyles } from '../support/build-xlsx';
import { xlsxOfRows } from '../support/xlsx-of-rows';

const HEADERS = ['目标编号', '目标内容', '子项目', '本月进展情况', '存在问题'];
const settings = { name: '设置', rows: [['报告月份', '2021年3月']] };

async function merged(main: Uint8Array, copy: Uint8Array) {
  const workbook = openXlsx(main);
  const content = await openXlsx(copy).read();
  const merging = await mergeWithRoom(workbook, '主', [{ name: '甲', content }]);
  await workbook.write(mergeEdits(mergedCells(merging, [], '主')), merging.tables);
  return { merging, snapshot: openXlsx(workbook.toBytes()).read(), workbook };
}

test('a group in the middle of a list with merged goals', async () => {
  const list = (...rows: (string | null)[][]) => [
    settings,
    { name: '清单', rows: [HEADERS, ...rows], merges: ['A2:A3', 'B2:B3'] },
  ];
  const main = xlsxOfRows(
    list(
      ['001', '目标一。', '甲一', '进展一。', '无。'],
      [null, null, '甲二', '进展二。', '无。'],
      ['002', '目标二。', '乙一', '进展三。', '无。'],
    ) as never,
  );
  const copy = xlsxOfRows([
    settings,
    {
      name: '清单',
      rows: [
        HEADERS,
        ['001', '目标一。', '甲一', '进展一。', '无。'],
        [null, null, '甲二', '进展二。', '无。'],
        [null, null, '甲三', '新进展。', '新问题。'],
        ['002', '目标二。', '乙一', '进展三。', '无。'],
      ],
      merges: ['A2:A4', 'B2:B4'],
    },
  ] as never);
  const { merging, snapshot } = await merged(main, copy);
  expect(merging.left).toEqual([]);
  const sheet = (await snapshot).sheets.find(({ name }) => name === '清单')!;
  expect(cellsOf(await snapshot, '清单')).toMatchObject({
    C4: '甲三',
    D4: '新进展。',
    E4: '新问题。',
    A5: '002',
    C5: '乙一',
  });
  expect(sheet.merges).toEqual([
    { top: 2, left: 1, bottom: 4, right: 1 },
    { top: 2, left: 2, bottom: 4, right: 2 },
  ]);
});

test('a row above the total, which takes it in', async () => {
  const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (at: number, name: string, share: number) =>
    `<row r="${at}">${text(`A${at}`, name)}<c r="B${at}"><v>${share}</v></c>${text(`C${at}`, '进展。')}</row>`;
  const head =
    `<row r="1">${text('A1', '目标编号')}${text('B1', '048')}</row>` +
    `<row r="2">${text('A2', '子项目')}${text('B2', '权重')}${text('C2', '本月进展情况')}</row>`;
  const sheets = (rows: string, total: number, last: number) => ({
    第048项: `${head}${rows}<row r="${total}">${text(`A${total}`, '合计')}<c r="B${total}"><f>SUM(B3:B${last})</f><v>3</v></c></row>`,
  });
  const main = buildXlsx({ sheets: sheets(row(3, '甲', 1) + row(4, '乙', 2), 5, 4) });
  const copy = buildXlsx({ sheets: sheets(row(3, '甲', 1) + row(4, '乙', 2) + row(5, '丙', 4), 6, 5) });
  const { merging, workbook } = await merged(main, copy);
  expect(merging.left).toEqual([]);
  const cells = cellsOf(await workbook.read());
  expect(cells).toMatchObject({ A5: '丙', B5: 4, A6: '合计', B6: 7 });
});

test('a running total of the last row stays as it is; a rank takes the new row in', async () => {
  const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (at: number, name: string, share: number, more = '') =>
    `<row r="${at}">${text(`A${at}`, name)}<c r="B${at}"><v>${share}</v></c>${text(`C${at}`, '进展。')}${more}</row>`;
  const head =
    `<row r="1">${text('A1', '目标编号')}${text('B1', '048')}</row>` +
    `<row r="2">${text('A2', '子项目')}${text('B2', '权重')}${text('C2', '本月进展情况')}</row>`;
  const formulas =
    '<c r="D4"><f>SUM($B$3:B4)</f><v>3</v></c><c r="E4"><f>SUM(B$3:B4)</f><v>3</v></c>' +
    '<c r="F4"><f>RANK(B4,$B$3:$B$4)</f><v>1</v></c><c r="G4"><f>SUM(B3:B4)</f><v>3</v></c>';
  const total = (at: number) => `<row r="${at}">${text(`A${at}`, '合计')}</row>`;
  const main = buildXlsx({ sheets: { 第048项: head + row(3, '甲', 1) + row(4, '乙', 2, formulas) + total(5) } });
  const copy = buildXlsx({
    sheets: { 第048项: head + row(3, '甲', 1) + row(4, '乙', 2) + row(5, '丙', 4) + total(6) },
  });
  const { workbook } = await merged(main, copy);
  expect(cellsOf(await workbook.read())).toMatchObject({ A5: '丙', D4: 3, E4: 3, F4: 2, G4: 7 });
});

test('on a protected sheet nothing is inserted, and it says so', async () => {
  const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = (more: string) =>
    `<row r="1">${text('A1', '目标编号')}${text('B1', '048')}</row><row r="2">${text('A2', '子项目')}${text('B2', '本月进展情况')}${text('C2', '存在问题')}</row>` +
    `<row r="3">${text('A3', '甲')}${text('B3', '进展。')}</row>${more}`;
  const total = (at: number) => `<row r="${at}">${text(`A${at}`, '合计')}</row>`;
  const main = buildXlsx({ sheets: { 第048项: rows(total(4)) }, afterData: '<sheetProtection sheet="1"/>' });
  const added = `<row r="4">${text('A4', '乙')}${text('B4', '进展。')}</row>`;
  const content = await openXlsx(buildXlsx({ sheets: { 第048项: rows(added + total(5)) } })).read();
  const merging = await mergeWithRoom(openXlsx(main), '主', [{ name: '甲', content }]);
  expect(merging.left.map(({ message }) => message)).toEqual([
    '主台账的工作表“第048项”没有子项目“乙”，该工作表受保护，未能添加。请先取消工作表保护，再合并。',
  ]);
});

test('what a copy says of protected cells is told, and the others are filled in', async () => {
  const text = (reference: string, value: string, style = 0) =>
    `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (...values: string[]) =>
    `<row r="1">${text('A1', '目标编号')}${text('B1', '048')}</row><row r="2">${text('A2', '子项目')}${text('B2', '本月进展情况')}${text('C2', '存在问题')}</row>` +
    `<row r="3">${text('A3', '甲')}${text('B3', values[0]!, 1)}${text('C3', values[1]!)}</row>`;
  const styles = cellStyles(0, 0).replace(
    /xfId="0"\/><\/cellXfs>/u,
    'xfId="0"><protection locked="0"/></xf></cellXfs>',
  );
  const main = buildXlsx({ sheets: { 第048项: sheet('', '') }, styles, afterData: '<sheetProtection sheet="1"/>' });
  const copy = buildXlsx({ sheets: { 第048项: sheet('进展。', '问题。') }, styles });
  const { merging, workbook } = await merged(main, copy);
  expect(merging.left.map(({ message }) => message)).toEqual([
    '主台账的 第048项!C3 受保护，“问题。”未合并。请先取消工作表保护，再合并。',
  ]);
  expect(cellsOf(await workbook.read())).toMatchObject({ B3: '进展。' });
  expect(cellsOf(await workbook.read())).not.toHaveProperty('C3');
});

test('where rows cannot be inserted, it says what is in the way', async () => {
  const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = (more: string) =>
    `<row r="1">${text('A1', '目标编号')}${text('B1', '048')}</row><row r="2">${text('A2', '子项目')}${text('B2', '本月进展情况')}${text('C2', '存在问题')}</row>` +
    `<row r="3">${text('A3', '甲')}${text('B3', '进展。')}</row>${more}`;
  const note = (at: number) => `<row r="${at}">${text(`A${at}`, '合计')}</row>`;
  const tags = '<smartTags><cellSmartTags r="A3"><cellSmartTag type="0"/></cellSmartTags></smartTags>';
  const main = buildXlsx({ sheets: { 第048项: rows(note(4)) }, afterData: tags });
  const copy = buildXlsx({ sheets: { 第048项: rows(`<row r="4">${text('A4', '乙')}${text('B4', '进展。')}</row>`) } });
  const { merging } = await merged(main, copy);
  expect(merging.left.map(({ message }) => message)).toEqual([
    '主台账的工作表“第048项”没有子项目“乙”，其表格下方不是空行，又不能插入行，未能添加。不能在工作表“第048项”插入行：含有智能标记。请在 Excel 中处理。',
  ]);
});

test('a name that is merged with other cells leaves no place for a row', async () => {
  const list = (rows: (string | null)[][], merges: string[]) =>
    xlsxOfRows([
      {
        name: '第048项',
        rows: [['目标编号', '048'], ['子项目', '责任处室', '本月进展情况', '存在问题'], ...rows],
        merges,
      },
    ]);
  const main = list([['甲', '义教科', '进展。', '无。'], [null, null, '又。', null], ['合计']], ['A3:A4']);
  const copy = list(
    [
      ['甲', '义教科', '进展。', '无。'],
      ['乙', '义教科', '进展。', '无。'],
    ],
    [],
  );
  const { merging } = await merged(main, copy);
  expect(merging.left.map(({ message }) => message)).toEqual([expect.stringContaining('请先取消合并')]);
});

describe('merged cells beside the new row', () => {
  const rows = (more: (string | null)[][]) => [
    settings,
    {
      name: '清单',
      rows: [
        ['目标编号', '目标内容', '子项目', '责任处室', '本月进展情况', '存在问题'],
        ['001', '目标一。', '甲一', '义教科', '进展一。', '无。'],
        [null, null, '甲二', null, '进展二。', '无。'],
        ...more,
        ['002', '目标二。', '乙一', '托幼科', '进展三。', '无。'],
      ],
    },
  ];
  const withMerges = (merges: string[], more: (string | null)[][] = []) => {
    const [first, list] = rows(more);
    return xlsxOfRows([first, { ...list, merges }] as never);
  };
  const added = (office: string | null) => [[null, null, '甲三', office, '新进展。', '无。']];

  test('a block of the last rows takes the new one in', async () => {
    const { merging, snapshot } = await merged(
      withMerges(['A2:A3', 'B2:B3', 'D2:D3']),
      withMerges(['A2:A4', 'B2:B4', 'D2:D4'], added(null)),
    );
    expect(merging.left).toEqual([]);
    expect(merging.conflicts).toEqual([]);
    expect(cellsOf(await snapshot, '清单')).toMatchObject({ C4: '甲三', D2: '义教科', E4: '新进展。', A5: '002' });
  });

  test('where the copy says something else of the block, a person decides', async () => {
    const { merging } = await merged(
      withMerges(['A2:A3', 'B2:B3', 'D2:D3']),
      withMerges(['A2:A4', 'B2:B4'], added('基教科')),
    );
    expect(merging.conflicts).toMatchObject([
      { cell: { row: 2, column: 4 }, choices: [{ said: { shown: '义教科' } }, { said: { shown: '基教科' } }] },
    ]);
  });

  test('where the new row would be hidden by a block, nothing is inserted', async () => {
    const before = withMerges(['A2:A3', 'B2:B3', 'C2:C3']);
    const { merging, snapshot } = await merged(before, withMerges(['A2:A4', 'B2:B4'], added('义教科')));
    expect(merging.left).not.toEqual([]);
    expect((await snapshot).sheets).toEqual((await openXlsx(before).read()).sheets);
  });
});

test.each([
  [4, 4],
  [5, null],
  [6, null],
  [7, 5],
  [8, null],
  [9, 6],
])('row %i stood at %j before rows 5 to 6 and 8 came', (row, before) => {
  const inserted = [
    { sheet: '清单', top: 8, bottom: 8 },
    { sheet: '清单', top: 5, bottom: 6 },
    { sheet: '另一', top: 1, bottom: 3 },
  ];
  expect(cellBefore({ sheet: '清单', row, column: 2 }, inserted)?.row ?? null).toBe(before);
});

test('a card that has no row yet takes the first one', async () => {
  const card = (...rows: readonly (readonly string[])[]) => ({
    name: '第048项',
    rows: [['目标内容', '推进改革。'], ['子项目', '责任人', '完成时限', '完成进度', '本月进展情况'], ...rows],
  });
  const { snapshot } = await merged(xlsxOfRows([card(), settings]), xlsxOfRows([card(['甲工程']), settings]));
  expect(cellsOf(await snapshot, '第048项')).toMatchObject({ A3: '甲工程' });
});
