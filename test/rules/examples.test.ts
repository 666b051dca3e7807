/** Every example of every rule, as its file says it. */
import { cellName, type CellRef } from '../../src/domain/cell';
import { toSerial, parseWrittenDate } from '../../src/domain/calendar-date';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { fixAll, fixEdits } from '../../src/application/checking/fix';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { RULES } from '../../src/rules/index';
import type { Example, ExpectedFinding } from '../../src/rules/example';
import type { Rule } from '../../src/rules/rule';
import { findings } from '../../src/rules/run';
import { cellOf, workbookOf } from '../support/plain-tracker';

test.each([[{}], [{ history: [{}] }], [{ history: [{}, {}] }]])('the plain tracker breaks no rule: %j', (example) => {
  expect(findings(readTracker(workbookOf(example)))).toEqual([]);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  // What is made for a list of rules is made once.
  const only = [rule];

  test('has examples of what it accepts and of what it reports', () => {
    expect(rule.examples.some(({ reports }) => reports.length === 0)).toBe(true);
    expect(rule.examples.some(({ reports }) => reports.length > 0)).toBe(true);
  });

  test.each(rule.examples.map((example) => [describeExample(example), example] as const))('%s', (__, example) => {
    const workbook = workbookOf(example);
    const found = findings(readTracker(workbook), only);
    expect(found.map(({ cell, fix }) => place(cell, fix !== null))).toEqual(
      example.reports.map((expected) => place(cellOf(example, expected), expected.fixed !== undefined)),
    );
    for (const { message } of found)
      expect(message).toMatch(/^(?!.*(?:undefined|null|NaN|\[object)).*[\u4e00-\u9fff].*[。？]$/su);
    // What has no fix leaves the workbook as it is.
    if (found.some(({ fix }) => fix)) expectFixed(only, workbook, example);
  });
});

/** After its fixes the rule has nothing left to fix, and the cells hold what the example says. */
function expectFixed(only: readonly Rule[], workbook: WorkbookSnapshot, example: Example): void {
  const fixed = applyEdits(
    workbook,
    fixEdits(
      workbook,
      fixAll(workbook, (finding) => only.includes(finding.rule)),
    ),
  );
  expect(findings(readTracker(fixed), only).filter(({ fix }) => fix)).toEqual([]);
  for (const expected of example.reports) {
    if (expected.fixed !== undefined) expect(valueAt(fixed, cellOf(example, expected))).toBe(valueOf(expected));
  }
}

function valueOf({ fixed }: ExpectedFinding): unknown {
  if (typeof fixed !== 'object') return fixed;
  if ('percent' in fixed) return fixed.percent;
  if ('number' in fixed) return fixed.number;
  if ('date' in fixed) return toSerial(parseWrittenDate(fixed.date)!, 1900);
  throw new Error('a fix writes a text, a number, a percentage or a date');
}

function valueAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellRef): unknown {
  return workbook.sheets
    .find(({ name }) => name === sheet)!
    .rows.find((found) => found.row === row)!
    .cells.find((cell) => cell.column === column)!.value;
}

function place(cell: CellRef, fixable: boolean): string {
  return cellName(cell) + (fixable ? ' ✎' : '');
}

function describeExample({ reports, ...given }: Example): string {
  return `${reports.length === 0 ? 'accepts' : 'reports'} ${JSON.stringify(given)}`;
}
