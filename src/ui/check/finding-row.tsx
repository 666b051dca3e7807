/** One row of the list: what is wrong, whether it can be mended here, and in which cell. */
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
import type { ListRow } from './rows';
import { FIX, fixedTitle, fixRow, FIXING, ignoredBecause, RESTORE, STALE, UNDO } from './words';

/** Loaded while the list is looked at, so that it is there when the first row is opened. */
export const loadDetails = () => import('./finding-details');
const FindingDetails = later(() => loadDetails().then(({ FindingDetails: part }) => part));

/** fixed: mended a moment ago. stale: the cell has changed since. ignored: 忽略清单 lets it pass. */
export type RowState = 'open' | 'fixing' | 'fixed' | 'stale' | 'ignored';

/** How a row stands. */
export interface RowLook {
  readonly state: RowState;
  /** Its fix would take looks from the text: that must be confirmed. */
  readonly mixed: boolean;
  /** The step that undoes a fixed row, when it does nothing else. */
  readonly undo: number | null;
  /** What 忽略清单 says of an ignored row. */
  readonly entry: IgnoredEntry | null;
}

/** What a row can ask for; the same object all the time, so that rows are drawn again only when they change. */
export interface RowActions {
  readonly select: (key: string) => void;
  readonly fix: (row: ListRow) => void;
  readonly fixAlike: (row: ListRow) => void;
  readonly ignore: (row: ListRow) => void;
  /** 栏目对照 of the row's sheet. */
  readonly askColumns: (row: ListRow) => void;
  readonly restore: (row: ListRow, entry: IgnoredEntry) => void;
  readonly undo: (step: number) => void;
  readonly checkAgain: () => void;
}

interface FindingRowProps extends RowLook {
  readonly row: ListRow;
  readonly active: boolean;
  readonly expanded: boolean;
  readonly focusable: boolean;
  readonly index: number;
  readonly alike: number;
  readonly dateSystem: DateSystem;
  readonly actions: RowActions;
}

const useStyles = makeStyles({
  root: {
    // Below the sticky header when it is brought into view.
    scrollMarginTop: '36px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    // The spanner becomes the word.
    '&:hover [data-fix] > svg': { display: 'none' },
    '&:hover [data-fix] > span': { display: 'inline', padding: '0 8px' },
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  line: { display: 'flex', alignItems: 'center', height: '32px', padding: '0 12px', cursor: 'default' },
  // The text stays where it is beside the stroke.
  activeLine: { paddingLeft: '9px' },
  title: {
    flex: '1',
    minWidth: '0',
    marginLeft: '8px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  address: {
    flex: 'none',
    minWidth: '26px',
    marginLeft: '8px',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  addressActive: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  reason: {
    height: '20px',
    padding: '0 12px 0 36px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  undo: { flex: 'none', marginLeft: '8px', fontSize: tokens.fontSizeBase200 },
  spinner: { marginLeft: '8px' },
});

export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { row, state, mixed, undo, entry, active, expanded, focusable, index, alike, dateSystem, actions } = props;
  const styles = useStyles();
  const settled = state === 'fixed' || state === 'ignored';
  const open = expanded && !settled;
  return (
    <div
      role="row"
      data-key={row.key}
      aria-level={3}
      aria-rowindex={index}
      aria-selected={active}
      aria-expanded={settled ? undefined : open}
      tabIndex={focusable ? 0 : -1}
      className={mergeClasses(styles.root, active && !settled && styles.active)}
    >
      <div
        role="gridcell"
        className={mergeClasses(styles.line, active && !settled && styles.activeLine)}
        onClick={() => actions.select(row.key)}
      >
        <StateIcon row={row} state={state} />
        <span
          className={mergeClasses(styles.title, active && !settled && styles.strong, settled && styles.quiet)}
          title={titleOf(row, state)}
        >
          {titleOf(row, state)}
        </span>
        {state === 'fixing' && <SmallSpinner className={styles.spinner} label={FIXING} />}
        {state === 'open' && row.fixable && !active && <FixMark row={row} onFix={() => actions.fix(row)} />}
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
              actions.restore(row, entry);
            }}
          >
            {RESTORE}
          </LinkButton>
        )}
        <span className={mergeClasses(styles.address, active && !settled && styles.addressActive)}>
          {toA1(row.cell)}
        </span>
      </div>
      {entry && (
        <div role="gridcell" className={styles.reason} title={ignoredBecause(entry)}>
          {ignoredBecause(entry)}
        </div>
      )}
      {open && (
        <div role="gridcell">
          <FindingDetails
            row={row}
            alike={alike}
            stale={state === 'stale'}
            mixed={mixed}
            busy={state === 'fixing'}
            dateSystem={dateSystem}
            onFix={() => actions.fix(row)}
            onFixAlike={() => actions.fixAlike(row)}
            onIgnore={() => actions.ignore(row)}
            onAskColumns={() => actions.askColumns(row)}
            onCheckAgain={actions.checkAgain}
          />
        </div>
      )}
    </div>
  );
});

function titleOf({ rule }: ListRow, state: RowState): string {
  if (state === 'fixed') return fixedTitle(rule.title);
  return state === 'stale' ? STALE : rule.title;
}

function StateIcon({ row, state }: { readonly row: ListRow; readonly state: RowState }) {
  const styles = useStyles();
  if (state === 'fixed') return <CheckmarkCircle16Filled className={styles.success} style={{ flex: 'none' }} />;
  if (state === 'ignored') return <EyeOff16Regular className={styles.quiet} style={{ flex: 'none' }} />;
  if (state === 'stale') return <Warning16Filled className={styles.warning} style={{ flex: 'none' }} />;
  return <SeverityIcon severity={row.rule.severity} named />;
}

const useMarkStyles = makeStyles({
  button: {
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
    color: tokens.colorNeutralForeground3,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  word: { display: 'none' },
});

/** A spanner that becomes the word 修正 under the pointer. Without one, Ctrl+Enter on the row does the same. */
function FixMark({ row, onFix }: { readonly row: ListRow; readonly onFix: () => void }) {
  const styles = useMarkStyles();
  return (
    <button
      type="button"
      tabIndex={-1}
      data-fix
      className={styles.button}
      aria-label={fixRow(row.rule.title, toA1(row.cell))}
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
