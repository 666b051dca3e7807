/** What is odd about the month that is to be archived: a person has to say that it is meant. */
import { formatDate, type CalendarDate } from '../../domain/calendar-date';
import { lastArchivedMonth, recordBefore } from '../../domain/history';
import { matchRecords } from '../../domain/match-records';
import { fractionOf } from '../../domain/percent';
import { compareMonths, formatMonth, monthOf, monthsBetween, type ReportingMonth } from '../../domain/reporting-month';
import type { Target, Tracker } from '../../domain/tracker';
import { TEXT_KEYS } from '../../domain/words';

/** A month is archived in its own time or soon after: this many months later is still usual. */
const MONTHS_LATE = 2;
const NAMED_MONTHS = 3;

/** Chinese sentences, each about one thing that is unusual; none for the month after the last one, in its time. */
export function monthQuestions(tracker: Tracker, month: ReportingMonth, today: CalendarDate): readonly string[] {
  return [
    ...notWritten(tracker, month),
    ...againstArchive(tracker, month),
    ...againstToday(month, today),
    ...unchanged(tracker, month),
  ];
}

/** Where nobody wrote the month itself, it follows from 成文日期. */
function notWritten({ settings }: Tracker, month: ReportingMonth): readonly string[] {
  return settings.month.value ? [] : [`没有填写报告月份，按成文日期当作${formatMonth(month)}。`];
}

function againstArchive({ history }: Tracker, month: ReportingMonth): readonly string[] {
  const last = lastArchivedMonth(history);
  if (!last) return [];
  if (compareMonths(month, last) < 0) {
    return [`存档中最近的月份是${formatMonth(last)}，现在要转出的${formatMonth(month)}却更早。`];
  }
  const skipped = monthsBetween(last, month);
  if (skipped.length === 0) return [];
  const named = skipped.slice(0, NAMED_MONTHS).map(formatMonth).join('、');
  const all = skipped.length > NAMED_MONTHS ? `${named}等 ${skipped.length} 个月` : named;
  return [`存档中最近的月份是${formatMonth(last)}，跳过了${all}，以后上月对比会缺少这些月份。`];
}

function againstToday(month: ReportingMonth, today: CalendarDate): readonly string[] {
  const late = compareMonths(monthOf(today), month);
  if (late >= 0 && late <= MONTHS_LATE) return [];
  const distance = late < 0 ? '这个月还没有到' : `已过去 ${late} 个月`;
  return [`今天是 ${formatDate(today)}，要转出的却是${formatMonth(month)}，${distance}。`];
}

/** Whoever rolls twice has the texts of the month before that are still there. */
function unchanged({ targets, history }: Tracker, month: ReportingMonth): readonly string[] {
  const records = targets.map((target) => ({ target, record: recordBefore(history, target.identity, month) }));
  const last = records[0]?.record;
  if (!last) return [];
  const isSame = records.every(({ target, record }) => {
    return record && compareMonths(record.month, last.month) === 0 && saysTheSame(target, record.subProjects);
  });
  if (!isSame) return [];
  return [`各子项目的完成进度和文字与${formatMonth(last.month)}的存档完全相同，可能刚刚转入过，还没有填写。`];
}

function saysTheSame({ subProjects }: Target, records: Parameters<typeof matchRecords>[1]): boolean {
  const matches = matchRecords(subProjects, records);
  return subProjects.every((subProject) => {
    const record = matches.of.get(subProject)?.record;
    return (
      record !== undefined &&
      record.completion === fractionOf(subProject.completion.reading) &&
      TEXT_KEYS.every((key) => record[key].trim() === subProject[key].text.trim())
    );
  });
}
