/** What stands on the page when unsaved work was found: to have it back, or to begin anew. */
import { Button, Card, makeStyles, tokens } from '@fluentui/react-components';
import {
  BookOpen24Regular,
  DocumentArrowLeft24Regular,
  FolderOpen24Regular,
  History24Regular,
  LockClosed16Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import * as words from '../words';
import type { DraftNote } from './draft';

const useStyles = makeStyles({
  root: { height: '100%', overflow: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '48px',
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  logo: { width: '24px', height: '24px' },
  product: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  column: {
    boxSizing: 'border-box',
    maxWidth: '872px',
    margin: '0 auto',
    padding: '64px 16px 24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  draft: {
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '16px',
    padding: '20px',
    borderRadius: '8px',
  },
  said: { flex: '1', minWidth: '240px' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: '8px' },
  heading: { margin: '16px 0 0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, 1fr)',
    gap: '16px',
    '@media (max-width: 900px)': { gridTemplateColumns: '1fr' },
  },
  card: { padding: '20px', borderRadius: '8px', alignItems: 'start' },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0', flex: '1' },
  foot: { display: 'flex', gap: '6px', alignItems: 'center', justifyContent: 'center', marginTop: '48px' },
});

/** A draft, or what was there before 不恢复. */
export interface OfferedDraft {
  readonly note: DraftNote;
  readonly isGivenUp: boolean;
}

interface StartPageProps {
  readonly drafts: readonly OfferedDraft[];
  readonly onRestore: (note: DraftNote) => void;
  /** Gives it up, or takes that back. */
  readonly onGiveUp: (note: DraftNote, isGivenUp: boolean) => void;
  readonly onOpen: () => void;
  readonly onSample: () => void;
  readonly onLetters: () => void;
}

export function StartPage({ drafts, onRestore, onGiveUp, onOpen, onSample, onLetters }: StartPageProps) {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={styles.root}>
      <header className={styles.bar}>
        <img className={styles.logo} src="assets/icons/app-48.png" alt="" />
        <span className={styles.product}>{words.PRODUCT}</span>
      </header>
      <main className={styles.column}>
        {drafts.map(({ note, isGivenUp }, index) => (
          <Card key={note.id} className={styles.draft} role="group" aria-label={note.name}>
            {isGivenUp ? (
              <>
                <div className={styles.said} role="status">
                  {words.givenUp(note.name)}
                </div>
                <Button onClick={() => onGiveUp(note, false)}>{words.UNDO}</Button>
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
                  <div className={styles.small}>{words.ONLY_HERE}</div>
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
        ))}
        <h2 className={styles.heading}>{words.OR_BEGIN}</h2>
        <div className={styles.cards}>
          <Choice icon={<FolderOpen24Regular />} {...words.START_OPEN} onClick={onOpen} />
          <Choice icon={<BookOpen24Regular />} {...words.START_SAMPLE} onClick={onSample} />
          <Choice icon={<DocumentArrowLeft24Regular />} {...words.START_LETTERS} onClick={onLetters} />
        </div>
        <p className={`${styles.foot} ${styles.small}`}>
          <LockClosed16Regular />
          {words.KEPT_HERE}
        </p>
      </main>
    </div>
  );
}

interface ChoiceProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly onClick: () => void;
}

function Choice({ icon, title, text, button, onClick }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Card className={styles.card}>
      {icon}
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{text}</p>
      <Button onClick={onClick}>{button}</Button>
    </Card>
  );
}
