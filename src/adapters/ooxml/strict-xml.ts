/**
 * Parses XML a second time, for the gate: well-formedness (XML 1.0) and namespaces, by nothing of what reads and writes the parts,
 * so that no mistake is made twice. It only has to say no in time, and quickly: whole sheets pass it at every edit.
 */

export interface StrictElement {
  readonly uri: string;
  readonly local: string;
  /** From 0 for the root. */
  readonly depth: number;
  /** The value of an attribute without a namespace. To be asked while the element is told of, as what follows. */
  plain(name: string): string | undefined;
  /** All attributes without a namespace. */
  allPlain(): Readonly<Record<string, string>>;
  /** What the attributes of the namespaces of relationships say: an id each. */
  readonly relationshipIds: readonly string[];
}

export interface StrictHandlers {
  readonly open: (element: StrictElement) => void;
  readonly close: (depth: number) => void;
}

interface Attribute {
  readonly prefix: string;
  readonly local: string;
  readonly value: string;
}

/** What prefixes mean, each under its name with a colon in front; what is not here is in the outer one, its prototype. */
type Scope = Record<string, string>;

const START = 'A-Za-z_\\u0080-\\ufffd';
const NAME = `[${START}][${START}0-9.\\-]*`;
const QUALIFIED = `(?:(${NAME}):)?(${NAME})`;
const OPEN = new RegExp(`<${QUALIFIED}`, 'y');
const ATTRIBUTE = new RegExp(`\\s+${QUALIFIED}\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const END = /\s*(\/?)>/y;
const CLOSE = new RegExp(`</(${NAME}(?::${NAME})?)\\s*>`, 'y');
const INSTRUCTION = new RegExp(`<\\?(?!xml[\\s?])${NAME}(?:\\s|\\?>)`, 'iy');
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/iy;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d+\1(?:\s+encoding\s*=\s*(["'])([A-Za-z][\w.-]*)\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\4)?\s*\?>/;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const BLANK = /^[ \t\r\n]*$/;

const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Attributes that list prefixes: one that is not bound makes Office call the file damaged (ECMA-376-3 7.2). */
const LISTS_PREFIXES: ReadonlySet<string> = new Set(['Ignorable', 'MustUnderstand', 'ProcessContent', 'Requires']);
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Parses the text of a part; what is wrong with it, or null. Elements are told of up to there. `mayBeIn`: whether it may say that it is in an encoding. */
export function strictProblem(
  xml: string,
  handlers: StrictHandlers,
  mayBeIn = (encoding: string): boolean => /^(?:utf-8)?$/iu.test(encoding),
): string | null {
  try {
    new StrictParser(xml, handlers, mayBeIn).parse();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

class Problem extends Error {}

class StrictParser {
  private at = 0;
  /** The next & that was not looked at yet. */
  private reference: number;
  private readonly open: string[] = [];
  private readonly scopes: Scope[] = [Object.assign(Object.create(null) as Scope, { ':': '', ':xml': XML })];
  private sawRoot = false;

  constructor(
    private readonly xml: string,
    private readonly handlers: StrictHandlers,
    private readonly mayBeIn: (encoding: string) => boolean,
  ) {
    this.reference = this.next('&', 0);
  }

  parse(): void {
    const { xml } = this;
    if (FORBIDDEN.test(xml)) throw new Problem('a character that XML has no place for');
    if (xml.startsWith('\ufeff')) this.at = 1;
    const declaration = DECLARATION.exec(xml.slice(this.at, this.at + 300));
    if (declaration) this.at += declaration[0].length;
    if (!this.mayBeIn(declaration?.[3] ?? '')) throw new Problem(`it says it is in ${declaration![3]!}`);
    while (this.at < xml.length) {
      const tag = this.next('<', this.at);
      this.text(this.at, tag);
      this.at = tag;
      if (tag < xml.length) this.markup();
    }
    if (!this.sawRoot) throw new Problem('no root');
    if (this.open.length > 0) throw new Problem(`${this.open.at(-1)!} is not closed`);
  }

  private next(text: string, from: number): number {
    const at = this.xml.indexOf(text, from);
    return at < 0 ? this.xml.length : at;
  }

  private text(from: number, to: number): void {
    if (from === to) return;
    if (this.open.length === 0 && !BLANK.test(this.xml.slice(from, to))) throw new Problem('text outside the root');
    this.references(to);
    // A > is rare in what programs write, ]]> is not allowed.
    const end = this.xml.indexOf('>', from);
    if (end >= 0 && end < to && this.xml.slice(from, to).includes(']]>')) throw new Problem(']]> in a text');
  }

  /** The references up to there. */
  private references(to: number): void {
    while (this.reference < to) {
      REFERENCE.lastIndex = this.reference;
      const [whole] = REFERENCE.exec(this.xml) ?? [];
      if (whole === undefined) throw new Problem('an & that is no reference');
      if (whole[1] === '#' && FORBIDDEN.test(characterOf(whole))) throw new Problem(`${whole} has no place in XML`);
      this.reference = this.next('&', this.reference + 1);
    }
  }

  private markup(): void {
    const { xml, at } = this;
    const second = xml[at + 1];
    if (second === '/') this.closeTag();
    else if (second === '?') this.skip(matches(INSTRUCTION, xml, at), '?>', 'instruction');
    else if (second !== '!') this.openTag();
    else if (xml.startsWith('<!--', at)) {
      if (this.next('--', at + 4) !== this.next('-->', at + 4)) throw new Problem('-- in a comment');
      this.skip(true, '-->', 'comment', '<!--'.length);
    } else this.skip(this.open.length > 0 && xml.startsWith('<![CDATA[', at), ']]>', 'declaration');
  }

  private skip(isAllowed: boolean, end: string, what: string, startLength = 2): void {
    const to = this.next(end, this.at + startLength);
    if (!isAllowed || to === this.xml.length) throw new Problem(`a ${what} that does not belong there or does not end`);
    this.at = to + end.length;
    if (this.reference < this.at) this.reference = this.next('&', this.at);
  }

  private closeTag(): void {
    CLOSE.lastIndex = this.at;
    const name = CLOSE.exec(this.xml)?.[1];
    const opened = this.open.pop();
    if (name === undefined || name !== opened)
      throw new Problem(`${opened ?? 'nothing'} is closed by ${name ?? 'no tag'}`);
    this.at = CLOSE.lastIndex;
    this.leave();
  }

  private leave(): void {
    this.scopes.pop();
    this.handlers.close(this.open.length);
  }

  private openTag(): void {
    const { xml } = this;
    OPEN.lastIndex = this.at;
    const tag = OPEN.exec(xml);
    if (!tag) throw new Problem('a < that begins no tag');
    const depth = this.open.length;
    if (depth === 0 && this.sawRoot) throw new Problem('a second root');
    this.sawRoot = true;
    let to = OPEN.lastIndex;
    const attributes: Attribute[] = [];
    for (;;) {
      ATTRIBUTE.lastIndex = to;
      const found = ATTRIBUTE.exec(xml);
      if (!found) break;
      attributes.push({ prefix: found[1] ?? '', local: found[2]!, value: found[3] ?? found[4]! });
      to = ATTRIBUTE.lastIndex;
    }
    END.lastIndex = to;
    const end = END.exec(xml);
    if (!end) throw new Problem(`the tag of ${tag[0]} does not end`);
    this.references(END.lastIndex);
    this.at = END.lastIndex;
    const scope = attributes.length === 0 ? this.scopes.at(-1)! : scopeWith(this.scopes.at(-1)!, attributes);
    this.handlers.open(new Element(tag, attributes, scope, depth));
    this.open.push(tag[0].slice(1));
    this.scopes.push(scope);
    if (end[1] === '/') {
      this.open.pop();
      this.leave();
    }
  }
}

function matches(pattern: RegExp, xml: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(xml);
}

function characterOf(reference: string): string {
  const code =
    reference[2]!.toLowerCase() === 'x' ? parseInt(reference.slice(3), 16) : parseInt(reference.slice(2), 10);
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\0';
}

const isDeclaration = ({ prefix, local }: Attribute): boolean =>
  prefix === 'xmlns' || (prefix === '' && local === 'xmlns');

function scopeWith(outer: Scope, attributes: readonly Attribute[]): Scope {
  if (!attributes.some(isDeclaration)) return outer;
  const scope = Object.create(outer) as Scope;
  for (const { prefix, local, value } of attributes.filter(isDeclaration)) {
    const declared = prefix === '' ? '' : local;
    const uri = valueOf(value);
    const isReserved = declared === 'xmlns' || uri === XMLNS || (declared === 'xml') !== (uri === XML);
    if (isReserved || (declared !== '' && uri === '')) throw new Problem(`xmlns:${declared} cannot be declared so`);
    scope[`:${declared}`] = uri;
  }
  return scope;
}

function uriIn(scope: Scope, prefix: string): string {
  const uri = scope[`:${prefix}`];
  if (uri === undefined) throw new Problem(`the prefix ${prefix} is not bound`);
  return uri;
}

class Element implements StrictElement {
  readonly uri: string;
  readonly local: string;
  readonly relationshipIds: readonly string[];

  constructor(
    tag: RegExpExecArray,
    private readonly attributes: readonly Attribute[],
    scope: Scope,
    readonly depth: number,
  ) {
    this.uri = uriIn(scope, tag[1] ?? '');
    this.local = tag[2]!;
    this.relationshipIds = attributes.length === 0 ? NONE : attributesIn(scope, this.uri, attributes);
  }

  plain(name: string): string | undefined {
    for (const { prefix, local, value } of this.attributes) if (prefix === '' && local === name) return valueOf(value);
    return undefined;
  }

  allPlain(): Readonly<Record<string, string>> {
    const plain = this.attributes.filter(({ prefix }) => prefix === '');
    return Object.fromEntries(plain.map(({ local, value }) => [local, valueOf(value)]));
  }
}

/** Looks at the names of an element's attributes; the ids of relationships among them. */
function attributesIn(scope: Scope, element: string, attributes: readonly Attribute[]): readonly string[] {
  const names = attributes.length > 1 ? new Set<string>() : null;
  let ids = NONE;
  for (const { prefix, local, value } of attributes) {
    const own = prefix === '' || prefix === 'xmlns' ? prefix : uriIn(scope, prefix);
    const name = own === '' ? local : `${own} ${local}`;
    if (names?.has(name)) throw new Problem(`attribute ${local} twice`);
    names?.add(name);
    if (own !== '' && RELATIONSHIPS.has(own)) ids = [...ids, valueOf(value)];
    const isList = LISTS_PREFIXES.has(local) && (own === COMPATIBILITY || (own === '' && element === COMPATIBILITY));
    if (isList) for (const word of value.split(/\s+/u)) if (word !== '') uriIn(scope, word.split(':')[0]!);
  }
  return ids;
}

const NONE: readonly string[] = [];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function valueOf(written: string): string {
  if (!/[&\t\r\n]/u.test(written)) return written;
  return written
    .replace(/\r\n|[\t\r\n]/gu, ' ')
    .replace(/&(#?\w+);/gu, (whole, name: string) =>
      whole[1] === '#' ? characterOf(whole) : (ENTITIES[name] ?? whole),
    );
}
