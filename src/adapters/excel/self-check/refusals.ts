/** What Excel is taken to refuse, and with which code. */
import { refusal, type Assumption } from './assumption';

type Rule = Excel.DataValidationRule;
const INVALID = 'InvalidArgument';

export const REFUSALS: readonly Assumption[] = [
  refusal('refuses-long-formula', '超过 8,192 个字符的公式', INVALID, (sheet) => {
    sheet.getRange('A1').values = [[`=${'1+'.repeat(5000)}1`]];
  }),
  refusal('refuses-bad-formula', '写错的公式', INVALID, (sheet) => {
    sheet.getRange('A1').values = [['=)(']];
  }),
  refusal('refuses-color', '不存在的颜色', INVALID, (sheet) => {
    sheet.getRange('A1').format.fill.color = 'no-color';
  }),
  refusal('refuses-alignment', '不存在的对齐方式', INVALID, (sheet) => {
    sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center';
  }),
  refusal('refuses-height', '负的行高', INVALID, (sheet) => {
    sheet.getRange('1:1').format.rowHeight = -5;
  }),
  refusal('refuses-width', '超过 255 个字符的列宽', INVALID, (sheet) => {
    sheet.getRange('A:A').format.columnWidth = 5000;
  }),
  refusal('refuses-number-format', '写错的数字格式', INVALID, (sheet) => {
    sheet.getRange('A1').numberFormat = [['yyyy"年']];
  }),
  refusal('refuses-long-text', '超过 32,767 个字符的文本', INVALID, (sheet) => {
    sheet.getRange('A1').values = [['甲'.repeat(32_768)]];
  }),
  refusal(
    'refuses-reversed-bounds',
    '数据验证的上下限颠倒',
    INVALID,
    (sheet) => {
      const decimal = { formula1: 1, formula2: 0, operator: 'Between' } as const;
      sheet.getRange('A1').dataValidation.rule = { decimal } as unknown as Rule;
    },
    '1.8',
  ),
  refusal(
    'refuses-empty-list',
    '空的下拉列表',
    INVALID,
    (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '' } };
    },
    '1.8',
  ),
  refusal(
    'refuses-long-title',
    '超过 32 个字符的提示标题',
    INVALID,
    (sheet) => {
      const alert = { message: '', showAlert: true, style: 'Stop', title: '甲'.repeat(60) } as const;
      sheet.getRange('A1').dataValidation.errorAlert = alert;
    },
    '1.8',
  ),
  refusal('refuses-table-over-merge', '合并单元格上的表格', 'MergedRangeConflict', (sheet) => {
    sheet.getRange('A1:B1').merge();
    sheet.tables.add('A1:B3', true);
  }),
  refusal('refuses-merge-in-table', '表格中的合并', 'InvalidOperation', (sheet) => {
    sheet.tables.add('A1:B3', true);
    sheet.getRange('A2:B2').merge();
  }),
  refusal('refuses-table-name', '像单元格地址的表格名', INVALID, (sheet) => {
    sheet.tables.add('A1:B3', true).name = 'AB12';
  }),
  refusal('refuses-freeze-0', '冻结 0 行', INVALID, (sheet) => sheet.freezePanes.freezeRows(0), '1.7'),
  refusal(
    'refuses-format-formula',
    '条件格式中写错的公式',
    INVALID,
    (sheet) => {
      sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=)(';
    },
    '1.6',
  ),
  refusal(
    'refuses-format-without-formula',
    '没有公式的条件格式',
    INVALID,
    (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
    '1.6',
  ),
  refusal('refuses-chart-place', '右下角在左上角之前的图表位置', INVALID, (sheet) => {
    sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns').setPosition('Z9', 'A1');
  }),
  refusal(
    'refuses-long-address',
    '超过 8,192 个字符的地址',
    INVALID,
    (sheet) => {
      const cells = Array.from({ length: 1500 }, (_, index) => `A${2 * index + 1}`);
      sheet.getRanges(cells.join(',')).format.fill.color = '#FFC7CE';
    },
    '1.9',
  ),
  refusal(
    'refuses-sort-merged',
    '有合并单元格的区域不能排序',
    'MergedRangeConflict',
    (sheet) => {
      sheet.getRange('A1:B3').values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1:B3').sort.apply([{ key: 0 }]);
    },
    '1.2',
  ),
  refusal('refuses-name-history', '名为 History 的工作表', INVALID, (_, context) => {
    context.workbook.worksheets.add('History');
  }),
  refusal('refuses-name-history-zh', '名为“历史记录”的工作表', INVALID, (_, context) => {
    context.workbook.worksheets.add('历史记录');
  }),
  refusal(
    'refuses-title-rows',
    '不是行号的打印标题',
    INVALID,
    (sheet) => sheet.pageLayout.setPrintTitleRows('hello'),
    '1.9',
  ),
  refusal(
    'refuses-zoom',
    '负的缩放页数',
    INVALID,
    (sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: -1 };
    },
    '1.9',
  ),
  refusal(
    'refuses-paper',
    '不存在的纸张',
    INVALID,
    (sheet) => {
      sheet.pageLayout.paperSize = 'Z9' as 'A4';
    },
    '1.9',
  ),
  refusal(
    'refuses-margin',
    '过大的页边距',
    INVALID,
    (sheet) => {
      sheet.pageLayout.leftMargin = 99_999;
    },
    '1.9',
  ),
];
