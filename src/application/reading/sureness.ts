/** Whether a table is the tracker's: what speaks for it, and what speaks for a roster, a budget, a log. */
import { FIGURES, OTHER_TABLES, OTHER_TITLES, TRACKER_TITLES, type Role } from '../../domain/role-words';
import { REPORT_KEYS } from '../../domain/words';
import type { Assignment } from './assign-columns';
import type { ColumnContent } from './column-content';
import type { HeaderBlock } from './header-block';
import { CORE, EXACT } from './read-header';
import type { HeaderCell } from './header-cells';

/**
 * sure: names its targets, or is called by the program's own words. likely: a known progress column over prose, and more that speaks
 * for it. doubtful: an item and a report column and no more than that.
 */
export interface Sureness {
  readonly level: 'sure' | 'likely' | 'doubtful';
  /** What speaks for it, less what speaks against it. */
  readonly points: number;
}

export interface TableFacts {
  readonly header: HeaderBlock;
  readonly assignment: Assignment;
  /** Of the progress column, in the rows of data; null without one. */
  readonly progress: ColumnContent | null;
  /** The sheet's name and the lines above the table. */
  readonly titles: readonly string[];
  /** Labels, a title or the sheet's name tell its target. */
  readonly named: boolean;
  /** The sheet or its title says of which month or quarter it is. */
  readonly timed: boolean;
  /** 栏目对照 speaks of it. */
  readonly mapped: boolean;
}

/** Where something speaks against a table, so much more must speak for it. */
const ENOUGH_AGAINST_DOUBTS = 2;

/** So many columns of a tracker beside progress that nobody has begun to fill in. */
const LEAST_SUPPORT = 2;

/** Where only 备注 tells what was done, so much must speak for the table. */
const ENOUGH_FOR_A_REMARK = 4;

const SUPPORT: readonly Role[] = [
  'office',
  'person',
  'partner',
  'dueDate',
  'problems',
  'nextSteps',
  'status',
  'completion',
  'weight',
];

/** Prose in most rows, or some among 50% and 已完成; where problems and next steps have columns of their own, 已开工 says it all. */
function isTold({ prose, words, percents }: ColumnContent, { problems, nextSteps }: Assignment['roles']): boolean {
  const isBrief = prose > 0 || (problems !== undefined && nextSteps !== undefined && words > 0);
  return prose >= 0.5 || (isBrief && prose + words + percents >= 0.75);
}

/** How sure it is that a table is a tracker's, and the points that tell likely ones apart. */
export function surenessOf(facts: TableFacts): Sureness {
  const { assignment, progress, named, mapped } = facts;
  const { roles, sureOfProgress } = assignment;
  const { support, against } = pointsOf(facts);
  const points = support - against;
  const reports = REPORT_KEYS.filter((role) => roles[role]).length;
  const isOwn = /子项目|子任务/u.test(roles.name?.text ?? '') && isExact(roles.name) && reports >= 2;
  const isNumbered = /目标/u.test(roles.number?.text ?? '');
  if (mapped || named || isOwn || (isNumbered && reports >= 1)) return { level: 'sure', points };
  const isReported =
    progress !== null &&
    sureOfProgress >= CORE &&
    isTold(progress, roles) &&
    progress.filled * 2 >= progress.rows &&
    (roles.progress?.reading.asked !== true || points >= ENOUGH_FOR_A_REMARK);
  // The sheet of a month that nobody has begun to fill in.
  const isWaiting =
    facts.timed &&
    progress?.filled === 0 &&
    progress.rows > 0 &&
    sureOfProgress >= CORE &&
    SUPPORT.filter((role) => roles[role]).length >= LEAST_SUPPORT;
  const isEnough = against === 0 || support - against >= ENOUGH_AGAINST_DOUBTS;
  return { level: (isReported || isWaiting) && isEnough ? 'likely' : 'doubtful', points };
}

const OF_OTHERS = anyOf(OTHER_TABLES);
const OF_OTHERS_BUT_FIGURES = anyOf(OTHER_TABLES.filter((word) => !FIGURES.includes(word)));
const OF_TRACKERS = anyOf(TRACKER_TITLES);
const TITLES_OF_OTHERS = anyOf(OTHER_TITLES);

/** A pattern for the words, which have none of its signs. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(words.join('|'), 'u');
}

/** What speaks for a tracker, and what against it. */
function pointsOf({ header, assignment: { roles, earlier }, titles }: TableFacts) {
  // Figures of an indicator beside progress, problems and next steps are those of a tracker.
  const isReport = roles.progress && roles.problems && roles.nextSteps;
  const ofOthers = isReport ? OF_OTHERS_BUT_FIGURES : OF_OTHERS;
  const others = cellsOfTable(header, roles).filter((cell) => ofOthers.test(cell.text)).length;
  const isTracker = titles.some((title) => OF_TRACKERS.test(title));
  const isOther = titles.some((title) => TITLES_OF_OTHERS.test(title.toUpperCase()));
  const columns = SUPPORT.filter((role) => roles[role]).length;
  return {
    support: columns + (isTracker ? 2 : 0) + (isReport ? 2 : 0) + (earlier.length > 0 ? 1 : 0),
    against: 2 * others + (isOther ? 4 : 0) + (isLog(header) ? 3 : 0),
  };
}

/** Without those of another table beside it, behind a column without a header. */
function cellsOfTable({ cells }: HeaderBlock, { progress }: Assignment['roles']): readonly HeaderCell[] {
  const at = cells.findIndex((cell) => cell === progress);
  if (at < 0) return cells;
  const isGap = (index: number) => cells[index]!.column - cells[index - 1]!.column > 1;
  let first = at;
  while (first > 0 && !isGap(first)) first--;
  let end = at + 1;
  while (end < cells.length && !isGap(end)) end++;
  return cells.slice(first, end);
}

/** A log begins its rows with the day. */
function isLog({ cells }: HeaderBlock): boolean {
  return cells.slice(0, 2).some(({ text }) => /^(?:日期|时间|月份|年月|登记时间|发生时间|周次|星期)$/u.test(text));
}

function isExact(header: HeaderCell | undefined): boolean {
  return header?.reading.guesses.some(({ sure }) => sure >= EXACT) ?? false;
}
