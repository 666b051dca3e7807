/** What the gate knows of a part, read strictly and once: a part that does not change keeps its entry, and its facts with it. */
import { Failure } from '../../application/errors';
import type { OpcPackage } from './open-package';
import { decodeXml, isRightEncoding } from './parse-xml';
import { strictProblem } from './strict-xml';
import type { StrictElement, StrictHandlers } from './strict-xml';
import { XmlError } from './xml-error';
import type { ZipEntry } from './zip-directory';

export interface FactElement {
  readonly local: string;
  /** Local names of the elements around it, outermost first; empty for those of another namespace. */
  readonly path: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** The relationship that it names first. */
  readonly relationshipId: string | undefined;
}

export interface PartFacts {
  /** What keeps a strict reader from reading the part; null when nothing does. */
  readonly problem: string | null;
  readonly root: { readonly uri: string; readonly local: string } | null;
  /** The ids of relationships that it names, each once. */
  readonly relationshipIds: ReadonlySet<string>;
  /** The root, its children, and whatever else was wanted; all of the root's namespace. */
  readonly elements: readonly FactElement[];
  /** What else is wrong with it by itself, and the numbers that whoever followed it noted. */
  readonly faults: readonly string[];
  readonly numbers: ReadonlySet<number>;
}

/** Follows one part, and has in the end what is wrong with it. */
export interface Followed extends StrictHandlers {
  readonly faults: readonly string[];
  readonly numbers: ReadonlySet<number>;
}

/** What a kind of package wants to know of its parts beside what all have. */
export interface PartWatch {
  /** Elements below the children of the root that are kept, by local name. */
  readonly wanted: ReadonlySet<string>;
  /** Who follows a part with this root; null for nobody. */
  readonly follow: (root: StrictElement) => Followed | null;
}

const known = new WeakMap<ZipEntry, PartFacts>();

/** The facts of a part that is there. Damage of its bytes is a problem of it like any other. */
export function factsOf(pkg: OpcPackage, entry: ZipEntry, watch: PartWatch): PartFacts {
  let facts = known.get(entry);
  if (!facts) known.set(entry, (facts = readFacts(pkg, entry, watch)));
  return facts;
}

function readFacts(pkg: OpcPackage, entry: ZipEntry, { wanted, follow }: PartWatch): PartFacts {
  const relationshipIds = new Set<string>();
  const elements: FactElement[] = [];
  const path: string[] = [];
  const found: { root: PartFacts['root']; followed: Followed | null } = { root: null, followed: null };
  const problem = problemOf(pkg, entry, {
    open: (element) => {
      const { uri, local, depth, relationshipIds: ids } = element;
      for (const id of ids) relationshipIds.add(id);
      if (depth === 0) {
        found.root = { uri, local };
        found.followed = follow(element);
      }
      const isOwn = uri === found.root?.uri;
      if (isOwn && (depth <= 1 || wanted.has(local))) {
        elements.push({ local, path: [...path], attributes: element.allPlain(), relationshipId: ids[0] });
      }
      found.followed?.open(element);
      path.push(isOwn ? local : FOREIGN);
    },
    close: (depth) => {
      path.pop();
      found.followed?.close(depth);
    },
  });
  const { root, followed } = found;
  return {
    problem,
    root,
    relationshipIds,
    elements,
    faults: followed?.faults ?? [],
    numbers: followed?.numbers ?? NONE,
  };
}

const NONE: ReadonlySet<number> = new Set();
const FOREIGN = '';

function problemOf(pkg: OpcPackage, { name }: ZipEntry, handlers: StrictHandlers): string | null {
  let bytes: Uint8Array;
  let xml: string;
  try {
    bytes = pkg.bytes(name);
    xml = decodeXml(bytes);
  } catch (error) {
    // An input's own damage, in a part that nobody had to read before.
    if (error instanceof Failure || error instanceof XmlError) return error.message;
    throw error;
  }
  return strictProblem(xml, handlers, (encoding) => isRightEncoding(bytes, encoding));
}
