/** What the panel of a filter says; loaded with it. */

export const filterOf = (header: string) => `筛选：${header}`;
export const FILTER_SEARCH = '搜索';
export const FILTER_ALL = '全选';
export const FILTER_FOUND = '全选搜索结果';
export const FILTER_BLANK = '（空白）';
export const CLEAR_FILTER = '清除此列的筛选';
export const REMOVE_FILTER = '取消筛选按钮';
export const NOTHING_FOUND = '没有找到';
export const FILTER_ENTRIES = '要显示的值';
export const moreEntries = (count: number) => `还有 ${count} 项，请用搜索缩小范围。`;
export const presentFilter = (how: string) => `现在的条件：${how}`;
export const CONDITION = '条件';
export const NO_CONDITION = '无（按上面勾选的值）';
export const VALUE = '值';
export const FROM = '从';
export const TO = '到';
export const DATE_WISHES = { above: '晚于', atLeast: '不早于', below: '早于', atMost: '不晚于' };
export const DATE_EXAMPLE = '如 2021-3-25';
export const NO_VALUE = '请填写要比较的内容。';
export const NOT_A_NUMBER = '请填一个数，如 50 或 50%。';
export const NOT_A_DATE = '请填一个日期，如 2021-3-25。';
export const NOTHING_TO_FILTER = '这里没有可以筛选的表格：请先选中表头或表中的单元格。';
