/** What the pane says around its views. */

export const PANE_NAME = '目标台账';
export const TABS_NAME = '视图';
export const monthTip = (month: string) => `报告月份：${month}，单击打开设置`;
export const DISMISS = '关闭';
export const BACK = '返回';
export const CANCEL = '取消';
export const MORE = '更多';
export const DONE = '完成';
export const UNDO = '撤销';
export const COPY_DETAIL = '复制详情';
export const COPIED = '已复制';
export const DETAIL = '详情';
export const RETRY = '重试';
export const LOADING = '正在读取';
export const UNREAD = '未能读取此工作簿';
export const BUG = '程序出错，这一步没有完成。请重试；若仍出错，请把详情发给维护人员。';
export const MISSING_PART =
  '程序的一部分没有读到：可能刚刚更新过，或者网络不通。请先保存，再重新载入（在 Excel、Word 中请关闭窗格后重新打开）；仍不行的，请联系管理员。';
export const RELOAD = '重新载入';
export const VIEW_BUG = '此页出错，无法显示。请重试；若仍出错，请把详情发给维护人员。';

/** Offered where a cell is filtered away or hidden. */
export const UNHIDE = '显示这一行';
