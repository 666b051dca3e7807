/** Whether two results are one and the same, but for the last bits of a number. */
import { isError, type Scalar } from './values';

const RELATIVE = 1e-12;
/** Of sums that cancel; a percentage has no meaning below. */
const ABSOLUTE = 1e-14;

/** Whether two results are equal, numbers as far as programs reckon alike. */
export function isSameResult(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= Math.max(ABSOLUTE, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));
  }
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}
