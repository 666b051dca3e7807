/** What the help says; loaded with it. */
import { LARGEST_FILE_MB } from '../../adapters/browser/chosen-file';

export const HELP_LINES: readonly string[] = [
  '所有处理均在本机完成，文件不会上传；打开过一次后，断网也能使用。',
  '未保存的改动暂存在这台电脑的浏览器里，意外关闭后可以恢复；保存后即删除。不需要的，可在“文件”菜单中关闭。',
  `可打开 .xlsx、.xlsm 工作簿，不超过 ${LARGEST_FILE_MB} MB；也可把文件拖到页面上。`,
  '保存时只改动您改过的单元格，其余内容、格式、公式原样保留。有把握的公式随改动重算，其余的显示“公式未计算”，请在 Excel 中重算。',
];
/** Keys that are no action of a menu. */
export const OTHER_KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['↑ ↓ ← →、Tab、Enter', '移动'],
  ['双击或直接输入', '编辑单元格'],
  ['Alt + Enter', '单元格内换行'],
  ['Shift + 方向键、拖动、单击行号或列标', '选择一片单元格、整行、整列'],
  ['Ctrl + 空格、Shift + 空格', '选整列、选整行'],
  ['Ctrl + 方向键、Home、End、Ctrl + Home、Ctrl + End', '到内容的边缘、行首、行末、表首、表末'],
  ['右键、菜单键或 Shift + F10', '表格菜单：插入、删除、移动行等'],
  ['Alt + ↓', '打开单元格的下拉列表；在带筛选按钮的表头上，打开该列的筛选'],
  ['拖动选区右下角的小方块', '向下填充'],
  ['F6', '在表格、窗格各区之间移动'],
];
export const KEYS_TITLE = '按键';
