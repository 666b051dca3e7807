/** How a sheet is shown (ECMA-376 18.3.1.66, 18.3.1.78): frozen rows, and what is selected. */
import { contains, LAST_ROW, parseA1, toA1 } from '../../../domain/cell';
import type { RowShift } from '../../../application/editing/row-shift';
import type { SheetNode } from './sheet-tree';
import { areasOf, shiftedList } from './shifted-rule';

type SetAttribute = (node: SheetNode, name: string, value: string) => void;

/** Rows that come among the frozen ones are frozen, too. */
export function shiftPane(node: SheetNode, rows: RowShift, set: SetAttribute): void {
  const { ySplit, topLeftCell, state } = node.element.attributes;
  const cell = parseA1(topLeftCell ?? '');
  const isFrozen = state === 'frozen' || state === 'frozenSplit';
  if (!isFrozen) return;
  const frozen = Number(ySplit ?? 0);
  const first = parseA1(node.parent?.element.attributes['topLeftCell'] ?? '')?.row ?? 1;
  const moved = frozen > 0 ? rows.range({ top: first, bottom: first + frozen - 1 }) : null;
  const now = moved ? moved.bottom - first + 1 : Math.min(frozen, 1);
  if (now !== frozen && rows.change.kind !== 'move') set(node, 'ySplit', String(now));
  if (cell && now !== frozen && rows.change.kind !== 'move') {
    set(
      node,
      'topLeftCell',
      toA1({ ...cell, row: Math.min(LAST_ROW, Math.max(first + now, cell.row + now - frozen)) }),
    );
  }
}

/**
 * What is selected stays selected; where that is gone, its place is. The active cell is in one of the areas, and activeCellId counts which
 * (18.3.1.78).
 */
export function shiftSelection(node: SheetNode, rows: RowShift, set: SetAttribute): void {
  const { activeCell, activeCellId, sqref } = node.element.attributes;
  const cell = parseA1(activeCell ?? 'A1');
  const moved = sqref === undefined ? null : shiftedList(sqref, rows, false);
  const row = cell && rows.row(cell.row);
  if (!cell || row === null || moved === null) return;
  const active = { ...cell, row };
  const at = areasOf(moved).findIndex((area) => contains(area, active));
  if (activeCell !== undefined) set(node, 'activeCell', toA1(active));
  if (activeCellId !== undefined) set(node, 'activeCellId', String(Math.max(at, 0)));
  set(node, 'sqref', activeCell !== undefined && at < 0 ? toA1(active) : moved);
}
