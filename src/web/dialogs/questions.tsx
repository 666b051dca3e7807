/** What the page asks before something would be lost or overwritten. */
import { Button, makeStyles } from '@fluentui/react-components';
import { PageDialog } from './page-dialog';
import type { OverwriteAnswer, Question, UnsavedAnswer } from '../file/use-open-file';
import * as words from './question-words';
import { CANCEL, SAVE_COPY } from '../words';

interface QuestionsProps {
  readonly open: boolean;
  readonly question: Question;
  /** Of the open file. */
  readonly name: string;
  readonly onUnsaved: (answer: UnsavedAnswer) => void;
  readonly onOverwrite: (answer: OverwriteAnswer) => void;
}

export function Questions({ open, question, name, onUnsaved, onOverwrite }: QuestionsProps) {
  return question.kind === 'unsaved' ? (
    <Asked
      open={open}
      title={words.ASK_UNSAVED}
      sentence={words.unsavedSentence(name)}
      primary={[words.SAVE_FIRST, () => onUnsaved('save')]}
      other={[words.DISCARD, () => onUnsaved('discard')]}
      onCancel={() => onUnsaved('cancel')}
    />
  ) : (
    <Asked
      open={open}
      title={words.ASK_OVERWRITE}
      sentence={words.overwriteSentence(name)}
      primary={[words.OVERWRITE, () => onOverwrite('overwrite')]}
      other={[SAVE_COPY, () => onOverwrite('copy')]}
      onCancel={() => onOverwrite('cancel')}
    />
  );
}

const useStyles = makeStyles({ choice: { whiteSpace: 'nowrap' } });

type Choice = readonly [name: string, choose: () => void];

interface AskedProps {
  readonly open: boolean;
  readonly title: string;
  readonly sentence: string;
  readonly primary: Choice;
  readonly other?: Choice;
  /** What gives up is called; 取消 when left out. */
  readonly cancel?: string;
  readonly onCancel: () => void;
}

export function Asked({
  open,
  title,
  sentence,
  primary: [first, choose],
  other,
  cancel = CANCEL,
  onCancel,
}: AskedProps) {
  const styles = useStyles();
  return (
    <PageDialog
      isQuestion
      {...{ open, title }}
      onClose={onCancel}
      buttons={
        <>
          <Button appearance="primary" className={styles.choice} onClick={choose}>
            {first}
          </Button>
          {other && (
            <Button className={styles.choice} onClick={other[1]}>
              {other[0]}
            </Button>
          )}
          <Button className={styles.choice} onClick={onCancel}>
            {cancel}
          </Button>
        </>
      }
    >
      {sentence}
    </PageDialog>
  );
}
