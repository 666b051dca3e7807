/** 转入下月: the month's rows go to the archive, 报告月份 and 成文日期 go one month on. */
import { formatDate, toSerial, type CalendarDate } from '../../domain/calendar-date';
import { cellName, type CellRef } from '../../domain/cell';
import { recordsOfMonth, type History, type Moment, type SubProjectRecord } from '../../domain/history';
import { overallCompletion } from '../../domain/overall-completion';
import {
  dueDateIn,
  followingMonth,
  formatMonth,
  monthOf,
  sameMonth,
  type ReportingMonth,
} from '../../domain/reporting-month';
import { SETTINGS } from '../../domain/settings';
import { dateOf, reportingMonth, writtenIdentity, type Target, type Tracker } from '../../domain/tracker';
import { ARCHIVE_SHEET, SETTINGS_SHEET } from '../../domain/own-sheets';
import { TEXT_KEYS } from '../../domain/words';
import type { LetterRemark } from '../../letter/compose';
import { settingEdits } from '../editing/edit-settings';
import { Failure } from '../errors';
import { appendHistory, type HistoryEntry } from '../own-tables/history-sheet';
import { carryOut } from '../own-tables/own-table';
import type { CellEdit, Workbook, WorkbookSnapshot } from '../ports';
import { readTrackerWithTargets } from '../reading/read-tracker';
import { archivedCompletion, missingInMonth } from './missing-in-month';
import { columnsToAdd } from './columns-to-add';
import { monthQuestions } from './month-questions';
import type { StepDone } from '../undoing/undo-entry';

/** What rolling would do, to be shown before it is done. */
export interface RollPreview {
  readonly from: ReportingMonth;
  readonly to: ReportingMonth;
  /** The sheet it is archived in. */
  readonly archive: string;
  /** 成文日期 of the next month. */
  readonly date: CalendarDate;
  /** Which of the two are made by formulas in the workbook, and stay as they are. */
  readonly made: { readonly month: boolean; readonly date: boolean };
  readonly targets: number;
  readonly subProjects: number;
  /** How many filled-in texts of this month would be cleared. */
  readonly texts: number;
  /** What the month lacks for a complete report. */
  readonly missing: readonly LetterRemark[];
  /** What is odd about the month; Chinese sentences. A person has to say that it is meant. */
  readonly questions: readonly string[];
  /** Chinese sentences about what a person should know. */
  readonly notes: readonly string[];
}

export interface RollChoices {
  /** Whether this month's three texts stay in their cells or are cleared. Percentages always stay. */
  readonly texts: 'keep' | 'clear';
  /** Rolls although something is missing. */
  readonly force: boolean;
  /** Rolls although the month is odd. */
  readonly monthConfirmed: boolean;
  /** 存档时间: the core has no clock. */
  readonly archivedAt: Moment;
}

/** What was done to the workbook, as much as is needed to undo it. */
export interface RollReport extends StepDone {
  readonly preview: RollPreview;
}

/**
 * What rolling would do on this day. Throws a Failure (month-not-rollable) with the reason when it cannot be done, not even by force.
 */
export function previewRoll(tracker: Tracker, today: CalendarDate): RollPreview {
  const from = monthToArchive(tracker);
  const records = recordsOfMonth(tracker.history, from);
  if (records.length > 0) {
    throw refused(
      `“${records[0]!.sheet}”表已有${formatMonth(from)}的记录（${describeRows(records)}），不能重复转入。` +
        `如只需更换报告月份，请在“${settingsName(tracker)}”表中修改。`,
    );
  }
  // The same question that the writing will put to the sheet: whether it has all columns.
  appendHistory(tracker.history, [], tracker.dateSystem);
  refuseUnreadArchive(tracker.history);
  const subProjects = tracker.targets.reduce((sum, target) => sum + target.subProjects.length, 0);
  if (subProjects === 0) throw refused('台账中没有子项目，没有可以存档的内容。');
  const to = followingMonth(from);
  return {
    from,
    to,
    archive: tracker.history.places[0]?.sheet ?? ARCHIVE_SHEET,
    date: nextDate(tracker, to),
    made: { month: tracker.settings.month.formula, date: tracker.settings.date.formula },
    targets: tracker.targets.length,
    subProjects,
    texts: textEdits(tracker).length,
    missing: missingInMonth(tracker),
    questions: monthQuestions(tracker, from, today),
    notes: notesOn(tracker, from, to),
  };
}

/**
 * Rolls the workbook into the next month, all or nothing. Throws a Failure when it has no target sheet, when the month cannot be
 * rolled (month-not-rollable), lacks something and is not forced (month-incomplete), or is odd and not confirmed (month-doubtful).
 */
export async function rollMonth(workbook: Workbook, choices: RollChoices): Promise<RollReport> {
  const content = await workbook.read();
  const tracker = readTrackerWithTargets(content);
  const preview = previewRoll(tracker, choices.archivedAt);
  if (preview.missing.length > 0 && !choices.force) throw incomplete(preview);
  if (preview.questions.length > 0 && !choices.monthConfirmed) throw doubtful(preview);
  const entries = tracker.targets.flatMap((target) => entriesOf(target, preview.from, choices.archivedAt));
  const archive = appendHistory(tracker.history, entries, tracker.dateSystem);
  const done = await carryOut(workbook, content, archive, monthEdits(content, tracker, preview, choices));
  const written = new Set(done.edits.map(({ cell }) => cellName(cell)));
  return { preview, ...done, anchors: archivedCells(tracker).filter((cell) => !written.has(cellName(cell))) };
}

/** Throws a Failure when no month is known, or what 报告月份 says is none. */
function monthToArchive(tracker: Tracker): ReportingMonth {
  const { text, value } = tracker.settings.month;
  const sheet = settingsName(tracker);
  if (value === null && text.trim() !== '') {
    throw refused(`“${sheet}”表的报告月份“${text.trim()}”无法识别，请改为如 2021年3月 的写法后再转入下月。`);
  }
  const month = reportingMonth(tracker);
  if (!month) throw refused(`“${sheet}”表没有填写报告月份，请补填后再转入下月，如 2021年3月。`);
  return month;
}

const NAMED_CELLS = 3;

/** The month of such a row may be the one that is to be archived: it would get a second set of records. */
function refuseUnreadArchive({ unreadMonths }: History): void {
  if (unreadMonths.length === 0) return;
  const named = unreadMonths.slice(0, NAMED_CELLS).map(({ cell, text }) => cellName(cell) + (text && ` “${text}”`));
  const all = unreadMonths.length > NAMED_CELLS ? `${named.join('、')}等 ${unreadMonths.length} 处` : named.join('、');
  throw refused(`存档中有认不出的月份：${all}。不能确定这些记录是哪个月的，请改正（如 2021年3月）后再转入下月。`);
}

/**
 * The cells that were archived. Once the next month is written over them only the archive has the last one: taking its rows away would
 * lose it. Once rows were sorted or inserted, cleared texts would come back in the rows of others.
 */
function archivedCells({ targets }: Tracker): readonly CellRef[] {
  return targets.flatMap(({ subProjects }) =>
    subProjects.flatMap((subProject) =>
      (['name', 'completion', ...TEXT_KEYS] as const).flatMap((key) => subProject[key].cell ?? []),
    ),
  );
}

/** What moves the settings one month on, and clears the texts when that is chosen. */
function monthEdits(
  content: WorkbookSnapshot,
  tracker: Tracker,
  { to, date }: RollPreview,
  { texts }: RollChoices,
): readonly CellEdit[] {
  const { settings, dateSystem } = tracker;
  const month = settings.month.formula ? [] : settingEdits(content, tracker, 'month', { value: formatMonth(to) });
  const day = settings.date.formula
    ? []
    : settingEdits(content, tracker, 'date', { value: toSerial(date, dateSystem), format: 'date' });
  return [...(month ?? []), ...(day ?? []), ...(texts === 'clear' ? textEdits(tracker) : [])];
}

function entriesOf(target: Target, month: ReportingMonth, archivedAt: Moment): readonly HistoryEntry[] {
  const overall = overallCompletion(target);
  return target.subProjects.map((subProject) => ({
    month,
    number: writtenIdentity(target),
    overall,
    order: subProject.order.text.trim(),
    name: subProject.name.text.trim(),
    completion: archivedCompletion(subProject.completion.reading),
    progress: subProject.progress.text,
    problems: subProject.problems.text,
    nextSteps: subProject.nextSteps.text,
    archivedAt,
  }));
}

/** What empties the three texts of every sub-project. Formulas stay: they bring their text by themselves. */
function textEdits({ targets }: Tracker): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const { subProjects, timed } of targets) {
    for (const subProject of subProjects) {
      for (const key of TEXT_KEYS.filter((each) => !timed.includes(each))) {
        const { cell, formula, text } = subProject[key];
        // Rows under one merged block share a cell.
        if (cell && !formula && text !== '') edits.set(cellName(cell), { cell, value: null });
      }
    }
  }
  return [...edits.values()];
}

/** Before a day like the 5th an office reports on the month before: then the date stays one month ahead of the month. */
const LAST_DAY_FOR_MONTH_BEFORE = 10;

function nextDate({ settings }: Tracker, to: ReportingMonth): CalendarDate {
  const dueDay = settings.dueDay.value ?? SETTINGS.dueDay.whenBlank;
  const now = dateOf(settings.date);
  const isAhead = now ? sameMonth(monthOf(now), to) : dueDay <= LAST_DAY_FOR_MONTH_BEFORE;
  return dueDateIn(isAhead ? followingMonth(to) : to, dueDay);
}

function notesOn(tracker: Tracker, from: ReportingMonth, to: ReportingMonth): readonly string[] {
  const notes: string[] = [];
  const { settings, targets, history } = tracker;
  if (to.year !== from.year) {
    notes.push(
      `${from.year}年已报完。${to.year}年的目标一般另行下达，请另建 ${to.year} 年的台账，本工作簿留作存档；仍在本工作簿续报的，请先核对各目标和完成进度。`,
    );
  }
  notes.push(...columnsToAdd(tracker, to));
  if (settings.month.formula) notes.push('报告月份由公式得出，不作改动。');
  if (settings.date.formula) notes.push('成文日期由公式得出，不作改动。');
  const formulas = targets.flatMap(({ subProjects }) =>
    subProjects.flatMap((subProject) => TEXT_KEYS.filter((key) => subProject[key].formula)),
  );
  if (formulas.length > 0) notes.push(`有 ${formulas.length} 格文字由公式得出，清空时保留公式。`);
  if (history.contradicted.length > 0) {
    const [first] = history.contradicted;
    notes.push(
      `“${first!.sheet}”表第 ${first!.row} 行${history.contradicted.length > 1 ? `等 ${history.contradicted.length} 行` : ''}与“${history.places[0]!.sheet}”表同月的记录不同，对比时以“${history.places[0]!.sheet}”表为准。`,
    );
  }
  return notes;
}

/** 第 5 行, 第 5 至 9 行; rows apart are told by the first. */
function describeRows(records: readonly SubProjectRecord[]): string {
  const [first, last] = [records[0]!.row, records.at(-1)!.row];
  if (records.length === 1) return `第 ${first} 行`;
  return last - first + 1 === records.length ? `第 ${first} 至 ${last} 行` : `第 ${first} 行等 ${records.length} 行`;
}

/** The sentence about a month that lacks something; the remarks are listed beside it. */
export function describeMissing({ from, missing }: RollPreview): string {
  return `${formatMonth(from)}还有 ${missing.length} 处没有填齐`;
}

function incomplete(preview: RollPreview): Failure {
  return new Failure('month-incomplete', `${describeMissing(preview)}，请补齐后再转入下月。`);
}

function doubtful({ questions }: RollPreview): Failure {
  return new Failure('month-doubtful', `${questions.join('')}请核对报告月份，确认无误后再转入下月。`);
}

function refused(message: string): Failure {
  return new Failure('month-not-rollable', message);
}

function settingsName({ settingsSheet }: Tracker): string {
  return settingsSheet ?? SETTINGS_SHEET;
}

/** What becomes of the settings: 报告月份改为2021年4月，成文日期改为 2021年4月23日。 Blank where formulas make both. */
export function describeRoll({ to, date, made }: RollPreview): string {
  const changes = [
    ...(made.month ? [] : [`报告月份改为${formatMonth(to)}`]),
    ...(made.date ? [] : [`成文日期改为 ${formatDate(date)}`]),
  ];
  return changes.length === 0 ? '' : `${changes.join('，')}。`;
}
