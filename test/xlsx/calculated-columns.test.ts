/** A table that fills a column with a formula of its own fills it in new rows, too, as Excel does. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { mergedCells, mergeEdits } from '../../src/application/merging/merge-trackers';
import { mergeWithRoom } from '../../src/application/merging/make-room';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { buildXlsx, cellStyles, MAIN_NAMESPACE, relationships } from '../support/build-xlsx';
import { cellsOf } from '../support/cells-of';

const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (reference: string, value: number) => `<c r="${reference}"><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]) => `<row r="${at}">${cells.join('')}</row>`;
const head =
  row(1, text('A1', '目标编号'), text('B1', '048')) +
  row(
    2,
    text('A2', '子项目'),
    text('B2', '权重'),
    text('C2', '本月进展情况'),
    text('D2', '得分'),
    text('E2', '完成进度'),
  );

/** A row of the table: 得分 is twice 权重, 完成进度 its share of 8. */
const line = (at: number, name: string, share: number, result = share * 2, double = DOUBLE) =>
  row(
    at,
    text(`A${at}`, name),
    number(`B${at}`, share),
    text(`C${at}`, `${name}有进展。`),
    `<c r="D${at}"><f>${double}</f><v>${result}</v></c>`,
    `<c r="E${at}"><f>${SHARE}</f><v>${share / 8}</v></c>`,
  );
const DOUBLE = '表1[[#This Row],[权重]]*2';
const SHARE = '表1[[#This Row],[权重]]/8';

function tracker(rows: string, last: number, column = DOUBLE, attributes = '') {
  const names = ['子项目', '权重', '本月进展情况', '得分', '完成进度'];
  const formulas = [
    ,
    ,
    ,
    `<calculatedColumnFormula${attributes}>${column}</calculatedColumnFormula>`,
    `<calculatedColumnFormula>${SHARE}</calculatedColumnFormula>`,
  ];
  return buildXlsx({
    sheets: { 第048项: head + rows },
    afterData:
      '<tableParts count="1"><tablePart r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></tableParts>',
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': relationships([['table', '../tables/table1.xml']]),
      'xl/tables/table1.xml':
        `<table xmlns="${MAIN_NAMESPACE}" id="1" name="表1" displayName="表1" ref="A2:E${last}"><tableColumns count="5">` +
        names
          .map((name, at) => `<tableColumn id="${at + 1}" name="${name}">${formulas[at] ?? ''}</tableColumn>`)
          .join('') +
        '</tableColumns></table>',
    },
  });
}

async function merged(main: Uint8Array, copy: Uint8Array) {
  const workbook = openXlsx(main);
  const merging = await mergeWithRoom(workbook, '主', [{ name: '甲', content: await openXlsx(copy).read() }]);
  await workbook.write(mergeEdits(mergedCells(merging, [], '主')), merging.tables);
  const sheet = new TextDecoder().decode(openPackage(workbook.toBytes(), 'xlsx').bytes('xl/worksheets/sheet1.xml'));
  const formula = (cell: string) => new RegExp(`<c r="${cell}"[^>]*>(<f.*?</f>)`, 'u').exec(sheet)?.[1];
  return { merging, sheet, cells: cellsOf(await openXlsx(workbook.toBytes()).read(), '第048项'), formula };
}

const two = line(3, '甲', 1) + line(4, '乙', 2);

test('below the table: formula and result, also where the copy says what a formula gives there', async () => {
  const { merging, cells, formula } = await merged(tracker(two, 4), tracker(two + line(5, '丙', 4), 5));
  expect(merging.left).toEqual([]);
  expect(cells).toMatchObject({ A5: '丙', B5: 4, D5: 8, E5: 0.5 });
  expect([formula('D5'), formula('E5')]).toEqual([`<f>${DOUBLE}</f>`, `<f>${SHARE}</f>`]);
});

test('a share that somebody typed in the copy stays', async () => {
  const typed = row(5, text('A5', '丙'), number('B5', 4), text('C5', '丙有进展。'), text('E5', '25%'));
  const { cells, formula } = await merged(tracker(two, 4), tracker(two + typed, 5));
  expect(cells).toMatchObject({ D5: 8, E5: 0.25 });
  expect(formula('E5')).toBeUndefined();
});

test('in the middle of a sheet, where rows are inserted', async () => {
  const note = (at: number) => row(at, text(`A${at}`, '合计'));
  const { merging, cells, formula } = await merged(
    tracker(two + note(5), 4),
    tracker(two + line(5, '丙', 4) + note(6), 5),
  );
  expect(merging.left).toEqual([]);
  expect(cells).toMatchObject({ A5: '丙', B5: 4, D5: 8, E5: 0.5, A6: '合计' });
  expect(formula('E5')).toBe(`<f>${SHARE}</f>`);
});

test.each([
  ['below', ''],
  ['inserted', row(5, text('A5', '合计'))],
])('a formula that names cells counts on from the row above: %s', async (_, note) => {
  const lettered = (at: number, name: string, share: number) => line(at, name, share, share * 2, `B${at}*2`);
  const rows = lettered(3, '甲', 1) + lettered(4, '乙', 2);
  const main = tracker(rows + note, 4, 'B3*2');
  const { cells, formula } = await merged(main, tracker(rows + lettered(5, '丙', 4), 5, 'B3*2'));
  expect(cells).toMatchObject({ A5: '丙', D5: 8 });
  expect(formula('D5')).toBe('<f>B5*2</f>');
});

test('an array has itself for its cells', async () => {
  const { cells, formula } = await merged(
    tracker(two, 4, DOUBLE, ' array="1"'),
    tracker(two + line(5, '丙', 4), 5, DOUBLE, ' array="1"'),
  );
  expect(formula('D5')).toBe(`<f t="array" ref="D5">${DOUBLE}</f>`);
  expect(cells).toMatchObject({ D5: 8 });
});

test('formulas that go down a table which does not know them go on', async () => {
  const plain = (rows: string, last: number) => tracker(rows, last, '');
  const { formula } = await merged(plain(two, 4), plain(two + line(5, '丙', 4), 5));
  expect(formula('D5')).toBe(`<f>${DOUBLE}</f>`);
});

test('where the rows above are not trusted there is no result, and it waits', async () => {
  const odd = line(3, '甲', 1, 77) + line(4, '乙', 2, 78);
  const { cells, formula } = await merged(tracker(odd, 4), tracker(odd + line(5, '丙', 4), 5));
  expect(formula('D5')).toBe(`<f>${DOUBLE}</f>`);
  expect(cells).toMatchObject({ E5: 0.5 });
  expect(JSON.stringify(cells['D5'] ?? null)).not.toContain('8');
});

describe('a list that is no table', () => {
  /** Borders and wrap are style 1; D counts on from the row above, E is a sum of its own. */
  const styles = cellStyles(0, 2);
  const listRow = (at: number, name: string, share: number) =>
    row(
      at,
      `<c r="A${at}" s="1" t="inlineStr"><is><t>${name}</t></is></c>`,
      `<c r="B${at}" s="1"><v>${share}</v></c>`,
      `<c r="C${at}" s="1" t="inlineStr"><is><t>${name}有进展。</t></is></c>`,
      `<c r="D${at}" s="1"><f>B${at}*2</f><v>${share * 2}</v></c>`,
      `<c r="E${at}" s="1"/>`,
      `<c r="G${at}" s="1"/>`,
    );
  const list = (rows: string) =>
    buildXlsx({
      sheets: { 第048项: head + rows },
      styles,
      afterData:
        '<dataValidations count="1"><dataValidation type="decimal" sqref="B3:B4"><formula1>0</formula1></dataValidation></dataValidations>',
    });

  test('has new rows like the row above them, formulas go on', async () => {
    const main = list(listRow(3, '甲', 1) + listRow(4, '乙', 2));
    const { cells, formula, sheet } = await merged(
      main,
      list(listRow(3, '甲', 1) + listRow(4, '乙', 2) + listRow(5, '丙', 4)),
    );
    expect(cells).toMatchObject({ A5: '丙', B5: 4, D5: 8 });
    expect(formula('D5')).toBe('<f>B5*2</f>');
    expect(
      ['A5', 'B5', 'C5', 'D5', 'E5'].filter((cell) => !new RegExp(`<c r="${cell}" s="1"`, 'u').test(sheet)),
    ).toEqual([]);
    // What stands beside the list is not its own.
    expect(sheet).not.toContain('r="G5"');
    expect(sheet).toContain('sqref="B3:B5"');
  });

  test('above a total, too, where rows are inserted', async () => {
    const total = (at: number) => row(at, text(`A${at}`, '合计'));
    const rows = listRow(3, '甲', 1) + listRow(4, '乙', 2);
    const { cells, formula } = await merged(list(rows + total(5)), list(rows + listRow(5, '丙', 4) + total(6)));
    expect(cells).toMatchObject({ A5: '丙', D5: 8, A6: '合计' });
    expect(formula('D5')).toBe('<f>B5*2</f>');
  });

  test('with a formula in its last row alone does not repeat it', async () => {
    const rows = listRow(3, '甲', 1).replace('B3*2', 'B3*3') + listRow(4, '乙', 2);
    const { formula } = await merged(list(rows), list(rows + listRow(5, '丙', 4)));
    expect(formula('D5')).toBeUndefined();
  });
});
