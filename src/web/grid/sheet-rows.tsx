/** The rows that are drawn: those that stay in sight at the top, and a little more than what is in sight of the others. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellSnapshot } from '../../application/ports';
import type { CellRange } from '../../domain/cell';
import type { ShownFilters } from './filter-places';
import { GridRow, type DrawnBy } from './grid-row';
import { OverRows } from './over-rows';
import type { GridSelection } from './selection';
import { LETTERS, numbers, type Box, type SheetLayout } from './sheet-layout';

/** Rows drawn above and below what is in sight. */
const SPARE = 12;

const useStyles = makeStyles({
  frozen: { position: 'sticky', zIndex: 4, backgroundColor: tokens.colorNeutralBackground1 },
  frozenEdge: { boxShadow: `0 1px 0 ${tokens.colorNeutralStroke1}` },
});

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The rows to be drawn below those that stay; `frozen` is how many do. */
export function rowsInSight(layout: SheetLayout, { top, height }: Box, frozen: { readonly rows: number }): Rows {
  const below = layout.rowAt(top + layout.rowTop(frozen.rows + 1)) - SPARE;
  return {
    first: layout.firstRowOf(Math.max(frozen.rows + 1, below)),
    last: Math.min(layout.rows, layout.rowAt(top + height) + SPARE),
  };
}

interface SheetRowsProps extends DrawnBy {
  readonly cellsOf: ReadonlyMap<number, readonly CellSnapshot[]>;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly inSight: Rows;
  readonly selection: GridSelection;
  /** That of its active cell. */
  readonly block: CellRange;
  readonly filtering: ShownFilters;
  /** The block is drawn on over these cells; null while it cannot be. */
  readonly onFill: ((target: CellRange) => void) | null;
}

export function SheetRows(props: SheetRowsProps) {
  const {
    layout,
    look,
    system,
    cellsOf,
    notes,
    extras,
    showing,
    frozen,
    inSight,
    selection,
    block,
    filtering,
    onFill,
  } = props;
  const { range } = selection;
  const styles = useStyles();
  const frozenHeight = layout.rowTop(frozen.rows + 1);
  const row = (number: number, top: number) => (
    <GridRow
      key={number}
      {...{ number, top, layout, look, system, notes, showing, extras }}
      frozenColumns={frozen.columns}
      cells={cellsOf.get(number) ?? NO_CELLS}
      selected={number >= block.top && number <= block.bottom ? block : null}
      rangeLeft={number >= range.top && number <= range.bottom ? range.left : 0}
      rangeRight={number >= range.top && number <= range.bottom ? range.right : 0}
    />
  );
  const over = (rows: Rows, top: number, heldTop: number) => (
    <OverRows {...{ layout, filtering, rows, top, heldTop, selection, onFill }} frozenColumns={frozen.columns} />
  );
  return (
    <>
      <div
        className={mergeClasses(styles.frozen, frozen.rows > 0 && styles.frozenEdge)}
        role="rowgroup"
        style={{ top: LETTERS, height: frozenHeight }}
      >
        {numbers(1, frozen.rows).map((number) => row(number, layout.rowTop(number)))}
        {over({ first: 1, last: frozen.rows }, 0, 0)}
      </div>
      <div role="rowgroup">
        {numbers(inSight.first, inSight.last).map((number) => row(number, LETTERS + layout.rowTop(number)))}
        {over({ first: frozen.rows + 1, last: layout.rows }, LETTERS, -frozenHeight)}
      </div>
    </>
  );
}

const NO_CELLS: readonly CellSnapshot[] = [];
