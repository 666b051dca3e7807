/** The pane in Word: opens a saved tracker and puts its letter into Word. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTable24Regular, FolderOpen20Regular, LockClosed16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Failure } from '../../application/errors';
import type { LetterDocument, Outlet } from '../../application/ports';
import { readTrackerWithTargets } from '../../application/reading/read-tracker';
import { check } from '../../ui/session/checking';
import { LetterView } from '../../ui/letter/letter-view';
import { ErrorBoundary } from '../../ui/parts/error-boundary';
import { useFilePicker } from '../../ui/parts/file-picker';
import { NoticeBar } from '../../ui/parts/notice-bar';
import type { Commands, Reading } from '../../ui/session/session';
import { attempting, type Notice } from '../../ui/session/notice';
import { themeOf, type ThemeName } from '../../ui/theme';
import { ONE_LINE, QUIET } from '../../ui/parts/looks';
import { editInExcel, OPEN, OPEN_ANOTHER, OPENING, SENTENCE, TITLE, TRUST } from './words';

const useStyles = makeStyles({
  root: { boxSizing: 'border-box', display: 'flex', flexDirection: 'column', height: '100%', minWidth: '0' },
  head: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    height: '44px',
    // Word may lay a menu of 34 × 32 px over the corner.
    padding: '0 38px 0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...ONE_LINE, flex: '1', minWidth: '0' },
  start: { flex: '1', display: 'flex', flexDirection: 'column', alignItems: 'start', padding: '36px 16px 12px' },
  icon: { color: tokens.colorNeutralForeground3 },
  title: { margin: '12px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  sentence: { margin: '5px 0 20px', color: tokens.colorNeutralForeground2 },
  trust: { ...QUIET, display: 'flex', alignItems: 'center', gap: '4px', margin: 'auto 0 0' },
});

export interface WordPaneProps {
  readonly document: LetterDocument;
  readonly outlet: Outlet;
  readonly theme: ThemeName;
}

export function WordPane({ theme, ...props }: WordPaneProps) {
  return (
    <FluentProvider theme={themeOf(theme)} style={{ height: '100%' }}>
      <ErrorBoundary>
        <Shell {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** A tracker that was opened. */
interface Opened {
  readonly name: string;
  readonly reading: Reading;
}

function Shell({ document, outlet }: Omit<WordPaneProps, 'theme'>) {
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const attempt = (work: () => Promise<void>) => attempting(setNotice, work);
  const open = async (file: File) => {
    setBusy(true);
    await attempt(async () => setOpened({ name: file.name, reading: await readFile(file) }));
    setBusy(false);
  };
  const picker = useFilePicker({ accept: '.xlsx,.xlsm', label: OPEN, onFiles: ([file]) => open(file!) });
  // The tracker is a file here: what is wrong in it is mended in Excel.
  const tellWhere: Commands['reveal'] = (cell) =>
    attempt(() => Promise.reject(new Failure('not-writable', editInExcel(cell))));
  const commands: Commands = {
    refresh: () => Promise.resolve(false),
    write: () => Promise.resolve(false),
    change: () => Promise.resolve(false),
    reveal: tellWhere,
    attempt,
    show: (_, cell) => void (cell && tellWhere(cell)),
  };

  return (
    <div className={styles.root}>
      {opened && (
        <div className={styles.head}>
          <span className={styles.name} title={opened.name}>
            {opened.name}
          </span>
          <OpenButton onOpen={picker.pick} busy={busy} again />
        </div>
      )}
      {notice && <NoticeBar text={notice.text} detail={notice.detail} onDismiss={() => setNotice(null)} />}
      {opened ? (
        <LetterView key={opened.name} {...{ commands, outlet, document }} reading={opened.reading} />
      ) : (
        <div className={styles.start}>
          <DocumentTable24Regular className={styles.icon} />
          <h1 className={styles.title}>{TITLE}</h1>
          <p className={styles.sentence}>{SENTENCE}</p>
          <OpenButton onOpen={picker.pick} busy={busy} />
          <p className={styles.trust}>
            <LockClosed16Regular />
            {TRUST}
          </p>
        </div>
      )}
      {picker.input}
    </div>
  );
}

interface OpenButtonProps {
  readonly onOpen: () => void;
  readonly busy: boolean;
  readonly again?: boolean;
}

function OpenButton({ onOpen, busy, again = false }: OpenButtonProps) {
  return (
    <Button
      appearance={again ? 'subtle' : 'primary'}
      size={again ? 'small' : 'medium'}
      icon={<FolderOpen20Regular />}
      disabledFocusable={busy}
      onClick={onOpen}
    >
      {busy ? OPENING : again ? OPEN_ANOTHER : OPEN}
    </Button>
  );
}

async function readFile(file: File): Promise<Reading> {
  const { readXlsx } = await import('../../adapters/xlsx/read-xlsx');
  const content = readXlsx(new Uint8Array(await file.arrayBuffer()));
  readTrackerWithTargets(content);
  return check(content);
}
