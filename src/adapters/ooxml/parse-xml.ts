/** Streaming XML for the parts of OOXML files, over saxes: no DOCTYPE, no entities of its own, names independent of the file's prefixes. */
import { SaxesParser } from 'saxes';
import { PrefixScopes } from './prefix-scopes';
import type { NamespacePrefixes, NamespaceScope, XmlAttributes } from './prefix-scopes';
import { XmlError } from './xml-error';

export type { NamespacePrefixes, NamespaceScope, XmlAttributes } from './prefix-scopes';
export { XmlError } from './xml-error';

/** Where the parser stands. Offsets count the UTF-16 units of a text given in one piece. */
export interface XmlPlace {
  /** Just behind the tag that is reported. */
  readonly end: number;
  /** The namespaces in force at the element that is reported. */
  readonly scope: NamespaceScope;
  /** Ends the parsing: the handlers have what they want, and what follows is not looked at. */
  readonly stop: () => never;
}

export interface XmlHandlers {
  /** Up to so many elements and attributes are parsed; an XmlTooLong is thrown at the next. */
  readonly mostMarks?: number;
  /** `name` and the attributes' names carry the prefixes of this program. */
  readonly open?: (name: string, attributes: XmlAttributes, place: XmlPlace, selfClosing: boolean) => void;
  /** Also called for an element without content (<a/>). */
  readonly close?: (name: string, place: XmlPlace) => void;
  /** Text with entities resolved and line ends made LF, in one or more pieces; CDATA too. */
  readonly text?: (text: string) => void;
}

const CHUNK_BYTES = 256 * 1024;
/** No office program nests elements nearly as deep. */
const DEEPEST = 500;

/** Thrown through the parser, which has no other way to stop. */
const STOPPED = new Error('stopped by a handler');

/** There is more of it than the caller wants to wait for. */
export class XmlTooLong extends Error {
  override readonly name = 'XmlTooLong';
}

/**
 * Parses a part; how many elements and attributes it had. Throws an XmlError when it is not well-formed or has a DOCTYPE; errors of
 * the handlers pass through.
 */
export function parseXml(source: Uint8Array | string, namespaces: NamespacePrefixes, handlers: XmlHandlers): number {
  const count = { marks: 0 };
  try {
    parseWhole(source, namespaces, handlers, count);
  } catch (error) {
    if (error !== STOPPED) throw error;
  }
  return count.marks;
}

function parseWhole(
  source: Uint8Array | string,
  namespaces: NamespacePrefixes,
  handlers: XmlHandlers,
  count: { marks: number },
): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const scopes = new PrefixScopes(namespaces);
  const { open, close, text } = handlers;
  const place: XmlPlace = {
    get end() {
      return parser.position;
    },
    get scope() {
      return scopes.scope;
    },
    stop: () => {
      throw STOPPED;
    },
  };
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('DOCTYPE is not allowed');
  });
  // Looking at each attribute as it comes is cheaper than going through the finished list of every element.
  const most = handlers.mostMarks ?? Infinity;
  parser.on('attribute', ({ name, value }) => {
    if (++count.marks > most) throw new XmlTooLong('too many elements and attributes');
    scopes.attribute(name, value);
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++count.marks > most) throw new XmlTooLong('too many elements and attributes');
    if (++depth > DEEPEST) throw new XmlError('nested too deeply');
    const name = scopes.enter(tag.name);
    const attributes = scopes.attributes(tag.attributes);
    open?.(name, attributes, place, tag.isSelfClosing);
  });
  parser.on('closetag', () => {
    close?.(scopes.leave(), place);
    depth--;
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (typeof source === 'string') parser.write(source);
  else for (const piece of decode(source)) parser.write(piece);
  parser.close();
}

/** The text of a part: UTF-8 or, by its mark, UTF-16 (ECMA-376-2 9.1.3). Throws an XmlError when it is neither. */
export function decodeXml(bytes: Uint8Array): string {
  return [...decode(bytes)].join('');
}

function* decode(bytes: Uint8Array): Generator<string> {
  refuseOtherEncoding(bytes);
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const more = at + CHUNK_BYTES < bytes.length;
    yield decodePiece(decoder, bytes.subarray(at, at + CHUNK_BYTES), more);
  }
}

function decodePiece(decoder: TextDecoder, bytes: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch (error) {
    throw new XmlError('not UTF-8 or UTF-16', { cause: error });
  }
}

/** The mark of UTF-16, or a `<` of two bytes where the mark was left out. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Whether strict readers let a part with these bytes say that it is in this encoding; '' for one that says none, which is right as well. */
export function isRightEncoding(bytes: Uint8Array, encoding: string): boolean {
  if (encodingOf(bytes) !== 'utf-8') return UTF_16.test(encoding);
  return UTF_8.test(encoding) || (ASCII_ALIKE.test(encoding) && bytes.every((byte) => byte < 0x80));
}

const UTF_16 = /^(?:utf-16(?:le|be)?)?$/iu;
const UTF_8 = /^(?:utf-8)?$/iu;
const ASCII_ALIKE = /^(?:us-ascii|iso-8859-\d{1,2}|windows-125\d|gb2312|gbk|gb18030)$/iu;

/** More than any XML declaration has. */
const DECLARATION_BYTES = 200;
const DECLARED = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'>]*)/;
/** Whoever takes these at their word reads the same. */
const KNOWN = /^(?:utf-?8|utf-?16(?:le|be)?|ucs-?2|us-ascii|ascii)$/i;

/** A part that says it is in GBK or the like would be read otherwise by who believes it; without hanzi there is no difference. */
function refuseOtherEncoding(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
  const encoding = DECLARED.exec(head)?.[1];
  if (encoding === undefined || KNOWN.test(encoding)) return;
  const mark = head.startsWith('\xef\xbb\xbf') ? 3 : 0;
  if (bytes.subarray(mark).some((byte) => byte >= 0x80)) throw new XmlError(`in ${encoding}, not in UTF-8`);
}
