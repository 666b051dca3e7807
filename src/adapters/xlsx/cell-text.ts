/** How texts are written in workbook XML: ST_Xstring (ECMA-376 22.9.2.19) keeps what XML cannot hold as _xHHHH_. */
import { escapeXml } from '../ooxml/escape-xml';

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text a person sees: escapes resolved, every line end a line feed. */
export function decodeText(written: string): string {
  const text = written.includes('_x')
    ? written.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** What XML 1.0 forbids: control characters but tab and line feed, lone surrogates, and two non-characters; also what looks like an escape. */
const NEEDS_ESCAPE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text as element content or attribute value. Line ends become line feeds, as Excel keeps them. */
export function encodeText(text: string): string {
  return escapeXml(text.replace(/\r\n?/g, '\n').replace(NEEDS_ESCAPE, escapeUnit));
}

/** As encodeText, for attributes, where XML would turn line feeds and tabs into spaces. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`);
}

function escapeUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
