/** What a row is about, where no header says it surely: by the words that are left, and by the cells that stand over several rows. */
import { LIKELY_ITEMS, OTHER_ITEMS } from '../../domain/role-words';
import { contentOfColumn } from './column-content';
import type { Grid } from './grid';
import { asked, guessed, has, hasItem, isProgress, isSureItem, progressIn } from './header-guesses';
import { CORE, isNoItem, NEARLY, type RoleGuess } from './read-header';
import type { HeaderCell } from './header-cells';

type Cells = readonly HeaderCell[];

/** The headers with the items that they have beside each other. */
export function withItems(grid: Grid, rows: readonly number[], cells: Cells): Cells {
  const told = progressIn(grid, rows, cells);
  const progress = told >= 0 ? told : cells.findIndex(isProgress);
  if (progress < 0) return cells;
  const known = withLikelyItem(grid, rows, withItem(cells, progress), progress);
  return withLevels(grid, rows, known, progress);
}

const ANY_ITEM = /(?:目标|任务|事项|项目|工程|工作|指标|要点|清单|名称|内容)$/u;

/** 攻坚目标 before progress, problems and next steps, where no other header tells what a row is about. */
function withItem(cells: Cells, progress: number): Cells {
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

/** 折子内容, 改革举措 before progress and beside whose it is and until when, where no other header tells what a row is about. */
function withLikelyItem(grid: Grid, rows: readonly number[], cells: Cells, progress: number): Cells {
  if (hasItem(cells)) return cells;
  if (SUPPORT.filter((role) => cells.some((cell) => has(cell, role))).length < LEAST_SUPPORT) return cells;
  const at = cells.findIndex((cell, index) => index < progress && isLikelyItem(cell) && isVaried(grid, rows, cell));
  return at < 0 ? cells : asked(cells, at, { role: 'text', sure: CORE, rank: 95 });
}

/** Two levels of which one has a word that nobody knows: 主要任务 over several rows of 具体内容, 创建项目 over several 分项任务. */
function withLevels(grid: Grid, rows: readonly number[], cells: Cells, progress: number): Cells {
  const items = cells.filter((cell, index) => index < progress && isSureItem(cell));
  const [item] = items;
  if (
    !item ||
    items.length > 1 ||
    cells.some((cell) => has(cell, 'number') || has(cell, 'name', NEARLY) !== has(cell, 'name'))
  )
    return cells;
  const at = cells.indexOf(item);
  const part = cells.findIndex(
    (cell, index) =>
      index > at &&
      index < progress &&
      isLikelyItem(cell) &&
      isVaried(grid, rows, cell) &&
      areParts(grid, rows, item, cell),
  );
  if (part >= 0) return asked(cells, part, { role: 'name', sure: NEARLY, rank: 95 });
  const order = cells.find((cell) => has(cell, 'order'));
  const over = cells.findIndex(
    (cell, index) =>
      index < at &&
      isLikelyItem(cell) &&
      order !== undefined &&
      areParts(grid, rows, cell, item) &&
      isCountedBy(grid, rows, cell, order),
  );
  return over < 0 ? cells : asked(cells, over, { role: 'text', sure: CORE, rank: 95 });
}

/** Whether cells of `whole` stand over several of `part`. */
function areParts(grid: Grid, rows: readonly number[], whole: HeaderCell, part: HeaderCell): boolean {
  let before: unknown;
  return rows.some((row) => {
    const said = isOwn(grid, row, whole) ? grid.at(row, whole.column)!.content.value : undefined;
    // Blank or merged below, or the same again.
    const isShared = said === undefined || said === before;
    before = said ?? before;
    return isShared && before !== undefined && isOwn(grid, row, part);
  });
}

/** Whether `order` stands over the same rows as `whole`: it counts them. */
function isCountedBy(grid: Grid, rows: readonly number[], whole: HeaderCell, order: HeaderCell): boolean {
  return rows.every((row) => isOwn(grid, row, whole) === isOwn(grid, row, order));
}

function isOwn(grid: Grid, row: number, { column }: HeaderCell): boolean {
  return grid.at(row, column)?.row === row;
}

function isLikelyItem({ reading: { word, guesses, unused, period, before } }: HeaderCell): boolean {
  if (unused || period !== null || before !== null || guesses.some(({ sure }) => sure >= CORE)) return false;
  return LIKELY_ITEM.test(word) && !OTHER_ITEM.test(word) && !isNoItem(word);
}

/** Another text in nearly every row. */
function isVaried(grid: Grid, rows: readonly number[], { column }: HeaderCell): boolean {
  const { filled, distinct, words, percents, dates } = contentOfColumn(grid, column, rows);
  return filled > 0 && distinct > 0.5 && words + percents + dates < 0.5;
}
