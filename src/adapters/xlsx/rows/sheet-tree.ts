/** What a worksheet holds beside its rows, as a tree: what is in it says which cells it is for. */
import { locateElements } from '../../ooxml/splice-xml';
import type { Splice, XmlElement } from '../../ooxml/splice-xml';
import type { NamespacePrefixes } from '../../ooxml/parse-xml';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';

export interface SheetNode {
  readonly element: XmlElement;
  readonly parent: SheetNode | null;
  readonly children: SheetNode[];
}

export const SHEET_NAMESPACES: NamespacePrefixes = {
  ...SPREADSHEET_NAMESPACES,
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
};

/** All elements outside of the rows, in their order. */
export function sheetNodes(xml: string): readonly SheetNode[] {
  const elements = locateElements(xml, SHEET_NAMESPACES, (_, __, path) => path.length < 2 || path[1] !== 'sheetData');
  const open: SheetNode[] = [];
  return elements.map((element) => {
    while (open.length > 0 && open.at(-1)!.element.end <= element.start) open.pop();
    const node: SheetNode = { element, parent: open.at(-1) ?? null, children: [] };
    node.parent?.children.push(node);
    open.push(node);
    return node;
  });
}

/** Lists that may not be empty, and whatever stands around them in an extension. */
const LISTS: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'mergeCells',
  'dataValidations',
  'hyperlinks',
  'rowBreaks',
  'protectedRanges',
  'ignoredErrors',
  'cellWatches',
  'extLst',
  'ext',
  'x14:conditionalFormattings',
  'x14:dataValidations',
  'x14:sparklineGroups',
  'x14:sparklineGroup',
  'x14:sparklines',
  'x14:protectedRanges',
  'x14:ignoredErrors',
]);

/** Takes out these elements, and lists that are left empty by it; a list that counts what it holds counts anew. */
export function withoutNodes(
  gone: ReadonlySet<SheetNode>,
  setTag: (node: SheetNode, name: string, value: string) => void,
): Splice[] {
  const all = new Set(gone);
  for (const node of gone) {
    for (let { parent } = node; parent && LISTS.has(parent.element.name); parent = parent.parent) {
      if (!parent.children.every((child) => all.has(child))) break;
      all.add(parent);
    }
  }
  const lists = new Set([...all].flatMap(({ parent }) => (parent && !all.has(parent) ? [parent] : [])));
  for (const list of lists) {
    const left = list.children.filter((child) => !all.has(child));
    if (list.element.attributes['count'] !== undefined) setTag(list, 'count', String(left.length));
    if (list.element.attributes['manualBreakCount'] !== undefined) {
      const manual = left.filter(({ element }) => isTrue(element.attributes['man']));
      setTag(list, 'manualBreakCount', String(manual.length));
    }
  }
  const outermost = [...all].filter(({ parent }) => parent === null || !all.has(parent));
  return outermost.map(({ element }) => ({ from: element.start, to: element.end, text: '' }));
}
