/** Colours of an .xlsx file as Excel's API gives them: #RRGGBB in capitals. */
import type { OpcPackage } from '../../../src/adapters/ooxml/open-package';
import { childOf, treeOf, type XmlNode } from './tree';

/** The colour of a <color>, <fgColor> or <bgColor>; undefined where there is none or it is left to Excel. */
export type ColorReader = (node: XmlNode | undefined) => string | undefined;

/** The order of the theme's colours in theme="…": the first two pairs change places (ECMA-376 18.8.3). */
const ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The colours of old (18.8.27), from 8 on; the first eight are the same again. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export function colorReader(pkg: OpcPackage, theme: string | null): ColorReader {
  const scheme = theme === null ? undefined : childOf(childOf(treeOf(pkg, theme), 'themeElements'), 'clrScheme');
  const colors = ORDER.map((name) => {
    const [own] = childOf(scheme, name)?.children ?? [];
    return own?.attributes['lastClr'] ?? own?.attributes['val'];
  });
  return (node) => {
    if (!node) return undefined;
    const { rgb, theme: index, indexed, tint } = node.attributes;
    const number = Number(indexed);
    const plain =
      rgb?.slice(-6) ?? (index !== undefined ? colors[Number(index)] : INDEXED[number < 8 ? number : number - 8]);
    return plain === undefined ? undefined : `#${tinted(plain, Number(tint ?? 0)).toUpperCase()}`;
  };
}

/** Lighter or darker (18.8.19): the lightness of the colour goes towards 1 or 0. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const now = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * now - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const parts = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6]!;
  const base = now - chroma / 2;
  return parts
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
