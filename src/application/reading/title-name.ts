/** Lines above a table that name the target whose parts its rows are. */
import { parseChineseNumber } from '../../domain/chinese-number';
import { namedNumber } from '../../domain/target-identity';
import type { HeaderBlock } from './header-block';
import { leadingNumber } from './target-number';

export interface TitleName {
  readonly number: string;
  /** What the line says beside; empty when that is nothing. */
  readonly text: string;
}

/** 目标一：建设健康驿站, 任务3、… */
const COUNTED =
  /^(?:重点)?(?:目标|任务|工作|项目|事项)\s*(?:([一二三四五六七八九十]{1,4})|(\d{1,4}))\s*[:：、.．]\s*(\S.*)$/u;
/** Headers of what is a part of something. */
const PARTS = /子项目|子任务|分项|小项|分解|细化/u;

/** The target that a line names; null when it names none. */
export function titleName(line: string, header: HeaderBlock | null): TitleName | null {
  const named = namedNumber(line);
  if (named) return { number: named.number, text: line.length > named.written.length + 3 ? line : '' };
  const counted = COUNTED.exec(line.trim());
  if (counted) {
    const number = counted[2] ?? parseChineseNumber(counted[1]!)?.toString();
    return number === undefined ? null : { number, text: counted[3]! };
  }
  // 48.完善养老服务体系 above 子项目.
  const number = header?.cells.some(({ text }) => PARTS.test(text)) ? leadingNumber(line) : null;
  return number === null ? null : { number, text: line.replace(/^\s*\d+\s*[.．、]\s*/u, '') };
}
