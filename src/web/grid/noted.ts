/** Of which cells something is said beside them, and what describes a cell to those who hear the page. */
import { toA1, type CellPlace } from '../../domain/cell';
import type { CellNote } from './cell-notes';
import { isSame } from './moves';
import type { GridExtras } from './open-extras';

/** Ids of elements over the sheet. */
export const NOTE_ID = 'cell-note';
export const HINT_ID = 'cell-hint';

/** Ids of what describes the selected cell. */
export function descriptionsOf(
  extras: GridExtras | null,
  notes: ReadonlyMap<string, CellNote>,
  noted: CellPlace | null,
  selection: CellPlace,
): string | undefined {
  const isNoted = noted !== null && isSame(noted, selection);
  const ids = [...(isNoted ? [NOTE_ID] : []), ...(extras?.choicesAt(selection) ? [HINT_ID] : [])];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** The first of the places of which something is said. */
export function notedOf(
  extras: GridExtras | null,
  notes: ReadonlyMap<string, CellNote>,
  places: readonly (CellPlace | null)[],
): CellPlace | null {
  return places.find((place) => place !== null && saysSomething(extras, notes, place)) ?? null;
}

function saysSomething(extras: GridExtras | null, notes: ReadonlyMap<string, CellNote>, place: CellPlace): boolean {
  return notes.has(toA1(place)) || Boolean(extras?.commentAt(place) ?? extras?.promptAt(place));
}
