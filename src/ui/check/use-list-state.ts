/** Where the user is in the list: which level shows, which line is chosen, which one is open, what is folded away. */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cellKey, type CheckRow } from '../../application/checking/check-rows';
import type { CellRef } from '../../domain/cell';
import type { Severity } from '../../rules/rule';
import { isWritingForm } from '../../rules/writing-form';
import type { Reading } from '../session/session';
import type { ListAction } from './check-keys';
import type { Attention } from './finding-list';
import { groupLines, lineKeyOf, type CheckLine, type FormFold, type SheetGroup } from './lines';
import {
  moveIn,
  outlineOf,
  sheetItemKey,
  sheetOf,
  stepFrom,
  stopsOf,
  successor,
  type OutlineItem,
  type Stop,
} from './outline';
import { useFollowing } from './use-following';

/** Milliseconds after which the sheet follows the arrows. */
const FOLLOW_AFTER = 150;

interface ListOptions {
  readonly reading: Reading;
  readonly rows: readonly CheckRow[];
  /** Rows that show among them without being findings any more. */
  readonly fixed: readonly CheckRow[];
  readonly ignored: readonly CheckRow[];
  readonly reveal: (cell: CellRef) => void;
  readonly fix: (line: CheckLine) => void;
  readonly fixForm: (fold: FormFold) => void;
  readonly ignore: (line: CheckLine) => void;
}

export interface ListState {
  readonly filter: Severity | null;
  /** The rows of the level that shows. */
  readonly shown: readonly CheckRow[];
  readonly outline: readonly OutlineItem[];
  /** What can be stepped to and is a finding still. */
  readonly stops: readonly Stop[];
  readonly active: string | null;
  readonly expanded: string | null;
  readonly attention: Attention | null;
  readonly setFilter: (filter: Severity | null) => void;
  /** A click on a line: choose and open it, or close it. */
  readonly select: (line: CheckLine) => void;
  /** Folds a sheet or the writing form of one, or unfolds it. */
  readonly toggle: (key: string) => void;
  /** The next or last line, opened. `focus` puts the focus on it. */
  readonly step: (step: 1 | -1, focus: boolean) => void;
  /** Opens the line of a cell; `isMeant`: where several stand there, one of which this is so. */
  readonly showCell: (cell: CellRef, isMeant?: (row: CheckRow) => boolean) => void;
  /** Follows the sheet: the first line of these cells is chosen, unless one of them is; the focus stays where it is. */
  readonly follow: (isHere: (cell: CellRef) => boolean) => void;
  readonly attend: (key: string, focus: boolean) => void;
  readonly onKey: (action: ListAction) => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What is chosen, open and folded in the list, and how keys move in it. */
export function useListState(options: ListOptions): ListState {
  const { reading, rows, fixed, ignored, reveal } = options;
  const [filter, setFilter] = useState<Severity | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [expanded, setExpanded] = useState<string | null>(null);
  const [collapsed, setCollapsed] = useState(NOTHING);
  const [unfolded, setUnfolded] = useState(NOTHING);
  const [attention, setAttention] = useState<Attention | null>(null);

  const shown = useMemo(() => ofLevel(rows, filter), [rows, filter]);
  const groups = useMemo(
    () => groupLines(reading, { present: shown, fixed: ofLevel(fixed, filter), ignored: ofLevel(ignored, filter) }),
    [reading, shown, fixed, ignored, filter],
  );
  const outline = useMemo(() => outlineOf(groups, { collapsed, unfolded }), [groups, collapsed, unfolded]);
  const all = useMemo(() => stopsOf(groups, unfolded), [groups, unfolded]);
  const stops = useMemo(() => {
    const live = new Set(shown.map(({ key }) => key));
    return all.filter((stop) => rowsOfStop(stop).some(({ key }) => live.has(key)));
  }, [all, shown]);

  const follow = useFollowing(reveal);
  // What stable callbacks look up when they are called.
  const state = { rows, groups, all, stops, active, expanded };
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });
  useSuccessor(outline, active, (next) => {
    setActive(next);
    setExpanded(null);
    // The focus was on it and fell to the page: it belongs to the line that is chosen now.
    if (next !== null && document.activeElement === document.body && document.hasFocus()) {
      setAttention({ key: next, focus: true });
    }
  });

  const attend = useCallback((key: string, focus: boolean) => setAttention({ key, focus }), []);

  const choose = useCallback((key: string, { open, focus }: { readonly open: boolean; readonly focus: boolean }) => {
    setActive(key);
    setExpanded(open ? key : null);
    setAttention({ key, focus });
  }, []);

  const select = useCallback(
    ({ key, cell }: CheckLine) => {
      setActive(key);
      setExpanded(latest.current.expanded === key ? null : key);
      setAttention({ key, focus: false });
      follow(cell, 0);
    },
    [follow],
  );

  const toggle = useCallback((key: string) => {
    const { groups: current, active: chosen } = latest.current;
    const group = current.find(({ sheet, fold }) => sheetItemKey(sheet) === key || fold?.key === key);
    if (!group) return;
    const isFold = group.fold?.key === key;
    (isFold ? setUnfolded : setCollapsed)((known) => toggled(known, group.sheet));
    // A line that is folded away cannot stay chosen.
    if (chosen === null || keysIn(group, isFold).has(chosen)) {
      setActive(key);
      setExpanded(null);
    }
  }, []);

  const step = useCallback(
    (by: 1 | -1, focus: boolean) => {
      const { all: every, stops: live, active: chosen } = latest.current;
      const stop = stepFrom(every, (one) => live.includes(one), chosen, by);
      if (!stop) return;
      setCollapsed((known) => without(known, sheetOf(stop)));
      choose(stop.key, { open: stop.kind === 'line', focus });
      if (stop.kind === 'line') follow(stop.line.cell, FOLLOW_AFTER);
    },
    [choose, follow],
  );

  const showCell = useCallback(
    (cell: CellRef, isMeant: (row: CheckRow) => boolean = () => true) => {
      const here = latest.current.rows.filter((row) => cellKey(row.cell) === cellKey(cell) && isMeant(row));
      const row = here.find(({ rule }) => !isWritingForm(rule)) ?? here[0];
      if (!row) return;
      setFilter((known) => (known === row.rule.severity ? known : null));
      setCollapsed((known) => without(known, cell.sheet));
      if (isWritingForm(row.rule)) setUnfolded((known) => new Set([...known, cell.sheet]));
      choose(lineKeyOf(row), { open: true, focus: false });
    },
    [choose],
  );

  const followSheet = useCallback((isHere: (cell: CellRef) => boolean) => {
    const { all: every, active: chosen } = latest.current;
    const lines = every.flatMap((stop) => (stop.kind === 'line' && isHere(stop.line.cell) ? [stop.line] : []));
    const [first] = lines;
    if (!first || lines.some(({ key }) => key === chosen)) return;
    setCollapsed((known) => without(known, first.cell.sheet));
    setActive(first.key);
    setExpanded(null);
    setAttention({ key: first.key, focus: false });
  }, []);

  const onKey = (action: ListAction) => {
    // Until a line is chosen the first one has the focus.
    const item = outline.find(({ key }) => key === active) ?? outline[0];
    if (!item) return;
    if (action.kind === 'move') {
      const key = moveIn(outline, item.key, action.move);
      if (key === null) return;
      setActive(key);
      setExpanded((open) => (open === key ? open : null));
      attend(key, true);
      const next = outline.find((one) => one.key === key);
      if (next?.kind === 'line') follow(next.line.cell, FOLLOW_AFTER);
    } else if (item.kind === 'line') {
      onLineKey(item, action.kind);
    } else if (item.kind !== 'section') {
      if (item.kind === 'fold' && action.kind === 'fix') options.fixForm(item.fold);
      else if (item.kind === 'fold' && action.kind === 'collapse' && !item.open) {
        choose(sheetItemKey(item.fold.sheet), { open: false, focus: true });
      } else if (isToggle(action.kind, item.open)) toggle(item.key);
    }
  };

  const onLineKey = (
    { line, key, under }: OutlineItem & { kind: 'line' },
    kind: Exclude<ListAction['kind'], 'move'>,
  ) => {
    const open = expanded === key;
    switch (kind) {
      case 'go':
        setActive(key);
        follow(line.cell, 0);
        break;
      case 'fix':
        options.fix(line);
        break;
      case 'ignore':
        setActive(key);
        options.ignore(line);
        break;
      case 'expand':
        choose(key, { open: true, focus: true });
        break;
      case 'toggle':
        choose(key, { open: !open, focus: true });
        break;
      case 'collapse':
        choose(open ? key : under, { open: false, focus: true });
    }
  };

  return {
    filter,
    shown,
    outline,
    stops,
    active,
    expanded,
    attention,
    setFilter,
    select,
    toggle,
    step,
    showCell,
    follow: followSheet,
    attend,
    onKey,
  };
}

/** When the chosen line has gone, the one that took its place is chosen. */
function useSuccessor(
  outline: readonly OutlineItem[],
  active: string | null,
  onGone: (next: string | null) => void,
): void {
  const drawn = useRef(outline);
  useLayoutEffect(() => {
    const before = drawn.current;
    drawn.current = outline;
    if (active === null || outline.some(({ key }) => key === active)) return;
    onGone(successor(before, outline, active));
  }, [outline, active]);
}

/** Whether a key folds or unfolds what is open or not. */
function isToggle(kind: Exclude<ListAction['kind'], 'move'>, open: boolean): boolean {
  if (kind === 'expand') return !open;
  if (kind === 'collapse') return open;
  return kind === 'go' || kind === 'toggle';
}

function rowsOfStop(stop: Stop): readonly CheckRow[] {
  return stop.kind === 'line' ? stop.line.rows : stop.fold.rows;
}

/** The keys of the lines under a header: of the sheet, or of its writing form. */
function keysIn({ sections, fold }: SheetGroup, isFold: boolean): ReadonlySet<string> {
  const inFold = (fold?.sections ?? []).flatMap(({ lines }) => lines.map(({ key }) => key));
  if (isFold) return new Set(inFold);
  return new Set([
    ...sections.flatMap(({ lines }) => lines.map(({ key }) => key)),
    ...(fold ? [fold.key] : []),
    ...inFold,
  ]);
}

function ofLevel(rows: readonly CheckRow[], filter: Severity | null): readonly CheckRow[] {
  return filter === null ? rows : rows.filter(({ rule }) => rule.severity === filter);
}

function without(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return set.has(value) ? new Set([...set].filter((other) => other !== value)) : set;
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  return set.has(value) ? without(set, value) : new Set([...set, value]);
}
