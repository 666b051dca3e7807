/** Writes made sheets as parts of an opened .xlsx package: the sheet itself, its table, its chart. */
import { freeName } from '../../domain/free-name';
import type { PlannedChart, SheetPlan } from '../../application/ports';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml } from '../ooxml/parse-xml';
import { readRelationships, relationshipsPart, relationshipsSource } from '../ooxml/relationships';
import { relationshipsXml } from '../ooxml/package-lists';
import { locateElements } from '../ooxml/splice-xml';
import { decodeText } from './cell-text';
import { CONTENT_TYPES } from './changed-parts';
import type { ChangedParts } from './changed-parts';
import { CHART_ID, CHART_TYPE, chartXml, DRAWING_TYPE, drawingXml } from './created-chart';
import { DRAWING_ID, sheetXml, TABLE_ID } from './created-sheet';
import { addCreatedStyles } from './created-styles';
import type { StyleIndexes } from './created-styles';
import { tableXml } from './created-table';
import { literalList } from './created-validations';
import { dialectOf, OFFICE_RELATIONSHIPS, SPREADSHEET_NAMESPACES } from './namespaces';
import { withContentType } from './patch-package';
import { definedNamesOf } from './patch-workbook';
import type { WorkbookParts } from './read-parts';
import { openStyleBook } from './style-book';
import type { StyleBook } from './style-book';
import { ensureStyles, lastStyleIn } from './write-xlsx';

const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const WORKSHEET_TYPE = `${SPREADSHEET_TYPE}.worksheet+xml`;

export class SheetMaker {
  /** Where the workbook part stands. */
  readonly folder: string;
  /** Puts a made part into the form of the workbook. */
  private readonly dialect: (xml: string) => string;
  private readonly tables: ReturnType<typeof presentTables>;
  private readonly stylesPart: string;
  private readonly styles: StyleBook;
  private readonly indexes: StyleIndexes;

  /** Tables whose sheets `changed` does not take out keep their names. */
  constructor(
    pkg: OpcPackage,
    parts: WorkbookParts,
    private readonly changed: ChangedParts,
  ) {
    const workbook = changed.xml(parts.workbook);
    this.folder = parts.workbook.slice(0, parts.workbook.lastIndexOf('/') + 1);
    this.dialect = dialectOf(workbook);
    this.tables = presentTables(pkg, changed, definedNamesOf(workbook));
    this.stylesPart = ensureStyles(changed, parts);
    this.styles = openStyleBook(changed.xml(this.stylesPart), () => lastStyleIn(pkg, parts));
    this.indexes = addCreatedStyles(this.styles);
  }

  /** A name in the workbook's folder that no part has or had, nor anything in the file speaks of. */
  freePart(name: (number: number) => string): string {
    return this.changed.freePart((number) => this.folder + name(number));
  }

  make(part: string, sheet: SheetPlan, isShown: boolean): void {
    this.add(part, addedSheetXml(sheet, this.indexes, isShown));
    const related: [id: string, type: string, target: string][] = [];
    if (sheet.table) related.push([TABLE_ID, 'table', this.makeTable(sheet, sheet.table)]);
    if (sheet.chart) related.push([DRAWING_ID, 'drawing', this.makeDrawing(sheet, sheet.chart)]);
    if (related.length > 0) this.relate(part, related);
  }

  /** To be called once, when all sheets are made. */
  finish(): void {
    this.changed.edit(this.stylesPart, () => this.styles.toXml());
  }

  private makeTable(sheet: SheetPlan, planned: NonNullable<SheetPlan['table']>): string {
    const name = freeName(planned.name, this.tables.names);
    const xml = tableXml(sheet, { ...planned, name }, ++this.tables.lastId);
    return this.addNew((number) => `tables/table${number}.xml`, xml, `${SPREADSHEET_TYPE}.table+xml`);
  }

  private makeDrawing(sheet: SheetPlan, chart: PlannedChart): string {
    const chartPart = this.addNew((number) => `charts/chart${number}.xml`, chartXml(sheet, chart), CHART_TYPE);
    const drawing = this.addNew((number) => `drawings/drawing${number}.xml`, drawingXml(chart), DRAWING_TYPE);
    this.relate(drawing, [[CHART_ID, 'chart', chartPart]]);
    return drawing;
  }

  /** What a made part leads to; types by the last word of their addresses. */
  private relate(part: string, related: readonly (readonly [id: string, type: string, target: string])[]): void {
    const addressed = related.map(
      ([id, type, target]) => [id, `${OFFICE_RELATIONSHIPS}/${type}`, pathFrom(part, target)] as const,
    );
    this.add(relationshipsPart(part), DECLARATION + relationshipsXml(addressed));
  }

  private addNew(name: (number: number) => string, xml: string, type: string): string {
    const part = this.freePart(name);
    this.add(part, xml);
    this.changed.edit(CONTENT_TYPES, (types) => withContentType(types, part, type));
    return part;
  }

  private add(part: string, xml: string): void {
    this.changed.add(part, this.dialect(xml));
  }
}

/** xl/worksheets/sheet1.xml to xl/tables/table1.xml: ../tables/table1.xml. Made parts stand one folder below the workbook. */
function pathFrom(source: string, target: string): string {
  const folder = (part: string): string => part.slice(0, part.lastIndexOf('/'));
  const parent = folder(folder(source));
  return folder(folder(target)) === parent ? `..${target.slice(parent.length)}` : `/${target}`;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function addedSheetXml(sheet: SheetPlan, styles: StyleIndexes, isShown: boolean): string {
  // Lists too long for a validation would need another sheet: people are not warned there, as in Excel.
  const validations = sheet.validations.filter(
    ({ rule }) => rule.kind !== 'list' || literalList(rule.choices) !== null,
  );
  return sheetXml(
    { ...sheet, validations },
    { isFirst: isShown, shared: null, styles, listFormula: (choices) => literalList(choices)! },
  );
}

/** Names and ids of the tables there are, also of sheets that the workbook no longer lists; no table may be called like a name either. */
function presentTables(pkg: OpcPackage, changed: ChangedParts, names: readonly string[]) {
  const tables = { names: new Set(names.map((name) => name.toLowerCase())), lastId: 0 };
  for (const { name } of pkg.entries) {
    const source = changed.has(name) ? relationshipsSource(name) : null;
    if (source === null) continue;
    for (const { type, target } of readRelationships(pkg, source)) {
      if (type !== 'table' || !pkg.has(target)) continue;
      const xml = decodeXml(pkg.bytes(target));
      const [table] = locateElements(xml, SPREADSHEET_NAMESPACES, (_, __, path) => path.length === 0);
      tables.lastId = Math.max(tables.lastId, Number(table?.attributes['id'] ?? 0));
      tables.names.add(decodeText(table?.attributes['displayName'] ?? '').toLowerCase());
    }
  }
  return tables;
}
