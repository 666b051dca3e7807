/** The cells of a row, read on their own. */
import { locateElements, startTag } from '../../ooxml/splice-xml';
import type { XmlElement } from '../../ooxml/splice-xml';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { sheetCursor } from '../sheet-cursor';

/** The row is read on its own between the tags around it, which declare the namespaces. */
export function aloneXml(
  xml: string,
  around: readonly XmlElement[],
  row: XmlElement,
): { head: string; alone: string; tail: string } {
  const head = around.map((element) => startTag(xml, element)).join('');
  const tail = around.map(({ closeStart, end }) => xml.slice(closeStart, end)).reduceRight((all, tag) => all + tag, '');
  return { head, alone: head + xml.slice(row.start, row.end) + tail, tail };
}

/** The cells of a row, in its order; places are those in its `aloneXml`. */
export function cellsOfRow(xml: string, around: readonly XmlElement[], row: XmlElement): XmlElement[] {
  return locateElements(aloneXml(xml, around, row).alone, SPREADSHEET_NAMESPACES, (name) => name === 'c');
}

/** The cells of a row with the columns they stand in. */
export function withColumns(cells: readonly XmlElement[]): { element: XmlElement; column: number }[] {
  const cursor = sheetCursor();
  return cells.map((element) => {
    cursor.openCell(element.attributes['r']);
    return { element, column: cursor.column };
  });
}
