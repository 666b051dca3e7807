/** A row of the sheet: its number and its cells. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { CellSnapshot, SheetLook } from '../../application/ports';
import { toA1, type CellRange } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import type { CellNote } from './cell-notes';
import { edgesOf } from './cell-edges';
import type { Showing } from './cell-paint';
import { GridCell } from './grid-cell';
import { NUMBERS, type SheetLayout } from './sheet-layout';

const useStyles = makeStyles({
  row: { position: 'absolute', left: '0', right: '0', height: '0' },
  number: {
    position: 'sticky',
    left: '0',
    zIndex: 3,
    boxSizing: 'border-box',
    width: `${NUMBERS}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** A double line, where rows are out of sight. */
  afterHidden: { borderTop: `3px double ${tokens.colorNeutralForeground2}` },
  here: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2Pressed,
    boxShadow: `inset -3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface GridRowProps {
  readonly number: number;
  /** From the top of what it stands in, in pixels. */
  readonly top: number;
  readonly layout: SheetLayout;
  readonly look: SheetLook;
  readonly system: DateSystem;
  readonly cells: readonly CellSnapshot[];
  readonly notes: ReadonlyMap<string, CellNote>;
  /** The selected block, when it reaches into this row. */
  readonly selected: CellRange | null;
  /** The columns of the selected range in this row, 0 and 0 for none. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  readonly showing: Showing;
}

/** The id of a cell's element. */
function cellId(row: number, column: number): string {
  return `cell-${toA1({ row, column })}`;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { number, top, layout, look, system, cells, notes, selected, rangeLeft, rangeRight, showing } = props;
  const styles = useStyles();
  const height = layout.rowTop(number + 1) - layout.rowTop(number);
  if (height === 0) return null;
  const isAfterHidden = number > 1 && layout.rowTop(number) === layout.rowTop(number - 1);
  const contents = new Map(cells.map((cell) => [cell.column, cell]));
  const isTight = look.rowHeight(number) !== null;
  const lookAt = (column: number) => look.cell(number, column);
  return (
    <div className={styles.row} role="row" aria-rowindex={number} data-row={number} style={{ top }}>
      <div
        className={mergeClasses(styles.number, rangeRight > 0 && styles.here, isAfterHidden && styles.afterHidden)}
        role="rowheader"
        style={{ height }}
      >
        {number}
      </div>
      {layout.columnNumbers.map((column) => {
        const block = layout.blockOf(number, column);
        // Only the first cell of a block is drawn.
        if (block.top !== number || block.left !== column) return null;
        const box = layout.boxOf(block);
        if (box.width === 0 || box.height === 0) return null;
        return (
          <GridCell
            key={column}
            id={cellId(number, column)}
            box={{ left: NUMBERS + box.left, top: 0, width: box.width, height: box.height }}
            column={column}
            cell={contents.get(column)}
            system={system}
            look={lookAt(column)}
            note={notes.get(toA1({ row: number, column })) ?? null}
            selected={selected?.left === column && selected.top === number}
            edges={edgesOf(look, block)}
            isTight={isTight}
            around={{ layout, block, contents, lookAt }}
            showing={showing}
            gridLines={look.gridLines}
            inRange={column >= rangeLeft && column <= rangeRight}
          />
        );
      })}
    </div>
  );
});
