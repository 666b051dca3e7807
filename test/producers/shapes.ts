/**
 * The tracker of tracker.json in the shapes of writers that are not installed: where they declare prefixes and which, how they call
 * parts, ids and targets, where their texts stand, and what they add of their own.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { columnLetters } from '../../src/domain/cell';
import { zipParts } from '../support/build-xlsx';

type Value =
  | string
  | number
  | { readonly percent?: number; readonly date?: number; readonly formula?: string; readonly result?: number };
export const TRACKER = JSON.parse(readFileSync(path.join(__dirname, 'tracker.json'), 'utf8')) as Record<
  string,
  readonly (readonly Value[])[]
>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK_TYPE = `${TYPE}.sheet.main+xml`;

interface Shape {
  /** Of elements; '' for the default namespace. */
  readonly prefix?: string;
  /** Of the id of a sheet, and where it is declared. */
  readonly id?: { readonly prefix: string; readonly at: 'root' | 'sheet' };
  readonly texts?: 'inline' | 'shared' | 'str';
  /** The workbook's type is that of all .xml. */
  readonly usualType?: boolean;
  readonly absolute?: boolean;
  readonly relationship?: (number: number) => string;
  readonly sheetPart?: (number: number) => string;
  readonly declaration?: string;
  /** More attributes of the roots of workbook and sheets, and elements of the workbook behind the sheets and before. */
  readonly root?: string;
  readonly before?: string;
  readonly behind?: string;
  /** Without references on rows and cells, and without styles. */
  readonly bare?: boolean;
  readonly table?: boolean;
  readonly parts?: Readonly<Record<string, string>>;
  readonly types?: string;
  readonly related?: readonly (readonly [type: string, target: string])[];
}

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const X14AC = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';

const SHAPES: Readonly<Record<string, Shape>> = {
  'Open XML SDK': {
    prefix: 'x:',
    id: { prefix: 'r', at: 'sheet' },
    texts: 'inline',
    usualType: true,
    absolute: true,
    relationship: (number) => `R${(number * 0x9e3779b1).toString(16).slice(0, 8)}`,
    sheetPart: (number) => (number === 1 ? 'sheet' : `sheet${number}`),
    declaration: '<?xml version="1.0" encoding="utf-8"?>',
    table: true,
  },
  'Open XML SDK without prefixes': {
    id: { prefix: 'd3p1', at: 'sheet' },
    texts: 'str',
    usualType: true,
    absolute: true,
    declaration: '\ufeff<?xml version="1.0" encoding="utf-8"?>',
  },
  POI: {
    id: { prefix: 'r', at: 'sheet' },
    texts: 'shared',
    declaration: '<?xml version="1.0" encoding="UTF-8"?>',
    root: '',
    before: '<workbookPr date1904="false"/><bookViews><workbookView activeTab="0"/></bookViews>',
    table: true,
  },
  ClosedXML: {
    prefix: 'x:',
    id: { prefix: 'r', at: 'root' },
    texts: 'shared',
    absolute: true,
    relationship: (number) => `rId${number + 1}`,
    root: `${MC} ${X14AC} mc:Ignorable="x14ac"`,
    before:
      '<x:workbookPr codeName="ThisWorkbook"/><x:bookViews><x:workbookView firstSheet="0" activeTab="0"/></x:bookViews>',
    behind: '<x:definedNames/><x:calcPr calcId="125725"/>',
    declaration: '<?xml version="1.0" encoding="utf-8"?>',
    table: true,
  },
  EPPlus: {
    id: { prefix: 'r', at: 'root' },
    texts: 'shared',
    absolute: true,
    declaration: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    before: '<bookViews><workbookView/></bookViews>',
    behind: '<calcPr calcId="0" fullCalcOnLoad="1"/>',
    table: true,
  },
  excelize: {
    id: { prefix: 'relationships', at: 'sheet' },
    texts: 'shared',
    root: `xmlns:r="${OFFICE}" ${MC}`,
    before: '<workbookPr filterPrivacy="true"/><bookViews><workbookView xWindow="0" yWindow="0"/></bookViews>',
    behind: '<calcPr calcId="122211"/>',
  },
  WPS: {
    id: { prefix: 'r', at: 'root' },
    texts: 'shared',
    root: `${MC} ${X14AC} mc:Ignorable="x14ac etc" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"`,
    before:
      '<fileVersion appName="xl" lastEdited="3" lowestEdited="5" rupBuild="9302"/><workbookPr/><bookViews><workbookView windowWidth="28800" windowHeight="12540" activeTab="1"/></bookViews>',
    behind: '<calcPr calcId="144525"/>',
    related: [['http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml']],
    parts: { 'xl/cellimages.xml': '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>' },
    types: '<Override PartName="/xl/cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/>',
    table: true,
  },
  'a program that writes as little as it may': {
    id: { prefix: 'r', at: 'root' },
    texts: 'inline',
    bare: true,
    declaration: '',
  },
  'a program of its own prefixes': {
    prefix: 'ss:',
    id: { prefix: '关系', at: 'root' },
    texts: 'inline',
    declaration:
      "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<!-- 由程序生成 --><?mso-application progid=\"Excel.Sheet\"?>",
  },
};

/** The files, by the name of their writer. */
export function shapedTrackers(): Map<string, Uint8Array> {
  return new Map(Object.entries(SHAPES).map(([name, shape]) => [name, shaped(shape)]));
}

function shaped(shape: Shape): Uint8Array {
  const {
    prefix: p = '',
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    root = '',
    bare = false,
    table = false,
  } = shape;
  const relationship = shape.relationship ?? ((number: number) => `rId${number}`);
  const sheetPart = shape.sheetPart ?? ((number: number) => `sheet${number}`);
  const target = (part: string, from = '') => (shape.absolute ? `/xl/${part}` : from + part);
  const main = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${MAIN}"${root === '' ? '' : ` ${root}`}`;
  const names = Object.keys(TRACKER);
  const texts: string[] = [];
  const { prefix: r, at } = shape.id!;
  const declared = ` xmlns:${r}="${OFFICE}"`;
  const sheets = names.map(
    (name, index) =>
      `<${p}sheet name="${name}" sheetId="${index + 1}"${at === 'sheet' ? declared : ''} ${r}:id="${relationship(index + 1)}"/>`,
  );
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<${p}workbook ${main}${at === 'root' ? declared : ''}>${shape.before ?? ''}<${p}sheets>${sheets.join('')}</${p}sheets>${shape.behind ?? ''}</${p}workbook>`,
    ...(bare ? {} : { 'xl/styles.xml': stylesXml(p) }),
  };
  names.forEach((name, index) => {
    const last = index === names.length - 1 && table;
    parts[`xl/worksheets/${sheetPart(index + 1)}.xml`] =
      `<${p}worksheet ${main}${last ? ` xmlns:${r}="${OFFICE}"` : ''}><${p}sheetData>${rowsXml(TRACKER[name]!, shape, texts)}</${p}sheetData>` +
      `${last ? `<${p}tableParts count="1"><${p}tablePart ${r}:id="${relationship(7)}"/></${p}tableParts>` : ''}</${p}worksheet>`;
  });
  if (shape.texts === 'shared') {
    parts['xl/sharedStrings.xml'] =
      `<${p}sst ${main}>${texts.map((text) => `<${p}si><${p}t xml:space="preserve">${text}</${p}t></${p}si>`).join('')}</${p}sst>`;
  }
  const related: [id: string, type: string, target: string][] = [
    ...names.map((_, index): [string, string, string] => [
      relationship(index + 1),
      `${OFFICE}/worksheet`,
      target(`worksheets/${sheetPart(index + 1)}.xml`),
    ]),
    ...(bare ? [] : [[relationship(20), `${OFFICE}/styles`, target('styles.xml')] as [string, string, string]]),
    ...(shape.texts === 'shared'
      ? [[relationship(21), `${OFFICE}/sharedStrings`, target('sharedStrings.xml')] as [string, string, string]]
      : []),
    ...(shape.related ?? []).map(([type, part], index): [string, string, string] => [
      relationship(30 + index),
      type,
      target(part),
    ]),
  ];
  if (table) {
    parts['xl/tables/table1.xml'] = tableXml(p);
    parts[`xl/worksheets/_rels/${sheetPart(names.length)}.xml.rels`] = relationshipsXml([
      [relationship(7), `${OFFICE}/table`, target('tables/table1.xml', '../')],
    ]);
  }
  const types = [
    ...(shape.usualType
      ? [`<Default Extension="xml" ContentType="${WORKBOOK_TYPE}"/>`]
      : ['<Default Extension="xml" ContentType="application/xml"/>', override('xl/workbook.xml', WORKBOOK_TYPE)]),
    ...names.map((_, index) => override(`xl/worksheets/${sheetPart(index + 1)}.xml`, `${TYPE}.worksheet+xml`)),
    ...(bare ? [] : [override('xl/styles.xml', `${TYPE}.styles+xml`)]),
    ...(shape.texts === 'shared' ? [override('xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`)] : []),
    ...(table ? [override('xl/tables/table1.xml', `${TYPE}.table+xml`)] : []),
    shape.types ?? '',
  ];
  const whole: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationshipsXml([
      [relationship(1), `${OFFICE}/officeDocument`, shape.absolute ? '/xl/workbook.xml' : 'xl/workbook.xml'],
    ]),
    'xl/_rels/workbook.xml.rels': relationshipsXml(related),
    ...parts,
    ...shape.parts,
  };
  return zipParts(Object.fromEntries(Object.entries(whole).map(([name, xml]) => [name, declaration + xml])));
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

function relationshipsXml(items: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = items.map(([id, type, target]) => `<Relationship Type="${type}" Target="${target}" Id="${id}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function rowsXml(
  rows: readonly (readonly Value[])[],
  { prefix: p = '', texts: kind, bare }: Shape,
  texts: string[],
): string {
  return rows
    .map((row, index) => {
      const cells = row.map((value, column) => {
        const at = bare ? '' : ` r="${columnLetters(column + 1)}${index + 1}"`;
        const style = (id: number) => (bare ? '' : ` s="${id}"`);
        if (typeof value === 'string') return textXml(escaped(value), at, p, kind, texts);
        if (typeof value === 'number') return `<${p}c${at}><${p}v>${value}</${p}v></${p}c>`;
        const { formula, date, percent = value.result } = value;
        const f = formula === undefined ? '' : `<${p}f>${formula}</${p}f>`;
        return `<${p}c${at}${style(date === undefined ? 1 : 2)}>${f}<${p}v>${date ?? percent!}</${p}v></${p}c>`;
      });
      return `<${p}row${bare ? '' : ` r="${index + 1}"`}>${cells.join('')}</${p}row>`;
    })
    .join('');
}

function textXml(text: string, at: string, p: string, kind: Shape['texts'], texts: string[]): string {
  if (kind === 'str') return `<${p}c${at} t="str"><${p}v>${text}</${p}v></${p}c>`;
  if (kind === 'inline') return `<${p}c${at} t="inlineStr"><${p}is><${p}t>${text}</${p}t></${p}is></${p}c>`;
  return `<${p}c${at} t="s"><${p}v>${texts.push(text) - 1}</${p}v></${p}c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function stylesXml(p: string): string {
  const xf = (format: number) =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const plain =
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="3">${xf(0)}${xf(9)}${xf(14)}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
  if (p === '') return plain;
  return plain.replace(/<(\/?)(?=[a-z])/gu, `<$1${p}`).replace('xmlns=', `xmlns:${p.slice(0, -1)}=`);
}

function tableXml(p: string): string {
  const columns = TRACKER['第048项']![3]!.map(
    (name, index) => `<${p}tableColumn id="${index + 1}" name="${String(name)}"/>`,
  );
  return (
    `<${p}table xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="${MAIN}" id="1" name="表格" displayName="表格" ref="A4:F7" totalsRowShown="0">` +
    `<${p}autoFilter ref="A4:F7"/><${p}tableColumns count="${columns.length}">${columns.join('')}</${p}tableColumns></${p}table>`
  );
}
