/** What a filter does when it is opened and set: loaded then. */
export { filterArea } from '../../application/filtering/filter-area';
export { filterEntries, rowsSeen, withCriterion } from '../../application/filtering/sheet-filter';
export { filterCells } from './filter-cells';
