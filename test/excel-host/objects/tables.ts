/** TableCollection of a sheet. */
import { nextId, overlaps } from '../model';
import type { HostSheet, HostTable } from '../model';
import { asText, HostError } from '../host-object';
import type { HostObject, Json } from '../host-object';
import type { HostState } from '../state';
import { parseAddress } from './address';

const PROPERTIES = ['style', 'showBandedRows', 'showFilterButton', 'showTotals'];

export function tablesObject(state: HostState, sheet: HostSheet): HostObject {
  return {
    type: 'TableCollection',
    items: () => sheet.tables.map((table) => tableObject(state, table)),
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
        return tableObject(state, table);
      },
    },
  };
}

function tableObject(state: HostState, table: HostTable): HostObject {
  const setter = (name: string) => (value: Json) => {
    table.properties[name] = value;
  };
  return {
    type: 'Table',
    id: table.id,
    values: {
      id: () => table.id,
      name: () => table.name,
      ...Object.fromEntries(PROPERTIES.map((name) => [name, () => table.properties[name] ?? null])),
    },
    setters: {
      name: (value) => {
        const name = asText(value);
        const taken = state.workbook.sheets
          .flatMap(({ tables }) => tables)
          .some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase());
        if (taken || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new HostError('InvalidArgument', 'name');
        table.name = name;
      },
      ...Object.fromEntries(PROPERTIES.map((name) => [name, setter(name)])),
    },
  };
}
