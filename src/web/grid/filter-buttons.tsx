/** The buttons of filters in their header cells; loaded where there are some. With keys one opens the filter of the selected header by Alt+↓. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, Filter12Filled } from '@fluentui/react-icons';
import { filtered } from '../words';
import { buttonOf, filterAt, type ShownFilters } from './filter-places';
import { NUMBERS, type DrawnRows } from './sheet-layout';

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

interface FilterButtonsProps extends DrawnRows {
  readonly filtering: ShownFilters;
  /** The columns whose buttons are wanted. */
  readonly columns: { readonly first: number; readonly last: number };
}

export function FilterButtons({ filtering, layout, rows, columns, top }: FilterButtonsProps) {
  const { filters, told, show } = filtering;
  const styles = useStyles();
  const here = filters.filter(({ range }) => range.top >= rows.first && range.top <= rows.last);
  return here.flatMap((filter) =>
    layout.columnNumbers.map((column) => {
      if (column < columns.first || column > columns.last) return null;
      if (filterAt([filter], { row: filter.range.top, column }) === null) return null;
      const box = layout.boxOf({ top: filter.range.top, bottom: filter.range.top, left: column, right: column });
      if (box.width < SIZE || box.height === 0) return null;
      const isOn = filter.criteria.has(column);
      const how = told.get(buttonOf(filter, column));
      return (
        <div
          key={buttonOf(filter, column)}
          className={mergeClasses(styles.button, isOn && styles.on)}
          aria-hidden
          title={how === undefined ? undefined : filtered(how)}
          data-filter={buttonOf(filter, column)}
          style={{ left: NUMBERS + box.left + box.width - SIZE - GAP, top: top + box.top + box.height - SIZE - GAP }}
          onPointerDown={(event) => {
            if (event.button > 0) return;
            event.preventDefault();
            event.stopPropagation();
            show(filter, column);
          }}
        >
          {isOn ? <Filter12Filled /> : <ChevronDown12Regular />}
        </div>
      );
    }),
  );
}
