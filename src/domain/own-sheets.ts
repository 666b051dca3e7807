/** The names of the sheets that the program keeps for itself. */

export const SETTINGS_SHEET = '设置';
export const ARCHIVE_SHEET = '月度存档';
/** What the archive was called before, and still is where it exists. */
export const HISTORY_SHEET = '历史记录';
export const IGNORED_SHEET = '忽略清单';
export const OVERVIEW_SHEET = '总览';
/** What letters say that has no place in the tracker. */
export const UNPLACED_SHEET = '未归入段落';
export const COLUMN_MAP_SHEET = '栏目对照';
export const OWN_WORDS_SHEET = '用词';
/** Sheets of the program itself; they have 子项目 headers too and are never target sheets. */
export const OWN_SHEETS: readonly string[] = [
  SETTINGS_SHEET,
  ARCHIVE_SHEET,
  HISTORY_SHEET,
  IGNORED_SHEET,
  OVERVIEW_SHEET,
  UNPLACED_SHEET,
  COLUMN_MAP_SHEET,
  OWN_WORDS_SHEET,
];

/** What 范围 says in 忽略清单: this finding, or everything the rule finds. */
export const IGNORED_SCOPES = { one: '此处', all: '全部' } as const;
