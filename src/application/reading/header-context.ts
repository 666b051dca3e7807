/** What headers come to mean beside the others of their table. */
import type { CellValue } from '../ports';
import { contentOfColumn } from './column-content';
import type { Grid } from './grid';
import { BARE_PROGRESS } from '../../domain/role-words';
import { asked, guessed, has, hasItem, isProgress, progressIn } from './header-guesses';
import { withItems } from './item-context';
import { CORE, NEARLY, readHeader } from './read-header';
import { namesNumbers } from './target-number';
import type { HeaderCell } from './header-cells';

/** Enough to see what a column holds. */
const ROWS_BELOW = 40;

/** The headers with what only their table tells of them; `below` is the first row under them. */
export function inContext(grid: Grid, below: number, cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const first = grid.rows.findIndex(({ row }) => row >= below);
  const rows = first < 0 ? [] : grid.rows.slice(first, first + ROWS_BELOW).map(({ row }) => row);
  const named = withNumbers(grid, rows, cells);
  const told = withFoundProblems(withOutcomes(grid, rows, withBarePeriods(grid, rows, named)));
  return withItems(grid, rows, withPlans(grid, rows, withLikelyProgress(grid, rows, told)));
}

/** Columns of numbers stand at the left. */
const FIRST_COLUMNS = 3;

/** 第31项, 第32项 below any word that is no number's of its own: they are those of the targets. */
function withNumbers(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (cells.some((cell) => has(cell, 'number'))) return cells;
  const at = cells.slice(0, FIRST_COLUMNS).findIndex(({ column, reading }) => {
    if (reading.unused || reading.guesses.some(({ role }) => role !== 'order')) return false;
    const numbers = rows.flatMap((row) => grid.at(row, column)?.content.value ?? []);
    const isNamed = (value: CellValue) => typeof value === 'string' && namesNumbers(value);
    return numbers.length > 0 && numbers.every(isNamed);
  });
  if (at >= 0) return guessed(cells, at, { role: 'number', sure: CORE, rank: 90 });
  const [first] = cells;
  const isCode = first !== undefined && OWN_NUMBER.test(first.reading.word) && first.reading.guesses.length === 0;
  return isCode && !cells.some((cell) => has(cell, 'order')) && areCodes(grid, rows, first)
    ? guessed(cells, 0, { role: 'number', sure: CORE, rank: 90 })
    : cells;
}

/** 交办单号, 台账号; not what people, papers and cars are known by. */
const OWN_NUMBER = /(?<!文|发文|收文|来文|电话|手机|(?<!台)[账帐]|学|工|证|户|牌|车|房|门牌|座|股|案|批|型|货|编)号$/u;

/** Short and with digits, another in each row. */
function areCodes(grid: Grid, rows: readonly number[], { column }: HeaderCell): boolean {
  const codes = rows.flatMap((row) => grid.at(row, column)?.content.value ?? []).map((value) => String(value).trim());
  const found = codes.filter((code) => /^[\p{L}\d〔〕[\]()（）.\/—–-]{1,20}$/u.test(code) && /\d/u.test(code));
  return found.length > 0 && found.length * 2 > codes.length && new Set(found).size === found.length;
}

/** 1季度, 2季度 over prose, where no header tells of progress: they are what was done in each. */
function withBarePeriods(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const isBare = ({ text, reading: { period, guesses, unused } }: HeaderCell) =>
    period !== null && guesses.length === 0 && !unused && readHeader(text).word === '';
  const bare = cells.filter(isBare);
  if (bare.length < 2) return cells;
  if (cells.some(({ reading }) => reading.guesses.some(({ role }) => role === 'progress'))) return cells;
  const contents = bare.map(({ column }) => contentOfColumn(grid, column, rows));
  const isTold = contents.every(({ filled, prose }) => filled === 0 || prose >= 0.5);
  if (!isTold || contents.every(({ filled }) => filled === 0)) return cells;
  return cells.map((cell) =>
    isBare(cell)
      ? { ...cell, reading: { ...cell.reading, guesses: [{ role: 'progress', sure: CORE, rank: 70 }], bare: true } }
      : cell,
  );
}

const FOUND_PROBLEM =
  /^(?:(?:存在|主要|具体|反馈|(?:审计|巡视|巡察|督察|督查|自查)?发现|(?:巡视|巡察|督察|督查|考核)反馈|检查|查摆)?的?(?:主要|具体)?问题(?:内容|描述|清单|表现|名称)?|(?:督察|巡察|督查|检查)?反馈意见)$/u;
const MENDING = /整改|销号|整治|(?:解决|处理|应对|化解)(?:措施|办法|方案|情况)/u;

/** 问题, 整改措施, 整改进展: a list of what is to be mended, where no other header tells what a row is about. */
function withFoundProblems(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (hasItem(cells) || !cells.some(({ text }) => MENDING.test(text))) return cells;
  const progress = cells.findIndex(isProgress);
  const at = cells.findIndex(({ reading: { word, unused } }) => !unused && FOUND_PROBLEM.test(word));
  return at < 0 || at > progress ? cells : guessed(cells, at, { role: 'name', sure: CORE, rank: 80 });
}

/** 办理成效, 情况, or 备注 beside a status, over prose, where no header tells what was done: it does, and a person is to confirm it. */
function withLikelyProgress(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (progressIn(grid, rows, cells) >= 0) return cells;
  const hasStatus = cells.some((cell) => has(cell, 'status') || has(cell, 'completion'));
  const kinds: readonly ((cell: HeaderCell) => boolean)[] = [
    (cell) => has(cell, 'progress', NEARLY),
    ({ reading: { word, unused } }) => !unused && BARE_PROGRESS.includes(word),
    (cell) => hasStatus && has(cell, 'remark') && !cells.some(isUnknown),
  ];
  const isTold = ({ column }: HeaderCell) => {
    const { prose, distinct } = contentOfColumn(grid, column, rows);
    return prose >= 0.6 && distinct > 0.5;
  };
  const isUnknown = (cell: HeaderCell): boolean =>
    cell.reading.guesses.length === 0 && !cell.reading.unused && isTold(cell);
  for (const isKind of kinds) {
    const at = cells.findIndex((cell) => isKind(cell) && isTold(cell));
    if (at >= 0) return asked(cells, at, { role: 'progress', sure: CORE, rank: 95 });
  }
  return cells;
}

const PLAN = /(?:计划|打算|安排|措施|举措|对策|思路|办法)(?:[及和与]?(?:意见)?建议)?$/u;

/** 计划, 推进措施 behind what was done, where no other header tells what comes next. */
function withPlans(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (cells.some(({ reading: { guesses } }) => guesses.some(({ role }) => role === 'nextSteps'))) return cells;
  const progress = progressIn(grid, rows, cells);
  const at = cells.findIndex(({ reading: { word, guesses, goal, unused, period } }, index) => {
    // 存在问题及下步打算 is both.
    const isOther = guesses.some(({ role, sure }) => sure > NEARLY || role === 'problems');
    const isFree = !isOther && !goal && !unused && period === null;
    return index > progress && isFree && PLAN.test(word);
  });
  return progress < 0 || at < 0 ? cells : guessed(cells, at, { role: 'nextSteps', sure: NEARLY, rank: 80 });
}

/** 阶段成效, 当前成效 beside problems and plans, where no other column tells in prose what was done. */
function withOutcomes(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const at = cells.findIndex(({ reading: { guesses } }) =>
    guesses.some(({ role, sure }) => role === 'progress' && sure <= NEARLY),
  );
  const hasPlan = cells.some((cell, index) => index !== at && (has(cell, 'nextSteps') || PLAN.test(cell.reading.word)));
  if (at < 0 || !hasPlan || !cells.some((cell) => has(cell, 'problems'))) return cells;
  const isTold = cells.some((cell) => {
    if (!isProgress(cell)) return false;
    const { filled, words, percents } = contentOfColumn(grid, cell.column, rows);
    return filled === 0 || words + percents < 0.6;
  });
  return isTold ? cells : guessed(cells, at, { role: 'progress', sure: CORE, rank: 80 });
}
