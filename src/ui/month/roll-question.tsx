/** The question of 转入下月: what will be archived, what is not complete or odd, what becomes of the texts. */
import { Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { RollChoices, RollPreview } from '../../application/rolling/roll-month';
import { cellName } from '../../domain/cell';
import { overallCompletion, overallWaits } from '../../domain/overall-completion';
import { ownersOf } from '../../domain/owners';
import { nameOfTarget, type Tracker } from '../../domain/tracker';
import type { LetterRemark } from '../../letter/compose';
import { LinkButton } from '../parts/link-button';
import { AskingFoot, PageBody, PageSection, ToldBox, usePageStyles } from '../parts/page-parts';
import { SeverityIcon } from '../parts/severity-icon';
import { useShortened } from '../parts/shortened';
import { SubPage } from '../parts/sub-page';
import { QUIET } from '../parts/looks';
import * as words from './words';

const useStyles = makeStyles({
  targets: { margin: '0', padding: '0', listStyleType: 'none', maxHeight: '160px', overflowY: 'auto' },
  target: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px' },
  lacks: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto', fontSize: tokens.fontSizeBase200 },
  inline: { whiteSpace: 'nowrap' },
  settings: { margin: '0', display: 'grid', gridTemplateColumns: '64px 1fr', columnGap: '12px', rowGap: '4px' },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: '0', fontVariantNumeric: 'tabular-nums' },
  hint: { ...QUIET, gridColumn: '2' },
});

/** What the user answers. */
export type RollAnswers = Omit<RollChoices, 'archivedAt'>;

interface RollQuestionProps {
  readonly preview: RollPreview;
  readonly tracker: Tracker;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onGo: (remark: LetterRemark) => void;
  readonly onRoll: (choices: RollAnswers) => void;
}

/** What rolling would do, what is missing or odd, and how it is to be done. */
export function RollQuestion({ preview, tracker, busy, onBack, onGo, onRoll }: RollQuestionProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const [texts, setTexts] = useState<RollChoices['texts']>('keep');
  const [force, setForce] = useState(false);
  const [monthConfirmed, setMonthConfirmed] = useState(false);
  const { missing, questions, notes } = preview;
  const waits = busy || (missing.length > 0 && !force) || (questions.length > 0 && !monthConfirmed);
  return (
    <SubPage
      title={words.ROLL}
      beside={words.rollMonths(preview)}
      onBack={onBack}
      foot={
        <AskingFoot
          name={words.ROLL}
          waits={waits}
          onDo={() => onRoll({ texts, force, monthConfirmed })}
          onBack={onBack}
        />
      }
    >
      <PageBody>
        {questions.length > 0 && (
          <Asked
            title={words.ODD_MONTH}
            count={questions.length}
            consent={words.CONFIRM_MONTH}
            given={monthConfirmed}
            onGive={setMonthConfirmed}
          >
            {questions.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </Asked>
        )}
        {missing.length > 0 && <Missing missing={missing} force={force} onForce={setForce} onGo={onGo} />}
        <PageSection title={words.archiveTitle(preview)} beside={words.archived(preview)}>
          <Targets tracker={tracker} missing={missing} />
        </PageSection>
        <PageSection title={words.NEXT_MONTH}>
          <dl className={styles.settings}>
            <dt className={styles.name}>{words.MONTH}</dt>
            <dd className={styles.value}>{words.monthAfter(preview)}</dd>
            <dt className={styles.name}>{words.DATE}</dt>
            <dd className={styles.value}>{words.dateAfter(preview)}</dd>
            <dd className={mergeClasses(styles.value, styles.hint)}>{words.DATE_HINT}</dd>
          </dl>
        </PageSection>
        <PageSection title={words.TEXTS}>
          <RadioGroup
            className={page.choice}
            aria-label={words.TEXTS}
            value={texts}
            onChange={(_, { value }) => setTexts(value as RollChoices['texts'])}
          >
            <Radio value="keep" label={words.KEEP} />
            <Radio value="clear" label={words.clear(preview.texts)} />
          </RadioGroup>
          <span className={page.muted}>{words.PERCENTS_STAY}</span>
          {notes.map((note) => (
            <ToldBox key={note} kind="note">
              {note}
            </ToldBox>
          ))}
        </PageSection>
      </PageBody>
    </SubPage>
  );
}

/** Sentences that are shown before the rest is asked for. */
const SHOWN = 5;

interface MissingProps {
  readonly missing: readonly LetterRemark[];
  readonly force: boolean;
  readonly onForce: (force: boolean) => void;
  readonly onGo: (remark: LetterRemark) => void;
}

function Missing({ missing, force, onForce, onGo }: MissingProps) {
  const styles = useStyles();
  const [shown, more] = useShortened(missing, SHOWN, ({ length }) => words.moreItems(length));
  return (
    <Asked
      title={words.INCOMPLETE}
      count={missing.length}
      consent={words.FORCE}
      given={force}
      onGive={onForce}
      more={more}
    >
      {shown.map((remark) => (
        <li key={cellName(remark.cell) + remark.message}>
          {remark.message}{' '}
          <LinkButton className={styles.inline} onClick={() => onGo(remark)}>
            {words.goTo(cellName(remark.cell))}
          </LinkButton>
        </li>
      ))}
    </Asked>
  );
}

interface AskedProps {
  readonly title: string;
  readonly count: number;
  /** What is ticked by whoever wants to go on all the same. */
  readonly consent: string;
  readonly given: boolean;
  readonly onGive: (given: boolean) => void;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

/** Something that keeps the month back until a person says that it is meant. */
function Asked({ title, count, consent, given, onGive, more, children }: AskedProps) {
  const page = usePageStyles();
  return (
    <PageSection title={title} beside={words.items(count)}>
      <ToldBox kind="warning">
        <ul className={page.list}>{children}</ul>
        {more}
      </ToldBox>
      <Checkbox
        className={page.choice}
        label={consent}
        checked={given}
        onChange={(_, { checked }) => onGive(checked === true)}
      />
    </PageSection>
  );
}

function Targets({ tracker, missing }: { readonly tracker: Tracker; readonly missing: readonly LetterRemark[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const ownerOf = useMemo(() => ownersOf(tracker), [tracker]);
  return (
    <ul className={styles.targets}>
      {tracker.targets.map((target) => {
        const lacks = missing.filter(({ cell }) => ownerOf(cell).target === target).length;
        return (
          <li key={target.key} className={styles.target}>
            <span>{nameOfTarget(target)}</span>
            <span className={page.muted}>
              {words.targetLine(target.subProjects.length, overallCompletion(target), overallWaits(target))}
            </span>
            {lacks > 0 && (
              <span className={styles.lacks}>
                <SeverityIcon severity="warning" />
                {words.missing(lacks)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
