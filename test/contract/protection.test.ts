/** Protected sheets, locked cells and protected structure: every workbook refuses the same things with the same sentence, before anything is written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { openXlsx, type XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { isLocked } from '../../src/application/editing/protection';
import { planHistory } from '../../src/application/own-tables/history-sheet';
import { planSettings } from '../../src/application/new-sheets/new-tracker';
import type { CellEdit, Workbook, WorkbookSnapshot } from '../../src/application/ports';
import { parseA1, toA1 } from '../../src/domain/cell';
import { workbookOf } from '../excel-host/from-snapshot';
import { loadExcel } from '../excel-host/load-in-jest';
import { buildXlsx } from '../support/build-xlsx';
import { at } from '../support/cells-of';
import { describeWith, runPython } from '../support/office-tools';
import { temporaryFolder } from '../support/temporary-folder';

const SHEET = '第048项';
const FREE = '第052项';
const SHEET_REFUSED = `工作表“${SHEET}”受保护，请先取消保护再修正。`;
const FORMAT_REFUSED = `工作表“${SHEET}”受保护，不允许改变数字格式，请先取消保护再修正。`;
const STRUCTURE_REFUSED =
  '工作簿的结构受保护，不能增加、删除或替换工作表。请先取消保护（“审阅”→“保护工作簿”），再试一次。';

const text = (value: string, style = 0) => `<c s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** Styles: 0 plain, 1 open, 2 open and a percentage, 3 locked by its own word. */
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf>' +
  '<xf numFmtId="9"><protection locked="false" hidden="1"/></xf><xf numFmtId="0"><protection locked="1"/></xf></cellXfs>';

interface Kind {
  /** The attributes of <sheetProtection>; null: there is none. */
  readonly sheet: string | null;
  readonly workbook?: string;
}

/**
 *      A      B (column open)  C       D
 * 1    名称   open             locked  open, from C to D one block
 * 2    文字   open             locked  percentage, open
 * 3    a row that is open; B3 is locked
 * 4    a row that is locked; its cells are blank but D4, which is open
 */
function fileOf({ sheet, workbook }: Kind): Uint8Array {
  return buildXlsx({
    styles: STYLES,
    sheets: {
      [SHEET]:
        `<row r="1">${text('名称')}${text('开', 1)}<c r="C1" s="1"/><c r="D1" s="0"/></row>` +
        `<row r="2">${text('文字', 3)}${text('开', 1)}${text('锁')}<c r="D2" s="2"><v>0.25</v></c></row>` +
        `<row r="3" s="1" customFormat="1"><c r="B3" s="0"/><c r="C3" s="1"/><c r="D3" s="2"/></row>` +
        `<row r="4" s="0" customFormat="1"><c r="D4" s="1"/></row>`,
      [FREE]: `<row r="1">${text('随便写')}</row>`,
    },
    beforeData: '<cols><col min="2" max="2" width="9" style="1"/></cols>',
    afterData:
      (sheet === null ? '' : `<sheetProtection ${sheet}/>`) +
      '<protectedRanges><protectedRange sqref="F1:F2 H2" name="公用"/><protectedRange sqref="G1" name="有密码" password="CC1A"/></protectedRanges>' +
      '<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>',
    ...(workbook !== undefined && {
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
          `<workbookPr/><workbookProtection ${workbook}/>` +
          `<sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/><sheet name="${FREE}" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      },
    }),
  });
}

const loading = loadExcel({ excelApi: '1.17' });
beforeAll(async () => (await loading).use());

const WORKBOOKS: readonly (readonly [string, (kind: Kind) => Promise<Workbook>])[] = [
  ['plain data', async (kind) => memoryOpenWorkbook(readXlsx(fileOf(kind)))],
  ['a file', async (kind) => openXlsx(fileOf(kind))],
  [
    'Excel',
    async (kind) => {
      (await loading).host.workbook = workbookOf(readXlsx(fileOf(kind)));
      return excelWorkbook();
    },
  ],
];
const PROTECTED = 'sheet="1" objects="1" scenarios="1"';
const edit = (sheet: string, reference: string, more: Partial<CellEdit> = {}): CellEdit => ({
  cell: at(sheet, reference),
  value: '新',
  ...more,
});

describe.each(WORKBOOKS)('%s', (name, open) => {
  async function refusal(workbook: Workbook, work: () => Promise<unknown>): Promise<string | null> {
    const before = await workbook.read();
    const said = await work().then(
      () => null,
      (error: Error & { code?: string }) => `${error.code}: ${error.message}`,
    );
    if (said !== null) expect(await workbook.read()).toEqual(before);
    return said === null ? null : said.replace(/^protected: /u, '');
  }
  const write = async (kind: Kind, ...edits: CellEdit[]) => {
    const workbook = await open(kind);
    return refusal(workbook, () => workbook.write(edits));
  };

  test.each<[string, Kind, boolean]>([
    ['a sheet that is protected', { sheet: PROTECTED }, true],
    ['with a password', { sheet: 'password="CC1A" sheet="true"' }, true],
    ['whose protection is switched off', { sheet: 'sheet="0" objects="1"' }, false],
    ['whose protection says nothing of the sheet', { sheet: 'objects="1"' }, false],
    ['without protection', { sheet: null }, false],
  ])('%s', async (_, kind, isProtected) => {
    const { sheets } = await (await open(kind)).read();
    expect(sheets.map(({ protection }) => protection !== undefined)).toEqual([isProtected, false]);
    expect(await write(kind, edit(SHEET, 'A2'))).toBe(isProtected ? SHEET_REFUSED : null);
  });

  test.each([
    ['A1', 'locked'],
    ['A2', 'locked'],
    ['B1', 'open'],
    ['B2', 'open'],
    ['B3', 'locked'],
    ['C1', 'open'],
    // Under the block that begins at C1.
    ['D1', 'open'],
    ['C2', 'locked'],
    ['D2', 'open'],
    ['C3', 'open'],
    ['D4', 'open'],
    ['B4', 'locked'],
  ])('%s is %s', async (reference, wanted) => {
    expect(await write({ sheet: PROTECTED }, edit(SHEET, reference))).toBe(wanted === 'open' ? null : SHEET_REFUSED);
  });

  test('one locked cell among others: nothing is written, on other sheets neither', async () => {
    expect(await write({ sheet: PROTECTED }, edit(FREE, 'A1'), edit(SHEET, 'B2'), edit(SHEET, 'A2'))).toBe(
      SHEET_REFUSED,
    );
    expect(await write({ sheet: PROTECTED }, edit(FREE, 'A1'), edit(SHEET, 'B2'))).toBeNull();
  });

  test.each<[string, string, CellEdit, string | null]>([
    ['stays', PROTECTED, edit(SHEET, 'D2', { value: 0.5, format: 'percent' }), null],
    ['changes', PROTECTED, edit(SHEET, 'B2', { value: 0.5, format: 'percent' }), FORMAT_REFUSED],
    ['changes by itself', PROTECTED, edit(SHEET, 'D2', { value: 1, format: { code: '0.00' } }), FORMAT_REFUSED],
    ['may change', `${PROTECTED} formatCells="0"`, edit(SHEET, 'B2', { value: 0.5, format: 'percent' }), null],
    [
      'may not change',
      `${PROTECTED} formatCells="1"`,
      edit(SHEET, 'B2', { value: 0.5, format: 'percent' }),
      FORMAT_REFUSED,
    ],
  ])('the format of an open cell %s', async (_, sheet, change, said) => {
    expect(await write({ sheet }, change)).toBe(said);
  });

  const PLAN = { sheets: [planHistory()] };
  const AGAIN = { ...planSettings({}), name: FREE };
  test.each<[string, Kind, (workbook: Workbook) => Promise<void>, string | null]>([
    [
      'no sheet is added',
      { sheet: null, workbook: 'lockStructure="1"' },
      (on) => on.addSheets(PLAN),
      STRUCTURE_REFUSED,
    ],
    [
      'none is taken out',
      { sheet: null, workbook: 'lockStructure="true"' },
      (on) => on.removeSheets([FREE]),
      STRUCTURE_REFUSED,
    ],
    [
      'none is made anew',
      { sheet: null, workbook: 'lockStructure="1"' },
      (on) => on.replaceSheet(AGAIN),
      STRUCTURE_REFUSED,
    ],
    ['cells are written', { sheet: null, workbook: 'lockStructure="1"' }, (on) => on.write([edit(FREE, 'A1')]), null],
    ['windows alone', { sheet: null, workbook: 'lockWindows="1"' }, (on) => on.addSheets(PLAN), null],
    ['switched off', { sheet: null, workbook: 'lockStructure="0"' }, (on) => on.addSheets(PLAN), null],
    ['another sheet protected', { sheet: PROTECTED }, (on) => on.replaceSheet(AGAIN), null],
    [
      'the sheet itself protected',
      { sheet: PROTECTED },
      (on) => on.replaceSheet({ ...AGAIN, name: SHEET }),
      SHEET_REFUSED,
    ],
  ])('structure: %s', async (_, kind, work, said) => {
    const workbook = await open(kind);
    expect(await refusal(workbook, () => work(workbook))).toBe(said);
  });

  if (name === 'a file') {
    test('the format of a blank cell stays', async () => {
      const change = edit(SHEET, 'D3', { value: 0.5, format: 'percent' });
      expect(await write({ sheet: PROTECTED }, change)).toBeNull();
    });

    test('what is written keeps its protection', async () => {
      const workbook = (await open({ sheet: PROTECTED, workbook: 'lockStructure="1"' })) as XlsxWorkbook;
      const before = await workbook.read();
      await workbook.write([edit(SHEET, 'B2')]);
      const after = readXlsx(workbook.toBytes());
      expect(after.structureLocked).toBe(true);
      expect(after.sheets[0]!.protection).toEqual(before.sheets[0]!.protection);
    });
  }
});

test('ranges that anyone may change are open, those with a password are not', () => {
  const [sheet] = readXlsx(fileOf({ sheet: PROTECTED })).sheets;
  const open = ['F1', 'F2', 'H2', 'G1', 'H1'].filter((reference) => !isLocked(sheet!, parseA1(reference)!));
  expect(open).toEqual(['F1', 'F2', 'H2']);
});

describeWith(['openpyxl'], 'against openpyxl', () => {
  const folder = temporaryFolder();

  test('locked cells are where it says', () => {
    const file = path.join(folder, 'locked.xlsx');
    const said = JSON.parse(runPython(path.join(__dirname, 'locked-cells.py'), file)) as Record<string, boolean>;
    const { sheets }: WorkbookSnapshot = readXlsx(new Uint8Array(readFileSync(file)));
    const ours = Object.fromEntries(
      Object.keys(said).map((reference) => [reference, isLocked(sheets[0]!, parseA1(reference)!)]),
    );
    expect(ours).toEqual(said);
    expect(new Set(Object.values(said)).size).toBe(2);
    expect(Object.keys(said)).toContain(toA1({ row: 40, column: 12 }));
  });
});
