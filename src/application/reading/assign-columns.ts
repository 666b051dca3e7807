/** Which column of a table has which role: by the words of its header, and where those allow several by what its cells hold. */
import { groupBy } from '../../domain/group-by';
import type { Period } from '../../domain/period';
import type { ReportingMonth } from '../../domain/reporting-month';
import { ROLES, type Role } from '../../domain/role-words';
import { isReportKey } from '../../domain/words';
import { choosePeriod, type ChosenPeriod, type EarlierPeriod } from './choose-period';
import { contentOfColumn, isProse, type ColumnContent } from './column-content';
import type { Grid } from './grid';
import type { HeaderBlock } from './header-block';
import { itemRoles } from './item-columns';
import { EXACT, isItemGuess, NEARLY } from './read-header';
import type { HeaderCell } from './header-cells';
import { latestOfSeries, candidatesOf, byContent, withoutPlans, type Candidate } from './role-candidates';

/** A column of the table, with the role that it has; null when it is not used. */
export interface AssignedColumn {
  readonly header: HeaderCell;
  readonly role: Role | null;
}

export interface Assignment {
  /** All columns with a header, from left to right. */
  readonly columns: readonly AssignedColumn[];
  readonly roles: Readonly<Partial<Record<Role, HeaderCell>>>;
  /** Columns of the report for months before the reporting month, the earliest first. */
  readonly earlier: readonly EarlierPeriod[];
  /** What a person should confirm: the column, and a Chinese sentence. */
  readonly unsure: readonly { readonly header: HeaderCell; readonly message: string }[];
  /** The period that the columns read speak of, where it is not the reporting month. */
  readonly otherPeriod: ChosenPeriod['other'];
  /** The periods that columns of progress speak of, from left to right. */
  readonly progressPeriods: readonly Period[];
  /** The progress column, or else the last one of another period that has content; how surely it is known. */
  readonly anyProgress: HeaderCell | null;
  readonly sureOfProgress: number;
}

const NAMES: Readonly<Record<string, string>> = {
  progress: '本月进展情况',
  problems: '存在问题',
  nextSteps: '下一步工作打算',
};

/** `rows` are the data rows below the header; `month` is null while nobody knows which month is reported on. */
export function assignColumns(
  grid: Grid,
  block: HeaderBlock,
  rows: readonly number[],
  month: ReportingMonth | null,
): Assignment {
  const contents = new Map<number, ColumnContent>();
  const contentOf = ({ column }: HeaderCell) => {
    let content = contents.get(column);
    if (!content) contents.set(column, (content = contentOfColumn(grid, column, rows)));
    return content;
  };
  const candidates = withoutPlans(byContent(block.cells.flatMap(candidatesOf), contentOf), month, contentOf);
  const timed = candidates.filter(({ role, header }) => isReportKey(role) && isTimed(header));
  const chosen = choosePeriod(timed, month, contentOf);
  const usable = latestOfSeries(
    candidates.filter((each) => !timed.includes(each) || chosen.now.includes(each)),
    contentOf,
  );
  const unsure: { header: HeaderCell; message: string }[] = [...chosen.unsure];
  const roles: Partial<Record<Role, HeaderCell>> = {};
  const taken = new Set<HeaderCell>();
  const ofRole = groupBy(usable, ({ role }) => role);
  let sureOfProgress = 0;
  for (const role of ROLES) {
    if (role === 'name' || role === 'text') continue;
    const free = ofRole.get(role)?.filter(({ header }) => !taken.has(header)) ?? [];
    const [best, second] = free.length < 2 ? free : [...free].sort((a, b) => score(b, contentOf) - score(a, contentOf));
    if (!best) continue;
    roles[role] = best.header;
    taken.add(best.header);
    if (role === 'progress') sureOfProgress = best.sure;
    const name = NAMES[role];
    if (name === undefined || best.sure > EXACT) continue;
    if (best.header.reading.bare) {
      unsure.push({ header: best.header, message: `表头“${best.header.text}”没有说明内容，按“${name}”读取，请核对。` });
      continue;
    }
    if (best.sure <= NEARLY || best.header.reading.asked) {
      unsure.push({ header: best.header, message: `表头“${best.header.text}”按“${name}”读取，请核对。` });
    } else if (second && second.sure <= EXACT && isClose(best, second, contentOf)) {
      const message = `表头“${best.header.text}”和“${second.header.text}”都像“${name}”，现按前一栏读取，后一栏未用，请核对。`;
      unsure.push({ header: second.header, message });
    }
  }
  Object.assign(roles, itemRoles(usable, grid, rows, roles.progress));
  for (const item of [roles.text, roles.name]) {
    if (!item?.reading.asked) continue;
    const name = item === roles.name && roles.text ? '子项目' : '目标内容';
    unsure.push({ header: item, message: `表头“${item.text}”按“${name}”读取，请核对。` });
  }
  const counted =
    roles.order && !roles.number && !(roles.name && roles.text) && ownNumbers(usable, roles.order, contentOf);
  if (counted) roles.number = counted;
  const another = timed.findLast(({ role, header }) => role === 'progress' && contentOf(header).filled > 0);
  unsure.push(...unknownProse(block, roles, contentOf));
  return {
    columns: block.cells.map((header) => ({ header, role: ROLES.find((role) => roles[role] === header) ?? null })),
    roles,
    earlier: chosen.earlier,
    unsure,
    otherPeriod: chosen.other,
    progressPeriods: timed.flatMap(({ role, header: { reading } }) =>
      role === 'progress' ? (reading.period ?? []) : [],
    ),
    anyProgress: roles.progress ?? another?.header ?? null,
    sureOfProgress: roles.progress ? sureOfProgress : (another?.sure ?? 0),
  };
}

/** 编号 beside 序号, another in each row: the number that an item is known by. */
function ownNumbers(
  candidates: readonly Candidate[],
  order: HeaderCell,
  contentOf: (header: HeaderCell) => ColumnContent,
): HeaderCell | undefined {
  const isOwn = ({ role, header }: Candidate) =>
    role === 'order' && header !== order && header.reading.word === '编号' && order.reading.word !== '编号';
  return candidates.find((each) => isOwn(each) && contentOf(each.header).distinct === 1)?.header;
}

function score({ header, sure, rank, role }: Candidate, contentOf: (header: HeaderCell) => ColumnContent): number {
  const { before, word } = header.reading;
  let points = sure * 100 - rank - (before === null ? 0 : 150);
  if (/本月|本周|本期|本季|当月/u.test(word)) points += 60;
  if (role !== 'progress' && role !== 'problems' && role !== 'nextSteps') return points;
  const { filled, prose, words, percents } = contentOf(header);
  // A 办理结果 of A, B and C is no report, whatever its word.
  const isCode = filled > 0 && prose + words + percents < 0.2;
  return points + 40 * prose - (isCode ? 150 : 0);
}

function isClose(best: Candidate, second: Candidate, contentOf: (header: HeaderCell) => ColumnContent): boolean {
  return (
    second.header.reading.before === null &&
    contentOf(second.header).filled > 0 &&
    (best.role !== 'progress' || contentOf(second.header).words < 0.6)
  );
}

function isTimed({ reading }: HeaderCell): boolean {
  return reading.period !== null || reading.before !== null;
}

/** What an item is and why there is one: no report. */
const NO_REPORT = /(?:概况|简介|来源|依据|背景|要求|标准|目标|地址|地点|内容及规模|第.{1,2}周)$/u;

/** A column of prose whose header nobody knows, where a part of the report is missing. */
function unknownProse(
  { cells }: HeaderBlock,
  roles: Readonly<Partial<Record<Role, HeaderCell>>>,
  contentOf: (header: HeaderCell) => ColumnContent,
): { header: HeaderCell; message: string }[] {
  const missing = (['progress', 'problems', 'nextSteps'] as const).filter((role) => !roles[role]);
  if (missing.length === 0) return [];
  // Of columns for several months the others tell of other months.
  const periods = cells.flatMap(({ reading: { period } }) => (period ? `${period.first}-${period.last}` : []));
  const isSeries = new Set(periods).size > 1;
  const isBehind = (column: number) => roles.progress !== undefined && column > roles.progress.column;
  const unknown = cells.filter(({ reading, column }) => {
    if (reading.goal || reading.unused || reading.before !== null || NO_REPORT.test(reading.word)) return false;
    if (reading.period !== null && isSeries) return false;
    if (reading.guesses.length > 0 && !(isBehind(column) && reading.guesses.every(isItemGuess))) return false;
    return Object.values(roles).every((header) => header.column !== column);
  });
  const [first] = unknown.filter((header) => {
    const content = contentOf(header);
    const { filled, distinct, nothings, words, percents, dates, units } = content;
    // 无 among phrases such as 短信接口未开通.
    const arePhrases =
      isBehind(header.column) && nothings > 0 && nothings < 1 && words + percents + dates + units === 0;
    return filled > 0 && (isProse(content) || arePhrases) && (distinct > 0.5 || nothings > 0);
  });
  if (!first) return [];
  const names = missing.map((role) => `“${NAMES[role]!}”`).join('、');
  return [{ header: first, message: `不认识表头“${first.text}”，该栏未用；它可能是${names}，请在栏目对照中指明。` }];
}
