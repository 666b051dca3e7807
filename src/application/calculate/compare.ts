/** Which of two values comes first: numbers before texts before TRUE and FALSE, texts without regard to capitals. */
import { Fault, UNSURE } from './outcomes';
import type { Scalar } from './values';

type Present = Exclude<Scalar, null>;

/** Below 0 when a comes before b, 0 when they are equal. A blank cell is 0, "" or FALSE, as the other side wants it. Throws their errors. */
export function compareValues(a: Scalar, b: Scalar): number {
  if (a === null && b === null) return 0;
  const left = a ?? blankLike(b!);
  const right = b ?? blankLike(a!);
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (typeof left === 'object') throw new Fault(left.error);
  if (typeof right === 'object') throw new Fault(right.error);
  // To Excel TRUE comes after every number, to other programs it is 1.
  if (Math.abs(rankOf(left) - rankOf(right)) === 2) throw UNSURE;
  return rankOf(left) - rankOf(right) || Number(left) - Number(right);
}

function rankOf(value: Present): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function blankLike(other: Present): Present {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Numbers that may be the same but for their last bits. */
const NEAR = 1e-14;
/** Programs do not agree on numbers that are so near and not the same in fifteen digits. */
const DOUBTFUL = 4e-15;

/** Fifteen digits count. */
export function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const distance = Math.abs(a - b);
  const size = Math.max(Math.abs(a), Math.abs(b));
  if (distance > NEAR * size) return a - b;
  if (Number(a.toPrecision(15)) === Number(b.toPrecision(15))) return 0;
  if (distance <= DOUBTFUL * size) throw UNSURE;
  return a - b;
}

/** Whether texts are the same to Excel. Throws UNSURE for wide and narrow forms of the same characters. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length || haveOtherSigns(a, b)) return false;
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (WIDE.test(a + b) && a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()) throw UNSURE;
  return false;
}

/** Whether hanzi or digits differ: they have no capitals. Most texts that are compared differ in them. */
function haveOtherSigns(a: string, b: string): boolean {
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other && isPlainSign(one) && isPlainSign(other)) return true;
  }
  return false;
}

function isPlainSign(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
}

const WIDE = /[\uff00-\uffef\u3000]/;
const SIMPLE = /^[A-Za-z0-9]*$/;

/** Throws UNSURE where the order depends on the language: hanzi by sound or by strokes, signs. */
function compareTexts(a: string, b: string): number {
  if (isSameText(a, b)) return 0;
  if (a === '') return -1;
  if (b === '') return 1;
  if (!SIMPLE.test(a) || !SIMPLE.test(b)) throw UNSURE;
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
