/** The typefaces of a letter as the file names them, and what stands in where one is not installed. */
import type { FaceLook, LetterLook } from '../../letter/look';
import { element } from './xml';

/** The names other systems have for the same typeface: Word takes the alternative when the first is missing (ECMA-376 17.8.3.1). */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
  黑体: 'SimHei',
  宋体: 'SimSun',
  华文中宋: 'STZhongsong',
  华文仿宋: 'STFangsong',
  华文楷体: 'STKaiti',
  微软雅黑: 'Microsoft YaHei',
};

/** word/fontTable.xml */
export function fontTableXml({ faces, latin }: LetterLook, namespaces: Readonly<Record<string, string>>): string {
  const chinese = [...new Set(ORDER.map((face) => faces[face].font))];
  const hanzi = chinese.map((name) => {
    const other = ALTERNATIVES[name];
    return element(
      'w:font',
      { 'w:name': name },
      ...(other === undefined ? [] : [element('w:altName', { 'w:val': other })]),
      element('w:charset', { 'w:val': '86' }),
    );
  });
  const others = latin === null || chinese.includes(latin) ? [] : [element('w:font', { 'w:name': latin })];
  return element('w:fonts', namespaces, ...hanzi, ...others);
}

const ORDER = ['title', 'body', 'section', 'subProject', 'target', 'item', 'signature', 'pageNumber'] as const;

/** One typeface for everything in a run, or another for letters and digits: left to itself Word sets “ ” — … and digits in Times New Roman. */
export function runFonts({ font }: Pick<FaceLook, 'font'>, latin: string | null): string {
  const western = latin ?? font;
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': western,
    'w:hAnsi': western,
    'w:eastAsia': font,
    'w:cs': western,
  });
}
