/**
 * Whether a copy is of the main tracker's month. One of another month would bring last month's texts back into cells that were
 * cleared: it is refused where 报告月份 says so, and where nothing says it for sure a person is asked about each cell.
 */
import { cellName } from '../../domain/cell';
import { lastArchivedMonth } from '../../domain/history';
import { formatNamedMonth, isMonth, monthNamedIn, type NamedMonth } from '../../domain/month-in-text';
import {
  compareMonths,
  followingMonth,
  formatMonth,
  monthOf,
  sameMonth,
  type ReportingMonth,
} from '../../domain/reporting-month';
import { SETTINGS } from '../../domain/settings';
import { dateOf, placeOfHeaders, type Tracker } from '../../domain/tracker';
import { Failure } from '../errors';
import type { OpenedCopy } from './opened-copy';

/** Throws a Failure when both say which month they are of, and it is not the same. */
export function refuseOtherMonth(main: OpenedCopy, part: OpenedCopy): void {
  const [month, other] = [main, part].map(({ tracker }) => tracker.settings.month.value);
  if (!month || !other || sameMonth(month, other)) return;
  const last = lastArchivedMonth(part.tracker.history);
  const rolled = last && compareMonths(last, month) >= 0 ? `这一份已把${formatMonth(last)}转入存档。` : '';
  throw new Failure(
    'other-month',
    `${part.name}：报告月份是${formatMonth(other)}，${main.name}是${formatMonth(month)}，不能合并。请确认是否选错了文件；如果只是“设置”表没有更新，请先改正。` +
      rolled,
  );
}

/** Why a person has to be asked about what a copy would fill in, in a Chinese sentence without its name; null when it is surely of this month. */
export function doubtAboutCopy(main: OpenedCopy, part: OpenedCopy): string | null {
  return doubtAboutOffice(main.tracker, part.tracker) ?? doubtAboutMonth(main, part) ?? doubtAboutArchive(main.tracker);
}

function doubtAboutOffice(ours: Tracker, theirs: Tracker): string | null {
  const [office, other] = [ours, theirs].map(({ settings }) => settings.office.value?.trim());
  if (!office || !other || office === other) return null;
  return `${SETTINGS.office.name}是“${other}”，主台账是“${office}”，可能不是同一单位的台账。`;
}

/** Texts of before are known by the archive, as far as it can be read. */
function doubtAboutArchive({ history: { unreadMonths } }: Tracker): string | null {
  const [first] = unreadMonths;
  return first
    ? `主台账的存档中有认不出的月份（如 ${cellName(first.cell)}），不能核对它的文字是否为以前的内容。`
    : null;
}

function doubtAboutMonth(main: OpenedCopy, part: OpenedCopy): string | null {
  const month = monthOfMain(main);
  if (!month) return null;
  const last = lastArchivedMonth(part.tracker.history);
  if (last && month.year !== null && compareMonths(last, { ...month, year: month.year }) >= 0) {
    return `存档中已有${formatMonth(last)}，可能已转入下月。`;
  }
  const said = part.tracker.settings.month.value;
  if (said) {
    // The main tracker's own is not so sure, or this copy was refused.
    return sameNamed(said, month)
      ? null
      : `${SETTINGS.month.name}是${formatMonth(said)}，主台账是${formatNamedMonth(month)}。`;
  }
  const hints = hintsOf(part, main.tracker);
  const other = hints.find(({ named }) => !sameNamed(named, month));
  const written = part.tracker.settings.month.text.trim();
  if (other?.where === SETTINGS.month.name) {
    return `${SETTINGS.month.name}写作“${written}”，主台账是${formatNamedMonth(month)}。`;
  }
  if (other) {
    return `没有${SETTINGS.month.name}，${other.where}是${formatNamedMonth(other.named)}，主台账是${formatNamedMonth(month)}。`;
  }
  return hints.length > 0
    ? null
    : `没有${SETTINGS.month.name}，看不出是哪个月填的，主台账是${formatNamedMonth(month)}。`;
}

/** 报告月份, or else what else tells, the surest first. */
function monthOfMain(main: OpenedCopy): NamedMonth | null {
  return main.tracker.settings.month.value ?? hintsOf(main, main.tracker)[0]?.named ?? null;
}

function sameNamed(a: NamedMonth, b: NamedMonth): boolean {
  return b.year === null ? a.month === b.month : isMonth(a, { ...b, year: b.year });
}

interface Hint {
  readonly where: string;
  readonly named: NamedMonth;
}

/** Everything but a 报告月份 that is understood: what people write there else, the date, titles, names. */
function hintsOf(copy: OpenedCopy, main: Tracker): readonly Hint[] {
  const { tracker, name } = copy;
  const hint = (where: string, named: NamedMonth | null): readonly Hint[] => (named ? [{ where, named }] : []);
  return [
    ...hint(SETTINGS.month.name, monthNamedIn(tracker.settings.month.text)),
    ...hint(SETTINGS.date.name, monthByDate(tracker, main)),
    ...titlesOf(copy).flatMap((title) => hint(`“${title}”`, monthNamedIn(title))),
    ...hint('文件名', monthNamedIn(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))),
  ];
}

/** An office may date a report of March in April: then both trackers do. A date that was left behind tells nothing of the month. */
function monthByDate(tracker: Tracker, main: Tracker): ReportingMonth | null {
  const [date, ours] = [dateOf(tracker.settings.date), dateOf(main.settings.date)];
  const month = main.settings.month.value;
  if (!date) return null;
  const isNextMonth = ours && month && sameMonth(monthOf(ours), followingMonth(month));
  return isNextMonth && sameMonth(monthOf(date), monthOf(ours)) ? month : monthOf(date);
}

/** Titles are short. */
const LONGEST_TITLE = 60;

/** Names of the target sheets, and texts that stand alone in their row above a table. */
function titlesOf({ tracker, content }: OpenedCopy): readonly string[] {
  const titles = new Set<string>();
  for (const target of tracker.targets) {
    const { sheet, row: firstHeader } = placeOfHeaders(target);
    titles.add(sheet);
    for (const { row, cells } of content.sheets.find(({ name }) => name === sheet)?.rows ?? []) {
      if (row >= firstHeader) break;
      const [only, ...others] = cells;
      if (others.length > 0 || typeof only?.value !== 'string') continue;
      if (only.value.length <= LONGEST_TITLE) titles.add(only.value.trim());
    }
  }
  return [...titles];
}
