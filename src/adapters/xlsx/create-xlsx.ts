/** Makes a new .xlsx file from a plan: real Excel tables, validation, data bars and print set-up. The same plan gives the same bytes. */
import { escapeXml } from '../ooxml/escape-xml';
import type { SheetPlan, WorkbookPlan } from '../../application/ports';
import { columnLetters } from '../../domain/cell';
import { packageOf } from '../ooxml/open-package';
import { contentTypesXml, CORE_PROPERTIES_RELATIONSHIP, PACKAGE_TYPES, relationshipsXml } from '../ooxml/package-lists';
import { writePackage, zipEntry } from '../ooxml/write-package';
import { encodeAttribute, encodeText } from './cell-text';
import { CHART_ID, CHART_TYPE, chartXml, DRAWING_TYPE, drawingXml } from './created-chart';
import { DRAWING_ID, sheetXml, TABLE_ID } from './created-sheet';
import { CREATED_INDEXES, stylesXml } from './created-styles';
import { tableXml } from './created-table';
import { THEME_XML } from './created-theme';
import { literalList } from './created-validations';
import { checkWorkbook } from './workbook-faults';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A hidden sheet for lists that are too long for a validation. */
const CHOICES_SHEET = '选项';

/** What Excel lets a sheet be called. */
const SHEET_NAME = /^(?!')[^\\/?*:[\]]{1,31}(?<!')$/u;

/** The bytes of the file. Throws when the plan has no sheet, a sheet without a proper name or a table without proper headers: bugs of the plan; a Failure for a text that is too long for a cell. */
export function createXlsx(plan: WorkbookPlan): Uint8Array {
  if (plan.sheets.length === 0) throw new Error('a workbook needs a sheet');
  for (const { name } of plan.sheets) {
    if (!SHEET_NAME.test(name)) throw new Error(`${name} cannot be the name of a sheet`);
  }
  const texts = new SharedTexts();
  const lists = new LongLists();
  const sheets = plan.sheets.map((sheet, index) =>
    sheetXml(sheet, {
      isFirst: index === 0,
      shared: (text) => texts.index(text),
      styles: CREATED_INDEXES,
      listFormula: (choices) => literalList(choices) ?? lists.formula(choices),
    }),
  );
  const names = plan.sheets.map(({ name }) => name);
  if (lists.used) {
    names.push(CHOICES_SHEET);
    sheets.push(lists.sheetXml((text) => texts.index(text)));
  }
  const tables = plan.sheets.flatMap((sheet) => (sheet.table ? [{ sheet, table: sheet.table }] : []));
  const charts = plan.sheets.flatMap((sheet) => (sheet.chart ? [{ sheet, chart: sheet.chart }] : []));
  const parts: Record<string, string> = {
    '[Content_Types].xml': listed(contentTypesXml(partTypes(sheets.length, tables.length, charts.length))),
    '_rels/.rels': numberedRelationshipsXml([
      [`${OFFICE_RELATIONSHIP}/officeDocument`, 'xl/workbook.xml'],
      [CORE_PROPERTIES_RELATIONSHIP, 'docProps/core.xml'],
      [`${OFFICE_RELATIONSHIP}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': CORE_PROPERTIES,
    'docProps/app.xml': APP_PROPERTIES,
    'xl/workbook.xml': workbookXml(plan.sheets, names, lists.used),
    'xl/_rels/workbook.xml.rels': numberedRelationshipsXml([
      ...sheets.map((_, index) => [`${OFFICE_RELATIONSHIP}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE_RELATIONSHIP}/theme`, 'theme/theme1.xml'],
      [`${OFFICE_RELATIONSHIP}/styles`, 'styles.xml'],
      [`${OFFICE_RELATIONSHIP}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/theme/theme1.xml': THEME_XML,
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  plan.sheets.forEach((sheet, index) => {
    const table = tables.findIndex((one) => one.sheet === sheet) + 1;
    const chart = charts.findIndex((one) => one.sheet === sheet) + 1;
    const related: [id: string, type: string, target: string][] = [];
    if (table > 0) related.push([TABLE_ID, `${OFFICE_RELATIONSHIP}/table`, `../tables/table${table}.xml`]);
    if (chart > 0) related.push([DRAWING_ID, `${OFFICE_RELATIONSHIP}/drawing`, `../drawings/drawing${chart}.xml`]);
    if (related.length > 0) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = listed(relationshipsXml(related));
  });
  tables.forEach(({ sheet, table }, index) => {
    parts[`xl/tables/table${index + 1}.xml`] = tableXml(sheet, table, index + 1);
  });
  charts.forEach(({ sheet, chart }, index) => {
    parts[`xl/drawings/drawing${index + 1}.xml`] = drawingXml(chart);
    parts[`xl/drawings/_rels/drawing${index + 1}.xml.rels`] = listed(
      relationshipsXml([[CHART_ID, `${OFFICE_RELATIONSHIP}/chart`, `../charts/chart${index + 1}.xml`]]),
    );
    parts[`xl/charts/chart${index + 1}.xml`] = chartXml(sheet, chart);
  });
  parts['xl/sharedStrings.xml'] = texts.toXml();
  const entries = Object.entries(parts).map(([name, content]) => zipEntry(name, content));
  checkWorkbook(null, packageOf(entries, 'xlsx'));
  return writePackage(entries);
}

/** The table of texts (18.4.9), each once. */
class SharedTexts {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  toXml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t xml:space="preserve">${encodeText(text)}</t></si>`);
    return `${DECLARATION}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** Choices that stand in cells of a hidden sheet, one list in each column. */
class LongLists {
  private readonly lists: (readonly string[])[] = [];

  get used(): boolean {
    return this.lists.length > 0;
  }

  formula(choices: readonly string[]): string {
    const same = this.lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(choices));
    const column = columnName(same >= 0 ? same : this.lists.push(choices) - 1);
    return `${CHOICES_SHEET}!$${column}$1:$${column}$${choices.length}`;
  }

  sheetXml(shared: (text: string) => number): string {
    const height = this.lists.reduce((most, list) => Math.max(most, list.length), 0);
    const rows = Array.from({ length: height }, (_, row) => {
      const cells = this.lists.map((list, column) => {
        const text = list[row];
        return text === undefined ? '' : `<c r="${columnName(column)}${row + 1}" t="s"><v>${shared(text)}</v></c>`;
      });
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  }
}

function workbookXml(plans: readonly SheetPlan[], names: readonly string[], lastIsHidden: boolean): string {
  const sheets = names.map((name, index) => {
    const hidden = lastIsHidden && index === names.length - 1 ? ' state="hidden"' : '';
    return `<sheet name="${encodeAttribute(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIP}">` +
    '<workbookPr defaultThemeVersion="124226"/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>${definedNamesXml(plans)}<calcPr calcId="191029"/></workbook>`
  );
}

/** The header row of each sheet is printed on every page (18.2.5). */
function definedNamesXml(plans: readonly SheetPlan[]): string {
  const names = plans.flatMap(({ name, headerRows: { repeated } }, index) => {
    if (repeated === 0) return [];
    const rows = `'${name.replaceAll("'", "''")}'!$${repeated}:$${repeated}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(rows)}</definedName>`];
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

/** rId1, rId2 … in their order. */
function numberedRelationshipsXml(relationships: readonly (readonly [type: string, target: string])[]): string {
  return listed(relationshipsXml(relationships.map(([type, target], index) => [`rId${index + 1}`, type, target])));
}

function partTypes(sheets: number, tables: number, charts: number): readonly (readonly [part: string, type: string])[] {
  const numbered = (count: number, part: (number: number) => string, type: string) =>
    Array.from({ length: count }, (_, index) => [part(index + 1), type] as const);
  return [
    ['xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
    ...numbered(sheets, (number) => `xl/worksheets/sheet${number}.xml`, `${SPREADSHEET_TYPE}.worksheet+xml`),
    ...numbered(tables, (number) => `xl/tables/table${number}.xml`, `${SPREADSHEET_TYPE}.table+xml`),
    ...numbered(charts, (number) => `xl/drawings/drawing${number}.xml`, DRAWING_TYPE),
    ...numbered(charts, (number) => `xl/charts/chart${number}.xml`, CHART_TYPE),
    ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
    ['xl/sharedStrings.xml', `${SPREADSHEET_TYPE}.sharedStrings+xml`],
    ['docProps/core.xml', PACKAGE_TYPES.coreProperties],
    ['docProps/app.xml', PACKAGE_TYPES.extendedProperties],
  ];
}

function listed(xml: string): string {
  return DECLARATION + xml;
}

/** Without dates, so that the same plan gives the same bytes. */
const CORE_PROPERTIES =
  `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>目标台账</dc:creator></cp:coreProperties>';
const APP_PROPERTIES =
  `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>目标台账</Application></Properties>';

/** From 0. */
function columnName(index: number): string {
  return columnLetters(index + 1);
}
