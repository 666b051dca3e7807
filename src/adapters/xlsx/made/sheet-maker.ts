/** Writes made sheets as parts of an opened .xlsx package: the sheet itself, its table, its chart. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import { freeName } from '../../../domain/free-name';
import type { PlannedChart, SheetPlan } from '../../../application/ports';
import type { OpcPackage } from '../../ooxml/open-package';
import { decodeXml } from '../../ooxml/parse-xml';
import { readRelationships, relationshipsPart, relationshipsSource } from '../../ooxml/relationships';
import { relationshipsXml, type ListedRelationship, type ListedType } from '../../ooxml/package-lists';
import { locateElements } from '../../ooxml/splice-xml';
import { decodeText } from '../cell-text';
import { CONTENT_TYPES } from '../changed-parts';
import type { ChangedParts } from '../changed-parts';
import { CHART_ID, CHART_TYPE, chartXml, DRAWING_TYPE, drawingXml } from './created-chart';
import { DRAWING_ID, sheetXml, TABLE_ID } from './created-sheet';
import { addCreatedStyles } from './created-styles';
import type { StyleIndexes } from './created-styles';
import { tableXml } from './created-table';
import { literalList } from './created-validations';
import { dialectOf, OFFICE_RELATIONSHIPS, SPREADSHEET_NAMESPACES, SPREADSHEET_TYPE } from '../namespaces';
import { CHOICES_SHEET, type LongLists } from './long-lists';
import { withContentTypes, withRelationships } from '../patch-package';
import { definedNamesOf, withSheets, type AddedSheet } from '../patch-workbook';
import type { WorkbookParts } from '../read-parts';
import type { SharedTexts } from './shared-texts';
import { openStyleBook } from '../style-book';
import type { StyleBook } from '../style-book';
import { ensureStyles, lastStyleIn } from '../write-xlsx';

/** What a workbook has only when it is made as a whole: others keep their shared texts, and get no sheet that nobody asked for. */
export interface WholeWorkbook {
  readonly texts: SharedTexts;
  readonly lists: LongLists;
}

/** A sheet that is to be listed in the workbook. */
type ListedSheet = Omit<AddedSheet, 'relationshipId'> & { readonly part: string };

/** What the package lists is collected, and written once when all sheets are made. */
export class SheetMaker {
  /** Where the workbook part stands. */
  private readonly folder: string;
  /** Puts a made part into the form of the workbook. */
  private readonly dialect: (xml: string) => string;
  private readonly tables: ReturnType<typeof presentTables>;
  private readonly stylesPart: string;
  private readonly styles: StyleBook;
  private readonly indexes: StyleIndexes;
  private readonly types: ListedType[] = [];
  private readonly listed: ListedSheet[] = [];

  /** Tables whose sheets `changed` does not take out keep their names. */
  constructor(
    pkg: OpcPackage,
    private readonly parts: WorkbookParts,
    private readonly changed: ChangedParts,
    private readonly whole: WholeWorkbook | null = null,
  ) {
    const workbook = changed.xml(parts.workbook);
    this.folder = parts.workbook.slice(0, parts.workbook.lastIndexOf('/') + 1);
    this.dialect = dialectOf(workbook);
    this.tables = presentTables(pkg, changed, definedNamesOf(workbook));
    this.stylesPart = ensureStyles(changed, parts);
    this.styles = openStyleBook(changed.xml(this.stylesPart), () => lastStyleIn(pkg, parts));
    this.indexes = addCreatedStyles(this.styles);
  }

  /** Makes a sheet behind the others. */
  add(sheet: SheetPlan, isShown: boolean): void {
    const { name, headerRows } = sheet;
    const part = this.changed.freePart(`${this.folder}worksheets/sheet`);
    this.make(part, sheet, isShown);
    this.list({ name, part, repeatedRow: headerRows.repeated, isHidden: false });
  }

  /** Makes a sheet as this part. */
  make(part: string, sheet: SheetPlan, isShown: boolean): void {
    const { whole } = this;
    const xml = sheetXml(sheet, {
      isShown,
      shared: whole && ((text) => whole.texts.index(text)),
      styles: this.indexes,
      dateSystem: this.parts.dateSystem,
      listFormula: (choices) => literalList(choices) ?? whole?.lists.formula(choices) ?? null,
    });
    this.write(part, xml);
    const related: ListedRelationship[] = [];
    if (sheet.table) related.push([TABLE_ID, 'table', this.makeTable(sheet, sheet.table)]);
    if (sheet.chart) related.push([DRAWING_ID, 'drawing', this.makeDrawing(sheet, sheet.chart)]);
    if (related.length > 0) this.relate(part, related);
  }

  /** To be called once, when all sheets are made. */
  finish(): void {
    const { changed, parts, whole } = this;
    if (whole?.lists.used) this.addChoices(whole);
    changed.edit(this.stylesPart, () => this.styles.toXml());
    const related = this.listed.map(({ part }) => ({ type: 'worksheet', target: part.slice(this.folder.length) }));
    if (whole) related.push({ type: 'sharedStrings', target: this.addTexts(whole).slice(this.folder.length) });
    if (this.types.length > 0) changed.edit(CONTENT_TYPES, (types) => withContentTypes(types, this.types));
    if (related.length === 0) return;
    const relationships = relationshipsPart(parts.workbook);
    const { xml, ids } = changed.look(relationships, (list) => withRelationships(list, related));
    changed.edit(relationships, () => xml);
    const sheets = this.listed.map((sheet, index) => ({ ...sheet, relationshipId: ids[index]! }));
    changed.edit(parts.workbook, (workbook) => withSheets(workbook, sheets));
  }

  private addChoices({ lists, texts }: WholeWorkbook): void {
    const part = this.changed.freePart(`${this.folder}worksheets/sheet`);
    this.write(
      part,
      lists.sheetXml((text) => texts.index(text)),
    );
    this.list({ name: CHOICES_SHEET, part, repeatedRow: 0, isHidden: true });
  }

  private addTexts({ texts }: WholeWorkbook): string {
    const part = `${this.folder}sharedStrings.xml`;
    this.write(part, texts.toXml());
    this.types.push([part, `${SPREADSHEET_TYPE}.sharedStrings+xml`]);
    return part;
  }

  private list(sheet: ListedSheet): void {
    this.types.push([sheet.part, `${SPREADSHEET_TYPE}.worksheet+xml`]);
    this.listed.push(sheet);
  }

  private makeTable(sheet: SheetPlan, planned: NonNullable<SheetPlan['table']>): string {
    const name = freeName(planned.name, this.tables.names);
    const xml = tableXml(sheet, { ...planned, name }, ++this.tables.lastId);
    return this.addNew('tables/table', xml, `${SPREADSHEET_TYPE}.table+xml`);
  }

  private makeDrawing(sheet: SheetPlan, chart: PlannedChart): string {
    const chartPart = this.addNew('charts/chart', chartXml(sheet, chart), CHART_TYPE);
    const drawing = this.addNew('drawings/drawing', drawingXml(chart), DRAWING_TYPE);
    this.relate(drawing, [[CHART_ID, 'chart', chartPart]]);
    return drawing;
  }

  /** What a made part leads to; types by the last word of their addresses. */
  private relate(part: string, related: readonly ListedRelationship[]): void {
    const addressed = related.map(
      ([id, type, target]) => [id, `${OFFICE_RELATIONSHIPS}/${type}`, pathFrom(part, target)] as const,
    );
    this.write(relationshipsPart(part), XML_DECLARATION + relationshipsXml(addressed));
  }

  /** `start` is the name of the part in the workbook's folder, without its number. */
  private addNew(start: string, xml: string, type: string): string {
    const part = this.changed.freePart(this.folder + start);
    this.write(part, xml);
    this.types.push([part, type]);
    return part;
  }

  private write(part: string, xml: string): void {
    this.changed.add(part, this.dialect(xml));
  }
}

/** xl/worksheets/sheet1.xml to xl/tables/table1.xml: ../tables/table1.xml. Made parts stand one folder below the workbook. */
function pathFrom(source: string, target: string): string {
  const folder = (part: string): string => part.slice(0, part.lastIndexOf('/'));
  const parent = folder(folder(source));
  return folder(folder(target)) === parent ? `..${target.slice(parent.length)}` : `/${target}`;
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
