/** Gathers cells into few rectangles, and those into few addresses; and reads addresses. */
import type { CellMark } from '../../application/ports';
import { parseRange, rangeOfCell, rangeToA1, type CellPlace, type CellRange } from '../../domain/cell';

type Severity = CellMark['severity'];

/** From mild to bad. */
const SEVERITIES: readonly Severity[] = ['suggestion', 'warning', 'error'];

/** The rectangles of each severity, mild ones first; a cell with several marks has the worst. */
export function markedRectangles(marks: readonly CellMark[]): ReadonlyMap<Severity, readonly CellRange[]> {
  const worst = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${mark.cell.row} ${mark.cell.column}`;
    const other = worst.get(key);
    if (!other || SEVERITIES.indexOf(mark.severity) > SEVERITIES.indexOf(other.severity)) worst.set(key, mark);
  }
  const bySeverity = SEVERITIES.map((severity): [Severity, readonly CellRange[]] => [
    severity,
    rectangles([...worst.values()].filter((mark) => mark.severity === severity).map(({ cell }) => cell)),
  ]);
  return new Map(bySeverity.filter(([, ranges]) => ranges.length > 0));
}

/** The cells as few rectangles: columns of cells below each other, then such columns side by side. */
export function rectangles(cells: readonly CellPlace[]): readonly CellRange[] {
  const columns: CellRange[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const above = columns.at(-1);
    if (above && above.left === column && above.bottom === row - 1)
      columns[columns.length - 1] = { ...above, bottom: row };
    else columns.push(rangeOfCell({ row, column }));
  }
  const found: CellRange[] = [];
  for (const next of columns) {
    const index = found.findIndex(
      ({ top, bottom, right }) => top === next.top && bottom === next.bottom && right === next.left - 1,
    );
    if (index < 0) found.push(next);
    else found[index] = { ...found[index]!, right: next.right };
  }
  return found;
}

/** Far below what Excel takes as one address (8,192 characters). */
const MOST_CHARACTERS = 2000;

/** An address of several rectangles, as Excel takes it. */
export interface Address {
  readonly address: string;
  readonly areas: readonly CellRange[];
}

/** Addresses of several rectangles each, none too long. */
export function addressesOf(ranges: readonly CellRange[]): readonly Address[] {
  const addresses: { address: string; areas: CellRange[] }[] = [];
  for (const range of ranges) {
    const address = rangeToA1(range);
    const last = addresses.at(-1);
    if (last === undefined || last.address.length + address.length >= MOST_CHARACTERS) {
      addresses.push({ address, areas: [range] });
    } else {
      last.address += `,${address}`;
      last.areas.push(range);
    }
  }
  return addresses;
}

/** The cells of an address as Excel gives it, with a sheet or without (第048项!A1:B3); null where it is no rectangle of cells. */
export function cellsAt(address: string): CellRange | null {
  return parseRange(address.slice(address.lastIndexOf('!') + 1));
}

/** The cells of a sheet in Excel; they are not followed when the sheet changes. */
export function cellsIn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRange(rangeToA1(range)).untrack();
}
