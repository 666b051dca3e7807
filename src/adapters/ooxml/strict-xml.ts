/** Parses XML a second time for the gate, by the namespace rules of the parser itself: with none of the code that reads and writes the parts. */
import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';

export interface StrictElement {
  readonly uri: string;
  readonly local: string;
  /** From 0 for the root. */
  readonly depth: number;
  /** The attributes that have no namespace. */
  readonly plain: () => Readonly<Record<string, string>>;
  /** What the attributes of the namespaces of relationships say: an id each. */
  readonly relationshipIds: readonly string[];
}

export interface StrictHandlers {
  readonly open: (element: StrictElement) => void;
  readonly close: (depth: number) => void;
}

const RELATIONSHIPS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** Attributes that list prefixes: one that is not bound makes Office call the file damaged (ECMA-376-3 7.2). */
const LISTS_PREFIXES: ReadonlySet<string> = new Set(['Ignorable', 'MustUnderstand', 'ProcessContent', 'Requires']);
const NONE: readonly string[] = [];

/** Parses the text of a part; what is wrong with it, or null. Elements are told of up to there. */
export function strictProblem(xml: string, { open, close }: StrictHandlers): string | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let problem: string | null = null;
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => (problem ??= 'a DOCTYPE'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-8$/iu.test(encoding)) problem ??= `it says it is in ${encoding}`;
  });
  parser.on('opentag', (tag) => {
    problem ??= unboundInList(tag, (prefix) => parser.resolve(prefix));
    open({
      uri: tag.uri,
      local: tag.local,
      depth: depth++,
      plain: () => plainAttributes(tag),
      relationshipIds: relationshipIds(tag),
    });
  });
  parser.on('closetag', () => close(--depth));
  try {
    parser.write(xml).close();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message;
  }
  return problem;
}

function plainAttributes({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  const plain = Object.values(attributes).filter(({ uri }) => uri === '');
  return Object.fromEntries(plain.map(({ local, value }) => [local, value]));
}

function relationshipIds({ attributes }: SaxesTagNS): readonly string[] {
  let ids = NONE;
  for (const name in attributes) {
    const { uri, value } = attributes[name]!;
    if (uri !== '' && RELATIONSHIPS.has(uri)) ids = [...ids, value];
  }
  return ids;
}

function unboundInList(tag: SaxesTagNS, resolve: (prefix: string) => string | undefined): string | null {
  for (const name in tag.attributes) {
    const { uri, local, value } = tag.attributes[name]!;
    if (!LISTS_PREFIXES.has(local) || (uri !== COMPATIBILITY && (uri !== '' || tag.uri !== COMPATIBILITY))) continue;
    const unbound = value.split(/\s+/u).find((one) => one !== '' && resolve(one.split(':')[0]!) === undefined);
    if (unbound !== undefined) return `${name} names ${unbound}, which is not bound`;
  }
  return null;
}
