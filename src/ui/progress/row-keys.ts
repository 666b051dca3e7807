/** ↑ ↓ Home End move the focus between the rows of a list; Tab passes the list in one step. */
import type { KeyboardEvent } from 'react';
import { isPlain } from '../keys';

/** Marks an element as a row that takes the focus. */
export const ROW_ATTRIBUTE = 'data-row';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** For onKeyDown of an element around the rows. */
export function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step || !isPlain(event.nativeEvent)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW_ATTRIBUTE}]`)];
  if (rows.length === 0) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  rows[step(at, rows.length - 1)]!.focus();
  event.preventDefault();
}
