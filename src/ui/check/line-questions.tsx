/** What is asked about a line of the list: whether it is to be passed over, or a name in it to be left alone. Loaded when something is. */
import type { Session } from '../session/session-store';
import { useLast } from '../use-last';
import type { CheckLine } from './lines';
import { IgnorePopover } from './ignore-popover';
import { lineOf } from './list-scroll';
import { NamePopover } from './name-popover';
import { ignoreLine, protectNameOf } from './settle-line';
import * as words from './words';

export interface LineQuestion {
  readonly kind: 'ignore' | 'name';
  readonly line: CheckLine;
  /** Who asked has the focus again behind it. */
  readonly from: 'list' | 'sheet';
}

interface LineQuestionsProps {
  /** What the list stands in. */
  readonly root: HTMLElement | null;
  readonly question: LineQuestion | null;
  readonly session: Session;
  readonly onEnd: (ended: LineQuestion) => void;
}

export function LineQuestions({ root, question, session, onEnd }: LineQuestionsProps) {
  const last = useLast(question);
  if (!last) return null;
  const asking = { open: question !== null, line: last.line, anchor: anchorOf(root, last), onClose: () => onEnd(last) };
  if (last.kind === 'ignore') {
    return (
      <IgnorePopover
        {...asking}
        onIgnore={(scope, reason) => {
          onEnd(last);
          void ignoreLine(session, last.line, scope, reason);
        }}
      />
    );
  }
  return (
    <NamePopover
      {...asking}
      onSave={(finding, name) => {
        onEnd(last);
        void protectNameOf(session, finding, name);
      }}
    />
  );
}

/** The button that asks, or its line when that is not open. */
function anchorOf(root: HTMLElement | null, { kind, line: { key } }: LineQuestion): HTMLElement | null {
  const line = lineOf(root, key);
  const button = kind === 'ignore' ? words.IGNORE_BUTTON : words.PROTECT_BUTTON;
  return line?.querySelector<HTMLElement>(`[${button}]`) ?? line;
}
