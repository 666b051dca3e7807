/** VLOOKUP, MATCH, INDEX and their kin. */
import { compareValues, isSameText } from '../compare';
import { elementOf, matrixOf, reference, valueOf } from '../operands';
import { Fault, UNSURE } from '../outcomes';
import { spendOnText, type Scope } from '../scope';
import { isError, isMatrix, isReference, type Matrix, type Operand, type Reference, type Scalar } from '../values';
import { integer, scalar, truth, type FormulaFunctions } from './definition';
import { hasWildcards, isOfPattern } from './wildcards';

/** A block of values: cells or an array. */
type Block = Matrix | Reference;

function blockOf(operand: Operand): Block {
  if (isError(operand)) throw new Fault(operand.error);
  if (isMatrix(operand)) return operand;
  if (!isReference(operand) || operand.areas.length !== 1) throw UNSURE;
  return operand;
}

function shapeOf(block: Block): { readonly rows: number; readonly columns: number } {
  if (isMatrix(block)) return block;
  const { top, bottom, left, right } = block.areas[0]!.range;
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** One value of a block, counted from 0. A cell stays a cell. */
function cellOf(block: Block, row: number, column: number): Operand {
  if (isMatrix(block)) return elementOf(block.values[row * block.columns + column]!);
  const { sheet, range } = block.areas[0]!;
  const [top, left] = [range.top + row, range.left + column];
  return reference({ sheet, range: { top, bottom: top, left, right: left } });
}

/** One row or column of a block. */
function lineOf(block: Block, line: { readonly row: number } | { readonly column: number }): Block {
  if (isMatrix(block)) {
    const { values, rows, columns } = block;
    if ('row' in line) {
      return { kind: 'matrix', rows: 1, columns, values: values.slice(line.row * columns, (line.row + 1) * columns) };
    }
    return { kind: 'matrix', rows, columns: 1, values: values.filter((_, at) => at % columns === line.column) };
  }
  const { sheet, range } = block.areas[0]!;
  if ('row' in line)
    return reference({ sheet, range: { ...range, top: range.top + line.row, bottom: range.top + line.row } });
  return reference({ sheet, range: { ...range, left: range.left + line.column, right: range.left + line.column } });
}

/** What comparing a cell costs more than looking at it. */
const STEPS_OF_A_KEY = 3;

/** Visits the values of a single row or column that are there, with their places from 0. Throws #N/A for a block of both. */
function forEachListed(block: Block, { book }: Scope, visit: (value: Scalar, at: number) => void): void {
  const { rows, columns } = shapeOf(block);
  if (rows > 1 && columns > 1) throw new Fault('#N/A');
  if (isMatrix(block)) block.values.forEach(visit);
  else {
    const [area] = block.areas;
    const { top, left } = area!.range;
    let cells = 0;
    book.forEach(area!, (value, row, column) => {
      cells++;
      visit(value, rows > 1 ? row - top : column - left);
    });
    book.spend(cells * STEPS_OF_A_KEY);
  }
}

/** Where the value stands itself; the first place from 0, or the last. Null for nowhere. */
function exactPlace(key: Scalar, block: Block, scope: Scope, { isLast = false, isPattern = true } = {}): number | null {
  // A blank cell is looked for as 0.
  const wanted = key ?? 0;
  if (isError(wanted)) throw new Fault(wanted.error);
  let found: number | null = null;
  forEachListed(block, scope, (value, at) => {
    spendOnText(value, scope.book);
    if ((found === null || isLast) && isFound(value, wanted, isPattern)) found = at;
  });
  if (found !== null && key === null) throw UNSURE;
  return found;
}

function isFound(value: Scalar, wanted: Exclude<Scalar, null>, isPattern: boolean): boolean {
  if (isPattern && typeof wanted === 'string' && hasWildcards(wanted)) return isOfPattern(value, wanted);
  if (typeof value !== typeof wanted || isError(value) || value === null) return false;
  if (typeof value === 'string' && typeof wanted === 'string') return isSameText(value, wanted);
  return compareValues(value, wanted) === 0;
}

/**
 * The place of the last value that is not above the key in a rising list (not below it in a falling one); null when there is none.
 * Values of other kinds are passed over. Throws UNSURE for a list that is not in order: what is found then depends on where one looks.
 */
function nearPlace(key: Scalar, block: Block, scope: Scope, isRising = true): number | null {
  // A blank cell is 0 here and the end of the list there.
  if (key === null) throw UNSURE;
  if (isError(key)) throw new Fault(key.error);
  const wanted = key;
  const list: { readonly value: Scalar; readonly at: number }[] = [];
  let hasOthers = false as boolean;
  forEachListed(block, scope, (value, at) => {
    if (typeof value === typeof wanted && !isError(value)) list.push({ value, at });
    else if (value !== null && !isError(value)) hasOthers = true;
  });
  // A text among numbers alone is behind all of them to some programs.
  if (list.length === 0 && hasOthers) throw UNSURE;
  const direction = isRising ? 1 : -1;
  const last = list.at(-1);
  // Looking for more than all there is finds the last one in any order.
  const isBeyond = isRising && typeof wanted === 'number' && list.every(({ value }) => (value as number) < wanted);
  if (isBeyond) return last?.at ?? null;
  const isInOrder = list.every(
    ({ value }, at) => at === 0 || compareValues(list[at - 1]!.value, value) * direction <= 0,
  );
  if (!isInOrder) throw UNSURE;
  let found: number | null = null;
  let isSame = false;
  for (const { value, at } of list) {
    const order = compareValues(value, wanted) * direction;
    if (order > 0) break;
    // Of several that are equal in a falling list the first one may be meant.
    if (order === 0 && isSame && !isRising) throw UNSURE;
    isSame = order === 0;
    found = at;
  }
  return found;
}

function placeOrFault(place: number | null): number {
  if (place === null) throw new Fault('#N/A');
  return place;
}

/** What the older functions give: a value, where INDEX and XLOOKUP give the cell itself. */
function contentOf(cell: Operand, scope: Scope): Operand {
  return valueOf(cell, scope, 'inside');
}

/** VLOOKUP looks down the first column, HLOOKUP along the first row. */
function lookUp(args: readonly Operand[], scope: Scope, isDown: boolean): Operand {
  const table = blockOf(args[1]!);
  const { rows, columns } = shapeOf(table);
  const wanted = integer(args, 2);
  if (wanted < 1) throw new Fault('#VALUE!');
  if (wanted > (isDown ? columns : rows)) throw new Fault('#REF!');
  const keys = lineOf(table, isDown ? { column: 0 } : { row: 0 });
  const key = scalar(args, 0);
  const place = placeOrFault(truth(args, 3, true) ? nearPlace(key, keys, scope) : exactPlace(key, keys, scope));
  return contentOf(isDown ? cellOf(table, place, wanted - 1) : cellOf(table, wanted - 1, place), scope);
}

function match(args: readonly Operand[], scope: Scope): number {
  const kind = integer(args, 2, 1);
  const key = scalar(args, 0);
  const list = blockOf(args[1]!);
  const place = kind === 0 ? exactPlace(key, list, scope) : nearPlace(key, list, scope, kind > 0);
  return placeOrFault(place) + 1;
}

/** One value; a whole row or column where its number is 0. */
function index(args: readonly Operand[]): Operand {
  const block = blockOf(args[0]!);
  const { rows, columns } = shapeOf(block);
  let row = integer(args, 1);
  let column = integer(args, 2, args.length > 2 ? undefined : 0);
  if (args.length === 2 && rows === 1) [row, column] = [1, row];
  else if (args.length === 2 && columns > 1 && row !== 0) {
    // A whole row of a block, of which a cell would show one.
    throw UNSURE;
  }
  if (args.length > 3) throw UNSURE;
  if (columns === 1 && column === 0) column = 1;
  if (rows === 1 && row === 0) row = 1;
  if (row < 0 || column < 0) throw new Fault('#VALUE!');
  if (row > rows || column > columns) throw new Fault('#REF!');
  if (row > 0 && column > 0) return cellOf(block, row - 1, column - 1);
  if (row === 0 && column === 0) return block;
  return lineOf(block, row === 0 ? { column: column - 1 } : { row: row - 1 });
}

/** The vector form, and the one that looks along the longer side of a block. */
function lookupOld(args: readonly Operand[], scope: Scope): Operand {
  const block = blockOf(args[1]!);
  const { rows, columns } = shapeOf(block);
  const isWide = columns > rows;
  const keys =
    args.length > 2 || rows === 1 || columns === 1 ? block : lineOf(block, isWide ? { row: 0 } : { column: 0 });
  const place = placeOrFault(nearPlace(scalar(args, 0), keys, scope));
  if (args.length > 2) {
    const results = blockOf(args[2]!);
    const shape = shapeOf(results);
    if (shape.rows > 1 && shape.columns > 1) throw UNSURE;
    if (place >= shape.rows * shape.columns) throw UNSURE;
    return contentOf(shape.rows > 1 ? cellOf(results, place, 0) : cellOf(results, 0, place), scope);
  }
  if (rows === 1) return contentOf(cellOf(block, 0, place), scope);
  return contentOf(isWide ? cellOf(block, rows - 1, place) : cellOf(block, place, columns - 1), scope);
}

function xlookup(args: readonly Operand[], scope: Scope): Operand {
  const keys = blockOf(args[1]!);
  const results = blockOf(args[2]!);
  const kind = integer(args, 4, 0);
  const direction = integer(args, 5, 1);
  if (kind !== 0 && kind !== 2) throw UNSURE;
  if (direction !== 1 && direction !== -1) throw UNSURE;
  const { rows, columns } = shapeOf(keys);
  const shape = shapeOf(results);
  if (rows > 1 && columns > 1) throw UNSURE;
  // Whole rows or columns as results would spill.
  if (shape.rows !== rows || shape.columns !== columns) throw UNSURE;
  const place = exactPlace(scalar(args, 0), keys, scope, { isLast: direction < 0, isPattern: kind === 2 });
  if (place !== null) return rows > 1 ? cellOf(results, place, 0) : cellOf(results, 0, place);
  if (args.length > 3 && args[3] !== null) return args[3]!;
  throw new Fault('#N/A');
}

export const LOOKUP: FormulaFunctions = {
  VLOOKUP: {
    takes: ['value', 'any', 'value', 'value'],
    least: 3,
    most: 4,
    run: (args, scope) => lookUp(args, scope, true),
  },
  HLOOKUP: {
    takes: ['value', 'any', 'value', 'value'],
    least: 3,
    most: 4,
    run: (args, scope) => lookUp(args, scope, false),
  },
  MATCH: { takes: ['value', 'any', 'value'], least: 2, most: 3, run: match },
  INDEX: { takes: ['any', 'value', 'value', 'value'], least: 2, most: 4, run: index },
  LOOKUP: { takes: ['value', 'array', 'any'], least: 2, most: 3, run: lookupOld },
  XLOOKUP: { takes: ['value', 'any', 'any', 'value', 'value', 'value'], least: 3, most: 6, run: xlookup },
  TRANSPOSE: {
    takes: ['any'],
    least: 1,
    most: 1,
    run: (args, scope) => {
      const block = blockOf(args[0]!);
      const { rows, columns, values } = isMatrix(block) ? block : matrixOf(block.areas[0]!, scope);
      const turned = Array.from(
        { length: rows * columns },
        (_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!,
      );
      return { kind: 'matrix', rows: columns, columns: rows, values: turned };
    },
  },
};
