/** Of columns for several months or quarters those of the reporting month; earlier ones are history, later ones wait. */
import { groupBy } from '../../domain/group-by';
import { endOf, periodBefore, serves, type Period } from '../../domain/period';
import {
  compareMonths,
  monthBefore,
  quarterBefore,
  sameMonth,
  type ReportingMonth,
} from '../../domain/reporting-month';
import type { ColumnContent } from './column-content';
import type { HeaderCell } from './header-cells';
import type { Candidate } from './role-candidates';
import type { Role } from '../../domain/role-words';

/** Columns of the report for a month before. */
export interface EarlierPeriod {
  readonly month: ReportingMonth;
  readonly columns: Readonly<Partial<Record<Role, HeaderCell>>>;
}

/** The columns of the report that are of the reporting month, and what the others are. */
export interface ChosenPeriod {
  readonly now: readonly Candidate[];
  readonly earlier: readonly EarlierPeriod[];
  readonly unsure: readonly { readonly header: HeaderCell; readonly message: string }[];
  /** The period that they speak of, where it is not the reporting month. */
  readonly other: { readonly header: HeaderCell; readonly period: Period } | null;
}

/** Of columns for several periods those of the reporting month count; a lone period is read whatever it says. */
export function choosePeriod(
  timed: readonly Candidate[],
  month: ReportingMonth | null,
  contentOf: (header: HeaderCell) => ColumnContent,
): ChosenPeriod {
  const chosen = amongNamed(timed, month, contentOf);
  return { ...chosen, earlier: withLast(chosen.earlier, timed, month) };
}

/** Columns of 上月, 上期 and 上季度 tell of the period before; where a column names that month, it counts. */
function withLast(
  named: readonly EarlierPeriod[],
  timed: readonly Candidate[],
  month: ReportingMonth | null,
): readonly EarlierPeriod[] {
  if (month === null) return named;
  const earlier = [...named];
  for (const [which, then] of [
    ['quarter', quarterBefore(month)],
    ['month', monthBefore(month)],
  ] as const) {
    const columns = Object.fromEntries(
      timed.filter(({ header }) => header.reading.before === which).map(({ role, header }) => [role, header]),
    );
    if (Object.keys(columns).length > 0) add(earlier, then, columns);
  }
  return earlier.sort((a, b) => compareMonths(a.month, b.month));
}

interface PeriodColumns {
  readonly period: Period;
  readonly candidates: readonly Candidate[];
}

function amongNamed(
  timed: readonly Candidate[],
  month: ReportingMonth | null,
  contentOf: (header: HeaderCell) => ColumnContent,
): ChosenPeriod {
  const named = timed.flatMap((candidate) => {
    const { period, before, ahead } = candidate.header.reading;
    // What is planned for October is told of in September.
    return period && before === null ? [{ period: ahead ? periodBefore(period) : period, candidate }] : [];
  });
  // 3月 beside 2021年4月 is of that year as well.
  const usual = month?.year ?? named.find(({ period: { year } }) => year !== null)?.period.year ?? 0;
  const groups = groupBy(named, ({ period }) => {
    const { year, month: last } = endOf(period, usual);
    return `${year} ${period.first}-${last}-${period.whole}`;
  });
  const all = [...groups.values()]
    .map((group): PeriodColumns => ({
      period: group[0].period,
      candidates: group.map(({ candidate }) => candidate),
    }))
    .sort(({ period: a }, { period: b }) => compareMonths(endOf(a, usual), endOf(b, usual)) || b.first - a.first);
  if (all.length === 0) return { now: [], earlier: [], unsure: [], other: null };
  const [only] = all;
  const first = only!.candidates[0]!.header;
  if (all.length === 1) {
    const isOther = month !== null && !serves(only!.period, month);
    return {
      now: only!.candidates,
      earlier: [],
      unsure: [],
      other: isOther ? { header: first, period: first.reading.period! } : null,
    };
  }
  if (month === null) {
    const filled =
      all.findLast(({ candidates }) => candidates.some(({ header }) => contentOf(header).filled > 0)) ?? only!;
    const { header } = filled.candidates[0]!;
    const message = `没有填写报告月份，现按最后有内容的一期“${header.text.split('/')[0]!}”读取，请在“设置”表填写报告月份。`;
    return { now: filled.candidates, earlier: [], unsure: [{ header, message }], other: null };
  }
  const serving = all.filter(({ period }) => serves(period, month));
  // The month itself goes before a quarter that it lies in.
  const now = serving.find(({ period }) => !period.whole) ?? serving.at(-1);
  return {
    now: now?.candidates ?? [],
    earlier: earlierOf(all, now, month),
    unsure: [],
    other: null,
  };
}

function earlierOf(
  all: readonly PeriodColumns[],
  now: PeriodColumns | undefined,
  month: ReportingMonth,
): readonly EarlierPeriod[] {
  const earlier: EarlierPeriod[] = [];
  for (const { period, candidates } of all) {
    const then = endOf(period, month.year);
    if (period === now?.period || compareMonths(then, month) >= 0) continue;
    add(earlier, then, Object.fromEntries(candidates.map(({ role, header }) => [role, header])));
  }
  return earlier;
}

/** Of columns for the same month those that were there first count: 8月 goes before 1—8月, and before 上月. */
function add(earlier: EarlierPeriod[], month: ReportingMonth, columns: EarlierPeriod['columns']): void {
  const at = earlier.findIndex((each) => sameMonth(each.month, month));
  if (at < 0) earlier.push({ month, columns });
  else earlier[at] = { month, columns: { ...columns, ...earlier[at]!.columns } };
}
