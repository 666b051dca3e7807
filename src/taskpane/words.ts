/** What the pane says around its views. */

export const PANE_NAME = '目标台账';
export const TABS_NAME = '视图';
export const monthTip = (month: string) => `报告月份：${month}，单击打开设置`;
export const DISMISS = '关闭';
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

// Where the pane cannot run

export const EXCEL_TOO_OLD =
  '此版本的 Excel 过旧，无法使用插件。请用 Edge 或 Chrome 浏览器打开“目标台账”网页版，功能相同。';
export const NO_OFFICE = '未能载入 Office 组件，窗格无法使用。请检查网络后重新打开此窗格。';
export const NOT_IN_OFFICE =
  '此页面须在 Excel 或 Word 中打开。不使用 Office 时，请用浏览器打开“目标台账”网页版，功能相同。';
