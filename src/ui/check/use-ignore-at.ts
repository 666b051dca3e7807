/** 忽略此处… of the sheet's menu: the finding of that cell is opened in the list, and asked about there. */
import { useEffect, useRef } from 'react';
import { cellKey, type CheckRow } from '../../application/checking/check-rows';
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
  const asked = useRef<CellRef | null>(null);
  const { showCell, outline, expanded } = list;
  const { rows, onlyMine, setOnlyMine } = follow;
  useEffect(() => {
    if (!cell || cell === asked.current) return;
    // Findings of others are looked at as well: their rows come then.
    if (onlyMine) setOnlyMine(false);
    else if (rows.some((row) => cellKey(row.cell) === cellKey(cell) && isMeant(row))) showCell(cell, isMeant);
    // It went meanwhile.
    else asked.current = cell;
  }, [cell, rows, onlyMine, setOnlyMine, showCell]);
  useEffect(() => {
    if (!cell || cell === asked.current) return;
    const item = outline.find((one) => one.kind === 'line' && one.key === expanded);
    if (item?.kind !== 'line' || cellKey(item.line.cell) !== cellKey(cell) || !canIgnore(item.line)) return;
    asked.current = cell;
    if (item.line.rows.every(isAtRest)) ask(item.line);
  }, [cell, outline, expanded]);
}

/** 忽略清单 may let it pass. */
function isMeant({ rule }: CheckRow): boolean {
  return rule.settled === undefined;
}
