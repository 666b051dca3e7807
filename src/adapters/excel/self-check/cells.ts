/** Assumptions about batches, entries, formats and used ranges. */
import { codeOf, compared, type Assumption, type Probe } from './assumption';

/** What a cell holds after an entry. */
function afterEntry(entry: string | number, expected: unknown, format = 'General'): Probe {
  return async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[format]];
    cell.values = [[entry]];
    cell.load('values,valueTypes');
    await context.sync();
    return compared([cell.values[0]![0], cell.valueTypes[0]![0]], expected);
  };
}

export const CELL_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'batch-stops',
    says: '一批操作在第一个错误处停下，此前的保留',
    probe: async (sheet, context) => {
      await codeOf(context, () => {
        sheet.getRange('A1').values = [['甲']];
        sheet.getRange('A2').values = [['=)(']];
        sheet.getRange('A3').values = [['丙']];
      });
      const now = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return compared(now.values, [['甲'], [''], ['']]);
    },
  },
  {
    id: 'batch-results',
    says: '出错的一批中，错误之前的结果照样交回',
    probe: async (sheet, context) => {
      const cell = sheet.getRange('A1').load('values');
      await codeOf(context, () => {
        sheet.getRange('A2').values = [['=)(']];
      });
      return compared((cell.toJSON() as { values?: unknown }).values, [['']]);
    },
  },
  {
    id: 'read-after-write',
    says: '同一批中先读、再写、再读：先读的是原值，后读的是新值和算好的公式结果',
    probe: async (sheet, context) => {
      sheet.getRange('A1:B1').values = [[1, '=A1*2']];
      await context.sync();
      const before = sheet.getRange('A1:B1').load('values');
      sheet.getRange('A1').values = [[21]];
      const after = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return compared(
        [before.values[0], after.values[0]],
        [
          [1, 2],
          [21, 42],
        ],
      );
    },
  },
  {
    id: 'null-object',
    says: '不存在的对象，同一批中对它的调用不出错',
    api: '1.4',
    probe: async (_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有这张表 7');
      const range = missing.getRange('A1').load('values');
      missing.delete();
      await context.sync();
      return compared([missing.isNullObject, range.isNullObject], [true, true]);
    },
  },
  {
    id: 'unknown-property',
    says: '载入不存在的属性时略过',
    probe: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      const code = await codeOf(context, () => void cell.load('noPropertiesNeeded' as 'values'));
      return compared(code, null);
    },
  },
  {
    id: 'one-format',
    says: '一个数字格式可以给整个区域',
    probe: async (sheet, context) => {
      const cells = sheet.getRange('A1:B2');
      cells.numberFormat = [['0%']];
      cells.load('numberFormat');
      await context.sync();
      return compared(cells.numberFormat, [
        ['0%', '0%'],
        ['0%', '0%'],
      ]);
    },
  },
  { id: 'entry-percent', says: '写入 50% 得到数 0.5', probe: afterEntry('50%', [0.5, 'Double']) },
  { id: 'entry-date', says: '写入 2021-3-25 得到日期', probe: afterEntry('2021-3-25', [44_280, 'Double']) },
  {
    id: 'entry-apostrophe',
    says: '前面的撇号使内容成为文本，本身不留下',
    probe: afterEntry("'=1+1", ['=1+1', 'String']),
  },
  {
    id: 'entry-apostrophe-text',
    says: '文本格式的单元格中也是如此',
    probe: afterEntry("'048", ['048', 'String'], '@'),
  },
  { id: 'entry-number-in-text', says: '数写进文本格式的单元格成为文本', probe: afterEntry(25, ['25', 'String'], '@') },
  {
    id: 'entry-full-width',
    says: '中文版把全角数字当作数',
    probe: afterEntry('５０％', [0.5, 'Double']),
  },
  {
    id: 'entry-empty',
    says: '写入空文本清空单元格，保留格式；null 不改动',
    probe: async (sheet, context) => {
      const cells = sheet.getRange('A1:B1');
      cells.values = [[0.5, 0.25]];
      cells.numberFormat = [['0%', '0%']];
      cells.values = [['', null]];
      cells.load('values,numberFormat');
      await context.sync();
      return compared([cells.values, cells.numberFormat], [[['', 0.25]], [['0%', '0%']]]);
    },
  },
  {
    id: 'entry-infinity',
    says: '无穷大在消息中成为 null，单元格不改动',
    probe: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['甲']];
      cell.values = [[Infinity]];
      cell.load('values');
      await context.sync();
      return compared(cell.values, [['甲']]);
    },
  },
  {
    id: 'entry-line-break',
    says: '写入的换行（回车加换行）照原样交回',
    probe: afterEntry('甲\r\n乙', ['甲\r\n乙', 'String']),
  },
  {
    id: 'formula-result',
    says: '写入公式后，同一批中就能读到结果',
    probe: async (sheet, context) => {
      sheet.getRange('A1:A2').values = [[2], ['=A1*3']];
      const cell = sheet.getRange('A2').load('values,formulas');
      await context.sync();
      return compared([cell.values, cell.formulas], [[[6]], [['=A1*3']]]);
    },
  },
  {
    id: 'formulas-quoted',
    says: '带撇号的文本，formulas 与 values 相同',
    probe: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [["'=1+1"]];
      cell.load('values,formulas');
      await context.sync();
      return compared(cell.formulas, cell.values);
    },
  },
  {
    id: 'error-values',
    says: '错误值以文字交回，类型为 Error',
    probe: async (sheet, context) => {
      const cell = sheet.getRange('A1');
      cell.values = [['#N/A']];
      cell.load('values,valueTypes');
      await context.sync();
      return compared([cell.values, cell.valueTypes], [[['#N/A']], [['Error']]]);
    },
  },
  {
    id: 'used-values-only',
    says: '已用区域（只看内容）不含只有格式的单元格',
    api: '1.4',
    probe: async (sheet, context) => {
      sheet.getRange('B2').values = [['甲']];
      sheet.getRange('D9').numberFormat = [['0%']];
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      return compared(used.address.split('!')[1], 'B2');
    },
  },
  {
    id: 'find-in-range',
    says: '在区域中查找文字的一部分，找不到时为空对象',
    api: '1.9',
    probe: async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['本月进展情况', ''],
        ['', '目前进展'],
      ];
      const area = sheet.getRange('A2:B40');
      const [hit, none] = ['进展', '子项目'].map((text) =>
        area.findOrNullObject(text, { completeMatch: false, matchCase: false }).load('rowIndex,columnIndex'),
      );
      await context.sync();
      const place = hit!.isNullObject ? null : [hit!.rowIndex, hit!.columnIndex];
      return compared([place, none!.isNullObject], [[1, 1], true]);
    },
  },
  {
    id: 'font-null',
    says: '区域中字体不一致时为 null',
    probe: async (sheet, context) => {
      sheet.getRange('A1').format.font.bold = true;
      const { font } = sheet.getRange('A1:B1').format;
      font.load('bold');
      await context.sync();
      return compared(font.bold, null);
    },
  },
  {
    id: 'format-codes',
    says: '数字格式用英文代码，常规为 General',
    probe: async (sheet, context) => {
      const cells = sheet.getRange('A1:B1');
      sheet.getRange('B1').numberFormat = [['0.0%']];
      cells.load('numberFormat');
      await context.sync();
      return compared(cells.numberFormat, [['General', '0.0%']]);
    },
  },
  {
    id: 'spill-told',
    says: '公式溢出的区域可以问到',
    api: '1.12',
    probe: async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      const cells = sheet.getRange('A1:A4').load('values,hasSpill');
      const area = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
      await context.sync();
      const told = area.isNullObject ? null : area.address.split('!')[1];
      return compared([cells.values, cells.hasSpill, told], [[[1], [2], [3], ['']], null, 'A1:A3']);
    },
  },
  {
    id: 'spill-in-the-way',
    says: '写入溢出区域使公式显示 #SPILL!，清空后恢复',
    api: '1.12',
    probe: async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)']];
      sheet.getRange('A2').values = [['甲']];
      const blocked = sheet.getRange('A1').load('values');
      await context.sync();
      const shown: unknown = blocked.values[0]![0];
      sheet.getRange('A2').values = [['']];
      const free = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return compared([shown, free.values], ['#SPILL!', [[1], [2], [3]]]);
    },
  },
];
