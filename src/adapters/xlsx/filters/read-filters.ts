/** The filters of a sheet and of the tables on it (ECMA-376 18.3.1.2), as far as they can be judged. */
import {
  OPERATORS,
  type Condition,
  type DateGroup,
  type FilterCriterion,
  type ForeignFilter,
  type Operator,
} from '../../../application/filtering/criteria';
import type { SheetFilter } from '../../../application/filtering/sheet-filter';
import { parseRange } from '../../../domain/cell';
import type { OpcPackage } from '../../ooxml/open-package';
import { decodeXml, parseXml } from '../../ooxml/parse-xml';
import { decodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isFalse, isTrue, numberOf, type SheetPart } from '../read-parts';
import { tableParts } from '../formulas/read-workbook-names';

/** That of the sheet first. Of views that one person has for himself (customSheetViews) nothing is told. */
export function readFilters(pkg: OpcPackage, sheet: SheetPart): readonly SheetFilter[] {
  const own = readFilter(decodeXml(pkg.bytes(sheet.part)), null);
  const tables = tableParts(pkg, sheet.part)
    .map((table) => decodeXml(pkg.bytes(table)))
    .map((xml) => readFilter(xml, tableName(xml)));
  return [own, ...tables].filter((filter) => filter !== null);
}

/** The name by which formulas call the table. */
export function tableName(xml: string): string {
  let found = '';
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (tag, { displayName, name }) => {
      if (tag === 'table') found = decodeText(displayName ?? name ?? '');
    },
  });
  return found;
}

type Attributes = Readonly<Record<string, string>>;

/** The filter in the XML of a sheet or a table; null when there is none. */
function readFilter(xml: string, table: string | null): SheetFilter | null {
  if (!/<(?:[^\s<>/:!?]+:)?autoFilter[\s/>]/u.test(xml)) return null;
  const criteria = new Map<number, FilterCriterion>();
  const buttonless = new Set<number>();
  let filter: SheetFilter | null = null;
  let depth = 0;
  /** How deep the filter stands, while it is open; and the column that is read. */
  let inside = 0;
  let column: ColumnReader | null = null;
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      depth++;
      if (tag === 'autoFilter' && depth === 2) {
        const range = parseRange(attributes['ref'] ?? '');
        if (range) filter = { table, range, criteria, buttonless };
        inside = depth;
      } else if (inside > 0 && tag === 'filterColumn') {
        const index = numberOf(attributes['colId']);
        column = index === null ? null : columnReader(index);
        const isShown = !isFalse(attributes['showButton']);
        if (filter && column && (isTrue(attributes['hiddenButton']) || !isShown)) {
          buttonless.add((filter as SheetFilter).range.left + column.index);
        }
      } else column?.open(tag, attributes);
    },
    close: (tag) => {
      depth--;
      if (depth < inside) inside = 0;
      if (tag !== 'filterColumn' || !column) return;
      const criterion = column.criterion();
      if (filter && criterion) criteria.set((filter as SheetFilter).range.left + column.index, criterion);
      column = null;
    },
  });
  return filter;
}

/** What is read of filters that Excel itself reckons, or that look at colours. */
const OTHERS: Readonly<Record<string, (attributes: Attributes) => FilterCriterion>> = {
  colorFilter: ({ cellColor }) => foreign(isFalse(cellColor) ? 'letters' : 'colour'),
  iconFilter: () => foreign('icon'),
  top10: ({ top, percent, val, filterVal }) => ({
    kind: 'top',
    largest: !isFalse(top),
    percent: isTrue(percent),
    count: numberOf(val) ?? 10,
    limit: numberOf(filterVal),
  }),
  dynamicFilter: ({ type, val, maxVal }) => ({
    kind: 'dynamic',
    type: type ?? '',
    from: numberOf(val),
    to: numberOf(maxVal),
  }),
};

function foreign(by: ForeignFilter): FilterCriterion {
  return { kind: 'foreign', by };
}

interface ColumnReader {
  readonly index: number;
  readonly open: (tag: string, attributes: Attributes) => void;
  /** Null for a column that asks for nothing: it may only hide its button. */
  readonly criterion: () => FilterCriterion | null;
}

function columnReader(index: number): ColumnReader {
  let criterion: FilterCriterion | null = null;
  const texts: string[] = [];
  const dates: DateGroup[] = [];
  const conditions: Condition[] = [];
  return {
    index,
    criterion: () => criterion,
    open(tag, attributes) {
      // What later versions keep inside (an alternative for them and one for others) is not taken apart.
      if (criterion?.kind === 'foreign') return;
      if (tag === 'filters') criterion = { kind: 'values', texts, dates, blanks: isTrue(attributes['blank']) };
      else if (tag === 'filter') texts.push(decodeText(attributes['val'] ?? ''));
      else if (tag === 'dateGroupItem') {
        const group = dateGroup(attributes);
        if (group) dates.push(group);
        else criterion = foreign('other');
      } else if (tag === 'customFilters') {
        criterion = { kind: 'conditions', all: isTrue(attributes['and']), conditions };
      } else if (tag === 'customFilter') {
        const operator = attributes['operator'] ?? 'equal';
        if (isOperator(operator)) conditions.push({ operator, value: decodeText(attributes['val'] ?? '') });
        else criterion = foreign('other');
      } else criterion = OTHERS[tag]?.(attributes) ?? foreign('other');
    },
  };
}

function isOperator(word: string): word is Operator {
  return (OPERATORS as readonly string[]).includes(word);
}

/** The parts of a date item down to what it groups by (18.3.2.4); null when one of them is missing. */
function dateGroup(attributes: Attributes): DateGroup | null {
  const count = DATE_PARTS.indexOf(attributes['dateTimeGrouping'] ?? '') + 1;
  const parts = DATE_PARTS.slice(0, count).map((part) => Number(attributes[part] ?? NaN));
  return count === 0 || parts.some(Number.isNaN) ? null : parts;
}

export const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
