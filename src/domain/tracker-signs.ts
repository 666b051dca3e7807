/** By what a tracker is looked for on sheets of which not all is read. */
import { OWN_SHEETS } from './own-sheets';
import { namedNumber } from './target-identity';
import { wordList } from './word-list';

/**
 * Words of which every tracker has one in its headers or labels: by them a table is found in the middle of a sheet that is too large to
 * be read for nothing.
 */
export const SIGNS_OF_TRACKERS: readonly string[] = wordList(
  '子项目 子任务 目标编号 目标序号 目标号 目标内容 进展 推进情况 完成情况 落实情况 开展情况 实施情况 执行情况 办理情况',
  '整改情况 进度情况 工作情况 目前情况 最新情况 动态 办理结果 落实结果 整改结果 完成工作 答复情况 反馈情况 推动情况 建设情况 攻坚情况 调度情况 情况反馈',
);

/** Parts of these words, of which each has one: few enough to be searched for on many large sheets at once. */
export const STEMS_OF_SIGNS: readonly string[] = wordList('子项目 子任务 目标 进展 情况 结果 动态 完成工作');

const NAMES_OF_TRACKERS = /目标|任务|台账|清单|进展|进度|推进|督查|督办|重点|落实|整改|实事|要点|销号|计划/u;

/** Whether a sheet is called like one of a tracker, or is the program's own: it is likely to be read to its end. */
export function isNamedLikeTracker(name: string): boolean {
  return NAMES_OF_TRACKERS.test(name) || OWN_SHEETS.includes(name.trim()) || namedNumber(name) !== null;
}
