/** What is wrong with a package as a whole (ECMA-376-2 6, 7): parts that strict readers cannot read, and lists that do not fit each other. */
import type { OpcPackage } from './open-package';
import { partKey } from './open-package';
import { factsOf } from './part-facts';
import type { FactElement, PartFacts, PartWatch } from './part-facts';
import type { ZipEntry } from './zip-directory';

/** A relationship as the gate reads it. */
export interface PlainRelationship {
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** The key of the part that it leads to; null for an address outside. */
  readonly target: string | null;
}

/** The package as the gate reads it. */
export interface PackageFacts {
  readonly keys: ReadonlySet<string>;
  facts(entry: ZipEntry): PartFacts;
  /** The entry of a part; undefined when it is not there. */
  entry(key: string): ZipEntry | undefined;
  /** By the key of the part that they belong to. */
  readonly relationships: ReadonlyMap<string, readonly PlainRelationship[]>;
  /** The content type of a part; null when the list has none for it. */
  contentType(key: string): string | null;
  readonly faults: readonly string[];
}

const CONTENT_TYPES = '[content_types].xml';
const TYPES_URI = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS_URI = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Reads the lists of a package and tells what is wrong with them. */
export function readPackageFacts(pkg: OpcPackage, watch: PartWatch): PackageFacts {
  const entries = new Map(pkg.entries.map((entry) => [partKey(entry.name), entry]));
  const facts = (entry: ZipEntry): PartFacts => factsOf(pkg, entry, watch);
  const faults: string[] = [];
  const types = entries.get(CONTENT_TYPES);
  if (!types)
    return {
      keys: new Set(),
      facts,
      entry: () => undefined,
      relationships: new Map(),
      contentType: () => null,
      faults: ['no list of content types'],
    };

  const listed = listedTypes(facts(types), faults);
  const relationships = new Map<string, readonly PlainRelationship[]>();
  for (const [key, entry] of entries) {
    if (key !== CONTENT_TYPES && listed(key) === null) faults.push(`${entry.name} has no content type`);
    const source = sourceOf(key);
    if (source === null) continue;
    if (source !== '' && !entries.has(source)) faults.push(`${entry.name} belongs to no part`);
    relationships.set(source, relationshipsIn(entry, source, facts(entry), entries, faults));
  }
  for (const key of listed.overrides)
    if (!entries.has(key)) faults.push(`a content type for ${key}, which is not there`);
  return {
    keys: new Set(entries.keys()),
    facts,
    entry: (key) => entries.get(key),
    relationships,
    contentType: listed,
    faults,
  };
}

const isRoot = ({ root }: PartFacts, uri: string, local: string): boolean => root?.uri === uri && root.local === local;

interface ListedTypes {
  (key: string): string | null;
  readonly overrides: Iterable<string>;
}

function listedTypes(types: PartFacts, faults: string[]): ListedTypes {
  if (types.problem !== null) faults.push(`[Content_Types].xml: ${types.problem}`);
  const isList = isRoot(types, TYPES_URI, 'Types');
  if (!isList) faults.push('[Content_Types].xml is no such list');
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { local, path, attributes } of isList ? types.elements : []) {
    if (path.length !== 1 || (local !== 'Override' && local !== 'Default')) continue;
    const list = local === 'Override' ? overrides : defaults;
    const key =
      local === 'Override' ? partKey(attributes['PartName'] ?? '') : (attributes['Extension'] ?? '').toLowerCase();
    if (list.has(key)) faults.push(`two content types for ${key}`);
    list.set(key, attributes['ContentType'] ?? '');
  }
  const find = (key: string): string | null =>
    overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? null;
  return Object.assign(find, { overrides: overrides.keys() });
}

function relationshipsIn(
  { name }: ZipEntry,
  source: string,
  part: PartFacts,
  entries: ReadonlyMap<string, ZipEntry>,
  faults: string[],
): PlainRelationship[] {
  if (part.problem !== null) faults.push(`${name}: ${part.problem}`);
  if (!isRoot(part, RELATIONSHIPS_URI, 'Relationships')) {
    faults.push(`${name} holds no relationships`);
    return [];
  }
  const ids = new Set<string>();
  return part.elements
    .filter(({ local, path }) => local === 'Relationship' && path.length === 1)
    .map((element) => {
      const relationship = plainRelationship(element, source);
      if (ids.has(relationship.id)) faults.push(`${name}: ${relationship.id} twice`);
      ids.add(relationship.id);
      const { target } = relationship;
      if (target !== null && !entries.has(target))
        faults.push(`${name}: ${relationship.id} leads to ${target}, which is not there`);
      return relationship;
    });
}

function plainRelationship({ attributes }: FactElement, source: string): PlainRelationship {
  const { Id = '', Type = '', Target = '', TargetMode } = attributes;
  const base = `package:/${encodeURI(source)}`;
  const target = TargetMode === 'External' ? null : partKey(new URL(encodeURI(decoded(Target)), base).pathname);
  return { id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target };
}

function decoded(target: string): string {
  try {
    return decodeURI(target.replaceAll('\\', '/'));
  } catch {
    return target;
  }
}

/** xl/_rels/workbook.xml.rels belongs to xl/workbook.xml; null for a part that is no list of relationships. */
export function sourceOf(key: string): string | null {
  const at = key.lastIndexOf('_rels/');
  const isList = key.endsWith('.rels') && at >= 0 && (at === 0 || key[at - 1] === '/') && !key.includes('/', at + 6);
  return isList ? key.slice(0, at) + key.slice(at + 6, -'.rels'.length) : null;
}
