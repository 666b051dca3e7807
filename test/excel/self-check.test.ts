/** 环境自检 against the tests' Excel: it must agree with every assumption, and each assumption stands in the manual with its source. */
import { readFileSync } from 'node:fs';
import { selfCheckText } from '../../src/application/self-check';
import { ASSUMPTIONS, removeLeftovers, selfCheck } from '../../src/adapters/excel/self-check/self-check';
import { addSheet, changeCell } from '../excel-host/model';
import { IS_QUICK } from '../support/quick';
import { open, startExcel, TARGET } from './support';

Object.assign(globalThis, { navigator: { userAgent: 'test' } });

describe.each(IS_QUICK ? ['1.20'] : ['1.7', '1.14', '1.20'])('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it('agrees, and leaves the workbook as it was', async () => {
    open(excel.host, [TARGET]);
    const before = JSON.stringify(excel.host.workbook.sheets);
    let told = 0;
    const report = await selfCheck(() => void told++);
    expect(report.results.filter(({ outcome }) => outcome === 'different')).toEqual([]);
    expect(told).toBe(ASSUMPTIONS.length);
    expect(report.excelApi).toBe(excelApi);
    if (excelApi === '1.20') expect(report.results.every(({ outcome }) => outcome === 'same')).toBe(true);
    expect(JSON.stringify(excel.host.workbook.sheets)).toBe(before);
    expect(selfCheckText(report)).not.toContain('校舍');
  });
});

describe('an Excel of another kind', () => {
  const excel = startExcel({ excelApi: '1.20' });

  it('is told what differs, and that nothing may be added', async () => {
    open(excel.host, [TARGET]);
    excel.host.failAlways({ code: 'GeneralException', at: 'Range.merge' });
    const { results } = await selfCheck(() => undefined);
    const different = results.filter(({ outcome }) => outcome === 'different').map(({ id }) => id);
    expect(different).toEqual(
      expect.arrayContaining([
        'merged-areas',
        'merged-hidden-cell',
        'refuses-table-over-merge',
        'refuses-merge-in-table',
        'refuses-sort-merged',
      ]),
    );
    expect(different).toHaveLength(5);
    open(excel.host, [TARGET]);
    excel.host.workbook.structureProtected = true;
    await expect(selfCheck(() => undefined)).rejects.toMatchObject({ code: 'protected' });
  });
});

describe('what a check leaves behind', () => {
  const excel = startExcel({ excelApi: '1.20' });
  const names = () => excel.host.workbook.sheets.map(({ name }) => name);

  it('nothing, when its page is left in the middle', async () => {
    open(excel.host, [TARGET]);
    const leaving = new AbortController();
    const report = await selfCheck((_, done) => void (done === 5 && leaving.abort()), leaving.signal);
    expect(report.results).toHaveLength(5);
    expect(names()).toEqual([TARGET.name]);
  });

  it('nothing of an earlier check that ended with its pane', async () => {
    open(excel.host, [TARGET, { name: '目标台账自检', rows: [['甲']] }, { name: '目标台账自检mubiao', rows: [] }]);
    await removeLeftovers();
    expect(names()).toEqual([TARGET.name]);
  });

  it('no sheet that Excel took although it should have refused it; and nothing of other people goes', async () => {
    open(excel.host, [TARGET, { name: '历史记录', rows: [['他人的']] }]);
    let added = false;
    excel.host.beforeBatch = (batch) => {
      // As an Excel would that takes this name.
      if (!added && JSON.stringify(batch).includes('"History"')) {
        added = true;
        addSheet(excel.host.workbook, 'History');
        addSheet(excel.host.workbook, '同事的新表');
      }
    };
    await selfCheck(() => undefined);
    expect(added).toBe(true);
    expect(names()).toEqual([TARGET.name, '历史记录', '同事的新表']);
  });

  it('says so when its sheet cannot be taken away', async () => {
    open(excel.host, [TARGET]);
    excel.host.failAlways({ code: 'GeneralException', at: 'Worksheet.delete' });
    await expect(selfCheck(() => undefined)).rejects.toMatchObject({
      message: expect.stringContaining('临时工作表“目标台账自检”没有能删除，请手工删除') as string,
    });
  });

  it.each([
    ['InvalidOperationInCellEditMode', 'editing-cell'],
    ['ActivityLimitReached', 'excel-busy'],
  ])('nothing, when Excel answers %s in the middle, which says nothing about an assumption', async (code, failure) => {
    open(excel.host, [TARGET]);
    excel.host.fail({ code, at: 'Range.values', use: 'set', after: 3 });
    await expect(selfCheck(() => undefined)).rejects.toMatchObject({ code: failure });
    expect(names()).toEqual([TARGET.name]);
  });
});

describe('the report', () => {
  const excel = startExcel({ excelApi: '1.20' });
  const PLANTED = [
    ...[
      '校舍改造工程拖延至七月',
      '张三丰',
      '13812345678',
      '第048项秘密目标',
      '绝密名单',
      '=机密!A1',
      '内部表头',
      '内部名称',
    ],
    ...['内部批注', '内部样式', '内部提示', '台账.xlsx'],
  ];

  /** A workbook with a sentence in every place that can hold one. */
  function plant(): void {
    const [text, person, phone, target, list, formula, header, name] = PLANTED as [
      ...[string, string, string, string, string, string, string, string],
    ];
    open(excel.host, [{ name: target, rows: [[text, person], [phone]] }]);
    const { workbook } = excel.host;
    addSheet(workbook, list).visibility = 'VeryHidden';
    const sheet = addSheet(workbook, '机密');
    Object.assign(changeCell(sheet, 1, 1), { value: text, formula, format: '"内部样式"0' });
    changeCell(sheet, 3, 1).value = header;
    changeCell(sheet, 4, 1).value = person;
    sheet.merges.push({ top: 8, left: 1, bottom: 9, right: 2 });
    workbook.names.push({ name, formula: `=机密!$A$1`, sheet: null, visible: true });
    workbook.selection = 'A1';
  }

  /** Somebody else fills the first cells before each message. */
  function typeEverywhere(): void {
    excel.host.beforeBatch = () => {
      for (const sheet of excel.host.workbook.sheets) {
        if (sheet.name !== '目标台账自检') continue;
        for (const [index, text] of PLANTED.entries())
          changeCell(sheet, 1 + (index >> 2), 1 + (index & 3)).value = text;
        changeCell(sheet, 6, 1).value = 13_812_345_678;
      }
    };
  }

  it.each<[string, () => void]>([
    ['as it is', () => undefined],
    ['on whose new sheets a colleague types at once', () => typeEverywhere()],
    [
      'that refuses every value',
      () => excel.host.failAlways({ code: 'GeneralException', at: 'Range.values', use: 'set' }),
    ],
    ['that answers nothing', () => excel.host.failAlways({ code: 'InvalidArgument', at: 'Range.values', use: 'get' })],
    [
      'without tables and validations',
      () => {
        for (const at of ['TableCollection.add', 'DataValidation.rule', 'ConditionalFormatCollection.add'])
          excel.host.failAlways({ code: 'UnsupportedOperation', at });
      },
    ],
    [
      'whose new sheets are not empty',
      () => {
        // As where a template for new sheets is set up in Excel.
        excel.host.beforeBatch = () => {
          for (const sheet of excel.host.workbook.sheets) {
            if (sheet.name === '目标台账自检' && sheet.cells.size === 0) changeCell(sheet, 1, 1).value = PLANTED[0]!;
          }
        };
      },
    ],
  ])('of an Excel %s has nothing of the workbook in it', async (_, trouble) => {
    plant();
    trouble();
    const report = await selfCheck(() => undefined);
    const text = `${selfCheckText(report)}${JSON.stringify(report)}`;
    expect([...PLANTED, '13812345678'].filter((planted) => text.includes(planted))).toEqual([]);
    expect(report.results.length).toBe(ASSUMPTIONS.length);
  });
});

it('has an id of its own for each, which the manual names', () => {
  const ids = ASSUMPTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const manual = readFileSync('docs/excel-host.md', 'utf8');
  expect(ids.filter((id) => !manual.includes(`\`${id}\``))).toEqual([]);
});
