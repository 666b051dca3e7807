/** What is said where the pane cannot run. */

export const EXCEL_TOO_OLD =
  '此版本的 Excel 过旧，无法使用插件。请用 Edge 或 Chrome 浏览器打开“目标台账”网页版，功能相同。';
export const NO_OFFICE = '未能载入 Office 组件，窗格无法使用。请检查网络后重新打开此窗格。';
export const NOT_IN_OFFICE =
  '此页面须在 Excel 或 Word 中打开。不使用 Office 时，请用浏览器打开“目标台账”网页版，功能相同。';
