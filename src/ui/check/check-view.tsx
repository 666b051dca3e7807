/** 校验: the findings of the workbook, to be gone through, mended and taken back. */
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { countBySeverity, fixablePlaces } from '../../application/checking/check-rows';
import type { AutoShow } from '../../adapters/excel/auto-show';
import { describeNotRead } from '../../application/reading/describe-reading';
import type { CellRef } from '../../domain/cell';
import { later } from '../parts/later';
import { LOW } from '../parts/looks';
import { focusRegion } from '../regions';
import type { Reading } from '../session/session';
import type { SessionState } from '../session/session-state';
import type { Session } from '../session/session-store';
import { useLast } from '../use-last';
import { usePaneKeys } from '../use-pane-keys';
import { viewAction } from './check-keys';
import { ClearState } from './clear-state';
import { Counters } from './counters';
import { FindingList } from './finding-list';
import { isSelected, selectionText } from './follow';
import { Footer } from './footer';
import { canIgnore, type FormFold } from './lines';
import type { LineQuestion } from './line-questions';
import { listActions } from './list-actions';
import { looksOf } from './looks';
import { mendingIn } from './mending';
import { NothingShown } from './nothing-shown';
import { setAutoShow } from './set-auto-show';
import { ToolLine } from './tool-line';
import { cellOfStop } from './outline';
import { useFollow } from './use-follow';
import { useIgnoreAt } from './use-ignore-at';
import { useLineActions } from './use-line-actions';
import { useListState } from './use-list-state';
import * as words from './words';

const LineQuestions = later(() => import('./line-questions').then(({ LineQuestions: part }) => part));
const FollowStrip = later(() => import('./follow-strip').then(({ FollowStrip: part }) => part));
const UnreadBox = later(() => import('./unread-box').then(({ UnreadBox: part }) => part));

const useStyles = makeStyles({
  root: {
    flex: '1',
    minHeight: '0',
    display: 'flex',
    flexDirection: 'column',
    // What stands around the list leaves it no room: all of it scrolls.
    [LOW]: { overflowY: 'auto' },
  },
});

interface CheckViewProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly state: SessionState;
  /** Null where the pane cannot open with the workbook. */
  readonly autoShow: AutoShow | null;
  /** 环境自检; null where there is none. */
  readonly onSelfCheck: (() => void) | null;
  /** Begins with the rows of the selected cells alone. */
  readonly startOnRow: boolean;
  /** The cell whose finding another view asked for. */
  readonly at: CellRef | null;
  /** The cell of which the sheet's menu asked to ignore a finding; another object each time. */
  readonly ignoreAt: CellRef | null;
  readonly onRoll: () => void;
  readonly onMerge: () => void;
  /** Begins at the cell when there is one. */
  readonly onCompare: (at: CellRef | null) => void;
  /** Asks about the headers of the cell's sheet when there is one. */
  readonly onColumns: (at: CellRef | null) => void;
}

const NONE: SessionState['ignored'] = [];

export function CheckView({
  reading,
  session,
  state,
  autoShow,
  onSelfCheck,
  startOnRow,
  at,
  ignoreAt,
  onRoll,
  onMerge,
  onCompare,
  onColumns,
}: CheckViewProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { rows, fixed, ignored, undoName, fixing, stale, mixed } = state;
  const [showIgnored, setShowIgnored] = useState(false);
  const [question, setQuestion] = useState<LineQuestion | null>(null);
  const wasAsked = useLast(question) !== null;
  const counts = useMemo(() => countBySeverity(rows), [rows]);
  const mending = useMemo(() => mendingIn(session), [session]);
  const shownIgnored = showIgnored ? ignored : NONE;
  const looks = useMemo(
    () => looksOf({ rows, ignored: shownIgnored, fixed, fixing, stale, mixed }),
    [rows, shownIgnored, fixed, fixing, stale, mixed],
  );
  const follow = useFollow(session, reading.tracker, rows, startOnRow);
  const { selection } = follow;
  const list = useListState({
    reading,
    rows: follow.rows,
    fixed: useMemo(() => fixed.map(({ row }) => row), [fixed]),
    ignored: useMemo(() => shownIgnored.map(({ row }) => row), [shownIgnored]),
    reveal: mending.reveal,
    fix: (line) => {
      if (line.fixable && line.rows.every(looks.isAtRest)) mending.one(line);
    },
    fixForm: (fold) => {
      if (looks.foldLookOf(fold).fixable) mending.form(fold);
    },
    ignore: (line) => {
      if (canIgnore(line) && line.rows.every(looks.isAtRest)) setQuestion({ kind: 'ignore', line, from: 'list' });
    },
  });
  const { filter, shown, stops, active, showCell, select, attend, follow: followSheet } = list;

  useEffect(() => {
    if (selection) followSheet((cell) => isSelected(cell, selection));
  }, [selection, followSheet]);

  useEffect(() => {
    if (at) showCell(at);
  }, [at, showCell]);

  useIgnoreAt(ignoreAt, { list, follow, isAtRest: looks.isAtRest }, (line) =>
    setQuestion({ kind: 'ignore', line, from: 'sheet' }),
  );

  usePaneKeys(root, (press) => {
    const action = viewAction(press);
    if (action?.kind === 'filter') list.setFilter(action.severity);
    if (action?.kind === 'step') list.step(action.step, true);
    return action !== null;
  });

  // The button that was pressed goes away with the finding: the focus waits on its line.
  const stay = useMemo(
    () => (key: string) => attend(key, root.current?.contains(document.activeElement) ?? false),
    [attend],
  );
  const actions = useLineActions({ mending, select, stay, ask: setQuestion, onColumns });
  const fixForm = useCallback((fold: FormFold) => (stay(fold.key), mending.form(fold)), [stay, mending]);

  const notes = useMemo(() => describeNotRead(reading.tracker), [reading]);
  const mendable = looks.mendable(shown);
  const unread = reading.tracker.reading.notRead.filter(({ kind }) => kind === 'sheet' || kind === 'rows');
  const clear = rows.length === 0 && fixed.length === 0 && shownIgnored.length === 0;
  const place = stops.findIndex(({ key }) => key === active);
  const endQuestion = ({ line, from }: LineQuestion) => {
    setQuestion(null);
    if (from === 'list') attend(line.key, true);
    else focusRegion(document.body, 'sheet');
  };

  return (
    <div ref={root} className={styles.root}>
      {unread.length > 0 && (
        <UnreadBox unread={unread} onColumns={onColumns} onGo={(cell) => void mending.reveal(cell)} />
      )}
      <Counters counts={counts} filter={filter} onFilter={list.setFilter} />
      <ToolLine
        tracker={reading.tracker}
        count={rows.length}
        checkedAt={state.checkedAt}
        selected={selection && selectionText(selection, rows.filter(({ cell }) => isSelected(cell, selection)).length)}
        busy={state.busy}
        marking={state.marking}
        onMark={(on) => void session.setMarking(on)}
        onCheck={mending.checkAgain}
        actions={listActions({
          ignored: ignored.length,
          showIgnored,
          onShowIgnored: setShowIgnored,
          onClearMarks: () => void session.clearMarks(),
          onAddTarget: mending.addTarget,
          onCompare: () => onCompare(cellOfStop(stops[place])),
          onRoll,
          onMerge,
          onColumns: () => onColumns(null),
          autoShow: autoShow && { on: autoShow.isOn(), set: (on) => void setAutoShow(session, autoShow, on) },
          onSelfCheck,
          onOtherPerson: follow.name === null ? null : () => follow.setOnlyMine(false, ''),
          onValidate: session.mayValidate ? mending.validate : null,
        })}
      />
      {follow.follows && !clear && <FollowStrip follow={follow} />}
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
          {list.outline.length === 0 && (filter !== null || follow.onlyRow || follow.onlyMine) ? (
            <NothingShown
              text={filter === null ? words.NOTHING_HERE : words.filterEmpty(filter)}
              onShowAll={() => {
                list.setFilter(null);
                follow.setOnlyRow(false);
                follow.setOnlyMine(false);
              }}
            />
          ) : (
            <FindingList
              outline={list.outline}
              active={active}
              expanded={list.expanded}
              dateSystem={reading.tracker.dateSystem}
              attention={list.attention}
              notes={notes}
              lookOf={looks.lookOf}
              isCurrent={({ cell }) => isSelected(cell, selection)}
              foldLookOf={looks.foldLookOf}
              alikeOf={looks.alikeOf}
              actions={actions}
              onToggle={list.toggle}
              onFixForm={fixForm}
              onKey={list.onKey}
            />
          )}
          <Footer
            fixable={fixablePlaces(mendable)}
            undoName={undoName}
            at={place < 0 ? null : place + 1}
            count={stops.length}
            onFixAll={() => mending.all(mendable)}
            onUndo={() => void session.undo()}
            onStep={(step) => list.step(step, false)}
          />
        </>
      )}
      {wasAsked && <LineQuestions root={root.current} question={question} session={session} onEnd={endQuestion} />}
    </div>
  );
}
