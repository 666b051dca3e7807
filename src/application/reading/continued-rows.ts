/** Rows that go on with the texts of the row above: one item written over several rows of the sheet. They are told of and not read as items. */
import { toA1 } from '../../domain/cell';
import { beginningOf, type NotRead } from '../../domain/tracker';
import { TEXT_KEYS } from '../../domain/words';
import type { Role } from '../../domain/role-words';
import type { TableRow } from './data-rows';
import type { PlacedCell } from './grid';
import { textOf } from './notes';

/** The rows, in which those that only go on with texts of the row right above are no data. */
export function withContinued(rows: readonly TableRow[]): readonly TableRow[] {
  let above: { readonly row: number; readonly last: number; readonly item: PlacedCell } | null = null;
  return rows.map((row): TableRow => {
    if (row.kind !== 'data') {
      above = null;
      return row;
    }
    const item = itemOf(row);
    if (above && row.row === above.last + 1 && goesOn(row, item)) {
      above = { ...above, last: row.row };
      const cells = TEXT_KEYS.flatMap((key) => row.content[key] ?? []).filter((cell) => cell.row === row.row);
      return { kind: 'continued', row: row.row, cells, from: above.row, item: above.item };
    }
    above = item ? { row: row.row, last: row.row, item } : null;
    return row;
  });
}

type DataRow = Extract<TableRow, { kind: 'data' }>;

function itemOf({ content }: DataRow): PlacedCell | undefined {
  return content.name ?? content.text;
}

/** It has texts of a report and nothing else of its own: not all three of them, unless the item's cell reaches over it. */
function goesOn({ row, content }: DataRow, item: PlacedCell | undefined): boolean {
  if (item?.row === row) return false;
  const own = (Object.keys(content) as Role[]).filter((role) => content[role]!.row === row);
  const texts = own.filter((role) => (TEXT_KEYS as readonly Role[]).includes(role));
  if (texts.length === 0 || texts.length < own.length) return false;
  return item !== undefined || texts.length < TEXT_KEYS.length;
}

/** One sentence for rows side by side that go on with one item. */
export function continuedNotRead(sheet: string, rows: readonly TableRow[]): readonly NotRead[] {
  const found: NotRead[] = [];
  let from = 0;
  for (const row of rows) {
    if (row.kind !== 'continued') continue;
    const last = found.at(-1);
    if (last && from === row.from) {
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
      continue;
    }
    const cell = { sheet, row: row.row, column: row.cells[0]!.column };
    const reason = `${toA1(cell)} 起的文字没有写明是哪一项，像是接着第 ${row.from} 行的“${beginningOf(textOf(row.item.content))}”写的，没有读入。请并入上一行的同一格（在单元格内按 Alt+Enter 换行）；另是一项的，请填写名称。`;
    found.push({ kind: 'rows', cell, rows: 1, reason });
    from = row.from;
  }
  return found;
}
