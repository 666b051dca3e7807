import { useCallback, useEffect, useRef } from 'react';
import type { CellRef } from '../../domain/cell';

/** Selects cells in the workbook some milliseconds after they were asked for; a later wish replaces an earlier one. */
export function useFollowing(reveal: (cell: CellRef) => void): (cell: CellRef, after: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (cell, after) => {
      clearTimeout(timer.current);
      if (after === 0) reveal(cell);
      else timer.current = setTimeout(() => reveal(cell), after);
    },
    [reveal],
  );
}
