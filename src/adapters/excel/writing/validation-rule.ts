/** Validation rules as Excel has them (ExcelApi 1.8). */
import type { PlannedValidation } from '../../../application/ports';

/** What a list in the validation itself may have at most; of longer ones people are not warned. */
const MAX_LITERAL_LIST = 255;

/** A rule as Excel has it; null for a list that is too long for it. */
export function validationRule(rule: PlannedValidation['rule']): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case 'percent':
      return { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    case 'points':
      return { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    case 'date':
      // A date outside is a slip.
      return { date: { formula1: '2000-01-01', formula2: '2099-12-31', operator: 'Between' } };
    case 'wholeNumber':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'list': {
      const source = rule.choices.join(',');
      const fits = source.length <= MAX_LITERAL_LIST && !rule.choices.some((choice) => choice.includes(','));
      return fits ? { list: { inCellDropDown: true, source } } : null;
    }
  }
}
