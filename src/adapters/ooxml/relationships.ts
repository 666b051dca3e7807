/** Relationships between the parts of a package (ECMA-376-2 6.5): how parts are found, since their names are free. */
import { damaged, wrongKind } from './open-package';
import type { OpcPackage } from './open-package';
import { parseXml, XmlError, XmlTooLong } from './parse-xml';
import type { NamespacePrefixes, XmlHandlers } from './parse-xml';
import { budgetFor, tooManyMarks } from './reading-budget';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, the same in the transitional and the strict form: worksheet, styles … */
  readonly type: string;
  /** The type's whole address. */
  readonly address: string;
  /** The name of the part it leads to, without leading slash. */
  readonly target: string;
}

const RELATIONSHIP_NAMESPACES: NamespacePrefixes = {
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** The relationships of a part, or of the package itself (''), those to outside addresses left out. None is an empty list. */
export function readRelationships(pkg: OpcPackage, source: string): Relationship[] {
  const name = relationshipsPart(source);
  const found: Relationship[] = [];
  if (!pkg.has(name)) return found;
  const path: string[] = [];
  parsePart(pkg, name, RELATIONSHIP_NAMESPACES, {
    open: (tag, { Id, Type, Target, TargetMode }) => {
      const isListed = path.length === 1 && path[0] === 'Relationships';
      path.push(tag);
      if (!isListed || tag !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      found.push({ id: Id, type, address: Type, target: resolveTarget(source, Target) });
    },
    close: () => {
      path.pop();
    },
  });
  return found;
}

/** The main part of the package, by its relationship. A Failure when there is none, or when the zip is no package at all. */
export function findMainPart(pkg: OpcPackage): string {
  if (!pkg.has('[Content_Types].xml')) throw wrongKind(pkg.kind);
  const main = readRelationships(pkg, '').find(({ type, target }) => type === 'officeDocument' && pkg.has(target));
  if (!main) throw damaged(pkg.kind, '缺少主要内容');
  return main.target;
}

/** The part that holds the relationships of `source`: xl/workbook.xml → xl/_rels/workbook.xml.rels. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part whose relationships a part holds, '' for the package's own; null for a part that holds none. */
export function relationshipsSource(part: string): string | null {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/iu.exec(part);
  return match ? (match[1] ?? '') + match[2]! : null;
}

/** Parses a part, turning bad XML into a Failure that names the part, and too much of it into one that calls it `what`. */
export function parsePart(
  pkg: OpcPackage,
  name: string,
  namespaces: NamespacePrefixes,
  handlers: XmlHandlers,
  what = `文件中 ${name} `,
): void {
  const { mostMarks, spend } = budgetFor(pkg, pkg.entry(name), what);
  const bytes = pkg.bytes(name);
  try {
    spend(parseXml(bytes, namespaces, { ...handlers, mostMarks }));
  } catch (error) {
    if (error instanceof XmlTooLong) throw tooManyMarks(what);
    if (error instanceof XmlError) throw damaged(pkg.kind, `${name} 无法读取`, { cause: error });
    throw error;
  }
}

function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[#?].*$/, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}
