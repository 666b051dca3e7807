/** Fixes: from findings to new cell contents, repeated until nothing fixable is left. */
import type { DateSystem } from '../domain/calendar-date';
import type { CellRef } from '../domain/cell';
import { groupBy } from '../domain/group-by';
import type { Finding } from '../rules/rule';
import { allFindings } from './all-findings';
import { findIgnored } from './check';
import { cellKey, rowKey } from './check-rows';
import { applyEdits } from './editing/apply-edits';
import { carryIgnored } from './ignoring/carry-ignored';
import type { CellEdit, WorkbookSnapshot } from './ports';
import { readTracker } from './read-tracker';
import { replacementOf, type Replacement } from './replacement';

export interface FixedCell {
  readonly cell: CellRef;
  /** The findings that were fixed in it, in the order of fixing. */
  readonly findings: readonly Finding[];
  /** The cell as it looked before. */
  readonly before: string;
  readonly after: Replacement;
}

/** A fix can bring out another (a date in full-width digits, then its leading zero). What is left after so many rounds stays a finding. */
const MOST_ROUNDS = 20;

/** Applies every fix that `wanted` lets through, checking again until none is left. What 忽略清单 lets pass is left alone; the workbook itself is not touched. */
export function fixAll(workbook: WorkbookSnapshot, wanted: (finding: Finding) => boolean): readonly FixedCell[] {
  const fixed = new Map<string, FixedCell>();
  const ignored = ignoredRows(workbook);
  let current = workbook;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixable = allFindings(readTracker(current)).filter(
      (finding) => finding.fix && !ignored.has(rowKey(finding)) && wanted(finding),
    );
    if (fixable.length === 0) return [...fixed.values()];
    const edits = [...groupBy(fixable, ({ cell }) => cellKey(cell))].map(([key, group]) => {
      const { cell } = group[0]!;
      const { applied, after } = applyToCell(group, current.dateSystem);
      const known = fixed.get(key);
      fixed.set(key, {
        cell,
        findings: [...(known?.findings ?? []), ...applied],
        before: known?.before ?? shownAt(current, cell),
        after,
      });
      return editOf(cell, after);
    });
    current = applyEdits(current, edits);
  }
  return [...fixed.values()];
}

/** What is ignored before the first round stays untouched, although other fixes may change the text it is known by. */
function ignoredRows(workbook: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(findIgnored(workbook).ignored.map(({ finding }) => rowKey(finding)));
}

/** The edits that make these fixes, in the workbook they are for. What is ignored in a cell stays ignored with its new text. */
export function fixEdits(workbook: WorkbookSnapshot, fixed: readonly FixedCell[]): readonly CellEdit[] {
  const edits = fixed.map(({ cell, after }) => editOf(cell, after));
  const { list, ignored } = findIgnored(workbook);
  return [...edits, ...carryIgnored(list, ignored, edits)];
}

function editOf(cell: CellRef, { value, format }: Replacement): CellEdit {
  return { cell, value, ...(format && { format }) };
}

/** All edits of a text that do not overlap, from its end to its start; or else the first fix alone. What is left comes in the next round. */
function applyToCell(
  group: readonly Finding[],
  system: DateSystem,
): { readonly applied: readonly Finding[]; readonly after: Replacement } {
  const [first] = group;
  if (first?.fix?.kind !== 'edit') return { applied: [first!], after: replacementOf(first!.fix!, system) };
  const edits = group
    .flatMap((finding) => (finding.fix?.kind === 'edit' ? [{ finding, fix: finding.fix }] : []))
    .sort((a, b) => b.fix.start - a.fix.start);
  const applied: Finding[] = [];
  let after = first.fix.of;
  let untouched = Infinity;
  for (const { finding, fix } of edits) {
    if (fix.end > untouched) continue;
    after = after.slice(0, fix.start) + fix.insert + after.slice(fix.end);
    untouched = fix.start;
    applied.push(finding);
  }
  return { applied, after: { value: after, text: after } };
}

/** What a cell shows now, to be told beside what it becomes. */
function shownAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellRef): string {
  const value = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.rows.find((found) => found.row === row)
    ?.cells.find((cell) => cell.column === column)?.value;
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : String(value);
}
