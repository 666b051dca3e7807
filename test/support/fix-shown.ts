/** What a fix puts there, as golden files write it. */
import { formatDate } from '../../src/domain/calendar-date';
import { formatPercent } from '../../src/domain/percent';
import type { Fix } from '../../src/rules/rule';

export function fixShown(fix: Fix): string {
  switch (fix.kind) {
    case 'percent':
      return `${formatPercent(fix.fraction)} in ${fix.unit}`;
    case 'date':
      return formatDate(fix.date);
    case 'value':
      return JSON.stringify(fix.value);
    case 'edit':
      return fix.insert === '' ? '(nothing)' : fix.insert;
  }
}
