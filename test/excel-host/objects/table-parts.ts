/** Rows, columns, order and filters of a table. */
import type { CellRange } from '../../../src/domain/cell';
import { checkEnum, checkProtection, refuse } from '../checks';
import { asText, HostError } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import { cellAt, changeCell, hasContent, MAX_ROW, overlaps, shownValue } from '../model';
import { moveCells } from '../move-cells';
import { sortRows, type SortField } from '../sort-rows';
import type { HostSheet, HostTable } from '../model';
import type { HostState } from '../state';
import { copyFormats, rangeObject } from './range';

export function bodyOf({ range, properties }: HostTable): CellRange {
  return { ...range, top: range.top + 1, bottom: range.bottom - (properties['showTotals'] === true ? 1 : 0) };
}

function write(state: HostState, sheet: HostSheet, range: CellRange, values: Json): void {
  rangeObject(state, sheet, range).setters!['values']!(values);
}

export function columnsObject(state: HostState, sheet: HostSheet, table: HostTable): HostObject {
  const count = (): number => table.range.right - table.range.left + 1;
  const nameAt = (index: number): string =>
    String(shownValue(cellAt(sheet, table.range.top, table.range.left + index)));
  const find = (key: HostArgument | undefined): number => {
    const index =
      typeof key === 'number' ? key : Array.from({ length: count() }, (_, at) => at).find((at) => nameAt(at) === key);
    return index !== undefined && index >= 0 && index < count() ? index : -1;
  };
  const existing = (key: HostArgument | undefined): HostObject => {
    const index = find(key);
    if (index < 0) throw new HostError('ItemNotFound', 'no such column', 404);
    return columnObject(state, sheet, table, index);
  };
  return {
    type: 'TableColumnCollection',
    values: { count },
    items: () => Array.from({ length: count() }, (_, index) => columnObject(state, sheet, table, index)),
    methods: {
      getCount: count,
      getItem: existing,
      getItemAt: existing,
      getItemOrNullObject: (key) => {
        const index = find(key);
        return index < 0 ? null : columnObject(state, sheet, table, index);
      },
      add: (index, values) => {
        checkProtection(sheet);
        if (index !== null && index !== undefined && Number(index) !== count()) {
          throw new HostError('NotImplemented', 'columns in the middle', 501);
        }
        const right = table.range.right + 1;
        table.range = { ...table.range, right };
        const column = { ...table.range, left: right };
        if (values !== null && values !== undefined) write(state, sheet, column, values as Json);
        else changeCell(sheet, column.top, right).value = `列${count()}`;
        return columnObject(state, sheet, table, count() - 1);
      },
    },
  };
}

function columnObject(state: HostState, sheet: HostSheet, table: HostTable, index: number): HostObject {
  const column = (): CellRange => {
    const left = table.range.left + index;
    return { ...table.range, left, right: left };
  };
  const at = (range: CellRange): HostObject => rangeObject(state, sheet, range);
  return {
    type: 'TableColumn',
    id: `${table.id}-${index}`,
    values: {
      id: () => index + 1,
      index: () => index,
      name: () => String(shownValue(cellAt(sheet, table.range.top, column().left))),
      values: () => at(column()).values!['values']!(),
    },
    setters: {
      name: (value) => {
        checkProtection(sheet);
        const { left, right, top } = table.range;
        const others = Array.from({ length: right - left + 1 }, (_, at) => at).filter((at) => at !== index);
        const isTaken = others.some((at) => String(shownValue(cellAt(sheet, top, left + at))) === value);
        if (asText(value) === '' || isTaken) refuse('not a name for a column');
        changeCell(sheet, top, column().left).value = asText(value);
      },
      values: (value) => write(state, sheet, column(), value),
    },
    objects: {
      filter: () => ({
        type: 'Filter',
        values: { criteria: () => null },
        methods: {
          applyValuesFilter: (wanted) => {
            const texts = new Set((wanted as readonly Json[]).map(String));
            filterRows(sheet, table, (row) => texts.has(String(shownValue(cellAt(sheet, row, column().left)))));
            return undefined;
          },
          applyDynamicFilter: (how) => {
            const body = bodyOf(table);
            const numbers = Array.from({ length: body.bottom - body.top + 1 }, (_, at) =>
              Number(shownValue(cellAt(sheet, body.top + at, column().left))),
            );
            const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
            if (how !== 'AboveAverage' && how !== 'BelowAverage')
              throw new HostError('NotImplemented', String(how), 501);
            filterRows(sheet, table, (row) => {
              const number = Number(shownValue(cellAt(sheet, row, column().left)));
              return how === 'AboveAverage' ? number > mean : number < mean;
            });
            return undefined;
          },
          apply: (criteria) => {
            const { filterOn, values, criterion1 } = criteria as {
              filterOn: string;
              values?: Json[];
              criterion1?: Json;
            };
            checkEnum('filterOn', filterOn);
            checkProtection(sheet);
            const matches = (text: string): boolean =>
              filterOn === 'Values'
                ? (values ?? []).map(String).includes(text)
                : filterOn !== 'Custom' || compares(text, String(criterion1 ?? ''));
            filterRows(sheet, table, (row) => matches(String(shownValue(cellAt(sheet, row, column().left)))));
            return undefined;
          },
          clear: () => {
            filterRows(sheet, table, () => true);
            return undefined;
          },
        },
      }),
    },
    methods: {
      getRange: () => at(column()),
      getDataBodyRange: () => at({ ...bodyOf(table), left: column().left, right: column().left }),
      getHeaderRowRange: () => at({ ...column(), bottom: table.range.top }),
      delete: () => {
        checkProtection(sheet);
        const { top, bottom, left } = column();
        // What stands right of it within the table moves to the left.
        for (let row = top; row <= bottom; row++) {
          const cells = sheet.cells.get(row);
          for (let at = left; at <= table.range.right; at++) {
            const next = at < table.range.right ? cells?.get(at + 1) : undefined;
            if (next) cells!.set(at, next);
            else cells?.delete(at);
          }
        }
        table.range = { ...table.range, right: table.range.right - 1 };
        return undefined;
      },
    },
  };
}

/** >5, <=10, =甲 or 甲. */
function compares(text: string, criterion: string): boolean {
  const [, sign = '=', wanted = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/u.exec(criterion)!;
  const [a, b] = [Number(text), Number(wanted)];
  if (sign === '<') return a < b;
  if (sign === '>') return a > b;
  if (sign === '<=') return a <= b;
  if (sign === '>=') return a >= b;
  return (text === wanted) === (sign === '=');
}

export function filterRows(sheet: HostSheet, table: HostTable, isShown: (row: number) => boolean): void {
  const { top, bottom } = bodyOf(table);
  for (let row = top; row <= bottom; row++) {
    if (isShown(row)) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
}

/** New rows come at the end, over cells that are blank: nothing has to move. */
export function rowsObject(state: HostState, sheet: HostSheet, table: HostTable): HostObject {
  const body = (): CellRange => bodyOf(table);
  const rowAt = (index: number): HostObject => {
    const row = body().top + index;
    if (!Number.isInteger(index) || index < 0 || row > body().bottom)
      throw new HostError('ItemNotFound', 'no such row', 404);
    const range = { ...table.range, top: row, bottom: row };
    return {
      type: 'TableRow',
      values: { index: () => index, values: () => rangeObject(state, sheet, range).values!['values']!() },
      setters: { values: (value) => write(state, sheet, range, value) },
      methods: {
        getRange: () => rangeObject(state, sheet, range),
        delete: () => {
          checkProtection(sheet);
          const { bottom } = table.range;
          table.range = { ...table.range, bottom: row - 1 };
          try {
            moveCells(state.workbook, sheet, range, 'Up');
          } finally {
            table.range = { ...table.range, bottom: bottom - 1 };
          }
          state.changes.content(sheet, range);
          return undefined;
        },
      },
    };
  };
  const count = (): number => body().bottom - body().top + 1;
  return {
    type: 'TableRowCollection',
    values: { count },
    items: () => Array.from({ length: count() }, (_, index) => rowAt(index)),
    methods: {
      getCount: count,
      getItemAt: (index) => rowAt(Number(index)),
      add: (given, values) => {
        checkProtection(sheet);
        const index = given === null || given === undefined ? count() : Number(given);
        if (index < 0 || index > count()) refuse('no such place');
        // Left out, it is one blank row; one row may be given without its brackets.
        const plain = (values ?? [[]]) as Json;
        const rows = (
          Array.isArray(plain) && Array.isArray(plain[0]) ? plain : [plain]
        ) as readonly (readonly Json[])[];
        const { left, right, bottom } = table.range;
        const width = right - left + 1;
        if (values !== null && values !== undefined && rows.some((row) => row.length !== width)) refuse('columns');
        const top = body().top + index;
        const added = { left, right, top, bottom: top + rows.length - 1 };
        const isLast = top === bottom + 1;
        const below = { left, right, top, bottom: MAX_ROW };
        const hasBelow = [...sheet.cells.keys()].some((row) => row >= top && hasContentIn(sheet, row));
        table.range = { ...table.range, bottom: isLast ? bottom : top - 1 };
        try {
          if (hasBelow || sheet.tables.some((other) => other !== table && overlaps(other.range, below)))
            moveCells(state.workbook, sheet, added, 'Down');
        } finally {
          table.range = { ...table.range, bottom };
        }
        table.range = { ...table.range, bottom: bottom + rows.length };
        copyFormats(
          sheet,
          { ...table.range, top: Math.max(body().top, top - 1), bottom: Math.max(body().top, top - 1) },
          added,
        );
        if (rows.some((row) => row.some((value) => value !== ''))) write(state, sheet, added, rows as Json);
        else state.changes.content(sheet, added);
        return rowAt(index);
      },
    },
  };
}

function hasContentIn(sheet: HostSheet, row: number): boolean {
  return [...(sheet.cells.get(row)?.values() ?? [])].some(hasContent);
}

/** Sorts the rows of a table by the values of its columns. */
export function sortObject(sheet: HostSheet, table: HostTable): HostObject {
  return {
    type: 'TableSort',
    values: { fields: () => [], matchCase: () => false, method: () => 'PinYin' },
    methods: {
      apply: (fields) => {
        checkProtection(sheet);
        sortRows(sheet, bodyOf(table), fields as unknown as readonly SortField[]);
        return undefined;
      },
      clear: () => undefined,
      reapply: () => undefined,
    },
  };
}
