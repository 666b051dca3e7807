/** The typefaces of a letter for the screen: those of the file where they are installed, or what other systems have. */
import { fontsOf, type Fonts } from '../../adapters/docx/fonts';
import type { Letter } from '../../letter/letter';

type FontRole = Exclude<keyof Fonts, 'boldTitle'>;
export type FontStacks = Readonly<Record<FontRole, string>>;

const SONG = '宋体,SimSun,"Songti SC",STSong,"Noto Serif CJK SC",serif';
/** What stands in for a typeface, nearest first; the names are those of Windows, Office, Mac and Linux. */
const STAND_INS: FontStacks = {
  title: `方正小标宋_GBK,${SONG}`,
  body: `仿宋,FangSong,仿宋_GB2312,STFangsong,FandolFang,${SONG}`,
  section: '黑体,SimHei,"Heiti SC",STHeiti,"Noto Sans CJK SC",sans-serif',
  subProject: `楷体,KaiTi,楷体_GB2312,"Kaiti SC",STKaiti,FandolKai,${SONG}`,
  pageNumber: SONG,
};

/** A CSS font-family for each part of the letter. */
export function fontStacks(letter: Pick<Letter, 'fonts'>): FontStacks {
  const fonts = fontsOf(letter);
  const stack = (role: FontRole) => `"${fonts[role]}",${STAND_INS[role]}`;
  return {
    title: stack('title'),
    body: stack('body'),
    section: stack('section'),
    subProject: stack('subProject'),
    pageNumber: stack('pageNumber'),
  };
}

/** 宋体 stands in for 小标宋 and is bold then. */
export function isTitleBold(letter: Letter): boolean {
  return fontsOf(letter).boldTitle;
}
