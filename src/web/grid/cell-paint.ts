/** What the look of a cell is on the page: styles that are made once for all cells of the same look. */
import type { CSSProperties } from 'react';
import type { BorderLine, CellLook } from '../../application/look/cell-look';
import { contrast, readableOnDark } from '../../application/look/colours';
import { INDENT_PIXELS, letterPixels, linePixels } from './text-size';

/** How the page shows a sheet. */
export interface Showing {
  /** Around the sheet it is dark: what has no colour of its own is light on dark. */
  readonly isDark: boolean;
  readonly zoom: number;
}

export interface CellPaint {
  readonly cell: CSSProperties;
  readonly text: CSSProperties;
  /** The size of its letters at this zoom, in pixels. */
  readonly letter: number;
}

/** The ground of the page where it is dark. */
const DARK = '#292929';
const LIGHT = '#ffffff';
/** Left and right of a text, in pixels. */
export const TEXT_PADDING = 4;

const VERTICAL = { top: 'start', center: 'center', bottom: 'end' } as const;

const paints = new WeakMap<CellLook, Map<string, CellPaint>>();

/** `isTight`: the row has a height of its own, for which its lines were counted closer together. */
export function paintOf(look: CellLook, showing: Showing, isTight: boolean): CellPaint {
  let own = paints.get(look);
  if (!own) paints.set(look, (own = new Map()));
  const key = `${showing.zoom} ${showing.isDark} ${isTight}`;
  let paint = own.get(key);
  if (!paint) own.set(key, (paint = painted(look, showing, isTight)));
  return paint;
}

function painted(look: CellLook, { isDark, zoom }: Showing, isTight: boolean): CellPaint {
  const letter = letterPixels(look.size) * zoom;
  const padding = (TEXT_PADDING + look.indent * INDENT_PIXELS) * zoom;
  return {
    letter,
    cell: {
      alignItems: VERTICAL[look.vertical],
      fontSize: letter,
      lineHeight: `${linePixels(look.size, isTight) * zoom}px`,
      paddingTop: isTight ? 1 : 3,
      paddingBottom: isTight ? 1 : 3,
      ...(look.indent > 0 && (look.align === 'right' ? { paddingRight: padding } : { paddingLeft: padding })),
      ...(look.font !== null && { fontFamily: familyOf(look.font) }),
      ...(look.bold && { fontWeight: 600 }),
      ...(look.italic && { fontStyle: 'italic' }),
      ...(look.fill !== null && { backgroundColor: look.fill }),
      ...diagonals(look, isDark),
      ...colourOf(look, isDark),
    },
    text: {
      ...((look.underline !== null || look.strike) && {
        textDecorationLine: [look.underline && 'underline', look.strike && 'line-through'].filter(Boolean).join(' '),
        ...(look.underline === 'double' && { textDecorationStyle: 'double' as const }),
      }),
      ...turned(look),
    },
  };
}

/** A colour of the file in a cell: as it is on a fill of its own, and on the page's dark ground as light as it must be to be read. */
export function inkOf(color: string, { fill }: CellLook, isDark: boolean): string {
  return isDark && fill === null ? readableOnDark(DARK, color) : color;
}

function colourOf(look: CellLook, isDark: boolean): CSSProperties {
  const { color, fill } = look;
  if (fill === null) return color === null ? {} : { color: inkOf(color, look, isDark) };
  return { color: color ?? (contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff') };
}

function turned({ turned: turn }: CellLook): CSSProperties {
  if (turn === null) return {};
  return {
    writingMode: 'vertical-rl',
    flex: 'none',
    margin: '0 auto',
    ...(turn === 'stacked' && { textOrientation: 'upright' as const }),
    ...(turn === 'up' && { transform: 'rotate(180deg)' }),
  };
}

/** Lines of a header cell that is split from corner to corner. */
function diagonals({ borders }: CellLook, isDark: boolean): CSSProperties {
  const line = (drawn: BorderLine | undefined, to: string): readonly string[] => {
    if (!drawn) return [];
    const color = lineColour(drawn, isDark);
    const half = drawn.width / 2;
    return [
      `linear-gradient(to ${to}, transparent calc(50% - ${half}px), ${color} calc(50% - ${half}px), ${color} calc(50% + ${half}px), transparent calc(50% + ${half}px))`,
    ];
  };
  const images = [...line(borders?.rising, 'bottom right'), ...line(borders?.falling, 'bottom left')];
  return images.length === 0 ? {} : { backgroundImage: images.join(',') };
}

/** The colour of a line, dark ones made light where the page is dark. */
function lineColour({ color }: BorderLine, isDark: boolean): string {
  return isDark ? readableOnDark(DARK, color ?? LIGHT, 3) : (color ?? '#000000');
}

/** A line as CSS has it. */
export function lineStyle(line: BorderLine, isDark: boolean): string {
  return `${line.width}px ${line.kind} ${lineColour(line, isDark)}`;
}

/** What the typefaces of Chinese offices are called elsewhere, and what stands nearest to them. */
const ALIASES: readonly (readonly [name: RegExp, families: string])[] = [
  [/^(?:仿宋|FangSong)/iu, '仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,STFangsong,"Noto Serif CJK SC",serif'],
  [/^(?:楷体|KaiTi)/iu, '楷体_GB2312,KaiTi_GB2312,楷体,KaiTi,STKaiti,"Noto Serif CJK SC",serif'],
  [/^(?:宋体|新宋体|SimSun|NSimSun|华文中宋|方正小标宋)/iu, '宋体,SimSun,"Songti SC",STSong,"Noto Serif CJK SC",serif'],
  [/^(?:黑体|SimHei)/iu, '黑体,SimHei,"Heiti SC",STHeiti'],
  [/^(?:微软雅黑|Microsoft YaHei)/iu, '"Microsoft YaHei","PingFang SC"'],
  [/^Times/iu, 'Times New Roman,"Liberation Serif",serif'],
  [/^(?:Courier|Consolas)/iu, 'monospace'],
];

/** The typeface, and what comes near to it on a computer that does not have it. */
function familyOf(name: string): string {
  const own = `"${name.replace(/["\\;{}\n]/gu, '')}"`;
  const near = ALIASES.find(([pattern]) => pattern.test(name))?.[1];
  return [own, ...(near === undefined ? [] : [near]), 'var(--fontFamilyBase)'].join(',');
}
