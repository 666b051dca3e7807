/** What stands on the page while no file is open: unsaved work to have back, and the ways to begin. */
import { Button, Card, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  BookOpen24Regular,
  DocumentArrowLeft24Regular,
  FolderOpen24Regular,
  History24Regular,
  LockClosed16Regular,
  QuestionCircle20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { LinkButton } from '../../ui/parts/link-button';
import { SMALL, STATE_TITLE } from '../../ui/parts/looks';
import type { SampleName } from '../../ui/samples';
import { FileDrop } from '../file/file-drop';
import type { DraftNote } from '../recovery/draft';
import { CARD_CORNERS, NARROW, StartChoice } from './start-choice';
import * as words from './start-words';
import { givenUp, HELP, NEW_TRACKER, PRODUCT, UNDO } from '../words';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    height: '100%',
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  bar: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '48px',
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  logo: { width: '24px', height: '24px' },
  product: { flex: '1', fontWeight: tokens.fontWeightSemibold },
  help: { fontWeight: tokens.fontWeightRegular },
  column: {
    flex: '1',
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '872px',
    margin: '0 auto',
    padding: 'min(88px, 11vh) 16px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    [NARROW]: { paddingTop: '24px' },
  },
  draft: {
    flex: 'none',
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '16px',
    padding: '16px 20px',
    ...CARD_CORNERS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  said: { flex: '1', minWidth: '240px', overflowWrap: 'anywhere' },
  small: SMALL,
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  greeting: { marginBottom: '8px' },
  greetingTitle: {
    margin: '0 0 4px',
    fontSize: '24px',
    lineHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { margin: '0' },
  heading: { ...STATE_TITLE, margin: '16px 0 0' },
  cards: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: '16px',
    [NARROW]: { gridTemplateColumns: '1fr', gap: '8px' },
  },
  hint: { margin: '0', textAlign: 'center' },
  steps: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: '16px',
    margin: '24px 0',
    padding: '24px 0 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
    [NARROW]: { gridTemplateColumns: '1fr', margin: '8px 0', paddingTop: '16px' },
  },
  step: { display: 'flex', gap: '12px' },
  number: {
    flex: 'none',
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    borderRadius: '50%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'center',
  },
  stepName: { display: 'block', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  foot: { display: 'flex', gap: '6px', alignItems: 'center', justifyContent: 'center', margin: 'auto 0 0' },
});

/** A draft, or what was there before 不恢复. */
export interface OfferedDraft {
  readonly note: DraftNote;
  readonly isGivenUp: boolean;
}

interface StartPageProps {
  /** Unsaved work of an earlier page. */
  readonly drafts: readonly OfferedDraft[];
  readonly onRestore: (note: DraftNote) => void;
  /** Gives it up, or takes that back. */
  readonly onGiveUp: (note: DraftNote, isGivenUp: boolean) => void;
  readonly onOpen: () => void;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly onNew: () => void;
  readonly onSample: (name: SampleName) => void;
  readonly onLetters: () => void;
  readonly onHelp: () => void;
  /** What went wrong, above everything. */
  readonly children: ReactNode;
}

export function StartPage(props: StartPageProps) {
  const styles = useStyles();
  const isNew = props.drafts.length === 0;
  return (
    <FileDrop className={styles.root} onDrop={props.onDrop}>
      <header className={styles.bar}>
        <img className={styles.logo} src="assets/icons/app-48.png" alt="" />
        <span className={styles.product}>{PRODUCT}</span>
        <Button className={styles.help} appearance="subtle" icon={<QuestionCircle20Regular />} onClick={props.onHelp}>
          {HELP}
        </Button>
      </header>
      {props.children}
      <main className={styles.column}>
        {isNew ? (
          <div className={styles.greeting}>
            <h1 className={styles.greetingTitle}>{words.START_TITLE}</h1>
            <p className={mergeClasses(styles.sentence, styles.quiet)}>{words.START_SENTENCE}</p>
          </div>
        ) : (
          <>
            <Drafts {...props} />
            <h1 className={styles.heading}>{words.OR_BEGIN}</h1>
          </>
        )}
        <div className={styles.cards}>
          <StartChoice icon={<FolderOpen24Regular />} {...words.START_OPEN}>
            <Button appearance={isNew ? 'primary' : 'secondary'} onClick={props.onOpen}>
              {words.START_OPEN.button}
            </Button>
          </StartChoice>
          <StartChoice icon={<BookOpen24Regular />} {...words.START_SAMPLE}>
            <Button onClick={() => props.onSample('tracker')}>{words.START_SAMPLE.button}</Button>
            <Button appearance="subtle" title={words.START_LIST_HINT} onClick={() => props.onSample('list')}>
              {words.START_LIST}
            </Button>
          </StartChoice>
          <StartChoice icon={<DocumentArrowLeft24Regular />} {...words.START_LETTERS}>
            <Button onClick={props.onLetters}>{words.START_LETTERS.button}</Button>
          </StartChoice>
        </div>
        <p className={mergeClasses(styles.hint, styles.small, styles.quiet)}>
          {words.DROP_ANYWHERE}
          <LinkButton onClick={props.onNew}>{NEW_TRACKER}</LinkButton>
        </p>
        {isNew && <Steps />}
        <p className={mergeClasses(styles.foot, styles.small, styles.quiet)}>
          <LockClosed16Regular />
          {isNew ? words.STAYS_HERE : words.KEPT_HERE}
        </p>
      </main>
    </FileDrop>
  );
}

function Drafts({ drafts, onRestore, onGiveUp }: Pick<StartPageProps, 'drafts' | 'onRestore' | 'onGiveUp'>) {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return drafts.map(({ note, isGivenUp }, index) => (
    <Card key={note.id} appearance="outline" className={styles.draft} role="group" aria-label={note.name}>
      {isGivenUp ? (
        <>
          <div className={styles.said} role="status">
            {givenUp(note.name)}
          </div>
          <Button onClick={() => onGiveUp(note, false)}>{UNDO}</Button>
        </>
      ) : (
        <>
          <History24Regular />
          <div className={styles.said}>
            <div>
              {words.LEFT_UNSAVED}
              <strong>{note.name}</strong>
              {words.leftAt(new Date(note.keptAt), note.changes)}
            </div>
            <div className={mergeClasses(styles.small, styles.quiet)}>{words.ONLY_HERE}</div>
          </div>
          <div className={styles.buttons}>
            <Button appearance="primary" ref={index === 0 ? first : null} onClick={() => onRestore(note)}>
              {words.RESTORE}
            </Button>
            <Button onClick={() => onGiveUp(note, true)}>{words.DO_NOT_RESTORE}</Button>
          </div>
        </>
      )}
    </Card>
  ));
}

/** What the program does, from the tracker to the letter. */
function Steps() {
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {words.START_STEPS.map(([name, does], index) => (
        <li key={name} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {index + 1}
          </span>
          <div>
            <span className={styles.stepName}>{name}</span>
            <span className={mergeClasses(styles.small, styles.quiet)}>{does}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
