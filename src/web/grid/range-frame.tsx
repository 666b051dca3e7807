/** The block that is selected: a tint and a frame over its cells, which stay to be read. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellPlace, CellRange } from '../../domain/cell';
import { withinSheet } from './selection';
import { NUMBERS, type DrawnRows } from './sheet-layout';

const useStyles = makeStyles({
  frame: {
    position: 'absolute',
    boxSizing: 'border-box',
    zIndex: 1,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    pointerEvents: 'none',
  },
  tint: {
    position: 'absolute',
    zIndex: 1,
    opacity: 0.13,
    backgroundColor: tokens.colorBrandBackground,
    pointerEvents: 'none',
  },
});

interface RangeFrameProps extends DrawnRows {
  readonly range: CellRange;
  readonly active: CellPlace;
  /** Where the columns that are drawn here end. */
  readonly lastColumn: number;
}

export function RangeFrame({ range, active, layout, rows, top: offset, lastColumn }: RangeFrameProps) {
  const styles = useStyles();
  const whole = withinSheet(range, layout.rows, layout.columns);
  const { top, bottom, left } = whole;
  const right = Math.min(whole.right, lastColumn);
  const first = Math.max(top, rows.first);
  const last = Math.min(bottom, rows.last);
  if (last < first || right < left) return null;
  const place = (box: CellRange) => {
    const { left: x, top: y, width, height } = layout.boxOf(box);
    return { left: NUMBERS + x, top: offset + y, width, height };
  };
  const block = layout.blockOf(active.row, active.column);
  /** All around the cell that is written into, which keeps its own colour. */
  const around = [
    { top: first, bottom: Math.min(last, block.top - 1), left, right },
    {
      top: Math.max(first, block.top),
      bottom: Math.min(last, block.bottom),
      left,
      right: Math.min(right, block.left - 1),
    },
    { top: Math.max(first, block.top), bottom: Math.min(last, block.bottom), left: block.right + 1, right },
    { top: Math.max(first, block.bottom + 1), bottom: last, left, right },
  ].filter((box) => box.bottom >= box.top && box.right >= box.left);
  return (
    <>
      {around.map((box) => (
        <div key={`${box.top} ${box.left}`} className={styles.tint} style={place(box)} />
      ))}
      <div
        className={styles.frame}
        style={{
          ...place({ top: first, bottom: last, left, right }),
          ...(first > top && { borderTopWidth: 0 }),
          ...(last < bottom && { borderBottomWidth: 0 }),
          ...(right < whole.right && { borderRightWidth: 0 }),
        }}
      />
    </>
  );
}
