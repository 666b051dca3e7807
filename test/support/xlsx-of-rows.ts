/** A small real .xlsx from rows of cells, for tests that begin with a file. It knows only what such tests need. */
import { strToU8, zipSync } from 'fflate';
import { parseWrittenDate, toSerial } from '../../src/domain/calendar-date';
import { parseRange, rangeToA1, toA1 } from '../../src/domain/cell';
import type { ExampleCell } from '../../src/rules/example';

export interface SheetOfRows {
  readonly name: string;
  readonly rows: readonly (readonly ExampleCell[])[];
  /** A1:C1 style. */
  readonly merges?: readonly string[];
}

const XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = { general: 0, percent: 1, date: 2 };

export function xlsxOfRows(sheets: readonly SheetOfRows[]): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override('/xl/workbook.xml', 'sheet.main') +
      override('/xl/styles.xml', 'styles') +
      numbered.map(({ id }) => override(`/xl/worksheets/sheet${id}.xml`, 'worksheet')).join('') +
      '</Types>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook ${XMLNS} xmlns:r="${RELATIONSHIPS}"><sheets>` +
      numbered.map(({ id, name }) => `<sheet name="${escape(name)}" sheetId="${id}" r:id="rId${id}"/>`).join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbered.map(({ id }): [string, string, string] => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`]),
      ['rStyles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml':
      `<styleSheet ${XMLNS}><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>' +
      '<xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
  };
  for (const { id, rows, merges } of numbered) parts[`xl/worksheets/sheet${id}.xml`] = sheetXml(rows, merges ?? []);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>\n${xml}`)])),
    { mtime: '2021-03-25T12:00:00', level: 1 },
  );
}

function sheetXml(rows: SheetOfRows['rows'], merges: readonly string[]): string {
  const body = rows
    .map((cells, index) => {
      const row = index + 1;
      return `<row r="${row}">${cells.map((cell, at) => cellXml(toA1({ row, column: at + 1 }), cell)).join('')}</row>`;
    })
    .join('');
  const merged = merges.map((range) => `<mergeCell ref="${rangeToA1(parseRange(range)!)}"/>`).join('');
  return (
    `<worksheet ${XMLNS}><sheetData>${body}</sheetData>` +
    `${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`
  );
}

function cellXml(at: string, cell: ExampleCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  }
  if ('percent' in cell) return `<c r="${at}" s="${STYLES.percent}"><v>${cell.percent}</v></c>`;
  if ('number' in cell) return `<c r="${at}"><v>${cell.number}</v></c>`;
  if ('date' in cell)
    return `<c r="${at}" s="${STYLES.date}"><v>${toSerial(parseWrittenDate(cell.date)!, 1900)}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${escape(cell.error)}</v></c>`;
  return typeof cell.formula === 'string'
    ? `<c r="${at}" t="str"><f>Z1</f><v>${escape(cell.formula)}</v></c>`
    : `<c r="${at}" s="${STYLES.percent}"><f>Z1</f><v>${cell.formula.percent}</v></c>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const xml = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml.join('')}</Relationships>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
}
