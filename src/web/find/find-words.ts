/** What the bar for finding says; loaded with it. */

export const FIND = '查找';
export const FIND_NEXT = '下一个';
export const FIND_PREVIOUS = '上一个';
export const REPLACE_BY = '替换为';
export const REPLACE = '替换';
export const REPLACE_ALL = '全部替换';
export const ALL_SHEETS = '全部工作表';
export const CLOSE_FIND = '关闭查找';
export const foundCells = (count: number) => (count === 0 ? '没有找到' : `找到 ${count} 格`);
/** `left`: formulas and numbers; `unseen`: how many cells a filter hides. */
export const replaced = (count: number, left: readonly string[], unseen: number) =>
  [
    `已替换 ${count} 格`,
    ...(left.length > 0
      ? [`${left.slice(0, 3).join('、')}${left.length > 3 ? ` 等 ${left.length} 格` : ''}是公式或数字，未替换`]
      : []),
    ...(unseen > 0 ? [`另有 ${unseen} 格被筛选隐藏，未替换`] : []),
  ].join('；');
