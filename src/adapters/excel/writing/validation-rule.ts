/** Validation rules as Excel has them (ExcelApi 1.8). */
import { entryLimits, listSource } from '../../../application/new-sheets/entry-limits';
import type { PlannedValidation } from '../../../application/ports';
import type { CalendarDate } from '../../../domain/calendar-date';

/** A rule as Excel has it; null for a list that is too long for it, of which people are not warned then. */
export function validationRule(rule: PlannedValidation['rule']): Excel.DataValidationRule | null {
  if (rule.kind === 'list') {
    const source = listSource(rule.choices);
    return source === null ? null : { list: { inCellDropDown: true, source } };
  }
  const limits = entryLimits(rule);
  const operator = 'Between';
  if (limits.kind === 'date') {
    return { date: { formula1: dayText(limits.least), formula2: dayText(limits.most), operator } };
  }
  const between = { formula1: limits.least, formula2: limits.most, operator } as const;
  return limits.kind === 'whole' ? { wholeNumber: between } : { decimal: between };
}

/** 2000-01-01, which is the same day in both date systems. */
function dayText({ year, month, day }: CalendarDate): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
