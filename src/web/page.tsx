/** The page: the bar, the sheet with its tabs, and the pane beside it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState, useSyncExternalStore, type DragEvent } from 'react';
import type { Outlet } from '../application/ports';
import { toA1 } from '../domain/cell';
import type { Letter } from '../letter/letter';
import type { Finding } from '../rules/rule';
import { Pane, type PanePage } from '../ui/pane';
import { later } from '../ui/parts/later';
import { NoticeBar } from '../ui/parts/notice-bar';
import { focusRegion } from '../ui/regions';
import type { Reading } from '../ui/session/session';
import { attempting, type Notice } from '../ui/session/notice';
import type { ThemeName } from '../ui/theme';
import { useLast } from '../ui/use-last';
import { ContentBar } from './content-bar';
import { cellNotes, errorsBySheet, type CellNote } from './grid/cell-notes';
import type { Place } from './grid/moves';
import { SheetGrid } from './grid/sheet-grid';
import { NewVersionBar } from './new-version-bar';
import { cellAt, type PageDocument } from './page-document';
import type { SampleName } from './sample';
import { SheetTabs } from './sheet-tabs';
import { Toolbar } from './toolbar';
import { selectionSums } from './grid/selection-sums';
import { DRAWER, oneAtATime, PHONE } from './widths';
import { finishTyping, leavePane, usePageKeys } from './use-page-keys';
import { lastColumn, useSheetChanges } from './use-sheet-changes';
import { DROP_HERE } from './words';

const FindBar = later(() => import('./find-bar').then(({ FindBar: part }) => part));
const WidthDialog = later(() => import('./width-dialog').then(({ WidthDialog: part }) => part));
const HiddenQuestion = later(() => import('./hidden-question').then(({ HiddenQuestion: part }) => part));

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: '0',
    fontSize: tokens.fontSizeBase300,
  },
  main: { position: 'relative', flex: '1', minHeight: '0', display: 'flex' },
  sheet: { flex: '1', minWidth: '0', display: 'flex', flexDirection: 'column', isolation: 'isolate' },
  pane: {
    flex: 'none',
    width: '384px',
    maxWidth: '45%',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [DRAWER]: { width: '350px', maxWidth: 'none' },
    // Over the sheet, which is still there to be gone to.
    [PHONE]: { position: 'absolute', inset: '0', zIndex: 1, width: '100%', borderLeftStyle: 'none' },
  },
  away: { display: 'none' },
  said: {
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  drop: {
    position: 'absolute',
    inset: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
});

/** What the page asks of whoever opens and keeps files. */
export interface PageFiles {
  readonly open: () => void;
  readonly drop: (dropped: DataTransfer) => void;
  readonly save: () => void;
  readonly saveCopy: () => void;
  readonly newTracker: () => void;
  readonly fromLetters: () => void;
  readonly sample: (name: SampleName) => void;
  readonly keeping: boolean;
  readonly keep: (isOn: boolean) => void;
  readonly help: () => void;
  readonly print: (letter: Letter) => void;
}

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
  const styles = useStyles();
  const { name, content, selection, range, head, marks, revealed, changed, canUndo, canRedo } = useSyncExternalStore(
    file.subscribe,
    file.getState,
  );
  const [paneShown, setPaneShown] = useState(true);
  const [ask, setAsk] = useState<{ readonly page: PanePage } | null>(null);
  const [contentTall, setContentTall] = useState(false);
  const [later, setLater] = useState(false);
  const [dragging, setDragging] = useState(false);
  const [refusal, setRefusal] = useState<Notice | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const findings = reading?.findings ?? NO_FINDINGS;
  const roll = () => {
    setPaneShown(true);
    setAsk({ page: 'roll' });
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
  const type = (place: Place, texts: readonly (readonly string[])[]) =>
    attempt(() => file.type({ ...place, sheet: selection.sheet }, texts));
  const { changes, copy, question } = useSheetChanges({ file, content, sheet, look, attempt });
  const lastQuestion = useLast(question);
  const sums = useMemo(
    () => (sheet ? selectionSums(sheet, range, content.dateSystem) : null),
    [sheet, range, content.dateSystem],
  );
  const undo = () => void attempt(file.undo);
  const redo = () => void attempt(file.redo);
  const [found, setFound] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [widening, setWidening] = useState(false);
  const lastWidening = useLast(widening || null);
  const find = () => setFound((asked) => asked + 1);
  usePageKeys({ save: () => (finishTyping(), files.save()), undo, redo, find });

  const shown = notice ?? refusal;
  return (
    <div
      className={styles.root}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(event.dataTransfer.types.includes('Files'));
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setDragging(false);
        files.drop(event.dataTransfer);
      }}
    >
      <Toolbar
        {...{ name, changed, canUndo, canRedo, paneShown }}
        onOpen={files.open}
        onSave={files.save}
        onSaveCopy={files.saveCopy}
        onNew={files.newTracker}
        onLetters={files.fromLetters}
        onSample={files.sample}
        keeping={files.keeping}
        onKeep={files.keep}
        onUndo={undo}
        onRedo={redo}
        onRows={(command) => void changes.rows(command, range)}
        onRoll={reading && reading.tracker.targets.length > 0 ? roll : null}
        onHelp={files.help}
        onTogglePane={() => setPaneShown(!paneShown)}
      />
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
        <main className={styles.sheet} onFocus={() => oneAtATime() && setPaneShown(false)}>
          <ContentBar
            key={`${selection.sheet}!${toA1(selection)}`}
            reference={toA1(selection)}
            cell={cellAt(content, selection)}
            system={content.dateSystem}
            tall={contentTall}
            onTall={setContentTall}
            onType={(text) => void type(selection, [[text]])}
            onTyping={(text) => file.typing('bar', text)}
          />
          {found > 0 && (
            <FindBar
              content={inSight}
              selection={selection}
              asked={found}
              onFound={(cell) => void file.workbook.reveal(cell)}
              onReplace={(edits) => attempt(() => file.write(edits))}
              onClose={() => {
                setFound(0);
                focusRegion(document.body, 'sheet');
              }}
            />
          )}
          {sheet && (
            <SheetGrid
              key={sheet.name}
              sheet={sheet}
              look={look}
              system={content.dateSystem}
              notes={notes}
              selection={{ active: selection, range, head }}
              revealed={revealed}
              zoom={zoom}
              isDark={theme === 'dark'}
              onWidth={() => setWidening(true)}
              onFind={find}
              onSelect={({ active, ...block }) => file.select({ ...active, sheet: sheet.name }, block)}
              changes={changes}
              onCopy={copy}
              onType={type}
              onTyping={(text) => file.typing('cell', text)}
            />
          )}
          <SheetTabs
            names={inSight.sheets.map((one) => one.name)}
            shown={selection.sheet}
            errors={errors}
            sums={sums}
            zoom={zoom}
            onZoom={setZoom}
            onShow={(shownSheet) => file.select({ sheet: shownSheet, row: 1, column: 1 })}
          />
        </main>
        {/* Out of sight the pane goes on checking: the sheet shows what it finds. */}
        <aside className={mergeClasses(styles.pane, !paneShown && styles.away)} onKeyDown={leavePane}>
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
      {lastQuestion && <HiddenQuestion open={question !== null} question={lastQuestion} />}
      {dragging && <div className={styles.drop}>{DROP_HERE}</div>}
    </div>
  );
}

const NO_FINDINGS: readonly Finding[] = [];
const NO_NOTES: ReadonlyMap<string, CellNote> = new Map();
