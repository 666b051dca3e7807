/** What Excel refuses, the tests' Excel refuses too: the adapter cannot come to rely on it. Ids are those of docs/excel-host.md. */
import { changeCell, newWorkbook } from '../excel-host/model';
import { hostCell, startExcel } from './support';

const excel = startExcel({ excelApi: '1.20' });
type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function use(work: Use): Promise<unknown> {
  excel.host.workbook = newWorkbook('Sheet1', 'B');
  return Excel.run(async (context) => {
    const read = work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return typeof read === 'function' ? (read as () => unknown)() : read;
  });
}

/** A range with a rule for its validation. */
const rule =
  (given: object): Use =>
  (sheet) => {
    sheet.getRange('A1').dataValidation.rule = given as Excel.DataValidationRule;
  };

it.each<[string, string, Use]>([
  [
    'a formula of 10,000 characters',
    'InvalidArgument',
    (s) => (s.getRange('A1').values = [['=' + '1+'.repeat(5000) + '1']]),
  ],
  ['brackets turned round', 'InvalidArgument', (s) => (s.getRange('A1').values = [['=)(']])],
  [
    'sorting merged cells',
    'MergedRangeConflict',
    (s) => {
      s.getRange('A2:B2').merge();
      s.getRange('A1:B3').sort.apply([{ key: 0 }]);
    },
  ],
  ['sorting by a column that is not there', 'InvalidArgument', (s) => s.getRange('A1:B3').sort.apply([{ key: 2 }])],
  ['a formula that ends too early', 'InvalidArgument', (s) => (s.getRange('A1').formulas = [['=SUM(A1:A3']])],
  ['a text without an end', 'InvalidArgument', (s) => (s.getRange('A1').formulas = [['="甲&A1']])],
  ['a colour that is none', 'InvalidArgument', (s) => (s.getRange('A1').format.fill.color = 'no-color')],
  [
    'an alignment that is none',
    'InvalidArgument',
    (s) => (s.getRange('A1').format.horizontalAlignment = 'Middle' as never),
  ],
  ['a negative height', 'InvalidArgument', (s) => (s.getRange('1:1').format.rowHeight = -5)],
  ['a width beyond 255 characters', 'InvalidArgument', (s) => (s.getRange('A:A').format.columnWidth = 5000)],
  ['a number format without an end', 'InvalidArgument', (s) => (s.getRange('A1').numberFormat = [['yyyy"年']])],
  ['five sections of a number format', 'InvalidArgument', (s) => (s.getRange('A1').numberFormat = [['0;0;0;@;0']])],
  ['reversed bounds', 'InvalidArgument', rule({ decimal: { formula1: 1, formula2: 0, operator: 'Between' } })],
  ['a bound that is missing', 'InvalidArgument', rule({ decimal: { formula1: 1, operator: 'Between' } })],
  ['an operator that is none', 'InvalidArgument', rule({ decimal: { formula1: 1, operator: 'Within' } })],
  ['an empty list', 'InvalidArgument', rule({ list: { inCellDropDown: true, source: '' } })],
  ['a list of 300 characters', 'InvalidArgument', rule({ list: { inCellDropDown: true, source: '甲'.repeat(300) } })],
  [
    'a title of 60 characters',
    'InvalidArgument',
    (s) =>
      (s.getRange('A1').dataValidation.errorAlert = {
        message: '',
        showAlert: true,
        style: 'Stop',
        title: '甲'.repeat(60),
      }),
  ],
  [
    'a table over merged cells',
    'MergedRangeConflict',
    (s) => {
      s.getRange('A1:B1').merge();
      s.tables.add('A1:B3', true);
    },
  ],
  [
    'merged cells in a table',
    'InvalidOperation',
    (s) => {
      s.tables.add('A1:B3', true);
      s.getRange('A2:B2').merge();
    },
  ],
  ['a table that is called like a cell', 'InvalidArgument', (s) => (s.tables.add('A1:B3', true).name = 'AB12')],
  ['no frozen row', 'InvalidArgument', (s) => s.freezePanes.freezeRows(0)],
  [
    'a conditional format by no formula',
    'InvalidArgument',
    (s) => (s.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=)('),
  ],
  ['one without any formula', 'InvalidArgument', (s) => void s.getRange('A1').conditionalFormats.add('Custom')],
  [
    'a chart turned round',
    'InvalidArgument',
    (s) => s.charts.add('ColumnClustered', s.getRange('A1:B2'), 'Columns').setPosition('Z9', 'A1'),
  ],
  [
    'addresses of 9,000 characters',
    'InvalidArgument',
    (s) => (s.getRanges(Array.from({ length: 1500 }, (_, i) => `A${i * 2 + 1}`).join(',')).format.fill.color = 'red'),
  ],
  [
    'to hide the last sheet that shows',
    'InvalidOperation',
    (s, c) => {
      s.visibility = 'Hidden';
      c.workbook.worksheets.getItem('B').visibility = 'Hidden';
    },
  ],
  [
    'to delete a very hidden sheet',
    'InvalidOperation',
    (s) => {
      s.visibility = 'VeryHidden';
      s.delete();
    },
  ],
  ['a sheet called History', 'InvalidArgument', (_, c) => void c.workbook.worksheets.add('History')],
  ['a sheet called so in Chinese', 'InvalidArgument', (_, c) => void c.workbook.worksheets.add('历史记录')],
  ['print titles that are no rows', 'InvalidArgument', (s) => s.pageLayout.setPrintTitleRows('hello')],
  ['minus one page', 'InvalidArgument', (s) => (s.pageLayout.zoom = { horizontalFitToPages: -1 })],
  ['a paper that is none', 'InvalidArgument', (s) => (s.pageLayout.paperSize = 'Z9' as never)],
  ['a margin of 35 metres', 'InvalidArgument', (s) => (s.pageLayout.leftMargin = 99_999)],
  ['a text of 32,768 characters', 'InvalidArgument', (s) => (s.getRange('A1').values = [['甲'.repeat(32_768)]])],
  [
    'a message of six megabytes',
    'RequestPayloadSizeLimitExceeded',
    (s) => {
      for (let row = 1; row <= 100; row++) s.getRange(`A${row}`).values = [['甲'.repeat(20_000)]];
    },
  ],
  [
    'a property that was not loaded',
    'PropertyNotLoaded',
    (s) => {
      const range = s.getRange('A1');
      return () => range.values as unknown;
    },
  ],
])('refuses %s', async (_, code, work) => {
  await expect(use(work)).rejects.toMatchObject({ code });
});

it('hands over no more than five megabytes', async () => {
  excel.host.workbook = newWorkbook('Sheet1');
  for (let row = 1; row <= 100; row++) changeCell(excel.host.workbook.sheets[0]!, row, 1).value = '甲'.repeat(20_000);
  const read = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:A100').load('values');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

it('makes texts of the headers of a table, each once', async () => {
  const headers = await use((s) => {
    s.getRange('A1:D1').values = [[1, '', '甲', '甲']];
    s.tables.add('A1:D3', true);
    const range = s.getRange('A1:D1').load('values');
    return () => range.values as unknown;
  });
  expect(headers).toEqual([['1', '列2', '甲', '甲2']]);
});

it('shows #SPILL! where something stands in the way of results, until it is gone', async () => {
  const values = (write: unknown) =>
    use((s) => {
      s.getRange('A1').formulas = [['=SEQUENCE(3)']];
      s.getRange('A2').values = [[5]];
      s.getRange('A2').values = [[write]];
      const range = s.getRange('A1:A3').load('values');
      return () => range.values as unknown;
    });
  expect(await values(5)).toEqual([['#SPILL!'], [5], ['']]);
  expect(await values('')).toEqual([[1], [2], [3]]);
});

it('deletes a hidden sheet, as the reference says', async () => {
  await use((s) => {
    s.visibility = 'Hidden';
    s.delete();
  });
  expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(['B']);
});

it.each<[string, Use]>([
  ['a value', (s) => (s.getRange('B2').values = [['甲']])],
  ['new rows', (s) => s.getRange('2:2').insert('Down')],
  ['no row', (s) => s.getRange('A2:C2').delete('Up')],
])('gives a pivot table %s: PivotTableRangeConflict', async (_, work) => {
  excel.host.workbook = newWorkbook('Sheet1', 'B');
  const range = { top: 1, left: 1, bottom: 4, right: 3 };
  excel.host.workbook.sheets[0]!.pivots.push({ id: '{P}', name: '数据透视表1', range });
  const refused = Excel.run((context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context);
    return context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: 'PivotTableRangeConflict' });
});

it('sorts rows with their formats and formulas, blank ones last, and lists pivot tables', async () => {
  excel.host.workbook = newWorkbook('Sheet1');
  const [sheet] = excel.host.workbook.sheets;
  for (const [index, text] of ['丙', null, '甲', '乙'].entries()) {
    if (text !== null) Object.assign(changeCell(sheet!, index + 2, 1), { value: text, format: '@' });
    changeCell(sheet!, index + 2, 2).value = index;
  }
  changeCell(sheet!, 1, 1).value = '表头';
  sheet!.pivots.push({ id: '{P}', name: '数据透视表1', range: { top: 1, left: 5, bottom: 2, right: 6 } });
  const pivots = await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem('Sheet1');
    own.getRange('A1:B5').sort.apply([{ key: 0, ascending: false }], false, true);
    const { pivotTables } = own;
    pivotTables.load('items/name');
    await context.sync();
    return pivotTables.items.map(({ name }) => name);
  });
  expect(pivots).toEqual(['数据透视表1']);
  const rows = [1, 2, 3, 4, 5].map((row) => [
    sheet!.cells.get(row)?.get(1)?.value,
    sheet!.cells.get(row)?.get(2)?.value,
  ]);
  expect(rows).toEqual([
    ['表头', undefined],
    ['乙', 3],
    ['甲', 2],
    ['丙', 0],
    [undefined, 1],
  ]);
});

describe.each([
  ['1.17', [false, 2]],
  ['1.19', [true, 1]],
] as const)('the undo of Excel, ExcelApi %s', (excelApi, [undone, left]) => {
  const other = startExcel({ excelApi });

  it('takes back what an add-in did only where Excel can, and is empty after it where not', async () => {
    other.host.workbook = newWorkbook('Sheet1');
    other.host.undoSteps = [];
    other.host.user.type('Sheet1', 'A1', '1');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[2]];
      await context.sync();
    });
    expect(other.host.user.undo()).toBe(undone);
    expect(hostCell(other.host, 'Sheet1', 'A1').value).toBe(left);
  });
});
