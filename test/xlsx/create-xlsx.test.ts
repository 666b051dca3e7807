/** Made workbooks: what is in them, and that other programs see it, too. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../src/application/ports';
import { parseRange } from '../../src/domain/cell';
import { at, cellAt, cellsOf } from '../support/cells-of';
import { convertWithLibreOffice, describeWith, runPython } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { validateOoxml } from '../support/ooxml-validator';

const range = (reference: string) => parseRange(reference)!;
const cell = (reference: string, value: PlannedCell['value'], style: PlannedCell['style']): PlannedCell => {
  const { row, column } = at('', reference);
  return { row, column, value, style };
};

const TARGET: SheetPlan = {
  name: '第048项',
  cells: [
    cell('A1', '重点工作目标台账', 'title'),
    cell('A2', '目标编号', 'label'),
    cell('B2', '048', 'value'),
    cell('C2', 0.25, 'valuePercent'),
    cell('D2', 44280, 'valueDate'),
    ...['子项目', '完成进度', '完成时限', '本月进展情况'].map((text, index) =>
      cell(`${'ABCD'[index]!}4`, text, 'header'),
    ),
    cell('A5', '=校舍改造', 'text'),
    cell('B5', 0.333, 'percent'),
    cell('C5', 44377, 'date'),
    cell('D5', '第一段 <一> & “二”\n第二段 _x0041_', 'text'),
    ...['A6', 'B6', 'C6', 'D6'].map((reference) => cell(reference, null, 'text')),
  ],
  merges: [range('A1:D1')],
  columnWidths: [18, 10, 12, 44],
  rowHeights: { 1: 30, 3: 8 },
  table: { name: '目标_048', range: range('A4:D6') },
  validations: [
    { range: range('B5:B6'), rule: { kind: 'percent' }, message: '请填写 0% 至 100% 的百分数。' },
    { range: range('C5:C6'), rule: { kind: 'date' }, message: '请填写日期。' },
  ],
  dataBars: [range('B5:B6')],
  headerRows: { frozen: 4, repeated: 4 },
};
const CHOICES = ['“是”', 'a"b'];
const LONG_CHOICES = Array.from({ length: 40 }, (_, index) => `第${index + 1}个选项，较长`);
const SETTINGS: SheetPlan = {
  ...TARGET,
  name: "设置 '&",
  cells: [
    cell('A1', '加盖印章', 'label'),
    cell('B1', '否', 'value'),
    cell('C1', '说明', 'hint'),
    cell('D1', 25, 'center'),
  ],
  merges: [],
  table: null,
  validations: [
    { range: range('B1'), rule: { kind: 'list', choices: CHOICES }, message: '请选择。' },
    { range: range('B2'), rule: { kind: 'list', choices: LONG_CHOICES }, message: '请选择。' },
    { range: range('B3'), rule: { kind: 'list', choices: ['甲,乙', '丙'] }, message: '请选择。' },
    { range: range('D1'), rule: { kind: 'wholeNumber', min: 1, max: 31 }, message: '请填写 1 至 31 的整数。' },
  ],
  dataBars: [],
  headerRows: { frozen: 0, repeated: 0 },
};
const PLAN: WorkbookPlan = { sheets: [TARGET, SETTINGS, { ...TARGET, name: '第049项', table: null }] };
const BYTES = createXlsx(PLAN);

it('reads back what the plan says', () => {
  const content = readXlsx(BYTES);
  expect(content.sheets.slice(0, 3).map(({ name }) => name)).toEqual(PLAN.sheets.map(({ name }) => name));
  expect(cellsOf(content)).toEqual({
    A1: '重点工作目标台账',
    A2: '目标编号',
    B2: '048',
    C2: 0.25,
    D2: 44280,
    A4: '子项目',
    B4: '完成进度',
    C4: '完成时限',
    D4: '本月进展情况',
    A5: '=校舍改造',
    B5: 0.333,
    C5: 44377,
    D5: '第一段 <一> & “二”\n第二段 _x0041_',
  });
  expect(content.sheets[0]!.merges).toEqual(TARGET.merges);
});

it.each([
  ['A5', undefined],
  ['B2', '@'],
  ['C2', '0%'],
  ['D2', 'yyyy"年"m"月"d"日"'],
  ['B5', '0%'],
  ['C5', 'yyyy/m/d'],
])('gives %s the number format %s', (reference, format) => {
  expect(cellAt(readXlsx(BYTES), reference)?.format).toBe(format);
});

it('gives the same bytes for the same plan', () => {
  expect(createXlsx(PLAN)).toEqual(BYTES);
});

describeWith(['OpenXmlValidator'], 'a made workbook before the validator', () => {
  it('is valid, and still is after a write', async () => {
    expect(validateOoxml(BYTES, 'xlsx')).toEqual([]);
    const workbook = openXlsx(BYTES);
    await workbook.write([
      { cell: at('第048项', 'D6'), value: '新' },
      { cell: at('第048项', 'A4'), value: '项目名称' },
      { cell: at('第048项', 'F9'), value: 0.5, format: 'percent' },
      { cell: at('第048项', 'F10'), value: 44280, format: 'date' },
    ]);
    expect(validateOoxml(workbook.toBytes(), 'xlsx')).toEqual([]);
  });
});

it.each<readonly [what: string, plan: WorkbookPlan]>([
  ['no sheet', { sheets: [] }],
  ...["'甲", '甲/乙', '[甲]', '甲'.repeat(32), ''].map((name) => [`the sheet name “${name}”`, named(name)] as const),
  ['a table header that is blank', withHeader(null)],
  ['a table header of two lines', withHeader('子\n项目')],
  ['a table header twice', withHeader('完成进度')],
])('refuses a plan with %s, which is a bug', (_, plan) => {
  expect(() => createXlsx(plan)).toThrow();
});

describeWith(['openpyxl'], 'a made workbook in openpyxl', () => {
  const seen = inTemporaryFolder((folder) => {
    writeFileSync(join(folder, 'made.xlsx'), BYTES);
    return JSON.parse(runPython(join(__dirname, 'describe_workbook.py'), join(folder, 'made.xlsx'))) as Record<
      string,
      Record<string, unknown>
    >;
  });

  it('has the table, validation, bars, merges and print set-up of the plan', () => {
    expect(seen['第048项']).toMatchObject({
      tables: { 目标_048: { ref: 'A4:D6', columns: ['子项目', '完成进度', '完成时限', '本月进展情况'] } },
      validations: [
        { type: 'decimal', ranges: 'B5:B6', formulas: ['0', '1'], message: '请填写 0% 至 100% 的百分数。' },
        { type: 'date', ranges: 'C5:C6', formulas: ['36526', '73050'], message: '请填写日期。' },
      ],
      dataBars: ['B5:B6'],
      merges: ['A1:D1'],
      freeze: 'A5',
      printTitles: '$4:$4',
      page: [9, 'landscape', 0],
    });
  });

  it('has short lists in the cell and long ones, or ones with commas, on a hidden sheet', () => {
    expect(seen["设置 '&"]).toMatchObject({
      validations: [
        { type: 'list', ranges: 'B1', formulas: ['"“是”,a""b"', null] },
        { type: 'list', ranges: 'B2', formulas: ['选项!$A$1:$A$40', null] },
        { type: 'list', ranges: 'B3', formulas: ['选项!$B$1:$B$2', null] },
        { type: 'whole', ranges: 'D1', formulas: ['1', '31'] },
      ],
      freeze: null,
      printTitles: null,
    });
    expect(seen['选项']).toMatchObject({
      state: 'hidden',
      cells: { A40: { value: '第40个选项，较长' }, B1: { value: '甲,乙' } },
    });
  });
});

describeWith(['LibreOffice'], 'a made workbook in LibreOffice', () => {
  it('shows its texts, percentages and dates as people write them', () => {
    const csv = new TextDecoder().decode(convertWithLibreOffice(BYTES, 'csv:Text - txt - csv (StarCalc):44,34,76'));
    expect(csv).toContain('目标编号,048,25%,2021年3月25日');
    // In a csv it keeps to the cell's own format; on the screen and on paper it is 33.3%.
    expect(csv).toContain('=校舍改造,33%,2021/6/30,"第一段 <一> & “二”\n第二段 _x0041_"');
  });
});

function named(name: string): WorkbookPlan {
  return { sheets: [{ ...SETTINGS, name }] };
}

function withHeader(text: string | null): WorkbookPlan {
  return {
    sheets: [
      {
        ...TARGET,
        cells: [...TARGET.cells.filter(({ row, column }) => row !== 4 || column !== 1), cell('A4', text, 'header')],
      },
    ],
  };
}
