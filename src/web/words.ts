/** What the page says around the sheet and the pane. */
import { LARGEST_FILE_MB } from '../adapters/browser/chosen-file';

// The bar at the top

export const PRODUCT = '目标台账';
export const TOOLS = '工具栏';
export const OPEN = '打开';
export const SAVE = '保存';
export const UNDO = '撤销';
export const REDO = '恢复';
export const FILE_MENU = '文件';
export const MORE_MENU = '更多';
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
export const ASK_HIDDEN = '粘贴到隐藏的行吗？';
export const hiddenSentence = (count: number) => `粘贴的区域里有 ${count} 行是隐藏的，其中的内容看不见，也会被替换。`;
export const SKIP_HIDDEN = '跳过隐藏的行';
export const PASTE_ALL = '一并粘贴';

// What may be entered, and formulas

export const REFUSED = '不能填写此内容';
export const refusedSentence = (cell: string) => `${cell} 设有数据验证，这项内容不符合要求。`;
export const ASK_ENTRY = '仍要填写吗？';
export const WRITE_AGAIN = '重新填写';
export const LEAVE_IT = '放弃填写';
export const WRITE_ANYWAY = '仍然填写';
export const ASK_FORMULA = '替换公式吗？';
export const ASK_CLEAR_FORMULA = '清除公式吗？';
export const formulaSentence = (cells: readonly string[], formula: string | null, isCleared: boolean) => {
  const named =
    cells.length === 1
      ? `${cells[0]} 是公式${formula === null ? '' : `（${formula}）`}`
      : `${cells.slice(0, 3).join('、')}${cells.length > 3 ? ` 等 ${cells.length} 格` : ''}是公式`;
  return `${named}。${isCleared ? '清除' : '替换'}后，不再随其他单元格计算。`;
};
export const CLEAR_FORMULA = '清除公式';
export const REPLACE_FORMULA = '替换公式';
export const KEEP_FORMULA = '保留公式';
export const FORMULA = '公式';

// Opening and saving

export const SAMPLE_NAMES = { tracker: '示例台账.xlsx', list: '示例清单.xlsx' } as const;
export const NEW_NAME = '新台账.xlsx';
export const WORKBOOK = 'Excel 工作簿';
export const downloaded = (name: string) => `已下载“${name}”，请在“下载”文件夹中查看。`;
export const savedInPlace = (name: string) => `已保存到原文件“${name}”。`;
export const savedWithoutTheLatest = (name: string) => `已保存到原文件“${name}”；保存期间又有改动，请再保存一次。`;
export const ASK_UNSAVED = '先保存改动吗？';
export const unsavedSentence = (name: string) => `“${name}”有未保存的改动。不保存就打开别的文件，这些改动会丢失。`;
export const SAVE_FIRST = '先保存';
export const DISCARD = '不保存';
export const CANCEL = '取消';
export const ASK_OVERWRITE = '保存到原文件吗？';
export const overwriteSentence = (name: string) =>
  `“${name}”将换成改动后的内容：只有改动过的单元格不同，其余原样保留。本次打开期间不再询问。`;
export const OVERWRITE = '保存到原文件';

// Finding, widths, hiding, zoom

export const FIND = '查找';
export const FIND_ITEM = '查找…';
export const IGNORE_HERE = '忽略此处…';
export const FIND_NEXT = '下一个';
export const FIND_PREVIOUS = '上一个';
export const REPLACE_BY = '替换为';
export const REPLACE = '替换';
export const REPLACE_ALL = '全部替换';
export const ALL_SHEETS = '全部工作表';
export const CLOSE_FIND = '关闭查找';
export const foundCells = (count: number) => (count === 0 ? '没有找到' : `找到 ${count} 格`);
export const replaced = (count: number, left: readonly string[]) =>
  left.length === 0
    ? `已替换 ${count} 格`
    : `已替换 ${count} 格；${left.slice(0, 3).join('、')}${left.length > 3 ? ` 等 ${left.length} 格` : ''}是公式或数字，未替换`;
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
export const filterOf = (header: string) => `筛选：${header}`;
export const FILTER_SEARCH = '搜索';
export const FILTER_ALL = '全选';
export const FILTER_FOUND = '全选搜索结果';
export const FILTER_BLANK = '（空白）';
export const CLEAR_FILTER = '清除此列的筛选';
export const REMOVE_FILTER = '取消筛选按钮';
export const NOTHING_FOUND = '没有找到';
export const FILTER_ENTRIES = '要显示的值';
export const moreEntries = (count: number) => `还有 ${count} 项，请用搜索缩小范围。`;
export const keptFilter = (how: string) => `这一列已在 Excel 中${how}，原样保留；按“确定”后改为按所选的值筛选。`;
export const CONDITIONS = '这一列按自定义条件筛选；按“确定”后改为按所选的值筛选。';
export const rowsShown = (shown: number, all: number) => `筛选：${all} 行中显示 ${shown} 行`;
export const NOTHING_TO_FILTER = '这里没有可以筛选的表格：请先选中表头或表中的单元格。';
export const filterIn = (cell: string, isOn: boolean) => `${cell}，${isOn ? '已筛选' : '有筛选'}`;
export const FILTERED_ROWS = '选中的行里有被筛选隐藏的行，看不见的也会一起改动。请先清除筛选，再插入、删除或移动行。';

// Unsaved work

export const KEEP_UNSAVED = '自动暂存未保存的改动';
export const NOT_KEPT = '⚠ 无法自动暂存，请及时保存。';
export const LEFT_UNSAVED = '上次有未保存的改动：';
export const leftAt = (time: Date, changes: number) => {
  const minutes = String(time.getMinutes()).padStart(2, '0');
  return `，${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}，${changes} 处改动。`;
};
export const ONLY_HERE = '改动只存在这台电脑的浏览器里；恢复后请保存为文件。';
export const RESTORE = '恢复';
export const DO_NOT_RESTORE = '不恢复';
export const givenUp = (name: string) => `不恢复“${name}”的改动，稍后删除。`;
export const draftGone = (name: string) => `“${name}”暂存的改动已经不在，请打开原文件。`;
export const restored = (name: string) => `已恢复“${name}”未保存的改动，请保存为文件。`;
export const restoredPartly = (count: number, cell: string, text: string) =>
  `改动已不完整，只能恢复 ${count} 处：正在 ${cell} 输入的“${text}”填不进去。请核对后保存为文件。`;
export const OR_BEGIN = '或者重新开始';
export const START_TITLE = '从哪里开始？';
export const START_SENTENCE = '把重点工作目标台账查一遍，再写成每月的反馈函件。';
export const START_OPEN = {
  title: '打开台账',
  text: ['单位正在用的 .xlsx 即可，', '不必改成规定的样子。'],
  button: '打开…',
} as const;
export const START_SAMPLE = {
  title: '用示例试一试',
  text: ['一份填好的区教育局台账，', '故意留了几处差错。'],
  button: '载入示例',
} as const;
export const START_LIST = '示例清单';
export const START_LIST_HINT = '一张清单，表头是单位自己的叫法';
export const START_LETTERS = {
  title: '由以往函件建立',
  text: ['选一份报过的 Word 函件，', '生成台账，逐项核对。'],
  button: '选择函件…',
} as const;
export const DROP_ANYWHERE = '也可以把 .xlsx 或 .docx 拖到页面任意处，或者';
export const START_STEPS = [
  ['读表', '认出目标、子项目和各栏，认不准就问。'],
  ['校验', '错在哪一格就指到哪一格，能改的替您改。'],
  ['函件', '排成公文格式，下载 Word 即可上报。'],
] as const;
export const STAYS_HERE = '所有处理均在本机完成，文件不会上传。';
export const KEPT_HERE = '所有处理均在本机完成，文件不会上传；未保存的改动暂存在这台电脑的浏览器里。';

// A new version

export const NEW_VERSION = '“目标台账”有新版本，重新载入后使用；打开的台账须重新打开。';
export const NEW_VERSION_UNSAVED = '“目标台账”有新版本。请先保存，再重新载入。';
export const LATER = '以后再说';

// Letters

export const LETTERS_TITLE = '由函件建立台账';
export const LETTERS_HOW = '选择以往的函件，或在下面粘贴函件全文。现有台账不会改动。';
export const CHOOSE_LETTERS = '选择函件…';
export const LETTER_KINDS = '.docx 或 .txt，可以一次选几份';
export const PASTE_LETTER = '或粘贴函件全文';
export const PASTED = '粘贴的文字';
export const READ_LETTERS = '读取';
export const READING_LETTERS = '正在读取…';
export const MAKE_TRACKER = '建立台账';
export const BACK = '返回';
export const LETTERS_FOUND = '读到的内容';
export const TO_CHECK = '请核对';
export const WITHOUT_NUMBER = '（无编号）';
export const unplacedPiece = (letter: string, paragraph: number, text: string, reason: string) =>
  `${letter} 第 ${paragraph} 段：${text}（${reason}）`;
export const subProjectsIn = (count: number) => `${count} 个子项目`;
export const historyOf = (count: number) => `存档 ${count} 条`;
export const conflictsFirst = (count: number) => `须先处理 ${count} 处`;
export const MADE_FROM_LETTERS = '已由函件建立台账，请逐项核对后保存。';

// Printing

export const PRINT_TITLE = '打印预览';
export const PRINT = '打印…';
export const CLOSE = '关闭';
export const PRINT_NOTE = '分页与字体以 Word 为准；正式行文请下载 Word 函件后打印。';

// Help

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
