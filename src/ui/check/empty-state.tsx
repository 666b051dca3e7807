/** The first run: no tracker in the workbook yet, and the ways to begin one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowClockwise16Regular,
  BookOpen24Regular,
  ChevronRight16Regular,
  LockClosed16Regular,
  TableAdd24Regular,
  TableSearch28Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { COLUMN_HEADERS, COLUMN_KEYS } from '../../domain/words';
import type { SampleName } from '../samples';
import * as words from './words';
import { BAR, FOCUS_INSIDE, HEADING, QUIET_LINE, SCROLLING_COLUMN, SMALL, STATE_TITLE } from '../parts/looks';

const useStyles = makeStyles({
  root: {
    ...SCROLLING_COLUMN,
    padding: '36px 16px 12px',
  },
  icon: { flex: 'none', width: '36px', height: '36px', color: tokens.colorNeutralForeground3 },
  title: STATE_TITLE,
  sentence: { margin: '5px 0 20px', color: tokens.colorNeutralForeground2, lineHeight: '20px' },
  divider: {
    flex: 'none',
    width: '100%',
    margin: '16px 0',
    border: '0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  subtitle: { ...HEADING, lineHeight: tokens.lineHeightBase300 },
  ownSentence: { margin: '5px 0 0', color: tokens.colorNeutralForeground2, fontSize: '13px', lineHeight: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  trust: {
    ...QUIET_LINE,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 'auto 0 0',
    padding: '16px 0 4px',
  },
});

interface EmptyStateProps {
  readonly busy: boolean;
  readonly onNew: () => void;
  /** Null when there are no samples to load. */
  readonly onSample: ((name: SampleName) => void) | null;
  readonly onLookAgain: () => void;
  /** What looks like a tracker and was not read, a sentence. */
  readonly unread: string | null;
  /** 栏目对照; null when the workbook has nothing to ask about. */
  readonly onColumns: (() => void) | null;
}

export function EmptyState({ busy, onNew, onSample, onLookAgain, unread, onColumns }: EmptyStateProps) {
  const styles = useStyles();
  const [columns, setColumns] = useState(false);
  return (
    <div className={styles.root} data-region="list">
      <TableSearch28Regular className={styles.icon} />
      <h2 className={styles.title}>{words.EMPTY_TITLE}</h2>
      <p className={styles.sentence}>{words.EMPTY_SENTENCE}</p>
      <Choice
        icon={TableAdd24Regular}
        title={words.NEW_TRACKER}
        hint={words.NEW_TRACKER_HINT}
        busy={busy}
        onChoose={onNew}
      />
      {onSample && (
        <>
          <Choice
            icon={BookOpen24Regular}
            title={words.LOAD_SAMPLE}
            hint={words.LOAD_SAMPLE_HINT}
            busy={busy}
            onChoose={() => onSample('tracker')}
          />
          <Choice
            icon={BookOpen24Regular}
            title={words.LOAD_SAMPLE_LIST}
            hint={words.LOAD_SAMPLE_LIST_HINT}
            busy={busy}
            onChoose={() => onSample('list')}
          />
        </>
      )}
      <hr className={styles.divider} />
      <h3 className={styles.subtitle}>{words.OWN_TABLE}</h3>
      <p className={styles.ownSentence}>{unread ?? words.OWN_TABLE_SENTENCE}</p>
      <div className={styles.actions}>
        {onColumns && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onColumns}>
            {words.TELL_COLUMNS}
          </Button>
        )}
        <Button size="small" icon={<ArrowClockwise16Regular />} disabledFocusable={busy} onClick={onLookAgain}>
          {words.LOOK_AGAIN}
        </Button>
        <Button appearance="subtle" size="small" aria-expanded={columns} onClick={() => setColumns(!columns)}>
          {columns ? words.HIDE_COLUMN_NAMES : words.COLUMN_NAMES}
        </Button>
      </div>
      {columns && <ColumnNames />}
      <p className={styles.trust}>
        <LockClosed16Regular />
        {words.TRUST}
      </p>
    </div>
  );
}

const useChoiceStyles = makeStyles({
  root: {
    ...BAR,
    ...FOCUS_INSIDE,
    width: '100%',
    minHeight: '66px',
    marginBottom: '8px',
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    fontFamily: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  },
  icon: { flex: 'none', color: tokens.colorBrandForeground1 },
  text: { flex: '1', minWidth: '0', display: 'block', margin: '0 12px' },
  title: {
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    marginTop: '1px',
    lineHeight: '20px',
  },
  chevron: { flex: 'none', color: tokens.colorNeutralForeground2 },
});

interface ChoiceProps {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly hint: string;
  readonly busy: boolean;
  readonly onChoose: () => void;
}

function Choice({ icon: Icon, title, hint, busy, onChoose }: ChoiceProps) {
  const styles = useChoiceStyles();
  return (
    <button type="button" className={styles.root} disabled={busy} onClick={onChoose}>
      <Icon className={styles.icon} />
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
      <ChevronRight16Regular className={styles.chevron} />
    </button>
  );
}

const useColumnStyles = makeStyles({
  root: {
    ...SMALL,
    marginTop: '8px',
    borderCollapse: 'collapse',
    '& th, & td': { padding: '4px 8px 4px 0', textAlign: 'left', verticalAlign: 'top', fontWeight: 'inherit' },
    '& tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    '& th': { whiteSpace: 'nowrap' },
  },
  head: { color: tokens.colorNeutralForeground3 },
});

function ColumnNames() {
  const styles = useColumnStyles();
  return (
    <table className={styles.root}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">{words.COLUMN}</th>
          <th scope="col">{words.ALSO_KNOWN_AS}</th>
        </tr>
      </thead>
      <tbody>
        {COLUMN_KEYS.map((key) => {
          const [name, ...others] = COLUMN_HEADERS[key];
          return (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{others.join('、')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
