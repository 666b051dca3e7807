/** What the gate asks of the cells of a sheet: rows and cells in order, each once. */
import type { Followed } from '../ooxml/part-facts';

/** Follows a worksheet part whose elements are of this namespace; its numbers are the styles of its cells. */
export function followSheet(uri: string): Followed {
  const faults: string[] = [];
  const numbers = new Set<number>();
  let row = 0;
  let column = 0;
  let data = 0;
  let inData = false;
  let inRow = false;
  return {
    faults,
    numbers,
    open: (element) => {
      const { local, depth } = element;
      const isOwn = element.uri === uri;
      if (depth === 1) {
        inData = isOwn && local === 'sheetData';
        if (inData && ++data > 1) faults.push('two blocks of rows');
      } else if (depth === 2) {
        inRow = inData && isOwn && local === 'row';
        if (!inRow) return;
        const next = numberOr(element.plain('r'), row + 1);
        if (!(next > row && next <= 1_048_576)) faults.push(`row ${next} behind ${row}`);
        row = next;
        column = 0;
      } else if (depth === 3 && inRow && isOwn && local === 'c') {
        const r = element.plain('r');
        numbers.add(Number(element.plain('s') ?? 0));
        const match = r === undefined ? null : /^([A-Z]{1,3})(\d+)$/iu.exec(r);
        const next = match ? columnOf(match[1]!) : column + 1;
        const isThere = r === undefined || (match !== null && Number(match[2]) === row);
        if (!isThere || next <= column || next > 16_384)
          faults.push(`cell ${r ?? next} in row ${row} behind ${column}`);
        column = next;
      }
    },
    close: () => undefined,
  };
}

function numberOr(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : Number(text);
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
