/** What the page says around the sheet and the pane. */
import { cellName, type CellRef } from '../domain/cell';

// The bar at the top

export const PRODUCT = '目标台账';
export const TOOLS = '工具栏';
export const OPEN = '打开';
export const SAVE = '保存';
export const UNDO = '撤销';
export const REDO = '恢复';
export const FILE_MENU = '文件';
export const NEW_TRACKER = '新建空白台账';
export const FROM_LETTERS = '由函件建立台账…';
export const SAMPLE = '打开示例台账';
/** One list with an office's own headers. */
export const SAMPLE_LIST = '打开示例清单';
export const SAVE_COPY = '另存一份';
export const UNSAVED = '未保存';
export const ROLL = '转入下月…';
export const HELP = '帮助';
export const HIDE_PANE = '收起窗格';
export const SHOW_PANE = '展开窗格';

// The sheet

export const SHEETS = '工作表';
export const PREVIOUS_SHEETS = '向左';
export const NEXT_SHEETS = '向右';
export const MORE_LINES = '显示全部内容';
export const FEWER_LINES = '只显示一行';
export const errorsIn = (sheet: string, count: number) => `${sheet}，${count} 处错误`;
export const cellField = (reference: string) => `${reference} 的内容`;
export const COMMENT = '批注';
export const COMMENT_DONE = '（已解决）';
/** The list of a cell. */
export const choicesOf = (reference: string) => `${reference} 的可选内容`;
export const OPEN_CHOICES = '从列表中选择（Alt + ↓）';
export const HAS_CHOICES = '可从列表中选择，按 Alt + ↓ 打开';
/** An icon of a condition, for those who do not see it. */
export const iconRank = (rank: number, count: number) => `图标 ${rank}/${count}`;
/** A picture or chart over the cells. */
export const PICTURE_KINDS = { picture: '图片', chart: '图表', shape: '图形' } as const;
export const DROP_HERE = '松开鼠标，打开此文件';

export const SHEET_MENU = '表格菜单';
export const CUT = '剪切';
export const COPY = '复制';
export const PASTE = '粘贴';
export const CANNOT_PASTE = '浏览器不允许网页读取剪贴板，请按 Ctrl + V 粘贴。';
export const EDIT = '编辑单元格';
export const CLEAR = '清除内容';
export const FILL_DOWN = '向下填充';
export const REPEAT = '重复上一步';
export const SELECT_ALL = '全选';
/** By how many rows are chosen. */
export const ROW_COMMAND_NAMES = {
  above: (count: number) => (count > 1 ? `在上方插入 ${count} 行` : '在上方插入行'),
  below: (count: number) => (count > 1 ? `在下方插入 ${count} 行` : '在下方插入行'),
  delete: (count: number) => (count > 1 ? `删除 ${count} 行` : '删除行'),
  up: () => '上移',
  down: () => '下移',
} as const;
// Steps, as 撤销 names them

export const fillCell = (cell: string) => `填写 ${cell}`;
export const changeCells = (first: string, count: number) => `修改 ${first} 等 ${count} 格`;
export const CHANGE_ROWS = { insert: '插入行', delete: '删除行', move: '移动行' } as const;
export const CHANGE = '修改台账';

export const ROWS_MENU = '行';
export const CANNOT_MOVE = '已经到头，不能再移动。';
export const sumsOf = ({ count, mean, sum }: { count: number; mean: string | null; sum: string | null }) =>
  [`计数 ${count}`, ...(mean === null ? [] : [`平均值 ${mean}`]), ...(sum === null ? [] : [`合计 ${sum}`])].join('　');

// What may be entered, and formulas

export const FORMULA = '公式';

// Opening and saving

export const SAMPLE_NAMES = { tracker: '示例台账.xlsx', list: '示例清单.xlsx' } as const;
export const NEW_NAME = '新台账.xlsx';
export const WORKBOOK = 'Excel 工作簿';
export const downloaded = (name: string) => `已下载“${name}”，请在“下载”文件夹中查看。`;
export const savedInPlace = (name: string) => `已保存到原文件“${name}”。`;
export const savedWithoutTheLatest = (name: string) => `已保存到原文件“${name}”；保存期间又有改动，请再保存一次。`;
export const CANCEL = '取消';

// Finding, widths, hiding, zoom

export const FIND_ITEM = '查找…';
export const IGNORE_HERE = '忽略此处…';
export const HIDE_ROWS = '隐藏行';
export const SHOW_ROWS = '取消隐藏行';
export const HIDE_COLUMNS = '隐藏列';
export const SHOW_COLUMNS = '取消隐藏列';
export const CHANGE_WIDTH = '改列宽';
export const HIDE_STEP = { rows: HIDE_ROWS, columns: HIDE_COLUMNS } as const;
export const SHOW_STEP = { rows: SHOW_ROWS, columns: SHOW_COLUMNS } as const;
export const COLUMN_WIDTH = '列宽…';
export const WIDTH_TITLE = '列宽';
export const WIDTH_LABEL = '宽度（字符数，一个汉字算两个）';
export const OK = '确定';
export const ZOOM = '显示比例';
export const ZOOM_OUT = '缩小';
export const ZOOM_IN = '放大';
export const LIST_SHEETS = '全部工作表';

export const CUT_FORMULAS = '选中的单元格里有公式，不能剪切。请复制后粘贴，再清除原来的单元格。';

// Filters

export const FILTER_ITEM = '筛选…';
export const FILTER_STEP = '筛选';
export const CLEAR_FILTERS = '清除全部筛选';
export const rowsShown = (shown: number, all: number) => `筛选：${all} 行中显示 ${shown} 行`;
export const filtered = (how: string) => `已筛选：${how}`;
/** `how`: what it asks for, where that is known already. */
export const filterIn = (cell: string, isOn: boolean, how: string | undefined) =>
  `${cell}，${how === undefined ? (isOn ? '已筛选' : '有筛选') : filtered(how)}`;
export const FILTERED_ROWS = '选中的行里有被筛选隐藏的行，看不见的也会一起改动。请先清除筛选，再插入、删除或移动行。';

// Unsaved work

export const KEEP_UNSAVED = '自动暂存未保存的改动';
export const NOT_KEPT = '⚠ 无法自动暂存，请及时保存。';
export const givenUp = (name: string) => `不恢复“${name}”的改动，稍后删除。`;
export const draftGone = (name: string) => `“${name}”暂存的改动已经不在，请打开原文件。`;
export const restored = (name: string) => `已恢复“${name}”未保存的改动，请保存为文件。`;
export const restoredPartly = (count: number, cell: string, text: string) =>
  `改动已不完整，只能恢复 ${count} 处：正在 ${cell} 输入的“${text}”填不进去。请核对后保存为文件。`;

// A new version

export const NEW_VERSION = '“目标台账”有新版本，重新载入后使用；打开的台账须重新打开。';
export const NEW_VERSION_UNSAVED = '“目标台账”有新版本。请先保存，再重新载入。';
export const LATER = '以后再说';

// Printing

export const PRINT_TITLE = '打印预览';
export const PRINT = '打印…';
export const CLOSE = '关闭';
export const PRINT_NOTE = '分页与字体以 Word 为准；正式行文请下载 Word 函件后打印。';
export const stillTyping = (cell: CellRef) =>
  `${cellName(cell)} 中输入的内容还没有存入台账，没有做其他修改。请改好这项内容，或按 Esc 放弃，再试一次。`;
