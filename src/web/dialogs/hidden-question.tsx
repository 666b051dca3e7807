/** Asked before something is pasted over rows that nobody sees. */
import { Asked } from './questions';
import type { HiddenQuestion as Question } from '../sheet/use-sheet-changes';
import * as words from './question-words';

export function HiddenQuestion({ open, question }: { readonly open: boolean; readonly question: Question }) {
  return (
    <Asked
      open={open}
      title={words.ASK_HIDDEN}
      sentence={words.hiddenSentence(question.count)}
      primary={[words.SKIP_HIDDEN, () => question.answer('skip')]}
      other={[words.PASTE_ALL, () => question.answer('all')]}
      onCancel={() => question.answer('cancel')}
    />
  );
}
