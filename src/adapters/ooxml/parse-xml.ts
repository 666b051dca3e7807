/** Streaming XML for the parts of OOXML files, over saxes: no DOCTYPE, no entities of its own, names independent of the file's prefixes. */
import { SaxesParser } from 'saxes';

/** The prefix by which this program calls a namespace; '' for names without one. */
export type NamespacePrefixes = Readonly<Record<string, string>>;

export type XmlAttributes = Readonly<Record<string, string>>;

/** Where the parser stands. Offsets count the UTF-16 units of a text given in one piece. */
export interface XmlPlace {
  /** Just behind the tag that is reported. */
  readonly end: number;
  /** Ends the parsing: the handlers have what they want, and what follows is not looked at. */
  readonly stop: () => never;
}

export interface XmlHandlers {
  /** `name` and the attributes' names carry the prefixes of this program. */
  readonly open?: (name: string, attributes: XmlAttributes, place: XmlPlace, selfClosing: boolean) => void;
  /** Also called for an element without content (<a/>). */
  readonly close?: (name: string, place: XmlPlace) => void;
  /** Text with entities resolved and line ends made LF, in one or more pieces; CDATA too. */
  readonly text?: (text: string) => void;
}

/** The XML cannot be read; the message is for developers. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const CHUNK_BYTES = 256 * 1024;
/** No office program nests elements nearly as deep. */
const DEEPEST = 500;

/** Thrown through the parser, which has no other way to stop. */
const STOPPED = new Error('stopped by a handler');

/** Parses a part. Throws an XmlError when it is not well-formed or has a DOCTYPE; errors of the handlers pass through. */
export function parseXml(source: Uint8Array | string, namespaces: NamespacePrefixes, handlers: XmlHandlers): void {
  try {
    parseWhole(source, namespaces, handlers);
  } catch (error) {
    if (error !== STOPPED) throw error;
  }
}

function parseWhole(source: Uint8Array | string, namespaces: NamespacePrefixes, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const scopes = new PrefixScopes(namespaces);
  const { open, close, text } = handlers;
  const place: XmlPlace = {
    get end() {
      return parser.position;
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
  parser.on('attribute', ({ name, value }) => {
    if (name.startsWith('xmlns')) scopes.declare(name.slice('xmlns:'.length), value);
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new XmlError('nested too deeply');
    scopes.enter();
    open?.(scopes.name(tag.name), scopes.attributes(tag.attributes), place, tag.isSelfClosing);
  });
  parser.on('closetag', (tag) => {
    close?.(scopes.name(tag.name), place);
    scopes.leave();
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

/** One level of namespace declarations: the file's prefix → ours. */
interface Scope {
  /** Elements open inside, this one included. */
  depth: number;
  /** Those declared here; the others are those of the outer scope. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** False when all prefixes are already ours, so that names can be passed on as they are. */
  readonly renames: boolean;
  readonly outer: Scope | null;
}

/** Turns the file's prefixes into ours. Files nearly always use the usual ones: then nothing is done per element. */
class PrefixScopes {
  private scope: Scope = { depth: 0, prefixes: new Map(), renames: false, outer: null };
  private declared: Map<string, string> | null = null;

  constructor(private readonly namespaces: NamespacePrefixes) {}

  /** Takes note of a declaration on the element that `enter` will report next; '' is the default namespace. */
  declare(prefix: string, uri: string): void {
    this.declared ??= new Map();
    this.declared.set(prefix, this.ours(prefix, uri));
  }

  enter(): void {
    if (this.declared) {
      const renames = this.scope.renames || [...this.declared].some(([theirs, ours]) => theirs !== ours);
      this.scope = { depth: 0, prefixes: this.declared, renames, outer: this.scope };
      this.declared = null;
    }
    this.scope.depth++;
  }

  leave(): void {
    this.scope.depth--;
    if (this.scope.depth === 0 && this.scope.outer) this.scope = this.scope.outer;
  }

  name(name: string): string {
    return this.scope.renames ? this.rename(name) : name;
  }

  attributes(attributes: XmlAttributes): XmlAttributes {
    if (!this.scope.renames) return attributes;
    // An attribute without prefix belongs to no namespace, whatever the default one is.
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name.includes(':') ? this.rename(name) : name, value]),
    );
  }

  private rename(name: string): string {
    const colon = name.indexOf(':');
    const theirs = colon < 0 ? '' : name.slice(0, colon);
    const ours = this.lookUp(theirs) ?? theirs;
    const local = name.slice(colon + 1);
    return ours === '' ? local : `${ours}:${local}`;
  }

  private lookUp(prefix: string): string | undefined {
    for (let scope: Scope | null = this.scope; scope; scope = scope.outer) {
      const ours = scope.prefixes.get(prefix);
      if (ours !== undefined) return ours;
    }
    return undefined;
  }

  /** A namespace the caller does not know keeps its prefix, unless that would make it look like one he knows. */
  private ours(prefix: string, uri: string): string {
    if (Object.hasOwn(this.namespaces, uri)) return this.namespaces[uri]!;
    return Object.values(this.namespaces).includes(prefix) ? `other-${prefix}` : prefix;
  }
}
