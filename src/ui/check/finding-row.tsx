/** One line of the list: what is wrong, whether it can be mended here, and in which cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, EyeOff16Regular, Warning16Filled, Wrench16Regular } from '@fluentui/react-icons';
import { memo } from 'react';
import { toA1 } from '../../domain/cell';
import type { DateSystem } from '../../domain/calendar-date';
import type { IgnoredEntry } from '../../domain/ignored';
import { later } from '../parts/later';
import { LinkButton } from '../parts/link-button';
import { SeverityIcon } from '../parts/severity-icon';
import { SmallSpinner } from '../parts/small-spinner';
import type { CheckLine } from './lines';
import { useRowStyles } from './row-styles';
import { ONE_LINE, QUIET_LINE } from '../parts/looks';
import { FIX, fixedTitle, fixRow, FIXING, ignoredBecause, RESTORE, STALE, UNDO } from './words';

/** Loaded while the list is looked at, so that it is there when the first row is opened. */
export const FindingDetails = later(() => import('./finding-details').then(({ FindingDetails: part }) => part));

/** fixed: mended a moment ago. stale: the cell has changed since. ignored: 忽略清单 lets it pass. */
export type LineState = 'open' | 'fixing' | 'fixed' | 'stale' | 'ignored';

/** How a line stands. */
export interface LineLook {
  readonly state: LineState;
  /** Its fix would take looks from the text: that must be confirmed. */
  readonly mixed: boolean;
  /** The step that undoes a fixed row, when it does nothing else. */
  readonly undo: number | null;
  /** What 忽略清单 says of an ignored row. */
  readonly entry: IgnoredEntry | null;
}

/** What a line can ask for; the same object all the time, so that lines are drawn again only when they change. */
export interface LineActions {
  readonly select: (line: CheckLine) => void;
  readonly fix: (line: CheckLine) => void;
  readonly fixAlike: (line: CheckLine) => void;
  readonly ignore: (line: CheckLine) => void;
  /** Puts the cell before the user, to be changed by hand. */
  readonly go: (line: CheckLine) => void;
  /** 这是专名…: asks which word is a name. */
  readonly protect: (line: CheckLine) => void;
  /** 栏目对照 of the line's sheet. */
  readonly askColumns: (line: CheckLine) => void;
  readonly restore: (line: CheckLine, entry: IgnoredEntry) => void;
  readonly undo: (step: number) => void;
  readonly checkAgain: () => void;
}

interface FindingRowProps extends LineLook {
  readonly line: CheckLine;
  readonly level: number;
  readonly active: boolean;
  /** Its cell is selected in the sheet. */
  readonly current: boolean;
  readonly expanded: boolean;
  readonly focusable: boolean;
  readonly index: number;
  readonly alike: number;
  readonly dateSystem: DateSystem;
  readonly actions: LineActions;
}

const useStyles = makeStyles({
  root: {
    // The spanner becomes the word.
    '&:hover [data-fix] > svg': { display: 'none' },
    '&:hover [data-fix] > span': { display: 'inline', padding: '0 8px' },
  },
  line: { height: '32px' },
  // Of writing form the line above has the icon.
  noIcon: { flex: 'none', width: '16px' },
  title: {
    ...ONE_LINE,
    flex: '1',
    minWidth: '0',
    marginLeft: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  form: { fontSize: '13px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  address: {
    ...QUIET_LINE,
    flex: 'none',
    minWidth: '26px',
    marginLeft: '8px',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  addressActive: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  reason: { ...ONE_LINE, ...QUIET_LINE, height: '20px', padding: '0 12px 0 36px' },
  undo: { flex: 'none', marginLeft: '8px', fontSize: tokens.fontSizeBase200 },
  spinner: { marginLeft: '8px' },
});

export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { line, level, state, mixed, undo, entry, active, current, expanded, focusable, index, actions } = props;
  const row = useRowStyles();
  const styles = useStyles();
  const settled = state === 'fixed' || state === 'ignored';
  const open = expanded && !settled;
  const marked = (active || current) && !settled;
  return (
    <div
      role="row"
      data-key={line.key}
      aria-level={level}
      aria-rowindex={index}
      aria-selected={active}
      aria-expanded={settled ? undefined : open}
      tabIndex={focusable ? 0 : -1}
      className={mergeClasses(row.root, styles.root, marked && row.active)}
    >
      <div
        role="gridcell"
        className={mergeClasses(row.line, styles.line, marked && row.activeLine)}
        onClick={() => actions.select(line)}
      >
        <StateIcon line={line} state={state} />
        <span
          className={mergeClasses(
            styles.title,
            line.isForm && styles.form,
            active && !settled && styles.strong,
            settled && styles.quiet,
          )}
          title={titleOf(line, state)}
        >
          {titleOf(line, state)}
        </span>
        {state === 'fixing' && <SmallSpinner className={styles.spinner} label={FIXING} />}
        {state === 'open' && line.fixable && !active && <FixMark line={line} onFix={() => actions.fix(line)} />}
        {settled && undo !== null && (
          <LinkButton
            className={styles.undo}
            onClick={(event) => {
              event.stopPropagation();
              actions.undo(undo);
            }}
          >
            {UNDO}
          </LinkButton>
        )}
        {entry && (
          <LinkButton
            className={styles.undo}
            onClick={(event) => {
              event.stopPropagation();
              actions.restore(line, entry);
            }}
          >
            {RESTORE}
          </LinkButton>
        )}
        <span className={mergeClasses(styles.address, marked && styles.addressActive)}>{toA1(line.cell)}</span>
      </div>
      {entry && (
        <div role="gridcell" className={styles.reason} title={ignoredBecause(entry)}>
          {ignoredBecause(entry)}
        </div>
      )}
      {open && (
        <div role="gridcell">
          <FindingDetails
            line={line}
            alike={props.alike}
            stale={state === 'stale'}
            mixed={mixed}
            busy={state === 'fixing'}
            dateSystem={props.dateSystem}
            actions={actions}
          />
        </div>
      )}
    </div>
  );
});

function titleOf({ title }: CheckLine, state: LineState): string {
  if (state === 'fixed') return fixedTitle(title);
  return state === 'stale' ? STALE : title;
}

function StateIcon({ line, state }: { readonly line: CheckLine; readonly state: LineState }) {
  const styles = useStyles();
  if (state === 'fixed') return <CheckmarkCircle16Filled className={styles.success} style={{ flex: 'none' }} />;
  if (state === 'ignored') return <EyeOff16Regular className={styles.quiet} style={{ flex: 'none' }} />;
  if (state === 'stale') return <Warning16Filled className={styles.warning} style={{ flex: 'none' }} />;
  return line.isForm ? <span className={styles.noIcon} /> : <SeverityIcon severity={line.severity} named />;
}

const useMarkStyles = makeStyles({
  button: {
    ...QUIET_LINE,
    flex: 'none',
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    minWidth: '16px',
    height: '24px',
    margin: '0 0 0 8px',
    padding: '0',
    border: '0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  word: { display: 'none' },
});

/** A spanner that becomes the word 修正 under the pointer. Without one, Ctrl+Enter on the row does the same. */
function FixMark({ line, onFix }: { readonly line: CheckLine; readonly onFix: () => void }) {
  const styles = useMarkStyles();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-fix
      className={styles.button}
      aria-label={fixRow(line.title, toA1(line.cell))}
      onClick={(event) => {
        event.stopPropagation();
        onFix();
      }}
    >
      <Wrench16Regular />
      <span className={styles.word}>{FIX}</span>
    </button>
  );
}
