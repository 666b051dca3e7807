/** Workbooks made by other programs: what a write does not concern comes through byte for byte, and they can still be read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { CellEdit } from '../../src/application/ports';
import { toA1 } from '../../src/domain/cell';
import { at, cellAt, cellsOf } from '../support/cells-of';
import { convertWithLibreOffice, describeWith, madeByPython, runPython } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { validateOoxml } from '../support/ooxml-validator';

const SHEET = '第048项';
const EDITS: CellEdit[] = [
  { cell: at(SHEET, 'B3'), value: 0.333, format: 'percent' },
  { cell: at(SHEET, 'A4'), value: '=教师培训 <新> & _x0041_' },
  { cell: at(SHEET, 'C4'), value: null },
  { cell: at(SHEET, 'A5'), value: 44286, format: 'date' },
  { cell: at(SHEET, 'D9'), value: '第一段\n第二段' },
];

const fromOpenpyxl = (): Uint8Array => madeByPython(join(__dirname, 'make_foreign.py'));

function asOpenpyxlSees(
  bytes: Uint8Array,
): Record<string, { cells: Record<string, unknown> } & Record<string, unknown>> {
  return inTemporaryFolder((folder) => {
    writeFileSync(join(folder, 'file.xlsx'), bytes);
    return JSON.parse(runPython(join(__dirname, 'describe_workbook.py'), join(folder, 'file.xlsx'))) as ReturnType<
      typeof asOpenpyxlSees
    >;
  });
}

async function afterEdits(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  await workbook.write(EDITS);
  return workbook.toBytes();
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = new Map(openPackage(after, 'xlsx').entries.map((entry) => [entry.name, entry.data]));
  const { entries } = openPackage(before, 'xlsx');
  expect([...now.keys()]).toEqual(entries.map(({ name }) => name));
  return entries.filter(({ name, data }) => Buffer.compare(data, now.get(name)!) !== 0).map(({ name }) => name);
}

const CONTENT = {
  A1: '目标内容',
  B1: '推进义务教育优质均衡发展',
  A2: '子项目',
  B2: '完成进度',
  C2: '本月进展情况',
  D2: '时限',
  A3: '校舍改造',
  B3: 0.25,
  C3: '已完成\n两项 <一> & “二”',
  D3: 44280,
  A4: '教师培训',
  B4: 0.5,
  C4: '  进行中  ',
  D4: 44561,
  A5: '合计',
};
const EDITED = { A4: '=教师培训 <新> & _x0041_', B3: 0.333, A5: 44286, D9: '第一段\n第二段', C4: undefined };

describeWith(['openpyxl', 'OpenXmlValidator'], 'a workbook by openpyxl', () => {
  const bytes = fromOpenpyxl();

  it('is read', () => {
    const content = readXlsx(bytes);
    expect(content.sheets.map(({ name }) => name)).toEqual([SHEET, '附表', '隐藏']);
    expect(cellsOf(content)).toEqual({ ...CONTENT, B5: { error: '公式未计算' } });
    expect(cellAt(content, 'D3')?.format).toBe('yyyy"年"m"月"d"日"');
  });

  it('changes in the sheet and its styles, nowhere else', async () => {
    // It asks to be recalculated as it is.
    const after = await afterEdits(bytes);
    expect(changedParts(bytes, after).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect(cellsOf(readXlsx(after))).toEqual({ ...CONTENT, B5: { error: '公式未计算' }, ...EDITED });
  });

  it('is as valid as it was', async () => {
    const known = new Set(validateOoxml(bytes, 'xlsx'));
    expect(validateOoxml(await afterEdits(bytes), 'xlsx').filter((error) => !known.has(error))).toEqual([]);
  });

  it('shows openpyxl the edits and all else unchanged', async () => {
    const before = asOpenpyxlSees(bytes);
    const after = asOpenpyxlSees(await afterEdits(bytes));
    expect(after[SHEET]!.cells['B3']).toEqual({ value: 0.333, format: '0%' });
    expect(after[SHEET]!.cells['A5']).toEqual({ value: '2021-03-31 00:00:00', format: 'yyyy"年"m"月"d"日"' });
    expect(after[SHEET]!.cells['D9']).toMatchObject({ value: '第一段\n第二段' });
    const edited = EDITS.map(({ cell }) => toA1(cell));
    for (const sheets of [before, after]) {
      const cells = Object.entries(sheets[SHEET]!.cells).filter(([reference]) => !edited.includes(reference));
      sheets[SHEET]!.cells = Object.fromEntries(cells);
    }
    expect(after).toEqual(before);
  });
});

describeWith(['openpyxl', 'LibreOffice', 'OpenXmlValidator'], 'a workbook by LibreOffice', () => {
  const bytes = convertWithLibreOffice(fromOpenpyxl(), 'xlsx');

  it('is read, with the results of its formulas', () => {
    const content = readXlsx(bytes);
    expect(cellsOf(content, SHEET)).toEqual({ ...CONTENT, B5: 0.375 });
    expect(cellAt(content, 'B1', '附表')).toMatchObject({ value: 0.5, formula: true });
  });

  it('changes in the sheet, its styles and the order to recalculate, nowhere else', async () => {
    const after = await afterEdits(bytes);
    // The second sheet has a formula that looks at the edits.
    expect(changedParts(bytes, after).sort()).toEqual([
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(cellsOf(readXlsx(after))).toEqual({ ...CONTENT, B5: 0.4165, ...EDITED });
    const known = new Set(validateOoxml(bytes, 'xlsx'));
    expect(validateOoxml(after, 'xlsx').filter((error) => !known.has(error))).toEqual([]);
  });

  it('opens in LibreOffice after the edits, which calculates anew', async () => {
    const csv = new TextDecoder().decode(
      convertWithLibreOffice(await afterEdits(bytes), 'csv:Text - txt - csv (StarCalc):44,34,76'),
    );
    expect(csv).toContain('=教师培训 <新> & _x0041_,50%,');
    expect(csv).toContain('"第一段\n第二段"');
    const again = readXlsx(convertWithLibreOffice(await afterEdits(bytes), 'xlsx'));
    expect(cellAt(again, 'B5')?.value).toBeCloseTo(0.4165);
    expect(cellAt(again, 'B1', '附表')?.value).toBeCloseTo(0.666);
  });
});
