/** Reads from a package what words in its formulas stand for: its sheets, its names (ECMA-376 18.2.5) and its tables (18.5.1.2). */
import type { NamedTable } from '../../../application/calculate/structured-reference';
import { workbookNames, type DefinedName, type WorkbookNames } from '../../../application/calculate/workbook-names';
import { parseRange } from '../../../domain/cell';
import type { OpcPackage } from '../../ooxml/open-package';
import { parseXml } from '../../ooxml/parse-xml';
import { readRelationships } from '../../ooxml/relationships';
import { decodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import type { WorkbookParts } from '../read-parts';

/** Reads them from the package; `xml` gives a part as it is now. */
export function readWorkbookNames(
  pkg: OpcPackage,
  { workbook, sheets }: WorkbookParts,
  xml: <Seen>(part: string, see: (xml: string) => Seen) => Seen,
): WorkbookNames {
  const { tabs, names } = xml(workbook, readNames);
  const tables = sheets.flatMap(({ name, part }) =>
    tableParts(pkg, part).flatMap((table) => xml(table, (text) => readTable(text, name))),
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

/** The parts of the tables on a sheet. */
export function tableParts(pkg: OpcPackage, sheet: string): readonly string[] {
  return readRelationships(pkg, sheet).flatMap(({ type, target }) =>
    type === 'table' && pkg.has(target) ? [target] : [],
  );
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
