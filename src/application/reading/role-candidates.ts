/** Which roles the columns of a table may have: by the words of the headers, and by what the cells below them hold. */
import { groupBy } from '../../domain/group-by';
import type { ReportingMonth } from '../../domain/reporting-month';
import type { Role } from '../../domain/role-words';
import { isReportKey } from '../../domain/words';
import type { ColumnContent } from './column-content';
import { CORE, EXACT, isNotDone } from './read-header';
import type { HeaderCell } from './header-cells';

/** A role that a column may have. */
export interface Candidate {
  readonly header: HeaderCell;
  readonly role: Role;
  /** How sure its word makes it: NEARLY, CORE, EXACT, or more for what the office says. */
  readonly sure: number;
  /** Of two that are as sure the lower one goes before. */
  readonly rank: number;
}

/** 完成情况 may be told in prose, in percent or by a word; 进展情况 is told in prose. */
const ALSO_STATUS = /完成|办理|办结|整改|落实|执行|进度/u;

/** Of 9月10日进展, 9月17日进展 and 9月24日进展, or 第37周 and 第38周, the last that has content is that of now. */
export function latestOfSeries(
  candidates: readonly Candidate[],
  contentOf: (header: HeaderCell) => ColumnContent,
): readonly Candidate[] {
  const isDated = ({ header: { text }, role }: Candidate) =>
    isReportKey(role) && /\d(?:日|号)|第\d+[周期次]/u.test(text);
  const series = groupBy(
    candidates.filter(isDated),
    ({ role, header }) => `${role} ${header.text.replace(/\d+/gu, '')}`,
  );
  const before = new Set<Candidate>();
  for (const group of series.values()) {
    const inOrder = [...group].sort((a, b) => inNumbers(a.header.text) - inNumbers(b.header.text));
    const now = inOrder.findLast(({ header }) => contentOf(header).filled > 0) ?? inOrder[0]!;
    for (const each of group) if (each !== now) before.add(each);
  }
  return before.size === 0 ? candidates : candidates.filter((each) => !before.has(each));
}

/** 917 for 9月17日: later ones are larger. */
function inNumbers(text: string): number {
  return (text.match(/\d+/gu) ?? []).reduce((value, digits) => value * 100 + Number(digits), 0);
}

/** The roles that the words of a header allow. */
export function candidatesOf(header: HeaderCell): Candidate[] {
  return header.reading.guesses.map((guess) => ({ header, ...guess }));
}

/** What a word allows beside its usual role, when the cells say so: 完成情况 over 已完成 is a status, 进度 over prose is progress. */
export function byContent(
  candidates: readonly Candidate[],
  contentOf: (header: HeaderCell) => ColumnContent,
): Candidate[] {
  const others = (each: Candidate) => candidates.filter((other) => other.header !== each.header);
  // 单位 over 万元 and 个 is the unit of an amount, and nobody's.
  const isUnit = ({ role, header, sure }: Candidate) =>
    role === 'office' && sure <= EXACT && contentOf(header).units >= 0.6;
  // 资金完成情况 over percentages is the share of the money, as 投资完成率 is, and not of what is done.
  const isOfMoney = ({ role, header, sure }: Candidate) =>
    role === 'progress' && sure <= EXACT && isNotDone(header.reading.word) && contentOf(header).percents >= 0.8;
  return candidates
    .filter((each) => !isUnit(each) && !isOfMoney(each))
    .map((each): Candidate => {
      const { role, header, sure } = each;
      if (sure > EXACT || (role !== 'completion' && role !== 'progress' && role !== 'status')) return each;
      const content = contentOf(header);
      if (content.filled === 0) return each;
      const isProse = content.prose >= 0.5 && content.prose > content.percents + content.words;
      if (role !== 'progress') {
        const isTold = others(each).some((other) => other.role === 'progress' && other.sure >= CORE);
        return isProse && !isTold
          ? { ...each, role: 'progress', sure: Math.min(sure, CORE) }
          : percentsAsCompletion(each, content);
      }
      if (!ALSO_STATUS.test(header.reading.word)) return each;
      const hasOther = others(each).some((other) => other.role === 'progress' && other.header.reading.before === null);
      if (content.percents >= 0.8) return { ...each, role: 'completion', sure: Math.min(sure, CORE) };
      return content.words >= 0.6 && hasOther ? { ...each, role: 'status', sure: Math.min(sure, CORE) } : each;
    });
}

/** 1季度 … 4季度 that are filled beyond the reporting month are what is planned for each, and so are 计划 for several times to come. */
export function withoutPlans(
  candidates: readonly Candidate[],
  month: ReportingMonth | null,
  contentOf: (header: HeaderCell) => ColumnContent,
): readonly Candidate[] {
  const bare = candidates.filter(({ header }) => header.reading.bare);
  const isFilled = ({ header }: Candidate) => contentOf(header).filled > 0;
  const isLater = ({ header }: Candidate) => header.reading.period!.first > month!.month;
  const isPlan = month === null ? bare.every(isFilled) : bare.some((each) => isLater(each) && isFilled(each));
  const ahead = candidates.filter(
    (each) => each.header.reading.ahead && (month === null || isLater(each)) && isFilled(each),
  );
  return candidates.filter(
    ({ header: { reading } }) =>
      !(isPlan && reading.bare) && !(ahead.length > (month === null ? 2 : 1) && reading.ahead),
  );
}

function percentsAsCompletion(each: Candidate, { percents, words }: ColumnContent): Candidate {
  return each.role === 'status' && percents >= 0.6 && words < 0.2 ? { ...each, role: 'completion' } : each;
}
