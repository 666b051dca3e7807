/** Sees to it after an edit that no formula shows what it had before: a result is calculated anew, or it goes until Excel does. */
import type { BookContent } from '../../application/calculate/book-content';
import type { Calculation, openCalculation, Result } from '../../application/calculate/calculation';
import {
  cellFormula,
  formulaGraph,
  type CellFormula,
  type FormulaGraph,
} from '../../application/calculate/formula-graph';
import type { StoredFormula } from '../../application/calculate/stored-formula';
import type { WorkbookNames } from '../../application/calculate/workbook-names';
import type { WorkbookSnapshot } from '../../application/ports';
import type { CellRange, CellRef } from '../../domain/cell';
import { viewWith, type OpcPackage } from '../ooxml/open-package';
import { decodeXml } from '../ooxml/parse-xml';
import { tooMuchToChange } from '../ooxml/reading-budget';
import { relationshipsPart } from '../ooxml/relationships';
import { ChangedParts, CONTENT_TYPES } from './changed-parts';
import { concernedSheets, countFormulas } from './concerned-sheets';
import { withFullCalculation, withoutContentType, withoutRelationship } from './patch-package';
import type { WorkbookParts } from './read-parts';
import { readWorkbookNames } from './read-workbook-names';
import { storedFormulas } from './sheet-formulas';
import { staleFormulas, withResults } from './stale-results';

/** The calculation, where it was loaded. */
export type OpenCalculation = typeof openCalculation;

/** What is calculated is larger than what is read. Where it cannot be had the results go, as they do for formulas that nobody is sure of. */
export function loadCalculation(): Promise<OpenCalculation | null> {
  return import('../../application/calculate/calculation').then(
    (part) => part.openCalculation,
    () => null,
  );
}

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

/** The formulas of a workbook, what they look at and which of them are trusted. */
export interface KnownFormulas {
  /** As they are stored, by sheet. */
  readonly bySheet: ReadonlyMap<string, readonly StoredFormula[]>;
  readonly graph: FormulaGraph;
  /** Null where the calculation was not loaded. */
  readonly calculation: Calculation | null;
}

/** A workbook with more formulas is not calculated, and only those are read of which a change may reach the sheets. */
const MOST_CALCULATED = 120_000;
/** What each of them looks at is followed after every change. */
const MOST_FOLLOWED = 250_000;
/** Where rows change place all formulas are written anew, and are calculated twice. */
const MOST_SHIFTED = 120_000;
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
    putResults(changed, parts, staleFormulas(known(found, snapshot, null).graph, change), []);
    return null;
  }
  const old = before.formulas ?? known(readFormulas(pkg, parts, partsOf(pkg)), snapshot, calculate);
  const filled = new Map(change.filled.map((cell) => [placeKey(cell), cell]));
  const likeOf = (cell: CellRef): CellRef => filled.get(placeKey(cell))?.like ?? cell;
  const isOther = change.formulasChanged || change.tables.size > 0 || filled.size > 0;
  const now = isOther
    ? known(readFormulas(viewWith(pkg, changed.parts), parts, look), snapshot, calculate, {
        isTrusted: (cell) => old.calculation?.isTrusted(likeOf(cell)) ?? false,
      })
    : old;
  const seeds = now.graph.formulas.filter(({ cell }) => filled.has(placeKey(cell)));
  const cells = change.cells.filter((cell) => !filled.has(placeKey(cell)));
  const stale = staleFormulas(now.graph, { ...change, cells }, seeds);
  for (const { value, ...cell } of cells) now.calculation?.put(cell, value);
  const results = now.calculation?.recalculate(stale.map(({ cell }) => cell)) ?? [];
  putResults(changed, parts, stale, results);
  return isOther || change.formulaRemoved ? null : now;
}

/** All sheets, or those in a vast workbook that the change may reach. */
function sheetsToRead(pkg: OpcPackage, parts: WorkbookParts, change: Change, look: Look): WorkbookParts['sheets'] {
  if (!hasMore(parts, MOST_CALCULATED, look)) return parts.sheets;
  const names = readWorkbookNames(pkg, parts, look);
  return concernedSheets(parts.sheets, new Set(change.cells.map(({ sheet }) => sheet)), names, look);
}

/**
 * The workbook as its calculation takes it; null where it has more formulas than are reckoned. `snapshot` is what was read from it.
 */
export function calculatedContent(
  pkg: OpcPackage,
  parts: WorkbookParts,
  snapshot: WorkbookSnapshot,
): BookContent | null {
  const look = partsOf(pkg);
  return hasMore(parts, MOST_CALCULATED, look) ? null : contentOf(readFormulas(pkg, parts, look), snapshot);
}

function contentOf({ names, bySheet }: FormulasOfBook, { sheets, dateSystem }: WorkbookSnapshot): BookContent {
  return {
    names,
    dateSystem,
    sheets: sheets.map(({ name, rows }) => ({ name, rows, formulas: bySheet.get(name) ?? [] })),
  };
}

function hasMore({ sheets }: WorkbookParts, most: number, look: Look): boolean {
  return sheets.reduce((count, { part }) => count + look(part, countFormulas), 0) > most;
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
  if (hasMore(parts, MOST_CALCULATED_SHIFTED, partsOf(shifted))) return shifted;
  const old = before.formulas ?? known(readFormulas(pkg, parts, partsOf(pkg)), before.snapshot, calculate);
  const trusted = new Set<string>();
  for (const { cell } of old.graph.formulas) {
    const row = cell.sheet === rows.sheet ? rows.row(cell.row) : cell.row;
    if (row !== null && old.calculation!.isTrusted(cell)) trusted.add(placeKey({ ...cell, row }));
  }
  const changed = new ChangedParts(shifted);
  const found = readFormulas(shifted, parts, partsOf(shifted));
  const isAdded = ({ sheet, row }: CellRef): boolean =>
    sheet === rows.sheet && rows.added !== null && row >= rows.added.top && row <= rows.added.bottom;
  const isLikeNeighbour = (cell: CellRef): boolean =>
    isAdded(cell) &&
    [rows.added!.top - 1, rows.added!.bottom + 1].some((row) => trusted.has(placeKey({ ...cell, row })));
  const isTrusted = (cell: CellRef): boolean => trusted.has(placeKey(cell)) || isLikeNeighbour(cell);
  const { graph, calculation } = known(found, now, calculate, { isTrusted });
  const own = graph.formulas.filter(({ cell }) => isAdded(cell));
  const doubtful = new Set(
    [...rows.doubtful].flatMap(([sheet, ranges]) =>
      ranges.map(({ top, left }) => placeKey({ sheet, row: top, column: left })),
    ),
  );
  const reached = new Set([
    ...graph.reaching([], own),
    ...graph.formulas.filter(({ cell }) => doubtful.has(placeKey(cell))),
  ]);
  putResults(changed, parts, [...reached], calculation!.recalculate([...reached].map(({ cell }) => cell)));
  return changed.package();
}

function placeKey({ sheet, row, column }: CellRef): string {
  return JSON.stringify([sheet, row, column]);
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

/** What somebody sees in a part as it is now. */
type Look = <Seen>(part: string, see: (xml: string) => Seen) => Seen;

function partsOf(pkg: OpcPackage): Look {
  return (part, see) => see(decodeXml(pkg.bytes(part)));
}

interface FormulasOfBook {
  readonly names: WorkbookNames;
  readonly bySheet: ReadonlyMap<string, readonly StoredFormula[]>;
}

/** All formulas of a workbook whose rows change place. Throws a Failure when there are too many. */
export function readFormulasToShift(pkg: OpcPackage, parts: WorkbookParts, look: Look): FormulasOfBook {
  return readFormulas(pkg, parts, look, MOST_SHIFTED, '不能插入、删除或移动行');
}

/** All formulas of the sheets, and what their words stand for. Throws a Failure when there are too many. */
function readFormulas(
  pkg: OpcPackage,
  parts: WorkbookParts,
  look: Look,
  most = MOST_FOLLOWED,
  cannot?: string,
): FormulasOfBook {
  const names = readWorkbookNames(pkg, parts, look);
  let count = 0;
  const bySheet = new Map(
    parts.sheets.map(({ name, part }) => {
      const stored = look(part, storedFormulas);
      count += stored.length;
      if (count > most) throw tooMuchToChange('工作簿的公式', `超过 ${most / 10_000} 万个`, cannot);
      return [name, stored] as const;
    }),
  );
  return { names, bySheet };
}

/** `before`: which formulas were trusted then; without it they are compared with the results that they have. */
function known(
  formulas: FormulasOfBook,
  snapshot: WorkbookSnapshot,
  calculate: OpenCalculation | null,
  before?: Pick<Calculation, 'isTrusted'>,
): KnownFormulas {
  const placed: CellFormula[] = [];
  const { names, bySheet } = formulas;
  for (const [sheet, stored] of bySheet) for (const formula of stored) placed.push(cellFormula(formula, sheet, names));
  const trusted = before && ((cell: CellRef): boolean => before.isTrusted(cell));
  const calculation = calculate?.(contentOf(formulas, snapshot), trusted) ?? null;
  return { bySheet, graph: formulaGraph(placed), calculation };
}

/** Excel makes a new calculation chain by itself, but calls a file with a wrong one damaged. */
export function removeCalcChain(changed: ChangedParts, workbook: string, part: string): void {
  changed.remove(part);
  changed.edit(CONTENT_TYPES, (types) => withoutContentType(types, part));
  changed.edit(relationshipsPart(workbook), (relationships) => withoutRelationship(relationships, 'calcChain'));
}
