/** Assumptions about merged cells, tables, conditional formats, protection, hidden rows and sheets. */
import { markFormula, severityOfMark } from '../marks/mark-signature';
import { SECOND } from './scratch-sheets';
import { codeOf, compared, type Assumption } from './assumption';

export const SHEET_ASSUMPTIONS: readonly Assumption[] = [
  {
    id: 'merged-areas',
    says: '合并区域可以列出，只碰到一部分的也整块列出',
    api: '1.13',
    probe: async (sheet, context) => {
      sheet.getRange('A1:B2').merge();
      const merged = sheet.getRange('B2:C3').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return compared(merged.isNullObject ? null : merged.address.split('!')[1], 'A1:B2');
    },
  },
  {
    id: 'merged-hidden-cell',
    says: '写入合并区域中看不见的单元格，内容不留下',
    probe: async (sheet, context) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('B1').values = [['乙']];
      const cells = sheet.getRange('A1:B1').load('values');
      await context.sync();
      return compared(cells.values, [['', '']]);
    },
  },
  {
    id: 'table-headers',
    says: '表格的标题成为文本，空的由 Excel 命名，重名的加序号',
    probe: async (sheet, context) => {
      sheet.getRange('A1:D1').values = [[1, '', '甲', '甲']];
      sheet.tables.add('A1:D3', true);
      const cells = sheet.getRange('A1:D1').load('values');
      await context.sync();
      return compared(cells.values, [['1', '列2', '甲', '甲2']]);
    },
  },
  {
    id: 'table-resize',
    says: '表格改变大小，单元格的内容不变',
    api: '1.13',
    probe: async (sheet, context) => {
      sheet.getRange('A1:A4').values = [['甲'], [1], [2], [3]];
      const table = sheet.tables.add('A1:A2', true);
      table.resize('A1:A4');
      const range = table.getRange().load('address,values');
      await context.sync();
      return compared([range.address.split('!')[1], range.values], ['A1:A4', [['甲'], [1], [2], [3]]]);
    },
  },
  {
    id: 'format-formula',
    says: '条件格式的公式照原样交回',
    api: '1.6',
    probe: async (sheet, context) => {
      const made = sheet.getRange('A1').conditionalFormats.add('Custom');
      made.custom.rule.formula = markFormula('error');
      const all = sheet.getRange().conditionalFormats;
      all.load('items/type,items/customOrNullObject/rule/formula');
      await context.sync();
      return compared(
        all.items.map(({ customOrNullObject }) => severityOfMark(customOrNullObject.rule.formula)),
        ['error'],
      );
    },
  },
  {
    id: 'format-areas',
    says: '几处单元格的条件格式是一个，能由整张表列出并问到位置',
    api: '1.14',
    probe: async (sheet, context) => {
      const made = sheet.getRanges('A1,C3:C4').conditionalFormats.add('Custom');
      made.custom.rule.formula = markFormula('warning');
      made.load('id');
      await context.sync();
      const all = sheet.getRange().conditionalFormats.load('items/id');
      const areas = all.getItemOrNullObject(made.id).getRanges().load('address');
      await context.sync();
      const plain = areas.address.split(',').map((area) => area.split('!').at(-1));
      return compared([all.items.length, plain.sort()], [1, ['A1', 'C3:C4']]);
    },
  },
  {
    id: 'format-priority',
    says: '新的条件格式优先',
    api: '1.6',
    probe: async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange('A1');
      const made = ['=TRUE', '=FALSE'].map((formula) => {
        const format = conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        return format;
      });
      for (const format of made) format.load('priority');
      await context.sync();
      return compared(
        made.map(({ priority }) => priority),
        [1, 0],
      );
    },
  },
  {
    id: 'validation-type',
    says: '没有数据验证的单元格类型为 None，只有一部分有的不是',
    api: '1.8',
    probe: async (sheet, context) => {
      const rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } } as const;
      sheet.getRange('A1').dataValidation.rule = rule as unknown as Excel.DataValidationRule;
      const [none, some] = ['B1:B2', 'A1:A2'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      return compared([none!.type, String(some!.type) === 'None'], ['None', false]);
    },
  },
  {
    id: 'protected-cells',
    says: '受保护的工作表拒绝改动锁定的单元格（AccessDenied）',
    api: '1.2',
    probe: async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      const code = await codeOf(context, () => {
        sheet.getRange('A1').values = [[1]];
      });
      sheet.protection.unprotect();
      await context.sync();
      return compared(code, 'AccessDenied');
    },
  },
  {
    id: 'hidden-rows',
    says: '隐藏的行可以问到，也可以取消隐藏',
    api: '1.2',
    probe: async (sheet, context) => {
      const row = sheet.getRange('2:2');
      row.rowHidden = true;
      const all = sheet.getRange('A1:A3').load('rowHidden');
      const one = sheet.getRange('A2').load('rowHidden');
      await context.sync();
      row.rowHidden = false;
      const again = sheet.getRange('A2').load('rowHidden');
      await context.sync();
      return compared([all.rowHidden, one.rowHidden, again.rowHidden], [null, true, false]);
    },
  },
  {
    id: 'hidden-sheet-select',
    says: '隐藏的工作表不能激活',
    probe: async (sheet, context) => {
      sheet.visibility = 'Hidden';
      await context.sync();
      const code = await codeOf(context, () => sheet.activate());
      return code === null ? '没有拒绝' : null;
    },
  },
  {
    id: 'hidden-sheet-delete',
    says: '隐藏的工作表可以删除',
    probe: async (_, context) => {
      const other = context.workbook.worksheets.add(SECOND);
      other.visibility = 'Hidden';
      await context.sync();
      const code = await codeOf(context, () => other.delete());
      return compared(code, null);
    },
  },
  {
    id: 'date-function',
    says: '函数 DATE(2000,1,1) 说明日期系统：36526 或 35064',
    api: '1.2',
    probe: async (_, context) => {
      const day = context.workbook.functions.date(2000, 1, 1).load('value');
      await context.sync();
      return [36_526, 35_064].includes(day.value) ? null : `实为 ${day.value}`;
    },
  },
  {
    id: 'column-width',
    says: '列宽以磅计，写入多少读回多少（差不到 1 磅）',
    api: '1.2',
    probe: async (sheet, context) => {
      const { format } = sheet.getRange('A:A');
      format.columnWidth = 100;
      format.load('columnWidth');
      await context.sync();
      return Math.abs(format.columnWidth - 100) < 1 ? null : `实为 ${format.columnWidth}`;
    },
  },
  {
    id: 'addresses-2000',
    says: '一个地址可以有 2,000 个字符',
    api: '1.9',
    probe: async (sheet, context) => {
      const cells = Array.from({ length: 400 }, (_, index) => `A${2 * index + 1}`);
      const code = await codeOf(context, () => {
        sheet.getRanges(
          cells
            .join(',')
            .slice(0, 2000)
            .replace(/,?A?\d*$/u, ''),
        ).format.fill.color = '#FFC7CE';
      });
      return compared(code, null);
    },
  },
];
