/** 进度: how far each target and sub-project has come, against the time that has passed. Plain data for the pane. */
import { compareDates, type CalendarDate } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import { recordsOf, type MonthRecord } from '../../domain/history';
import { overallCompletion, overallWaits } from '../../domain/overall-completion';
import { pointsBetween, shareOf, type PercentReading } from '../../domain/percent';
import { expectedShare, lastDayOf, scheduleShare, type ReportingMonth } from '../../domain/reporting-month';
import { daysOverdue, isDone, isSaidBehind, pointsBehind, standingOf } from '../../domain/standing';
import {
  type DateField,
  dateOf,
  nameOfTarget,
  placeOfTarget,
  reportingMonth,
  type SubProject,
  type Target,
  type Tracker,
} from '../../domain/tracker';
import { shownDate } from '../../rules/support';

/** What one may look for: 落后, 逾期, 3 日内到期, 已办结. */
export const PROGRESS_STATES = ['behind', 'overdue', 'soon', 'done'] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** A due date this many days ahead, or fewer, is near. */
export const SOON_DAYS = 3;

/** How a due date stands. `unknown`: there is no date; `text` is what the cell says instead, often nothing. */
export type Deadline =
  | { readonly kind: 'done' }
  | { readonly kind: 'overdue'; readonly days: number; readonly due: CalendarDate }
  | { readonly kind: 'soon'; readonly days: number; readonly due: CalendarDate }
  | { readonly kind: 'date'; readonly due: CalendarDate }
  /** A deadline in words that has no day: 长期. */
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

/** 已办结, 逾期 5 天, 还有 2 天. */
export function deadlineWords(deadline: Extract<Deadline, { kind: 'done' | 'overdue' | 'soon' }>): string {
  if (deadline.kind === 'done') return '已办结';
  if (deadline.kind === 'overdue') return `逾期 ${deadline.days} 天`;
  return deadline.days === 0 ? '当天到期' : `还有 ${deadline.days} 天`;
}

/** What targets and sub-projects have in common. */
export interface Standing {
  readonly name: string;
  /** Where the workbook shows it. */
  readonly cell: CellRef;
  /** A fraction; null when it is not filled in, or waits. */
  readonly completion: number | null;
  /** Its percentage is that of a formula which has not been calculated yet. */
  readonly waiting: boolean;
  /** 序时进度 by its own dates, a fraction; null when the reporting month is not known. */
  readonly expected: number | null;
  /** Percentage points ahead of the schedule, negative when behind it. */
  readonly difference: number | null;
  /** 校验 would warn about it: more behind than is tolerated. */
  readonly behind: boolean;
  readonly deadline: Deadline;
}

export interface SubProjectProgress extends Standing {
  /** Its place in the table, from 1. */
  readonly index: number;
}

/** The completion at the end of a month of the reporting year. */
export interface KnownMonth {
  readonly month: number;
  readonly overall: number;
}

export interface TargetProgress extends Standing {
  /** Tells it from others: see Target. */
  readonly key: string;
  /** 目标内容 */
  readonly text: string;
  /** It is one row of a list: its only sub-project is itself, and has no name. */
  readonly isRow: boolean;
  readonly months: readonly KnownMonth[];
  /** 序时进度 at the beginning of the year and at the end of each of its months: 13 fractions, or none without a month. */
  readonly schedule: readonly number[];
  readonly subProjects: readonly SubProjectProgress[];
}

export interface StateCount {
  readonly targets: number;
  readonly subProjects: number;
}

export interface Progress {
  readonly month: ReportingMonth | null;
  /** The day that due dates are counted from: 成文日期, or else the last day of the reporting month. */
  readonly today: CalendarDate | null;
  /** 序时进度 that all targets have in common, or else the year's, a fraction. */
  readonly schedule: number | null;
  readonly targets: readonly TargetProgress[];
  readonly counts: Readonly<Record<ProgressState, StateCount>>;
}

/** The progress of every target. Today is 成文日期, or else the last day of the reporting month, never the clock's. */
export function progressOf(tracker: Tracker): Progress {
  const month = reportingMonth(tracker);
  const today = dateOf(tracker.settings.date) ?? (month && lastDayOf(month));
  const context = { tracker, month, today };
  const targets = tracker.targets.map((target) => targetProgress(target, context));
  return {
    month,
    today,
    schedule: month && (commonShare(targets) ?? scheduleShare(month)),
    targets,
    counts: {
      behind: countOf(targets, 'behind'),
      overdue: countOf(targets, 'overdue'),
      soon: countOf(targets, 'soon'),
      done: countOf(targets, 'done'),
    },
  };
}

/** Whether a target or sub-project itself is in a state. */
export function isIn({ behind, deadline }: Standing, state: ProgressState): boolean {
  return state === 'behind' ? behind : deadline.kind === state;
}

/** The months of the reporting year whose completion is known: those before from the archive, and the one that is reported on. */
export function knownMonths(
  records: readonly MonthRecord[],
  overall: number | null,
  month: ReportingMonth | null,
): readonly KnownMonth[] {
  if (!month) return [];
  const before = records.flatMap((record): KnownMonth[] =>
    record.month.year === month.year && record.month.month < month.month && record.overall !== null
      ? [{ month: record.month.month, overall: record.overall }]
      : [],
  );
  return overall === null ? before : [...before, { month: month.month, overall }];
}

interface Context {
  readonly tracker: Tracker;
  readonly month: ReportingMonth | null;
  readonly today: CalendarDate | null;
}

/** What a standing is worked out from. */
interface Facts {
  readonly completion: number | null;
  readonly waiting: boolean;
  /** The completion as it was read, which may be a word instead. */
  readonly reading: PercentReading;
  readonly startDate: DateField;
  readonly dueDate: DateField;
  readonly done: boolean;
}

function targetProgress(target: Target, context: Context): TargetProgress {
  const { startDate, dueDate } = target;
  const completion = overallCompletion(target);
  const waiting = overallWaits(target);
  const reading: PercentReading = completion === null ? saidOf(target) : { kind: 'fraction', value: completion };
  const done = isWhole(shareOf(reading)) || (reading.kind === 'blank' && hasAllFinished(target));
  return {
    key: target.key,
    name: nameOfTarget(target),
    text: target.text.text.trim(),
    isRow: isRow(target),
    cell: target.overall.cell ?? placeOfTarget(target),
    ...standing({ completion, waiting, reading, startDate, dueDate, done }, context),
    months: knownMonths(recordsOf(context.tracker.history, target.identity), completion, context.month),
    schedule: context.month ? scheduleOfYear(context.month.year, dateOf(startDate), dateOf(dueDate)) : [],
    subProjects: target.subProjects.map((subProject, index) => subProjectProgress(subProject, index, target, context)),
  };
}

function isRow({ listed, subProjects: [only, ...others] }: Target): boolean {
  return listed && only?.name.text.trim() === '' && others.length === 0;
}

/** What is said instead of a percentage: of the target, or where it is one row of a list by that row. */
function saidOf({ overall: { reading }, subProjects }: Target): PercentReading {
  const [only, ...others] = subProjects;
  return reading.kind === 'blank' && only && others.length === 0 ? standingOf(only) : reading;
}

function hasAllFinished({ subProjects }: Target): boolean {
  return subProjects.length > 0 && subProjects.every(isFinished);
}

function isFinished(subProject: SubProject): boolean {
  return dateOf(subProject.doneDate) !== null || isDone(subProject);
}

function subProjectProgress(
  subProject: SubProject,
  index: number,
  target: Target,
  context: Context,
): SubProjectProgress {
  const { name, row, startDate, dueDate } = subProject;
  const { waiting } = subProject.completion;
  const reading = standingOf(subProject);
  const completion = shareOf(reading);
  const done = isFinished(subProject);
  return {
    index: index + 1,
    name: name.text.trim(),
    cell: name.cell ?? { ...placeOfTarget(target), row },
    ...standing({ completion, waiting, reading, startDate, dueDate, done }, context),
  };
}

function standing(facts: Facts, { month, today }: Context): Omit<Standing, 'name' | 'cell'> {
  const { completion, waiting, reading, startDate, dueDate } = facts;
  const expected = month && expectedShare(month, dateOf(startDate), dateOf(dueDate));
  return {
    completion,
    waiting,
    expected,
    difference: completion === null || expected === null ? null : signedPoints(completion, expected),
    behind: isSaidBehind(reading) || (expected !== null && pointsBehind(reading, expected) !== null),
    deadline: deadlineOf(facts, today),
  };
}

function deadlineOf({ done, dueDate, reading }: Facts, today: CalendarDate | null): Deadline {
  if (done) return { kind: 'done' };
  const due = dateOf(dueDate);
  if (!due) {
    return { kind: dueDate.reading.kind === 'words' ? 'open' : 'unknown', text: shownDate(dueDate.reading) };
  }
  if (!today) return { kind: 'date', due };
  const days = compareDates(due, today);
  const late = daysOverdue(due, reading, today);
  if (late !== null) return { kind: 'overdue', days: late, due };
  return days >= 0 && days <= SOON_DAYS ? { kind: 'soon', days, due } : { kind: 'date', due };
}

function scheduleOfYear(year: number, start: CalendarDate | null, due: CalendarDate | null): readonly number[] {
  const shares = Array.from({ length: 12 }, (_, index) => expectedShare({ year, month: index + 1 }, start, due));
  const before = expectedShare({ year: year - 1, month: 12 }, start, due);
  // Without dates of its own the last December is at 100%, of another year.
  return [before > shares[0]! ? 0 : before, ...shares];
}

function commonShare(targets: readonly TargetProgress[]): number | null {
  const [share, ...others] = new Set(targets.map(({ expected }) => expected));
  return others.length === 0 ? (share ?? null) : null;
}

function isWhole(completion: number | null): boolean {
  return completion !== null && completion >= 1;
}

function signedPoints(completion: number, expected: number): number {
  const points = pointsBetween(completion, expected);
  return completion < expected ? -points : points;
}

function countOf(targets: readonly TargetProgress[], state: ProgressState): StateCount {
  const within = (standings: readonly Standing[]) => standings.filter((each) => isIn(each, state)).length;
  // A row of a list counts once.
  const subProjects = targets.flatMap((target) => (target.isRow ? [] : target.subProjects));
  return { targets: within(targets), subProjects: within(subProjects) };
}
