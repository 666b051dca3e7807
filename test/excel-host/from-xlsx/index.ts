/** Fills the test's Excel from an .xlsx file: what stands in its cells, how they look, and what belongs to its sheets. */
import { openPackage, type OpcPackage } from '../../../src/adapters/ooxml/open-package';
import { readRelationships } from '../../../src/adapters/ooxml/relationships';
import { storedFormulas } from '../../../src/adapters/xlsx/formulas/sheet-formulas';
import { readPackage } from '../../../src/adapters/xlsx/read-xlsx';
import { readWorkbookParts, type WorkbookParts } from '../../../src/adapters/xlsx/read-parts';
import { readTable } from '../../../src/adapters/xlsx/formulas/read-workbook-names';
import { decodeXml } from '../../../src/adapters/ooxml/parse-xml';
import { shiftFormula } from '../../../src/application/calculate/shift-formula';
import { parseA1, parseRange } from '../../../src/domain/cell';
import { NOT_CALCULATED } from '../../../src/domain/error-value';
import { calculate } from '../calculate';
import { workbookOf } from '../from-snapshot';
import { addSheet, changeCell, MAX_COLUMN, nextId, sheetNamed, type HostSheet, type HostWorkbook } from '../model';
import { colorReader, type ColorReader } from './colors';
import { conditionalFormatsOf, validationsOf } from './rules';
import { fontLook, readStyles, type Look, type Styles } from './styles';
import { allOf, childOf, childrenOf, flag, treeOf, type XmlNode } from './tree';

/** The workbook of an .xlsx file. Formulas without a result are calculated, as Excel does when it opens one. */
export function workbookOfFile(bytes: Uint8Array): HostWorkbook {
  const pkg = openPackage(bytes, 'xlsx');
  const parts = readWorkbookParts(pkg);
  const workbook = workbookOf(readPackage(pkg, parts).snapshot);
  const target = (type: string): string | null =>
    readRelationships(pkg, parts.workbook).find((each) => each.type === type && pkg.has(each.target))?.target ?? null;
  const color = colorReader(pkg, target('theme'));
  const styles = readStyles(pkg, parts.styles, color);
  if (styles.plainFont) workbook.plainFont = styles.plainFont;
  const richTexts = richTextsOf(pkg, parts);
  for (const { name, part } of parts.sheets)
    fillSheet({ workbook, pkg, styles, richTexts, color }, sheetNamed(workbook, name), part);
  workbook.names = definedNames(pkg, parts);
  addOtherSheets(workbook, parts);
  calculate(
    workbook,
    workbook.sheets.map((sheet) => ({ sheet, isStale: ({ value }) => isWaiting(value) })),
  );
  return workbook;
}

interface Source {
  readonly workbook: HostWorkbook;
  readonly pkg: OpcPackage;
  readonly styles: Styles;
  /** By the number of a shared text; undefined for one without runs. */
  readonly richTexts: readonly (XmlNode | undefined)[];
  readonly color: ColorReader;
}

function fillSheet(source: Source, sheet: HostSheet, part: string): void {
  const { workbook, pkg, styles } = source;
  const root = treeOf(pkg, part);
  fillFormulas(sheet, decodeXml(pkg.bytes(part)));
  fillLooks(source, sheet, root);
  fillSizes(sheet, root);
  sheet.validations = validationsOf(root);
  sheet.conditionalFormats = conditionalFormatsOf(workbook, root, styles);
  for (const { type, target } of readRelationships(pkg, part)) {
    if (type === 'table' && pkg.has(target)) fillTable(workbook, sheet, pkg, target);
    if (type === 'pivotTable' && pkg.has(target)) {
      const pivot = treeOf(pkg, target);
      const range = parseRange(childOf(pivot, 'location')?.attributes['ref'] ?? '');
      if (range) sheet.pivots.push({ id: nextId(workbook), name: pivot.attributes['name'] ?? '', range });
    }
  }
  for (const filter of childrenOf(root, 'autoFilter')) {
    if (childrenOf(filter, 'filterColumn').length > 0) hideByFilter(sheet, filter.attributes['ref']);
  }
}

/** The text of each formula in the place of what stands for one. */
function fillFormulas(sheet: HostSheet, xml: string): void {
  for (const { row, column, text, offset, kind } of storedFormulas(xml)) {
    if (kind === 'table' || text === '') continue;
    const cell = changeCell(sheet, row, column);
    cell.formula = `=${shiftFormula(text, offset)}`;
  }
}

function fillLooks({ workbook, styles, richTexts, color }: Source, sheet: HostSheet, root: XmlNode): void {
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
    for (const node of childrenOf(row, 'c')) {
      const at = parseA1(node.attributes['r'] ?? '');
      if (!at) continue;
      const text = childOf(node, 'v')?.text;
      const own = styles.cells[Number(node.attributes['s'] ?? 0)] ?? {};
      const rich = childOf(node, 'is') ?? (node.attributes['t'] === 's' ? richTexts[Number(text)] : undefined);
      const look = { ...own, ...(rich && mixedLook(rich, { ...workbook.plainFont, ...own }, color)) };
      if (Object.keys(look).length > 0) changeCell(sheet, at.row, at.column).look = look;
    }
  }
}

/** The fonts of a text's runs: null for each property that they do not share. Runs without a font have the cell's. */
function mixedLook(text: XmlNode, cell: Look, color: ColorReader): Look {
  const runs = childrenOf(text, 'r').filter((run) => (childOf(run, 't')?.text ?? '') !== '');
  const looks = runs.map((run) => {
    const font = childOf(run, 'rPr');
    return font ? fontLook(font, color) : cell;
  });
  const [first, ...others] = looks;
  if (!first) return {};
  const paths = Object.keys(cell).filter((path) => path.startsWith('font/'));
  return Object.fromEntries(
    paths.map((path) => [path, others.every((look) => look[path] === first[path]) ? first[path]! : null]),
  );
}

function richTextsOf(pkg: OpcPackage, { sharedStrings }: WorkbookParts): (XmlNode | undefined)[] {
  if (sharedStrings === null) return [];
  return childrenOf(treeOf(pkg, sharedStrings), 'si').map((item) => (childOf(item, 'r') ? item : undefined));
}

/** Points of a width in characters, as the adapter takes them: docs/excel-host.md, column-width. */
const POINTS_OF_CHARACTER = 6;
const POINTS_BESIDE = 3.75;
const MOST_COLUMNS = 1000;

function fillSizes(sheet: HostSheet, root: XmlNode): void {
  for (const node of childrenOf(childOf(root, 'cols'), 'col')) {
    const { min, max, width, hidden } = node.attributes;
    for (let column = Number(min); column <= Math.min(Number(max), MOST_COLUMNS, MAX_COLUMN); column++) {
      if (flag(hidden, false)) sheet.hiddenColumns.add(column);
      else if (width !== undefined) sheet.columnWidths.set(column, Number(width) * POINTS_OF_CHARACTER + POINTS_BESIDE);
    }
  }
  for (const { attributes } of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const row = Number(attributes['r']);
    if (attributes['ht'] !== undefined) sheet.rowHeights.set(row, Number(attributes['ht']));
    if (flag(attributes['hidden'], false)) sheet.hiddenRows.add(row);
  }
  const [pane] = allOf(root, 'pane');
  if (pane?.attributes['state'] === 'frozen') sheet.frozenRows = Number(pane.attributes['ySplit'] ?? 0);
  const view = allOf(root, 'sheetView')[0];
  if (view && !flag(view.attributes['showGridLines'], true)) sheet.properties['showGridlines'] = false;
}

function fillTable(workbook: HostWorkbook, sheet: HostSheet, pkg: OpcPackage, part: string): void {
  const [table] = readTable(decodeXml(pkg.bytes(part)), sheet.name);
  if (!table) return;
  const root = treeOf(pkg, part);
  const style = childOf(root, 'tableStyleInfo')?.attributes;
  const filter = childOf(root, 'autoFilter');
  sheet.tables.push({
    id: nextId(workbook),
    name: table.name,
    range: table.range,
    properties: {
      style: style?.['name'] ?? '',
      showHeaders: table.hasHeaders,
      showTotals: table.hasTotals,
      showBandedRows: flag(style?.['showRowStripes'], false),
      showBandedColumns: flag(style?.['showColumnStripes'], false),
      highlightFirstColumn: flag(style?.['showFirstColumn'], false),
      highlightLastColumn: flag(style?.['showLastColumn'], false),
      showFilterButton: filter !== undefined,
    },
  });
  if (childrenOf(filter, 'filterColumn').length > 0) hideByFilter(sheet, filter!.attributes['ref']);
}

/** Rows that a filter hides are hidden by it alone. */
function hideByFilter(sheet: HostSheet, ref: string | undefined): void {
  const range = parseRange(ref ?? '');
  for (const row of [...sheet.hiddenRows]) {
    if (!range || row <= range.top || row > range.bottom) continue;
    sheet.hiddenRows.delete(row);
    sheet.filteredRows.add(row);
  }
}

function definedNames(pkg: OpcPackage, parts: WorkbookParts): HostWorkbook['names'] {
  return allOf(treeOf(pkg, parts.workbook), 'definedName').flatMap(({ attributes, text }) => {
    const { name = '', localSheetId, hidden } = attributes;
    // Names of Excel's own, such as a sheet's print area, are no names of people.
    if (name.startsWith('_xlnm.')) return [];
    const sheet = localSheetId === undefined ? null : (parts.names[Number(localSheetId)] ?? null);
    return [{ name, formula: `=${text}`, sheet, visible: !flag(hidden, false) }];
  });
}

/** Chart sheets and their kin have a tab and no cells. */
function addOtherSheets(workbook: HostWorkbook, { names }: WorkbookParts): void {
  const present = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  for (const name of names) {
    if (present.has(name)) continue;
    const sheet = addSheet(workbook, name);
    sheet.kind = 'Chart';
    present.set(name, sheet);
  }
  workbook.sheets = names.map((name) => present.get(name)!);
  const first = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
  if (first) workbook.activeSheet = first.id;
}

function isWaiting(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { error?: string }).error === NOT_CALCULATED;
}
