/** 为填写加上数据验证: Excel's own validation for the cells of a tracker that people keep already. */
import type { CellRef } from '../../domain/cell';
import { groupBy } from '../../domain/group-by';
import type { Place, Target, Tracker } from '../../domain/tracker';
import { Failure } from '../errors';
import type { PlannedValidation, SheetValidation, Workbook } from '../ports';
import { readTracker } from '../reading/read-tracker';
import { listSource } from './entry-limits';
import type { StepDone } from '../undoing/undo-entry';

/** What everybody's list of status words begins with, behind the words that the office uses. */
const STATUS_CHOICES = ['已完成', '推进中', '未启动', '滞后'];
const MOST_CHOICES = 20;

const MESSAGES = {
  percent: '请填 0%～100% 的百分数。',
  points: '请填 0～100 的数，不用写百分号。',
  date: '请填日期，如 2021-3-25；6月底前、长期等说法可以照填。',
  list: '请从列表中选择；确需其他说法的，可以照填。',
} as const;

type Rule = Pick<PlannedValidation, 'rule' | 'message'> & { readonly strict: boolean };

interface Wanted extends Rule {
  readonly cell: CellRef;
}

/** The validations that a tracker's cells of percentages, dates and status words can have; cells with formulas are left out. */
export function planValidations(tracker: Tracker): readonly SheetValidation[] {
  const choices = statusChoices(tracker);
  const wanted = tracker.targets.flatMap((target) => wantedOf(target, choices));
  const groups = groupBy(wanted, ({ cell, rule, strict }) => JSON.stringify([cell.sheet, cell.column, rule, strict]));
  return [...groups.values()].flatMap((group) => {
    const rows = [...new Set(group.map(({ cell }) => cell.row))].sort((a, b) => a - b);
    const [{ cell, rule, message, strict }] = group;
    return runsOf(rows).map(({ first, last }): SheetValidation => {
      const range = { top: first, bottom: last, left: cell.column, right: cell.column };
      return { sheet: cell.sheet, range, rule, message, strict };
    });
  });
}

function wantedOf(target: Target, choices: readonly string[]): readonly Wanted[] {
  const found: Wanted[] = [];
  const add = ({ cell, formula }: Place, rule: Rule | null) => {
    if (cell && !formula && rule) found.push({ cell, ...rule });
  };
  add(target.overall, percentRule(target.overall.unit));
  for (const row of target.subProjects) {
    add(row.completion, percentRule(row.completion.unit));
    for (const key of ['startDate', 'dueDate', 'doneDate'] as const) {
      // 6月底前 is a deadline as people write it.
      add(row[key], { rule: { kind: 'date' }, message: MESSAGES.date, strict: false });
    }
    add(row.status, { rule: { kind: 'list', choices }, message: MESSAGES.list, strict: false });
  }
  return found;
}

/** None where the column has no unit: what is right there is not known. */
function percentRule(unit: Target['overall']['unit']): Rule | null {
  if (unit === 'fractions') return { rule: { kind: 'percent' }, message: MESSAGES.percent, strict: true };
  if (unit === 'points') return { rule: { kind: 'points' }, message: MESSAGES.points, strict: true };
  return null;
}

function statusChoices({ targets }: Tracker): readonly string[] {
  const used = targets.flatMap(({ subProjects }) =>
    subProjects.flatMap(({ status }) => (status.says !== null ? [status.text.trim()] : [])),
  );
  const all = [...new Set([...used, ...STATUS_CHOICES])].filter((word) => word !== '' && !/[,，]/u.test(word));
  const fitting: string[] = [];
  for (const word of all.slice(0, MOST_CHOICES)) {
    if (listSource([...fitting, word]) !== null) fitting.push(word);
  }
  return fitting;
}

function runsOf(rows: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.last === row - 1) last.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

/** Adds the validations where cells have none of their own. Throws a Failure when there is nothing to add. */
export async function addValidations(workbook: Workbook): Promise<StepDone> {
  if (!workbook.validate) throw new Failure('not-writable', '请在 Excel 中为填写加上数据验证。');
  const wanted = planValidations(readTracker(await workbook.read()));
  const { added, kept, locked } = await workbook.validate(wanted);
  if (added.length === 0) {
    if (locked.length > 0) throw new Failure('protected', `${quoted(locked)}受保护，没有加上数据验证，请先取消保护。`);
    throw new Failure('not-writable', '没有可以加上数据验证的单元格：各栏都已有数据验证，或没有进度、日期、状态栏。');
  }
  const left = [
    ...(kept > 0 ? [`有 ${kept} 处已有数据验证，保持不变。`] : []),
    ...(locked.length > 0 ? [`${quoted(locked)}受保护，没有加上。`] : []),
  ];
  return { edits: [], validations: added, ...(left.length > 0 && { note: left.join('') }) };
}

function quoted(sheets: readonly string[]): string {
  return sheets.map((name) => `“${name}”`).join('、');
}
