/** The lists of a package that is made (ECMA-376-2): what its parts are, and which leads to which. */
import { escapeXml } from './escape-xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The types of parts that lists name by their addresses. */
export const PACKAGE_TYPES = {
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

export const CORE_PROPERTIES_RELATIONSHIP = `${PACKAGE}/relationships/metadata/core-properties`;

/** A list of relationships, without the XML declaration. Types are whole addresses. */
export function relationshipsXml(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** [Content_Types].xml, without the XML declaration. Parts are named without a leading slash. */
export function contentTypesXml(parts: readonly (readonly [part: string, type: string])[]): string {
  const items = parts.map(([part, type]) => `<Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${items.join('')}</Types>`
  );
}
