/** The namespaces of workbooks, in their transitional and strict forms (ECMA-376 Part 1 and 4), under the prefixes this program uses. */
import type { NamespacePrefixes } from '../ooxml/parse-xml';

export const SPREADSHEET_NAMESPACES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};
