/**
 * What rules on cells say of cells at the edges of what they allow, by rule: `cells.txt` has the cells, parted by ｜, and each finding as
 * its place, its message and what the fix puts there.
 */
import path from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { formatDate } from '../../src/domain/calendar-date';
import { toA1 } from '../../src/domain/cell';
import { formatPercent } from '../../src/domain/percent';
import type { Example } from '../../src/rules/example';
import { RULES } from '../../src/rules/index';
import type { Finding } from '../../src/rules/rule';
import { findings } from '../../src/rules/run';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';
import { writtenCell } from '../support/written-cell';

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
    rows: [{ status: writtenCell(status!), completion: writtenCell(completion!) }],
  })),
  'unknown-setting': says('unknown-setting', (unknownSettings) => ({ unknownSettings })),
  'subproject-order-gap': says('subproject-order-gap', (orders) => ({
    rows: orders.map((order) => ({ order: writtenCell(order) })),
  })),
  'percent-overall-mismatch': says('percent-overall-mismatch', ([overall, ...shares]) => ({
    labels: { overall: writtenCell(overall!) },
    rows: shares.map((share) => ({ completion: writtenCell(share) })),
  })),
  'weights-not-100': says('weights-not-100', (weights) => ({
    rows: weights.map((weight) => ({ weight: writtenCell(weight) })),
  })),
  'percent-out-of-range': says('percent-out-of-range', ([completion]) => ({
    rows: [{ completion: writtenCell(completion!) }],
  })),
  'percent-behind-schedule': says('percent-behind-schedule', ([month, completion]) => ({
    settings: { month: month! },
    rows: [{ completion: writtenCell(completion!) }],
  })),
  'percent-decreased': says('percent-decreased', ([before, now]) => ({
    history: [{ rows: [{ completion: writtenCell(before!) }] }],
    rows: [{ completion: writtenCell(now!) }],
  })),
  'percent-complete-with-open-work': says('percent-complete-with-open-work', ([completion, problems, nextSteps]) => ({
    rows: [
      { completion: writtenCell(completion!), problems: writtenCell(problems!), nextSteps: writtenCell(nextSteps!) },
    ],
  })),
  'percent-unit-mixed': says('percent-unit-mixed', (shares) => ({
    rows: shares.map((share) => ({ completion: writtenCell(share) })),
  })),
  'date-due-before-start': says('date-due-before-start', ([start, due]) => ({
    rows: [{ startDate: writtenCell(start!), dueDate: writtenCell(due!) }],
  })),
  'date-overdue': says('date-overdue', ([due, completion]) => ({
    rows: [{ dueDate: writtenCell(due!), completion: writtenCell(completion!) }],
  })),
  'date-done-in-future': says('date-done-in-future', ([done]) => ({ rows: [{ doneDate: writtenCell(done!) }] })),
  'date-out-of-plan-year': says('date-out-of-plan-year', ([start, due]) => ({
    rows: [{ startDate: writtenCell(start!), dueDate: writtenCell(due!) }],
  })),
  'letter-date-off-month': says('letter-date-off-month', ([month, date]) => ({
    settings: { month: month!, date: writtenCell(date!) },
  })),
  'phone-format': says('phone-format', ([phones]) => ({ settings: { phones: phones! } })),
  'contact-phone-count': says('contact-phone-count', ([people, phones]) => ({
    settings: { people: people!, phones: phones! },
  })),
});
