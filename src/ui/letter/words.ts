/** What the view 函件 says. */

export const TARGETS = '目标';
export const ALL = '全选';
export const NONE = '全不选';
export const INCOMPLETE = '缺内容';
export const chosenCount = (chosen: number, all: number) => `已选 ${chosen} / ${all}`;
export const SHOW_TARGETS = '展开目标';
export const HIDE_TARGETS = '收起目标';
export const FIND_TARGET = '按编号或内容查找目标';
export const notFound = (words: string) => `没有含“${words}”的目标。`;
export const NO_PERCENT = '未填';
export const WAITING = '待计算';

export const MUST = '须先处理';
export const items = (count: number) => `${count} 条`;
export const goTo = (cell: string) => `转到 ${cell}`;
export const LEAVE_OUT = '本次不报此项';
export const NOTES = '提示';
export const NOT_IN_THE_WAY = '不影响生成';
export const FILL_IN = '去填写';
export const LOOK = '查看';
export const moreItems = (count: number) => `展开其余 ${count} 条`;
export const errorsLeft = (target: string, count: number) => `${target}尚有 ${count} 处错误未修正。`;
export const CHOSEN_TARGETS = '所选目标';
export const NOTHING_CHOSEN = '还没有选择目标，请至少勾选一项。';

export const PREVIEW = '预览';
export const aboutPages = (count: number) => `约 ${count} 页，以 Word 为准`;
export const pagePosition = (at: number, count: number) => `${at} / ${count}`;
export const pageName = (at: number, count: number) => `第 ${at} 页，共约 ${count} 页`;
export const PREVIOUS_PAGE = '上一页';
export const NEXT_PAGE = '下一页';

export const FOOTER_NAME = '生成函件';
export const DOWNLOAD = '下载 Word 函件';
export const COPY = '复制正文';
export const blockedHint = (count: number) => `处理 ${count} 条后可下载`;
export const blockedInWord = (count: number) => `处理 ${count} 条后可放入 Word`;
export const CHOOSE_FIRST = '请先选择目标';
export const WORKING = '正在下载';
export const ONE_EACH = '每项单独成文…';
export const PRINT_PREVIEW = '打印预览…';
export const OPEN_IN_WORD = '在 Word 中打开';
export const LIKE = '按以往函件的样式…';
export const PLACE = '放入 Word';

export const oneEachQuestion = (count: number, first: string) =>
  `将下载 ${count} 个文件，每项目标一份，如“${first}”。询问是否允许下载多个文件时，请选择“允许”。`;
export const downloadEach = (count: number) => `下载 ${count} 个文件`;
export const downloadingEach = (done: number, count: number) => `正在下载第 ${done} 个文件，共 ${count} 个…`;
export const CANCEL = '取消';

export const downloaded = (name: string) => `已下载“${name}”，请在“下载”文件夹中查看。`;
export const downloadedEach = (count: number) => `已下载 ${count} 个文件，请在“下载”文件夹中查看。`;
export const COPIED = '已复制正文，可在 Word 中粘贴。字体与段落格式会保留，版心与页码须以下载的文件为准。';
export const NOT_FOUND_FILE = '没有看到文件？';
export const CLOSE = '关闭';
export const PLACED = {
  'new-document': '已在新窗口中打开函件，请另存后使用。',
  'this-document': '已放入当前文档，请核对页码与版面后另存。',
  'text-only': '已放入正文。此版本的 Word 不能带入页边距与页码，请改用下载的函件。',
} as const;

// What to do with the file, and without it

export const HELP_TITLE = '在 Word 中打开函件';
export const HELP_OPEN = '下载后，在“下载”文件夹中双击函件，即由 Word 打开。';
export const DOWNLOAD_AGAIN = '再次下载';
/** Where a download does nothing (Excel for Mac), in the order of trouble. */
export const HELP_COPY = '没有得到文件（如 Mac 版 Excel 不支持下载）时，可复制正文，在 Word 的新文档中粘贴。';
export const HELP_WORD = '或先保存本工作簿，再打开 Word，在“目标台账”选项卡中单击“放入函件”，选择这个工作簿。';
export const HELP_WEB = '或用 Edge、Chrome 浏览器打开“目标台账”网页版，打开这个工作簿后下载。';
