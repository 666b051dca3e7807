/** Where the user is in the list: which level shows, which row is chosen, which one is open, which sheets are folded away. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cellKey } from '../../application/check-rows';
import type { CellRef } from '../../domain/cell';
import type { Tracker } from '../../domain/tracker';
import type { Severity } from '../../rules/rule';
import type { ListAction } from './check-keys';
import type { Attention } from './finding-list';
import { allRows, moveIn, outlineOf, sheetItemKey, stepRow, successor, type OutlineItem } from './outline';
import { groupRows, type ListRow, type RowGroup } from './rows';

/** Milliseconds after which the sheet follows the arrows. */
const FOLLOW_AFTER = 150;

interface ListOptions {
  readonly tracker: Tracker;
  readonly rows: readonly ListRow[];
  /** Rows that show among them without being findings any more: just fixed, or ignored. */
  readonly others: readonly ListRow[];
  readonly reveal: (cell: CellRef) => void;
  readonly fix: (row: ListRow) => void;
  readonly ignore: (row: ListRow) => void;
}

export interface ListState {
  readonly filter: Severity | null;
  /** The rows of the level that shows. */
  readonly shown: readonly ListRow[];
  readonly groups: readonly RowGroup[];
  readonly outline: readonly OutlineItem[];
  readonly active: string | null;
  readonly expanded: string | null;
  readonly attention: Attention | null;
  readonly setFilter: (filter: Severity | null) => void;
  /** A click on a row: choose and open it, or close it. */
  readonly select: (key: string) => void;
  readonly toggleSheet: (key: string) => void;
  /** The next or last row, opened. `focus` puts the focus on it. */
  readonly step: (step: 1 | -1, focus: boolean) => void;
  readonly showCell: (cell: CellRef) => void;
  readonly attend: (key: string, focus: boolean) => void;
  readonly onKey: (action: ListAction) => void;
}

export function useListState({ tracker, rows, others, reveal, fix, ignore }: ListOptions): ListState {
  const [filter, setFilter] = useState<Severity | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [expanded, setExpanded] = useState<string | null>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [attention, setAttention] = useState<Attention | null>(null);

  const shown = useMemo(() => ofLevel(rows, filter), [rows, filter]);
  const groups = useMemo(() => groupRows(tracker, shown, ofLevel(others, filter)), [tracker, shown, others, filter]);
  const outline = useMemo(() => outlineOf(groups, collapsed), [groups, collapsed]);

  const follow = useFollowing(reveal);
  // What stable callbacks look up when they are called.
  const latest = useRef({ rows, shown, groups, outline, active, expanded, collapsed, fix });
  const drawn = useRef(outline);
  useLayoutEffect(() => {
    latest.current = { rows, shown, groups, outline, active, expanded, collapsed, fix };
  });

  // When the chosen row has gone, the one that took its place is chosen.
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = outline;
    if (active === null || outline.some(({ key }) => key === active)) return;
    const next = successor(before, outline, active);
    setActive(next);
    setExpanded(null);
    // The focus was on it and fell to the page: it belongs to the row that is chosen now.
    if (next !== null && document.activeElement === document.body && document.hasFocus()) {
      setAttention({ key: next, focus: true });
    }
  }, [outline, active]);

  const attend = useCallback((key: string, focus: boolean) => setAttention({ key, focus }), []);

  const choose = useCallback((row: ListRow, { open, focus }: { readonly open: boolean; readonly focus: boolean }) => {
    setCollapsed((known) => without(known, row.cell.sheet));
    setActive(row.key);
    setExpanded(open ? row.key : null);
    setAttention({ key: row.key, focus });
  }, []);

  const select = useCallback(
    (key: string) => {
      const row = rowOf(latest.current.groups, key);
      if (!row) return;
      setActive(key);
      setExpanded(latest.current.expanded === key ? null : key);
      setAttention({ key, focus: false });
      follow(row.cell, 0);
    },
    [follow],
  );

  const toggleSheet = useCallback((key: string) => {
    const { groups: current, active: chosen } = latest.current;
    const group = current.find(({ sheet }) => sheetItemKey(sheet) === key);
    if (!group) return;
    setCollapsed((known) => (known.has(group.sheet) ? without(known, group.sheet) : new Set([...known, group.sheet])));
    // A row that is folded away cannot stay chosen.
    if (chosen === null || rowOf([group], chosen)) {
      setActive(key);
      setExpanded(null);
    }
  }, []);

  const step = useCallback(
    (by: 1 | -1, focus: boolean) => {
      const { groups: current, active: chosen, shown: live } = latest.current;
      const keys = new Set(live.map(({ key }) => key));
      const row = stepRow(current, ({ key }) => keys.has(key), chosen, by);
      if (!row) return;
      choose(row, { open: true, focus });
      follow(row.cell, FOLLOW_AFTER);
    },
    [choose, follow],
  );

  const showCell = useCallback(
    (cell: CellRef) => {
      const row = latest.current.rows.find((candidate) => cellKey(candidate.cell) === cellKey(cell));
      if (!row) return;
      setFilter((known) => (known === row.rule.severity ? known : null));
      choose(row, { open: true, focus: false });
    },
    [choose],
  );

  const onKey = (action: ListAction) => {
    // Until a row is chosen the first line has the focus.
    const item = outline.find(({ key }) => key === active) ?? outline[0];
    if (!item) return;
    if (action.kind === 'move') {
      const key = moveIn(outline, item.key, action.move);
      if (key === null) return;
      setActive(key);
      setExpanded((open) => (open === key ? open : null));
      attend(key, true);
      const row = rowOf(groups, key);
      if (row) follow(row.cell, FOLLOW_AFTER);
    } else if (item.kind === 'sheet') {
      if (
        action.kind === 'expand'
          ? !item.open
          : action.kind === 'collapse'
            ? item.open
            : action.kind === 'go' || action.kind === 'toggle'
      ) {
        toggleSheet(item.key);
      }
    } else if (item.kind === 'row') {
      onRowKey(item, action.kind);
    }
  };

  const onRowKey = ({ row, key, sheet }: OutlineItem & { kind: 'row' }, kind: Exclude<ListAction['kind'], 'move'>) => {
    const open = expanded === key;
    switch (kind) {
      case 'go':
        setActive(key);
        follow(row.cell, 0);
        break;
      case 'fix':
        fix(row);
        break;
      case 'ignore':
        setActive(key);
        ignore(row);
        break;
      case 'expand':
        choose(row, { open: true, focus: true });
        break;
      case 'toggle':
        choose(row, { open: !open, focus: true });
        break;
      case 'collapse':
        if (open) choose(row, { open: false, focus: true });
        else {
          setActive(sheetItemKey(sheet));
          attend(sheetItemKey(sheet), true);
        }
    }
  };

  return {
    filter,
    shown,
    groups,
    outline,
    active,
    expanded,
    attention,
    setFilter,
    select,
    toggleSheet,
    step,
    showCell,
    attend,
    onKey,
  };
}

function ofLevel(rows: readonly ListRow[], filter: Severity | null): readonly ListRow[] {
  return filter === null ? rows : rows.filter(({ rule }) => rule.severity === filter);
}

function rowOf(groups: readonly RowGroup[], key: string): ListRow | undefined {
  return allRows(groups).find((row) => row.key === key);
}

function without(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return set.has(value) ? new Set([...set].filter((other) => other !== value)) : set;
}

/** Selects cells in the workbook a moment after they were asked for; a later wish replaces an earlier one. */
function useFollowing(reveal: (cell: CellRef) => void): (cell: CellRef, after: number) => void {
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
