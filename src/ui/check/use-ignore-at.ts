/** 忽略此处… of the sheet's menu: the finding of that cell is opened in the list, and asked about there. */
import { useEffect, useState } from 'react';
import { cellKey, type CheckRow } from '../../application/check-rows';
import type { CellRef } from '../../domain/cell';
import { canIgnore, type CheckLine } from './lines';
import type { Follow } from './use-follow';
import type { ListState } from './use-list-state';

interface ListShown {
  readonly list: ListState;
  readonly follow: Follow;
  readonly isAtRest: (row: CheckRow) => boolean;
}

/** `ask` is called once for each cell, when its line is on the screen. */
export function useIgnoreAt(
  cell: CellRef | null,
  { list, follow, isAtRest }: ListShown,
  ask: (line: CheckLine) => void,
): void {
  const [waiting, setWaiting] = useState(cell);
  const [asked, setAsked] = useState(cell);
  if (cell !== asked) {
    setAsked(cell);
    setWaiting(cell);
  }
  const { showCell, outline, expanded } = list;
  useEffect(() => {
    if (!cell) return;
    // Findings of others are looked at as well.
    follow.setOnlyMine(false);
    showCell(cell, ({ rule }) => rule.settled === undefined);
  }, [cell, showCell]);
  useEffect(() => {
    if (!waiting) return;
    const item = outline.find((one) => one.kind === 'line' && one.key === expanded);
    if (item?.kind !== 'line' || cellKey(item.line.cell) !== cellKey(waiting)) return;
    setWaiting(null);
    if (canIgnore(item.line) && item.line.rows.every(isAtRest)) ask(item.line);
  }, [waiting, outline, expanded]);
}
