/** The small square at the corner of what is selected: drawn on, its cells go on to that side. With keys Ctrl+D does it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type PointerEvent } from 'react';
import type { CellPlace, CellRange } from '../../domain/cell';
import { pointedAt } from './grid-commands';
import { isWholeColumns, isWholeRows } from './selection';
import { NUMBERS, type DrawnRows } from './sheet-layout';

const SIZE = 7;

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'content-box',
    width: `${SIZE}px`,
    height: `${SIZE}px`,
    border: `1px solid ${tokens.colorNeutralBackground1}`,
    backgroundColor: tokens.colorCompoundBrandStroke,
    cursor: 'crosshair',
    touchAction: 'none',
  },
  target: {
    position: 'absolute',
    zIndex: 2,
    boxSizing: 'border-box',
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    pointerEvents: 'none',
  },
});

interface FillHandleProps extends DrawnRows {
  readonly range: CellRange;
  readonly onFill: (target: CellRange) => void;
}

export function FillHandle({ range, layout, rows, top, onFill }: FillHandleProps) {
  const styles = useStyles();
  const [target, setTarget] = useState<CellRange | null>(null);
  if (isWholeRows(range) || isWholeColumns(range) || range.bottom < rows.first || range.bottom > rows.last) return null;
  const place = (box: CellRange) => {
    const { left, top: y, width, height } = layout.boxOf(box);
    return { left: NUMBERS + left, top: top + y, width, height };
  };
  const corner = place(range);
  const draw = ({ clientX, clientY, currentTarget, pointerId }: PointerEvent) => {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    const at = document
      .elementsFromPoint(clientX, clientY)
      .map(pointedAt)
      .find((one) => one?.kind === 'cell');
    setTarget(at?.kind === 'cell' ? targetOf(range, at.place) : null);
  };
  return (
    <>
      {target && <div className={styles.target} style={place(target)} />}
      <div
        className={styles.handle}
        aria-hidden
        data-handle
        style={{ left: corner.left + corner.width - SIZE + 1, top: corner.top + corner.height - SIZE + 1 }}
        onPointerDown={(event) => {
          if (event.button > 0) return;
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={draw}
        onPointerUp={() => {
          if (target) onFill(target);
          setTarget(null);
        }}
        onPointerCancel={() => setTarget(null)}
      />
    </>
  );
}

/** The cells over which the block goes on when it is drawn to a cell, on the side where that is farther away; null inside it. */
export function targetOf(range: CellRange, { row, column }: CellPlace): CellRange | null {
  const down = Math.max(row - range.bottom, range.top - row);
  const right = Math.max(column - range.right, range.left - column);
  if (down <= 0 && right <= 0) return null;
  if (down >= right) {
    return row > range.bottom
      ? { ...range, top: range.bottom + 1, bottom: row }
      : { ...range, top: row, bottom: range.top - 1 };
  }
  return column > range.right
    ? { ...range, left: range.right + 1, right: column }
    : { ...range, left: column, right: range.left - 1 };
}
