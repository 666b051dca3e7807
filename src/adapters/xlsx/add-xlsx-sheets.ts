/** Adds made sheets to an opened .xlsx package, makes them anew, and takes them out again; every other part keeps its bytes. */
import type { CellPlace } from '../../domain/cell';
import { sheetNameTaken, unknownSheet } from '../../application/editing/edit-failures';
import { planInSystem } from '../../application/editing/planned-dates';
import type { SheetPlan, WorkbookPlan, WorkbookSnapshot } from '../../application/ports';
import type { OpcPackage } from '../ooxml/open-package';
import { readRelationships, relationshipsPart } from '../ooxml/relationships';
import { ChangedParts, CONTENT_TYPES } from './changed-parts';
import { recalculate, type Before } from './formulas/new-results';
import { withoutContentType, withoutRelationshipId } from './patch-package';
import { withoutSheet } from './patch-workbook';
import type { WorkbookParts } from './read-parts';
import { SheetMaker } from './made/sheet-maker';
import { hasFormulas } from './formulas/sheet-formulas';
import type { OpenCalculation } from './formulas/known-formulas';

/** The package with the sheets behind those it has. Throws a Failure when a name is taken; then nothing has happened. */
export function addXlsxSheets(pkg: OpcPackage, parts: WorkbookParts, plan: WorkbookPlan): OpcPackage {
  const taken = new Set(parts.names.map((name) => name.toLowerCase()));
  const clash = plan.sheets.find(({ name }) => taken.has(name.toLowerCase()));
  if (clash) throw sheetNameTaken(clash.name);
  const changed = new ChangedParts(pkg);
  const maker = new SheetMaker(pkg, parts, changed);
  for (const sheet of planInSystem(plan, parts.dateSystem).sheets) maker.add(sheet, false);
  maker.finish();
  return changed.package();
}

/** The package with a sheet made anew in its place. `content` is what was read from it. Throws a Failure when it is not there. */
export function replaceXlsxSheet(
  pkg: OpcPackage,
  parts: WorkbookParts,
  plan: SheetPlan,
  content: Before,
  calculate: OpenCalculation | null,
): OpcPackage {
  const present = parts.sheets.find(({ name }) => name === plan.name);
  if (!present) throw unknownSheet(plan.name);
  const changed = new ChangedParts(pkg);
  const before = changed.xml(present.part);
  for (const own of partsOf(pkg, present.part)) if (own !== present.part) removePart(pkg, changed, own);
  if (pkg.has(relationshipsPart(present.part))) changed.remove(relationshipsPart(present.part));
  const maker = new SheetMaker(pkg, parts, changed);
  const [sheet] = planInSystem({ sheets: [plan] }, parts.dateSystem).sheets;
  maker.make(present.part, sheet!, /<[^>]*\btabSelected="(?:1|true)"/u.test(before));
  maker.finish();
  const gone = cellsOf(content.snapshot, plan.name).map((cell) => ({ sheet: plan.name, ...cell, value: null }));
  const made = sheet!.cells.map(({ row, column, value }) => ({ sheet: plan.name, row, column, value }));
  const change = {
    cells: [...gone, ...made],
    tables: new Set<string>(),
    filled: [],
    formulaRemoved: hasFormulas(before),
    formulasChanged: true,
  };
  recalculate(pkg, changed, parts, change, content, calculate);
  return changed.package();
}

function cellsOf({ sheets }: WorkbookSnapshot, name: string): CellPlace[] {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  return rows.flatMap(({ row, cells }) => cells.map(({ column }) => ({ row, column })));
}

/** The package without these sheets and all that belongs to them. The last sheet of a workbook stays. */
export function removeXlsxSheets(pkg: OpcPackage, parts: WorkbookParts, names: readonly string[]): OpcPackage {
  const changed = new ChangedParts(pkg);
  for (const { name, part } of parts.sheets.filter((sheet) => names.includes(sheet.name))) {
    const removed = withoutSheet(changed.xml(parts.workbook), name);
    if (!removed) continue;
    changed.edit(parts.workbook, () => removed.xml);
    changed.edit(relationshipsPart(parts.workbook), (xml) => withoutRelationshipId(xml, removed.relationshipId));
    for (const own of partsOf(pkg, part)) removePart(pkg, changed, own);
  }
  return changed.package();
}

function removePart(pkg: OpcPackage, changed: ChangedParts, part: string): void {
  changed.remove(part);
  if (pkg.has(relationshipsPart(part))) changed.remove(relationshipsPart(part));
  changed.edit(CONTENT_TYPES, (xml) => withoutContentType(xml, part));
}

/** The part and what only it leads to: its table, drawings, charts. A picture may be on other sheets as well. */
function partsOf(pkg: OpcPackage, part: string): string[] {
  const others = reachable(pkg, '', part);
  return [...reachable(pkg, part, null)].filter((own) => !others.has(own));
}

/** All parts that relationships lead to, the first one with them; not by way of `but`. */
function reachable(pkg: OpcPackage, from: string, but: string | null): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || next === but || (next !== '' && !pkg.has(next))) continue;
    found.add(next);
    waiting.push(...readRelationships(pkg, next).map(({ target }) => target));
  }
  return found;
}
