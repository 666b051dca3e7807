/** What stands in the letter's way, and what is only missing: a box each, with the way to the cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Info20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { SeverityIcon } from '../parts/severity-icon';
import type { Remark } from './letter-model';
import { FILL_IN, goTo, items, LEAVE_OUT, LOOK, moreItems, MUST, NOT_IN_THE_WAY, NOTES } from './words';

const useStyles = makeStyles({
  root: { padding: '12px 12px 0', display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { margin: '0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  beside: {
    marginLeft: '8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  box: {
    display: 'flex',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '13px',
    lineHeight: '20px',
  },
  blocker: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  icon: { flex: 'none', display: 'flex', paddingTop: '2px' },
  content: { flex: '1', minWidth: '0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  plain: { fontWeight: tokens.fontWeightRegular },
  note: { alignItems: 'center', padding: '6px 4px 6px 8px', backgroundColor: tokens.colorNeutralBackground3 },
  sentence: { flex: '1', minWidth: '0' },
  link: {
    flex: 'none',
    minWidth: '0',
    padding: '0 6px',
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Notes shown before the rest is asked for: the preview should stay in sight. */
const NOTES_SHOWN = 2;
const BLOCKERS_SHOWN = 20;

interface BlockersProps {
  readonly blockers: readonly Remark[];
  /** Left out when nothing would be left to report on. */
  readonly onLeaveOut: ((remark: Remark) => void) | null;
  readonly onGo: (remark: Remark) => void;
}

export function Blockers({ blockers, onLeaveOut, onGo }: BlockersProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? blockers : blockers.slice(0, BLOCKERS_SHOWN);
  return (
    <section className={styles.root} aria-label={MUST}>
      <h2 className={styles.head}>
        {MUST}
        <span className={styles.beside}>{items(blockers.length)}</span>
      </h2>
      {shown.map((remark, index) => (
        <div key={index} className={`${styles.box} ${styles.blocker}`}>
          <span className={styles.icon}>
            <SeverityIcon severity="error" named />
          </span>
          <div className={styles.content}>
            {remark.message}
            <div className={styles.actions}>
              <Button size="small" className={styles.plain} onClick={() => onGo(remark)}>
                {goTo(remark.place)}
              </Button>
              {onLeaveOut && remark.where === 'target' && (
                <Button size="small" appearance="subtle" className={styles.plain} onClick={() => onLeaveOut(remark)}>
                  {LEAVE_OUT}
                </Button>
              )}
            </div>
          </div>
        </div>
      ))}
      <Rest count={blockers.length - shown.length} onShow={() => setAll(true)} />
    </section>
  );
}

interface NotesProps {
  readonly notes: readonly Remark[];
  readonly onGo: (remark: Remark) => void;
  /** Beside what blocks they have a heading. */
  readonly headed: boolean;
}

const ACTIONS: Readonly<Record<Remark['where'], string>> = { settings: FILL_IN, target: FILL_IN, findings: LOOK };

export function Notes({ notes, onGo, headed }: NotesProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, NOTES_SHOWN);
  return (
    <section className={styles.root} aria-label={NOTES}>
      {headed && (
        <h2 className={styles.head}>
          {NOTES}
          <span className={styles.beside}>{NOT_IN_THE_WAY}</span>
        </h2>
      )}
      {shown.map((remark, index) => (
        <div key={index} className={`${styles.box} ${styles.note}`}>
          <span className={styles.icon}>
            {remark.where === 'findings' ? <SeverityIcon severity="warning" named /> : <Info20Regular />}
          </span>
          <span className={styles.sentence}>{remark.message}</span>
          <Button
            className={styles.link}
            appearance="transparent"
            size="small"
            title={goTo(remark.place)}
            onClick={() => onGo(remark)}
          >
            {ACTIONS[remark.where]}
          </Button>
        </div>
      ))}
      <Rest count={notes.length - shown.length} onShow={() => setAll(true)} />
    </section>
  );
}

function Rest({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const styles = useStyles();
  if (count <= 0) return null;
  return (
    <Button
      className={styles.link}
      appearance="transparent"
      size="small"
      style={{ alignSelf: 'start' }}
      onClick={onShow}
    >
      {moreItems(count)}
    </Button>
  );
}
