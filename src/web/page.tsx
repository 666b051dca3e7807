/** The page: the bar, the sheet with its tabs, and the pane beside it. */
import { mergeClasses } from '@fluentui/react-components';
import { useMemo, useRef, useState, useSyncExternalStore, type CSSProperties } from 'react';
import type { Outlet } from '../application/ports';
import { toA1 } from '../domain/cell';
import type { Finding } from '../rules/rule';
import { Pane, type PaneAsk } from '../ui/pane';
import { later } from '../ui/parts/later';
import { NoticeBar } from '../ui/parts/notice-bar';
import { focusRegion } from '../ui/regions';
import type { Reading } from '../ui/session/session';
import { attempting, noticeOf, type Notice } from '../ui/session/notice';
import type { ThemeName } from '../ui/theme';
import { useLast } from '../ui/use-last';
import { menuLines, SHEET_MENU } from './actions/page-actions';
import { pageRuns, type PageFiles } from './actions/page-runs';
import { ContentBar } from './typing/content-bar';
import { FileDrop } from './file/file-drop';
import { useFilter } from './filter/use-filter';
import type { Repeatable } from './grid/grid-commands';
import { canIgnoreAt, cellNotes, errorsBySheet, type CellNote } from './grid/cell-notes';
import { SheetGrid } from './grid/sheet-grid';
import { NewVersionBar } from './offline/new-version-bar';
import type { PageDocument } from './file/page-document';
import { cellAt } from './sheet/selected-block';
import { usePageStyles } from './page-styles';
import { SheetTabs } from './sheet/sheet-tabs';
import { Toolbar } from './toolbar';
import { selectionSums } from './grid/selection-sums';
import { DRAWER_WIDTH, oneAtATime, useDrawer } from './widths';
import { leavePane, usePageKeys } from './use-page-keys';
import { lastColumn, useSheetChanges } from './sheet/use-sheet-changes';
import { useGuards } from './typing/use-guards';
import { useSheetExtras } from './sheet/use-sheet-extras';
import { CANNOT_PASTE } from './words';

const FindBar = later(() => import('./find/find-bar').then(({ FindBar: part }) => part));
const WidthDialog = later(() => import('./dialogs/width-dialog').then(({ WidthDialog: part }) => part));
const FilterPanel = later(() => import('./filter/filter-panel').then(({ FilterPanel: part }) => part));
const GuardDialog = later(() => import('./dialogs/guard-dialog').then(({ GuardDialog: part }) => part));
const HiddenQuestion = later(() => import('./dialogs/hidden-question').then(({ HiddenQuestion: part }) => part));

interface PageProps {
  readonly file: PageDocument;
  readonly files: PageFiles;
  readonly outlet: Outlet;
  readonly theme: ThemeName;
  /** What came of the last opening or saving. */
  readonly said: string | null;
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
  /** The site has a version that is not this one. */
  readonly newVersion: boolean;
}

export function Page({ file, files, outlet, theme, said, notice, onDismiss, newVersion }: PageProps) {
  const styles = usePageStyles();
  const { name, content, selection, range, head, marks, revealed, changed, canUndo, canRedo } = useSyncExternalStore(
    file.subscribe,
    file.getState,
  );
  const [paneShown, setPaneShown] = useState(true);
  const [ask, setAsk] = useState<PaneAsk | null>(null);
  const [contentTall, setContentTall] = useState(false);
  const [later, setLater] = useState(false);
  const [refusal, setRefusal] = useState<Notice | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const findings = reading?.findings ?? NO_FINDINGS;
  const askPane = (wish: PaneAsk) => {
    setPaneShown(true);
    setAsk(wish);
  };

  const sheet = content.sheets.find((one) => one.name === selection.sheet);
  // Hidden sheets stay hidden, but for the one that a finding has led to.
  const inSight = useMemo(
    () => ({ ...content, sheets: content.sheets.filter((one) => !one.hidden || one.name === selection.sheet) }),
    [content, selection.sheet],
  );
  const look = useMemo(() => file.look(selection.sheet), [file, selection.sheet, content]);
  const errors = useMemo(() => errorsBySheet(findings), [findings]);
  const marking = marks.length > 0;
  const notes = useMemo(
    () => (marking ? cellNotes(findings, selection.sheet) : NO_NOTES),
    [marking, findings, selection.sheet],
  );

  const attempt = (work: () => Promise<void>) => attempting(setRefusal, work);
  const failed = (error: unknown) => setRefusal(noticeOf(error));
  const filter = useFilter({ file, content, sheet, selection, attempt, failed });
  const { isFiltered } = filter;
  const extras = useSheetExtras(file, content, selection.sheet, failed);
  const current = cellAt(content, selection);
  // A formula that shows nothing stands in a cell without content.
  const formula = current && !current.formula ? null : (extras?.formulaAt(selection) ?? null);
  const guards = useGuards({ file, content, sheet: selection.sheet, extras, attempt });
  const { type, write } = guards;
  const lastGuard = useLast(guards.question);
  const { changes, copy, question } = useSheetChanges({ file, content, sheet, look, isFiltered, attempt, write });
  const lastQuestion = useLast(question);
  const lastFilter = useLast(filter.open);
  const sums = useMemo(
    () => (sheet ? selectionSums(sheet, range, content.dateSystem) : null),
    [sheet, range, content.dateSystem],
  );
  const isDrawer = useDrawer();
  const covered = isDrawer && paneShown ? DRAWER_WIDTH : 0;
  const isHidden = (row: number) => look.rowHeight(row) === 0;
  const last = useRef<Repeatable | null>(null);
  const [found, setFound] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [widening, setWidening] = useState(false);
  const lastWidening = useLast(widening || null);
  const runs = pageRuns({
    ...{ files, changes, range, last },
    undo: canUndo ? () => void attempt(file.undo) : null,
    redo: canRedo ? () => void attempt(file.redo) : null,
    roll: reading && reading.tracker.targets.length > 0 ? () => askPane({ page: 'roll' }) : null,
    ignore: canIgnoreAt(findings, selection) ? () => askPane({ ignore: { ...selection } }) : null,
    filter: filter.showAtSelection,
    showAll: filter.clearAll,
    find: () => setFound((asked) => asked + 1),
    width: () => setWidening(true),
    pane: { shown: paneShown, toggle: () => setPaneShown(!paneShown) },
    onNoPaste: () => setRefusal({ text: CANNOT_PASTE, detail: null }),
  });
  usePageKeys(runs);

  /** The sheet has the focus again behind what closes. */
  const backToSheet = (work: () => void) => {
    work();
    focusRegion(document.body, 'sheet');
  };
  const shown = notice ?? refusal;
  return (
    <FileDrop className={styles.root} onDrop={files.drop}>
      <Toolbar {...{ name, changed, paneShown, runs }} />
      {newVersion && !later && <NewVersionBar unsaved={changed} onLater={() => setLater(true)} />}
      {shown && (
        <NoticeBar
          text={shown.text}
          detail={shown.detail}
          onDismiss={() => {
            setRefusal(null);
            onDismiss();
          }}
        />
      )}
      <div role="status">{said !== null && <div className={styles.said}>{said}</div>}</div>
      <div className={styles.main}>
        <main
          className={styles.sheet}
          style={covered > 0 ? ({ '--covered': `${covered}px` } as CSSProperties) : undefined}
          onFocus={() => oneAtATime() && setPaneShown(false)}
        >
          <ContentBar
            key={`${selection.sheet}!${toA1(selection)}`}
            reference={toA1(selection)}
            cell={current}
            formula={formula}
            system={content.dateSystem}
            tall={contentTall}
            onTall={setContentTall}
            onType={(text) => type(selection, [[text]])}
            onTyping={(typed) => file.typing('bar', typed)}
          />
          {found > 0 && (
            <FindBar
              file={file}
              content={inSight}
              selection={selection}
              asked={found}
              onFound={(cell) => void file.workbook.reveal(cell)}
              onReplace={(edits) => attempt(() => file.write(edits))}
              onClose={() => backToSheet(() => setFound(0))}
            />
          )}
          {sheet && (
            <SheetGrid
              key={sheet.name}
              sheet={sheet}
              look={look}
              extras={extras}
              formula={formula}
              system={content.dateSystem}
              notes={notes}
              selection={{ active: selection, range, head }}
              revealed={revealed}
              zoom={zoom}
              covered={covered}
              isDark={theme === 'dark'}
              menu={menuLines(SHEET_MENU, runs)}
              last={last}
              filtering={filter}
              onSelect={({ active, ...block }) => file.select({ ...active, sheet: sheet.name }, block)}
              changes={changes}
              onCopy={copy}
              onType={type}
              onTyping={(typed) => file.typing('cell', typed)}
            />
          )}
          <SheetTabs
            names={inSight.sheets.map((one) => one.name)}
            shown={selection.sheet}
            errors={errors}
            sums={sums}
            filtered={filter.seen(isHidden)}
            zoom={zoom}
            onZoom={setZoom}
            onShow={(shownSheet) => void file.select({ sheet: shownSheet, row: 1, column: 1 })}
          />
        </main>
        {/* Out of sight the pane goes on checking: the sheet shows what it finds. */}
        <aside
          className={mergeClasses(styles.pane, !paneShown && styles.away)}
          onKeyDown={(event) => {
            if (leavePane(event) && isDrawer) setPaneShown(false);
          }}
        >
          <Pane
            workbook={file.workbook}
            outlet={outlet}
            theme={theme}
            host="web"
            onReading={setReading}
            onPrint={files.print}
            ask={ask}
          />
        </aside>
      </div>
      {lastWidening && (
        <WidthDialog
          open={widening}
          characters={look.columnWidth(range.left)}
          onWidth={(characters) => {
            setWidening(false);
            const to = Math.min(range.right, sheet ? lastColumn(sheet) : range.left);
            void changes.size({ kind: 'width', from: range.left, to: Math.max(range.left, to), characters });
          }}
          onClose={() => setWidening(false)}
        />
      )}
      {lastFilter && (
        <FilterPanel
          open={filter.open !== null}
          filter={lastFilter}
          onSet={(criterion) => backToSheet(() => filter.set(criterion))}
          onRemove={lastFilter.table === null ? () => backToSheet(filter.remove) : null}
          onClose={() => backToSheet(filter.close)}
        />
      )}
      {lastGuard && <GuardDialog open={guards.question !== null} question={lastGuard} />}
      {lastQuestion && <HiddenQuestion open={question !== null} question={lastQuestion} />}
    </FileDrop>
  );
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_NOTES: ReadonlyMap<string, CellNote> = new Map();
