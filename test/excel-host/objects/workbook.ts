/** Workbook, its sheets, and the application around it: where each batch begins. */
import { calendarDate, toSerial } from '../../../src/domain/calendar-date';
import { checkEnum } from '../checks';
import { functionNamed } from '../../../src/application/calculate/functions';
import { resultOf } from '../calculate';
import { asText, HostError, isHostObject, recordBag } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import { commentsObject, keyedObject, namesObject } from './collections';
import { pivotsObject } from './pivots';
import { addTable, tableGetters } from './tables';
import { rangeAreasObject } from './range-areas';
import { addSheet } from '../model';
import type { HostCellValue, HostSheet } from '../model';
import { eventMethods, WORKBOOK_TARGET } from '../state';
import type { HostState } from '../state';
import { fullAddress, parseAddress } from './address';
import { givenPlace, rangeObject, rectangleOf } from './range';
import { checkSheetName, checkStructure, worksheetObject } from './worksheet';

export function workbookObject(state: HostState): HostObject {
  const active = (): HostSheet => state.workbook.sheets.find(({ id }) => id === state.workbook.activeSheet)!;
  return {
    type: 'Workbook',
    methods: {
      ...eventMethods(state, WORKBOOK_TARGET, { Activated: null }),
      getSelectedRanges: () => rangeAreasObject(state, active(), [parseAddress(state.workbook.selection)]),
      save: () => undefined,
      getSelectedRange: () => rangeObject(state, active(), parseAddress(state.workbook.selection)),
      getActiveCell: () => {
        const { top, left } = parseAddress(state.workbook.selection);
        return rangeObject(state, active(), { top, left, bottom: top, right: left });
      },
    },
    objects: {
      names: () => namesObject(state, state.workbook, 'Workbook'),
      comments: () => commentsObject(state, null),
      settings: () => keyedObject('SettingCollection', 'Setting', keysOf(state.workbook).settings),
      properties: () => propertiesObject(keysOf(state.workbook)),
      worksheets: () => worksheetsObject(state),
      protection: () => ({
        type: 'WorkbookProtection',
        values: { protected: () => state.workbook.structureProtected },
        methods: {
          protect: () => {
            if (state.workbook.structureProtected) throw new HostError('InvalidOperation', 'it is protected already');
            state.workbook.structureProtected = true;
            return undefined;
          },
          unprotect: () => {
            state.workbook.structureProtected = false;
            return undefined;
          },
        },
      }),
      application: applicationObject,
      functions: () => functionsObject(state),
      tables: () => allTablesObject(state),
      pivotTables: () => pivotsObject(state, state.workbook.sheets),
      _Runtime: () => ({
        type: 'Runtime',
        values: { enableEvents: () => state.eventsEnabled },
        setters: {
          enableEvents: (value) => {
            state.eventsEnabled = value === true;
          },
        },
      }),
    },
  };
}

interface Keys {
  readonly settings: object;
  readonly custom: object;
  readonly properties: Record<string, Json>;
}

const keys = new WeakMap<object, Keys>();

function keysOf(workbook: object): Keys {
  const found = keys.get(workbook) ?? { settings: {}, custom: {}, properties: {} };
  keys.set(workbook, found);
  return found;
}

const PROPERTIES = [
  'title',
  'subject',
  'keywords',
  'comments',
  'category',
  'manager',
  'company',
  'author',
  'revisionNumber',
];

function propertiesObject({ properties, custom }: Keys): HostObject {
  const bag = recordBag('DocumentProperties', PROPERTIES, properties, {
    custom: () => keyedObject('CustomPropertyCollection', 'CustomProperty', custom),
  });
  return {
    ...bag,
    values: { ...bag.values, lastAuthor: () => '测试', creationDate: () => '2026-01-01T00:00:00Z' },
  };
}

/** The tables of all sheets. The library asks here, too, for a table that it found on a sheet. */
function allTablesObject(state: HostState): HostObject {
  /** A range knows its sheet, and so does an address with one; else it is the sheet that is active. */
  const sheetOf = (place: HostArgument): HostSheet => {
    const { sheets, activeSheet } = state.workbook;
    const { sheet: given } = givenPlace(place);
    return sheets.find(({ name }) => name === given) ?? sheets.find(({ id }) => id === activeSheet)!;
  };
  const all = (): readonly HostObject[] =>
    state.workbook.sheets.flatMap((sheet) => worksheetObject(state, sheet).objects!['tables']!()!.items!());
  return {
    type: 'TableCollection',
    items: all,
    methods: {
      ...tableGetters(all),
      ...eventMethods(state, WORKBOOK_TARGET, { DataChanged: null, Added: null, Deleted: null }),
      add: (place, hasHeaders) => addTable(state, sheetOf(place!), place!, hasHeaders === true),
    },
  };
}

function worksheetsObject(state: HostState): HostObject {
  const find = (key: string): HostSheet | undefined =>
    state.workbook.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  const listed = (visibleOnly: boolean): HostSheet[] =>
    state.workbook.sheets.filter(({ visibility }) => !visibleOnly || visibility === 'Visible');
  const sheetAt = (index: number): HostSheet => {
    const sheet = state.workbook.sheets[index];
    if (!sheet) throw new HostError('ItemNotFound', '请求的资源不存在。', 404);
    return sheet;
  };
  return {
    type: 'WorksheetCollection',
    items: () => state.workbook.sheets.map((sheet) => worksheetObject(state, sheet)),
    methods: {
      add: (given) => {
        checkStructure(state);
        const name = given === null || given === undefined ? `Sheet${state.workbook.lastId + 1}` : asText(given);
        checkSheetName(state, name);
        const sheet = addSheet(state.workbook, name);
        state.changes.sheet('added', sheet);
        return worksheetObject(state, sheet);
      },
      getItem: (key) => {
        const sheet = find(asText(key));
        if (!sheet) throw new HostError('ItemNotFound', '请求的资源不存在。', 404);
        return worksheetObject(state, sheet);
      },
      getItemOrNullObject: (key) => {
        const sheet = find(asText(key));
        return sheet ? worksheetObject(state, sheet) : null;
      },
      getItemAt: (index) => worksheetObject(state, sheetAt(Number(index))),
      getFirst: (visibleOnly) => worksheetObject(state, listed(visibleOnly === true)[0]!),
      getLast: (visibleOnly) => worksheetObject(state, listed(visibleOnly === true).at(-1)!),
      getActiveWorksheet: () => worksheetObject(state, find(state.workbook.activeSheet)!),
      getCount: () => state.workbook.sheets.length,
      ...eventMethods(state, WORKBOOK_TARGET, {
        DataChanged: 'changed',
        SelectionChanged: 'selectionChanged',
        FormatChanged: 'formatChanged',
        Added: 'added',
        Deleted: 'deleted',
        EventNameChanged: 'nameChanged',
        EventMoved: 'moved',
        Activated: null,
        Deactivated: null,
        Calculated: null,
        SingleClicked: null,
        RowSorted: null,
        ColumnSorted: null,
        ProtectionChanged: null,
        FormulaChanged: null,
      }),
    },
  };
}

function applicationObject(): HostObject {
  const mode = { calculationMode: 'Automatic' };
  const bag = recordBag('Application', ['calculationMode'], mode);
  return {
    ...bag,
    setters: {
      calculationMode: (value) => {
        checkEnum('calculationMode', value);
        mode.calculationMode = String(value);
      },
    },
    methods: {
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
      calculate: (type) => void checkEnum('calculationType', type as Json),
    },
  };
}

function functionsObject(state: HostState): HostObject {
  const own: HostObject['methods'] = {
    date: (year, month, day) => {
      const date = calendarDate(Number(year), Number(month), Number(day))!;
      return resultObject(toSerial(date, state.workbook.dateSystem));
    },
  };
  const methods = new Proxy(own, {
    get: (known, name) => {
      const word = String(name).toUpperCase();
      if (typeof name !== 'string' || known[name] || !functionNamed(word)) return known[String(name)];
      return (...given: HostArgument[]) => {
        const result = resultOf(state.workbook, `${word}(${given.map((each) => argumentText(state, each)).join(',')})`);
        if (result === null) throw new HostError('NotImplemented', `${word} with these arguments`, 501);
        return resultObject(result);
      };
    },
  });
  return { type: 'Functions', methods };
}

function resultObject(result: NonNullable<HostCellValue>): HostObject {
  const error = typeof result === 'object' ? result.error : null;
  return {
    type: 'FunctionResult',
    values: { value: () => (typeof result === 'object' ? result.error : result), error: () => error },
  };
}

/** An argument as a formula has it: an address, another result, a text, a number. */
function argumentText(state: HostState, given: HostArgument): string {
  if (isHostObject(given)) {
    if (given.type === 'FunctionResult') return argumentText(state, given.values!['value']!());
    const sheet = state.workbook.sheets.find(({ name }) => name === given.sheet)!;
    return fullAddress(sheet, rectangleOf(given));
  }
  if (typeof given === 'string') return `"${given.replaceAll('"', '""')}"`;
  return typeof given === 'boolean' ? String(given).toUpperCase() : String(given);
}
