/** 总体进度: the targets as a list from which one is chosen. Enter or a double click shows its sheet. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Progress, TargetProgress } from '../../application/overview/progress';
import { isPlain } from '../keys';
import { FOCUS_INSIDE, QUIET, SQUEEZED } from '../parts/looks';
import { Bar } from './bar';
import { DeadlineLight, ScheduleLight } from './lights';
import { moveByArrows, ROW_ATTRIBUTE } from './row-keys';
import { Sparkline } from './sparkline';
import { AGAINST_SCHEDULE, COMPLETION, OVERALL, percentOrNot, targetSaid, trendSaid, yearSchedule } from './words';

/** More than these scroll in a box of their own. */
const MOST_SHOWN = 8;
const ROW_HEIGHT = 46;

const COLUMNS = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 84px 44px',
  // The icon of a light, without its words.
  [SQUEEZED]: { gridTemplateColumns: 'minmax(0, 1fr) 20px 44px' },
} as const;

const useStyles = makeStyles({
  head: {
    ...COLUMNS,
    ...QUIET,
    flex: 'none',
    alignItems: 'center',
    height: '36px',
    padding: '0 12px',
    whiteSpace: 'nowrap',
  },
  title: { display: 'flex', alignItems: 'center', margin: '0', fontSize: 'inherit', fontWeight: 'inherit' },
  name: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tick: { width: '2px', height: '12px', margin: '0 6px 0 8px', backgroundColor: tokens.colorNeutralForeground1 },
  right: { textAlign: 'right' },
  list: { flex: 'none', margin: '0 0 8px', padding: '0', listStyleType: 'none', overflowX: 'hidden' },
  // Half a row shows that there is more.
  many: { maxHeight: `${ROW_HEIGHT * (MOST_SHOWN - 0.5)}px`, overflowY: 'auto' },
  row: {
    ...FOCUS_INSIDE,
    boxSizing: 'border-box',
    height: `${ROW_HEIGHT}px`,
    padding: '6px 12px 0',
    borderLeft: '3px solid transparent',
    paddingLeft: '9px',
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  line: { ...COLUMNS, alignItems: 'center', height: '20px', marginBottom: '4px' },
  first: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: '0',
    paddingRight: '10px',
    whiteSpace: 'nowrap',
  },
  semibold: { fontWeight: tokens.fontWeightSemibold },
  text: {
    flex: '1 1 0',
    minWidth: '0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  light: { flex: 'none' },
  wide: { [SQUEEZED]: { visibility: 'hidden' } },
  trend: { flex: 'none', padding: '4px 0' },
  // Beside a light there is no room for words in a narrow pane.
  squeezed: { '@container (max-width: 339px)': { display: 'none' } },
  percent: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  unfilled: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

interface TargetRowsProps {
  readonly progress: Progress;
  readonly targets: readonly TargetProgress[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onReveal: (target: TargetProgress) => void;
}

export function TargetRows({ progress, targets, selected, onSelect, onReveal }: TargetRowsProps) {
  const styles = useStyles();
  const { month, schedule } = progress;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = targets.find(({ key }) => key === selected);
    if (event.key === 'Enter' && target && isPlain(event.nativeEvent)) {
      event.preventDefault();
      onReveal(target);
    } else moveByArrows(event);
  };
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <span className={styles.name}>{OVERALL}</span>
          <span className={mergeClasses(styles.tick, styles.wide)} />
          <span className={styles.wide}>{yearSchedule(schedule)}</span>
        </h2>
        <span className={styles.wide}>{schedule !== null && AGAINST_SCHEDULE}</span>
        <span className={styles.right}>{COMPLETION}</span>
      </div>
      <div
        className={mergeClasses(styles.list, targets.length > MOST_SHOWN && styles.many)}
        role="listbox"
        aria-label={OVERALL}
        data-region="list"
        onKeyDown={onKeyDown}
      >
        {targets.map((target) => (
          <TargetRow
            key={target.key}
            target={target}
            schedule={schedule}
            year={month?.year ?? null}
            selected={target.key === selected}
            onSelect={() => onSelect(target.key)}
            onReveal={() => onReveal(target)}
          />
        ))}
      </div>
    </>
  );
}

interface TargetRowProps {
  readonly target: TargetProgress;
  readonly schedule: number | null;
  readonly year: number | null;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onReveal: () => void;
}

function TargetRow({ target, schedule, year, selected, onSelect, onReveal }: TargetRowProps) {
  const styles = useStyles();
  const { name, text, completion, expected, deadline, months } = target;
  // The day itself has no room here; what is special about it has.
  const lit = !['date', 'open', 'unknown'].includes(deadline.kind);
  return (
    <div
      className={mergeClasses(styles.row, selected && styles.selected)}
      role="option"
      aria-selected={selected}
      aria-description={targetSaid(target, schedule)}
      tabIndex={selected ? 0 : -1}
      {...{ [ROW_ATTRIBUTE]: '' }}
      onClick={onSelect}
      onFocus={onSelect}
      onDoubleClick={onReveal}
    >
      <div className={styles.line}>
        <span className={styles.first}>
          <span className={mergeClasses(selected && styles.semibold)}>{name}</span>
          {lit && <DeadlineLight className={styles.light} deadline={deadline} year={year} />}
          <span className={mergeClasses(styles.text, lit && styles.squeezed)} title={text}>
            {text}
          </span>
          {months.length > 1 && (
            <span className={mergeClasses(styles.trend, styles.squeezed)} title={trendSaid(months)}>
              <Sparkline months={months} />
            </span>
          )}
        </span>
        <ScheduleLight standing={target} schedule={schedule} />
        <span className={mergeClasses(styles.percent, completion === null && styles.unfilled)}>
          {percentOrNot(target)}
        </span>
      </div>
      <Bar completion={completion} expected={expected} />
    </div>
  );
}
