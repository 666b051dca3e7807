/** The typefaces of a letter for the screen: those of the file where they are installed, or what other systems have. */
import { FACES, type FaceLook, type LetterLook, type LookFace } from '../../letter/look';

export type FontStacks = Readonly<Record<LookFace, string>>;

const SONG = '宋体,SimSun,"Songti SC",STSong,"Noto Serif CJK SC",serif';
const FANG = `仿宋,FangSong,仿宋_GB2312,STFangsong,FandolFang,${SONG}`;
const HEI = '黑体,SimHei,"Heiti SC",STHeiti,"Noto Sans CJK SC",sans-serif';
const KAI = `楷体,KaiTi,楷体_GB2312,"Kaiti SC",STKaiti,FandolKai,${SONG}`;

/** What stands in for a typeface, nearest first; the names are those of Windows, Office, Mac and Linux. */
function standInsFor(font: string): string {
  if (/小标宋/u.test(font)) return `方正小标宋_GBK,${SONG}`;
  if (/仿宋|fang/iu.test(font)) return FANG;
  if (/黑|雅黑|等线|hei/iu.test(font)) return HEI;
  return /楷|kai/iu.test(font) ? KAI : SONG;
}

/** A CSS font-family for each part of the letter. */
export function fontStacks({ faces, latin }: LetterLook): FontStacks {
  const western = latin === null ? '' : `"${latin}",`;
  const stack = ({ font }: FaceLook) => `${western}"${font}",${standInsFor(font)}`;
  return Object.fromEntries(FACES.map((face) => [face, stack(faces[face])])) as FontStacks;
}
