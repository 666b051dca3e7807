/** Changes XML in place: finds where elements stand in the text and replaces only those pieces, so that all else stays as it was. */
import { decodeXml, parseXml } from './parse-xml';
import type { NamespacePrefixes, NamespaceScope, XmlAttributes } from './parse-xml';

/** Where an element stands, in UTF-16 units of the text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
  /** At its `<`. */
  readonly start: number;
  /** Behind its start tag. */
  readonly openEnd: number;
  /** At the `<` of its end tag; the same as `openEnd` for <a/>. */
  readonly closeStart: number;
  /** Behind the whole element. */
  readonly end: number;
  readonly selfClosing: boolean;
  /** The namespaces in force inside it. */
  readonly scope: NamespaceScope;
}

/** Text that takes the place of the piece from `from` up to `to`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The elements for which `wanted` holds, in the order of their start tags. `wanted` is asked once for every element. */
export function locateElements(
  xml: string,
  namespaces: NamespacePrefixes,
  wanted: (name: string, attributes: XmlAttributes, path: readonly string[]) => boolean,
): XmlElement[] {
  const found: XmlElement[] = [];
  const path: string[] = [];
  const open: ({ element: Writable<XmlElement>; depth: number } | undefined)[] = [];
  parseXml(xml, namespaces, {
    open: (name, attributes, { end, scope }, selfClosing) => {
      if (wanted(name, attributes, path)) {
        // An attribute cannot hold a bare `<`, so the last one before the end of the tag begins it.
        const start = xml.lastIndexOf('<', end - 1);
        const tag = { start, openEnd: end, closeStart: end, end, selfClosing };
        const element = { name, attributes, path: [...path], ...tag, scope };
        found.push(element);
        open.push({ element, depth: path.length });
      }
      path.push(name);
    },
    close: (_, { end }) => {
      path.pop();
      const last = open.at(-1);
      if (last?.depth !== path.length) return;
      open.pop();
      if (last.element.selfClosing) return;
      last.element.closeStart = xml.lastIndexOf('<', end - 1);
      last.element.end = end;
    },
  });
  return found;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The text with the splices put in; they must not overlap. Those at the same place keep their order, but what is put before a piece comes before what replaces it. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  const replaces = ({ from, to }: Splice): number => Number(to > from);
  for (const { from, to, text } of [...splices].sort((a, b) => a.from - b.from || replaces(a) - replaces(b))) {
    pieces.push(xml.slice(at, from), text);
    at = to;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** The prefix with its colon as the file writes it: 'x:' for <x:row>. */
export function writtenPrefix(xml: string, element: XmlElement): string {
  return /^<([^\s/>:]+:)?/.exec(xml.slice(element.start, element.openEnd))![1] ?? '';
}

/**
 * How an attribute of a namespace is written on a new child of `parent`: the prefix with its colon, and the declaration that the
 * child needs when none is in force there, with a space in front. `usual` is the prefix to declare.
 */
export function attributePrefix(
  parent: XmlElement,
  uri: string,
  usual: string,
): { readonly prefix: string; readonly declaration: string } {
  const { scope } = parent;
  const present = scope.prefixOf(uri, '');
  if (present !== null) return { prefix: `${present}:`, declaration: '' };
  let free = usual;
  for (let number = 1; scope.uriOf(free) !== undefined; number++) free = `${usual}${number}`;
  return { prefix: `${free}:`, declaration: ` xmlns:${free}="${uri}"` };
}

/** An attribute of a start tag. Matched one after the other, so that what looks like one inside a value is none. */
const ATTRIBUTE = /(\s([^\s=/>]+)\s*=\s*)(?:"[^"]*"|'[^']*')/g;

/** A start tag with an attribute set; `value` is already escaped. The attribute has no prefix. */
export function setAttribute(tag: string, name: string, value: string): string {
  for (const { 0: whole, 1: before, 2: present, index } of tag.matchAll(ATTRIBUTE)) {
    if (present === name) return `${tag.slice(0, index)}${before}"${value}"${tag.slice(index + whole.length)}`;
  }
  return tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trimStart()}`);
}

/** A start tag without these attributes, which have no prefix. */
export function withoutAttributes(tag: string, names: readonly string[]): string {
  return tag.replace(ATTRIBUTE, (whole, _, name: string) => (names.includes(name) ? '' : whole));
}

/** <row/> as <row>. */
export function openTag(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}

/** Puts text behind the last child of an element, which may be <a/>; `tag` is its start tag from now on. */
export function appendInside(xml: string, element: XmlElement, text: string, tag = startTag(xml, element)): Splice[] {
  const { start, openEnd, closeStart, selfClosing } = element;
  if (!selfClosing) {
    return [
      { from: start, to: openEnd, text: tag },
      { from: closeStart, to: closeStart, text },
    ];
  }
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  return [{ from: start, to: openEnd, text: `${openTag(tag)}${text}</${name}>` }];
}

/** The start tag of an element as the file writes it. */
export function startTag(xml: string, { start, openEnd }: XmlElement): string {
  return xml.slice(start, openEnd);
}

/** The encoding that the XML declaration names (XML 1.0, 4.3.3). */
const ENCODING = /^(<\?xml\s[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

/** The XML of a part as text and back. Whatever it was in and called itself, it comes back as UTF-8 and says so. */
export function editXml(bytes: Uint8Array, edit: (xml: string) => string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const edited = edit(decodeXml(bytes)).replace(ENCODING, (whole, before: string) =>
    /utf-8["']$/i.test(whole) ? whole : `${before}"UTF-8"`,
  );
  return hasMark ? `\ufeff${edited}` : edited;
}

/** What sets an attribute of an element; `value` is already escaped. */
export function attributeSplice(xml: string, element: XmlElement, name: string, value: string): Splice {
  return { from: element.start, to: element.openEnd, text: setAttribute(startTag(xml, element), name, value) };
}

/** The text in an element. */
export function textInside(xml: string, { openEnd, closeStart }: XmlElement): string {
  const written = xml.slice(openEnd, closeStart);
  if (!/[&<]/u.test(written)) return written;
  let text = '';
  parseXml(`<t>${written}</t>`, {}, { text: (piece) => (text += piece) });
  return text;
}
