/**
 * XML of the parts of OOXML files: no DOCTYPE, no entities of its own, names independent of the file's prefixes. What is plain is walked
 * over fast; saxes reads the rest, and says what is wrong with it.
 */
import { SaxesParser } from 'saxes';
import { walkPlainXml, type Taken, type XmlWalker } from './plain-walk';
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
  /** The elements, by our names without a prefix, of which `open` looks at the attributes; left out: all. */
  readonly attributesOf?: ReadonlySet<string>;
  /** As of a walker, of elements that the file itself calls by our name. */
  readonly inside?: (name: string, xml: string, at: number) => Taken | null;
}

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
  const xml = typeof source === 'string' ? source : decodeXml(source);
  const scopes = new PrefixScopes(namespaces);
  const { open, close, text, inside } = handlers;
  let end = 0;
  const place: XmlPlace = {
    get end() {
      return end;
    },
    get scope() {
      return scopes.scope;
    },
    stop: () => {
      throw STOPPED;
    },
  };
  const most = handlers.mostMarks ?? Infinity;
  let depth = 0;
  let isOurs = false;
  const walker: XmlWalker = {
    attribute: (name, value) => scopes.attribute(name, value),
    open: (tag, attributes, isEmpty, behind, attributeCount) => {
      if ((count.marks += 1 + attributeCount) > most) throw new XmlTooLong('too many elements and attributes');
      if (++depth > DEEPEST) throw new XmlError('nested too deeply');
      end = behind;
      const name = scopes.enter(tag);
      isOurs = name === tag;
      open?.(name, scopes.attributes(attributes), place, isEmpty);
    },
    close: (behind) => {
      end = behind;
      close?.(scopes.leave(), place);
      depth--;
    },
    wanted: handlers.attributesOf ?? null,
    text: text ?? null,
    inside: inside
      ? (name, whole, at) => {
          const taken = isOurs ? inside(name, whole, at) : null;
          if (taken && (count.marks += taken.marks) > most) throw new XmlTooLong('too many elements and attributes');
          return taken;
        }
      : null,
  };
  const walked = walkPlainXml(xml, walker);
  if (!walked.isWhole) parseStrangely(xml, walker, walked.told);
}

/** Parses XML of any kind, over what the walker was told already. */
function parseStrangely(xml: string, walker: XmlWalker, told: number): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let calls = 0;
  let attributeCount = 0;
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('DOCTYPE is not allowed');
  });
  // Looking at each attribute as it comes is cheaper than going through the finished list of every element.
  parser.on('attribute', ({ name, value }) => {
    attributeCount++;
    if (++calls > told) walker.attribute(name, value);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    if (++calls > told) walker.open(name, attributes, isSelfClosing, parser.position, attributeCount);
    attributeCount = 0;
  });
  parser.on('closetag', () => {
    if (++calls > told) walker.close(parser.position);
  });
  const { text } = walker;
  if (text) {
    const piece = (written: string): void => {
      if (++calls > told) text(written);
    };
    parser.on('text', piece);
    parser.on('cdata', piece);
  }
  parser.write(xml);
  parser.close();
}

/** The text of a part: UTF-8 or, by its mark, UTF-16 (ECMA-376-2 9.1.3). Throws an XmlError when it is neither. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') refuseOtherEncoding(bytes);
  try {
    return decoderOf(encoding).decode(bytes);
  } catch (error) {
    throw new XmlError('not UTF-8 or UTF-16', { cause: error });
  }
}

const decoders = new Map<string, TextDecoder>();

/** A workbook has a part for each of its sheets. */
function decoderOf(encoding: string): TextDecoder {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding, { fatal: true })));
  return decoder;
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
const GREATER = 0x3e;
const DECLARED = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"'>]*)/;
/** Whoever takes these at their word reads the same. */
const KNOWN = /^(?:utf-?8|utf-?16(?:le|be)?|ucs-?2|us-ascii|ascii)$/i;

/** A part that says it is in GBK or the like would be read otherwise by who believes it; without hanzi there is no difference. */
function refuseOtherEncoding(bytes: Uint8Array): void {
  const start = bytes.subarray(0, DECLARATION_BYTES);
  const end = start.indexOf(GREATER);
  const head = String.fromCharCode(...(end < 0 ? start : start.subarray(0, end)));
  const encoding = DECLARED.exec(head)?.[1];
  if (encoding === undefined || KNOWN.test(encoding)) return;
  const mark = head.startsWith('\xef\xbb\xbf') ? 3 : 0;
  if (bytes.subarray(mark).some((byte) => byte >= 0x80)) throw new XmlError(`in ${encoding}, not in UTF-8`);
}
