/** Fixes: from findings to new cell contents, and on until the texts that come of it have nothing more to be fixed. */
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import { groupBy } from '../../domain/group-by';
import { shownNumber } from '../../domain/number-format';
import type { Finding, Fix } from '../../rules/rule';
import { findingsOfTexts } from './all-findings';
import { cellContents, type CellContent } from '../editing/cell-content';
import { checkAny, type Checked } from './check';
import { cellKey, rowKey } from './check-rows';
import { keptFromEdits } from '../editing/protection';
import { carryIgnored } from '../ignoring/carry-ignored';
import type { CellEdit, WorkbookSnapshot } from '../ports';
import { replacementOf, type Replacement } from './replacement';

export interface FixedCell {
  readonly cell: CellRef;
  /** The findings that were fixed in it, in the order of fixing. */
  readonly findings: readonly Finding[];
  /** The cell as it looked before. */
  readonly before: string;
  readonly after: Replacement;
}

/** A fix of a text can bring out another (a date in full-width digits, then its leading zero). What is left after so many rounds stays a finding. */
const MOST_ROUNDS = 20;

/**
 * Makes every fix that `wanted` lets through, and those of texts that only show then. What 忽略清单 lets pass is left alone; the
 * workbook itself is not touched. `checked`: what the check says of the workbook, where that is known.
 */
export function fixAll(
  workbook: WorkbookSnapshot,
  wanted: (finding: Finding) => boolean,
  checked: Checked = checkAny(workbook),
): readonly FixedCell[] {
  const { tracker } = checked;
  const fixed = new Map<string, FixedCell>();
  // What is ignored stays untouched, although other fixes may change the text it is known by.
  const ignored = new Set(checked.ignored.map(({ finding }) => rowKey(finding)));
  const contentOf = cellContents(workbook);
  let found = checked.findings;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixable = found.filter(
      (finding): finding is Fixable => finding.fix !== null && !ignored.has(rowKey(finding)) && wanted(finding),
    );
    if (fixable.length === 0) break;
    const texts = new Map<string, string>();
    for (const [key, group] of groupBy(fixable, ({ cell }) => cellKey(cell))) {
      const [{ cell }] = group;
      const { applied, after } = applyToCell(group, tracker.dateSystem);
      const known = fixed.get(key);
      const before = known?.before ?? shownText(contentOf(cell));
      fixed.set(key, { cell, findings: [...(known?.findings ?? []), ...applied], before, after });
      if (typeof after.value === 'string') texts.set(key, after.value);
    }
    found = texts.size === 0 ? [] : findingsOfTexts(tracker, (cell) => texts.get(cellKey(cell)));
  }
  return [...fixed.values()];
}

/** Those of the fixes that may be made, and those that the protection of their sheets forbids. */
export function splitLocked(
  workbook: WorkbookSnapshot,
  fixed: readonly FixedCell[],
): { readonly open: readonly FixedCell[]; readonly locked: readonly FixedCell[] } {
  const isKept = keptFromEdits(workbook);
  const locked = new Set(fixed.filter(({ cell, after }) => isKept(editOf(cell, after))));
  return { open: fixed.filter((each) => !locked.has(each)), locked: [...locked] };
}

/** The edits that make these fixes, in the workbook they are for. What is ignored in a cell stays ignored with its new text. */
export function fixEdits(
  workbook: WorkbookSnapshot,
  fixed: readonly FixedCell[],
  { tracker, ignored }: Checked = checkAny(workbook),
): readonly CellEdit[] {
  const edits = fixed.map(({ cell, after }) => editOf(cell, after));
  return [...edits, ...carryIgnored(tracker.ignored, ignored, edits)];
}

function editOf(cell: CellRef, { value, format }: Replacement): CellEdit {
  return { cell, value, ...(format && { format }) };
}

type Fixable = Finding & { readonly fix: Fix };

/** All edits of a text that do not overlap, from its end to its start; or else the first fix alone. What is left comes in the next round. */
function applyToCell(
  group: readonly [Fixable, ...Fixable[]],
  system: DateSystem,
): { readonly applied: readonly Finding[]; readonly after: Replacement } {
  const [first] = group;
  if (first.fix.kind !== 'edit') return { applied: [first], after: replacementOf(first.fix, system) };
  const edits = group
    .flatMap((finding) => (finding.fix.kind === 'edit' ? [{ finding, fix: finding.fix }] : []))
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
function shownText({ value }: CellContent): string {
  if (value === null) return '';
  if (typeof value === 'number') return shownNumber(value);
  return typeof value === 'object' ? value.error : String(value);
}
