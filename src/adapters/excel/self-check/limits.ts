/** More of what Excel is taken to refuse: sizes, numbers and enums beyond their limits, rules that are none, and what is gone. */
import { codeOf, compared, refusal, type Assumption } from './assumption';
import { TAKEN } from './scratch-sheets';

type Rule = Excel.DataValidationRule;
const INVALID = 'InvalidArgument';
const VALIDATIONS = '1.8';

function formula(id: string, says: string, text: string): Assumption {
  return refusal(id, says, INVALID, (sheet) => {
    sheet.getRange('A1').formulas = [[text]];
  });
}

function rule(id: string, says: string, given: object): Assumption {
  return refusal(
    id,
    says,
    INVALID,
    (sheet) => {
      sheet.getRange('A1').dataValidation.rule = given as Rule;
    },
    VALIDATIONS,
  );
}

export const LIMITS: readonly Assumption[] = [
  formula('refuses-text-in-formula', '公式中超过 255 个字符的文本', `="${'甲'.repeat(256)}"`),
  formula('refuses-deep-formula', '嵌套超过 64 层的公式', `=${'IF(1,'.repeat(66)}1${')'.repeat(66)}`),
  formula('refuses-many-arguments', '超过 255 个参数的函数', `=SUM(${'1,'.repeat(255)}1)`),
  formula('refuses-few-arguments', '参数不够的函数', '=IF()'),
  formula('refuses-semicolon', '用分号分隔的参数', '=SUM(1;2)'),
  refusal('refuses-ragged-rows', '各行长短不一的内容', INVALID, (sheet) => {
    sheet.getRange('A1:B2').values = [[1, 2], [3]];
  }),
  refusal('refuses-whole-sheet', '一次读取整张工作表的内容', 'RangeExceedsLimit', (sheet) => {
    sheet.getRange().load('values');
  }),
  refusal('refuses-above-sheet', '工作表边界以外的区域', INVALID, (sheet) => {
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
  }),
  refusal('refuses-lone-column', '只有列字母的地址', INVALID, (sheet) => {
    sheet.getRange('Z').load('address');
  }),
  refusal('refuses-font-size', '超过 409 磅的字号', INVALID, (sheet) => {
    sheet.getRange('A1').format.font.size = 410;
  }),
  refusal('refuses-border', '不存在的线型', INVALID, (sheet) => {
    sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Solid' as 'Dash';
  }),
  refusal(
    'refuses-indent',
    '超过 250 的缩进',
    INVALID,
    (sheet) => {
      sheet.getRange('A1').format.indentLevel = 251;
    },
    '1.9',
  ),
  refusal(
    'refuses-orientation',
    '超过 90 度的文字方向',
    INVALID,
    (sheet) => {
      sheet.getRange('A1').format.textOrientation = 91;
    },
    '1.7',
  ),
  refusal('refuses-format-brackets', '数字格式中不认识的方括号', INVALID, (sheet) => {
    sheet.getRange('A1').numberFormat = [['[Foo]0']];
  }),
  rule('refuses-two-rules', '同时有两种规则的数据验证', {
    list: { inCellDropDown: true, source: '甲,乙' },
    decimal: { formula1: 1, operator: 'EqualTo' },
  }),
  rule('refuses-list-of-columns', '两列的下拉来源', { list: { inCellDropDown: true, source: '=$A$1:$B$3' } }),
  rule('refuses-rule-formula', '数据验证中写错的公式', { custom: { formula: '=)(' } }),
  rule('refuses-fraction', '整数规则中的小数', { wholeNumber: { formula1: 1.5, operator: 'GreaterThan' } }),
  rule('refuses-lone-bound', '缺一端的范围', { decimal: { formula1: 1, operator: 'Between' } }),
  refusal(
    'refuses-long-prompt',
    '超过 255 个字符的输入提示',
    INVALID,
    (sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { message: '甲'.repeat(256), showPrompt: true, title: '' };
    },
    VALIDATIONS,
  ),
  refusal(
    'refuses-long-footer',
    '超过 255 个字符的页脚',
    INVALID,
    (sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '甲'.repeat(256);
    },
    '1.9',
  ),
  refusal(
    'refuses-rank',
    '条件格式的第 0 名',
    INVALID,
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' };
    },
    '1.6',
  ),
  refusal('refuses-table-overlap', '重叠的表格', INVALID, (sheet) => {
    sheet.tables.add('A1:B3', true);
    sheet.tables.add('B2:C4', true);
  }),
  refusal('refuses-table-style', '不存在的表格样式', INVALID, (sheet) => {
    sheet.tables.add('A1:B3', true).style = 'NoSuchStyle';
  }),
  refusal('refuses-row-of-table', '列数不对的表格行', INVALID, (sheet) => {
    sheet.tables.add('A1:B3', true).rows.add(undefined, [[1, 2, 3]]);
  }),
  refusal('refuses-sheet-name', '超过 31 个字符的工作表名', INVALID, (sheet) => {
    sheet.name = '甲'.repeat(32);
  }),
  refusal('refuses-visibility', '不存在的可见性', INVALID, (sheet) => {
    sheet.visibility = 'Invisible' as 'Hidden';
  }),
  refusal('refuses-position', '没有的标签位置', INVALID, (sheet) => {
    sheet.position = 9999;
  }),
  refusal('refuses-name-taken', '已有的工作表名（不分大小写）', 'ItemAlreadyExists', (sheet, context) => {
    sheet.name = TAKEN;
    context.workbook.worksheets.add(TAKEN.toUpperCase());
  }),
  refusal('refuses-table-cut', '把单元格插入表格中间', 'InsertDeleteConflict', (sheet) => {
    sheet.tables.add('A1:B3', true);
    sheet.getRange('A2').insert('Down');
  }),
  {
    id: 'used-after-delete',
    says: '删除之后再用，代码为 ItemNotFound',
    probe: async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      table.load('id');
      await context.sync();
      table.delete();
      await context.sync();
      const code = await codeOf(context, () => {
        table.showTotals = true;
      });
      return compared(code, 'ItemNotFound');
    },
  },
  {
    id: 'protected-looks',
    says: '受保护的工作表也拒绝改动格式、条件格式、列宽和行的插入',
    api: '1.6',
    probe: async (sheet, context) => {
      sheet.protection.protect();
      await context.sync();
      const codes: (string | null)[] = [];
      const uses: readonly (() => void)[] = [
        () => void (sheet.getRange('A1').format.fill.color = '#FFC7CE'),
        () => sheet.getRange('A1').conditionalFormats.clearAll(),
        () => void (sheet.getRange('A:A').format.columnWidth = 50),
        () => void sheet.getRange('1:1').insert('Down'),
      ];
      for (const use of uses) codes.push(await codeOf(context, use));
      sheet.protection.unprotect();
      await context.sync();
      return compared(codes, Array(uses.length).fill('AccessDenied'));
    },
  },
];
