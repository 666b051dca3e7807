/** Where pictures, charts and controls are held on a sheet (ECMA-376 20.5.2): rows are counted from 0. */
import type { RowShift } from '../../../application/editing/row-shift';
import type { XmlElement } from '../../ooxml/splice-xml';

/** The new row of a corner that stands alone; null when it stays. One whose row is gone goes to where that was. */
export function markerRow(xml: string, { openEnd, closeStart }: XmlElement, shift: RowShift): number | null {
  const row = Number(xml.slice(openEnd, closeStart).trim());
  if (!Number.isInteger(row)) return null;
  const moved = cornerRow(row, shift);
  return moved === row ? null : moved;
}

function cornerRow(row: number, shift: RowShift): number {
  const moved = shift.row(row + 1);
  if (moved !== null) return moved - 1;
  return shift.removed ? shift.removed.top - 1 : row;
}

/** Both corners of what stands on the sheet. What was only on rows that go keeps its size: nothing is lost with them. */
export function corners(
  from: number,
  to: number,
  shift: RowShift,
  holds: 'both' | 'first' | 'none',
): { readonly from: number; readonly to: number } {
  if (holds === 'none') return { from, to };
  const top = cornerRow(from, shift);
  const isGone = shift.removed !== null && from + 1 >= shift.removed.top && to + 1 <= shift.removed.bottom;
  if (holds === 'first' || isGone || shift.change.kind === 'move') return { from: top, to: to + top - from };
  return { from: top, to: Math.max(top, cornerRow(to, shift)) };
}
