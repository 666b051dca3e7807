/** Sees to it after an edit that no formula shows what it had before: a result is calculated anew, or it goes until Excel does. */
import type { Result } from '../../../application/calculate/calculation';
import type { CellFormula } from '../../../application/calculate/formula-graph';
import type { WorkbookSnapshot } from '../../../application/ports';
import { cellName, type CellRange, type CellRef } from '../../../domain/cell';
import { viewWith, type OpcPackage } from '../../ooxml/open-package';
import { relationshipsPart } from '../../ooxml/relationships';
import { ChangedParts, CONTENT_TYPES } from '../changed-parts';
import { concernedSheets } from './concerned-sheets';
import { withFullCalculation, withoutContentType, withoutRelationship } from '../patch-package';
import type { WorkbookParts } from '../read-parts';
import { readWorkbookNames } from './read-workbook-names';
import { staleFormulas, withResults } from './stale-results';
import {
  MOST_CALCULATED,
  hasMoreFormulas,
  partsOf,
  readFormulas,
  knownFormulas,
  type OpenCalculation,
  type KnownFormulas,
  type Look,
} from './known-formulas';

/** A cell with new content, null for none. */
export interface ChangedCell extends CellRef {
  readonly value: string | number | null;
}

/** A cell that got the formula of another one. */
export interface FilledCell extends CellRef {
  /** The cell that has the formula already. */
  readonly like: CellRef;
}

/** What a change did to cells, tables and formulas. */
export interface Change {
  /** In the order in which they changed. */
  readonly cells: readonly ChangedCell[];
  /** Names of tables, in lower case, that end elsewhere now. */
  readonly tables: ReadonlySet<string>;
  /** Formulas without results: of new rows of tables, and those that were filled or copied. */
  readonly filled: readonly FilledCell[];
  /** A formula gave way to a value. */
  readonly formulaRemoved: boolean;
  /** Names, tables or the formulas themselves are not what they were. */
  readonly formulasChanged: boolean;
}

/** The workbook before the change: what was read from it, and its formulas where they are known from the change before. */
export interface Before {
  readonly snapshot: WorkbookSnapshot;
  readonly hasFormulas: boolean;
  readonly formulas: KnownFormulas | null;
}

/** Where rows change place everything is calculated twice. */
const MOST_CALCULATED_SHIFTED = 60_000;

/**
 * Renews or takes out the results that the change reaches. The formulas as they are now, for the next change; null when they have to be
 * read anew.
 */
export function recalculate(
  pkg: OpcPackage,
  changed: ChangedParts,
  parts: WorkbookParts,
  change: Change,
  before: Before,
  calculate: OpenCalculation | null,
): KnownFormulas | null {
  const isChainWrong = change.formulaRemoved || change.filled.length > 0;
  if (isChainWrong && parts.calcChain !== null) removeCalcChain(changed, parts.workbook, parts.calcChain);
  if (!before.hasFormulas && change.filled.length === 0) return null;
  changed.edit(parts.workbook, withFullCalculation);
  const { snapshot } = before;
  const look: Look = (part, see) => changed.look(part, see);
  const sheets = before.formulas ? parts.sheets : sheetsToRead(pkg, parts, change, look);
  if (sheets !== parts.sheets) {
    const found = readFormulas(viewWith(pkg, changed.parts), { ...parts, sheets }, look);
    putResults(changed, parts, staleFormulas(knownFormulas(found, snapshot, null).graph, change), []);
    return null;
  }
  const old = before.formulas ?? knownFormulas(readFormulas(pkg, parts, partsOf(pkg)), snapshot, calculate);
  const filled = new Map(change.filled.map((cell) => [cellName(cell), cell]));
  const likeOf = (cell: CellRef): CellRef => filled.get(cellName(cell))?.like ?? cell;
  const isOther = change.formulasChanged || change.tables.size > 0 || filled.size > 0;
  const now = isOther
    ? knownFormulas(readFormulas(viewWith(pkg, changed.parts), parts, look), snapshot, calculate, {
        isTrusted: (cell) => old.calculation?.isTrusted(likeOf(cell)) ?? false,
      })
    : old;
  const seeds = now.graph.formulas.filter(({ cell }) => filled.has(cellName(cell)));
  const cells = change.cells.filter((cell) => !filled.has(cellName(cell)));
  const stale = staleFormulas(now.graph, { ...change, cells }, seeds);
  for (const { value, ...cell } of cells) now.calculation?.put(cell, value);
  const results = now.calculation?.recalculate(stale.map(({ cell }) => cell)) ?? [];
  putResults(changed, parts, stale, results);
  return isOther || change.formulaRemoved ? null : now;
}

/** All sheets, or those in a vast workbook that the change may reach. */
function sheetsToRead(pkg: OpcPackage, parts: WorkbookParts, change: Change, look: Look): WorkbookParts['sheets'] {
  if (!hasMoreFormulas(parts, MOST_CALCULATED, look)) return parts.sheets;
  const names = readWorkbookNames(pkg, parts, look);
  return concernedSheets(parts.sheets, new Set(change.cells.map(({ sheet }) => sheet)), names, look);
}

/** What becomes of a workbook when rows of a sheet come, go or change place. */
export interface ShiftedRows {
  readonly sheet: string;
  /** The new number of a row; null for one that goes. */
  readonly row: (row: number) => number | null;
  readonly added: { readonly top: number; readonly bottom: number } | null;
  /** Where results stand now that may be others, by sheet. */
  readonly doubtful: ReadonlyMap<string, readonly CellRange[]>;
}

/**
 * The package in which rows have changed place, with results for the formulas that may have others now, and for those in new rows: where
 * they are trusted, as they were before or as their neighbours are. `before` is the workbook before, `now` what is read from `shifted`.
 */
export function recalculateShifted(
  pkg: OpcPackage,
  before: Before,
  shifted: OpcPackage,
  now: WorkbookSnapshot,
  parts: WorkbookParts,
  rows: ShiftedRows,
  calculate: OpenCalculation | null,
): OpcPackage {
  if (!before.hasFormulas || !calculate) return shifted;
  if (hasMoreFormulas(parts, MOST_CALCULATED_SHIFTED, partsOf(shifted))) return shifted;
  const old = before.formulas ?? knownFormulas(readFormulas(pkg, parts, partsOf(pkg)), before.snapshot, calculate);
  const trusted = new Set<string>();
  for (const { cell } of old.graph.formulas) {
    const row = cell.sheet === rows.sheet ? rows.row(cell.row) : cell.row;
    if (row !== null && old.calculation!.isTrusted(cell)) trusted.add(cellName({ ...cell, row }));
  }
  const changed = new ChangedParts(shifted);
  const found = readFormulas(shifted, parts, partsOf(shifted));
  const isAdded = ({ sheet, row }: CellRef): boolean =>
    sheet === rows.sheet && rows.added !== null && row >= rows.added.top && row <= rows.added.bottom;
  const isLikeNeighbour = (cell: CellRef): boolean =>
    isAdded(cell) &&
    [rows.added!.top - 1, rows.added!.bottom + 1].some((row) => trusted.has(cellName({ ...cell, row })));
  const isTrusted = (cell: CellRef): boolean => trusted.has(cellName(cell)) || isLikeNeighbour(cell);
  const { graph, calculation } = knownFormulas(found, now, calculate, { isTrusted });
  const own = graph.formulas.filter(({ cell }) => isAdded(cell));
  const doubtful = new Set(
    [...rows.doubtful].flatMap(([sheet, ranges]) =>
      ranges.map(({ top, left }) => cellName({ sheet, row: top, column: left })),
    ),
  );
  const reached = new Set([
    ...graph.reaching([], own),
    ...graph.formulas.filter(({ cell }) => doubtful.has(cellName(cell))),
  ]);
  putResults(changed, parts, [...reached], calculation!.recalculate([...reached].map(({ cell }) => cell)));
  return changed.package();
}

function putResults(
  changed: ChangedParts,
  parts: WorkbookParts,
  reached: readonly CellFormula[],
  results: readonly Result[],
): void {
  for (const { name, part } of parts.sheets) {
    const stale = reached.filter(({ cell }) => cell.sheet === name).map((formula) => formula.results);
    const renewed = results.filter(({ cell }) => cell.sheet === name);
    if (stale.length > 0) changed.edit(part, (xml) => withResults(xml, stale, renewed));
  }
}

/** Excel makes a new calculation chain by itself, but calls a file with a wrong one damaged. */
export function removeCalcChain(changed: ChangedParts, workbook: string, part: string): void {
  changed.remove(part);
  changed.edit(CONTENT_TYPES, (types) => withoutContentType(types, part));
  changed.edit(relationshipsPart(workbook), (relationships) => withoutRelationship(relationships, 'calcChain'));
}
