/** The lines of the list from top to bottom, and how one moves in it. */
import type { CellRef } from '../../domain/cell';
import type { CheckLine, FormFold, LineSection, SheetGroup } from './lines';

export type OutlineItem =
  | { readonly kind: 'sheet'; readonly key: string; readonly group: SheetGroup; readonly open: boolean }
  | { readonly kind: 'section'; readonly key: string; readonly label: string; readonly level: number }
  | { readonly kind: 'fold'; readonly key: string; readonly fold: FormFold; readonly open: boolean }
  /** `under`: the key of the header that ← leads to. */
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly line: CheckLine;
      readonly level: number;
      readonly under: string;
    };

/** What one can step to: a line, or the writing form of a sheet. */
export type Stop = Extract<OutlineItem, { kind: 'line' | 'fold' }>;

/** Which sheets are folded away, and of which the writing form is unfolded. */
export interface Folding {
  readonly collapsed: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
}

/** Every line that shows; a collapsed sheet shows only its header. */
export function outlineOf(groups: readonly SheetGroup[], { collapsed, unfolded }: Folding): readonly OutlineItem[] {
  return groups.flatMap((group) => {
    const { sheet } = group;
    const open = !collapsed.has(sheet);
    const header: OutlineItem = { kind: 'sheet', key: sheetItemKey(sheet), group, open };
    return open ? [header, ...itemsOf(group, unfolded)] : [header];
  });
}

/** What stands under the header of a sheet. */
function itemsOf({ sheet, sections, fold }: SheetGroup, unfolded: ReadonlySet<string>): readonly OutlineItem[] {
  const facts = itemsOfSections(sections, 2, sheetItemKey(sheet));
  if (!fold) return facts;
  const open = unfolded.has(sheet);
  const header: OutlineItem = { kind: 'fold', key: fold.key, fold, open };
  return [...facts, header, ...(open ? itemsOfSections(fold.sections, 3, fold.key) : [])];
}

function itemsOfSections(sections: readonly LineSection[], level: number, under: string): readonly OutlineItem[] {
  return sections.flatMap(({ key, label, lines }): OutlineItem[] => [
    ...(label === null ? [] : [{ kind: 'section' as const, key: `section!${key}`, label, level }]),
    ...lines.map((line) => ({ kind: 'line' as const, key: line.key, line, level: level + 1, under })),
  ]);
}

/** The key of a sheet's header; lines have keys of their own. */
export function sheetItemKey(sheet: string): string {
  return `sheet!${sheet}`;
}

export type Move = 'up' | 'down' | 'first' | 'last';

/** The line the arrows lead to: not those that name a sub-project. Null when there is none. */
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

/** What one can step to, in all sheets; writing form line by line only where it is unfolded. */
export function stopsOf(groups: readonly SheetGroup[], unfolded: ReadonlySet<string>): readonly Stop[] {
  return groups.flatMap((group) =>
    itemsOf(group, unfolded).filter((item): item is Stop => item.kind === 'line' || item.kind === 'fold'),
  );
}

/** The sheet of a stop. */
export function sheetOf(stop: Stop): string {
  return stop.kind === 'line' ? stop.line.cell.sheet : stop.fold.sheet;
}

/** Its cell; null for the writing form of a whole sheet, and for none. */
export function cellOfStop(stop: Stop | undefined): CellRef | null {
  return stop?.kind === 'line' ? stop.line.cell : null;
}

/** The next or last stop of all, also in collapsed sheets and past the end round to the start. */
export function stepFrom(
  stops: readonly Stop[],
  live: (stop: Stop) => boolean,
  active: string | null,
  step: 1 | -1,
): Stop | null {
  if (!stops.some(live)) return null;
  let at = stops.findIndex(({ key }) => key === active);
  // From the header of a sheet one goes on to its first line.
  if (at < 0) at = stops.findIndex((stop) => sheetItemKey(sheetOf(stop)) === active) - 1;
  if (at < 0) at = step > 0 ? -1 : 0;
  for (;;) {
    at = (at + step + stops.length) % stops.length;
    const stop = stops[at]!;
    if (live(stop)) return stop;
  }
}

/** The line to go to when the active one has gone: the one that took its place, or the last. */
export function successor(
  before: readonly OutlineItem[],
  after: readonly OutlineItem[],
  active: string | null,
): string | null {
  const at = before.findIndex(({ key }) => key === active);
  if (at < 0) return null;
  const left = new Set(after.filter(({ kind }) => kind === 'line' || kind === 'fold').map(({ key }) => key));
  const following = before.slice(at + 1).find(({ key }) => left.has(key));
  const preceding = before.slice(0, at).findLast(({ key }) => left.has(key));
  return (following ?? preceding)?.key ?? null;
}
