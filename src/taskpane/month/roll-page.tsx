/** 转入下月: what will be archived, what is not complete, what becomes of the texts; and then that it is done. */
import { Button, Checkbox, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Info20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { momentOf } from '../../adapters/clock';
import { Failure } from '../../application/errors';
import { previewRoll, rollMonth, type RollChoices, type RollPreview } from '../../application/roll-month';
import { cellName } from '../../domain/cell';
import { overallCompletion } from '../../domain/overall-completion';
import { ownersOf } from '../../domain/owners';
import { nameOfTarget, type Tracker } from '../../domain/tracker';
import type { LetterRemark } from '../../letter/compose';
import { LinkButton } from '../parts/link-button';
import { SeverityIcon } from '../parts/severity-icon';
import type { Reading } from '../session';
import type { Session } from '../session-store';
import { SubPage } from './sub-page';
import * as words from './words';

const useStyles = makeStyles({
  body: { flex: '1', minHeight: '0', overflowY: 'auto', paddingBottom: '12px' },
  section: { padding: '12px 12px 0' },
  head: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  beside: {
    marginLeft: '8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  targets: { margin: '0', padding: '0', listStyleType: 'none', maxHeight: '160px', overflowY: 'auto' },
  target: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  lacks: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto', fontSize: tokens.fontSizeBase200 },
  box: {
    display: 'flex',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '13px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  note: { marginTop: '8px', backgroundColor: tokens.colorNeutralBackground3 },
  icon: { flex: 'none', display: 'flex', paddingTop: '2px' },
  sentences: { margin: '0', padding: '0', listStyleType: 'none', display: 'grid', rowGap: '4px' },
  inline: { whiteSpace: 'nowrap' },
  // A checkbox and a radio have 8 px of air at their left.
  choice: { marginLeft: '-8px' },
  settings: { margin: '0', display: 'grid', gridTemplateColumns: '64px 1fr', columnGap: '12px', rowGap: '4px' },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: '0', fontVariantNumeric: 'tabular-nums' },
  hint: { gridColumn: '2', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  done: {
    flex: '1',
    minHeight: '0',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    padding: '12px 24px',
    textAlign: 'center',
  },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  doneTitle: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  doneText: { margin: '0', color: tokens.colorNeutralForeground2 },
  plain: { minWidth: '0', fontWeight: tokens.fontWeightRegular },
});

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
  const plan = useMemo(() => planOf(reading.tracker), [reading]);
  const roll = async (preview: RollPreview, texts: RollChoices['texts'], force: boolean) => {
    const choices = { texts, force, archivedAt: momentOf(new Date()) };
    if (await session.change(words.rollStep(preview), (workbook) => rollMonth(workbook, choices))) {
      setRolled({ preview, texts });
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
    <Question
      // What was chosen is for this month alone.
      key={words.rollMonths(preview)}
      {...{ preview, busy, corner, onBack }}
      tracker={reading.tracker}
      onGo={({ cell }) => void session.reveal(cell)}
      onRoll={(texts, force) => void roll(preview, texts, force)}
    />
  );
}

type Plan = { readonly preview: RollPreview; readonly refusal: null } | { readonly refusal: string };

function planOf(tracker: Tracker): Plan {
  try {
    return { preview: previewRoll(tracker), refusal: null };
  } catch (error) {
    if (error instanceof Failure) return { refusal: error.message };
    throw error;
  }
}

interface QuestionProps {
  readonly preview: RollPreview;
  readonly tracker: Tracker;
  readonly busy: boolean;
  readonly corner: boolean;
  readonly onBack: () => void;
  readonly onGo: (remark: LetterRemark) => void;
  readonly onRoll: (texts: RollChoices['texts'], force: boolean) => void;
}

function Question({ preview, tracker, busy, corner, onBack, onGo, onRoll }: QuestionProps) {
  const styles = useStyles();
  const [texts, setTexts] = useState<RollChoices['texts']>('keep');
  const [force, setForce] = useState(false);
  const { missing, notes } = preview;
  const waits = busy || (missing.length > 0 && !force);
  return (
    <SubPage
      title={words.ROLL}
      beside={words.rollMonths(preview)}
      corner={corner}
      onBack={onBack}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={waits}
            onClick={() => {
              if (!waits) onRoll(texts, force);
            }}
          >
            {words.ROLL}
          </Button>
          <Button appearance="subtle" className={styles.plain} onClick={onBack}>
            {words.CANCEL}
          </Button>
        </>
      }
    >
      <div className={styles.body} data-region="list">
        {missing.length > 0 && <Missing missing={missing} force={force} onForce={setForce} onGo={onGo} />}
        <section className={styles.section}>
          <h2 className={styles.head}>
            {words.archiveTitle(preview)}
            <span className={styles.beside}>{words.archived(preview)}</span>
          </h2>
          <Targets tracker={tracker} missing={missing} />
        </section>
        <section className={styles.section}>
          <h2 className={styles.head}>{words.NEXT_MONTH}</h2>
          <dl className={styles.settings}>
            <dt className={styles.name}>{words.MONTH}</dt>
            <dd className={styles.value}>{words.monthAfter(preview)}</dd>
            <dt className={styles.name}>{words.DATE}</dt>
            <dd className={styles.value}>{words.dateAfter(preview)}</dd>
            <dd className={mergeClasses(styles.value, styles.hint)}>{words.DATE_HINT}</dd>
          </dl>
        </section>
        <section className={styles.section}>
          <h2 className={styles.head}>{words.TEXTS}</h2>
          <RadioGroup
            className={styles.choice}
            aria-label={words.TEXTS}
            value={texts}
            onChange={(_, { value }) => setTexts(value as RollChoices['texts'])}
          >
            <Radio value="keep" label={words.KEEP} />
            <Radio value="clear" label={words.clear(preview.texts)} />
          </RadioGroup>
          <span className={styles.muted}>{words.PERCENTS_STAY}</span>
          {notes.map((note) => (
            <div key={note} className={mergeClasses(styles.box, styles.note)}>
              <span className={styles.icon}>
                <Info20Regular />
              </span>
              <span>{note}</span>
            </div>
          ))}
        </section>
      </div>
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
  const [all, setAll] = useState(false);
  const shown = all ? missing : missing.slice(0, SHOWN);
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>
        {words.INCOMPLETE}
        <span className={styles.beside}>{words.items(missing.length)}</span>
      </h2>
      <div className={mergeClasses(styles.box, styles.warning)} role="status">
        <span className={styles.icon}>
          <SeverityIcon severity="warning" named />
        </span>
        <div>
          <ul className={styles.sentences}>
            {shown.map((remark) => (
              <li key={cellName(remark.cell) + remark.message}>
                {remark.message}{' '}
                <LinkButton className={styles.inline} onClick={() => onGo(remark)}>
                  {words.goTo(cellName(remark.cell))}
                </LinkButton>
              </li>
            ))}
          </ul>
          {shown.length < missing.length && (
            <LinkButton onClick={() => setAll(true)}>{words.moreItems(missing.length - shown.length)}</LinkButton>
          )}
        </div>
      </div>
      <Checkbox
        className={styles.choice}
        label={words.FORCE}
        checked={force}
        onChange={(_, { checked }) => onForce(checked === true)}
      />
    </section>
  );
}

function Targets({ tracker, missing }: { readonly tracker: Tracker; readonly missing: readonly LetterRemark[] }) {
  const styles = useStyles();
  const ownerOf = useMemo(() => ownersOf(tracker), [tracker]);
  return (
    <ul className={styles.targets}>
      {tracker.targets.map((target) => {
        const lacks = missing.filter(({ cell }) => ownerOf(cell).target === target).length;
        return (
          <li key={target.key} className={styles.target}>
            <span>{nameOfTarget(target)}</span>
            <span className={styles.muted}>
              {words.targetLine(target.subProjects.length, overallCompletion(target))}
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

interface RefusedProps {
  readonly sentence: string;
  readonly corner: boolean;
  readonly onBack: () => void;
}

function Refused({ sentence, corner, onBack }: RefusedProps) {
  const styles = useStyles();
  return (
    <SubPage
      title={words.ROLL}
      beside=""
      corner={corner}
      onBack={onBack}
      foot={
        <Button className={styles.plain} onClick={onBack}>
          {words.BACK}
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
  const styles = useStyles();
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
