/** The namespaces of workbooks, in their transitional and strict forms (ECMA-376 Part 1 and 4), under the prefixes this program uses. */
import { parseXml } from '../ooxml/parse-xml';
import type { NamespacePrefixes } from '../ooxml/parse-xml';
import type { XmlElement } from '../ooxml/splice-xml';
import { attributePrefix, writtenPrefix } from '../ooxml/splice-xml';

export const SPREADSHEET_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** How the content types of a workbook's parts begin. */
export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SPREADSHEET_NAMESPACES: NamespacePrefixes = {
  [SPREADSHEET_MAIN]: '',
  [STRICT_MAIN]: '',
  [OFFICE_RELATIONSHIPS]: 'r',
  [STRICT_RELATIONSHIPS]: 'r',
  // What later versions of Excel keep in extensions of a worksheet ([MS-XLSX] 2.6).
  'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main': 'x14',
  'http://schemas.microsoft.com/office/excel/2006/main': 'xm',
};

/** Whether an element of a workbook is of the strict form. */
function isStrict(xml: string, element: XmlElement): boolean {
  return element.scope.uriOf(writtenPrefix(xml, element).slice(0, -1)) === STRICT_MAIN;
}

/** How r:id is written on a new child of `parent`: its prefix there, and the declaration that the child needs. */
export function relationshipPrefix(xml: string, parent: XmlElement): { prefix: string; declaration: string } {
  return attributePrefix(parent, isStrict(xml, parent) ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS, 'r');
}

/** Puts made parts, which are written in the transitional form, into the form of a workbook: its parts are all of the same. */
export function dialectOf(workbookXml: string): (xml: string) => string {
  let strict = false;
  parseXml(workbookXml, SPREADSHEET_NAMESPACES, {
    open: (_, attributes, { scope, stop }) => {
      strict = attributes['conformance'] === 'strict' || scope.prefixOf(STRICT_MAIN) !== null;
      stop();
    },
  });
  if (!strict) return (xml) => xml;
  return (xml) =>
    xml.replace(
      /(\sxmlns(?::\w+)?="|\s(?:Type|uri)=")([^"]*)/gu,
      (_, before: string, address: string) => before + strictForm(address),
    );
}

/** ECMA-376 part 1: the namespaces of the strict form begin with this, and have no year. */
const STRICT = 'http://purl.oclc.org/ooxml/';

function strictForm(address: string): string {
  return address
    .replace(/^http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml)\/2006\/(\w+)/u, `${STRICT}$1/$2`)
    .replace(/^http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/u, STRICT_RELATIONSHIPS);
}
