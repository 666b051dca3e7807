/** 进度: every target against the schedule, the year of the chosen one, and its sub-projects with their deadlines. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { writeOverview } from '../../application/overview/write-overview';
import { progressOf, type ProgressState } from '../../application/overview/progress';
import type { CellRef } from '../../domain/cell';
import { ownersOf } from '../../domain/owners';
import type { Tracker } from '../../domain/tracker';
import { LinkButton } from '../parts/link-button';
import { MoreMenu } from '../parts/more-menu';
import type { Commands, ViewProps } from '../session/session';
import { Filters } from './filters';
import { progressActions, sortActions } from './progress-actions';
import { Plot } from './plot';
import { shownSubProjects, shownTargets, type SortOrder } from './shown';
import { SortMenu } from './sort-menu';
import { SubProjectRows } from './sub-project-rows';
import { TargetRows } from './target-rows';
import {
  DUE,
  MONTHLY,
  NO_SUB_PROJECTS,
  noSubProjectIn,
  nothingIn,
  PER_CENT,
  SHOW_ALL,
  SHOW_IN_SHEET,
  SUB_PROJECTS,
  WRITE_OVERVIEW,
} from './words';
import { HEADING, ONE_LINE, QUIET, SCROLLING, SMALL } from '../parts/looks';

const useStyles = makeStyles({
  root: { ...SCROLLING, overflowX: 'hidden' },
  top: { flex: 'none', display: 'flex', alignItems: 'center', gap: '4px', padding: '12px 8px 4px 12px' },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px', padding: '8px 12px 0' },
  title: { ...ONE_LINE, ...HEADING, flex: '1', minWidth: '0', lineHeight: tokens.lineHeightBase300 },
  unit: { ...QUIET, fontWeight: tokens.fontWeightRegular },
  more: { flex: 'none', width: '28px', minWidth: '28px', height: '28px', color: tokens.colorNeutralForeground2 },
  link: { ...SMALL, flex: 'none' },
  none: { margin: '0', padding: '8px 12px 16px', color: tokens.colorNeutralForeground2 },
});

export function ProgressView({ reading, commands, at = null }: ViewProps) {
  const styles = useStyles();
  const progress = useMemo(() => progressOf(reading.tracker), [reading.tracker]);
  const [filter, setFilter] = useState<ProgressState | null>(null);
  const [order, setOrder] = useState<SortOrder>('index');
  const [chosen, setChosen] = useChosenTarget(reading.tracker, at);
  const targets = shownTargets(progress, filter);
  // What the filter hides is not chosen, but comes back with it.
  const target = targets.find((each) => each.key === chosen) ?? targets[0];
  const { month, schedule } = progress;
  const year = month?.year ?? null;
  const reveal = ({ cell }: { readonly cell: CellRef }) => void commands.reveal(cell);
  const rowsTitle = target?.isRow ? DUE : SUB_PROJECTS;
  const subProjects = target ? shownSubProjects(target, filter, order) : [];
  const actions = progressActions({ onWriteOverview: () => void writeOverviewSheet(commands) });
  const showAll = <LinkButton onClick={() => setFilter(null)}>{SHOW_ALL}</LinkButton>;
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <Filters counts={progress.counts} filter={filter} onFilter={setFilter} />
        <MoreMenu className={styles.more} size="small" lines={actions} />
      </div>
      {!target && filter && (
        <p className={styles.none} role="status">
          {nothingIn(filter)} {showAll}
        </p>
      )}
      {target && (
        <>
          <TargetRows
            progress={progress}
            targets={targets}
            selected={target.key}
            onSelect={setChosen}
            onReveal={reveal}
          />
          <section className={styles.section} aria-label={`${target.name}${MONTHLY}`}>
            <div className={styles.head}>
              <h2 className={styles.title}>
                {target.name} {MONTHLY}
                <span className={styles.unit}> {PER_CENT}</span>
              </h2>
              <LinkButton className={styles.link} onClick={() => reveal(target)}>
                {SHOW_IN_SHEET}
              </LinkButton>
            </div>
            <Plot target={target} month={month?.month ?? null} />
          </section>
          <section className={styles.section} aria-label={`${target.name}${rowsTitle}`}>
            <div className={styles.head}>
              <h2 className={styles.title}>{rowsTitle}</h2>
              {subProjects.length > 1 && <SortMenu orders={sortActions(order, setOrder)} />}
            </div>
            {subProjects.length > 0 ? (
              <SubProjectRows
                key={target.key}
                title={rowsTitle}
                words={target.isRow ? target.text : null}
                subProjects={subProjects}
                schedule={schedule}
                year={year}
                onReveal={reveal}
              />
            ) : (
              <p className={styles.none}>{filter ? noSubProjectIn(filter) : NO_SUB_PROJECTS}</p>
            )}
          </section>
        </>
      )}
    </div>
  );
}

/** Writes 总览 and shows it. */
async function writeOverviewSheet({ change, reveal }: Commands): Promise<void> {
  let sheet = '';
  const done = await change(WRITE_OVERVIEW, async (workbook) => {
    const written = await writeOverview(workbook);
    ({ sheet } = written);
    return written.done;
  });
  if (done) await reveal({ sheet, row: 1, column: 1 });
}

/** The key of the chosen target; another view may ask for one by a cell of it. */
function useChosenTarget(tracker: Tracker, at: CellRef | null): [string | null, (key: string) => void] {
  const keyAt = (cell: CellRef | null) => (cell && ownersOf(tracker)(cell).target?.key) ?? null;
  const [chosen, setChosen] = useState(() => keyAt(at));
  const [asked, setAsked] = useState(at);
  if (at !== asked) {
    setAsked(at);
    if (at) setChosen(keyAt(at));
  }
  return [chosen, setChosen];
}
