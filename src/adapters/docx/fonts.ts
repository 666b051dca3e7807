/** The typefaces of a letter, and what stands in where one is not installed. */
import type { Letter } from '../../letter/letter';
import { element } from './xml';

export interface Fonts {
  /** 小标宋 */
  readonly title: string;
  /** 宋体 bold stands in for 小标宋, which Windows does not have. */
  readonly boldTitle: boolean;
  /** 仿宋 */
  readonly body: string;
  /** 黑体, for 一、 */
  readonly section: string;
  /** 楷体, for （一） */
  readonly subProject: string;
  /** 宋体 */
  readonly pageNumber: string;
}

const FONTS: Readonly<Record<Letter['fonts'], Fonts>> = {
  国标: {
    title: '方正小标宋简体',
    boldTitle: false,
    body: '仿宋_GB2312',
    section: '黑体',
    subProject: '楷体_GB2312',
    pageNumber: '宋体',
  },
  系统: {
    title: '宋体',
    boldTitle: true,
    body: '仿宋',
    section: '黑体',
    subProject: '楷体',
    pageNumber: '宋体',
  },
};

export function fontsOf(letter: Pick<Letter, 'fonts'>): Fonts {
  return FONTS[letter.fonts];
}

/** The names other systems have for the same typeface: Word takes the alternative when the first is missing (ECMA-376 17.8.3.1). */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
};

/** word/fontTable.xml */
export function fontTableXml(fonts: Fonts, namespaces: Readonly<Record<string, string>>): string {
  const names = [...new Set([fonts.title, fonts.body, fonts.section, fonts.subProject, fonts.pageNumber])];
  return element(
    'w:fonts',
    namespaces,
    ...names.map((name) =>
      element(
        'w:font',
        { 'w:name': name },
        element('w:altName', { 'w:val': ALTERNATIVES[name]! }),
        element('w:charset', { 'w:val': '86' }),
      ),
    ),
  );
}

/** One typeface for everything in a run: left to itself Word sets “ ” — … and digits in Times New Roman. */
export function runFonts(name: string): string {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:hAnsi': name,
    'w:eastAsia': name,
    'w:cs': name,
  });
}
