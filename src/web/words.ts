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
export const DROP_HERE = '松开鼠标，打开此文件';

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
  `可打开 .xlsx、.xlsm 工作簿，不超过 ${LARGEST_FILE_MB} MB；也可把文件拖到页面上。`,
  '保存时只改动您改过的单元格，其余内容、格式、公式原样保留。有把握的公式随改动重算，其余的显示“公式未计算”，请在 Excel 中重算。',
];
export const HELP_KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['↑ ↓ ← →、Tab、Enter', '移动'],
  ['F2、双击或直接输入', '编辑单元格'],
  ['Alt + Enter', '单元格内换行'],
  ['Delete', '清除内容'],
  ['Ctrl + Z、Ctrl + Y', '撤销、恢复'],
  ['Ctrl + S', '保存'],
  ['F6', '在表格、窗格各区之间移动'],
];
export const KEYS_TITLE = '按键';
