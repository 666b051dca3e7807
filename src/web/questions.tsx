/** What the page asks before something would be lost or overwritten. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { OverwriteAnswer, Question, UnsavedAnswer } from './use-open-file';
import * as words from './words';

interface QuestionsProps {
  readonly question: Question;
  /** Of the open file. */
  readonly name: string;
  readonly onUnsaved: (answer: UnsavedAnswer) => void;
  readonly onOverwrite: (answer: OverwriteAnswer) => void;
}

export function Questions({ question, name, onUnsaved, onOverwrite }: QuestionsProps) {
  return question.kind === 'unsaved' ? (
    <Asked
      title={words.ASK_UNSAVED}
      sentence={words.unsavedSentence(name)}
      primary={[words.SAVE_FIRST, () => onUnsaved('save')]}
      other={[words.DISCARD, () => onUnsaved('discard')]}
      onCancel={() => onUnsaved('cancel')}
    />
  ) : (
    <Asked
      title={words.ASK_OVERWRITE}
      sentence={words.overwriteSentence(name)}
      primary={[words.OVERWRITE, () => onOverwrite('overwrite')]}
      other={[words.SAVE_COPY, () => onOverwrite('copy')]}
      onCancel={() => onOverwrite('cancel')}
    />
  );
}

type Choice = readonly [name: string, choose: () => void];

interface AskedProps {
  readonly title: string;
  readonly sentence: string;
  readonly primary: Choice;
  readonly other: Choice;
  readonly onCancel: () => void;
}

function Asked({ title, sentence, primary: [first, choose], other: [second, chooseOther], onCancel }: AskedProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{sentence}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={choose}>
              {first}
            </Button>
            <Button onClick={chooseOther}>{second}</Button>
            <Button onClick={onCancel}>{words.CANCEL}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
