/** Which rows of a list are about one item: units that report on it in a row each. */
import { comparable } from '../../domain/likeness';
import type { Role } from '../../domain/role-words';
import type { DataRow } from './read-row';

/** Rows in their order, those together that share their item: merged, repeated with its number, or blank below it. */
export function rowsOfItems(
  data: readonly DataRow[],
  item: Role | null,
  number: Role | null,
): readonly (readonly DataRow[])[] {
  const items: DataRow[][] = [];
  for (const row of data) {
    const open = items.at(-1);
    if (item && open && goesOn(open, row, item, number)) open.push(row);
    else items.push([row]);
  }
  return items;
}

/** Right below, of the same item and number, and of a unit that none of the rows above names. */
function goesOn(open: readonly DataRow[], row: DataRow, item: Role, number: Role | null): boolean {
  const [first, last] = [open[0]!, open.at(-1)!];
  const unit = unitOf(row);
  if (row.row !== last.row + 1 || unit === '' || open.some((other) => unitOf(other) === '' || unitOf(other) === unit))
    return false;
  const [ofItem, ofNumber] = [sharing(first, row, item), number && sharing(first, row, number)];
  // An item without a number column that is blank may have been forgotten.
  return ofItem !== 'not' && ofNumber !== 'not' && (ofItem !== 'blank' || ofNumber !== null);
}

/** Blank where both are: a list may have an empty column of numbers. */
function sharing(first: DataRow, row: DataRow, role: Role): 'merged' | 'repeated' | 'blank' | 'not' {
  const [above, own] = [first.content[role], row.content[role]];
  if (!own) return 'blank';
  if (!above) return 'not';
  if (own.row < row.row) return own.row === above.row ? 'merged' : 'not';
  return comparable(String(own.content.value)) === comparable(String(above.content.value)) ? 'repeated' : 'not';
}

/** Who the row itself says is responsible, or empty. */
function unitOf({ row, content: { office } }: DataRow): string {
  return office && office.row === row ? comparable(String(office.content.value)) : '';
}
