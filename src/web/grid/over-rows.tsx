/** What lies over the cells of some rows, the frame of the selection and the buttons of filters: once more where columns stay in sight. */
import { makeStyles } from '@fluentui/react-components';
import type { CellRange } from '../../domain/cell';
import { later } from '../../ui/parts/later';
import { FillHandle } from './fill-handle';
import type { ShownFilters } from './filter-places';
import { RangeFrame } from './range-frame';
import { isOneBlock, type GridSelection } from './selection';
import type { DrawnRows } from './sheet-layout';

const FilterButtons = later(() => import('./filter-buttons').then(({ FilterButtons: part }) => part));

const useStyles = makeStyles({
  held: { position: 'sticky', left: '0', zIndex: 3, width: '0', height: '0' },
});

interface OverRowsProps extends DrawnRows {
  readonly selection: GridSelection;
  readonly filtering: ShownFilters;
  /** Where the first of them stands beside the cells. */
  readonly heldTop: number;
  readonly frozenColumns: number;
  /** The block is drawn on over these cells; null while it cannot be. */
  readonly onFill: ((target: CellRange) => void) | null;
}

export function OverRows(props: OverRowsProps) {
  const { layout, selection, filtering, rows, top, heldTop, frozenColumns, onFill } = props;
  const styles = useStyles();
  const isFramed = !isOneBlock(selection, layout.blockOf);
  const over = (first: number, lastColumn: number, from: number) => (
    <>
      {isFramed && (
        <RangeFrame {...{ layout, rows, lastColumn }} range={selection.range} active={selection.active} top={from} />
      )}
      {filtering.filters.length > 0 && (
        <FilterButtons {...{ filtering, layout, rows }} top={from} columns={{ first, last: lastColumn }} />
      )}
      {onFill && selection.range.right >= first && selection.range.right <= lastColumn && (
        <FillHandle {...{ layout, rows, onFill }} range={selection.range} top={from} />
      )}
    </>
  );
  return (
    <>
      {over(frozenColumns + 1, layout.columns, top)}
      {frozenColumns > 0 && (
        <div className={styles.held} role="presentation">
          {over(1, frozenColumns, heldTop)}
        </div>
      )}
    </>
  );
}
