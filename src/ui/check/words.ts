/** What the view 校验 says. The titles of rows are the rules' own. */
import type { IgnoredEntry } from '../../domain/ignored';
import { SEVERITY_NAMES, type Severity } from '../../rules/rule';

// List

export const LIST_NAME = '校验结果';
export const COUNTERS_NAME = '按级别筛选';
export const countLabel = (severity: Severity, count: number) => `${SEVERITY_NAMES[severity]} ${count} 条`;
export const itemCount = (count: number) => `${count} 条`;
export const total = (count: number) => `共 ${count} 条`;
/** A sub-project that has no name yet. */
export const rowWithoutName = (row: number) => `第 ${row} 行`;

// Tool line

export const MARK = '在表格中标出';
export const CHECK_AGAIN = '重新校验';
/** What marks cost the user of a host with an undo of its own. */
export const MARKS_COST = {
  steps: '已在表格中标出。标记也计入 Excel 的撤销记录：按 Ctrl + Z 会先撤回标记。',
  all: '已在表格中标出。这个版本的 Excel 在加载项改动表格后，不能再用 Ctrl + Z 撤销之前的操作；窗格中的撤销不受影响。',
} as const;
export const VALIDATE = '为填写加上数据验证';
export const ONLY_ROW = '只看当前行';
export const ONLY_MINE = '只看我负责的';
export const onlyMineOf = (name: string) => `只看我负责的（${name}）`;
export const WHO_ARE_YOU = '您是哪一位？';
export const AUTO_SHOW = '随工作簿打开窗格';
export const autoShowSaid = (on: boolean) =>
  on ? '已设置：保存工作簿后，下次打开时自动打开窗格。' : '已取消：保存工作簿后，不再自动打开窗格。';
export const SELF_CHECK = '环境自检';
export const OTHER_PERSON = '更换负责人…';
export const NOTHING_HERE = '这里没有校验结果。';
export const CLEAR_MARKS = '清除标记';
export const ADD_TARGET = '新增目标表';
/** The step that adds 设置 and targets to a workbook without a tracker. */
export const ADD_SHEETS = '添加工作表';
export const COMPARE = '上月对比…';
export const ROLL = '转入下月…';
export const MERGE = '合并科室台账…';
export const COLUMNS = '栏目对照…';
/** The way to 栏目对照 from what was not read. */
export const TELL_COLUMNS = '告诉程序各栏的含义…';
export const BLOCKS_LETTER = '处理前不能生成函件。';
export const goTo = (sheet: string) => `转到 ${sheet}`;
export const moreUnread = (count: number) => `另有 ${count} 处`;
export const showIgnored = (count: number) => `显示已忽略（${count}）`;
export const CHECKING = '正在校验…';

const MINUTE = 60_000;

/** When the workbook was last checked: 刚刚校验, 5 分钟前校验, 9:05 校验. */
export function checkedAgo(at: number, now: number): string {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return '刚刚校验';
  if (minutes < 60) return `${minutes} 分钟前校验`;
  const time = new Date(at);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')} 校验`;
}

// Open row

export const BEFORE = '原文';
export const AFTER = '改为';
export const CALCULATED = '计算';
export const AS_TEXT = '（文本）';
export const AS_NUMBER = '（数值）';
export const moreRuns = (count: number) => `另有 ${count} 处`;

// Fixing

export const FIX = '修正';
export const fixAlike = (count: number) => `修正同类 ${count} 处`;
export const fixAll = (count: number) => `全部修正 (${count})`;
/** The spanner of a row; the row itself says what is wrong. */
export const fixRow = (title: string, cell: string) => `修正 ${cell} ${title}`;
export const FIXING = '正在修正';
export const UNDO = '撤销';
/** Of the writing form of a sheet. */
export const FIX_FORM = '全部修正';
export const fixFormOf = (sheet: string, count: string) => `${sheet} ${count}，全部修正`;
export const formSaid = (count: string, kinds: string) => `${count}（${kinds}）`;
/** Of what only a person can decide. */
export const GO_AND_MEND = '去修改';
export const undoTip = (name: string) => `撤销：${name}`;
export const fixedTitle = (title: string) => `已修正：${title}`;
export const STALE = '内容已变，请重新校验后再修正';
export const stepName = (title: string) => `修正“${title}”`;
export const stepNameAlike = (title: string, count: number) => `修正同类“${title}”（${count} 处）`;
export const stepNameAll = (count: number) => `全部修正（${count} 处）`;
export const stepNameForm = (sheet: string, count: number) => `修正“${sheet}”的文字规范（${count} 处）`;
export const fixedSaid = (fixed: number, left: number) => `已修正 ${fixed} 处，余 ${left} 条。`;
export const undoneSaid = (name: string) => `已撤销：${name}。`;
export const staleSome = (count: number) => `有 ${count} 格内容已变，未予修正；现已重新校验。`;
export const leftOut = (names: readonly string[]) =>
  `内容已经写入；Excel 没有接受其中的${names.join('、')}，可自行设置。`;
/** Excel offers nothing below a whole cell to a program. */
export const MIXED_LOOKS = '此格文字内有几种字体、颜色或加粗，修正后整格统一为一种格式，请确认。';
export const FIX_ANYWAY = '仍然修正';
export const mixedSome = (count: number) => `有 ${count} 格文字内有几种格式，为免丢失格式未予修正，请逐格查看。`;
export const doneSaid = (name: string, left: number) => `已完成：${name}，余 ${left} 条。`;
export const goneSaid = '此处已无需修正。';
export const checkedSaid = (left: number) => (left === 0 ? '校验通过。' : `已校验，共 ${left} 条。`);

// Ignoring

export const IGNORE_MORE = '忽略…';
export const IGNORE = '忽略';
/** The attribute of that button in an open row. */
export const IGNORE_BUTTON = 'data-ignore';
export const CANCEL = '取消';
export const ignoreOne = (cell: string) => `只忽略这一处（${cell}）`;
export const IGNORE_RULE = '本工作簿不再检查此项';
export const REASON = '理由';
export const REASON_HINT = '理由（选填，会记入“忽略清单”表）';
export const ignoreTitle = (title: string) => `忽略“${title}”`;
export const ignoreRuleTitle = (title: string) => `不再检查“${title}”`;
export const RESTORE = '恢复';
export const restoreTitle = (title: string) => `恢复“${title}”`;

/** 理由：情况属实，已核实（3月25日）: a tracker is of one year. */
export function ignoredBecause({ place, reason, date }: IgnoredEntry): string {
  const why = [...(place ? [] : [IGNORE_RULE]), ...(reason === '' ? [] : [`理由：${reason}`])].join('；');
  return `${why || '已忽略'}${date === '' ? '' : `（${date.replace(/^\d{4}年/u, '')}）`}`;
}

// A name that is no slip

export const PROTECT = '这是专名，不再提示';
/** The attribute of that button in an open row. */
export const PROTECT_BUTTON = 'data-protect';
export const NAME = '专名';
export const NAME_HINT = '请照原文补全专名，今后不再提示；会记入“用词”表。';
export const SAVE_NAME = '记入';
export const protectTitle = (name: string) => `专名“${name}”不再提示`;

// Footer

export const FOOTER_NAME = '修正与定位';
export const position = (at: number | null, count: number) => `${at ?? '–'} / ${count}`;
export const positionSaid = (at: number | null, count: number) =>
  at === null ? `共 ${count} 条` : `第 ${at} 条，共 ${count} 条`;
export const PREVIOUS = '上一条';
export const NEXT = '下一条';

/** What the clear state says about the day of the month; `day` is 填报截止日. */
export function dueDayLine(today: Date, day: number): string {
  const lastDay = new Date(today.getFullYear(), today.getMonth() + 1, 0).getDate();
  const due = Math.min(day, lastDay);
  const left = due - today.getDate();
  if (left === 0) return `今日为本月填报截止日（${due} 日）`;
  return left > 0 ? `距本月填报截止日（${due} 日）还有 ${left} 天` : `已过本月填报截止日（${due} 日）`;
}

// States

export const CLEAR_TITLE = '校验通过';
export const clearSentence = (
  read: { readonly sheets: number; readonly targets: number; readonly subProjects: number },
  month: number | null,
) =>
  `已读 ${read.sheets} 张表，${read.targets} 个目标、${read.subProjects} 个子项目均符合填报要求，可以生成${month === null ? '' : ` ${month} 月`}函件。`;
export const WRITE_LETTER = '生成函件';
export const filterEmpty = (severity: Severity) => `没有“${SEVERITY_NAMES[severity]}”。`;
export const SHOW_ALL = '查看全部';

// No tracker yet

export const EMPTY_TITLE = '此工作簿中没有找到台账';
export const EMPTY_SENTENCE = '请选择一种方式开始。原有工作表不会改动。';
export const NEW_TRACKER = '新建台账';
export const NEW_TRACKER_HINT = '在本工作簿中添加设置表和空白目标表';
export const LOAD_SAMPLE = '载入示例';
export const LOAD_SAMPLE_HINT = '添加一份填好的示例，看后可整份删除';
export const LOAD_SAMPLE_LIST = '载入示例清单';
export const LOAD_SAMPLE_LIST_HINT = '一张清单，表头是单位自己的叫法';
export const OWN_TABLE = '已有自己的表格？';
export const OWN_TABLE_SENTENCE =
  '有一行表头，含目标（或任务、子项目）一栏和进展情况一栏，即可识别。表头另有叫法的，可以告诉程序各栏的含义。';
export const LOOK_AGAIN = '重新查找';
export const COLUMN_NAMES = '查看可用的列名';
export const HIDE_COLUMN_NAMES = '收起列名';
export const COLUMN = '列';
export const ALSO_KNOWN_AS = '也可写作';
export const TRUST = '所有处理均在本机完成，文件不会上传。';

/** A figure with the space that sets it off from the words before it; words, which need none, as they are. */
export function setOff(told: string): string {
  return /^\p{Script=Han}/u.test(told) ? told : ` ${told}`;
}
