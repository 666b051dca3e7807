/** What was read of a workbook, in a sentence, and what was not. */
import type { NotReadKind, Tracker } from '../../domain/tracker';

/** 读到 2 张工作表、3 个目标、11 个子项目。 */
export function describeRead({ targets, reading }: Tracker): string {
  const rows = targets.reduce((sum, { subProjects }) => sum + subProjects.length, 0);
  const hidden = reading.hiddenRows.length > 0 ? `（其中 ${reading.hiddenRows.length} 行是隐藏的）` : '';
  return `读到 ${reading.sheets} 张工作表、${targets.length} 个目标、${rows} 个子项目${hidden}。`;
}

/** 已读 3 张表，1 张未读: in short, for a line that has little room. Null when all was read. */
export function describeUnread({ reading: { sheets, notRead } }: Tracker): string | null {
  const count = (wanted: NotReadKind) => notRead.filter(({ kind }) => kind === wanted).length;
  const unread = [
    ...(count('sheet') > 0 ? [`${count('sheet')} 张未读`] : []),
    ...(count('rows') > 0 ? [`${count('rows')} 处未读`] : []),
  ];
  return unread.length === 0 ? null : [`已读 ${sheets} 张表`, ...unread].join('，');
}

const TOLD: readonly NotReadKind[] = ['hidden', 'summary', 'period', 'large'];

/** What was left out on purpose, a sentence each; what could not be read, or hardly is a tracker, is a finding. Text around the tables is only counted. */
export function describeNotRead({ reading: { notRead } }: Tracker): readonly string[] {
  const told = notRead.filter(({ kind }) => TOLD.includes(kind)).map(({ reason }) => reason);
  const outside = notRead.filter(({ kind }) => kind === 'outside').length;
  return outside > 0 ? [...told, `另有 ${outside} 处标题、说明等表外文字未读入。`] : told;
}
