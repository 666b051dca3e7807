/** The pane: tabs, the month, one view, and a bar for what went wrong. The same in Excel and on the web page. */
import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { Activity, useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { toldWorkbook } from '../application/column-map/told-workbook';
import type { NewSheets } from '../application/new-sheets/fit-plan';
import type { OpenWorkbook, Outlet } from '../application/ports';
import type { AutoShow } from '../adapters/excel/auto-show';
import type { CellRef } from '../domain/cell';
import type { StepMemory } from '../application/undoing/undo-entry';
import { reportingMonth } from '../domain/tracker';
import type { Letter } from '../letter/letter';
import { CheckView } from './check/check-view';
import { isUndo } from './keys';
import { ErrorBoundary } from './parts/error-boundary';
import { later } from './parts/later';
import { UNSEEN } from './parts/looks';
import { NoticeBar } from './parts/notice-bar';
import { Placeholder } from './parts/placeholder';
import { focusRegion, nextRegion } from './regions';
import { Tabs, TAB_PANEL, tabId } from './tabs';
import type { SampleName } from './samples';
import { themeOf, type ThemeName } from './theme';
import type { Commands, Reading, ViewName } from './session/session';
import { PANE_ATTRIBUTE, usePaneKeys } from './use-pane-keys';
import { useSession } from './session/use-session';
import type { RunSelfCheck } from './self-check/self-check-page';
import { Unread } from './unread';
import { PANE_NAME } from './words';

// Only the list of 校验 is needed at once.
const EmptyState = later(() => import('./check/empty-state').then(({ EmptyState: view }) => view), <Placeholder />);
const LetterView = later(() => import('./letter/letter-view').then(({ LetterView: view }) => view), <Placeholder />);
const ProgressView = later(
  () => import('./progress/progress-view').then(({ ProgressView: view }) => view),
  <Placeholder />,
);
const SettingsView = later(
  () => import('./settings/settings-view').then(({ SettingsView: view }) => view),
  <Placeholder />,
);

const RollPage = later(() => import('./month/roll-page').then(({ RollPage: page }) => page), <Placeholder />);
const ComparePage = later(() => import('./month/compare-page').then(({ ComparePage: page }) => page), <Placeholder />);

const MergePage = later(() => import('./merge/merge-page').then(({ MergePage: page }) => page), <Placeholder />);

const ColumnsPage = later(
  () => import('./columns/columns-page').then(({ ColumnsPage: page }) => page),
  <Placeholder />,
);

const LikePage = later(() => import('./like/like-page').then(({ LikePage: page }) => page), <Placeholder />);

const SelfCheckPage = later(
  () => import('./self-check/self-check-page').then(({ SelfCheckPage: page }) => page),
  <Placeholder />,
);

/** A page that takes the place of the views until its user goes back. */
export type PanePage = 'roll' | 'compare' | 'merge' | 'columns' | 'like' | 'self-check';

export type PaneAsk = { readonly page: PanePage } | { readonly ignore: CellRef };

export interface PaneProps {
  readonly workbook: OpenWorkbook;
  readonly outlet: Outlet;
  readonly start?: ViewName;
  readonly theme: ThemeName;
  readonly host: 'excel' | 'web';
  /** Finds a filled-in example, where the workbook can take one in. */
  readonly sample?: (name: SampleName) => Promise<NewSheets>;
  /** Hears of each reading: what stands around the pane shows the same findings. */
  readonly onReading?: (reading: Reading) => void;
  /** Shows the letter for printing, where the host can print. */
  readonly onPrint?: (letter: Letter) => void;
  /** 环境自检 of the host, where there is one. */
  readonly selfCheck?: RunSelfCheck | null;
  /** Whether the pane opens with the workbook, where the host can do that. */
  readonly autoShow?: AutoShow | null;
  /** Begins with the rows of the selected cells alone. */
  readonly onSelectedRow?: boolean;
  /** What was done before the pane was loaded again; it can still be undone. */
  readonly memory?: StepMemory;
  /** What stands around the pane asks for: a page, or the question of 忽略 about a cell; a new object each time. */
  readonly ask?: PaneAsk | null;
}

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: '0',
    overflow: 'hidden',
    containerType: 'inline-size',
  },
  view: { flex: '1', minHeight: '0', display: 'flex', flexDirection: 'column' },
  announced: UNSEEN,
});

export function Pane(props: PaneProps) {
  return (
    // Not a class: Fluent gives the classes to every menu it opens, which would then cover the pane.
    <FluentProvider theme={themeOf(props.theme)} style={{ height: '100%' }}>
      <ErrorBoundary>
        <Shell {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** 设置 and an empty target sheet. */
async function emptyTracker(): Promise<NewSheets> {
  const { planTracker } = await import('../application/new-sheets/new-tracker');
  return { plan: planTracker({ settings: {}, targets: [] }), edits: [] };
}

interface Place {
  readonly view: ViewName;
  readonly at: CellRef | null;
}

interface OpenPage {
  readonly name: PanePage;
  readonly at: CellRef | null;
}

function Shell({
  workbook: given,
  outlet,
  start = 'check',
  host,
  sample,
  onReading,
  onPrint,
  memory,
  onSelectedRow = false,
  autoShow = null,
  selfCheck = null,
  ask = null,
}: PaneProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [workbook] = useState(() => toldWorkbook(given));
  const [place, setPlace] = useState<Place>({ view: start, at: null });
  const [visited, setVisited] = useState<ReadonlySet<ViewName>>(new Set([start]));
  const [page, setPage] = useState<OpenPage | null>(null);
  const show = useCallback((view: ViewName, cell?: CellRef) => {
    setPage(null);
    setPlace({ view, at: cell ? { ...cell } : null });
    setVisited((known) => (known.has(view) ? known : new Set([...known, view])));
  }, []);
  const [asked, setAsked] = useState(ask);
  if (ask !== asked) {
    setAsked(ask);
    if (ask && 'page' in ask) setPage({ name: ask.page, at: null });
    else if (ask) show('check');
  }
  // Marks on the page are only on the screen; in Excel they are in the workbook, where the user asks for them.
  const { session, state } = useSession(workbook, show, host === 'web', memory);
  const commands = useMemo<Commands>(
    () => ({
      refresh: session.refresh,
      write: session.write,
      change: session.change,
      reveal: session.reveal,
      attempt: session.attempt,
      show: session.show,
    }),
    [session],
  );
  const { reading, notice } = state;
  const empty = reading !== null && reading.tracker.targets.length === 0;
  const unread = empty ? reading.tracker.reading.notRead.find(({ kind }) => kind !== 'outside') : undefined;
  // Without targets there is nothing for the other views to show.
  const view = empty && place.view !== 'settings' ? 'check' : place.view;
  const openPage = empty && page?.name !== 'columns' ? null : page;
  const closePage = () => {
    setPage(null);
    // The menu that the page was opened from is gone.
    requestAnimationFrame(() => root.current && focusRegion(root.current, 'tabs'));
  };

  useEffect(() => {
    if (reading) onReading?.(reading);
  }, [reading, onReading]);
  usePaneKeys(root, (press) => {
    if (isUndo(press)) void session.undo();
    // The page has parts of its own to go through.
    else if (press.key === 'F6' && host === 'excel') nextRegion(root.current!, press.shiftKey ? -1 : 1);
    else return false;
    return true;
  });

  const viewOf = (name: ViewName): ReactNode => {
    if (!reading) return state.busy || !notice ? <Placeholder /> : <Unread onRetry={() => void session.refresh()} />;
    const props = { reading, commands, workbook, outlet, at: place.view === name ? place.at : null };
    switch (name) {
      case 'check':
        return empty ? (
          <EmptyState
            busy={state.busy}
            onNew={() => void session.addSheets(emptyTracker)}
            onSample={sample ? (name) => void session.addSheets(() => sample(name)) : null}
            onLookAgain={() => void session.refresh()}
            unread={unread?.reason ?? null}
            onColumns={
              reading.content.sheets.some(({ rows }) => rows.length > 0)
                ? () => setPage({ name: 'columns', at: unread?.cell ?? null })
                : null
            }
          />
        ) : (
          <CheckView
            {...{ reading, session, state }}
            startOnRow={onSelectedRow}
            autoShow={autoShow}
            onSelfCheck={selfCheck ? () => setPage({ name: 'self-check', at: null }) : null}
            at={props.at}
            ignoreAt={ask && 'ignore' in ask ? ask.ignore : null}
            onRoll={() => setPage({ name: 'roll', at: null })}
            onMerge={() => setPage({ name: 'merge', at: null })}
            onCompare={(at) => setPage({ name: 'compare', at })}
            onColumns={(at) => setPage({ name: 'columns', at })}
          />
        );
      case 'letter':
        return <LetterView {...props} onPrint={onPrint} onLike={() => setPage({ name: 'like', at: null })} />;
      case 'progress':
        return <ProgressView {...props} />;
      case 'settings':
        return <SettingsView {...props} />;
    }
  };

  const pageOf = ({ name, at }: OpenPage): ReactNode => {
    if (!reading) return <Placeholder />;
    const props = { reading, session, busy: state.busy, onBack: closePage };
    if (name === 'self-check' && selfCheck) return <SelfCheckPage {...props} {...{ outlet }} run={selfCheck} />;
    if (name === 'roll') return <RollPage {...props} />;
    if (name === 'like') return <LikePage {...props} />;
    if (name === 'merge') return <MergePage {...props} {...{ workbook }} />;
    if (name === 'columns') return <ColumnsPage {...props} {...{ workbook, at }} />;
    return <ComparePage {...props} rows={state.rows} at={at} onRoll={() => setPage({ name: 'roll', at: null })} />;
  };

  return (
    <div
      ref={root}
      className={styles.root}
      role={host === 'excel' ? 'main' : 'region'}
      aria-label={PANE_NAME}
      {...{ [PANE_ATTRIBUTE]: '' }}
      style={host === 'excel' ? ({ '--corner': 1 } as CSSProperties) : undefined}
    >
      {!openPage && (
        <Tabs
          view={view}
          empty={empty}
          month={reading && !empty ? reportingMonth(reading.tracker) : null}
          onShow={show}
        />
      )}
      {notice && (
        <NoticeBar text={notice.text} detail={notice.detail} offer={notice.offer} onDismiss={session.dismiss} />
      )}
      {openPage && <ErrorBoundary>{pageOf(openPage)}</ErrorBoundary>}
      {[...visited].map((name) => (
        // A view that was left keeps what was chosen in it.
        <Activity key={name} mode={!openPage && name === view ? 'visible' : 'hidden'}>
          <div className={styles.view} role="tabpanel" id={TAB_PANEL + name} aria-labelledby={tabId(name)}>
            <ErrorBoundary>{viewOf(name)}</ErrorBoundary>
          </div>
        </Activity>
      ))}
      <div className={styles.announced} aria-live="polite">
        {state.announced}
      </div>
    </div>
  );
}
