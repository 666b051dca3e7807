/** A tracker read back from letters: chosen as files or pasted, looked over, and then made. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { unplacedSentence, type LetterImport } from '../../application/new-sheets/import-letters';
import { targetName } from '../../domain/target-name';
import { readFile } from '../../adapters/browser/chosen-file';
import { useFilePicker } from '../../ui/parts/file-picker';
import { NoticeBar } from '../../ui/parts/notice-bar';
import { attempting, type Notice } from '../../ui/session/notice';
import { fileOf, readLetters, type LetterSource } from './read-letters';
import { HEADING } from '../../ui/parts/looks';
import * as words from './letters-words';
import { CANCEL } from '../words';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  choose: { display: 'flex', alignItems: 'center', gap: '12px', color: tokens.colorNeutralForeground2 },
  chosen: { margin: '0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  heading: HEADING,
  list: { margin: '0', paddingLeft: '20px', maxHeight: '180px', overflowY: 'auto' },
  // The beginning is enough to know it by.
  target: {
    display: '-webkit-box',
    overflow: 'hidden',
    '-webkit-line-clamp': '2',
    '-webkit-box-orient': 'vertical',
  },
  count: { color: tokens.colorNeutralForeground2 },
});

/** The new file, and what is said of it. */
interface Made {
  readonly bytes: Uint8Array;
  readonly said: string;
}

interface LettersDialogProps {
  readonly open: boolean;
  /** Chosen already. */
  readonly files: readonly File[];
  readonly onClose: () => void;
  readonly onMake: (made: Made) => void;
}

export function LettersDialog({ open, ...props }: LettersDialogProps) {
  return (
    <Dialog open={open} onOpenChange={props.onClose}>
      <DialogSurface>
        <Letters {...props} />
      </DialogSurface>
    </Dialog>
  );
}

/** Begins anew each time the dialog is opened. */
function Letters({ files: given, onClose, onMake }: Omit<LettersDialogProps, 'open'>) {
  const styles = useStyles();
  const [files, setFiles] = useState(given);
  const picker = useFilePicker({
    accept: '.docx,.txt',
    multiple: true,
    label: words.CHOOSE_LETTERS,
    onFiles: setFiles,
  });
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [read, setRead] = useState<LetterImport | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    await attempting(setNotice, work);
    setBusy(false);
  };
  const readAll = () =>
    attempt(async () => {
      const sources: LetterSource[] = await Promise.all(files.map(readFile));
      if (pasted.trim() !== '') sources.push({ name: words.PASTED, text: pasted });
      setRead(readLetters(sources));
    });

  return (
    <DialogBody>
      <DialogTitle>{words.LETTERS_TITLE}</DialogTitle>
      <DialogContent className={styles.content}>
        {notice && <NoticeBar text={notice.text} detail={notice.detail} onDismiss={() => setNotice(null)} />}
        {read ? (
          <Review read={read} />
        ) : (
          <>
            <span>{words.LETTERS_HOW}</span>
            <div className={styles.choose}>
              <Button icon={<ArrowUpload20Regular />} onClick={picker.pick}>
                {words.CHOOSE_LETTERS}
              </Button>
              {words.LETTER_KINDS}
            </div>
            {picker.input}
            {files.length > 0 && (
              <ul className={styles.chosen}>
                {files.map((file, index) => (
                  <li key={index}>{file.name}</li>
                ))}
              </ul>
            )}
            <Field label={words.PASTE_LETTER}>
              <Textarea rows={8} value={pasted} onChange={(_, { value }) => setPasted(value)} />
            </Field>
          </>
        )}
      </DialogContent>
      <DialogActions>
        {read ? (
          <>
            <Button appearance="primary" onClick={() => onMake({ bytes: fileOf(read), said: words.MADE_FROM_LETTERS })}>
              {words.MAKE_TRACKER}
            </Button>
            <Button onClick={() => setRead(null)}>{words.BACK}</Button>
          </>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={busy || (files.length === 0 && pasted.trim() === '')}
            onClick={() => void readAll()}
          >
            {busy ? words.READING_LETTERS : words.READ_LETTERS}
          </Button>
        )}
        <Button onClick={onClose}>{CANCEL}</Button>
      </DialogActions>
    </DialogBody>
  );
}

/** What was read, before a tracker is made of it: nothing is guessed in silence. */
function Review({ read }: { readonly read: LetterImport }) {
  const styles = useStyles();
  const { draft, history, messages, conflicts, unplaced } = read;
  const left = unplacedSentence(read);
  return (
    <>
      {conflicts.length > 0 && <Sentences heading={words.conflictsFirst(conflicts.length)} sentences={conflicts} />}
      <h3 className={styles.heading}>{words.LETTERS_FOUND}</h3>
      <ul className={styles.list}>
        {draft.targets.map(({ number, text, subProjects }, index) => (
          <li key={index}>
            {number === '' ? words.WITHOUT_NUMBER : targetName(number)}{' '}
            <span className={styles.count}>{words.subProjectsIn(subProjects.length)}</span>
            <span className={styles.target}>{text}</span>
          </li>
        ))}
        {history.length > 0 && <li>{words.historyOf(history.length)}</li>}
      </ul>
      {left !== null && (
        <Sentences
          heading={left}
          sentences={unplaced.map(({ letter, paragraph, text, reason }) =>
            words.unplacedPiece(letter, paragraph, text, reason),
          )}
        />
      )}
      {messages.length > 0 && <Sentences heading={words.TO_CHECK} sentences={messages} />}
    </>
  );
}

function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
