/** A row of the sheet: its number and its cells. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { CellSnapshot, SheetLook } from '../../application/ports';
import { toA1, type CellRange, type CellPlace } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import type { CellNote } from './cell-notes';
import { edgesOf } from './cell-edges';
import { shownText } from '../sheet/shown-text';
import { paintOf, type Showing } from './cell-paint';
import { GridCell, type CellSigns } from './grid-cell';
import type { GridExtras } from './open-extras';
import { textRoom } from './text-room';
import { NUMBERS, type SheetLayout } from './sheet-layout';

const useStyles = makeStyles({
  row: { position: 'absolute', left: '0', right: '0', height: '0' },
  /** What stays in sight beside the columns that are scrolled. */
  held: { position: 'sticky', left: '0', zIndex: 3, width: '0', height: '0' },
  frozen: { position: 'absolute', top: '0', left: '0', height: '0', overflowX: 'clip', overflowY: 'visible' },
  edge: {
    position: 'absolute',
    top: '0',
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke1Pressed,
    pointerEvents: 'none',
  },
  number: {
    position: 'absolute',
    top: '0',
    left: '0',
    zIndex: 1,
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

/** What the cells of a sheet are drawn by. */
export interface DrawnBy {
  readonly layout: SheetLayout;
  readonly look: SheetLook;
  readonly system: DateSystem;
  readonly notes: ReadonlyMap<string, CellNote>;
  readonly showing: Showing;
  /** Null until they are read. */
  readonly extras: GridExtras | null;
}

interface GridRowProps extends DrawnBy {
  readonly number: number;
  /** From the top of what it stands in, in pixels. */
  readonly top: number;
  readonly cells: readonly CellSnapshot[];
  /** The selected block, when it reaches into this row. */
  readonly selected: CellRange | null;
  /** The columns of the selected range in this row, 0 and 0 for none. */
  readonly rangeLeft: number;
  readonly rangeRight: number;
  /** How many columns stay in sight. */
  readonly frozenColumns: number;
}

/** The id of a cell's element. */
function cellId(row: number, column: number): string {
  return `cell-${toA1({ row, column })}`;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const {
    number,
    top,
    layout,
    look,
    system,
    cells,
    notes,
    selected,
    rangeLeft,
    rangeRight,
    showing,
    extras,
    frozenColumns,
  } = props;
  const styles = useStyles();
  const height = layout.rowTop(number + 1) - layout.rowTop(number);
  if (height === 0) return null;
  const isAfterHidden = number > 1 && layout.rowTop(number) === layout.rowTop(number - 1);
  const contents = new Map(cells.map((cell) => [cell.column, cell]));
  const isTight = look.rowHeight(number) !== null;
  const lookAt = (column: number) => look.cell(number, column);
  /** `isCopy`: what goes on over the edge of the columns that stay is drawn on both sides of it, and can be used on one. */
  const drawn = (column: number, isCopy = false) => {
    const block = layout.blockOf(number, column);
    // Only the first cell of a block is drawn.
    if (block.top !== number || block.left !== column) return null;
    const box = layout.boxOf(block);
    if (box.width === 0 || box.height === 0) return null;
    return (
      <GridCell
        key={column}
        id={cellId(number, column)}
        isCopy={isCopy}
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
        signs={extras ? signsAt(extras, { row: number, column }) : NO_SIGNS}
        inRange={column >= rangeLeft && column <= rangeRight}
      />
    );
  };
  const first = layout.columnNumbers.slice(0, frozenColumns);
  const edge = layout.columnLeft(frozenColumns + 1);
  const isHeld = (column: number): boolean => layout.blockOf(number, column).right <= frozenColumns;
  /** A text that goes on over the cells beside those that stay. */
  const goesOn = (column: number): boolean => {
    const cell = contents.get(column);
    const block = layout.blockOf(number, column);
    if (!cell || block.left !== column || block.top !== number) return false;
    const { letter } = paintOf(lookAt(column), showing, isTight);
    const room = textRoom(cell, shownText(cell, system), lookAt(column), letter, { layout, block, contents, lookAt });
    return room !== null && layout.columnLeft(column + 1) + room.right > edge;
  };
  return (
    <div className={styles.row} role="row" aria-rowindex={number} data-row={number} style={{ top }}>
      <div className={styles.held} role="presentation">
        <div
          className={mergeClasses(styles.number, rangeRight > 0 && styles.here, isAfterHidden && styles.afterHidden)}
          role="rowheader"
          style={{ height }}
        >
          {number}
        </div>
        {frozenColumns > 0 && (
          <div className={styles.frozen} role="presentation" style={{ width: NUMBERS + edge }}>
            {first.map((column) => drawn(column, !isHeld(column)))}
            <div className={styles.edge} style={{ left: NUMBERS + edge - 1, height }} />
          </div>
        )}
      </div>
      {layout.columnNumbers.map((column) => {
        if (column > frozenColumns || !isHeld(column)) return drawn(column);
        return goesOn(column) ? drawn(column, true) : null;
      })}
    </div>
  );
});

const NO_SIGNS: CellSigns = { bar: null, icon: null, hidesValue: false, hasComment: false, picture: null, runs: null };

function signsAt(extras: GridExtras, place: CellPlace): CellSigns {
  const signs = extras.signsAt(place);
  const hasComment = extras.commentAt(place) !== null;
  const picture = extras.pictureAt(place);
  const runs = extras.runsAt(place);
  if (!signs && !hasComment && !picture && !runs) return NO_SIGNS;
  return {
    bar: signs?.bar ?? null,
    icon: signs?.icon ?? null,
    hidesValue: signs?.hidesValue ?? false,
    hasComment,
    picture,
    runs,
  };
}
