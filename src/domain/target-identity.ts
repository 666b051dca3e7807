/** What a target is known by: from month to month, from copy to copy, and on 忽略清单. */
import { comparable } from './likeness';

/** A number with or without 第 and 项, with or without zeros in front. */
const WRITTEN_NUMBER = /^第?0*(\d+)项?$/u;

/**
 * A 目标编号 (or, of a target without one of its own, its 目标内容) as it is compared: 048, 48 and 第48项 are the same target.
 * Empty for a blank.
 */
export function targetIdentity(written: string): string {
  const plain = comparable(written);
  return WRITTEN_NUMBER.exec(plain)?.[1] ?? plain;
}
