/** 转入下月: what will be archived, what is not complete, what becomes of the texts; and then that it is done. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { momentOf } from '../../adapters/clock';
import { Failure } from '../../application/errors';
import { previewRoll, rollMonth, type RollChoices, type RollPreview } from '../../application/roll-month';
import type { Moment } from '../../domain/history';
import type { Tracker } from '../../domain/tracker';
import { SeverityIcon } from '../parts/severity-icon';
import type { Reading } from '../session/session';
import type { Session } from '../session/session-store';
import { RollQuestion, type RollAnswers } from './roll-question';
import { useRollStyles } from './roll-styles';
import { SubPage } from '../parts/sub-page';
import { BACK } from '../words';
import * as words from './words';

interface RollPageProps {
  readonly reading: Reading;
  readonly session: Session;
  readonly busy: boolean;
  readonly corner: boolean;
  readonly onBack: () => void;
}

interface Rolled {
  readonly preview: RollPreview;
  readonly texts: RollChoices['texts'];
}

export function RollPage({ reading, session, busy, corner, onBack }: RollPageProps) {
  const [rolled, setRolled] = useState<Rolled | null>(null);
  const [now] = useState(() => momentOf(new Date()));
  const plan = useMemo(() => planOf(reading.tracker, now), [reading, now]);
  const roll = async (preview: RollPreview, answers: RollAnswers) => {
    const choices = { ...answers, archivedAt: momentOf(new Date()) };
    if (await session.change(words.rollStep(preview), (workbook) => rollMonth(workbook, choices))) {
      setRolled({ preview, texts: answers.texts });
    }
  };
  if (rolled) {
    return (
      <Done
        {...{ rolled, corner, busy, onBack }}
        onUndo={() => void session.undo().then((undone) => undone && setRolled(null))}
      />
    );
  }
  if (plan.refusal !== null) return <Refused sentence={plan.refusal} {...{ corner, onBack }} />;
  const { preview } = plan;
  return (
    <RollQuestion
      // What was chosen is for this month alone.
      key={words.rollMonths(preview)}
      {...{ preview, busy, corner, onBack }}
      tracker={reading.tracker}
      onGo={({ cell }) => void session.reveal(cell)}
      onRoll={(answers) => void roll(preview, answers)}
    />
  );
}

type Plan = { readonly preview: RollPreview; readonly refusal: null } | { readonly refusal: string };

function planOf(tracker: Tracker, now: Moment): Plan {
  try {
    return { preview: previewRoll(tracker, now), refusal: null };
  } catch (error) {
    if (error instanceof Failure) return { refusal: error.message };
    throw error;
  }
}

interface RefusedProps {
  readonly sentence: string;
  readonly corner: boolean;
  readonly onBack: () => void;
}

function Refused({ sentence, corner, onBack }: RefusedProps) {
  const styles = useRollStyles();
  return (
    <SubPage
      title={words.ROLL}
      beside=""
      corner={corner}
      onBack={onBack}
      foot={
        <Button className={styles.plain} onClick={onBack}>
          {BACK}
        </Button>
      }
    >
      <div className={styles.body} data-region="list">
        <section className={styles.section}>
          <h2 className={styles.head}>{words.NOT_ROLLABLE}</h2>
          <div className={mergeClasses(styles.box, styles.error)} role="status">
            <span className={styles.icon}>
              <SeverityIcon severity="error" named />
            </span>
            <span>{sentence}</span>
          </div>
        </section>
      </div>
    </SubPage>
  );
}

interface DoneProps {
  readonly rolled: Rolled;
  readonly busy: boolean;
  readonly corner: boolean;
  readonly onBack: () => void;
  readonly onUndo: () => void;
}

function Done({ rolled: { preview, texts }, busy, corner, onBack, onUndo }: DoneProps) {
  const styles = useRollStyles();
  return (
    <SubPage
      title={words.ROLL}
      beside={words.rollMonths(preview)}
      corner={corner}
      onBack={onBack}
      foot={
        <>
          <Button appearance="primary" onClick={onBack}>
            {words.DONE}
          </Button>
          <Button appearance="subtle" className={styles.plain} disabledFocusable={busy} onClick={onUndo}>
            {words.UNDO}
          </Button>
        </>
      }
    >
      <div className={styles.done} role="status" data-region="list">
        <CheckmarkCircle20Filled className={styles.doneIcon} />
        <h2 className={styles.doneTitle}>{words.rolledTitle(preview)}</h2>
        <p className={styles.doneText}>{words.rolledSentence(preview, texts === 'clear')}</p>
      </div>
    </SubPage>
  );
}
