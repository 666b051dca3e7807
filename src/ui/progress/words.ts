/** What the view 进度 says. */
import {
  deadlineWords,
  type Deadline,
  type KnownMonth,
  type ProgressState,
  type Standing,
  type StateCount,
  type TargetProgress,
} from '../../application/overview/progress';
import { formatDate, type CalendarDate } from '../../domain/calendar-date';
import { NOT_CALCULATED } from '../../domain/error-value';
import { formatPercent } from '../../domain/percent';
import { subProjectNumber } from '../../letter/numbering';
import type { SortOrder } from './shown';

// Heads

export const OVERALL = '总体进度';
export const SCHEDULE = '序时';
export const AGAINST_SCHEDULE = '较序时';
export const COMPLETION = '完成';
export const SUB_PROJECTS = '子项目';
export const MONTHLY = '逐月进度';
export const PER_CENT = '（%）';
const NOT_FILLED = '未填';
/** The result of a formula that Excel has not calculated yet. */
const WAITING = '待计算';
export const SHOW_IN_SHEET = '在表格中查看';
export const yearSchedule = (share: number | null) =>
  share === null ? '报告月份未填' : `${SCHEDULE} ${wholePercent(share)}`;

// Menu

/** Also the name of the step that 撤销 takes back. */
export const WRITE_OVERVIEW = '写入总览表';

// Filters

export const FILTERS_NAME = '按状态筛选';
export const STATE_NAMES: Readonly<Record<ProgressState, string>> = {
  behind: '落后',
  overdue: '逾期',
  soon: '3 日内到期',
  done: '已办结',
};
export const stateCount = (state: ProgressState, { targets, subProjects }: StateCount) =>
  `${STATE_NAMES[state]}：${targets} 个目标、${subProjects} 个子项目`;
export const nothingIn = (state: ProgressState) => `没有“${STATE_NAMES[state]}”的目标和子项目。`;
export const noSubProjectIn = (state: ProgressState) => `此目标没有“${STATE_NAMES[state]}”的子项目。`;
export const NO_SUB_PROJECTS = '此目标没有子项目。';
export const SHOW_ALL = '查看全部';

// Sorting

export const SORT = '排列';
export const SORT_NAMES: Readonly<Record<SortOrder, string>> = {
  index: '按序号',
  completion: '按完成进度',
  deadline: '按时限',
};

// Values

/** 25%, 未填, 待计算 */
export const percentOrNot = ({ completion, waiting }: Pick<Standing, 'completion' | 'waiting'>) =>
  completion === null ? (waiting ? WAITING : NOT_FILLED) : formatPercent(completion);

/** 序时进度 has no decimals, as in 校验. */
const wholePercent = (fraction: number) => `${Math.round(fraction * 100)}%`;

/** 快 3 个点, 持平, 慢 15 个点 */
export function lead(difference: number): string {
  const points = Math.round(Math.abs(difference));
  if (points === 0) return '持平';
  return `${difference > 0 ? '快' : '慢'} ${points} 个点`;
}

/** 比序时进度慢 15 个百分点; the schedule is told where it is not the one above the list. */
export function leadSaid({ difference, expected }: Standing, schedule: number | null): string {
  if (difference === null || expected === null) return '';
  const own = schedule !== null && wholePercent(expected) !== wholePercent(schedule);
  const share = own ? `（按起止日期为 ${wholePercent(expected)}）` : '';
  const points = Math.round(Math.abs(difference));
  if (points === 0) return `与序时进度${share}持平`;
  return `比序时进度${share}${difference > 0 ? '快' : '慢'} ${points} 个百分点`;
}

/** Over the row of a target that is one row of a list. */
export const DUE = '完成时限';

/** （一）学龄前儿童幼有善育工程 */
export const numberedName = (index: number, name: string, row: number) =>
  `${subProjectNumber(index)}${name === '' ? `第 ${row} 行` : name}`;

/** 逾期 5 天, 还有 2 天, 12月31日, 已办结; what a cell says instead of a date. `year` is the reporting year. */
export function deadlineShown(deadline: Deadline, year: number | null): string {
  switch (deadline.kind) {
    case 'done':
    case 'overdue':
    case 'soon':
      return deadlineWords(deadline);
    case 'date':
      return shortDate(deadline.due, year);
    case 'open':
      return deadline.text;
    case 'unknown':
      return deadline.text === '' ? '未填时限' : deadline.text;
  }
}

/** The whole of it, for a tooltip or a screen reader. */
export function deadlineSaid(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'done':
      return deadlineWords(deadline);
    case 'overdue':
    case 'soon':
      return `${deadlineWords(deadline)}（完成时限 ${formatDate(deadline.due)}）`;
    case 'date':
      return `完成时限 ${formatDate(deadline.due)}`;
    case 'open':
      return `完成时限：${deadline.text}`;
    case 'unknown':
      if (deadline.text === '') return '未填完成时限';
      return deadline.text === NOT_CALCULATED ? '完成时限的公式还没有计算' : `完成时限“${deadline.text}”不是日期`;
  }
}

/** There is room for a month and a day, or for a year and a month. */
function shortDate({ year, month, day }: CalendarDate, reportingYear: number | null): string {
  return reportingYear === null || year === reportingYear ? `${month}月${day}日` : `${year}年${month}月`;
}

// For screen readers

/** What a row shows by its bar and in few words, in full; the row itself says the name and the figures. */
export function detailsSaid(standing: Standing, schedule: number | null): string {
  return [leadSaid(standing, schedule), deadlineSaid(standing.deadline)].filter((part) => part !== '').join('，');
}

/** A target says its months as well. */
export function targetSaid(target: TargetProgress, schedule: number | null): string {
  const details = detailsSaid(target, schedule);
  return target.months.length > 1 ? `${details}，${trendSaid(target.months)}` : details;
}

/** 逐月进度 1月 3%，3月 25% */
export const trendSaid = (months: readonly KnownMonth[]) => `${MONTHLY} ${monthsShown(months)}`;

const monthsShown = (months: readonly KnownMonth[]) =>
  months.map(({ month, overall }) => `${monthLabel(month)} ${formatPercent(overall)}`).join('，');

// Plot

export const monthLabel = (month: number) => `${month}月`;
export const actual = (overall: number) => `实际 ${formatPercent(overall)}`;

/** The plot as a sentence: 第048项逐月进度：1月 3%，3月 25%；3月末序时 25%。 */
export function plotSaid({ name, months, expected }: TargetProgress, month: number | null): string {
  const known = monthsShown(months);
  const schedule = month === null || expected === null ? '' : `；${month}月末序时 ${wholePercent(expected)}`;
  return `${name}${MONTHLY}：${known === '' ? '完成进度未填' : `实际 ${known}`}${schedule}。`;
}
