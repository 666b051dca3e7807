/**
 * More of what Excel refuses and the tests' Excel refuses with it: wrong enums and sizes, what was deleted, what is protected, tables and
 * merged cells in the way, rules and formulas that are none. The codes are those of Excel.ErrorCodes where the reference tells them.
 */
import { newWorkbook } from '../excel-host/model';
import { startExcel } from './support';

const excel = startExcel({ excelApi: '1.20' });
type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** With a table of two columns. */
const table =
  (use: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Use =>
  (sheet, context) => {
    sheet.getRange('A1:B1').values = [['甲', '乙']];
    return use(sheet.tables.add('A1:B3', true), sheet, context);
  };

const isProtected =
  (use: Use): Use =>
  async (sheet, context) => {
    sheet.protection.protect();
    await context.sync();
    return use(sheet, context);
  };

const structure =
  (use: Use): Use =>
  async (sheet, context) => {
    context.workbook.protection.protect();
    await context.sync();
    return use(sheet, context);
  };

const format =
  (kind: string, use: (made: Excel.ConditionalFormat) => unknown): Use =>
  (sheet) =>
    use(sheet.getRange('A1').conditionalFormats.add(kind as 'Custom'));

const rule =
  (given: object): Use =>
  (sheet) => {
    sheet.getRange('A1').dataValidation.rule = given as Excel.DataValidationRule;
  };

async function use(work: Use): Promise<void> {
  excel.host.workbook = newWorkbook('Sheet1', 'B');
  await Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
}

describe('InvalidArgument', () => {
  it.each<[string, Use]>([
    [
      'flat array',
      (s) => {
        s.getRange('A1:B1').values = [1, 2] as never;
      },
    ],
    [
      'ragged',
      (s) => {
        s.getRange('A1:B2').values = [[1, 2], [3]];
      },
    ],
    [
      'wrong dims',
      (s) => {
        s.getRange('A1').values = [[1, 2]];
      },
    ],
    [
      'object as value',
      (s) => {
        s.getRange('A1').values = [[{ a: 1 }]] as never;
      },
    ],
    [
      'numberFormat number',
      (s) => {
        s.getRange('A1').numberFormat = [[5]] as never;
      },
    ],
    [
      'edge',
      (s) => {
        s.getRange('A1').format.borders.getItem('Top' as never).style = 'Continuous';
      },
    ],
    [
      'border style',
      (s) => {
        s.getRange('A1').format.borders.getItem('EdgeTop').style = 'Solid' as never;
      },
    ],
    [
      'border weight',
      (s) => {
        s.getRange('A1').format.borders.getItem('EdgeTop').weight = 'Fat' as never;
      },
    ],
    [
      'border color',
      (s) => {
        s.getRange('A1').format.borders.getItem('EdgeTop').color = 'xx';
      },
    ],
    [
      'font size 0',
      (s) => {
        s.getRange('A1').format.font.size = 0;
      },
    ],
    [
      'font size 410',
      (s) => {
        s.getRange('A1').format.font.size = 410;
      },
    ],
    [
      'underline',
      (s) => {
        s.getRange('A1').format.font.underline = 'Wavy' as never;
      },
    ],
    [
      'bold text',
      (s) => {
        s.getRange('A1').format.font.bold = 'yes' as never;
      },
    ],
    [
      'wrap text',
      (s) => {
        s.getRange('A1').format.wrapText = 'yes' as never;
      },
    ],
    [
      'color #12345',
      (s) => {
        s.getRange('A1').format.fill.color = '#12345';
      },
    ],
    [
      'indent 251',
      (s) => {
        s.getRange('A1').format.indentLevel = 251;
      },
    ],
    [
      'orientation 91',
      (s) => {
        s.getRange('A1').format.textOrientation = 91;
      },
    ],
    [
      'getCell -1',
      (s) => {
        s.getCell(-1, 0).values = [[1]];
      },
    ],
    [
      'range getCell -1',
      (s) => {
        s.getRange('A1').getCell(-1, 0).values = [[1]];
      },
    ],
    [
      'A0',
      (s) => {
        s.getRange('A0').load('address');
      },
    ],
    [
      'XFE1',
      (s) => {
        s.getRange('XFE1').load('address');
      },
    ],
    [
      'A1048577',
      (s) => {
        s.getRange('A1048577').load('address');
      },
    ],
    [
      'Hello World',
      (s) => {
        s.getRange('Hello World').load('address');
      },
    ],
    [
      'other sheet address',
      (s) => {
        s.getRange('B!A1').load('address');
      },
    ],
    [
      'missing sheet address',
      (s) => {
        s.getRange('没有!A1').load('address');
      },
    ],
    [
      'offset',
      (s) => {
        s.getRange('A1').getOffsetRange(-1, 0).load('address');
      },
    ],
    [
      'resized',
      (s) => {
        s.getRange('A1:A2').getResizedRange(-5, 0).load('address');
      },
    ],
    [
      'getColumn -1',
      (s) => {
        s.getRange('A1:A2').getColumn(-1).load('address');
      },
    ],
    [
      'name 32',
      (s) => {
        s.name = 'a'.repeat(32);
      },
    ],
    [
      'name slash',
      (s) => {
        s.name = 'a/b';
      },
    ],
    [
      'name empty',
      (s) => {
        s.name = '';
      },
    ],
    [
      "name '",
      (s) => {
        s.name = "'a";
      },
    ],
    [
      'name number',
      (s) => {
        s.name = 5 as never;
      },
    ],
    [
      'tables overlap',
      table((_, s) => {
        s.tables.add('B2:C4', true);
      }),
    ],
    [
      'table name space',
      table((t) => {
        t.name = 'a b';
      }),
    ],
    [
      'table name R1C1',
      table((t) => {
        t.name = 'R1C1';
      }),
    ],
    [
      'table name taken',
      table((t, s) => {
        t.name = 'x甲';
        s.tables.add('D1:E2', true).name = 'X甲';
      }),
    ],
    [
      'table name of a name',
      table((t, s, c) => {
        c.workbook.names.add('某名', s.getRange('Z1'));
        t.name = '某名';
      }),
    ],
    [
      'table style',
      table((t) => {
        t.style = 'NoSuchStyle';
      }),
    ],
    [
      'table resize elsewhere',
      table((t) => {
        t.resize('D9:E12');
      }),
    ],
    [
      'table resize other top',
      table((t) => {
        t.resize('A2:B4');
      }),
    ],
    [
      'table resize header only',
      table((t) => {
        t.resize('A1:B1');
      }),
    ],
    [
      'rows wrong',
      table((t) => {
        t.rows.add(undefined, [[1, 2, 3]]);
      }),
    ],
    [
      'column name empty',
      table((t) => {
        t.columns.getItemAt(0).name = '';
      }),
    ],
    [
      'column name taken',
      table((t) => {
        t.columns.getItemAt(0).name = '乙';
      }),
    ],
    [
      'add rows index 99',
      table((t) => {
        t.rows.add(99, [[1, 2]]);
      }),
    ],
    [
      'sort key',
      table((t) => {
        t.sort.apply([{ key: 7 }]);
      }),
    ],
    [
      'filter kind',
      table((t) => {
        t.columns.getItemAt(0).filter.apply({ filterOn: 'Foo' as never });
      }),
    ],
    [
      'name A1',
      (s, c) => {
        c.workbook.names.add('A1', s.getRange('A1'));
      },
    ],
    [
      'name 1a',
      (s, c) => {
        c.workbook.names.add('1abc', s.getRange('A1'));
      },
    ],
    [
      'name space',
      (s, c) => {
        c.workbook.names.add('a b', s.getRange('A1'));
      },
    ],
    [
      'name R',
      (s, c) => {
        c.workbook.names.add('R', s.getRange('A1'));
      },
    ],
    [
      'name R1C1',
      (s, c) => {
        c.workbook.names.add('R1C1', s.getRange('A1'));
      },
    ],
    [
      'name 256',
      (s, c) => {
        c.workbook.names.add('甲'.repeat(256), s.getRange('A1'));
      },
    ],
    [
      'name bad formula',
      (_, c) => {
        c.workbook.names.add('乙', '=)(');
      },
    ],
    ['conditional format: kind', format('Foo', () => undefined)],
    [
      'conditional format: operator',
      format('CellValue', (x) => {
        x.cellValue.rule = { formula1: '1', operator: 'Near' as never };
      }),
    ],
    [
      'conditional format: between one',
      format('CellValue', (x) => {
        x.cellValue.rule = { formula1: '1', operator: 'Between' };
      }),
    ],
    [
      'conditional format: rank 0',
      format('TopBottom', (x) => {
        x.topBottom.rule = { rank: 0, type: 'TopItems' };
      }),
    ],
    [
      'conditional format: text',
      format('ContainsText', (x) => {
        x.textComparison.rule = { operator: 'Has' as never, text: 'a' };
      }),
    ],
    [
      'conditional format: icon',
      format('IconSet', (x) => {
        x.iconSet.style = 'TwoArrows' as never;
      }),
    ],
    [
      'conditional format: color',
      format('Custom', (x) => {
        x.custom.rule.formula = '=TRUE';
        x.custom.format.fill.color = 'nope';
      }),
    ],
    [
      'conditional format: formula number',
      format('Custom', (x) => {
        x.custom.rule.formula = 5 as never;
      }),
    ],
    [
      'conditional format: priority -1',
      format('Custom', (x) => {
        x.custom.rule.formula = '=TRUE';
        x.priority = -1;
      }),
    ],
    [
      'validation: two',
      rule({ list: { inCellDropDown: true, source: 'a,b' }, decimal: { formula1: 1, operator: 'EqualTo' } }),
    ],
    ['validation: unknown kind', rule({ money: { formula1: 1, operator: 'EqualTo' } })],
    ['validation: empty rule', rule({})],
    ['validation: list of two columns', rule({ list: { inCellDropDown: true, source: '=$A$1:$B$3' } })],
    ['validation: custom bad', rule({ custom: { formula: '=)(' } })],
    ['validation: custom empty', rule({ custom: { formula: '' } })],
    ['validation: bound bad formula', rule({ decimal: { formula1: '=SUM(', operator: 'GreaterThan' } })],
    ['validation: whole 1.5', rule({ wholeNumber: { formula1: 1.5, operator: 'GreaterThan' } })],
    ['validation: bound missing', rule({ decimal: { operator: 'GreaterThan' } })],
    [
      'validation: date reversed',
      rule({ date: { formula1: '2021-12-31', formula2: '2021-01-01', operator: 'Between' } }),
    ],
    [
      'alert message 300',
      (s) => {
        s.getRange('A1').dataValidation.errorAlert = {
          message: 'x'.repeat(300),
          showAlert: true,
          style: 'Stop',
          title: '',
        };
      },
    ],
    [
      'alert style',
      (s) => {
        s.getRange('A1').dataValidation.errorAlert = {
          message: 'x',
          showAlert: true,
          style: 'Fatal' as never,
          title: '',
        };
      },
    ],
    [
      'prompt title 33',
      (s) => {
        s.getRange('A1').dataValidation.prompt = { message: 'x', showPrompt: true, title: 'x'.repeat(33) };
      },
    ],
    [
      'prompt message 256',
      (s) => {
        s.getRange('A1').dataValidation.prompt = { message: 'x'.repeat(256), showPrompt: true, title: '' };
      },
    ],
    [
      'freeze -1',
      (s) => {
        s.freezePanes.freezeRows(-1);
      },
    ],
    [
      'freeze text',
      (s) => {
        s.freezePanes.freezeRows('2' as never);
      },
    ],
    [
      'freeze columns 0',
      (s) => {
        s.freezePanes.freezeColumns(0);
      },
    ],
    [
      'zoom 5',
      (s) => {
        s.pageLayout.zoom = { scale: 5 };
      },
    ],
    [
      'zoom 401',
      (s) => {
        s.pageLayout.zoom = { scale: 401 };
      },
    ],
    [
      'zoom 1.5 pages',
      (s) => {
        s.pageLayout.zoom = { horizontalFitToPages: 1.5 };
      },
    ],
    [
      'orientation',
      (s) => {
        s.pageLayout.orientation = 'Sideways' as never;
      },
    ],
    [
      'margin negative',
      (s) => {
        s.pageLayout.topMargin = -1;
      },
    ],
    [
      'footer 256',
      (s) => {
        s.pageLayout.headersFooters.defaultForAllPages.centerFooter = 'x'.repeat(256);
      },
    ],
    [
      'title columns',
      (s) => {
        s.pageLayout.setPrintTitleColumns('1:2');
      },
    ],
    [
      'title rows columns',
      (s) => {
        s.pageLayout.setPrintTitleRows('A:B');
      },
    ],
    [
      'print area',
      (s) => {
        s.pageLayout.setPrintArea('hello');
      },
    ],
    [
      'chart kind',
      (s) => {
        s.charts.add('Foo' as never, s.getRange('A1:B2'));
      },
    ],
    [
      'chart by',
      (s) => {
        s.charts.add('Line', s.getRange('A1:B2'), 'Diagonal' as never);
      },
    ],
    [
      'chart width',
      (s) => {
        s.charts.add('Line', s.getRange('A1:B2')).width = -5;
      },
    ],
    [
      'chart place',
      (s) => {
        s.charts.add('Line', s.getRange('A1:B2')).setPosition('hello');
      },
    ],
    [
      'legend position',
      (s) => {
        s.charts.add('Line', s.getRange('A1:B2')).legend.position = 'Middle' as never;
      },
    ],
    [
      'visibility',
      (s) => {
        s.visibility = 'Invisible' as never;
      },
    ],
    [
      'position 99',
      (s) => {
        s.position = 99;
      },
    ],
    [
      'position -1',
      (s) => {
        s.position = -1;
      },
    ],
    [
      'tab color',
      (s) => {
        s.tabColor = 'reddish';
      },
    ],
    [
      'two comments',
      (_, c) => {
        c.workbook.comments.add('Sheet1!A1', 'x');
        c.workbook.comments.add('Sheet1!A1', 'y');
      },
    ],
    [
      'comment two cells',
      (_, c) => {
        c.workbook.comments.add('Sheet1!A1:A2', 'x');
      },
    ],
    [
      'find empty',
      (s) => {
        s.getRange('A1:B2').find('', {}).load('address');
      },
    ],
    [
      'copy type',
      (s) => {
        s.getRange('A1').copyFrom('B1', 'Everything' as never);
      },
    ],
    [
      'insert shift',
      (s) => {
        s.getRange('A1').insert('Up' as never);
      },
    ],
    [
      'delete shift',
      (s) => {
        s.getRange('A1').delete('Down' as never);
      },
    ],
    [
      'clear what',
      (s) => {
        s.getRange('A1').clear('Everything' as never);
      },
    ],
    [
      'getRanges bad',
      (s) => {
        s.getRanges('A1,Z').load('address');
      },
    ],
    [
      'rowHidden text',
      (s) => {
        s.getRange('1:1').rowHidden = 'yes' as never;
      },
    ],
    [
      'width text',
      (s) => {
        s.getRange('A:A').format.columnWidth = '50' as never;
      },
    ],
    [
      'height 410',
      (s) => {
        s.getRange('1:1').format.rowHeight = 410;
      },
    ],
    [
      'formula text 256',
      (s) => {
        s.getRange('A1').formulas = [['="' + 'x'.repeat(256) + '"']];
      },
    ],
    [
      'formula nested 65',
      (s) => {
        s.getRange('A1').formulas = [['=' + 'IF(1,'.repeat(66) + '1' + ')'.repeat(66)]];
      },
    ],
    [
      'formula 256 args',
      (s) => {
        s.getRange('A1').formulas = [['=SUM(' + Array.from({ length: 256 }, () => '1').join(',') + ')']];
      },
    ],
    [
      'formula too few args',
      (s) => {
        s.getRange('A1').formulas = [['=IF()']];
      },
    ],
    [
      'formula two operators',
      (s) => {
        s.getRange('A1').formulas = [['=1**2']];
      },
    ],
    [
      'formula full stop',
      (s) => {
        s.getRange('A1').formulas = [['=A1 A2 &']];
      },
    ],
    [
      'formula semicolon',
      (s) => {
        s.getRange('A1').formulas = [['=SUM(1;2)']];
      },
    ],
    [
      'formula not closed brace',
      (s) => {
        s.getRange('A1').formulas = [['={1,2']];
      },
    ],
    [
      'format bracket',
      (s) => {
        s.getRange('A1').numberFormat = [['[红色']];
      },
    ],
    [
      'format 256',
      (s) => {
        s.getRange('A1').numberFormat = [['0'.repeat(256)]];
      },
    ],
    [
      'format bad',
      (s) => {
        s.getRange('A1').numberFormat = [['[Foo]0']];
      },
    ],
    [
      'calc mode',
      (_, c) => {
        c.application.calculationMode = 'Foo' as never;
      },
    ],
    [
      'calc type',
      (_, c) => {
        c.application.calculate('Foo' as never);
      },
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('RangeExceedsLimit', () => {
  it.each<[string, Use]>([
    [
      'scalar whole sheet',
      (s) => {
        s.getRange().values = 1 as never;
      },
    ],
    [
      'read whole sheet',
      (s) => {
        s.getRange().load('values');
      },
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });
});

describe('ItemNotFound', () => {
  it.each<[string, Use]>([
    [
      'missing sheet',
      (_, c) => {
        c.workbook.worksheets.getItem('没有').load('name');
      },
    ],
    [
      'used after delete, next batch',
      async (s, c) => {
        s.delete();
        await c.sync();
        s.getRange('A1').values = [[1]];
      },
    ],
    [
      'used after delete, same batch',
      (s) => {
        const r = s.getRange('A1');
        s.delete();
        r.values = [[1]];
      },
    ],
    [
      'range kept, sheet deleted',
      async (s, c) => {
        const r = s.getRange('A1');
        c.trackedObjects.add(r);
        r.load('values');
        await c.sync();
        s.delete();
        await c.sync();
        r.values = [[1]];
      },
    ],
    [
      'table deleted then used',
      table(async (t) => {
        t.load('id');
        t.delete();
        t.name = 'x1y';
      }),
    ],
    [
      'table deleted next',
      async (s, c) => {
        const t = s.tables.add('A1:B3', true);
        t.load('id');
        await c.sync();
        t.delete();
        await c.sync();
        t.showTotals = true;
      },
    ],
    [
      'chart deleted',
      async (s, c) => {
        const t = s.charts.add('Line', s.getRange('A1:B3'));
        t.load('id');
        await c.sync();
        t.delete();
        await c.sync();
        t.name = 'x';
      },
    ],
    [
      'row 99',
      table((t) => {
        t.rows.getItemAt(99).values = [[1, 2]];
      }),
    ],
    [
      'row delete 99',
      table((t) => {
        t.rows.getItemAt(99).delete();
      }),
    ],
    [
      'columns missing',
      table((t) => {
        t.columns.getItem('没有').load('name');
      }),
    ],
    [
      'getTotalRow without',
      table((t) => {
        t.getTotalRowRange().load('address');
      }),
    ],
    [
      'name missing',
      (_, c) => {
        c.workbook.names.getItem('没有').load('name');
      },
    ],
    [
      'conditional format: missing',
      (s) => {
        s.getRange('A1').conditionalFormats.getItem('nope').load('type');
      },
    ],
    [
      'chart missing',
      (s) => {
        s.charts.getItem('x').load('name');
      },
    ],
    [
      'chart series 9',
      (s) => {
        s.charts.add('Line', s.getRange('A1:B2')).series.getItemAt(9).name = 'x';
      },
    ],
    [
      'find none',
      (s) => {
        s.getRange('A1:B2').find('没有', {}).load('address');
      },
    ],
    [
      'settings missing',
      (_, c) => {
        c.workbook.settings.getItem('a').load('value');
      },
    ],
    [
      'spill parent',
      (s) => {
        s.getRange('A1').getSpillParent().load('address');
      },
    ],
    [
      'spilling none',
      (s) => {
        s.getRange('A1').getSpillingToRange().load('address');
      },
    ],
    [
      'intersection none',
      (s) => {
        s.getRange('A1').getIntersection('C3').load('address');
      },
    ],
    [
      'used range of empty range',
      (s) => {
        s.getRange('A1:B2').getUsedRange(true).load('address');
      },
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

describe('ItemAlreadyExists', () => {
  it.each<[string, Use]>([
    [
      'name taken',
      (s) => {
        s.name = 'b';
      },
    ],
    [
      'add taken',
      (_, c) => {
        c.workbook.worksheets.add('SHEET1');
      },
    ],
    [
      'name dup',
      (s, c) => {
        c.workbook.names.add('甲', s.getRange('A1'));
        c.workbook.names.add('甲', s.getRange('A2'));
      },
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('AccessDenied', () => {
  it.each<[string, Use]>([
    [
      'on a protected sheet: merge',
      isProtected((s) => {
        s.getRange('A1:B1').merge();
      }),
    ],
    [
      'on a protected sheet: unmerge',
      isProtected((s) => {
        s.getRange('A1:B1').unmerge();
      }),
    ],
    [
      'on a protected sheet: insert',
      isProtected((s) => {
        s.getRange('1:1').insert('Down');
      }),
    ],
    [
      'on a protected sheet: delete',
      isProtected((s) => {
        s.getRange('1:1').delete('Up');
      }),
    ],
    [
      'on a protected sheet: fill',
      isProtected((s) => {
        s.getRange('A1').format.fill.color = '#ff0000';
      }),
    ],
    [
      'on a protected sheet: cf',
      isProtected((s) => {
        s.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      }),
    ],
    [
      'on a protected sheet: cf clear',
      isProtected((s) => {
        s.getRange('A1').conditionalFormats.clearAll();
      }),
    ],
    [
      'on a protected sheet: dv',
      isProtected((s) => {
        s.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
      }),
    ],
    [
      'on a protected sheet: dv clear',
      isProtected((s) => {
        s.getRange('A1').dataValidation.clear();
      }),
    ],
    [
      'on a protected sheet: table',
      isProtected((s) => {
        s.tables.add('A1:B2', true);
      }),
    ],
    [
      'on a protected sheet: chart',
      isProtected((s) => {
        s.charts.add('Line', s.getRange('A1:B2'));
      }),
    ],
    [
      'on a protected sheet: row hide',
      isProtected((s) => {
        s.getRange('1:1').rowHidden = true;
      }),
    ],
    [
      'on a protected sheet: clear',
      isProtected((s) => {
        s.getRange('A1').clear();
      }),
    ],
    [
      'on a protected sheet: width',
      isProtected((s) => {
        s.getRange('A:A').format.columnWidth = 50;
      }),
    ],
    [
      'on a protected sheet: autofit',
      isProtected((s) => {
        s.getRange('A:A').format.autofitColumns();
      }),
    ],
    [
      'on a protected sheet: copyFrom',
      isProtected((s) => {
        s.getRange('A1').copyFrom('B1');
      }),
    ],
    [
      'on a protected sheet: comment',
      isProtected((s, c) => {
        c.workbook.comments.add('Sheet1!A1', 'x');
      }),
    ],
    [
      'on a protected sheet: filter',
      isProtected((s) => {
        s.autoFilter.apply(s.getRange('A1:B3'), 0, { filterOn: 'Values', values: ['x'] } as never);
      }),
    ],
    [
      'on a protected sheet: filter remove',
      isProtected((s) => {
        s.autoFilter.remove();
      }),
    ],
    ['structure add', structure((_, c) => void c.workbook.worksheets.add('x'))],
    [
      'structure name',
      structure((s) => {
        s.name = 'x';
      }),
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'AccessDenied' });
  });
});

describe('InvalidOperation', () => {
  it.each<[string, Use]>([
    [
      'on a protected sheet: twice',
      isProtected((s) => {
        s.protection.protect();
      }),
    ],
    [
      'header row merged value',
      table((_, s) => {
        s.getRange('A1:A2').merge();
      }),
    ],
    [
      'conditional format: wrong kind',
      format('Custom', (x) => {
        x.cellValue.rule = { formula1: '1', operator: 'EqualTo' };
      }),
    ],
    [
      'delete last visible',
      (s, c) => {
        c.workbook.worksheets.getItem('B').visibility = 'Hidden';
        s.delete();
      },
    ],
    [
      'activate hidden',
      async (s, c) => {
        s.visibility = 'Hidden';
        await c.sync();
        s.activate();
      },
    ],
    [
      'select hidden',
      async (s, c) => {
        s.visibility = 'Hidden';
        await c.sync();
        s.getRange('A1').select();
      },
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

describe('InsertDeleteConflict', () => {
  it.each<[string, Use]>([
    [
      'insert off sheet',
      (s) => {
        s.getRange('A1048576').values = [[1]];
        s.getRange('A1').insert('Down');
      },
    ],
    [
      'insert in table part',
      table((_, s) => {
        s.getRange('A2').insert('Down');
      }),
    ],
    [
      'insert across merge',
      (s) => {
        s.getRange('A2:B2').merge();
        s.getRange('A1').insert('Down');
      },
    ],
  ])('%s', async (_, work) => {
    await expect(use(work)).rejects.toMatchObject({ code: 'InsertDeleteConflict' });
  });
});

it.each<[string, string, Use]>([
  ['a cell and a column', 'InvalidArgument', (s) => void s.getRange('A1:B').load('address')],
  ['several areas in one range', 'InvalidArgument', (s) => void s.getRange('A1,B2').load('address')],
  ['indices below zero', 'InvalidArgument', (s) => void s.getRangeByIndexes(-1, 0, 1, 1).load('address')],
  ['no rows at all', 'InvalidArgument', (s) => void s.getRangeByIndexes(0, 0, 0, 1).load('address')],
  ['a row of a table below zero', 'ItemNotFound', table((t) => void t.rows.getItemAt(-1).load('values'))],
  [
    'a filter for a column that is not there',
    'InvalidArgument',
    (s) => s.autoFilter.apply('A1:B3', 5, { filterOn: 'Values', values: ['甲'] }),
  ],
  [
    'another password',
    'AccessDenied',
    async (s, c) => {
      s.protection.protect({}, '甲');
      await c.sync();
      s.protection.unprotect('乙');
    },
  ],
  [
    'a formula with four arguments of IF',
    'InvalidArgument',
    (s) => void (s.getRange('A1').formulas = [['=IF(1,2,3,4)']]),
  ],
])('refuses %s', async (_, code, work) => {
  await expect(use(work)).rejects.toMatchObject({ code });
});

it('gives a table without headers some, and lets formats be changed where protection allows it', async () => {
  await use(async (s, c) => {
    s.getRange('A1:B2').values = [
      ['甲', 1],
      ['乙', 2],
    ];
    const made = s.tables.add('A1:B2', false).getRange().load('address,values');
    s.protection.protect({ allowFormatCells: true });
    s.getRange('A2').format.fill.color = '#FFC7CE';
    await c.sync();
    expect([made.address, made.values]).toEqual([
      'Sheet1!A1:B3',
      [
        ['列1', '列2'],
        ['甲', 1],
        ['乙', 2],
      ],
    ]);
  });
});

it('takes what Excel takes', async () => {
  await use(async (s, c) => {
    s.getRange('A1').values = [['=SUM(1,2)&"项"']];
    s.getRange('A2').numberFormat = [['[红色][<0]0.00;[$¥-804]#,##0;[h]:mm;@']];
    s.getRange('A3').format.textOrientation = 180;
    s.getRange('A4').copyFrom('A1', 'Values');
    s.getRange('Sheet1!A5').values = [['甲']];
    rule({ list: { inCellDropDown: true, source: '=B!$A$1:$A$9' } })(s, c);
    s.position = 1;
    c.workbook.worksheets.getItem('B').visibility = 'VeryHidden';
    await c.sync();
  });
  expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(['B', 'Sheet1']);
});

it('does not take an object of another context', async () => {
  excel.host.workbook = newWorkbook('Sheet1');
  const other = new Excel.RequestContext();
  const range = other.workbook.worksheets.getItem('Sheet1').getRange('A1');
  await expect(
    use((s) => {
      s.getRange('A2').copyFrom(range);
    }),
  ).rejects.toMatchObject({ code: 'InvalidRequestContext' });
});

it('gives undefined for what was asked of an object that is not there', async () => {
  await use(async (_, c) => {
    const range = c.workbook.worksheets.getItemOrNullObject('没有').getRange('A1').load('values');
    await c.sync();
    expect([range.isNullObject, range.values]).toEqual([true, undefined]);
  });
});
