/**
 * Formulas of conditional formats and validations: they are written as the first cell of their areas sees its neighbours, and are
 * meant so for each cell of them (ECMA-376 18.3.1.43).
 */
import { parseRange } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { rangeToA1 } from '../../../domain/cell';
import type { RowShift } from '../../../application/editing/row-shift';
import { plainRule, type RowRule } from '../../../application/editing/shifted-formula';

/** The areas of a list such as "A1:B2 D4"; those that cannot be read are left out. */
export function areasOf(list: string): CellRange[] {
  return list
    .trim()
    .split(/\s+/u)
    .flatMap((reference) => parseRange(reference) ?? []);
}

/** The list with the places of its areas then; null when nothing is left. `isLook`: new rows that look like one of the areas' are in it. */
export function shiftedList(list: string, shift: RowShift, isLook: boolean): string | null {
  const written = list.trim().split(/\s+/u);
  const shifted = written.flatMap((reference): string[] => {
    const range = parseRange(reference);
    if (!range) return [reference];
    const rows = isLook ? shift.look(range) : [shift.range(range) ?? []].flat();
    if (rows.length === 1 && rows[0]!.top === range.top && rows[0]!.bottom === range.bottom) return [reference];
    return rows.map(({ top, bottom }) => rangeToA1({ ...range, top, bottom }));
  });
  if (shifted.length === 0) return null;
  return shifted.join(' ') === written.join(' ') ? list : shifted.join(' ');
}

/** More rows of an area are not asked how far their neighbours move. */
const MOST_ASKED = 3000;

/**
 * How the references of a rule for these areas change. `own` is the shift of the sheet on which the rule stands, null where its rows
 * stay; `areas` are its areas before and after.
 */
export function ruleFor(
  before: readonly CellRange[],
  after: readonly CellRange[],
  shift: RowShift,
  own: RowShift | null,
): RowRule {
  const base = Math.min(...before.map(({ top }) => top));
  const newBase = Math.min(...after.map(({ top }) => top));
  const plain = plainRule(shift);
  /** The distance at which most of the cells see what they saw `distance` rows away. */
  const distanceOf = (distance: number): number | null => {
    const counts = new Map<number, number>();
    let asked = 0;
    for (const { top, bottom } of before) {
      for (let row = top; row <= bottom && asked < MOST_ASKED; row++, asked++) {
        const from = own ? own.row(row) : row;
        const to = row + distance < 1 ? null : shift.row(row + distance);
        if (from !== null && to !== null) counts.set(to - from, (counts.get(to - from) ?? 0) + 1);
      }
    }
    let best: number | null = null;
    for (const [found, count] of counts) if (best === null || count > counts.get(best)!) best = found;
    return best;
  };
  const one = (row: number, fixed: boolean): number | null => {
    if (fixed) return plain.one(row, fixed);
    const distance = distanceOf(row - base);
    return distance === null || newBase + distance < 1 ? null : newBase + distance;
  };
  return {
    one,
    two: (ends) => {
      if (ends.every(({ fixed }) => fixed)) return plain.two(ends);
      const [from, to] = ends.map(({ row, fixed }) => one(row, fixed));
      return from === null || to === null || from === undefined || to === undefined ? null : [from, to];
    },
  };
}
