/** What words in the formulas of a workbook stand for: its sheets, its names (ECMA-376 18.2.5) and its tables (18.5.1.2). */
import type { OpcPackage } from '../ooxml/open-package';
import { parseRange } from '../../domain/cell';
import { parseXml } from '../ooxml/parse-xml';
import { readRelationships } from '../ooxml/relationships';
import { decodeText } from './cell-text';
import type { FormulaNodes } from './formula-tree';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import type { WorkbookParts } from './read-parts';
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
    trees: new Map(),
    work: { left: MOST_WORK },
    hasOpenNames: names.some(({ formula }) => OPEN_FUNCTION.test(formula)),
    name: (word, sheet) => byKey.get(keyOf(word, sheet)) ?? byKey.get(keyOf(word, null)),
    table: (word) => byName.get(word.toLowerCase()),
  };
}

/** Reads them from the package; `xml` gives a part as it is now. */
export function readWorkbookNames(
  pkg: OpcPackage,
  { workbook, sheets }: WorkbookParts,
  xml: <Seen>(part: string, see: (xml: string) => Seen) => Seen,
): WorkbookNames {
  const { tabs, names } = xml(workbook, readNames);
  const tables = sheets.flatMap(({ name, part }) =>
    readRelationships(pkg, part).flatMap(({ type, target }) =>
      type === 'table' && pkg.has(target) ? xml(target, (text) => readTable(text, name)) : [],
    ),
  );
  return workbookNames(tabs, names, tables);
}

function readNames(xml: string): { readonly tabs: readonly string[]; readonly names: readonly DefinedName[] } {
  const tabs: string[] = [];
  const found: { name: string; formula: string; local: string | undefined }[] = [];
  let inName = false;
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (tag, { name, localSheetId }) => {
      if (tag === 'sheet') tabs.push(decodeText(name ?? ''));
      inName = tag === 'definedName';
      if (inName) found.push({ name: decodeText(name ?? ''), formula: '', local: localSheetId });
    },
    close: () => {
      inName = false;
    },
    text: (piece) => {
      if (inName) found.at(-1)!.formula += piece;
    },
  });
  const names = found.map(({ name, formula, local }) => ({
    name,
    formula: decodeText(formula),
    sheet: local === undefined ? null : (tabs[Number(local)] ?? null),
  }));
  return { tabs, names };
}

/** The table of a table part, on its sheet; none when the part does not say where it is. */
export function readTable(xml: string, sheet: string): NamedTable[] {
  const columns: string[] = [];
  let own: Readonly<Record<string, string>> = {};
  parseXml(xml, SPREADSHEET_NAMESPACES, {
    open: (tag, attributes) => {
      if (tag === 'table') own = attributes;
      else if (tag === 'tableColumn') columns.push(decodeText(attributes['name'] ?? ''));
    },
  });
  const range = parseRange(own['ref'] ?? '');
  if (!range) return [];
  return [
    {
      name: decodeText(own['displayName'] ?? own['name'] ?? ''),
      sheet,
      range,
      hasHeaders: own['headerRowCount'] !== '0',
      hasTotals: Number(own['totalsRowCount'] ?? 0) > 0,
      columns,
    },
  ];
}
