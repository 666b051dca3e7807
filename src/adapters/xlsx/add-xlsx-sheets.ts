/** Adds made sheets to an opened .xlsx package, and takes them out again; every other part keeps its bytes. */
import { sheetNameTaken } from '../../application/editing/edit-failures';
import { planInSystem } from '../../application/editing/planned-dates';
import type { SheetPlan, WorkbookPlan } from '../../application/ports';
import { withParts } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml } from '../ooxml/parse-xml';
import { readRelationships, relationshipsPart } from '../ooxml/relationships';
import { locateElements } from '../ooxml/splice-xml';
import { decodeText } from './cell-text';
import { ChangedParts } from './changed-parts';
import { sheetXml } from './created-sheet';
import { addCreatedStyles } from './created-styles';
import type { StyleIndexes } from './created-styles';
import { tableXml } from './created-table';
import { literalList } from './created-validations';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import {
  freeRelationshipId,
  withContentType,
  withoutContentType,
  withoutRelationshipId,
  withRelationship,
} from './patch-package';
import { definedNamesOf, withoutSheet, withSheet } from './patch-workbook';
import type { WorkbookParts } from './read-parts';
import { openStyleBook } from './style-book';
import { CONTENT_TYPES, ensureStyles } from './write-xlsx';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The package with the sheets behind those it has. Throws a Failure when a name is taken; then nothing has happened. */
export function addXlsxSheets(pkg: OpcPackage, parts: WorkbookParts, plan: WorkbookPlan): OpcPackage {
  const taken = new Set(parts.sheets.map(({ name }) => name.toLowerCase()));
  const clash = plan.sheets.find(({ name }) => taken.has(name.toLowerCase()));
  if (clash) throw sheetNameTaken(clash.name);
  const changed = new ChangedParts(pkg);
  const folder = parts.workbook.slice(0, parts.workbook.lastIndexOf('/') + 1);
  const dialect = dialectOf(changed.xml(parts.workbook));
  const tables = presentTables(pkg, parts, definedNamesOf(changed.xml(parts.workbook)));

  const stylesPart = ensureStyles(changed, parts);
  const styles = openStyleBook(changed.xml(stylesPart));
  const indexes = addCreatedStyles(styles);
  for (const sheet of planInSystem(plan, parts.dateSystem).sheets) {
    const part = freePart(pkg, changed, (number) => `${folder}worksheets/sheet${number}.xml`);
    changed.add(part, dialect(addedSheetXml(sheet, indexes)));
    changed.edit(CONTENT_TYPES, (xml) => withContentType(xml, part, `${SPREADSHEET_TYPE}.worksheet+xml`));
    if (sheet.table) {
      const tablePart = freePart(pkg, changed, (number) => `${folder}tables/table${number}.xml`);
      const name = freeName(sheet.table.name, tables.names);
      changed.add(tablePart, dialect(tableXml(sheet, { ...sheet.table, name }, ++tables.lastId)));
      changed.edit(CONTENT_TYPES, (xml) => withContentType(xml, tablePart, `${SPREADSHEET_TYPE}.table+xml`));
      const target = `../tables/${tablePart.slice(tablePart.lastIndexOf('/') + 1)}`;
      // The sheet names its table rId1.
      changed.add(relationshipsPart(part), dialect(withRelationship(NO_RELATIONSHIPS, 'table', target, 'rId1')));
    }
    const relationships = relationshipsPart(parts.workbook);
    const id = freeRelationshipId(changed.xml(relationships));
    const target = part.slice(folder.length);
    changed.edit(relationships, (xml) => dialect(withRelationship(xml, 'worksheet', target, id)));
    changed.edit(parts.workbook, (xml) =>
      withSheet(xml, { name: sheet.name, relationshipId: id, repeatedRow: sheet.headerRows.repeated }),
    );
  }
  changed.edit(stylesPart, () => styles.toXml());
  return withParts(pkg, changed.parts);
}

/** The package without these sheets and all that belongs to them. The last sheet of a workbook stays. */
export function removeXlsxSheets(pkg: OpcPackage, parts: WorkbookParts, names: readonly string[]): OpcPackage {
  const changed = new ChangedParts(pkg);
  for (const { name, part } of parts.sheets.filter((sheet) => names.includes(sheet.name))) {
    const removed = withoutSheet(changed.xml(parts.workbook), name);
    if (!removed) continue;
    changed.edit(parts.workbook, () => removed.xml);
    changed.edit(relationshipsPart(parts.workbook), (xml) => withoutRelationshipId(xml, removed.relationshipId));
    for (const own of partsBelow(pkg, part)) {
      changed.remove(own);
      if (pkg.has(relationshipsPart(own))) changed.remove(relationshipsPart(own));
      changed.edit(CONTENT_TYPES, (xml) => withoutContentType(xml, own));
    }
  }
  return withParts(pkg, changed.parts);
}

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function addedSheetXml(sheet: SheetPlan, styles: StyleIndexes): string {
  // Lists too long for a validation would need another sheet: people are not warned there, as in Excel.
  const validations = sheet.validations.filter(
    ({ rule }) => rule.kind !== 'list' || literalList(rule.choices) !== null,
  );
  return sheetXml(
    { ...sheet, validations },
    { isFirst: false, shared: null, styles, listFormula: (choices) => literalList(choices)! },
  );
}

/** The part and all that it leads to: its table, drawings, charts. */
function partsBelow(pkg: OpcPackage, part: string): Set<string> {
  const found = new Set<string>();
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next) || !pkg.has(next)) continue;
    found.add(next);
    waiting.push(...readRelationships(pkg, next).map(({ target }) => target));
  }
  return found;
}

/** Names and ids of the tables there are; a table may not be called like a name of the workbook either. */
function presentTables(pkg: OpcPackage, parts: WorkbookParts, names: readonly string[]) {
  const tables = { names: new Set(names.map((name) => name.toLowerCase())), lastId: 0 };
  for (const { part } of parts.sheets) {
    for (const { type, target } of readRelationships(pkg, part)) {
      if (type !== 'table' || !pkg.has(target)) continue;
      const xml = decodeXml(pkg.bytes(target));
      const [table] = locateElements(xml, SPREADSHEET_NAMESPACES, (_, __, path) => path.length === 0);
      tables.lastId = Math.max(tables.lastId, Number(table?.attributes['id'] ?? 0));
      tables.names.add(decodeText(table?.attributes['displayName'] ?? '').toLowerCase());
    }
  }
  return tables;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function freePart(pkg: OpcPackage, changed: ChangedParts, name: (number: number) => string): string {
  let number = 1;
  while (pkg.has(name(number)) || changed.parts.has(name(number))) number++;
  return name(number);
}

/** Made parts are written in the transitional form; in a workbook of the strict form they must be strict, too. */
function dialectOf(workbookXml: string): (xml: string) => string {
  if (!workbookXml.includes('"http://purl.oclc.org/ooxml/spreadsheetml/main"')) return (xml) => xml;
  return (xml) =>
    xml
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', STRICT_MAIN)
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', STRICT_RELATIONSHIPS);
}

const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
