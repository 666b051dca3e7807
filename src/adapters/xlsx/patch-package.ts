/** The parts of a workbook that change along with its cells: recalculation, the list of parts, relationships. */
import { damaged, partKey } from '../ooxml/open-package';
import { appendInside, applySplices, locateElements, setAttribute, startTag, writtenPrefix } from '../ooxml/splice-xml';
import type { XmlElement } from '../ooxml/splice-xml';
import { contentTypeXml, relationshipXml, type ListedType } from '../ooxml/package-lists';
import type { NamespacePrefixes } from '../ooxml/parse-xml';
import { OFFICE_RELATIONSHIPS, SPREADSHEET_NAMESPACES, STRICT_RELATIONSHIPS } from './namespaces';

const CONTENT_TYPES: NamespacePrefixes = { 'http://schemas.openxmlformats.org/package/2006/content-types': '' };
const RELATIONSHIPS: NamespacePrefixes = { 'http://schemas.openxmlformats.org/package/2006/relationships': '' };

/** Elements of a workbook after which calcPr stands (18.2.27), when there is none yet. */
const BEFORE_CALC_PR = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** The workbook part, told to calculate all formulas when it is opened (18.2.2): their stored results may be out of date. */
export function withFullCalculation(xml: string): string {
  const [root, ...elements] = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) => path.length === 0 || (path.length === 1 && (name === 'calcPr' || BEFORE_CALC_PR.includes(name))),
  );
  const present = elements.find(({ name }) => name === 'calcPr');
  if (present) {
    const tag = setAttribute(startTag(xml, present), 'fullCalcOnLoad', '1');
    return applySplices(xml, [{ from: present.start, to: present.openEnd, text: tag }]);
  }
  const last = elements.at(-1);
  if (!root || !last) throw damaged('xlsx', '工作簿的工作表目录不在应有的位置');
  // The prefix of the last one may be declared on itself.
  const text = `<${writtenPrefix(xml, root)}calcPr fullCalcOnLoad="1"/>`;
  return applySplices(xml, [{ from: last.end, to: last.end, text }]);
}

/** The parts that [Content_Types].xml names one by one, as `partKey` has them. */
export function listedParts(xml: string): string[] {
  return overrides(xml).map(({ attributes }) => partKey(attributes['PartName'] ?? ''));
}

/** [Content_Types].xml without the entry of a part (ECMA-376-2 7.2.3). */
export function withoutContentType(xml: string, part: string): string {
  const names = new Set([partKey(part)]);
  return without(xml, CONTENT_TYPES, (element) => isOverride(element, names));
}

/** With entries for these parts, in the place of those that were left there for parts of the same names. */
export function withContentTypes(xml: string, added: readonly ListedType[]): string {
  const names = new Set(added.map(([part]) => partKey(part)));
  const rest = without(xml, CONTENT_TYPES, (element) => isOverride(element, names));
  return appendToRoot(rest, CONTENT_TYPES, (prefix) => added.map((entry) => contentTypeXml(entry, prefix)).join(''));
}

/** Without entries for parts that are not there, and without the second of two for the same: strict readers refuse the whole file for it. */
export function withEachContentTypeOnce(xml: string, has: (part: string) => boolean): string {
  const seen = new Set<string>();
  return without(xml, CONTENT_TYPES, ({ name, attributes }) => {
    const isDefault = name === 'Default';
    if (!isDefault && name !== 'Override') return false;
    const part = partKey(attributes['PartName'] ?? '');
    if (!isDefault && !has(part)) return true;
    const key = isDefault ? `.${(attributes['Extension'] ?? '').toLowerCase()}` : part;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

/** With the type of all lists of relationships, which a package cannot do without. Throws a Failure when the list of types is none. */
export function withRelationshipsType(xml: string): string {
  const [root, ...entries] = locateElements(xml, CONTENT_TYPES, (_, __, path) => path.length <= 1);
  if (root?.name !== 'Types') throw damaged('xlsx', '文件的部件清单无法识别');
  const isThere = ({ name, attributes }: XmlElement): boolean =>
    name === 'Default' && attributes['Extension']?.toLowerCase() === 'rels';
  if (entries.some(isThere)) return xml;
  const type = 'application/vnd.openxmlformats-package.relationships+xml';
  return appendToRoot(xml, CONTENT_TYPES, (prefix) => `<${prefix}Default Extension="rels" ContentType="${type}"/>`);
}

/** Whether the entry is for one of these parts, named as `partKey` has them. */
function isOverride({ name, attributes }: XmlElement, parts: ReadonlySet<string>): boolean {
  return name === 'Override' && parts.has(partKey(attributes['PartName'] ?? ''));
}

function overrides(xml: string): XmlElement[] {
  return locateElements(xml, CONTENT_TYPES, (name, _, path) => name === 'Override' && path.length === 1);
}

/** The relationships without those of a type, by the last word of its address. */
export function withoutRelationship(xml: string, type: string): string {
  return without(
    xml,
    RELATIONSHIPS,
    ({ name, attributes }) => name === 'Relationship' && (attributes['Type'] ?? '').endsWith(`/${type}`),
  );
}

/**
 * The relationships with more of them, from the part's own folder, and the ids that these got, in their order. Types are told by the last
 * word of their addresses, which are of the strict form where the others are.
 */
export function withRelationships(
  xml: string,
  added: readonly { readonly type: string; readonly target: string }[],
): { readonly xml: string; readonly ids: readonly string[] } {
  const present = locateElements(
    xml,
    RELATIONSHIPS,
    (name, _, path) => name === 'Relationship' && path.length === 1,
  ).map(({ attributes }) => attributes);
  const strict = present.some(({ Type }) => Type?.startsWith(`${STRICT_RELATIONSHIPS}/`));
  const address = strict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS;
  const taken = new Set(present.map(({ Id }) => Id));
  let number = taken.size;
  const ids = added.map(() => {
    do number++;
    while (taken.has(`rId${number}`));
    return `rId${number}`;
  });
  const items = (prefix: string) =>
    added.map(({ type, target }, index) => relationshipXml([ids[index]!, `${address}/${type}`, target], prefix));
  return { xml: appendToRoot(xml, RELATIONSHIPS, (prefix) => items(prefix).join('')), ids };
}

/** The XML of relationships without the one of this id. */
export function withoutRelationshipId(xml: string, id: string): string {
  return without(xml, RELATIONSHIPS, ({ name, attributes }) => name === 'Relationship' && attributes['Id'] === id);
}

function without(xml: string, namespaces: NamespacePrefixes, unwanted: (element: XmlElement) => boolean): string {
  const elements = locateElements(xml, namespaces, (_, __, path) => path.length === 1).filter(unwanted);
  if (elements.length === 0) return xml;
  return applySplices(
    xml,
    elements.map(({ start, end }) => ({ from: start, to: end, text: '' })),
  );
}

/** The list with more entries; `entries` writes them with the prefix that its elements have. */
function appendToRoot(xml: string, namespaces: NamespacePrefixes, entries: (prefix: string) => string): string {
  const root = locateElements(xml, namespaces, (_, __, path) => path.length === 0)[0]!;
  return applySplices(xml, appendInside(xml, root, entries(writtenPrefix(xml, root))));
}
