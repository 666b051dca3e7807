/** A sheet that is one form: labels at the left, values to their right, for one item (完成情况表, 督查卡). */
import type { CellRef } from '../../domain/cell';
import type { Role } from '../../domain/role-words';
import { namedNumber, targetIdentity } from '../../domain/target-identity';
import type { ReadColumn } from '../../domain/tracker';
import { COLUMN_KEYS } from '../../domain/words';
import type { Grid, PlacedCell } from './grid';
import { textOf } from './notes';
import { CORE, readHeader } from './read-header';
import { NO_DATE, NO_PERCENT, NO_TEXT, readRows, textAt, type RowContext } from './read-row';
import { numberIn } from './target-number';
import type { HeaderCell, MappedRole } from './header-cells';
import type { UnkeyedTarget } from './table-to-read';

export interface Form {
  readonly columns: readonly ReadColumn[];
  readonly target: UnkeyedTarget;
  /** What is neither a label nor the value of one. */
  readonly beside: readonly PlacedCell[];
}

/** Labels at the left with several values each: items that stand side by side, which nobody could tell apart in a letter. */
export interface SideBySide {
  readonly row: number;
  readonly column: number;
  readonly items: number;
}

interface FormField {
  readonly label: PlacedCell;
  readonly word: string;
  /** Where the value stands, or would. */
  readonly place: CellRef;
  readonly value: PlacedCell | undefined;
}

const SUPPORT: readonly Role[] = ['number', 'office', 'dueDate', 'problems', 'nextSteps', 'completion', 'status'];
/** A form fits a page. */
const MOST_ROWS = 80;
const MOST_FORMS = 20;
const LEAST_SUPPORT = 2;

/** The forms that the sheet is, one below the other, or null. Each has an item, 进展, and at least two other labels of a report. */
export function readForms(
  grid: Grid,
  mapped: MappedRole,
  sheetNumber: string,
  context: Pick<RowContext, 'system' | 'month'>,
): readonly Form[] | SideBySide | null {
  if (grid.rows.length > MOST_ROWS * MOST_FORMS) return null;
  const starts = startsOf(grid, fieldsOf({ ...grid, rows: grid.rows.slice(0, MOST_ROWS) }, mapped));
  if (starts.length < 2) {
    const [start] = starts;
    const number = sheetNumber || (start === undefined ? '' : numberAbove(grid, start));
    const form = readForm(grid, mapped, number, context);
    return form && 'target' in form ? [form] : form;
  }
  const forms: Form[] = [];
  for (const [index, start] of starts.entries()) {
    const from = index === 0 ? 1 : start;
    const end = starts[index + 1] ?? Infinity;
    const rows = grid.rows.filter(({ row }) => row >= from && row < end);
    const part = { ...grid, rows };
    const form = readForm(part, mapped, numberAbove(grid, start), context);
    if (form && 'target' in form) forms.push(form);
    else if (index === 0) return form;
    else forms.push(withBeside(forms.pop()!, ownCells(part)));
  }
  return forms;
}

/** The rows that cards below each other begin in: the first label comes again as often as that of the item. */
function startsOf(grid: Grid, fields: Partial<Record<Role, FormField>>): readonly number[] {
  const item = fields.text ?? fields.name;
  // They were found from top to bottom.
  const [first] = Object.values(fields);
  if (!item || !first) return [];
  const rowsWith = ({ label }: FormField) =>
    grid.rows.flatMap(({ row }) => {
      const cell = grid.at(row, label.column);
      return cell?.row === row && cell.content.value === label.content.value ? [row] : [];
    });
  const items = rowsWith(item);
  const firsts = rowsWith(first);
  return firsts.length === items.length ? firsts : items;
}

/** 第048项 in the row above a card. */
function numberAbove(grid: Grid, row: number): string {
  const [cell, ...others] = grid.cellsAt(row - 1);
  return (cell && others.length === 0 && namedNumber(textOf(cell.content))?.number) || '';
}

function ownCells(grid: Grid): readonly PlacedCell[] {
  return grid.rows.flatMap(({ row }) => grid.cellsAt(row).filter((cell) => cell.row === row));
}

function withBeside(form: Form, cells: readonly PlacedCell[]): Form {
  return { ...form, beside: [...form.beside, ...cells] };
}

/** The form that these rows are, or null; each label has one value. */
function readForm(
  grid: Grid,
  mapped: MappedRole,
  sheetNumber: string,
  { system, month }: Pick<RowContext, 'system' | 'month'>,
): Form | SideBySide | null {
  if (grid.rows.length === 0 || grid.rows.length > MOST_ROWS) return null;
  const fields = fieldsOf(grid, mapped);
  const item = fields.text ?? fields.name;
  const support = SUPPORT.filter((role) => fields[role]).length;
  if (!item || !fields.progress || support < LEAST_SUPPORT) return null;
  const entries = Object.entries(fields) as [Role, FormField][];
  const items = Math.max(...entries.map(([, field]) => valuesOf(grid, field, mapped)));
  if (items > 1 && entries.filter(([, field]) => valuesOf(grid, field, mapped) === items).length > LEAST_SUPPORT) {
    return { row: item.label.row, column: item.label.column, items };
  }
  if (grid.rows.some(({ row }) => isUnknownHeader(grid.cellsAt(row), mapped))) return null;
  const roles: Partial<Record<Role, HeaderCell>> = {};
  for (const [role, { place, label, word }] of entries) {
    roles[role] = { column: place.column, row: label.row, text: word, reading: readHeader(word) };
  }
  const content = Object.fromEntries(entries.flatMap(([role, { value }]) => (value ? [[role, value] as const] : [])));
  const places = Object.fromEntries(entries.map(([role, { place }]) => [role, place]));
  const data = { row: fields.progress.place.row, content, places };
  const context = { sheet: grid.sheet, roles, system, month };
  const [subProject] = readRows([data], context, { name: null, order: false });
  const text = textAt(data, fields.text ? 'text' : 'name', context);
  // 编号 counts nothing on a form of one item: it is the item's own number.
  const numbered = fields.number ? 'number' : fields.order ? 'order' : null;
  const numberCell = numbered === null ? NO_TEXT : textAt(data, numbered, context);
  const number = numberIn(numberCell.text) || sheetNumber;
  const last = grid.rows.at(-1)!;
  const claimed = new Set(entries.flatMap(([, { label, value }]) => [label.content, value?.content]));
  return {
    beside: ownCells(grid).filter(({ content }) => !claimed.has(content)),
    columns: entries.map(([role, { label, word }]) => {
      const cell = { sheet: grid.sheet, row: label.row, column: label.column };
      return { cell, header: word, role: role === 'name' ? 'text' : role };
    }),
    target: {
      identity: targetIdentity(number || text.text),
      sheet: grid.sheet,
      area: {
        top: grid.rows[0]!.row,
        left: 1,
        bottom: last.row,
        right: Math.max(...grid.rows.map(({ cells }) => cells.at(-1)!.column)),
      },
      listed: false,
      number,
      numberCell,
      text,
      otherText: null,
      overall: NO_PERCENT,
      office: NO_TEXT,
      startDate: NO_DATE,
      dueDate: subProject!.dueDate,
      headers: Object.fromEntries(
        COLUMN_KEYS.flatMap((key) => {
          const field = key === 'name' ? undefined : fields[key];
          return field ? [[key, { sheet: grid.sheet, row: field.label.row, column: field.label.column }] as const] : [];
        }),
      ),
      timed: [],
      progressPeriods: [],
      subProjects: [subProject!],
    },
  };
}

/** How many cells with content stand behind a label, before the next one. */
function valuesOf(grid: Grid, { label }: FormField, mapped: MappedRole): number {
  const behind = grid.cellsAt(label.row).filter(({ row, column }) => row === label.row && column > label.column);
  const next = behind.findIndex((cell) => roleOf(cell, mapped) !== null);
  return next < 0 ? behind.length : next;
}

/** Labels side by side without values between them are a header that is not understood. */
function isUnknownHeader(cells: readonly PlacedCell[], mapped: MappedRole): boolean {
  const labels = cells.map((cell) => roleOf(cell, mapped) !== null);
  const beside = labels.filter((isLabel, index) => isLabel && labels[index + 1]).length;
  return labels.filter(Boolean).length >= 3 && beside > 0;
}

function fieldsOf(grid: Grid, mapped: MappedRole): Partial<Record<Role, FormField>> {
  const fields: Partial<Record<Role, FormField>> = {};
  for (const { row } of grid.rows) {
    const cells = grid.cellsAt(row);
    for (const [index, label] of cells.entries()) {
      if (label.row !== row) continue;
      const found = roleOf(label, mapped);
      if (!found || fields[found.role]) continue;
      const next = cells[index + 1];
      const value = next && next.row === row && !roleOf(next, mapped) ? next : undefined;
      const column = (grid.blockAt(row, label.column)?.right ?? label.column) + 1;
      const place = { sheet: grid.sheet, row, column: value?.column ?? column };
      fields[found.role] = { label, word: found.word, place, value };
    }
  }
  return fields;
}

function roleOf(
  { content: { value } }: PlacedCell,
  mapped: MappedRole,
): { readonly role: Role; readonly word: string } | null {
  if (typeof value !== 'string' || value.length > 30) return null;
  const own = mapped(value);
  if (own === 'unused') return null;
  if (own) return { role: own, word: value.trim() };
  const [guess] = readHeader(value).guesses;
  return guess && guess.sure >= CORE ? { role: guess.role, word: value.trim() } : null;
}
