/** The cells that nearly all are: a reference, a style, a type and a value. One look at each is enough; others are left to the reader of all. */
import type { Taken } from '../ooxml/plain-walk';

const CELL =
  /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d{1,5})")?(?: t="(n|s|b|e|str)")?(?:\/>|>(?:<v>([^<&]*)<\/v>)?<\/c>)/y;

/** Tells of the cells that stand at a place of a row, up to the first that is not plain: reference, type, style, value ('' for none). */
export function takePlainCells(
  xml: string,
  at: number,
  tell: (reference: string, type: string, style: string, value: string) => void,
): Taken | null {
  let end = at;
  let calls = 0;
  let marks = 0;
  CELL.lastIndex = at;
  for (let cell = CELL.exec(xml); cell; cell = CELL.exec(xml)) {
    const [, reference, style, type, value] = cell;
    end = CELL.lastIndex;
    const begins = 2 + (style === undefined ? 0 : 1) + (type === undefined ? 0 : 1) + (value === undefined ? 0 : 1);
    marks += begins;
    // Elements also end, and what is not empty has a text.
    calls += begins + 1 + (value === undefined ? 0 : value === '' ? 1 : 2);
    tell(reference!, type ?? 'n', style ?? '0', value ?? '');
  }
  return end > at ? { end, calls, marks } : null;
}
