/** What stands in the letter's way, and what is only missing: boxes with the way to the cell. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons';
import { LinkButton } from '../parts/link-button';
import { SeverityIcon } from '../parts/severity-icon';
import { useShortened } from '../parts/shortened';
import { groupByTarget, type Remark } from './letter-model';
import { FILL_IN, goTo, items, LEAVE_OUT, LOOK, moreItems, MUST, NOT_IN_THE_WAY, NOTES } from './words';
import { BESIDE_TITLE, ERROR_BOX, HEADING, SMALL, TOLD_BOX, TOLD_ICON } from '../parts/looks';

const useStyles = makeStyles({
  root: { flex: 'none', padding: '12px 12px 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  close: { paddingTop: '8px' },
  head: HEADING,
  beside: BESIDE_TITLE,
  box: TOLD_BOX,
  blocker: ERROR_BOX,
  icon: TOLD_ICON,
  content: { flex: '1', minWidth: '0' },
  sentences: { margin: '0', padding: '0', listStyleType: 'none', display: 'grid', rowGap: '4px' },
  // A full-width mark has its empty half at the left.
  hanging: { textIndent: '-6px' },
  inline: { whiteSpace: 'nowrap', textIndent: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  plain: { fontWeight: tokens.fontWeightRegular },
  note: { alignItems: 'center', padding: '7px 8px', backgroundColor: tokens.colorNeutralBackground3 },
  noteIcon: { flex: 'none', display: 'flex', justifyContent: 'center', width: '20px' },
  more: { ...SMALL, alignSelf: 'start' },
});

/** Boxes, and sentences in one box, that are shown before the rest is asked for. */
const BOXES_SHOWN = 20;
const SENTENCES_SHOWN = 3;

interface BlockersProps {
  readonly blockers: readonly Remark[];
  /** Null when nothing would be left to report on. */
  readonly onLeaveOut: ((target: string) => void) | null;
  readonly onGo: (remark: Remark) => void;
}

export function Blockers({ blockers, onLeaveOut, onGo }: BlockersProps) {
  const styles = useStyles();
  const [shown, rest] = useShortened(groupByTarget(blockers), BOXES_SHOWN, restName, styles.more);
  return (
    <section className={styles.root} aria-label={MUST}>
      <h2 className={styles.head}>
        {MUST}
        <span className={styles.beside}>{items(blockers.length)}</span>
      </h2>
      {shown.map((group) => (
        <BlockerBox key={group[0]!.place} remarks={group} {...{ onGo, onLeaveOut }} />
      ))}
      {rest}
    </section>
  );
}

interface BlockerBoxProps extends Omit<BlockersProps, 'blockers'> {
  readonly remarks: readonly Remark[];
}

/** One thing, or all that one target lacks. */
function BlockerBox({ remarks, onGo, onLeaveOut }: BlockerBoxProps) {
  const styles = useStyles();
  const [first] = remarks;
  const single = remarks.length === 1;
  const [shown, rest] = useShortened(remarks, SENTENCES_SHOWN, restName, styles.more);
  const leaves = onLeaveOut && first!.where === 'target';
  return (
    <div className={mergeClasses(styles.box, styles.blocker)}>
      <span className={styles.icon}>
        <SeverityIcon severity="error" named />
      </span>
      <div className={styles.content}>
        <ul className={styles.sentences}>
          {shown.map((remark, index) => (
            <li key={index} className={mergeClasses(beginsEmpty(remark.message) && styles.hanging)}>
              {remark.message}
              {!single && (
                <>
                  {' '}
                  <LinkButton className={styles.inline} onClick={() => onGo(remark)}>
                    {goTo(remark.place)}
                  </LinkButton>
                </>
              )}
            </li>
          ))}
        </ul>
        {rest}
        {(single || leaves) && (
          <div className={styles.actions}>
            {single && (
              <Button size="small" className={styles.plain} onClick={() => onGo(first!)}>
                {goTo(first!.place)}
              </Button>
            )}
            {leaves && (
              <Button
                size="small"
                appearance={single ? 'subtle' : 'secondary'}
                className={styles.plain}
                onClick={() => onLeaveOut(first!.target!)}
              >
                {LEAVE_OUT}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

interface NotesProps {
  readonly notes: readonly Remark[];
  readonly onGo: (remark: Remark) => void;
  /** How many show before the rest is asked for: beside the preview few, so that it stays in sight. */
  readonly most: number;
  /** Beside what blocks they have a heading. */
  readonly headed: boolean;
}

const ACTIONS: Readonly<Record<Remark['where'], string>> = { settings: FILL_IN, target: FILL_IN, findings: LOOK };

export function Notes({ notes, onGo, most, headed }: NotesProps) {
  const styles = useStyles();
  const [shown, rest] = useShortened(notes, most, restName, styles.more);
  return (
    <section className={mergeClasses(styles.root, !headed && styles.close)} aria-label={NOTES}>
      {headed && (
        <h2 className={styles.head}>
          {NOTES}
          <span className={styles.beside}>{NOT_IN_THE_WAY}</span>
        </h2>
      )}
      {shown.map((remark, index) => (
        <div key={index} className={mergeClasses(styles.box, styles.note)}>
          <span className={styles.noteIcon}>
            {remark.where === 'findings' ? <SeverityIcon severity="warning" named /> : <Info20Regular />}
          </span>
          <span className={mergeClasses(styles.content, beginsEmpty(remark.message) && styles.hanging)}>
            {remark.message}
          </span>
          <LinkButton className={styles.inline} title={goTo(remark.place)} onClick={() => onGo(remark)}>
            {ACTIONS[remark.where]}
          </LinkButton>
        </div>
      ))}
      {rest}
    </section>
  );
}

function restName(rest: readonly (Remark | readonly Remark[])[]): string {
  return moreItems(rest.flat().length);
}

function beginsEmpty(text: string): boolean {
  return /^[“（《]/u.test(text);
}
