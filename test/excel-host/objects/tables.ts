/** TableCollection of a sheet. */
import { checkTableName } from '../checks';
import { cellAt, changeCell, hasContent, nextId, overlaps } from '../model';
import type { HostSheet, HostTable } from '../model';
import { asText, HostError } from '../host-object';
import type { HostObject, Json } from '../host-object';
import type { HostState } from '../state';
import { parseAddress } from './address';
import { copyFormats, rangeObject } from './range';

const PROPERTIES = ['style', 'showBandedRows', 'showFilterButton'];

export function tablesObject(state: HostState, sheet: HostSheet): HostObject {
  return {
    type: 'TableCollection',
    items: () => sheet.tables.map((table) => tableObject(state, sheet, table)),
    methods: {
      add: (address, hasHeaders) => {
        if (hasHeaders !== true) throw new HostError('InvalidArgument', 'only tables with headers');
        if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected', 403);
        const range = parseAddress(asText(address));
        if (sheet.tables.some((table) => overlaps(table.range, range))) {
          throw new HostError('InvalidArgument', 'tables overlap');
        }
        if (sheet.merges.some((merge) => overlaps(merge, range))) throw new HostError('MergedRangeConflict');
        const id = nextId(state.workbook);
        const table: HostTable = { id, name: `表${state.workbook.lastId}`, range, properties: {} };
        sheet.tables.push(table);
        nameHeaders(sheet, range);
        return tableObject(state, sheet, table);
      },
    },
  };
}

function tableObject(state: HostState, sheet: HostSheet, table: HostTable): HostObject {
  const setter = (name: string) => (value: Json) => {
    table.properties[name] = value;
  };
  return {
    type: 'Table',
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
        if (taken) throw new HostError('InvalidArgument', 'name');
        table.name = name;
      },
      showTotals: setter('showTotals'),
      ...Object.fromEntries(PROPERTIES.map((name) => [name, setter(name)])),
    },
    objects: { rows: () => rowsObject(state, sheet, table) },
    methods: {
      getRange: () => rangeObject(state, sheet, table.range),
      delete: () => {
        checkProtection(sheet);
        sheet.tables = sheet.tables.filter((other) => other !== table);
        return rangeObject(state, sheet, table.range).methods!['clear']!('Contents');
      },
      resize: (address) => {
        checkProtection(sheet);
        const range = parseAddress(asText(address));
        const isAllowed = range.top === table.range.top && range.bottom > range.top && overlaps(range, table.range);
        const meetsOther = sheet.tables.some((other) => other !== table && overlaps(other.range, range));
        if (!isAllowed || meetsOther) throw new HostError('InvalidArgument', 'not a range for this table');
        table.range = range;
        return undefined;
      },
    },
  };
}

/** Only rows at the end, over cells that are blank: nothing has to move. */
function rowsObject(state: HostState, sheet: HostSheet, table: HostTable): HostObject {
  return {
    type: 'TableRowCollection',
    values: { count: () => table.range.bottom - table.range.top },
    methods: {
      add: (index, values) => {
        checkProtection(sheet);
        if (index !== null && index !== undefined) throw new HostError('NotImplemented', 'rows in the middle', 501);
        const rows = values as readonly (readonly Json[])[];
        const { left, right, bottom } = table.range;
        if (rows.some((row) => row.length !== right - left + 1)) throw new HostError('InvalidArgument', 'columns');
        const added = { left, right, top: bottom + 1, bottom: bottom + rows.length };
        const last = { ...table.range, top: bottom };
        if (rows.some((row) => row.some((value) => value !== ''))) throw new HostError('NotImplemented', 'values', 501);
        if ([...sheet.cells.keys()].some((row) => row > bottom && hasContentIn(sheet, row))) {
          throw new HostError('NotImplemented', 'cells below the table that would move', 501);
        }
        copyFormats(sheet, last, added);
        table.range = { ...table.range, bottom: added.bottom };
        state.changes.content(sheet, added);
        return { type: 'TableRow' };
      },
    },
  };
}

function hasContentIn(sheet: HostSheet, row: number): boolean {
  return [...(sheet.cells.get(row)?.values() ?? [])].some(hasContent);
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

function checkProtection(sheet: HostSheet): void {
  if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected', 403);
}
