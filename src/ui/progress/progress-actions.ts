/** What is done with the progress beyond looking at it, in the order of its menus. */
import type { Action } from '../parts/action';
import { SORT_ORDERS, type SortOrder } from './shown';
import { SORT, SORT_NAMES, WRITE_OVERVIEW } from './words';

/** The menu 更多. */
export function progressActions(can: { readonly onWriteOverview: () => void }): readonly Action[] {
  return [{ name: WRITE_OVERVIEW, run: can.onWriteOverview }];
}

/** How sub-projects are sorted. */
export function sortActions(order: SortOrder, onOrder: (order: SortOrder) => void): readonly Action[] {
  return SORT_ORDERS.map((each) => ({
    name: SORT_NAMES[each],
    choice: SORT,
    on: each === order,
    run: () => onOrder(each),
  }));
}
