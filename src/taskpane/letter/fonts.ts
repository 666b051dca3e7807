/** The typefaces of a letter for the screen: the official ones where they are installed, or what other systems have. */
import type { Letter } from '../../letter/letter';

export interface FontStacks {
  readonly title: string;
  readonly body: string;
  readonly section: string;
  readonly subProject: string;
  readonly pageNumber: string;
}

const SONG = '"宋体",SimSun,"Songti SC","Noto Serif CJK SC",serif';
const FANG_SONG = '"仿宋_GB2312","仿宋",FangSong,STFangsong,"FandolFang",serif';
const KAI = '"楷体_GB2312","楷体",KaiTi,"Kaiti SC",STKaiti,"FandolKai",serif';
const HEI = '"黑体",SimHei,"Heiti SC","Noto Sans CJK SC",sans-serif';

export function fontStacks(fonts: Letter['fonts']): FontStacks {
  return {
    title: fonts === '国标' ? `"方正小标宋简体","方正小标宋_GBK",${SONG}` : SONG,
    body: FANG_SONG,
    section: HEI,
    subProject: KAI,
    pageNumber: SONG,
  };
}
