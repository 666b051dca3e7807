/** Worksheet and what belongs to a sheet as a whole: protection, frozen panes, page layout. */
import {
  checkColor,
  checkAddresses,
  checkEnum,
  checkMargin,
  checkProtection,
  checkSheetWord,
  checkTitleRows,
  checkZoom,
  refuse,
} from '../checks';
import { rangeToA1, type CellRange } from '../../../src/domain/cell';
import { asText, HostError, recordBag } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import { cellAt, nextId } from '../model';
import type { HostSheet, Visibility } from '../model';
import { eventMethods, type HostState } from '../state';
import { parseAddress } from './address';
import { chartsObject } from './charts';
import { commentsObject, keyedObject, namesObject } from './collections';
import { finder, givenPlace, rangeObject } from './range';
import { cellOf } from './range-places';
import { rangeAreasObject } from './range-areas';
import { pivotsObject } from './pivots';
import { tablesObject } from './tables';

/** What a sheet may be called; the same for a new name. */
export function checkSheetName(state: HostState, name: string, but?: HostSheet): void {
  checkSheetWord(name);
  if (state.workbook.sheets.some((other) => other !== but && other.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', 'the name is taken', 409);
  }
}

export function worksheetObject(state: HostState, sheet: HostSheet): HostObject {
  const { workbook } = state;
  const whole = parseAddress(null);
  const checkCells = (): void => {
    if (sheet.kind !== 'Worksheet') throw new HostError('UnsupportedSheet', 'a chart sheet has no cells');
  };
  const beside = (step: 1 | -1, visibleOnly: boolean): HostObject => {
    const listed = workbook.sheets.filter((each) => each === sheet || !visibleOnly || each.visibility === 'Visible');
    const found = listed[listed.indexOf(sheet) + step];
    if (!found) throw new HostError('ItemNotFound', 'no sheet beside it', 404);
    return worksheetObject(state, found);
  };
  return {
    type: 'Worksheet',
    sheet: sheet.name,
    isGone: () => !workbook.sheets.some(({ id }) => id === sheet.id),
    id: sheet.id,
    values: {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility,
      position: () => workbook.sheets.indexOf(sheet),
      // The protocol's name of showGridlines.
      gridlines: () => sheet.properties['showGridlines'] ?? true,
      tabColor: () => sheet.properties['tabColor'] ?? '',
      standardWidth: () => 8.43,
    },
    setters: {
      name: (value) => {
        checkStructure(state);
        checkSheetName(state, asText(value), sheet);
        sheet.name = asText(value);
        state.changes.sheet('nameChanged', sheet);
      },
      visibility: (value) => {
        checkStructure(state);
        checkEnum('visibility', value);
        const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
        if (value !== 'Visible' && others.length === 0) {
          throw new HostError('InvalidOperation', 'one sheet must be visible');
        }
        sheet.visibility = value as Visibility;
        if (value !== 'Visible' && workbook.activeSheet === sheet.id) workbook.activeSheet = others[0]!.id;
      },
      tabColor: (value) => {
        if (value !== '') checkColor(value);
        sheet.properties['tabColor'] = value;
      },
      position: (value) => {
        checkStructure(state);
        const last = workbook.sheets.length - 1;
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > last)
          refuse('not a position');
        const others = workbook.sheets.filter((other) => other !== sheet);
        others.splice(value, 0, sheet);
        workbook.sheets = others;
        state.changes.sheet('moved', sheet);
      },
      gridlines: (value) => {
        sheet.properties['showGridlines'] = value;
      },
    },
    objects: {
      protection: () => protectionObject(sheet),
      names: () => namesObject(state, sheet, 'Worksheet'),
      customProperties: () => keyedObject('WorksheetCustomPropertyCollection', 'WorksheetCustomProperty', sheet),
      comments: () => commentsObject(state, sheet),
      tables: () => tablesObject(state, sheet),
      charts: () => chartsObject(state, sheet),
      pivotTables: () => pivotsObject(state, [sheet]),
      freezePanes: () => freezePanesObject(state, sheet),
      pageLayout: () => pageLayoutObject(sheet),
      autoFilter: () => ({
        type: 'AutoFilter',
        values: {
          enabled: () => sheet.filteredRows.size > 0,
          isDataFiltered: () => sheet.filteredRows.size > 0,
        },
        methods: {
          apply: (range, column, criteria) => {
            checkProtection(sheet);
            if (criteria !== null && criteria !== undefined)
              checkEnum('filterOn', (criteria as { filterOn: Json }).filterOn);
            const area = givenPlace(range!).range;
            const width = area.right - area.left + 1;
            const isColumn = column === null || column === undefined || (Number(column) >= 0 && Number(column) < width);
            if (!isColumn) refuse('no such column');
            const texts = (criteria as { values?: readonly unknown[] } | null)?.values;
            if (column === null || column === undefined || !texts) return undefined;
            for (let row = area.top + 1; row <= area.bottom; row++) {
              const { value } = cellAt(sheet, row, area.left + Number(column));
              if (texts.map(String).includes(String(value ?? ''))) sheet.filteredRows.delete(row);
              else sheet.filteredRows.add(row);
            }
            return undefined;
          },
          clearColumnCriteria: () => {
            checkProtection(sheet);
            sheet.filteredRows.clear();
            return undefined;
          },
          reapply: () => undefined,
          remove: () => {
            checkProtection(sheet);
            sheet.filteredRows.clear();
            return undefined;
          },
          clearCriteria: () => {
            checkProtection(sheet);
            sheet.filteredRows.clear();
            return undefined;
          },
        },
      }),
    },
    methods: {
      getRange: (address) => {
        checkCells();
        return rangeObject(state, sheet, ownAddress(sheet, address as string | null));
      },
      getRangeByIndexes: (row, column, rows, columns) => {
        const [top, left] = [Number(row) + 1, Number(column) + 1];
        const last = cellOf(top + Number(rows) - 1, left + Number(columns) - 1);
        const first = cellOf(top, left);
        if (last.bottom < first.top || last.right < first.left) refuse('no cells');
        return rangeObject(state, sheet, { top, left, bottom: last.bottom, right: last.right });
      },
      getCell: (row, column) => rangeObject(state, sheet, cellOf(Number(row) + 1, Number(column) + 1)),
      getRanges: (addresses) => {
        checkAddresses(asText(addresses));
        return rangeAreasObject(
          state,
          sheet,
          asText(addresses)
            .split(/[,;]/)
            .map((address) => ownAddress(sheet, address.trim())),
        );
      },
      getUsedRange: (valuesOnly) => {
        checkCells();
        const used = rangeObject(state, sheet, whole).methods!['getUsedRangeOrNullObject']!(valuesOnly ?? false);
        // Of a blank sheet it is the first cell (API: Worksheet.getUsedRange).
        return used ?? rangeObject(state, sheet, { top: 1, left: 1, bottom: 1, right: 1 });
      },
      findAll: (text, criteria) => {
        const found = findAllIn(sheet, asText(text), criteria);
        if (found.length === 0) throw new HostError('ItemNotFound', 'not found', 404);
        return rangeAreasObject(state, sheet, found);
      },
      findAllOrNullObject: (text, criteria) => {
        const found = findAllIn(sheet, asText(text), criteria);
        return found.length === 0 ? null : rangeAreasObject(state, sheet, found);
      },
      copy: (position, relative) => {
        checkStructure(state);
        return worksheetObject(state, copySheet(state, sheet, String(position ?? 'End'), relative));
      },
      getNext: (visibleOnly) => beside(1, visibleOnly === true),
      getPrevious: (visibleOnly) => beside(-1, visibleOnly === true),
      getUsedRangeOrNullObject: (valuesOnly) => {
        checkCells();
        return rangeObject(state, sheet, whole).methods!['getUsedRangeOrNullObject']!(valuesOnly ?? false);
      },
      activate: () => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'the sheet is hidden');
        workbook.activeSheet = sheet.id;
        return undefined;
      },
      delete: () => {
        checkStructure(state);
        const visible = workbook.sheets.filter((other) => other.visibility === 'Visible');
        if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet)) {
          throw new HostError('InvalidOperation', 'the sheet cannot be deleted');
        }
        removeSheet(state, sheet);
        return undefined;
      },
      ...eventMethods(state, sheet.id, {
        DataChanged: 'changed',
        FormatChanged: 'formatChanged',
        SelectionChanged: 'selectionChanged',
        ...SILENT,
      }),
    },
  };
}

/** A copy with everything on it, called 甲 (2), where it is to be (WorksheetPositionType). */
function copySheet({ workbook, changes }: HostState, sheet: HostSheet, position: string, beside: unknown): HostSheet {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  let number = 2;
  while (taken.has(`${sheet.name} (${number})`.toLowerCase())) number++;
  const copy: HostSheet = { ...structuredClone(sheet), id: nextId(workbook), name: `${sheet.name} (${number})` };
  copy.tables = copy.tables.map((table) => ({ ...table, id: nextId(workbook), name: `${table.name}_${number}` }));
  const at = workbook.sheets.findIndex(({ id }) => id === (beside as HostObject | null)?.id);
  const last = workbook.sheets.length;
  const places: Readonly<Record<string, number>> = { Beginning: 0, Before: at, After: at + 1 };
  workbook.sheets = workbook.sheets.toSpliced(places[position] ?? last, 0, copy);
  changes.sheet('added', copy);
  return copy;
}

function findAllIn(sheet: HostSheet, text: string, criteria: HostArgument | undefined): CellRange[] {
  if (text === '') refuse('nothing to find');
  const isFound = finder(text, criteria);
  return [...sheet.cells].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, cell]) =>
      isFound(cell) ? [{ top: row, bottom: row, left: column, right: column }] : [],
    ),
  );
}

/** An address on the sheet; one with the name of another sheet is none. */
function ownAddress(sheet: HostSheet, address: string | null): CellRange {
  const name = /^'?((?:[^']|'')*?)'?!/u.exec(address ?? '')?.[1]?.replaceAll("''", "'");
  if (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()) refuse(`${address} is on another sheet`);
  return parseAddress(address);
}

/** Events that may be asked for and that nothing here raises. */
const SILENT = {
  Activated: null,
  Deactivated: null,
  Calculated: null,
  SingleClicked: null,
  RowSorted: null,
  ColumnSorted: null,
  RowHiddenChanged: null,
  ProtectionChanged: null,
  FormulaChanged: null,
} as const;

export function removeSheet(state: HostState, sheet: HostSheet): void {
  const { workbook } = state;
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  if (workbook.activeSheet === sheet.id) {
    workbook.activeSheet = workbook.sheets.find((other) => other.visibility === 'Visible')?.id ?? '';
  }
  state.changes.sheet('deleted', sheet);
}

export function checkStructure(state: HostState): void {
  if (state.workbook.structureProtected) throw new HostError('AccessDenied', 'the workbook is protected', 403);
}

function protectionObject(sheet: HostSheet): HostObject {
  return {
    type: 'WorksheetProtection',
    sheet: sheet.name,
    values: {
      protected: () => sheet.protected,
      options: () => ({ allowFormatCells: sheet.formatsAllowed }),
    },
    methods: {
      protect: (options, password) => {
        if (sheet.protected) throw new HostError('InvalidOperation', 'the sheet is protected already');
        sheet.protected = true;
        sheet.formatsAllowed = (options as { allowFormatCells?: boolean } | null)?.allowFormatCells === true;
        sheet.properties['password'] = typeof password === 'string' ? password : '';
        return undefined;
      },
      unprotect: (password) => {
        if (sheet.protected && (sheet.properties['password'] ?? '') !== (password ?? '')) {
          throw new HostError('AccessDenied', 'another password', 403);
        }
        sheet.protected = false;
        return undefined;
      },
    },
  };
}

function freezePanesObject(state: HostState, sheet: HostSheet): HostObject {
  return {
    type: 'WorksheetFreezePanes',
    methods: {
      freezeRows: (count) => {
        if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) refuse('not a number of rows');
        sheet.frozenRows = Number(count);
        return undefined;
      },
      freezeColumns: (count) => {
        if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) refuse('not a number of columns');
        return undefined;
      },
      freezeAt: (range) => {
        sheet.frozenRows = givenPlace(range!).range.bottom;
        return undefined;
      },
      getLocationOrNullObject: () =>
        sheet.frozenRows === 0 ? null : rangeObject(state, sheet, parseAddress(`1:${sheet.frozenRows}`)),
      unfreeze: () => {
        sheet.frozenRows = 0;
        return undefined;
      },
    },
  };
}

function pageLayoutObject(sheet: HostSheet): HostObject {
  const { properties } = sheet;
  const names = ['orientation', 'paperSize', 'zoom', 'centerHorizontally', ...MARGINS];
  const page = recordBag('PageLayout', names, properties, {
    headersFooters: () => ({
      type: 'HeaderFooterGroup',
      objects: {
        defaultForAllPages: () => headerFooterObject(properties),
      },
    }),
  });
  const setter =
    (name: string, check: (value: Json) => void) =>
    (value: Json): void => {
      check(value);
      properties[name] = value;
    };
  return {
    ...page,
    setters: {
      ...page.setters,
      zoom: setter('zoom', checkZoom),
      paperSize: setter('paperSize', (value) => checkEnum('paperSize', value)),
      orientation: setter('orientation', (value) => checkEnum('orientation', value)),
      ...Object.fromEntries(MARGINS.map((name) => [name, setter(name, checkMargin)])),
    },
    methods: {
      setPrintTitleColumns: (columns) => {
        if (!/^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/iu.test(asText(columns))) refuse(`${asText(columns)} are no columns`);
        properties['printTitleColumns'] = asText(columns);
        return undefined;
      },
      setPrintArea: (area) => {
        const { range } = givenPlace(area!);
        properties['printArea'] = rangeToA1(range);
        return undefined;
      },
      setPrintTitleRows: (rows) => {
        checkTitleRows(asText(rows));
        properties['printTitleRows'] = asText(rows);
        return undefined;
      },
    },
  };
}

const HEADERS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];
/** Characters of a header or footer (Excel specifications and limits). */
const MOST_HEADER = 255;

function headerFooterObject(properties: Record<string, Json>): HostObject {
  const bag = recordBag('HeaderFooter', HEADERS, properties);
  const setters = HEADERS.map((name) => [
    name,
    (value: Json) => {
      if (asText(value).length > MOST_HEADER) refuse('the text is too long');
      properties[name] = value;
    },
  ]);
  return { ...bag, setters: Object.fromEntries(setters) as NonNullable<HostObject['setters']> };
}

const MARGINS = ['leftMargin', 'rightMargin', 'topMargin', 'bottomMargin', 'headerMargin', 'footerMargin'];
