/** What a cell holds after a fix. */
import { formatDate, toSerial, type DateSystem } from '../../domain/calendar-date';
import { shownNumber } from '../../domain/number-format';
import { formatPercent, hundredfold } from '../../domain/percent';
import type { Fix } from '../../rules/rule';
import type { FormatKind } from '../ports';

/** The value that is written, how it looks, and the number format it needs. */
export interface Replacement {
  readonly value: string | number;
  readonly text: string;
  readonly format?: FormatKind;
}

/** The content of a cell after one fix. */
export function replacementOf(fix: Fix, system: DateSystem): Replacement {
  switch (fix.kind) {
    case 'percent':
      if (fix.unit === 'points') {
        const points = hundredfold(fix.fraction);
        return { value: points, text: shownNumber(points), format: 'points' };
      }
      return { value: fix.fraction, text: formatPercent(fix.fraction), format: 'percent' };
    case 'date':
      return { value: toSerial(fix.date, system), text: formatDate(fix.date), format: 'date' };
    case 'value':
      return { value: fix.value, text: typeof fix.value === 'number' ? shownNumber(fix.value) : fix.value };
    case 'edit': {
      const text = fix.of.slice(0, fix.start) + fix.insert + fix.of.slice(fix.end);
      return { value: text, text };
    }
  }
}
