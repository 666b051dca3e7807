/** One row of a table as a sub-project. */
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import { fractionOf } from '../../domain/percent';
import type { Period } from '../../domain/period';
import type { ReportingMonth } from '../../domain/reporting-month';
import type { Role } from '../../domain/role-words';
import { readStatus, type OwnStatusWords } from '../../domain/status';
import type { DateField, PercentField, StatusField, SubProject, TextField } from '../../domain/tracker';
import type { RowContent } from './data-rows';
import { readDate, readText, wordingsOf, type DateKey } from './read-cell';
import { readPercents } from './read-percents';
import { statusWordsBelow } from './whether';
import type { HeaderCell } from './header-cells';

/** What the rows of a table have in common. */
export interface RowContext {
  readonly sheet: string;
  readonly roles: Readonly<Partial<Record<Role, HeaderCell>>>;
  readonly system: DateSystem;
  /** The reporting month, whose year is that of wordings such as 6月底前; null when it is not known. */
  readonly month: ReportingMonth | null;
  /** What its columns of progress speak of, whichever is read; left out: of no period. */
  readonly progressPeriods?: readonly Period[];
  /** What the office's own status words mean. */
  readonly statusWords?: OwnStatusWords;
}

export interface DataRow {
  readonly row: number;
  readonly content: RowContent;
  /** Where the values of a form stand, which are not in one row. */
  readonly places?: Readonly<Partial<Record<Role, CellRef>>>;
}

/** Rows as sub-projects. `named` tells where their names stand; a row of a list of targets has none. */
export function readRows(
  rows: readonly DataRow[],
  context: RowContext,
  { name, order }: { readonly name: Role | null; readonly order: boolean },
): readonly SubProject[] {
  const percents = (role: Role) => percentsOf(rows, role, context);
  const [completions, weights, statuses] = [percents('completion'), percents('weight'), percents('status')];
  return rows.map((data, index): SubProject => {
    const text = (role: Role) => textAt(data, role, context);
    const date = (role: DateKey) => dateAt(data, role, context);
    return {
      row: data.row,
      order: order ? text('order') : NO_TEXT,
      name: name === null ? NO_TEXT : text(name),
      office: text('office'),
      partner: text('partner'),
      person: text('person'),
      weight: weights[index]!,
      startDate: date('startDate'),
      dueDate: date('dueDate'),
      doneDate: date('doneDate'),
      completion: context.roles.completion ? completions[index]! : completionOfStatus(statuses[index]!),
      status: statusAt(data, context),
      progress: text('progress'),
      problems: text('problems'),
      nextSteps: text('nextSteps'),
      remark: text('remark'),
    };
  });
}

export const NO_TEXT: TextField = { cell: null, formula: false, waiting: false, text: '', error: null };
export const NO_DATE: DateField = { cell: null, formula: false, waiting: false, reading: { kind: 'blank' } };
export const NO_PERCENT: PercentField = {
  cell: null,
  formula: false,
  waiting: false,
  unit: 'unclear',
  reading: { kind: 'blank' },
};

/** The text that a row has in the column of this role; a blank one without such a column. */
export function textAt(data: DataRow, role: Role, context: RowContext): TextField {
  const cell = cellAt(data, role, context);
  const content = data.content[role]?.content;
  return cell || content ? readText(cell, content, context.system) : NO_TEXT;
}

function statusAt(data: DataRow, context: RowContext): StatusField {
  const { cell, formula, waiting, text, error } = textAt(data, 'status', context);
  const says =
    text.trim() === '' ? null : readStatus(text, statusWordsBelow(context.roles.status, context.statusWords));
  return { cell, formula, waiting, text, error, says };
}

function dateAt(data: DataRow, role: DateKey, context: RowContext): DateField {
  const { system, month } = context;
  return readDate(cellAt(data, role, context), data.content[role]?.content, system, wordingsOf(role, month));
}

/** A column of percentages as a whole: what a bare number means its neighbours tell. */
function percentsOf(rows: readonly DataRow[], role: Role, context: RowContext): readonly PercentField[] {
  const header = context.roles[role];
  if (!header) return rows.map(() => NO_PERCENT);
  const cells = rows.map((data) => ({ cell: cellAt(data, role, context), content: data.content[role]?.content }));
  return readPercents(cells, header.reading.percent, statusWordsBelow(header, context.statusWords));
}

/** Where there is no column for it, a status that is a percentage or settles one stands for 完成进度. */
function completionOfStatus(field: PercentField): PercentField {
  return field.reading.kind === 'status' || fractionOf(field.reading) !== null ? field : NO_PERCENT;
}

function cellAt({ row, content, places }: DataRow, role: Role, { sheet, roles }: RowContext): CellRef | null {
  if (places) return places[role] ?? null;
  const header = roles[role];
  return header ? { sheet, row: content[role]?.row ?? row, column: header.column } : null;
}
