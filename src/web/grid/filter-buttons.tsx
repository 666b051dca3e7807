/** The buttons of filters in their header cells. With keys one opens the filter of the selected header by Alt+↓. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, Filter12Filled } from '@fluentui/react-icons';
import type { SheetFilter } from '../../application/filtering/sheet-filter';
import type { Place } from './moves';
import { NUMBERS, type SheetLayout } from './sheet-layout';

const SIZE = 18;
const GAP = 3;

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    zIndex: 1,
    boxSizing: 'border-box',
    width: `${SIZE}px`,
    height: `${SIZE}px`,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  on: { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground },
});

/** The filter whose header the cell is; null when it is none, or shows no button. */
export function filterAt(filters: readonly SheetFilter[], { row, column }: Place): SheetFilter | null {
  return (
    filters.find(
      ({ range, buttonless }) =>
        row === range.top && column >= range.left && column <= range.right && !buttonless.has(column),
    ) ?? null
  );
}

/** What finds the button of a column on the page. */
export function buttonOf({ table }: SheetFilter, column: number): string {
  return `${table ?? ''}!${column}`;
}

interface FilterButtonsProps {
  readonly filters: readonly SheetFilter[];
  readonly layout: SheetLayout;
  /** The rows that are drawn here, and where the first of them stands. */
  readonly rows: { readonly first: number; readonly last: number };
  readonly top: number;
  /** The columns whose buttons are wanted. */
  readonly columns: { readonly first: number; readonly last: number };
  readonly onFilter: (filter: SheetFilter, column: number) => void;
}

export function FilterButtons({ filters, layout, rows, columns, top, onFilter }: FilterButtonsProps) {
  const styles = useStyles();
  const here = filters.filter(({ range }) => range.top >= rows.first && range.top <= rows.last);
  return here.flatMap((filter) =>
    layout.columnNumbers.map((column) => {
      if (column < columns.first || column > columns.last) return null;
      if (filterAt([filter], { row: filter.range.top, column }) === null) return null;
      const box = layout.boxOf({ top: filter.range.top, bottom: filter.range.top, left: column, right: column });
      if (box.width < SIZE || box.height === 0) return null;
      const isOn = filter.criteria.has(column);
      return (
        <div
          key={buttonOf(filter, column)}
          className={mergeClasses(styles.button, isOn && styles.on)}
          aria-hidden
          data-filter={buttonOf(filter, column)}
          style={{ left: NUMBERS + box.left + box.width - SIZE - GAP, top: top + box.top + box.height - SIZE - GAP }}
          onPointerDown={(event) => {
            if (event.button > 0) return;
            event.preventDefault();
            event.stopPropagation();
            onFilter(filter, column);
          }}
        >
          {isOn ? <Filter12Filled /> : <ChevronDown12Regular />}
        </div>
      );
    }),
  );
}
