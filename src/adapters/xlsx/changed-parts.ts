/** Collects what becomes of the parts of a package. */
import { damaged, partKey, withParts } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml, XmlError } from '../ooxml/parse-xml';
import { editXml } from '../ooxml/splice-xml';
import { readRelationships, relationshipsPart, relationshipsSource } from '../ooxml/relationships';
import { SIGNATURE_ORIGIN, signatureParts } from '../ooxml/signatures';
import { listedParts, withEachContentTypeOnce, withoutRelationship, withRelationshipsType } from './patch-package';

export const CONTENT_TYPES = '[Content_Types].xml';

export class ChangedParts {
  /** By `partKey`. */
  private readonly changes = new Map<string, { readonly name: string; readonly content: string | null }>();
  private spokenOf: ReadonlySet<string> | null = null;
  /** The number to begin with when a free name is looked for again: those before it are taken. */
  private readonly firstFree = new Map<string, number>();

  constructor(private readonly pkg: OpcPackage) {}

  has(part: string): boolean {
    const change = this.changes.get(partKey(part));
    return change ? change.content !== null : this.pkg.has(part);
  }

  xml(part: string): string {
    return this.changes.get(partKey(part))?.content ?? decodeXml(this.pkg.bytes(part));
  }

  add(part: string, xml: string): void {
    this.set(part, xml);
  }

  remove(part: string): void {
    this.set(part, null);
  }

  /** The parts that come out different, by name; null for one that is gone. */
  get parts(): ReadonlyMap<string, string | null> {
    return new Map([...this.changes.values()].map(({ name, content }) => [name, content]));
  }

  /** Throws a Failure that names the part when it cannot be read: not all that is written was read before, or to its end. */
  edit(part: string, change: (xml: string) => string): void {
    this.naming(part, () => this.change(part, change));
  }

  /** What somebody makes of the part as it is now. Throws as `edit` does. */
  look<Seen>(part: string, see: (xml: string) => Seen): Seen {
    return this.naming(part, () => see(this.xml(part)));
  }

  /** The package with the changes, without signatures, which would be of what was before, and with a list of parts that is true of it. */
  package(): OpcPackage {
    const signatures = signatureParts(this.pkg);
    for (const part of signatures) this.remove(part);
    if (signatures.length > 0) this.edit(relationshipsPart(''), (xml) => withoutRelationship(xml, SIGNATURE_ORIGIN));
    this.edit(CONTENT_TYPES, (xml) => withRelationshipsType(withEachContentTypeOnce(xml, (part) => this.has(part))));
    return withParts(this.pkg, this.parts);
  }

  /**
   * A name that no part has or had and that nothing in the file speaks of: a relationship or a content type left behind for a part
   * that is gone would take the new one for it. It is `start` with a number, from 1 unless said, and .xml.
   */
  freePart(start: string, first = 1): string {
    this.spokenOf ??= partsSpokenOf(this.pkg);
    let number = this.firstFree.get(start) ?? first;
    while (this.isTaken(`${start}${number}.xml`, this.spokenOf)) number++;
    this.firstFree.set(start, number);
    return `${start}${number}.xml`;
  }

  private isTaken(part: string, spokenOf: ReadonlySet<string>): boolean {
    return (
      this.changes.has(partKey(part)) ||
      this.pkg.has(part) ||
      this.pkg.has(relationshipsPart(part)) ||
      spokenOf.has(partKey(part))
    );
  }

  private naming<Result>(part: string, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof XmlError) throw damaged(this.pkg.kind, `${part} 无法读取`, { cause: error });
      throw error;
    }
  }

  private change(part: string, change: (xml: string) => string): void {
    const before = this.changes.get(partKey(part))?.content;
    if (typeof before === 'string') {
      this.set(part, change(before));
      return;
    }
    let isChanged = false;
    const after = editXml(this.pkg.bytes(part), (xml) => {
      const result = change(xml);
      isChanged = result !== xml;
      return result;
    });
    if (isChanged) this.set(part, after);
  }

  private set(name: string, content: string | null): void {
    this.changes.set(partKey(name), { name, content });
  }
}

/** Every part that the list of parts or a relationship names, there or not. */
function partsSpokenOf(pkg: OpcPackage): ReadonlySet<string> {
  const sources = pkg.entries.flatMap(({ name }) => relationshipsSource(name) ?? []);
  const targets = sources.flatMap((source) => readRelationships(pkg, source).map(({ target }) => partKey(target)));
  return new Set([...listedParts(decodeXml(pkg.bytes(CONTENT_TYPES))), ...targets]);
}
