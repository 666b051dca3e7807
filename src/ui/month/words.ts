/** What 转入下月 and 上月对比 say. */
import { formatDate } from '../../domain/calendar-date';
import { formatPercent, pointsBetween } from '../../domain/percent';
import { formatMonth } from '../../domain/reporting-month';
import type { RollPreview } from '../../application/rolling/roll-month';
import type { TextComparison } from '../../application/comparing/compare-months';

// 转入下月

export const ROLL = '转入下月';
export const rollMonths = ({ from, to }: Pick<RollPreview, 'from' | 'to'>) =>
  `${formatMonth(from)} → ${to.year === from.year ? `${to.month}月` : formatMonth(to)}`;
export const rollStep = ({ to }: RollPreview) => `转入${to.month}月`;
export const NOT_ROLLABLE = '暂不能转入下月';
export const archiveTitle = ({ archive }: RollPreview) => `存入“${archive}”`;
export const archived = ({ targets, subProjects }: RollPreview) => `${targets} 个目标、${subProjects} 个子项目`;
export const targetLine = (subProjects: number, overall: number | null, waits: boolean) =>
  `${subProjects} 个子项目 · ${overall === null ? (waits ? '总体进度待计算' : '总体进度未填') : formatPercent(overall)}`;
export const missing = (count: number) => `${count} 处未齐`;
export const INCOMPLETE = '本月没有填齐';
export const items = (count: number) => `共 ${count} 处`;
export const moreItems = (count: number) => `另有 ${count} 处`;
export const goTo = (place: string) => `转到 ${place}`;
export const FORCE = '没有填齐也照此转入';
export const ODD_MONTH = '请核对报告月份';
export const CONFIRM_MONTH = '月份无误，照此转入';
export const NEXT_MONTH = '下月设置';
export const MONTH = '报告月份';
export const DATE = '成文日期';
const BY_FORMULA = '由公式得出，不作改动';
export const monthAfter = ({ to, made }: RollPreview) => (made.month ? BY_FORMULA : formatMonth(to));
export const dateAfter = ({ date, made }: RollPreview) => (made.date ? BY_FORMULA : formatDate(date));
export const DATE_HINT = '取填报截止日，逢周末提前；法定节假日请自行调整';
export const TEXTS = '本月文字';
export const KEEP = '保留，在此基础上修改';
export const clear = (count: number) => `清空（${count} 格）`;
export const PERCENTS_STAY = '完成进度保留不变。';
export const rolledTitle = ({ to }: RollPreview) => `已转入 ${formatMonth(to)}`;
export const rolledSentence = (preview: RollPreview, cleared: boolean) =>
  `${preview.from.month}月的 ${archived(preview)}已存入“${preview.archive}”表；` +
  `${cleared ? `${preview.texts} 格文字已清空` : '文字保留，请逐项更新'}，完成进度保留。`;

// 上月对比

export const COMPARE = '上月对比';
export const compareMonths = (last: string, now: string) => `${last} → ${now}`;
export const CHOOSE = '子项目';
export const PREVIOUS = '上一个子项目';
export const NEXT = '下一个子项目';
export const position = (target: string, at: number, count: number) => `${target} · ${at} / ${count}`;
export const LAYOUT = '对比方式';
export const LAYOUTS = { merged: '合并显示', stacked: '上下对照' } as const;
export const COMPLETION = '完成进度';
export const UP = '有进展';
export const LEVEL = '与上月持平';
export const DOWN = '比上月降低';
export const UNKNOWN = '未填写';
export const percentShown = (fraction: number | null) => (fraction === null ? '—' : formatPercent(fraction));

const points = (value: number) => String(Math.round(value * 10) / 10);

/** 提高 8 个百分点；同期序时进度提高 8.3 */
export function percentSentence(before: number | null, now: number | null, schedule: number | null): string {
  const same = schedule === null || schedule < 0 ? '' : `同期序时进度提高 ${points(schedule)}`;
  if (before === null || now === null) return same;
  const by = pointsBetween(before, now);
  const own = by < 0.05 ? '没有变化' : `${now > before ? '提高' : '降低'} ${points(by)} 个百分点`;
  return same === '' ? own : `${own}；${same}`;
}

/** How a text stands to last month's. */
export function textState({ state, changes }: TextComparison): string {
  switch (state) {
    case 'same':
      return '与上月相同';
    case 'changed':
      return `改 ${changes} 处`;
    case 'none':
      return '两月均无';
    case 'blank':
      return '本月未填';
    case 'new':
      return '上月未填';
  }
}
export const sameBefore = (count: number) => `前 ${count} 字相同`;
export const EXPAND = '展开';
export const FOLD = '收起';
export const EDIT = '去修改';
export const IGNORE = '情况属实，忽略…';
export const lastSteps = (month: string) => `${month}的下一步工作打算`;
export const REMOVED = '删去';
export const INSERTED = '新增';
export const SOURCE = '上月内容取自存档';
export const NO_HISTORY = '还没有上月记录。使用“转入下月”后，可在此对比。';
export const added = (month: string) => `本项为本月新增，${month}没有记录。`;
export const unknown = (month: string) => `本项或${month}的记录没有写明名称，无法对应，不作对比。`;
export const renamed = (month: string, name: string) => `${month}名为“${name}”`;
