/** The questions of use-guards. */
import { Asked } from './questions';
import type { GuardQuestion } from '../typing/use-guards';
import * as words from './question-words';

export function GuardDialog({ open, question }: { readonly open: boolean; readonly question: GuardQuestion }) {
  const { answer } = question;
  if (question.kind === 'formula') {
    const { cells, formula, isCleared } = question;
    return (
      <Asked
        open={open}
        title={isCleared ? words.ASK_CLEAR_FORMULA : words.ASK_FORMULA}
        sentence={words.formulaSentence(cells, formula, isCleared)}
        primary={[isCleared ? words.CLEAR_FORMULA : words.REPLACE_FORMULA, () => answer('go')]}
        cancel={words.KEEP_FORMULA}
        onCancel={() => answer('drop')}
      />
    );
  }
  const { rule, cell } = question;
  const again = [words.WRITE_AGAIN, () => answer('again')] as const;
  const anyway = [words.WRITE_ANYWAY, () => answer('go')] as const;
  const isStopped = rule.severity === 'stop';
  return (
    <Asked
      open={open}
      title={rule.title !== '' ? rule.title : isStopped ? words.REFUSED : words.ASK_ENTRY}
      sentence={rule.message !== '' ? rule.message : words.refusedSentence(cell)}
      primary={isStopped ? again : rule.severity === 'warning' ? again : anyway}
      {...(!isStopped && { other: rule.severity === 'warning' ? anyway : again })}
      cancel={words.LEAVE_IT}
      onCancel={() => answer('drop')}
    />
  );
}
