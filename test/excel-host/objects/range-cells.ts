/** Cells of a range by what they hold: special ones, doubles, and those that are moved away. */
import type { CellRange } from '../../../src/domain/cell';
import { checkProtection } from '../checks';
import { HostError } from '../host-object';
import type { HostObject } from '../host-object';
import { cellAt, contains, hasContent, shownValue } from '../model';
import type { HostCell, HostSheet } from '../model';
import type { HostState } from '../state';
import { cellsIn, copyCells, givenPlace, usedRange } from './range';
import { rangeAreasObject } from './range-areas';

export function cellMethods(state: HostState, sheet: HostSheet, range: CellRange): NonNullable<HostObject['methods']> {
  return {
    getSpecialCells: (kind, types) => {
      const found = specialCells(sheet, range, String(kind), String(types ?? 'All'));
      if (found.length === 0) throw new HostError('ItemNotFound', 'no such cells', 404);
      return rangeAreasObject(state, sheet, found);
    },
    getSpecialCellsOrNullObject: (kind, types) => {
      const found = specialCells(sheet, range, String(kind), String(types ?? 'All'));
      return found.length === 0 ? null : rangeAreasObject(state, sheet, found);
    },
    removeDuplicates: (columns, includesHeader) =>
      removeDuplicates(state, sheet, range, columns as unknown as readonly number[], includesHeader === true),
    moveTo: (given) => {
      checkProtection(sheet);
      const place = givenPlace(given!);
      const target = state.workbook.sheets.find(({ name }) => name === place.sheet) ?? sheet;
      const { top, left } = place.range;
      const to = { top, left, bottom: top + range.bottom - range.top, right: left + range.right - range.left };
      copyCells(sheet, range, target, to, 'All', false);
      for (const { row, column } of cellsIn(range)) {
        if (target !== sheet || !contains(to, row, column)) sheet.cells.get(row)?.delete(column);
      }
      state.changes.content(sheet, range);
      state.changes.content(target, to);
      return undefined;
    },
  };
}

const VALUE_TYPES: Readonly<Record<string, string>> = {
  string: 'Text',
  number: 'Numbers',
  boolean: 'Logical',
  object: 'Errors',
};

/** Cells with formulas, constants or nothing, in stretches of a row (SpecialCellType, SpecialCellValueType). */
function specialCells(sheet: HostSheet, within: CellRange, kind: string, types: string): CellRange[] {
  if (!['Formulas', 'Constants', 'Blanks'].includes(kind)) throw new HostError('NotImplemented', kind, 501);
  const used = usedRange(sheet, within, true);
  if (!used) return [];
  const isWanted = (cell: Readonly<HostCell>): boolean => {
    if (kind === 'Blanks') return !hasContent(cell);
    if (!hasContent(cell) || (kind === 'Formulas') !== (cell.formula !== undefined)) return false;
    return types === 'All' || types.includes(VALUE_TYPES[typeof cell.value]!);
  };
  const found: CellRange[] = [];
  for (const { row, column } of cellsIn(used)) {
    if (!isWanted(cellAt(sheet, row, column))) continue;
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

/** Rows that say in these columns what a row above says go; the others move up. */
function removeDuplicates(
  state: HostState,
  sheet: HostSheet,
  range: CellRange,
  columns: readonly number[],
  includesHeader: boolean,
): HostObject {
  checkProtection(sheet);
  const { left, right, bottom } = range;
  const seen = new Set<string>();
  const gone: number[] = [];
  for (let row = range.top + (includesHeader ? 1 : 0); row <= bottom; row++) {
    const key = JSON.stringify(columns.map((column) => shownValue(cellAt(sheet, row, left + column))));
    if (seen.has(key)) gone.push(row);
    seen.add(key);
  }
  for (const row of gone.reverse()) {
    const rest = { top: row + 1, bottom, left, right };
    if (row < bottom) copyCells(sheet, rest, sheet, { top: row, bottom: bottom - 1, left, right }, 'All', false);
    for (let column = left; column <= right; column++) sheet.cells.get(bottom)?.delete(column);
  }
  state.changes.content(sheet, range);
  return { type: 'RemoveDuplicatesResult', values: { removed: () => gone.length, uniqueRemaining: () => seen.size } };
}
