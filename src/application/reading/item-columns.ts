/** Which columns say what a row is about. */
import type { Grid } from './grid';
import { CORE, EXACT, isItemGuess } from './read-header';
import type { HeaderCell } from './header-cells';
import type { Candidate } from './role-candidates';

/** Words of the program's own sheets: a 目标内容 is never the goal of an item, nor is a 目标 that of a 子项目. */
const OWN_TARGET = /^目标内容$/u;
const OWN_PART = /^子(?:项目|任务)/u;
/** The columns that say what a row is about. With two, one is the target and the other its part. */
export function itemRoles(
  candidates: readonly Candidate[],
  grid: Grid,
  rows: readonly number[],
  progress: HeaderCell | undefined,
): Partial<Record<'name' | 'text', HeaderCell>> {
  const items = beforeReport(withoutTimed(candidates.filter(isItemGuess)), progress);
  const mapped = items.filter(({ sure }) => sure > EXACT);
  const sure = items.filter((each) => each.sure >= CORE && !mapped.some(({ header }) => header === each.header));
  const known = sure.length + mapped.length > 0 ? [...mapped, ...sure] : items;
  const named = known.filter(({ role }) => role === 'name').sort(bySureness);
  const targets = known.filter(({ role }) => role === 'text').sort(bySureness);
  if (named.length > 0 && targets.length > 0) {
    const [target] = targets;
    const part = named.find(({ header }) => header.column > target!.header.column) ?? named[0]!;
    if (isGoalOf(part, target!, grid, rows)) return { [part.role]: part.header };
    return withMeasures(target!.header, part.header, items, grid, rows);
  }
  const both = (named.length > 0 ? named : targets).sort((a, b) => a.header.column - b.header.column);
  if (both.length === 0) return {};
  if (both.length === 1) {
    const { role, header } = both[0]!;
    const measures = isGrouping(grid, header.column, rows) && items.find((each) => isMeasures(each, header));
    return measures ? { text: header, name: measures.header } : { [role]: header };
  }
  // Two of a kind: the one whose cells reach over several rows is the target.
  const groups = both.filter(({ header }) => isGrouping(grid, header.column, rows));
  const wide = groups[0];
  const part = both.find((each) => each !== wide && each.header.column > (wide?.header.column ?? 0));
  if (wide && part) return withMeasures(wide.header, part.header, items, grid, rows);
  const measures = wide && items.find((each) => isMeasures(each, wide.header));
  if (wide && measures) return { text: wide.header, name: measures.header };
  const best = [...both].sort(bySureness)[0]!;
  return { [best.role]: best.header };
}

/** 项目名称 and 年度目标任务 behind it, a row each: what is aimed at for the item, which would have no place in the letter as its target. */
function isGoalOf(part: Candidate, target: Candidate, grid: Grid, rows: readonly number[]): boolean {
  const isBehind = part.header.column < target.header.column && part.sure >= CORE;
  return (
    isBehind &&
    target.sure <= EXACT &&
    !OWN_TARGET.test(target.header.text) &&
    !(target.header.text === '目标' && OWN_PART.test(part.header.text)) &&
    !isGrouping(grid, target.header.column, rows)
  );
}

/** Three levels: where the part itself stands over several rows, it is the target and its measures are the parts. */
function withMeasures(
  target: HeaderCell,
  part: HeaderCell,
  items: readonly Candidate[],
  grid: Grid,
  rows: readonly number[],
): Partial<Record<'name' | 'text', HeaderCell>> {
  const measures = isGrouping(grid, part.column, rows) && items.find((each) => isMeasures(each, part));
  return measures ? { text: part, name: measures.header } : { text: target, name: part };
}

function isMeasures({ role, header }: Candidate, item: HeaderCell): boolean {
  return role === 'name' && header.column > item.column;
}

function bySureness(a: Candidate, b: Candidate): number {
  return b.sure - a.sure || a.rank - b.rank;
}

/** More do not change the picture. */
const MOST_ROWS = 300;

/** Whether the cells of a column are merged over rows, repeated below each other, or blank below the first of several rows. */
export function isGrouping(grid: Grid, column: number, rows: readonly number[]): boolean {
  let before: string | null = null;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const placed = grid.at(row, column);
    const value = placed ? String(placed.content.value) : '';
    if (before !== null && (value === '' || before === value || before.endsWith(` ${value}`))) return true;
    if (placed) before = value;
  }
  return false;
}

/** 阻碍事项 behind the progress tells of it, where an item stands before it. */
function beforeReport(items: readonly Candidate[], progress: HeaderCell | undefined): readonly Candidate[] {
  if (!progress) return items;
  const isBehind = ({ header, sure }: Candidate) => sure <= EXACT && header.column > progress.column;
  const before = items.filter((each) => !isBehind(each));
  return before.some(({ sure }) => sure >= CORE) ? before : items;
}

/** 9月份任务 beside 全年任务 is what was to be done of it in a month. */
function withoutTimed(items: readonly Candidate[]): readonly Candidate[] {
  const others = items.filter(({ header, sure }) => header.reading.period === null || sure > EXACT);
  return others.length > 0 ? others : items;
}
