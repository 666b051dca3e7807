/** The web page: a start, then whatever the user brings, and the dialogs around it. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { browserOutlet } from '../adapters/browser/browser-outlet';
import { canSaveInPlace, chooseFile, droppedFile, readFile, type FileKind } from '../adapters/browser/chosen-file';
import { Failure } from '../application/errors';
import { toA1 } from '../domain/cell';
import type { Letter } from '../letter/letter';
import { ErrorBoundary } from '../ui/parts/error-boundary';
import { useFilePicker } from '../ui/parts/file-picker';
import { later } from '../ui/parts/later';
import { NoticeBar } from '../ui/parts/notice-bar';
import { Placeholder } from '../ui/parts/placeholder';
import { sampleSheets, type SampleName } from '../ui/samples';
import { themeOf } from '../ui/theme';
import { useLast } from '../ui/use-last';
import { useTheme } from '../ui/use-theme';
import { useNewVersion } from './offline/new-version';
import { Page } from './load-page';
import type { DraftNote } from './recovery/draft';
import { useLeftDrafts } from './recovery/use-left-drafts';
import { drafts } from './recovery/use-journal';
import { useOpenFile } from './file/use-open-file';
import * as words from './words';
import type { PageFiles } from './actions/page-runs';

const Questions = later(() => import('./dialogs/questions').then(({ Questions: part }) => part));
const HelpDialog = later(() => import('./dialogs/help-dialog').then(({ HelpDialog: part }) => part));
const LettersDialog = later(() => import('./start/letters-dialog').then(({ LettersDialog: part }) => part));
const StartPage = later(() => import('./start/start-page').then(({ StartPage: part }) => part));
const PrintPreview = later(() => import('./dialogs/print-preview').then(({ PrintPreview: part }) => part));

const WORKBOOK: FileKind = {
  description: words.WORKBOOK,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  endings: ['.xlsx', '.xlsm', '.xltx', '.xltm'],
};

const useStyles = makeStyles({
  /** Dialogs find their own place; only what went wrong with them stands here, over the page that goes on. */
  over: {
    position: 'fixed',
    top: '50px',
    left: '0',
    right: '0',
    zIndex: 1000,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
});

/** The page has no host whose colours it would follow. */
const noOfficeTheme = () => null;
const outlet = browserOutlet();

/** An address that ends so begins with the sample: `npm start`, and whoever wants to show it. */
const WITH_SAMPLE = '#sample';
const LETTER_NAME = /\.(?:docx|txt)$/iu;

/** What lies over the page. */
type Overlay =
  | { readonly kind: 'help' }
  | { readonly kind: 'letters'; readonly files: readonly File[] }
  | { readonly kind: 'print'; readonly letter: Letter };

export function WebApp() {
  const styles = useStyles();
  const theme = useTheme(noOfficeTheme);
  const control = useOpenFile(outlet);
  const { open, question, said, notice, replaceBy } = control;
  const newVersion = useNewVersion();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const lastQuestion = useLast(question);
  const lastOverlay = useLast(overlay);
  const picker = useFilePicker({
    accept: WORKBOOK.endings.join(','),
    label: words.OPEN,
    onFiles: ([chosen]) => replaceBy(() => readFile(chosen!)),
  });
  const close = () => setOverlay(null);
  /** A dialog that could not be loaded is not tried again until something else is asked for. */
  const [givenUp, setGivenUp] = useState(false);
  const [wantsSample] = useState(() => location.hash === WITH_SAMPLE);
  const giveUp = () => {
    setGivenUp(true);
    close();
    control.forget();
  };
  useEffect(() => {
    if (question || overlay) setGivenUp(false);
  }, [question, overlay]);

  const openSample = (sample: SampleName) =>
    replaceBy(async () => {
      const [{ makeXlsx }, sheets] = await Promise.all([import('../adapters/xlsx/make-xlsx'), sampleSheets(sample)]);
      return { name: words.SAMPLE_NAMES[sample], bytes: await makeXlsx(sheets) };
    });
  const left = useLeftDrafts((count) => {
    if (count === 0 && wantsSample) openSample('tracker');
  });
  const restore = (note: DraftNote) =>
    replaceBy(async () => {
      const bytes = await drafts.bytes(note.id);
      if (!bytes) throw new Failure('gone', words.draftGone(note.name));
      return {
        name: note.name,
        bytes,
        unsaved: note.changes,
        draft: note.id,
        said: words.restored(note.name),
        whenOpen: async (document) => {
          const { halfTyped } = note;
          const isTyped = !halfTyped || (await orRefused(document.type(halfTyped.cell, [[halfTyped.text]])));
          return isTyped ? null : words.restoredPartly(note.changes - 1, toA1(halfTyped.cell), halfTyped.text);
        },
      };
    });

  const files: PageFiles = {
    open: () => {
      if (canSaveInPlace()) replaceBy(() => chooseFile(WORKBOOK));
      else picker.pick();
    },
    drop: (dropped) => {
      const letters = [...dropped.files].filter(({ name }) => LETTER_NAME.test(name));
      if (letters.length > 0) {
        setOverlay({ kind: 'letters', files: letters });
        return;
      }
      // Asked at once: after the event the browser does not tell any more.
      const file = droppedFile(dropped);
      // What goes wrong is told when the file is wanted; it may be that the present one is kept.
      file.catch(() => undefined);
      replaceBy(() => file);
    },
    save: control.save,
    saveCopy: control.saveCopy,
    newTracker: () =>
      replaceBy(async () => ({ name: words.NEW_NAME, bytes: (await import('./start/blank-tracker')).blankTracker() })),
    fromLetters: () => setOverlay({ kind: 'letters', files: [] }),
    sample: openSample,
    keeping: control.keeping,
    keep: control.keep,
    help: () => setOverlay({ kind: 'help' }),
    print: (letter) => setOverlay({ kind: 'print', letter }),
  };

  return (
    // No class: what stands in front (menus, dialogs) would get it too, and cover the page.
    <FluentProvider theme={themeOf(theme)} style={{ height: '100%' }}>
      <ErrorBoundary>
        {open ? (
          <Page
            key={open.id}
            {...{ files, outlet, theme, said, notice, newVersion }}
            file={open.document}
            onDismiss={control.dismiss}
          />
        ) : left.offered && (notice || left.offered.length > 0 || !wantsSample) ? (
          <StartPage
            drafts={left.offered}
            onRestore={restore}
            onGiveUp={left.giveUp}
            onOpen={files.open}
            onDrop={files.drop}
            onNew={files.newTracker}
            onSample={openSample}
            onLetters={files.fromLetters}
            onHelp={files.help}
          >
            {notice && <NoticeBar text={notice.text} detail={notice.detail} onDismiss={control.dismiss} />}
          </StartPage>
        ) : (
          <Placeholder />
        )}
        {picker.input}
        <div className={styles.over}>
          <ErrorBoundary onDismiss={giveUp}>
            {!givenUp && lastQuestion && (
              <Questions
                open={question !== null}
                question={lastQuestion}
                name={open?.document.getState().name ?? ''}
                onUnsaved={control.answerUnsaved}
                onOverwrite={control.answerOverwrite}
              />
            )}
            {!givenUp && lastOverlay?.kind === 'help' && <HelpDialog open={overlay !== null} onClose={close} />}
            {!givenUp && lastOverlay?.kind === 'letters' && (
              <LettersDialog
                open={overlay !== null}
                files={lastOverlay.files}
                onClose={close}
                onMake={(made) => {
                  close();
                  replaceBy(async () => ({ name: words.NEW_NAME, ...made }));
                }}
              />
            )}
            {!givenUp && lastOverlay?.kind === 'print' && (
              <PrintPreview open={overlay !== null} letter={lastOverlay.letter} onClose={close} />
            )}
          </ErrorBoundary>
        </div>
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Whether it could be done: false for what the user is told of. */
async function orRefused(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
