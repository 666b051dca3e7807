/** Range: a rectangle of cells. */
import type { CellRange } from '../../../src/domain/cell';
import { rangeToA1 } from '../../../src/domain/cell';
import { checkEnum, checkNumberFormat, checkProperty, checkProtection, refuse } from '../checks';
import type { FormulaOffset } from '../../../src/application/calculate/formula-areas';
import { shiftFormula } from '../../../src/application/calculate/shift-formula';
import { moveCells, type Move } from '../move-cells';
import { sortRows, type SortField } from '../sort-rows';
import { checkPivots } from './pivots';
import { checkFormula } from '../formula-checks';
import { applyEntry, enterText, enterValue } from '../entry';
import { asText, HostError } from '../host-object';
import type { HostArgument, HostObject, Json } from '../host-object';
import {
  cellAt,
  changeCell,
  contains,
  GENERAL,
  hasContent,
  isHiddenByMerge,
  overlaps,
  shownAt,
  shownValue,
  spillOf,
  spillsOf,
} from '../model';
import type { HostCell, HostSheet } from '../model';
import { isLocked } from '../state';
import type { HostState } from '../state';
import { fullAddress, parseAddress } from './address';
import { cellMethods } from './range-cells';
import { cellOf, placeMethods } from './range-places';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { rangeAreasObject } from './range-areas';
import { validationObject } from './validation';

/** Excel specifications and limits: characters in a cell. */
const MAX_TEXT = 32_767;
/** Resource limits and performance optimization: cells of a range that may be read. */
const MAX_CELLS = 5_000_000;
/** Range.getMergedAreasOrNullObject: it fails when there are more. */
const MAX_MERGED_AREAS = 512;

const rectangles = new WeakMap<HostObject, CellRange>();

/** The rectangle of a range that came back as an argument. */
export function rectangleOf(range: HostArgument): CellRange {
  const found = typeof range === 'object' && range !== null ? rectangles.get(range as HostObject) : undefined;
  if (!found) throw new HostError('InvalidArgument', 'a range is needed');
  return found;
}

/** The rectangle of a range or of an address, and the name of the sheet where it is told. */
export function givenPlace(given: HostArgument): { readonly sheet: string | undefined; readonly range: CellRange } {
  return typeof given === 'string'
    ? { sheet: /^'?(.*?)'?!/u.exec(given)?.[1], range: parseAddress(given) }
    : { sheet: (given as HostObject | null)?.sheet, range: rectangleOf(given) };
}

export function rangeObject(state: HostState, sheet: HostSheet, range: CellRange): HostObject {
  const at = (rectangle: CellRange): HostObject => rangeObject(state, sheet, rectangle);
  const cellCount = (): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);
  const matrix = (read: (cell: Readonly<HostCell>) => Json): Json => {
    if (cellCount() > MAX_CELLS) {
      throw new HostError('RangeExceedsLimit', 'more than five million cells');
    }
    state.settle();
    return rowsOf(range, (row, column) => read(shownAt(sheet, row, column)));
  };
  const object: HostObject = {
    type: 'Range',
    sheet: sheet.name,
    isGone: () => !state.workbook.sheets.some(({ id }) => id === sheet.id),
    values: {
      address: () => fullAddress(sheet, range),
      rowIndex: () => range.top - 1,
      columnIndex: () => range.left - 1,
      rowCount: () => range.bottom - range.top + 1,
      columnCount: () => range.right - range.left + 1,
      cellCount,
      values: () => (cellCount() > (state.workbook.silentAbove ?? Infinity) ? null : matrix(shownValue)),
      formulas: () => matrix((cell) => cell.formula ?? shownValue(cell)),
      numberFormat: () => matrix(({ format }) => format),
      valueTypes: () => matrix(valueType),
      text: () => matrix((cell) => String(shownValue(cell))),
      rowHidden: () => common(range.top, range.bottom, (row) => isRowHidden(sheet, row)),
      columnHidden: () => common(range.left, range.right, (column) => sheet.hiddenColumns.has(column)),
      hidden: () =>
        common(range.top, range.bottom, (row) => isRowHidden(sheet, row)) === true ||
        common(range.left, range.right, (column) => sheet.hiddenColumns.has(column)) === true,
      hasSpill: () => {
        if (!sheet.hasSpills) return false;
        const flags = cellsIn(range).map(({ row, column }) =>
          spillsOf(sheet).some((spill) => contains(spill.range, row, column)),
        );
        return flags.every((flag) => flag === flags[0]) ? flags[0]! : null;
      },
    },
    setters: {
      rowHidden: (value) => setHidden(sheet, range, value, 'rows'),
      style: (value) => {
        checkProtection(sheet);
        sheet.properties['style'] = asText(value);
      },
      columnHidden: (value) => setHidden(sheet, range, value, 'columns'),
      values: (given) => setContents(state, sheet, range, given),
      formulas: (given) => setContents(state, sheet, range, given),
      numberFormat: (given) => setFormats(state, sheet, range, given),
    },
    objects: {
      conditionalFormats: () => conditionalFormatsObject(state, sheet, [range]),
      dataValidation: () => validationObject(sheet, [range]),
      format: () => formatObject(state, sheet, [range]),
      sort: () => ({
        type: 'RangeSort',
        methods: {
          apply: (fields, _matchCase, hasHeaders) => {
            checkProtection(sheet);
            checkPivots(sheet, range);
            const rows = hasHeaders === true ? { ...range, top: range.top + 1 } : range;
            sortRows(sheet, rows, fields as unknown as readonly SortField[]);
            state.changes.content(sheet, rows);
            return undefined;
          },
        },
      }),
    },
    methods: {
      ...placeMethods(sheet, range, at, (given) => givenPlace(given).range),
      ...cellMethods(state, sheet, range),
      getUsedRange: (valuesOnly) => {
        const used = usedRange(sheet, range, valuesOnly === true);
        if (!used) throw new HostError('ItemNotFound', 'nothing is used here', 404);
        return at(used);
      },
      getUsedRangeOrNullObject: (valuesOnly) => {
        const used = usedRange(sheet, range, valuesOnly === true);
        return used && at(used);
      },
      getMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter((merge) => overlaps(merge, range));
        if (merges.length > MAX_MERGED_AREAS) throw new HostError('GeneralException', 'too many merged areas');
        return merges.length === 0 ? null : rangeAreasObject(state, sheet, merges);
      },
      getSpillingToRangeOrNullObject: () => {
        const spill = spillOf(sheet, range.top, range.left);
        return spill && at(spill);
      },
      getSpillParentOrNullObject: () => {
        const parent = spillsOf(sheet).find((spill) => contains(spill.range, range.top, range.left));
        if (!parent) return null;
        const { top, left } = parent.range;
        return at({ top, left, bottom: top, right: left });
      },
      getRowProperties: () =>
        Array.from({ length: range.bottom - range.top + 1 }, (_, index) => ({
          rowHidden: isRowHidden(sheet, range.top + index),
        })),
      getCellProperties: () =>
        Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
          Array.from({ length: range.right - range.left + 1 }, (__, column) => ({
            format: { protection: { locked: cellAt(sheet, range.top + row, range.left + column).locked !== false } },
          })),
        ),
      getCell: (row, column) => at(cellOf(range.top + Number(row), range.left + Number(column))),
      getRow: (row) => {
        const top = range.top + Number(row);
        return at({ ...range, top, bottom: top });
      },
      getBoundingRect: (other) => {
        const second = rectangleOf(other!);
        return at({
          top: Math.min(range.top, second.top),
          left: Math.min(range.left, second.left),
          bottom: Math.max(range.bottom, second.bottom),
          right: Math.max(range.right, second.right),
        });
      },
      _ValidateArraySize: (rows, columns) => {
        checkSize(range, Number(rows), Number(columns));
        return undefined;
      },
      insert: (shift) => {
        checkProtection(sheet);
        checkEnum('insertShift', shift as Json);
        checkPivots(sheet, range);
        moveCells(state.workbook, sheet, range, shift as Move);
        state.changes.content(sheet, range);
        return at(range);
      },
      delete: (shift) => {
        checkProtection(sheet);
        checkEnum('deleteShift', shift as Json);
        checkPivots(sheet, range);
        moveCells(state.workbook, sheet, range, shift as Move);
        state.changes.content(sheet, range);
        return undefined;
      },
      getSpillParent: () => {
        const parent = spillsOf(sheet).find((spill) => contains(spill.range, range.top, range.left));
        if (!parent) throw new HostError('ItemNotFound', 'no formula spills here', 404);
        const { top, left } = parent.range;
        return at({ top, left, bottom: top, right: left });
      },
      getSpillingToRange: () => {
        const spill = spillOf(sheet, range.top, range.left);
        if (!spill) throw new HostError('ItemNotFound', 'nothing spills', 404);
        return at(spill);
      },
      find: (text, criteria) => {
        if (text === '') refuse('nothing to find');
        const found = findIn(sheet, range, String(text), criteria);
        if (!found) throw new HostError('ItemNotFound', 'not found', 404);
        return at(found);
      },
      findOrNullObject: (text, criteria) => {
        const found = findIn(sheet, range, String(text), criteria);
        return found && at(found);
      },
      select: () => {
        if (state.workbook.activeSheet !== sheet.id) {
          if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'the sheet is hidden');
          state.workbook.activeSheet = sheet.id;
        }
        state.workbook.selection = rangeToA1(range);
        return undefined;
      },
      clear: (what) => {
        if (what !== null && what !== undefined) checkEnum('clearApplyTo', what as Json);
        clear(state, sheet, range, String(what ?? 'All'));
        return undefined;
      },
      copyFrom: (source, given, skipBlanks) => {
        const what = given ?? 'All';
        checkEnum('copyType', what as Json);
        checkProtection(sheet);
        const from = givenPlace(source!);
        const origin = state.workbook.sheets.find(({ name }) => name === from.sheet) ?? sheet;
        copyCells(origin, from.range, sheet, range, String(what), skipBlanks === true);
        if (what === 'Formats') state.changes.format(sheet, range);
        else state.changes.content(sheet, range);
        return undefined;
      },
      unmerge: () => {
        checkProtection(sheet);
        sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, range));
        return undefined;
      },
      merge: () => {
        if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected');
        if (sheet.tables.some((table) => overlaps(table.range, range))) {
          throw new HostError('InvalidOperation', 'a table has no merged cells');
        }
        if (sheet.merges.some((merge) => overlaps(merge, range))) {
          throw new HostError('InvalidOperation', 'merged blocks overlap');
        }
        sheet.merges.push(range);
        return undefined;
      },
    },
  };
  rectangles.set(object, range);
  return object;
}

function isRowHidden(sheet: HostSheet, row: number): boolean {
  return sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
}

/** What all have, or null where they differ. */
function common(from: number, to: number, read: (index: number) => boolean): boolean | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}

function setHidden(sheet: HostSheet, range: CellRange, given: Json, kind: 'rows' | 'columns'): void {
  checkProtection(sheet);
  checkProperty(kind === 'rows' ? 'rowHidden' : 'columnHidden', given);
  const hidden = given === true;
  const [from, to] = kind === 'rows' ? [range.top, range.bottom] : [range.left, range.right];
  for (let index = from; index <= to; index++) {
    if (kind === 'rows') {
      // What a filter hides stays hidden as long as it filters.
      if (hidden) sheet.hiddenRows.add(index);
      else sheet.hiddenRows.delete(index);
    } else if (hidden) sheet.hiddenColumns.add(index);
    else sheet.hiddenColumns.delete(index);
  }
}

/** One row of cells as the look of each row of the other range. */
export function copyFormats(sheet: HostSheet, from: CellRange, to: CellRange): void {
  copyCells(sheet, from, sheet, to, 'Formats', false);
}

/** The source is repeated where the target is larger, and goes on beyond it where it is smaller. Formulas move with their cells. */
export function copyCells(
  origin: HostSheet,
  from: CellRange,
  sheet: HostSheet,
  to: CellRange,
  what: string,
  skipBlanks: boolean,
): void {
  const [height, width] = [from.bottom - from.top + 1, from.right - from.left + 1];
  const rows = Math.max(height, to.bottom - to.top + 1);
  const columns = Math.max(width, to.right - to.left + 1);
  // First all that is copied: the target may lie over it.
  const copies: { row: number; column: number; shift: FormulaOffset; source: HostCell }[] = [];
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      const [row, column] = [from.top + (down % height), from.left + (right % width)];
      const target = { row: to.top + down, column: to.left + right };
      const shift = { rows: target.row - row, columns: target.column - column };
      copies.push({ ...target, shift, source: { ...cellAt(origin, row, column) } });
    }
  }
  for (const { row, column, shift, source } of copies) {
    if (skipBlanks && !hasContent(source)) continue;
    const cell = changeCell(sheet, row, column);
    if (what !== 'Values' && what !== 'Formulas') {
      cell.format = source.format;
      if (source.look) cell.look = { ...source.look };
      else delete cell.look;
    }
    if (what === 'Formats') continue;
    cell.value = source.value;
    delete cell.formula;
    if (source.formula !== undefined && what !== 'Values') cell.formula = shiftFormula(source.formula, shift);
  }
}

export function cellsIn({ top, left, bottom, right }: CellRange): { readonly row: number; readonly column: number }[] {
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

/** Whether a cell shows what is looked for; criteria as of Range.find. */
export function finder(text: string, criteria: HostArgument | undefined): (cell: Readonly<HostCell>) => boolean {
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as {
    completeMatch?: boolean;
    matchCase?: boolean;
  };
  // Most texts that are looked for are Chinese and have no case.
  const asIs = matchCase || text.toLowerCase() === text.toUpperCase();
  const plain = (value: string): string => (asIs ? value : value.toLowerCase());
  const wanted = plain(text);
  return (cell) => {
    if (!hasContent(cell)) return false;
    const shown = plain(typeof cell.value === 'string' ? cell.value : String(shownValue(cell)));
    return completeMatch ? shown === wanted : shown.includes(wanted);
  };
}

function findIn(
  sheet: HostSheet,
  range: CellRange,
  text: string,
  criteria: HostArgument | undefined,
): CellRange | null {
  const isFound = finder(text, criteria);
  let first: { readonly row: number; readonly column: number } | null = null;
  for (const [row, cells] of sheet.cells) {
    if (row < range.top || row > range.bottom || (first && row > first.row)) continue;
    for (const [column, cell] of cells) {
      if (!contains(range, row, column) || !isFound(cell)) continue;
      if (!first || row < first.row || column < first.column) first = { row, column };
    }
  }
  return first && { top: first.row, bottom: first.row, left: first.column, right: first.column };
}

function rowsOf(range: CellRange, read: (row: number, column: number) => Json): Json {
  const rows: Json[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: Json[] = [];
    for (let column = range.left; column <= range.right; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

function valueType({ value }: Readonly<HostCell>): Json {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

export function usedRange(sheet: HostSheet, within: CellRange, valuesOnly: boolean): CellRange | null {
  const used = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const use = (row: number, column: number): void => {
    if (row < within.top || row > within.bottom || column < within.left || column > within.right) return;
    if (row < used.top) used.top = row;
    if (row > used.bottom) used.bottom = row;
    if (column < used.left) used.left = column;
    if (column > used.right) used.right = column;
  };
  for (const [row, cells] of sheet.cells) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of cells) {
      if (hasContent(cell) || (!valuesOnly && (cell.format !== GENERAL || cell.look !== undefined))) use(row, column);
    }
  }
  if (sheet.hasSpills)
    for (const { range } of spillsOf(sheet)) for (const { row, column } of cellsIn(range)) use(row, column);
  return used.bottom === 0 ? null : used;
}

function checkSize(range: CellRange, rows: number, columns: number): void {
  if (rows !== range.bottom - range.top + 1 || columns !== range.right - range.left + 1) {
    throw new HostError('InvalidArgument', '输入数组的行数或列数与范围的大小或维度不匹配。');
  }
}

/** One value for all cells, or rows of values. Null leaves a cell as it is. */
function eachGiven(range: CellRange, given: Json, use: (row: number, column: number, value: Json) => void): void {
  const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (size > MAX_CELLS) throw new HostError('RangeExceedsLimit', 'more than five million cells');
  const rows = Array.isArray(given) ? (given as readonly (readonly Json[])[]) : null;
  for (const row of rows ?? []) checkSize(range, rows!.length, Array.isArray(row) ? row.length : 0);
  if (rows?.length === 0) checkSize(range, 0, 0);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const value = rows ? rows[row - range.top]![column - range.left]! : given;
      if (value !== null) use(row, column, value);
    }
  }
}

function setContents(state: HostState, sheet: HostSheet, range: CellRange, given: Json): void {
  checkPivots(sheet, range);
  eachGiven(range, given, (row, column, value) => {
    if (isLocked(sheet, cellAt(sheet, row, column))) throw new HostError('AccessDenied', 'the sheet is protected', 403);
    if (typeof value === 'object') throw new HostError('InvalidArgument', 'a cell takes no object');
    if (typeof value === 'string' && value.length > MAX_TEXT) throw new HostError('InvalidArgument', 'too long');
    if (isHiddenByMerge(sheet, row, column)) return;
    const cell = changeCell(sheet, row, column);
    delete cell.results;
    const { dateSystem } = state.workbook;
    const entered =
      typeof value === 'string' ? enterText(value, cell.format, dateSystem) : enterValue(value as number, cell.format);
    if (entered.formula !== undefined) checkFormula(entered.formula);
    applyEntry(cell, entered);
    // A text that is written has one look (#4726).
    if (cell.look) cell.look = Object.fromEntries(Object.entries(cell.look).filter(([, look]) => look !== null));
    const results = spilledResults(entered.formula);
    if (results) {
      cell.results = results;
      cell.value = results[0]![0]!;
      sheet.hasSpills = true;
    }
  });
  state.changes.content(sheet, range);
}

/** The one function that is calculated here: =SEQUENCE(rows, columns). */
function spilledResults(formula: string | undefined): HostCell['results'] | undefined {
  const match = /^=SEQUENCE\((\d+)(?:,\s*(\d+))?\)$/iu.exec(formula ?? '');
  if (!match) return undefined;
  const [rows, columns] = [Number(match[1]), Number(match[2] ?? 1)];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => row * columns + column + 1),
  );
}

function setFormats(state: HostState, sheet: HostSheet, range: CellRange, given: Json): void {
  if (sheet.protected && !sheet.formatsAllowed) throw new HostError('AccessDenied', 'the sheet is protected', 403);
  // Samples give one format in brackets for a whole range.
  const rows = Array.isArray(given) ? (given as readonly (readonly Json[])[]) : [];
  const isOne = rows.length === 1 && rows[0]!.length === 1;
  eachGiven(range, isOne ? rows[0]![0]! : given, (row, column, value) => {
    if (typeof value !== 'string') throw new HostError('InvalidArgument', 'a format is a text');
    checkNumberFormat(value);
    changeCell(sheet, row, column).format = value === '' ? GENERAL : value;
  });
  state.changes.format(sheet, range);
}

function clear(state: HostState, sheet: HostSheet, range: CellRange, what: string): void {
  if (sheet.protected) {
    const open = [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].filter(([column, cell]) => contains(range, row, column) && !isLocked(sheet, cell)),
    );
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (open.length < size || what !== 'Contents') throw new HostError('AccessDenied', 'the sheet is protected', 403);
  }
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      if (!contains(range, row, column)) continue;
      if (what === 'Formats') {
        cell.format = GENERAL;
        delete cell.look;
      } else if (what === 'Contents') {
        applyEntry(cell, { value: null });
        delete cell.results;
      } else if (what === 'All') cells.delete(column);
    }
  }
  if (what === 'Formats') state.changes.format(sheet, range);
  else state.changes.content(sheet, range);
}
