/** What Excel lets people enter in planned cells: files and Excel itself write the same. */
import type { CalendarDate } from '../../domain/calendar-date';
import { toA1, type CellRange } from '../../domain/cell';
import type { PlannedValidation, SheetPlan } from '../ports';

/** The least and the most that may be entered, both of them included. */
export type EntryLimits =
  | { readonly kind: 'decimal' | 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'date'; readonly least: CalendarDate; readonly most: CalendarDate };

type Rule = PlannedValidation['rule'];

/** A date outside is a slip. */
const FIRST_DATE: CalendarDate = { year: 2000, month: 1, day: 1 };
const LAST_DATE: CalendarDate = { year: 2099, month: 12, day: 31 };

/** The least and the most that a rule lets people enter; percentages are fractions, as Excel keeps them. */
export function entryLimits(rule: Exclude<Rule, { readonly kind: 'list' }>): EntryLimits {
  switch (rule.kind) {
    case 'percent':
      return { kind: 'decimal', least: 0, most: 1 };
    case 'points':
      return { kind: 'decimal', least: 0, most: 100 };
    case 'date':
      return { kind: 'date', least: FIRST_DATE, most: LAST_DATE };
    case 'wholeNumber':
      return { kind: 'whole', least: rule.min, most: rule.max };
  }
}

/** What a list within the validation itself may have at most, each quotation mark counted twice as files write it. */
const LONGEST_LIST = 255;

/** The choices as a list within the validation itself; null when it cannot hold them: too long, or a comma that would split a choice. */
export function listSource(choices: readonly string[]): string | null {
  const list = choices.join(',');
  const isTooLong = list.replaceAll('"', '""').length > LONGEST_LIST;
  return isTooLong || choices.some((choice) => choice.includes(',')) ? null : list;
}

/** Excel calls a file damaged whose message is longer (ECMA-376 18.3.1.32, error). */
const LONGEST_MESSAGE = 255;

/** What Excel says to people who enter something else. */
export function entryAlert(message: string): { readonly title: string; readonly message: string } {
  return { title: '填写有误', message: message.slice(0, LONGEST_MESSAGE) };
}

/** Cells in which a percentage is typed, and the formula (of their first cell) that is true where it has a tenth of a percent to show. */
export function tenthsShown(sheet: SheetPlan): readonly { readonly range: CellRange; readonly formula: string }[] {
  return sheet.validations
    .filter(({ rule }) => rule.kind === 'percent')
    .map(({ range }) => {
      const first = toA1({ row: range.top, column: range.left });
      return { range, formula: `MOD(ROUND(${first}*1000,0),10)<>0` };
    });
}
