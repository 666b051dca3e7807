/** What lists are called whose numbers begin at 1 again: by their sheet, or by the heading or title above them. */
import { groupBy } from '../../domain/group-by';
import { targetIdentity } from '../../domain/target-identity';
import { beginningOf } from '../../domain/tracker';
import { textOf } from './notes';
import type { UnkeyedTarget } from './table-to-read';
import type { JudgedSheet } from './judge-tables';

const LONGEST_NAME = 16;
/** 一、 and （一） before the words of a heading. */
const COUNTER = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?|\d{1,2}[、.．])\s*(?=\p{Script=Han}{2})/u;

/** The name of the list of each target that stands in one: the nearest heading above its rows, else the title of its table, else the sheet. */
export function listNamesOf(sheets: readonly JudgedSheet[]): ReadonlyMap<UnkeyedTarget, string> {
  const names = new Map<UnkeyedTarget, string>();
  const read = sheets.flatMap(({ sheet, tables }) =>
    tables.filter(({ fate }) => fate === 'read').map((table) => ({ sheet, table })),
  );
  const onSheet = groupBy(read, ({ sheet }) => sheet);
  for (const {
    sheet,
    table: { table, targets },
  } of read) {
    const headings = table.rows.flatMap((row) =>
      row.kind === 'heading' ? [{ row: row.row, text: nameIn(textOf(row.cell.content)) }] : [],
    );
    const titles = table.found.above.flatMap((row) => {
      const cells = sheet.grid.cellsAt(row);
      return cells.length === 1 ? (nameIn(textOf(cells[0]!.content)) ?? []) : [];
    });
    const isOnly = onSheet.get(sheet)!.length === 1;
    const ownName = isOnly ? sheet.grid.sheet : (titles.at(-1) ?? sheet.grid.sheet);
    for (const target of targets.filter(({ listed }) => listed)) {
      const heading = headings.findLast(({ row, text }) => row < target.area.top && text !== null);
      names.set(target, heading?.text ?? ownName);
    }
  }
  return names;
}

function nameIn(text: string): string | null {
  const words = text.replace(COUNTER, '').replace(/[：:。]$/u, '');
  return words === '' || words.length > LONGEST_NAME ? null : words;
}

/** What tells targets apart that have one number and are known by their words. */
export function amongOthers(
  targets: readonly UnkeyedTarget[],
  listNames: ReadonlyMap<UnkeyedTarget, string>,
): ReadonlyMap<UnkeyedTarget, string> {
  const found = new Map<UnkeyedTarget, string>();
  const numbered = targets.filter(({ number, listed }) => number !== '' && listed);
  for (const same of groupBy(numbered, ({ number }) => targetIdentity(number)).values()) {
    if (new Set(same.map(({ identity }) => identity)).size < 2) continue;
    for (const [name, ofName] of groupBy(same, (target) => listNames.get(target)!)) {
      for (const target of ofName) found.set(target, ofName.length === 1 ? name : beginningOf(target.text.text));
    }
  }
  return found;
}
