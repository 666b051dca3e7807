/** Rows that cannot come, go or change place: a sentence for whoever asked. */
import { Failure } from '../errors';
import type { RowChange } from '../ports';

const DOING: Readonly<Record<RowChange['kind'], string>> = { insert: '插入行', delete: '删除行', move: '移动行' };

/** `why`: a clause that says where and what stands in the way. */
export function cannotShift({ kind, sheet }: RowChange, why: string): Failure {
  return new Failure('not-writable', `不能在工作表“${sheet}”${DOING[kind]}：${why}。请在 Excel 中处理。`);
}
