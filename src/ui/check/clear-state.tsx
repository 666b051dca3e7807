/** 校验通过: nothing is left to do but the letter. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr16Regular, CheckmarkCircle48Regular, DocumentText20Regular } from '@fluentui/react-icons';
import { describeNotRead } from '../../application/reading/describe-reading';
import { reportingMonth, type Tracker } from '../../domain/tracker';
import { UndoButton } from './footer';
import { CLEAR_TITLE, clearSentence, dueDayLine, FOOTER_NAME, WRITE_LETTER } from './words';
import { FOOT, QUIET, SCROLLING_COLUMN, STATE_TITLE } from '../parts/looks';

const useStyles = makeStyles({
  root: {
    ...SCROLLING_COLUMN,
    alignItems: 'center',
    justifyContent: 'center',
    padding: '12px 32px',
    textAlign: 'center',
  },
  icon: { flex: 'none', color: tokens.colorStatusSuccessForeground1 },
  title: STATE_TITLE,
  sentence: { margin: '8px 0 0', maxWidth: '270px', color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  action: { marginTop: '24px', flex: 'none' },
  footer: { ...FOOT, ...QUIET, height: '57px', padding: '0 12px' },
  day: { flex: '1', marginLeft: '4px' },
  undo: { minWidth: '0', fontWeight: tokens.fontWeightRegular },
});

interface ClearStateProps {
  readonly tracker: Tracker;
  readonly today: Date;
  readonly undoName: string | null;
  readonly onUndo: () => void;
  readonly onLetter: () => void;
}

export function ClearState({ tracker, today, undoName, onUndo, onLetter }: ClearStateProps) {
  const styles = useStyles();
  const subProjects = tracker.targets.reduce((sum, target) => sum + target.subProjects.length, 0);
  const month = reportingMonth(tracker)?.month ?? null;
  const notRead = describeNotRead(tracker);
  const day = tracker.settings.dueDay.value;
  return (
    <>
      <div className={styles.root} data-region="list" tabIndex={-1}>
        <CheckmarkCircle48Regular className={styles.icon} />
        <h2 className={styles.title}>{CLEAR_TITLE}</h2>
        <p className={styles.sentence}>
          {clearSentence({ sheets: tracker.reading.sheets, targets: tracker.targets.length, subProjects }, month)}
        </p>
        {notRead.length > 0 && <p className={styles.sentence}>{notRead.join('')}</p>}
        <Button className={styles.action} appearance="primary" icon={<DocumentText20Regular />} onClick={onLetter}>
          {WRITE_LETTER}
        </Button>
      </div>
      <div className={styles.footer} role="group" aria-label={FOOTER_NAME} data-region="footer">
        {day !== null && <CalendarLtr16Regular />}
        <span className={styles.day}>{day !== null && dueDayLine(today, day)}</span>
        <UndoButton className={styles.undo} name={undoName} onUndo={onUndo} />
      </div>
    </>
  );
}
