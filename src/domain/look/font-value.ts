/** Typefaces in the words people have for them: 黑体 二号 加粗. Sizes are in points. */
import { pointsIn, tidy } from './numbers';

/** A typeface; what is null stays as 字体 has it. */
export interface FontValue {
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean | null;
}

const SIZES: readonly (readonly [name: string, points: number])[] = [
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
  ['六号', 7.5],
  ['小六', 6.5],
  ['七号', 5.5],
  ['八号', 5],
];
const DIGIT_NAMES = '零一二三四五六七八';

/** 三号, 3号 or 16磅; null for another text. */
function parseSize(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/^([1-8])(?=号$)/u, (digit) => DIGIT_NAMES[Number(digit)]!);
  const named = SIZES.find(([name]) => name === plain || `${name}号` === plain);
  return named ? named[1] : pointsIn(plain, true);
}

/** 三号; 17磅 where no name has it. */
export function formatSize(points: number): string {
  return SIZES.find(([, value]) => value === points)?.[0] ?? `${tidy(points)}磅`;
}

/** Whether a word asks for bold type. */
const WEIGHTS: ReadonlyMap<string, boolean> = new Map([
  ['加粗', true],
  ['粗体', true],
  ['不加粗', false],
  ['常规', false],
]);

/** 黑体 二号 加粗, in any order, or some of it; null for two sizes or weights, too. */
export function parseFont(text: string): FontValue | null {
  let size: number | null = null;
  let bold: boolean | null = null;
  const names: string[] = [];
  for (const word of text.trim().split(/[\s、，,;；]+/u)) {
    const points = parseSize(word);
    const weight = WEIGHTS.get(word);
    if (points !== null && isSize(points)) {
      if (size !== null) return null;
      size = points;
    } else if (weight !== undefined) {
      if (bold !== null) return null;
      bold = weight;
    } else names.push(word);
  }
  const font = names.join(' ');
  // A name is a name, no sentence and no number.
  if (font !== '' && (!/^[\p{L}_@][\p{L}\p{N}_\-@. ()（）]{1,39}$/u.test(font) || /\d\s*(?:磅|号|pt)/iu.test(font)))
    return null;
  return font === '' && size === null && bold === null ? null : { font: font === '' ? null : font, size, bold };
}

/** As it is written in the sheet 设置 (仿宋 三号 加粗); what is not said is left out. */
export function formatFont({ font, size, bold }: FontValue): string {
  return [font ?? '', size === null ? '' : formatSize(size), bold === true ? '加粗' : '']
    .filter((word) => word !== '')
    .join(' ');
}

/** Larger or smaller type is no letter's. */
function isSize(points: number): boolean {
  return points >= 5 && points <= 72;
}
