/** What the buttons and menus of a line of the list do. */
import { useEffect, useMemo, useRef } from 'react';
import type { CellRef } from '../../domain/cell';
import { focusRegion } from '../regions';
import type { LineActions } from './finding-row';
import type { LineQuestion } from './line-questions';
import type { Mending } from './mending';

interface LineActionsOf {
  readonly mending: Mending;
  readonly select: LineActions['select'];
  /** Told before the line's button goes away. */
  readonly stay: (key: string) => void;
  readonly ask: (question: LineQuestion) => void;
  readonly onColumns: (at: CellRef | null) => void;
}

/** The same object as long as it can be: each line that is drawn has it. */
export function useLineActions({ mending, select, stay, ask, onColumns }: LineActionsOf): LineActions {
  const latestColumns = useRef(onColumns);
  useEffect(() => {
    latestColumns.current = onColumns;
  });
  return useMemo<LineActions>(
    () => ({
      select,
      fix: (line) => {
        stay(line.key);
        mending.one(line);
      },
      fixAlike: (line) => {
        stay(line.key);
        mending.alike(line);
      },
      // On the page the sheet is at hand; Excel has it beside the pane.
      go: ({ cell }) => void mending.reveal(cell).then(() => focusRegion(document.body, 'sheet')),
      ignore: (line) => ask({ kind: 'ignore', line, from: 'list' }),
      protect: (line) => ask({ kind: 'name', line, from: 'list' }),
      askColumns: ({ cell }) => latestColumns.current(cell),
      restore: (line, entry) => {
        stay(line.key);
        mending.restore(line, entry);
      },
      undo: mending.undo,
      checkAgain: mending.checkAgain,
    }),
    [select, stay, mending, ask],
  );
}
