/** The lists of a package that is made (ECMA-376-2): what its parts are, and which leads to which. */
import { escapeXml } from './escape-xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The types of parts that lists name by their addresses. */
export const PACKAGE_TYPES = {
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

export const CORE_PROPERTIES_RELATIONSHIP = `${PACKAGE}/relationships/metadata/core-properties`;

/** An entry of a list of relationships; its type is a whole address. */
export type ListedRelationship = readonly [id: string, type: string, target: string];
/** An entry of the list of content types; the part has no leading slash. */
export type ListedType = readonly [part: string, type: string];

/** One relationship. `prefix` is what the list's elements have before their names. */
export function relationshipXml([id, type, target]: ListedRelationship, prefix = ''): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
}

/** The type of one part. `prefix` is what the list's elements have before their names. */
export function contentTypeXml([part, type]: ListedType, prefix = ''): string {
  return `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
}

/** A list of relationships, without the XML declaration. */
export function relationshipsXml(all: readonly ListedRelationship[]): string {
  const items = all.map((relationship) => relationshipXml(relationship));
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** [Content_Types].xml, without the XML declaration. */
export function contentTypesXml(parts: readonly ListedType[]): string {
  const items = parts.map((entry) => contentTypeXml(entry));
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${items.join('')}</Types>`
  );
}
