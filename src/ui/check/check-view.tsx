/** 校验: the findings of the workbook, to be gone through, mended and taken back. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { momentOf } from '../../adapters/clock';
import { countBySeverity } from '../../application/check-rows';
import type { IgnoreDecision } from '../../application/ignoring/plan-ignoring';
import type { CellRef } from '../../domain/cell';
import type { IgnoredEntry } from '../../domain/ignored';
import type { Reading } from '../session/session';
import type { Session, SessionState } from '../session/session-store';
import { later } from '../parts/later';
import { LinkButton } from '../parts/link-button';
import { useLast } from '../use-last';
import { usePaneKeys } from '../use-pane-keys';
import { viewAction } from './check-keys';
import { ClearState } from './clear-state';
import { Counters } from './counters';
import { FindingList } from './finding-list';
import { ignoreRow, loadIgnoring } from './ignore-row';
import type { RowActions, RowLook } from './finding-row';
import { Footer } from './footer';
import { allRows } from './outline';
import { type ListRow } from './rows';
import { ToolLine } from './tool-line';
import { useListState } from './use-list-state';
import * as words from './words';

const IgnorePopover = later(() => import('./ignore-popover').then(({ IgnorePopover: part }) => part));

const UnreadBox = later(() => import('./unread-box').then(({ UnreadBox: part }) => part));

const useStyles = makeStyles({
  root: { flex: '1', minHeight: '0', display: 'flex', flexDirection: 'column' },
  none: {
    flex: '1',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface CheckViewProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly state: SessionState;
  /** The cell whose finding another view asked for. */
  readonly at: CellRef | null;
  readonly onRoll: () => void;
  readonly onMerge: () => void;
  /** Begins at the cell when there is one. */
  readonly onCompare: (at: CellRef | null) => void;
  /** Asks about the headers of the cell's sheet when there is one. */
  readonly onColumns: (at: CellRef | null) => void;
}

export function CheckView({ reading, session, state, at, onRoll, onMerge, onCompare, onColumns }: CheckViewProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { rows, fixed, ignored, steps, fixing, stale, mixed } = state;
  const [showIgnored, setShowIgnored] = useState(false);
  const [ignoring, setIgnoring] = useState<ListRow | null>(null);
  const lastIgnored = useLast(ignoring);
  const counts = useMemo(() => countBySeverity(rows), [rows]);
  const live = useMemo(() => new Set(rows.map(({ key }) => key)), [rows]);
  const fixes = useMemo(() => fixesOf(session), [session]);
  const isAtRest = ({ key }: ListRow) => live.has(key) && !fixing.has(key) && !stale.has(key);
  const isOpen = (row: ListRow) => row.fixable && isAtRest(row);
  const entries = useMemo(
    () => new Map((showIgnored ? ignored : []).map(({ row, entry }) => [row.key, { row, entry }])),
    [ignored, showIgnored],
  );
  const others = useMemo(
    () => [...fixed.map(({ row }) => row), ...[...entries.values()].map(({ row }) => row)],
    [fixed, entries],
  );
  const list = useListState({
    tracker: reading.tracker,
    rows,
    others,
    reveal: fixes.reveal,
    fix: (row) => {
      if (isOpen(row)) fixes.one(row);
    },
    ignore: (row) => {
      if (isAtRest(row)) setIgnoring(row);
    },
  });
  const { filter, shown, active, showCell } = list;

  useEffect(() => {
    if (at) showCell(at);
  }, [at, showCell]);

  usePaneKeys(root, (press) => {
    const action = viewAction(press);
    if (action?.kind === 'filter') list.setFilter(action.severity);
    if (action?.kind === 'step') list.step(action.step, true);
    return action !== null;
  });

  const { select, attend } = list;
  const latestColumns = useRef(onColumns);
  useEffect(() => {
    latestColumns.current = onColumns;
  });
  const actions = useMemo<RowActions>(() => {
    // The button that was pressed goes away with the finding: the focus waits on its row.
    const from = (row: ListRow) => attend(row.key, root.current?.contains(document.activeElement) ?? false);
    return {
      select,
      fix: (row) => {
        from(row);
        fixes.one(row);
      },
      fixAlike: (row) => {
        from(row);
        fixes.alike(row);
      },
      ignore: setIgnoring,
      askColumns: ({ cell }) => latestColumns.current(cell),
      restore: (row, entry) => {
        from(row);
        fixes.restore(row, entry);
      },
      undo: fixes.undo,
      checkAgain: () => void session.refresh(),
    };
  }, [select, attend, fixes, session]);

  const lookOf = (key: string): RowLook => {
    if (live.has(key)) {
      const rowState = fixing.has(key) ? 'fixing' : stale.has(key) ? 'stale' : 'open';
      return { state: rowState, mixed: mixed.has(key), undo: null, entry: null };
    }
    const entry = entries.get(key)?.entry;
    if (entry) return { state: 'ignored', mixed: false, undo: null, entry };
    return { state: 'fixed', mixed: false, undo: fixed.find(({ row }) => row.key === key)?.undo ?? null, entry: null };
  };
  const fixable = shown.filter((row) => isOpen(row) && !mixed.has(row.key));
  const undoName = steps.at(-1)?.name ?? null;
  const unread = reading.tracker.reading.notRead.filter(({ kind }) => kind === 'sheet' || kind === 'rows');
  const clear = rows.length === 0 && others.length === 0;
  const at1 = shown.findIndex(({ key }) => key === active);

  return (
    <div ref={root} className={styles.root}>
      {unread.length > 0 && <UnreadBox unread={unread} onColumns={onColumns} onGo={fixes.reveal} />}
      <Counters counts={counts} filter={filter} onFilter={list.setFilter} />
      <ToolLine
        count={rows.length}
        checkedAt={state.checkedAt}
        busy={state.busy}
        marking={state.marking}
        onMark={(on) => void session.setMarking(on)}
        onCheck={() => void session.refresh()}
        menu={{
          ignored: ignored.length,
          showIgnored,
          onShowIgnored: setShowIgnored,
          onClearMarks: () => void session.clearMarks(),
          onAddTarget: () => void addTargetSheet(session),
          onCompare: () => onCompare(rows.find(({ key }) => key === active)?.cell ?? null),
          onRoll,
          onMerge,
          onColumns: () => onColumns(null),
          onValidate: session.mayValidate ? () => void validateCells(session) : null,
        }}
      />
      {clear ? (
        <ClearState
          tracker={reading.tracker}
          today={new Date()}
          undoName={undoName}
          onUndo={() => void session.undo()}
          onLetter={() => session.show('letter')}
        />
      ) : (
        <>
          {list.outline.length === 0 && filter !== null ? (
            <div className={styles.none} data-region="list">
              <span>
                {words.filterEmpty(filter)}
                <LinkButton onClick={() => list.setFilter(null)}>{words.SHOW_ALL}</LinkButton>
              </span>
            </div>
          ) : (
            <FindingList
              outline={list.outline}
              active={active}
              expanded={list.expanded}
              dateSystem={reading.tracker.dateSystem}
              attention={list.attention}
              lookOf={lookOf}
              countOf={(group) => allRows([group]).filter(({ key }) => live.has(key)).length}
              alikeOf={(ruleId) =>
                rows.filter((row) => row.rule.id === ruleId && isOpen(row) && !mixed.has(row.key)).length
              }
              actions={actions}
              onToggleSheet={list.toggleSheet}
              onKey={list.onKey}
            />
          )}
          <Footer
            fixable={fixable.length}
            undoName={undoName}
            at={at1 < 0 ? null : at1 + 1}
            count={shown.length}
            onFixAll={() => fixes.all(fixable)}
            onUndo={() => void session.undo()}
            onStep={(step) => list.step(step, false)}
          />
        </>
      )}
      {lastIgnored && (
        <IgnorePopover
          open={ignoring !== null}
          row={lastIgnored}
          anchor={anchorOf(root.current, lastIgnored)}
          onIgnore={(scope, reason) => {
            setIgnoring(null);
            attend(lastIgnored.key, true);
            fixes.ignore(lastIgnored, scope, reason);
          }}
          onClose={() => {
            setIgnoring(null);
            attend(lastIgnored.key, true);
          }}
        />
      )}
    </div>
  );
}

/** The button 忽略… of a row, or the row itself when it is not open. */
function anchorOf(root: HTMLElement | null, { key }: ListRow): HTMLElement | null {
  const line = root?.querySelector<HTMLElement>(`[data-key=${JSON.stringify(key)}]`) ?? null;
  return line?.querySelector<HTMLElement>(`[${words.IGNORE_BUTTON}]`) ?? line;
}

/** Adds an empty target sheet and shows where it begins. */
async function addTargetSheet(session: Session): Promise<void> {
  let start: CellRef | null = null;
  const done = await session.change(words.ADD_TARGET, async (workbook) => {
    const { addTarget } = await import('../../application/add-target');
    const added = await addTarget(workbook);
    start = added.start;
    return added;
  });
  if (done && start) await session.reveal(start);
}

async function validateCells(session: Session): Promise<void> {
  await session.change(words.VALIDATE, async (workbook) => {
    const { addValidations } = await import('../../application/validations');
    return addValidations(workbook);
  });
}

/** What the rows and the footer ask the session for; the same functions all the time. */
function fixesOf(session: Session) {
  return {
    one: (row: ListRow) => void session.fix(words.stepName(row.rule.title), [row], 'rows'),
    alike: ({ rule }: ListRow) => {
      const state = session.getState();
      const rows = state.rows.filter((row) => row.rule === rule && row.fixable && !state.mixed.has(row.key));
      void session.fix(words.stepNameAlike(rule.title, rows.length), rows, 'rows');
    },
    all: (rows: readonly ListRow[]) => {
      if (rows.length > 0) void session.fix(words.stepNameAll(rows.length), rows, 'cells');
    },
    ignore: (row: ListRow, scope: IgnoreDecision['scope'], reason: string) =>
      void ignoreRow(session, row, scope, reason),
    restore: ({ rule, findings }: ListRow, entry: IgnoredEntry) =>
      void session.change(words.restoreTitle(rule.title), async (workbook) => {
        const { restoreFindings } = await loadIgnoring();
        const ignored = findings.map((finding) => ({ finding, entry }));
        return restoreFindings(workbook, ignored, momentOf(new Date()));
      }),
    undo: (step: number) => void session.undo(step),
    reveal: (cell: CellRef) => void session.reveal(cell),
  };
}
