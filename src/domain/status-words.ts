/** What people write where a percentage could stand (完成状态, or in 完成进度 itself), by what it means. Anyone may add words here. */

import { wordList } from './word-list';

/** 已完成, 未启动, 进行中, 落后, 超前. */
export const STATUS_MEANINGS = ['done', 'notStarted', 'ongoing', 'behind', 'ahead'] as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[number];

/** Without spaces, brackets around them and a mark at their end. No word has two meanings; a test sees to it. */
export const STATUS_WORDS: Readonly<Record<StatusMeaning, readonly string[]>> = {
  done: wordList(
    '已完成 完成 全部完成 已全部完成 提前完成 已提前完成 按期完成 按时完成 如期完成 超额完成 100%完成',
    '完成100% 已办结 办结 按期办结 已办毕 办毕 已销号 已整改 已整改到位 整改到位 整改完成 已完成整改 销号',
    '完成销号 已完成销号 已完结 完结 已结项 已结束 已达成 √ ✓ ✔ ☑ ✅',
  ),
  notStarted: wordList(
    '未启动 尚未启动 待启动 未开始 尚未开始 待开始 未开展 尚未开展 待开展 未实施 尚未实施 未开工 尚未开工 待开工',
    '未动工 未着手 未进行',
  ),
  ongoing: wordList(
    '推进中 正在推进 正在推进中 持续推进 持续推进中 有序推进 有序推进中 稳步推进 加快推进 积极推进 正常 正常推进',
    '正常推进中 进展正常 进度正常 进展顺利 推进顺利 顺利推进 按计划 按计划推进 按计划推进中 按计划进行 按计划实施',
    '按序时 按序时推进 按序时进度 按序时进度推进 序时推进 序时 序时进度 达序时 达序时进度 达到序时 达到序时进度',
    '符合序时 符合序时进度 与序时同步 时序推进 按时序推进 按时序进度推进 按节点推进 按时间节点推进 进行中 正在进行',
    '正在进行中 实施中 正在实施 办理中 正在办理 在办 建设中 在建 施工中 正在施工 开展中 正在开展 整改中 正在整改',
    '落实中 正在落实 已启动 已开始 已开展 已开工 未完成 尚未完成 未办结 尚未办结 部分完成 部分整改 持续整改',
    '基本完成 阶段性完成 长期坚持 长期推进 常态化 常态化推进 绿灯 绿 绿色 绿牌 🟢',
  ),
  behind: wordList(
    '滞后 进度滞后 进展滞后 推进滞后 明显滞后 严重滞后 略滞后 稍滞后 滞后序时 滞后序时进度 滞后于序时',
    '滞后于序时进度 落后 进度落后 落后序时 落后序时进度 落后于序时进度 慢于序时 慢于序时进度 低于序时 低于序时进度',
    '未达序时 未达序时进度 未达到序时进度 偏慢 进度偏慢 进展偏慢 缓慢 推进缓慢 进展缓慢 进度缓慢 逾期 已逾期',
    '逾期未完成 超期 超期未完成 延期 延误 受阻 停滞 预警 黄灯 黄 黄色 黄牌 🟡 红灯 红 红色 红牌 🔴',
  ),
  ahead: wordList(
    '超前 超前推进 提前 进度超前 领先 快于序时 快于序时进度 超序时 超序时进度 超过序时 超过序时进度 超前序时',
    '超前于序时进度 高于序时进度',
  ),
};

/** The share done that a word stands for, a fraction; null where it says nothing about how far the work is. */
export const SHARE_OF_MEANING: Readonly<Record<StatusMeaning, number | null>> = {
  done: 1,
  notStarted: 0,
  ongoing: null,
  behind: null,
  ahead: null,
};
