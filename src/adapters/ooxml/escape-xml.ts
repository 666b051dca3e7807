/** Marks of XML, and characters that XML 1.0 has no place for: controls, lone surrogates, U+FFFE and U+FFFF. */
const UNSAFE = /[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or attribute; what XML cannot hold is dropped. */
export function escapeXml(text: string): string {
  return text.replace(UNSAFE, (character) => ENTITIES[character] ?? '');
}

/** How every part that is made begins. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
