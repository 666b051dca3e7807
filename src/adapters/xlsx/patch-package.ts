/** The parts of a workbook that change along with its cells: recalculation, the list of parts, relationships. */
import { damaged } from '../ooxml/open-package';
import { appendInside, applySplices, locateElements, setAttribute, startTag, writtenPrefix } from '../ooxml/splice-xml';
import type { XmlElement } from '../ooxml/splice-xml';
import type { NamespacePrefixes } from '../ooxml/parse-xml';
import { SPREADSHEET_NAMESPACES } from './namespaces';

const CONTENT_TYPES: NamespacePrefixes = { 'http://schemas.openxmlformats.org/package/2006/content-types': '' };
const RELATIONSHIPS: NamespacePrefixes = { 'http://schemas.openxmlformats.org/package/2006/relationships': '' };

/** Elements of a workbook after which calcPr stands (18.2.27), when there is none yet. */
const BEFORE_CALC_PR = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The workbook part, told to calculate all formulas when it is opened (18.2.2): their stored results may be out of date. */
export function withFullCalculation(xml: string): string {
  const elements = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) => path.length === 1 && (name === 'calcPr' || BEFORE_CALC_PR.includes(name)),
  );
  const present = elements.find(({ name }) => name === 'calcPr');
  if (present) {
    const tag = setAttribute(startTag(xml, present), 'fullCalcOnLoad', '1');
    return applySplices(xml, [{ from: present.start, to: present.openEnd, text: tag }]);
  }
  const last = elements.at(-1);
  if (!last) throw damaged('xlsx', '工作簿的工作表目录不在应有的位置');
  const text = `<${writtenPrefix(xml, last)}calcPr fullCalcOnLoad="1"/>`;
  return applySplices(xml, [{ from: last.end, to: last.end, text }]);
}

/** [Content_Types].xml without the entry of a part (ECMA-376-2 7.2.3). */
export function withoutContentType(xml: string, part: string): string {
  const isPart = (name: string | undefined): boolean => name?.toLowerCase() === `/${part}`.toLowerCase();
  return without(xml, CONTENT_TYPES, ({ name, attributes }) => name === 'Override' && isPart(attributes['PartName']));
}

export function withContentType(xml: string, part: string, type: string): string {
  return appendToRoot(xml, CONTENT_TYPES, 'Override', `PartName="/${part}" ContentType="${type}"`);
}

/** The relationships without those of a type, by the last word of its address. */
export function withoutRelationship(xml: string, type: string): string {
  return without(
    xml,
    RELATIONSHIPS,
    ({ name, attributes }) => name === 'Relationship' && (attributes['Type'] ?? '').endsWith(`/${type}`),
  );
}

/** The relationships with one more, from the part's own folder. */
export function withRelationship(
  xml: string,
  type: string,
  target: string,
  id: string = freeRelationshipId(xml),
): string {
  const address = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`;
  return appendToRoot(xml, RELATIONSHIPS, 'Relationship', `Id="${id}" Type="${address}" Target="${target}"`);
}

export function withoutRelationshipId(xml: string, id: string): string {
  return without(xml, RELATIONSHIPS, ({ name, attributes }) => name === 'Relationship' && attributes['Id'] === id);
}

/** An id that no relationship has. */
export function freeRelationshipId(xml: string): string {
  const ids = locateElements(xml, RELATIONSHIPS, (name) => name === 'Relationship').map(
    ({ attributes }) => attributes['Id'],
  );
  let number = ids.length + 1;
  while (ids.includes(`rId${number}`)) number++;
  return `rId${number}`;
}

function without(xml: string, namespaces: NamespacePrefixes, unwanted: (element: XmlElement) => boolean): string {
  const elements = locateElements(xml, namespaces, (_, __, path) => path.length === 1).filter(unwanted);
  return applySplices(
    xml,
    elements.map(({ start, end }) => ({ from: start, to: end, text: '' })),
  );
}

function appendToRoot(xml: string, namespaces: NamespacePrefixes, name: string, attributes: string): string {
  const root = locateElements(xml, namespaces, (_, __, path) => path.length === 0)[0]!;
  return applySplices(xml, appendInside(xml, root, `<${writtenPrefix(xml, root)}${name} ${attributes}/>`));
}
