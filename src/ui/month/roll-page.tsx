/** 转入下月: what will be archived, what is not complete, what becomes of the texts; and then that it is done. */
import { useMemo, useState } from 'react';
import { momentOf } from '../../adapters/clock';
import { previewRoll, rollMonth, type RollChoices, type RollPreview } from '../../application/rolling/roll-month';
import { orRefusal } from '../or-refusal';
import { DonePage, PageBody, PageSection, PlainButton, ToldBox } from '../parts/page-parts';
import { SubPage } from '../parts/sub-page';
import type { PanePageProps } from '../session/session-store';
import { useDone } from '../use-done';
import { RollQuestion, type RollAnswers } from './roll-question';
import { BACK } from '../words';
import * as words from './words';

interface Rolled {
  readonly preview: RollPreview;
  readonly texts: RollChoices['texts'];
}

export function RollPage({ reading, session, busy, onBack }: PanePageProps) {
  const { done: rolled, change, undo } = useDone<Rolled>(session);
  const [now] = useState(() => momentOf(new Date()));
  const plan = useMemo(() => orRefusal(() => previewRoll(reading.tracker, now)), [reading, now]);
  const roll = async (preview: RollPreview, answers: RollAnswers) => {
    const choices = { ...answers, archivedAt: momentOf(new Date()) };
    const what = { preview, texts: answers.texts };
    await change(what, words.rollStep(preview), (workbook) => rollMonth(workbook, choices));
  };
  if (rolled) {
    const { preview, texts } = rolled;
    return (
      <DonePage
        title={words.ROLL}
        beside={words.rollMonths(preview)}
        heading={words.rolledTitle(preview)}
        sentence={words.rolledSentence(preview, texts === 'clear')}
        {...{ busy, onBack }}
        onUndo={undo}
      />
    );
  }
  if (plan.refusal !== null) return <Refused sentence={plan.refusal} onBack={onBack} />;
  const preview = plan.value;
  return (
    <RollQuestion
      // What was chosen is for this month alone.
      key={words.rollMonths(preview)}
      {...{ preview, busy, onBack }}
      tracker={reading.tracker}
      onGo={({ cell }) => void session.reveal(cell)}
      onRoll={(answers) => void roll(preview, answers)}
    />
  );
}

function Refused({ sentence, onBack }: { readonly sentence: string; readonly onBack: () => void }) {
  const foot = <PlainButton name={BACK} onClick={onBack} />;
  return (
    <SubPage title={words.ROLL} {...{ onBack, foot }}>
      <PageBody>
        <PageSection title={words.NOT_ROLLABLE}>
          <ToldBox kind="error">{sentence}</ToldBox>
        </PageSection>
      </PageBody>
    </SubPage>
  );
}
