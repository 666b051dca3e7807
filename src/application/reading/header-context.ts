/** What headers come to mean beside the others of their table. */
import { contentOfColumn } from './column-content';
import type { Grid } from './grid';
import type { HeaderCell } from './header-block';
import { LIKELY_ITEMS, OTHER_ITEMS } from '../../domain/role-words';
import { CORE, isItemGuess, isNoItem, NEARLY, readHeader, type RoleGuess } from './read-header';

/** Enough to see what a column holds. */
const ROWS_BELOW = 40;

/** The headers with what only their table tells of them; `below` is the first row under them. */
export function inContext(grid: Grid, below: number, cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const rows = grid.rows.flatMap(({ row }) => (row >= below ? [row] : [])).slice(0, ROWS_BELOW);
  const told = withItem(withPlans(withOutcomes(grid, rows, withFoundProblems(withBarePeriods(grid, rows, cells)))));
  return withLikelyItem(grid, rows, told);
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

const FOUND_PROBLEM = /^(?:存在|主要|具体|反馈|发现|检查|查摆)?的?(?:主要|具体)?问题(?:内容|描述|清单|表现|名称)?$/u;
const MENDING = /整改|销号|整治|(?:解决|处理|应对|化解)(?:措施|办法|方案|情况)/u;

/** 问题, 整改措施, 整改进展: a list of what is to be mended, where no other header tells what a row is about. */
function withFoundProblems(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const hasItem = cells.some(({ reading: { guesses, goal } }) =>
    guesses.some((guess) => guess.role === 'number' || (isItemGuess(guess) && (guess.sure >= CORE || goal))),
  );
  if (hasItem || !cells.some(({ text }) => MENDING.test(text))) return cells;
  const progress = cells.findIndex(isProgress);
  const at = cells.findIndex(({ reading: { word, unused } }) => !unused && FOUND_PROBLEM.test(word));
  return at < 0 || at > progress ? cells : guessed(cells, at, { role: 'name', sure: CORE, rank: 80 });
}

const PLAN = /(?:计划|打算|安排|措施|举措|对策|思路|办法)$/u;

/** 计划, 推进措施 behind what was done, where no other header tells what comes next. */
function withPlans(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  if (cells.some(({ reading: { guesses } }) => guesses.some(({ role }) => role === 'nextSteps'))) return cells;
  const progress = cells.findIndex(isProgress);
  const at = cells.findIndex(({ reading: { word, guesses, goal, unused, period } }, index) => {
    const isFree = guesses.every(({ sure }) => sure <= NEARLY) && !goal && !unused && period === null;
    return index > progress && isFree && PLAN.test(word);
  });
  return progress < 0 || at < 0 ? cells : guessed(cells, at, { role: 'nextSteps', sure: NEARLY, rank: 80 });
}

/** 阶段成效, 当前成效 beside problems and plans, where no other column tells in prose what was done. */
function withOutcomes(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const at = cells.findIndex(({ reading: { guesses } }) =>
    guesses.some(({ role, sure }) => role === 'progress' && sure <= NEARLY),
  );
  const hasPlan = cells.some((cell, index) => index > at && (has(cell, 'nextSteps') || PLAN.test(cell.reading.word)));
  if (at < 0 || !hasPlan || !cells.some((cell) => has(cell, 'problems'))) return cells;
  const isTold = cells.some((cell) => {
    if (!isProgress(cell)) return false;
    const { filled, words, percents } = contentOfColumn(grid, cell.column, rows);
    return filled === 0 || words + percents < 0.6;
  });
  return isTold ? cells : guessed(cells, at, { role: 'progress', sure: CORE, rank: 80 });
}

const ANY_ITEM = /(?:目标|任务|事项|项目|工程|工作|指标|要点|清单|名称|内容)$/u;

/** 攻坚目标 before progress, problems and next steps, where no other header tells what a row is about. */
function withItem(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const progress = cells.findIndex(isProgress);
  if (!cells.some((cell) => has(cell, 'problems')) || !cells.some((cell) => has(cell, 'nextSteps', NEARLY)))
    return cells;
  if (hasItem(cells)) return cells;
  const at = cells.findIndex(
    ({ reading: { word, guesses, unused } }, index) =>
      index < progress && !unused && guesses.length === 0 && ANY_ITEM.test(word),
  );
  return at < 0 ? cells : guessed(cells, at, { role: 'text', sure: CORE, rank: 90 });
}

const LIKELY_ITEM = new RegExp(`(?:${LIKELY_ITEMS.join('|')})$`, 'u');
const OTHER_ITEM = new RegExp(OTHER_ITEMS.join('|'), 'u');
const SUPPORT: readonly RoleGuess['role'][] = ['office', 'partner', 'person', 'dueDate', 'problems', 'nextSteps'];
const LEAST_SUPPORT = 2;

/** 折子内容, 改革举措 before progress and beside whose it is and until when, where no other header tells what a row is about: asked. */
function withLikelyItem(grid: Grid, rows: readonly number[], cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const progress = cells.findIndex(isProgress);
  if (progress < 0 || hasItem(cells)) return cells;
  if (SUPPORT.filter((role) => cells.some((cell) => has(cell, role))).length < LEAST_SUPPORT) return cells;
  const at = cells.findIndex(({ reading: { word, guesses, unused, period }, column }, index) => {
    if (index > progress || unused || period !== null || guesses.some(({ sure }) => sure >= CORE)) return false;
    if (!LIKELY_ITEM.test(word) || OTHER_ITEM.test(word) || isNoItem(word)) return false;
    const { filled, distinct, words, percents, dates } = contentOfColumn(grid, column, rows);
    return filled > 0 && distinct > 0.5 && words + percents + dates < 0.5;
  });
  return at < 0
    ? cells
    : cells.map((cell, index) =>
        index === at
          ? { ...cell, reading: { ...cell.reading, guesses: [{ role: 'text', sure: CORE, rank: 95 }], asked: true } }
          : cell,
      );
}

/** Whether a header tells surely what a row is about, other than by its number. */
function hasItem(cells: readonly HeaderCell[]): boolean {
  return cells.some(({ reading: { guesses, goal } }) =>
    guesses.some((guess) => isItemGuess(guess) && (goal || guess.sure >= CORE)),
  );
}

function has({ reading: { guesses } }: HeaderCell, role: RoleGuess['role'], least = CORE): boolean {
  return guesses.some((guess) => guess.role === role && guess.sure >= least);
}

function isProgress(cell: HeaderCell): boolean {
  return has(cell, 'progress');
}

function guessed(cells: readonly HeaderCell[], at: number, guess: RoleGuess): readonly HeaderCell[] {
  return cells.map((cell, index) =>
    index === at ? { ...cell, reading: { ...cell.reading, guesses: [guess] } } : cell,
  );
}
