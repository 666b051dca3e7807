/** Namespaces of XML while it is parsed (Namespaces in XML 1.0): what a prefix means where it stands, by this program's own prefixes. */
import { XmlError } from './xml-error';

/** The prefix by which this program calls a namespace; '' for names without one. */
export type NamespacePrefixes = Readonly<Record<string, string>>;

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a prefix of the file means. */
interface Binding {
  readonly uri: string;
  /** This program's prefix for it. */
  readonly ours: string;
}

/** The declarations in force at an element. */
export interface NamespaceScope {
  /** The file's prefix for a namespace, '' for the default one; null where none is in force. An attribute needs one that is not ''. */
  readonly prefixOf: (uri: string, but?: '') => string | null;
  /** The namespace of a prefix; undefined where it is not bound. */
  readonly uriOf: (prefix: string) => string | undefined;
}

/** One level of declarations; those that are not here are the outer scope's. */
class Scope implements NamespaceScope {
  /** Elements open inside, the declaring one included. */
  depth = 0;

  constructor(
    readonly bindings: ReadonlyMap<string, Binding>,
    /** How many prefixes in force differ from ours: 0 when all names can be passed on as they are. */
    readonly renamed: number,
    readonly outer: Scope | null,
  ) {}

  find(prefix: string): Binding | undefined {
    let binding = this.bindings.get(prefix);
    for (let scope = this.outer; binding === undefined && scope; scope = scope.outer) {
      binding = scope.bindings.get(prefix);
    }
    return binding;
  }

  uriOf(prefix: string): string | undefined {
    return this.find(prefix)?.uri;
  }

  prefixOf(uri: string, but?: ''): string | null {
    return this.prefixInside(uri, but, this);
  }

  /** As prefixOf, for what stands in a scope further in. */
  private prefixInside(uri: string, but: '' | undefined, inner: Scope): string | null {
    return this.declaredFor(uri, but, inner) ?? this.outer?.prefixInside(uri, but, inner) ?? null;
  }

  private declaredFor(uri: string, but: '' | undefined, inner: Scope): string | null {
    for (const [prefix, binding] of this.bindings) {
      // One further in may have taken the prefix for something else.
      if (binding.uri === uri && prefix !== but && inner.uriOf(prefix) === uri) return prefix;
    }
    return null;
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Turns the file's prefixes into ours. Files nearly always use the usual ones: then nothing is done per element. Throws an XmlError for a prefix that is not bound. */
export class PrefixScopes {
  private current: Scope;
  private declared: Map<string, Binding> | null = null;
  /** Attributes with a prefix, of the element that `enter` will report next. */
  private prefixed = 0;
  private readonly names: string[] = [];

  constructor(private readonly namespaces: NamespacePrefixes) {
    const none = { uri: '', ours: this.ours('', '') };
    this.current = new Scope(
      new Map([
        ['', none],
        ['xml', { uri: XML, ours: 'xml' }],
      ]),
      none.ours === '' ? 0 : 1,
      null,
    );
  }

  get scope(): NamespaceScope {
    return this.current;
  }

  /** Takes note of an attribute of the element that `enter` will report next: a declaration, or a name with a prefix. */
  attribute(name: string, value: string): void {
    const colon = name.indexOf(':');
    if (colon < 0) {
      if (name === 'xmlns') this.declare('', value);
    } else if (name.startsWith('xmlns:')) this.declare(name.slice(colon + 1), value);
    else this.prefixed++;
  }

  /** Our name of the element. */
  enter(name: string): string {
    if (this.declared) this.open(this.declared);
    this.declared = null;
    this.current.depth++;
    const ours = name.includes(':') || this.current.renamed > 0 ? this.rename(name) : name;
    this.names.push(ours);
    return ours;
  }

  /** The attributes of the element that was entered last, by our names. */
  attributes(attributes: XmlAttributes): XmlAttributes {
    if (this.prefixed === 0) return attributes;
    this.prefixed = 0;
    if (this.current.renamed === 0) {
      for (const name of Object.keys(attributes))
        if (name.includes(':') && !name.startsWith('xmlns:')) this.rename(name);
      return attributes;
    }
    const renamed: [name: string, value: string][] = [];
    const taken = new Set<string>();
    for (const [name, value] of Object.entries(attributes)) {
      // An attribute without prefix belongs to no namespace, whatever the default one is.
      const ours = name.includes(':') && !name.startsWith('xmlns:') ? this.rename(name) : name;
      if (taken.has(ours)) throw new XmlError(`attribute ${name} twice`);
      taken.add(ours);
      renamed.push([ours, value]);
    }
    return Object.fromEntries(renamed);
  }

  /** Our name of the element that is left. */
  leave(): string {
    this.current.depth--;
    if (this.current.depth === 0 && this.current.outer) this.current = this.current.outer;
    return this.names.pop()!;
  }

  private declare(prefix: string, uri: string): void {
    const isReserved = prefix === 'xmlns' || uri === XMLNS || (prefix === 'xml') !== (uri === XML);
    if (isReserved || prefix.includes(':') || (prefix !== '' && uri === '')) {
      throw new XmlError(`xmlns:${prefix} cannot be declared so`);
    }
    this.declared ??= new Map();
    this.declared.set(prefix, { uri, ours: this.ours(prefix, uri) });
  }

  private open(declared: ReadonlyMap<string, Binding>): void {
    const outer = this.current;
    let { renamed } = outer;
    for (const [theirs, { ours }] of declared) {
      const before = outer.find(theirs);
      if (before && before.ours !== theirs) renamed--;
      if (ours !== theirs) renamed++;
    }
    this.current = new Scope(declared, renamed, outer);
  }

  private rename(name: string): string {
    const colon = name.indexOf(':');
    const theirs = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    if (colon === 0 || local === '' || local.includes(':')) throw new XmlError(`${name} is no name`);
    const binding = this.current.find(theirs);
    if (!binding) throw new XmlError(`the prefix of ${name} is not bound`);
    return binding.ours === '' ? local : `${binding.ours}:${local}`;
  }

  /** A namespace the caller does not know keeps its prefix, unless that would make it look like one he knows. */
  private ours(prefix: string, uri: string): string {
    if (Object.hasOwn(this.namespaces, uri)) return this.namespaces[uri]!;
    return Object.values(this.namespaces).includes(prefix) ? `other-${prefix}` : prefix;
  }
}
