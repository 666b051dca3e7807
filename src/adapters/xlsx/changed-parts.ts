/** Collects what becomes of the parts of a package. */
import { damaged } from '../ooxml/open-package';
import type { OpcPackage } from '../ooxml/open-package';
import { decodeXml, XmlError } from '../ooxml/parse-xml';
import { editXml } from '../ooxml/splice-xml';

/** The parts that come out different, by name; null for one that is gone. */
export class ChangedParts {
  readonly parts = new Map<string, string | null>();

  constructor(private readonly pkg: OpcPackage) {}

  xml(part: string): string {
    return this.parts.get(part) ?? decodeXml(this.pkg.bytes(part));
  }

  add(part: string, xml: string): void {
    this.parts.set(part, xml);
  }

  remove(part: string): void {
    this.parts.set(part, null);
  }

  /** Throws a Failure that names the part when it cannot be read: not all that is written was read before, or to its end. */
  edit(part: string, change: (xml: string) => string): void {
    this.naming(part, () => this.change(part, change));
  }

  /** What somebody makes of the part as it is now. Throws as `edit` does. */
  look<Seen>(part: string, see: (xml: string) => Seen): Seen {
    return this.naming(part, () => see(this.xml(part)));
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
    const before = this.parts.get(part);
    if (typeof before === 'string') {
      this.parts.set(part, change(before));
      return;
    }
    let isChanged = false;
    const after = editXml(this.pkg.bytes(part), (xml) => {
      const result = change(xml);
      isChanged = result !== xml;
      return result;
    });
    if (isChanged) this.parts.set(part, after);
  }
}
