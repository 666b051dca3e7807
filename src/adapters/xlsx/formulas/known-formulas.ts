/** The formulas of a workbook file: how many there are, what they look at, and which of them the calculation trusts. */
import type { BookContent } from '../../../application/calculate/book-content';
import type { Calculation, openCalculation } from '../../../application/calculate/calculation';
import {
  cellFormula,
  formulaGraph,
  type CellFormula,
  type FormulaGraph,
} from '../../../application/calculate/formula-graph';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import type { WorkbookNames } from '../../../application/calculate/workbook-names';
import type { WorkbookSnapshot } from '../../../application/ports';
import type { CellRef } from '../../../domain/cell';
import type { OpcPackage } from '../../ooxml/open-package';
import { decodeXml } from '../../ooxml/parse-xml';
import { tooMuchToChange } from '../../ooxml/reading-budget';
import { countFormulas } from './concerned-sheets';
import type { WorkbookParts } from '../read-parts';
import { readWorkbookNames } from './read-workbook-names';
import { storedFormulas } from './sheet-formulas';

/** The calculation, where it was loaded. */
export type OpenCalculation = typeof openCalculation;

/** What is calculated is larger than what is read. Where it cannot be had the results go, as they do for formulas that nobody is sure of. */
export function loadCalculation(): Promise<OpenCalculation | null> {
  return import('../../../application/calculate/calculation').then(
    (part) => part.openCalculation,
    () => null,
  );
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
export const MOST_CALCULATED = 120_000;
/** What each of them looks at is followed after every change. */
const MOST_FOLLOWED = 250_000;
/** Where rows change place all formulas are written anew. */
const MOST_SHIFTED = 120_000;

/**
 * The workbook as its calculation takes it; null where it has more formulas than are reckoned. `snapshot` is what was read from it.
 */
export function calculatedContent(
  pkg: OpcPackage,
  parts: WorkbookParts,
  snapshot: WorkbookSnapshot,
): BookContent | null {
  const look = partsOf(pkg);
  return hasMoreFormulas(parts, MOST_CALCULATED, look) ? null : contentOf(readFormulas(pkg, parts, look), snapshot);
}

function contentOf({ names, bySheet }: FormulasOfBook, { sheets, dateSystem }: WorkbookSnapshot): BookContent {
  return {
    names,
    dateSystem,
    sheets: sheets.map(({ name, rows }) => ({ name, rows, formulas: bySheet.get(name) ?? [] })),
  };
}

/** Whether the sheets have more formulas. */
export function hasMoreFormulas({ sheets }: WorkbookParts, most: number, look: Look): boolean {
  return sheets.reduce((count, { part }) => count + look(part, countFormulas), 0) > most;
}

/** What somebody sees in a part as it is now. */
export type Look = <Seen>(part: string, see: (xml: string) => Seen) => Seen;

/** The parts of a package, to be looked at. */
export function partsOf(pkg: OpcPackage): Look {
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
export function readFormulas(
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

/** What is known of these formulas, which stand in the workbook that was read as `snapshot`. `before`: which formulas were trusted then; without it they are compared with the results that they have. */
export function knownFormulas(
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
