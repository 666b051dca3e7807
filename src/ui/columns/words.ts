/** What 栏目对照 says. */
import type { AnswerFault, ColumnsOutcome } from '../../application/column-map/columns-question';
import { roleName, UNUSED, type Role } from '../../domain/role-words';
import type { SheetHeader } from '../../application/reading/headers-of-sheet';

export const TITLE = '栏目对照';
export const SHEET = '工作表';
export const sheetChoice = (name: string, doubtful: boolean) => (doubtful ? `${name}（请确认）` : name);
export const headLine = (row: number, columns: number) => `第 ${row} 行为表头，共 ${columns} 栏`;

/** 已认出 7 栏和 3 个状态词，2 栏请确认。 */
export function recognized(columns: number, words: number, doubtful: number, unknownWords: number): string {
  const known = words > 0 ? `${columns} 栏和 ${words} 个状态词` : `${columns} 栏`;
  const asked = [
    ...(doubtful > 0 ? [`${doubtful} 栏`] : []),
    ...(unknownWords > 0 ? [`${unknownWords} 个状态词`] : []),
  ].join('、');
  return `已认出 ${known}${asked === '' ? '' : `，${asked}请确认`}。`;
}

export const NO_HEADERS = '这张工作表中没有找到表头。请在表的上方写一行表头，再来对照。';
export const EACH_ROW = '每行是';
export const ROW_NAMES = { target: '一个目标', subProject: '目标的一个子项目' } as const;
export const HEADERS = '表头';
export const MEANING = '作为';
export const WORDS = '状态词';
export const PLEASE_CONFIRM = '请确认';
export const meaningOf = (text: string) => `“${text}”作为`;
export const rowCount = (rows: number) => `${rows} 行`;
export const CHOOSE = '请选择';
export const NOTHING_USED = '此表不用';
export const USE_AGAIN = '恢复各栏';
export const NOT_USED_LINE = '这张工作表不读取，也不再询问。';

export const ROLE_GROUPS: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: '目标', roles: ['number', 'text', 'order', 'name', 'weight'] },
  { name: '责任', roles: ['office', 'partner', 'person'] },
  { name: '时间', roles: ['startDate', 'dueDate', 'doneDate'] },
  { name: '进展', roles: ['completion', 'status', 'progress', 'problems', 'nextSteps', 'remark'] },
];
export const choiceName = (role: SheetHeader['role']) =>
  role === 'unused' ? UNUSED : role === 'earlier' ? '其他月份' : roleName(role);

// Preview

export const PREVIEW = '预览';
export const positionOf = (at: number, count: number) => `${count} 个目标中的第 ${at} 个`;
export const PREVIOUS_TARGET = '上一个目标';
export const NEXT_TARGET = '下一个目标';
export const outcomeLine = ({ targets, rows, notReadRows }: ColumnsOutcome) =>
  `读到 ${targets.length} 个目标、${rows} 行；未读取 ${notReadRows} 行。`;
export const SEE = '查看';
export const SHOW_ALL = '显示全文';
export const SHOW_LESS = '收起';

// Foot

export const SAVE = '保存到“栏目对照”表';
export const saveStep = (sheet: string) => `栏目对照“${sheet}”`;
export const faultLine = (fault: AnswerFault) =>
  fault.kind === 'no-item' ? '请指出哪一栏是目标或子项目。' : `“${roleName(fault.role)}”选了两栏，请保留一栏。`;
export const HELD = '工作簿结构受保护，无法添加“栏目对照”表；本次先按此读取。';
export const CHANGED = '表头已变，已重新读取，请再核对。';
export const LEAVE_QUESTION = '所做的选择还没有保存，要放弃吗？';
export const LEAVE = '放弃';
export const STAY = '继续';
export const SAVED_TITLE = '已保存';
export const savedLine = (sheet: string, targets: number, rows: number) =>
  `“${sheet}”已读入：${targets} 个目标、${rows} 行。`;
export const savedUnused = (sheet: string) => `“${sheet}”不读取，也不再询问。`;
