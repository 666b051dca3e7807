/** The lines of the list from top to bottom, and how one moves in it. */
import type { ListRow, RowGroup } from './rows';

export type OutlineItem =
  | { readonly kind: 'sheet'; readonly key: string; readonly group: RowGroup; readonly open: boolean }
  | { readonly kind: 'section'; readonly key: string; readonly label: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: ListRow; readonly sheet: string };

/** Every line that shows; a collapsed sheet shows only its header. */
export function outlineOf(groups: readonly RowGroup[], collapsed: ReadonlySet<string>): readonly OutlineItem[] {
  return groups.flatMap((group) => {
    const { sheet, sections } = group;
    const open = !collapsed.has(sheet);
    const header: OutlineItem = { kind: 'sheet', key: sheetItemKey(sheet), group, open };
    if (!open) return [header];
    return [
      header,
      ...sections.flatMap(({ key, label, rows }): OutlineItem[] => [
        ...(label === null ? [] : [{ kind: 'section' as const, key: `section!${key}`, label }]),
        ...rows.map((row) => ({ kind: 'row' as const, key: row.key, row, sheet })),
      ]),
    ];
  });
}

/** The key of a sheet's header; rows have keys of their own. */
export function sheetItemKey(sheet: string): string {
  return `sheet!${sheet}`;
}

export type Move = 'up' | 'down' | 'first' | 'last';

/** The line the arrows lead to: headers of sheets and rows, not the lines that name a sub-project. Null when there is none. */
export function moveIn(outline: readonly OutlineItem[], active: string | null, move: Move): string | null {
  const stops = outline.filter(({ kind }) => kind !== 'section');
  const at = stops.findIndex(({ key }) => key === active);
  if (stops.length === 0) return null;
  const last = stops.length - 1;
  switch (move) {
    case 'first':
      return stops[0]!.key;
    case 'last':
      return stops[last]!.key;
    case 'down':
      return stops[Math.min(last, at + 1)]!.key;
    case 'up':
      return stops[at < 0 ? last : Math.max(0, at - 1)]!.key;
  }
}

/** The next or last row of all, also in collapsed sheets and past the end round to the start. */
export function stepRow(
  groups: readonly RowGroup[],
  live: (row: ListRow) => boolean,
  active: string | null,
  step: 1 | -1,
): ListRow | null {
  const all = allRows(groups);
  if (!all.some(live)) return null;
  let at = all.findIndex(({ key }) => key === active);
  if (at < 0) at = firstRowOf(groups, active, all);
  if (at < 0) at = step > 0 ? -1 : 0;
  for (;;) {
    at = (at + step + all.length) % all.length;
    const row = all[at]!;
    if (live(row)) return row;
  }
}

/** From the header of a sheet one goes on to its first row. */
function firstRowOf(groups: readonly RowGroup[], active: string | null, all: readonly ListRow[]): number {
  const group = groups.find(({ sheet }) => sheetItemKey(sheet) === active);
  return group ? all.indexOf(group.sections[0]!.rows[0]!) - 1 : -1;
}

export function allRows(groups: readonly RowGroup[]): readonly ListRow[] {
  return groups.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows));
}

/** The line to go to when the active one has gone: the one that took its place, or the last. */
export function successor(
  before: readonly OutlineItem[],
  after: readonly OutlineItem[],
  active: string | null,
): string | null {
  const at = before.findIndex(({ key }) => key === active);
  if (at < 0) return null;
  const left = new Set(after.filter(({ kind }) => kind === 'row').map(({ key }) => key));
  const following = before.slice(at + 1).find(({ key }) => left.has(key));
  const preceding = before.slice(0, at).findLast(({ key }) => left.has(key));
  return (following ?? preceding)?.key ?? null;
}
