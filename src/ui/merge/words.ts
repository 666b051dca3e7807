/** What 合并科室台账 says. */

export const MERGE = '合并科室台账';
export const THIS_WORKBOOK = '本工作簿';
export const INTRODUCTION =
  '选择各科室填好的台账（.xlsx），并入本工作簿。按目标编号和子项目名称对应；空格不会盖掉已填的内容，填写不一致的由您选择。';
export const CHOOSE_FILES = '选择文件…';
export const OTHER_FILES = '另选文件…';
export const filesCount = (count: number) => `${count} 份`;

/** `unsure`: some would fill blank cells with what may be of another month. */
export const conflictsTitle = (unsure: boolean) => `填写不一致${unsure ? '或须核对' : ''}，请选择`;
export const DOUBTS = '请核对是否为本月的台账';
export const doubt = (source: string, message: string) => `${source}：${message}`;
export const DOUBTS_HINT = '这些台账的内容，选择后才填入本工作簿的空格。';
export const FILLED = '将填入';
/** Where rows are inserted for new sub-projects. */
export const filledPlaces = (count: number, rows: number) =>
  rows === 0 ? places(count) : `${places(count)}，插入 ${rows} 行`;
export const NEW_ROW = '新增行';
export const LEFT_OUT = '未能合并';
export const places = (count: number) => `${count} 处`;
export const decidedOf = (decided: number, count: number) => `已选 ${decided} / ${count}`;
export const TAKE_ALL = '全部采用';
export const NOTHING_NEW = '这些台账没有可并入的新内容。';
export const SHOW = '展开';
export const HIDE = '收起';

/** G5 小学生校内课后服务工程 · 本月进展情况 */
export const placeLine = (subProject: string | null, field: string) =>
  subProject === null ? field : `${subProject} · ${field}`;
export const from = (sources: readonly string[]) => sources.join('、');

export const mergeButton = (count: number) => `合并 (${count})`;
export const stepName = (count: number) => `合并 ${count} 份台账`;
export const mergedTitle = (parts: number) => `已合并 ${parts} 份台账`;
export const mergedSentence = (cells: number) => `已填入 ${cells} 格，并已重新校验。`;
