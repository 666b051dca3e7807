/** The lines around a cell: of two neighbours that meet, the heavier; fills cover the thin lines of the sheet. */
import type { BorderLine, SheetLook } from '../../application/look/cell-look';
import type { CSSProperties } from 'react';
import type { CellRange } from '../../domain/cell';
import { lineStyle } from './cell-paint';

/** A line, the colour of a fill that covers the thin line, or null where that stands. */
type Edge = BorderLine | string | null;

export interface CellEdges {
  readonly right: Edge;
  readonly bottom: Edge;
  /** Only of cells at the edge of the sheet: of others it is the right or lower edge of their neighbour. */
  readonly left: BorderLine | null;
  readonly top: BorderLine | null;
}

/** The line on each side of a block; the left and top ones only at the edge of the sheet, elsewhere the neighbour paints them. */
export function edgesOf({ cell }: SheetLook, { top, left, bottom, right }: CellRange): CellEdges {
  const first = cell(top, left);
  const beside = cell(top, right + 1);
  const below = cell(bottom + 1, left);
  return {
    right: heavier(cell(top, right).borders?.right, beside.borders?.left) ?? first.fill ?? beside.fill,
    bottom: heavier(cell(bottom, left).borders?.bottom, below.borders?.top) ?? first.fill ?? below.fill,
    left: (left === 1 && first.borders?.left) || null,
    top: (top === 1 && first.borders?.top) || null,
  };
}

function heavier(one: BorderLine | undefined, other: BorderLine | undefined): BorderLine | null {
  if (!one || !other) return one ?? other ?? null;
  return other.width > one.width ? other : one;
}

/** Those edges as styles; where the thin line of the sheet stands there is none. */
export function edgeStyles({ right, bottom, left, top }: CellEdges, isDark: boolean): CSSProperties {
  const drawn = (edge: Edge): string | undefined =>
    edge === null ? undefined : typeof edge === 'string' ? `1px solid ${edge}` : lineStyle(edge, isDark);
  return {
    ...(right !== null && { borderRight: drawn(right) }),
    ...(bottom !== null && { borderBottom: drawn(bottom) }),
    ...(left !== null && { borderLeft: drawn(left) }),
    ...(top !== null && { borderTop: drawn(top) }),
  };
}
