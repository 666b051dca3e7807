/** TableCollection of a sheet. */
import { checkProperty, checkProtection, checkTableName, refuse } from '../checks';
import { cellAt, changeCell, nextId, overlaps } from '../model';
import { moveCells } from '../move-cells';
import type { HostSheet, HostTable } from '../model';
import { asText, HostError } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import { eventMethods, type HostState } from '../state';
import { getters, hasName } from './collections';
import { givenPlace, rangeObject } from './range';
import { bodyOf, columnsObject, filterRows, rowsObject, sortObject } from './table-parts';

const PROPERTIES = [
  ...['style', 'showBandedRows', 'showBandedColumns', 'showFilterButton'],
  ...['highlightFirstColumn', 'highlightLastColumn'],
];

export function tablesObject(state: HostState, sheet: HostSheet): HostObject {
  return {
    type: 'TableCollection',
    items: () => sheet.tables.map((table) => tableObject(state, sheet, table)),
    methods: {
      add: (place, hasHeaders) => addTable(state, sheet, place!, hasHeaders === true),
      ...tableGetters(() => sheet.tables.map((table) => tableObject(state, sheet, table))),
    },
  };
}

/** getItem, getItemAt, getCount of tables, by id or name. */
export function tableGetters(all: () => readonly HostObject[]): NonNullable<HostObject['methods']> {
  const own = getters(all, ({ id, values }) => [id ?? null, values!['name']!()]);
  return { ...own, getFirst: () => own['getItemAt']!(0) };
}

/** Of a range or an address; without headers Excel puts a row of its own above. */
export function addTable(state: HostState, sheet: HostSheet, place: HostArgument, hasHeaders: boolean): HostObject {
  checkProtection(sheet);
  const given = givenPlace(place).range;
  // Without headers it gets some, and what is there moves down.
  const range = hasHeaders ? given : { ...given, bottom: given.bottom + 1 };
  if (sheet.tables.some((table) => overlaps(table.range, range)))
    throw new HostError('InvalidArgument', 'tables overlap');
  if (sheet.merges.some((merge) => overlaps(merge, range))) throw new HostError('MergedRangeConflict');
  if (!hasHeaders) moveCells(state.workbook, sheet, { ...given, bottom: given.top }, 'Down');
  const id = nextId(state.workbook);
  const table: HostTable = { id, name: `表${state.workbook.lastId}`, range, properties: {} };
  sheet.tables.push(table);
  nameHeaders(sheet, range);
  return tableObject(state, sheet, table);
}

function tableObject(state: HostState, sheet: HostSheet, table: HostTable): HostObject {
  const setter = (name: string) => (value: Json) => {
    checkProperty(name, value);
    checkProtection(sheet);
    table.properties[name] = value;
  };
  return {
    type: 'Table',
    sheet: sheet.name,
    isGone: () => !state.workbook.sheets.some(({ tables }) => tables.some(({ id }) => id === table.id)),
    id: table.id,
    values: {
      id: () => table.id,
      name: () => table.name,
      showTotals: () => table.properties['showTotals'] ?? false,
      ...Object.fromEntries(PROPERTIES.map((name) => [name, () => table.properties[name] ?? null])),
    },
    setters: {
      name: (value) => {
        const name = asText(value);
        const taken = state.workbook.sheets
          .flatMap(({ tables }) => tables)
          .some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase());
        checkTableName(name);
        const isName = state.workbook.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
        if (isName || hasName(state.workbook, name)) throw new HostError('InvalidArgument', 'a name is called so');
        if (taken) throw new HostError('InvalidArgument', 'name');
        table.name = name;
      },
      showTotals: (value) => {
        if ((table.properties['showTotals'] === true) !== (value === true)) {
          table.range = { ...table.range, bottom: table.range.bottom + (value === true ? 1 : -1) };
        }
        setter('showTotals')(value);
      },
      ...Object.fromEntries(PROPERTIES.map((name) => [name, setter(name)])),
      style: (value) => {
        // API: Table.style; styles of people's own are not kept here.
        if (
          !/^(?:|TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01])))$/u.test(
            asText(value),
          )
        )
          refuse('no style');
        checkProtection(sheet);
        table.properties['style'] = value;
      },
    },
    objects: {
      rows: () => rowsObject(state, sheet, table),
      columns: () => columnsObject(state, sheet, table),
      sort: () => sortObject(sheet, table),
      worksheet: () => ({ type: 'Worksheet', id: sheet.id, values: { id: () => sheet.id, name: () => sheet.name } }),
    },
    methods: {
      ...eventMethods(state, sheet.id, { DataChanged: null, SelectionChanged: null }),
      getRange: () => rangeObject(state, sheet, table.range),
      getHeaderRowRange: () => rangeObject(state, sheet, { ...table.range, bottom: table.range.top }),
      getDataBodyRange: () => rangeObject(state, sheet, bodyOf(table)),
      getTotalRowRange: () => {
        if (table.properties['showTotals'] !== true) throw new HostError('ItemNotFound', 'no row of totals', 404);
        return rangeObject(state, sheet, { ...table.range, top: table.range.bottom });
      },
      clearFilters: () => {
        filterRows(sheet, table, () => true);
        return undefined;
      },
      convertToRange: () => {
        checkProtection(sheet);
        sheet.tables = sheet.tables.filter((other) => other !== table);
        return rangeObject(state, sheet, table.range);
      },
      delete: () => {
        checkProtection(sheet);
        sheet.tables = sheet.tables.filter((other) => other !== table);
        return rangeObject(state, sheet, table.range).methods!['clear']!('Contents');
      },
      resize: (address) => {
        checkProtection(sheet);
        const { range } = givenPlace(address!);
        const isAllowed = range.top === table.range.top && range.bottom > range.top && overlaps(range, table.range);
        const meetsOther = sheet.tables.some((other) => other !== table && overlaps(other.range, range));
        if (!isAllowed || meetsOther) throw new HostError('InvalidArgument', 'not a range for this table');
        table.range = range;
        return undefined;
      },
    },
  };
}

/** Headers are texts, each once: a blank one is named by Excel, as 列1. */
function nameHeaders(sheet: HostSheet, { top, left, right }: HostTable['range']): void {
  const taken = new Set<string>();
  for (let column = left; column <= right; column++) {
    const { value } = cellAt(sheet, top, column);
    const own = value === null ? `列${column - left + 1}` : String(typeof value === 'object' ? value.error : value);
    let name = own;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${own}${number}`;
    taken.add(name.toLowerCase());
    if (value !== name) changeCell(sheet, top, column).value = name;
  }
}
