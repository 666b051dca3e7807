/** What words in the formulas of a workbook stand for: its sheets, its names (ECMA-376 18.2.5) and its tables (18.5.1.2). */
import type { FormulaNodes } from './formula-tree';
import type { NamedTable } from './structured-reference';

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** The sheet it is for; null: for all. */
  readonly sheet: string | null;
}

/** Functions that find their cells only when they run. */
export const OPEN_FUNCTION = /(?:^|[^\p{L}\p{N}_.])(?:INDIRECT|OFFSET|CELL|EVALUATE)\s*\(/iu;

export interface WorkbookNames {
  /** All tabs in their order, charts too. */
  readonly sheets: readonly string[];
  readonly tables: readonly NamedTable[];
  /** The words of its defined names. */
  readonly defined: readonly string[];
  /** Formulas that were taken apart already, by their text; null for one that is none. */
  readonly trees: Map<string, FormulaNodes | null>;
  /** How much of the workbook's formulas may still be read: beyond it nobody can tell what they look at, and no file takes forever. */
  readonly work: { left: number };
  /** Whether a name may look for its cells only when it is used (INDIRECT, OFFSET). */
  readonly hasOpenNames: boolean;
  /** The name as it is understood on a sheet: that of the sheet itself before that of the workbook. */
  name(word: string, sheet: string): DefinedName | undefined;
  table(word: string): NamedTable | undefined;
}

/** In characters and references; a million formulas of the usual length. */
const MOST_WORK = 30_000_000;

/** The words of a workbook's formulas; Excel does not tell A from a in them. */
export function workbookNames(
  sheets: readonly string[],
  names: readonly DefinedName[],
  tables: readonly NamedTable[],
): WorkbookNames {
  const keyOf = (word: string, sheet: string | null): string => JSON.stringify([word, sheet]).toLowerCase();
  const byKey = new Map(names.map((name) => [keyOf(name.name, name.sheet), name]));
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  return {
    sheets,
    tables,
    defined: names.map(({ name }) => name),
    trees: new Map(),
    work: { left: MOST_WORK },
    hasOpenNames: names.some(({ formula }) => OPEN_FUNCTION.test(formula)),
    name: (word, sheet) => byKey.get(keyOf(word, sheet)) ?? byKey.get(keyOf(word, null)),
    table: (word) => byName.get(word.toLowerCase()),
  };
}
