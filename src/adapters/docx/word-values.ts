/** How values of WordprocessingML are read, and the prefixes by which this program knows its namespaces. */
import type { NamespacePrefixes, XmlAttributes } from '../ooxml/parse-xml';

export const WORD_NAMESPACES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
};

/** Whether a property that is only there or not is on (ECMA-376 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? 'true');
}

/** A number as it should be written, or else the fallback. */
export function wholeNumber(value: string | undefined, fallback: number): number {
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : fallback;
}
