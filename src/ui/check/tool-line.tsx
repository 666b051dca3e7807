/** The line below the counters: how many, how fresh, and what can be done with all of them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular, Highlight20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { describeNotRead, describeRead, describeUnread } from '../../application/reading/describe-reading';
import type { Tracker } from '../../domain/tracker';
import type { Action } from '../parts/action';
import { MoreMenu } from '../parts/more-menu';
import { ONE_LINE, QUIET_LINE } from '../parts/looks';
import { IconButton } from '../parts/icon-button';
import { CHECK_AGAIN, checkedAgo, CHECKING, MARK, total } from './words';

const useStyles = makeStyles({
  root: { flex: 'none', display: 'flex', alignItems: 'center', height: '40px', padding: '0 4px 0 12px' },
  text: { ...ONE_LINE, ...QUIET_LINE, flex: '1', minWidth: '0' },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

interface ToolLineProps {
  readonly tracker: Tracker;
  readonly count: number;
  readonly checkedAt: number;
  /** What is selected in the sheet, and how many rows it has; null where that is not known. */
  readonly selected: string | null;
  readonly busy: boolean;
  readonly marking: boolean;
  readonly onMark: (on: boolean) => void;
  readonly onCheck: () => void;
  /** What 更多 offers. */
  readonly actions: readonly Action[];
}

export function ToolLine({
  tracker,
  count,
  checkedAt,
  selected,
  busy,
  marking,
  onMark,
  onCheck,
  actions,
}: ToolLineProps) {
  const styles = useStyles();
  const now = useNow(checkedAt);
  const checking = useLasting(busy);
  const state = checking ? CHECKING : (describeUnread(tracker) ?? selected ?? checkedAgo(checkedAt, now));
  const whole = [describeRead(tracker), ...describeNotRead(tracker), checkedAgo(checkedAt, now)].join('');
  return (
    <div className={styles.root}>
      <span className={styles.text} title={whole}>
        {count > 0 ? `${total(count)} · ${state}` : state}
      </span>
      {count > 0 && (
        <IconButton
          className={mergeClasses(marking && styles.pressed)}
          size="small"
          icon={<Highlight20Regular />}
          aria-pressed={marking}
          name={MARK}
          onClick={() => onMark(!marking)}
        />
      )}
      <IconButton size="small" icon={<ArrowClockwise20Regular />} name={CHECK_AGAIN} onClick={onCheck} />
      <MoreMenu size="small" lines={actions} />
    </div>
  );
}

const HALF_MINUTE = 30_000;

/** The time, renewed now and then and whenever `since` changes. */
function useNow(since: number): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), HALF_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return Math.max(now, since);
}

/** True when it has been true for a moment: what is quick does not flicker. */
function useLasting(value: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setLasting(true), 300);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [value]);
  return lasting;
}
