/** The lists without which a styles part (ECMA-376 18.8.39) means nothing: some programs write <styleSheet/> alone. */
import { XML_DECLARATION } from '../ooxml/escape-xml';
import { appendInside, applySplices, locateElements, writtenPrefix } from '../ooxml/splice-xml';
import type { Splice } from '../ooxml/splice-xml';
import { SPREADSHEET_MAIN, SPREADSHEET_NAMESPACES } from './namespaces';

const XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';

/** What a list holds at the least, by the names of list and item. */
const LEAST: readonly (readonly [list: string, items: readonly string[]])[] = [
  ['fonts', ['<font><sz val="11"/><name val="宋体"/></font>']],
  // The first two are fixed by Excel (18.8.21).
  ['fills', ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ['borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']],
  ['cellStyleXfs', [`${XF}/>`]],
  ['cellXfs', [`${XF} xfId="0"/>`]],
];

/** The children of styleSheet, in the order they must have, up to the last that something is ever added to. */
export const STYLE_LISTS = ['numFmts', ...LEAST.map(([list]) => list), 'cellStyles', 'dxfs'];

/** What a workbook without a styles part gets when a cell first needs a format. */
export const MINIMAL_STYLES =
  XML_DECLARATION +
  `<styleSheet xmlns="${SPREADSHEET_MAIN}">` +
  LEAST.map(([name]) => listXml(name, '')).join('') +
  '</styleSheet>';

/** What a list holds at the least, with the file's prefix; nothing for a list that may be empty. */
export function leastItems(name: string, prefix: string): readonly string[] {
  const items = LEAST.find(([list]) => list === name)?.[1] ?? [];
  return items.map((item) => item.replace(/<(\/?)/gu, `<$1${prefix}`));
}

/** The part, with the least in each list that is missing or empty when it has no style for cells; else the same text. */
export function completeStyles(xml: string): string {
  const elements = locateElements(xml, SPREADSHEET_NAMESPACES, (_, __, path) => path.length <= 2);
  const root = elements[0]!;
  const prefix = writtenPrefix(xml, root);
  if (root.selfClosing) {
    return applySplices(xml, appendInside(xml, root, LEAST.map(([name]) => listXml(name, prefix)).join('')));
  }
  const lists = elements.filter(({ path }) => path.length === 1);
  const hasItems = new Set(elements.flatMap(({ path }) => (path.length === 2 ? path[1]! : [])));
  if (hasItems.has('cellXfs')) return xml;
  const order = (name: string): number => STYLE_LISTS.indexOf(name);
  const splices = LEAST.flatMap(([name]): Splice[] => {
    if (hasItems.has(name)) return [];
    const text = listXml(name, prefix);
    const present = lists.find((list) => list.name === name);
    if (present) return [{ from: present.start, to: present.end, text }];
    const before = lists.filter((list) => order(list.name) >= 0 && order(list.name) < order(name)).at(-1);
    const at = before?.end ?? root.openEnd;
    return [{ from: at, to: at, text }];
  });
  return applySplices(xml, splices);
}

function listXml(name: string, prefix: string): string {
  const items = leastItems(name, prefix);
  return `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`;
}
