/** Hand-made .xlsx files from pieces of XML, for tests about what stands in a file exactly. */
import { strToU8, zipSync } from 'fflate';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface XlsxPieces {
  /** The rows of each sheet: what stands in <sheetData>. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What follows <sheetData> on the first sheet, such as <mergeCells>. */
  readonly afterData?: string;
  /** What stands before <sheetData> on the first sheet, such as <dimension> and <cols>. */
  readonly beforeData?: string;
  /** The <si> elements. */
  readonly sharedStrings?: string;
  /** What stands in <styleSheet>. */
  readonly styles?: string;
  /** Attributes of <workbookPr>. */
  readonly workbookPr?: string;
  readonly afterSheets?: string;
  /** Parts that are added or take the place of others; null removes one. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly namespace?: string;
  /** Written before all element names of the workbook's own parts, such as x: */
  readonly prefix?: string;
}

/** The bytes of the file. Part names: xl/workbook.xml, xl/worksheets/sheet1.xml … */
export function buildXlsx(pieces: XlsxPieces, level: 0 | 1 = 1): Uint8Array {
  return zipParts(xlsxParts(pieces), level);
}

/** The zip of the parts. On level 0 they stand in it as they are: quicker where a table makes hundreds. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 1 = 1): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: '2021-03-25T12:00:00', level });
}

export function xlsxParts(pieces: XlsxPieces): Record<string, string | Uint8Array> {
  const { sheets, afterData = '', beforeData = '', sharedStrings, styles, workbookPr = '', afterSheets = '' } = pieces;
  const main = `xmlns="${pieces.namespace ?? MAIN_NAMESPACE}"`;
  const names = Object.keys(sheets);
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      contentType('xl/workbook.xml', 'sheet.main') +
      names.map((_, index) => contentType(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('') +
      (styles === undefined ? '' : contentType('xl/styles.xml', 'styles')) +
      (sharedStrings === undefined ? '' : contentType('xl/sharedStrings.xml', 'sharedStrings')) +
      '</Types>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook ${main} xmlns:r="${RELATIONSHIPS}"><workbookPr ${workbookPr}/><sheets>` +
      names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('') +
      `</sheets>${afterSheets}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ...(styles === undefined ? [] : ([['styles', 'styles.xml']] as const)),
      ...(sharedStrings === undefined ? [] : ([['sharedStrings', 'sharedStrings.xml']] as const)),
    ]),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet ${main}>${index === 0 ? beforeData : ''}<sheetData>${sheets[name]!}</sheetData>${index === 0 ? afterData : ''}</worksheet>`,
      ]),
    ),
  };
  if (styles !== undefined) parts['xl/styles.xml'] = `<styleSheet ${main}>${styles}</styleSheet>`;
  if (sharedStrings !== undefined) parts['xl/sharedStrings.xml'] = `<sst ${main}>${sharedStrings}</sst>`;
  if (pieces.prefix !== undefined) {
    for (const [name, xml] of Object.entries(parts)) {
      if (/^xl\/[^_]*\.xml$/.test(name)) parts[name] = prefixed(xml as string, pieces.prefix);
    }
  }
  const entries = Object.entries({ ...parts, ...pieces.parts });
  return Object.fromEntries(
    entries.flatMap(([name, content]) =>
      content === null ? [] : [[name, typeof content === 'string' ? withDeclaration(content) : content]],
    ),
  );
}

/** The cellXfs of a styles part: one style for each number format id. */
export function cellStyles(...numberFormats: number[]): string {
  const styles = numberFormats.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  return (
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`
  );
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`).replace('xmlns="', `xmlns:${prefix.slice(0, -1)}="`);
}

function withDeclaration(xml: string): string {
  return /^\ufeff?<\?xml/.test(xml) ? xml : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
}

function contentType(part: string, type: string): string {
  const address = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
  return `<Override PartName="/${part}" ContentType="${address}"/>`;
}

export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** The parts of a file with a digital signature in it, as Office writes it; what is signed does not matter here. */
export function signed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const types = 'application/vnd.openxmlformats-package.digital-signature-';
  const address = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature';
  const list = (xml: string | Uint8Array) => (typeof xml === 'string' ? xml : new TextDecoder().decode(xml));
  return zipParts({
    ...parts,
    '[Content_Types].xml': list(parts['[Content_Types].xml']!).replace(
      '</Types>',
      `<Default Extension="sigs" ContentType="${types}origin"/>` +
        `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="${types}xmlsignature+xml"/></Types>`,
    ),
    '_rels/.rels': list(parts['_rels/.rels']!).replace(
      '</Relationships>',
      `<Relationship Id="sign" Type="${address}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    ),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${address}/signature" Target="sig1.xml"/></Relationships>`,
    '_xmlsignatures/sig1.xml': '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>',
  });
}
