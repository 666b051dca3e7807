/** The looks of an .xlsx file's cell styles and of its conditional formats, by path as the test's Excel keeps them. */
import type { OpcPackage } from '../../../src/adapters/ooxml/open-package';
import type { Json } from '../host-object';
import type { ColorReader } from './colors';
import { childOf, childrenOf, flag, treeOf, type XmlNode } from './tree';

export type Look = Record<string, Json>;

export interface Styles {
  /** The font of cells that have none of their own. */
  readonly plainFont: Look | null;
  /** By the number of a cell's style; undefined for one that looks like the first of all. */
  readonly cells: readonly (Look | undefined)[];
  /** By the number of a conditional format's look. */
  readonly conditional: readonly Look[];
}

const UNDERLINES: Readonly<Record<string, string>> = {
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
  none: 'None',
};
const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};
const EDGES: readonly (readonly [element: string, edge: string])[] = [
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
  ['left', 'EdgeLeft'],
  ['right', 'EdgeRight'],
];

export function readStyles(pkg: OpcPackage, part: string | null, color: ColorReader): Styles {
  if (part === null) return { plainFont: null, cells: [], conditional: [] };
  const root = treeOf(pkg, part);
  const looks = (list: string, item: string, read: (node: XmlNode) => Look): Look[] =>
    childrenOf(childOf(root, list), item).map(read);
  const fonts = looks('fonts', 'font', (node) => fontLook(node, color));
  const fills = looks('fills', 'fill', (node) => fillLook(node, color));
  const borders = looks('borders', 'border', (node) => borderLook(node, color));
  const plain = JSON.stringify(fonts[0] ?? {});
  const cells = childrenOf(childOf(root, 'cellXfs'), 'xf').map((xf) => {
    const at = (list: readonly Look[], name: string): Look => list[Number(xf.attributes[name] ?? 0)] ?? {};
    const font = at(fonts, 'fontId');
    const look = {
      ...(JSON.stringify(font) === plain ? {} : font),
      ...at(fills, 'fillId'),
      ...at(borders, 'borderId'),
      ...alignmentLook(childOf(xf, 'alignment')),
    };
    return Object.keys(look).length === 0 ? undefined : look;
  });
  return {
    plainFont: fonts[0] ?? null,
    cells,
    conditional: looks('dxfs', 'dxf', (node) => conditionalLook(node, color)),
  };
}

/** A font's properties (18.8.22); those of a run of a rich text are named alike. */
export function fontLook(font: XmlNode, color: ColorReader): Look {
  const value = (name: string): string | undefined => childOf(font, name)?.attributes['val'];
  const isOn = (name: string): boolean => {
    const node = childOf(font, name);
    return node !== undefined && flag(node.attributes['val'], true);
  };
  const underline = childOf(font, 'u');
  return {
    'font/name': value('name') ?? value('rFont') ?? '宋体',
    'font/size': Number(value('sz') ?? 11),
    'font/bold': isOn('b'),
    'font/italic': isOn('i'),
    'font/strikethrough': isOn('strike'),
    'font/underline': underline ? (UNDERLINES[underline.attributes['val'] ?? 'single'] ?? 'Single') : 'None',
    'font/color': color(childOf(font, 'color')) ?? '#000000',
    'font/subscript': value('vertAlign') === 'subscript',
    'font/superscript': value('vertAlign') === 'superscript',
  };
}

function fillLook(fill: XmlNode, color: ColorReader): Look {
  const pattern = childOf(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  const found = type === 'solid' ? color(childOf(pattern, 'fgColor')) : undefined;
  return found === undefined ? {} : { 'fill/color': found };
}

function borderLook(border: XmlNode, color: ColorReader): Look {
  return Object.fromEntries(
    EDGES.flatMap(([element, edge]) => {
      const node = childOf(border, element);
      const line = LINES[node?.attributes['style'] ?? ''];
      if (!node || !line) return [];
      const own = color(childOf(node, 'color')) ?? '#000000';
      return [
        [`borders/${edge}/style`, line[0]],
        [`borders/${edge}/weight`, line[1]],
        [`borders/${edge}/color`, own],
      ];
    }),
  );
}

function alignmentLook(node: XmlNode | undefined): Look {
  if (!node) return {};
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation } = node.attributes;
  return {
    ...(HORIZONTAL[horizontal ?? ''] !== undefined && { horizontalAlignment: HORIZONTAL[horizontal!]! }),
    ...(VERTICAL[vertical ?? ''] !== undefined && { verticalAlignment: VERTICAL[vertical!]! }),
    ...(flag(wrapText, false) && { wrapText: true }),
    ...(flag(shrinkToFit, false) && { shrinkToFit: true }),
    ...(Number(indent ?? 0) > 0 && { indentLevel: Number(indent) }),
    ...(textRotation !== undefined && { textOrientation: rotation(Number(textRotation)) }),
  };
}

/** 91 to 180 turn downwards, 255 puts the signs one below the other (18.8.1); Excel's API has −90 to 90 and 180. */
function rotation(given: number): number {
  return given === 255 ? 180 : given > 90 ? 90 - given : given;
}

/** A differential format (18.8.14): its fill is the background colour. */
function conditionalLook(dxf: XmlNode, color: ColorReader): Look {
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  const fill = color(childOf(pattern, 'bgColor')) ?? color(childOf(pattern, 'fgColor'));
  const font = childOf(dxf, 'font');
  const fontColor = color(childOf(font, 'color'));
  const bold = childOf(font, 'b');
  return {
    ...(fill !== undefined && { 'format/fill/color': fill }),
    ...(fontColor !== undefined && { 'format/font/color': fontColor }),
    ...(bold && { 'format/font/bold': flag(bold.attributes['val'], true) }),
  };
}
