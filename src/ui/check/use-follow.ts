/** Following the sheet: the selected cells, and which rows of the check show because of them or of whose they are. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { keepOwnName, ownName } from '../../adapters/browser/own-name';
import type { CheckRow } from '../../application/checking/check-rows';
import type { Selection } from '../../application/ports';
import type { Tracker } from '../../domain/tracker';
import type { Session } from '../session/session-store';
import { isInSelectedRows, ownedBy, peopleIn } from './follow';

export interface Follow {
  /** Null where nobody can tell. */
  readonly selection: Selection | null;
  /** Whether the host tells what is selected. */
  readonly follows: boolean;
  readonly onlyRow: boolean;
  readonly setOnlyRow: (on: boolean) => void;
  /** The names to choose from; none where the tracker has neither people nor offices. */
  readonly people: readonly string[];
  readonly name: string | null;
  readonly onlyMine: boolean;
  /** A name also chooses who one is. */
  readonly setOnlyMine: (on: boolean, name?: string) => void;
  /** The rows that show. */
  readonly rows: readonly CheckRow[];
}

/** Which row is selected in the workbook, and whether the list shows only its findings, or only those of one person. */
export function useFollow(session: Session, tracker: Tracker, rows: readonly CheckRow[], startOnRow: boolean): Follow {
  const [selection, setSelection] = useState<Selection | null>(null);
  const [follows, setFollows] = useState(false);
  const [onlyRow, setOnlyRow] = useState(startOnRow);
  const [onlyMine, showOnlyMine] = useState(false);
  const [name, setName] = useState(ownName);
  useEffect(() => {
    const end = session.watchSelection((now) => {
      setFollows(true);
      setSelection(now);
    });
    return end ?? undefined;
  }, [session]);
  const people = useMemo(() => peopleIn(tracker), [tracker]);
  // Who has left the tracker cannot be chosen without a word.
  const known = name !== null && people.includes(name) ? name : null;
  const setOnlyMine = useCallback((on: boolean, chosen?: string) => {
    showOnlyMine(on);
    if (chosen === undefined) return;
    setName(chosen);
    keepOwnName(chosen);
  }, []);
  const shown = useMemo(() => {
    const isMine = onlyMine && known !== null ? ownedBy(known, tracker) : () => true;
    return rows.filter((row) => isMine(row) && (!(onlyRow && selection) || isInSelectedRows(row.cell, selection)));
  }, [rows, tracker, onlyMine, known, onlyRow, selection]);
  return {
    selection,
    follows,
    onlyRow: onlyRow && selection !== null,
    setOnlyRow,
    people,
    name: known,
    onlyMine: onlyMine && known !== null,
    setOnlyMine,
    rows: onlyRow || onlyMine ? shown : rows,
  };
}
