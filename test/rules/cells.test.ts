/**
 * What rules on cells say of cells at the edges of what they allow, by rule: `cells.txt` has the cells, parted by ｜, and each finding as
 * its place, its message and what the fix puts there.
 */
import path from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { formatDate } from '../../src/domain/calendar-date';
import { toA1 } from '../../src/domain/cell';
import { formatPercent } from '../../src/domain/percent';
import type { Example, ExampleCell } from '../../src/rules/example';
import { RULES } from '../../src/rules/index';
import type { Finding } from '../../src/rules/rule';
import { findings } from '../../src/rules/run';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';

/** 25% is a percentage, 2021-03-05 a date, 7 a number, ∅ a blank cell; what is in “” is a text. */
function cellOf(written: string): ExampleCell {
  if (written === '∅') return null;
  if (/^“.*”$/u.test(written)) return written.slice(1, -1);
  if (/^-?[\d.]+%$/u.test(written)) return { percent: Math.round(Number.parseFloat(written) * 1e6) / 1e8 };
  if (/^\d{4}-\d\d-\d\d$/u.test(written)) return { date: written };
  return /^-?\d+(?:\.\d+)?$/u.test(written) ? { number: Number(written) } : written;
}

function fixShown(fix: Finding['fix']): string {
  switch (fix?.kind) {
    case undefined:
      return '';
    case 'percent':
      return ` → ${formatPercent(fix.fraction)} in ${fix.unit}`;
    case 'date':
      return ` → ${formatDate(fix.date)}`;
    case 'value':
      return ` → ${JSON.stringify(fix.value)}`;
    case 'edit':
      return ` → ${fix.insert}`;
  }
}

/** What a rule says of the tracker that the cells make. */
const says = (id: string, exampleOf: (cells: readonly string[]) => Partial<Example>) => (line: string) =>
  findings(
    readTracker(workbookOf(exampleOf(line.split('｜')))),
    RULES.filter((rule) => rule.id === id),
  )
    .map(({ cell, message, fix }) => `${toA1(cell)} ${message}${fixShown(fix)}`)
    .join('；');

goldenTables(path.join(__dirname, 'cells.txt'), {
  'status-against-percent': says('status-against-percent', ([status, completion]) => ({
    rows: [{ status: cellOf(status!), completion: cellOf(completion!) }],
  })),
  'unknown-setting': says('unknown-setting', (unknownSettings) => ({ unknownSettings })),
  'subproject-order-gap': says('subproject-order-gap', (orders) => ({
    rows: orders.map((order) => ({ order: cellOf(order) })),
  })),
  'percent-overall-mismatch': says('percent-overall-mismatch', ([overall, ...shares]) => ({
    labels: { overall: cellOf(overall!) },
    rows: shares.map((share) => ({ completion: cellOf(share) })),
  })),
  'weights-not-100': says('weights-not-100', (weights) => ({
    rows: weights.map((weight) => ({ weight: cellOf(weight) })),
  })),
  'percent-out-of-range': says('percent-out-of-range', ([completion]) => ({
    rows: [{ completion: cellOf(completion!) }],
  })),
  'percent-behind-schedule': says('percent-behind-schedule', ([month, completion]) => ({
    settings: { month: month! },
    rows: [{ completion: cellOf(completion!) }],
  })),
  'percent-decreased': says('percent-decreased', ([before, now]) => ({
    history: [{ rows: [{ completion: cellOf(before!) }] }],
    rows: [{ completion: cellOf(now!) }],
  })),
  'percent-complete-with-open-work': says('percent-complete-with-open-work', ([completion, problems, nextSteps]) => ({
    rows: [{ completion: cellOf(completion!), problems: cellOf(problems!), nextSteps: cellOf(nextSteps!) }],
  })),
  'percent-unit-mixed': says('percent-unit-mixed', (shares) => ({
    rows: shares.map((share) => ({ completion: cellOf(share) })),
  })),
  'date-due-before-start': says('date-due-before-start', ([start, due]) => ({
    rows: [{ startDate: cellOf(start!), dueDate: cellOf(due!) }],
  })),
  'date-overdue': says('date-overdue', ([due, completion]) => ({
    rows: [{ dueDate: cellOf(due!), completion: cellOf(completion!) }],
  })),
  'date-done-in-future': says('date-done-in-future', ([done]) => ({ rows: [{ doneDate: cellOf(done!) }] })),
  'date-out-of-plan-year': says('date-out-of-plan-year', ([start, due]) => ({
    rows: [{ startDate: cellOf(start!), dueDate: cellOf(due!) }],
  })),
  'letter-date-off-month': says('letter-date-off-month', ([month, date]) => ({
    settings: { month: month!, date: cellOf(date!) },
  })),
  'phone-format': says('phone-format', ([phones]) => ({ settings: { phones: phones! } })),
  'contact-phone-count': says('contact-phone-count', ([people, phones]) => ({
    settings: { people: people!, phones: phones! },
  })),
});
