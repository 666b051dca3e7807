/** A part of a package as a tree: for what the program itself has no reader for. */
import type { OpcPackage } from '../../../src/adapters/ooxml/open-package';
import { parsePart } from '../../../src/adapters/ooxml/relationships';
import { decodeText } from '../../../src/adapters/xlsx/cell-text';
import { SPREADSHEET_NAMESPACES } from '../../../src/adapters/xlsx/namespaces';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const STRICT_DRAWING = 'http://purl.oclc.org/ooxml/drawingml/main';

/** The root of a part, named without prefix but for x14: and xm:. Elements for which `isWanted` does not hold are left out, with all in them. */
export function treeOf(pkg: OpcPackage, part: string, isWanted: (name: string) => boolean = () => true): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [root];
  let skipped = 0;
  parsePart(
    pkg,
    part,
    { ...SPREADSHEET_NAMESPACES, [DRAWING]: '', [STRICT_DRAWING]: '' },
    {
      open: (name, attributes) => {
        if (skipped > 0 || !isWanted(name)) {
          skipped++;
          return;
        }
        const node: XmlNode = { name, attributes, children: [], text: '' };
        open.at(-1)!.children.push(node);
        open.push(node);
      },
      close: () => {
        if (skipped > 0) skipped--;
        else {
          const node = open.pop()!;
          node.text = decodeText(node.text);
        }
      },
      text: (piece) => {
        if (skipped === 0) open.at(-1)!.text += piece;
      },
    },
  );
  return root.children[0]!;
}

/** The first child of this name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** All below the node that have this name. */
export function allOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);
}

/** An xsd:boolean, with what it is where it is left out. */
export function flag(value: string | undefined, usual: boolean): boolean {
  return value === undefined ? usual : value === '1' || value === 'true' || value === 'on';
}
