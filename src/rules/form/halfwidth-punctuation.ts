import { proseExamples } from '../example';
import { lostPlaces } from '../facts/lost';
import { defineRule, type ProseComplaint } from '../rule';
import { isChinese, isDigit, isHanzi, isInAddress, isLatin, isParagraphStart } from './characters';

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

/** Whether a half-width mark stands in Chinese text behind `before`. Between digits, letters and codes it is at home. */
function isMisplaced(text: string, index: number, before: string): boolean {
  const [mark, after] = [text.charAt(index), text.charAt(index + 1)];
  switch (mark) {
    case '?':
      // Where nothing is asked it may stand for a character that was lost.
      return isHanzi(before) && QUESTION.test(text.slice(Math.max(0, index - 40), index));
    case ',':
    case ';':
    case '!':
      if (isDigit(before) && isDigit(after)) return false;
      return isChinese(before) || before === ')' ? !isLatinAfterSpace(text, index) : isHanzi(after);
    case ':':
      return isChinese(before);
    case '.':
      return isHanzi(before) && isSentenceEnd(text, index);
    default:
      return false;
  }
}

const QUESTION = /吗|呢|谁|哪|几|多少|何|怎|什么|是不是|有没有|能否|是否/u;

/** An English phrase goes on after the mark: 华为Mate 60, Pro. */
function isLatinAfterSpace(text: string, index: number): boolean {
  return text.charAt(index + 1) === ' ' && isLatin(text.charAt(index + 2)) && !isHanzi(text.charAt(index - 1));
}

/** Hanzi that foreign names are written with. */
const OF_NAMES =
  /[阿埃艾安奥巴贝本比彼波伯勃布查达戴丹道德邓迪蒂丁多恩尔法菲费弗夫福盖冈戈格哈海汉赫亨霍基吉加简杰卡凯坎考柯科克肯库拉莱兰劳勒雷里利丽莉琳卢鲁罗洛马玛麦曼梅蒙米密莫姆穆娜纳奈内尼诺努帕佩彭皮珀普契乔琼丘瑞萨塞桑沙舍史斯朔苏索塔泰坦汤特图托吐瓦万威韦维魏温沃伍西希夏谢辛休雪雅亚扬伊因约泽扎詹珍朱兹]/u;

/** 完成招标. ends a sentence; 方案.docx, 一.背景, 等... and 马克.吐温 do not. */
function isSentenceEnd(text: string, index: number): boolean {
  const after = text.charAt(index + 1);
  // . . . and … are left as they are.
  if (/^\s*[.…。]/u.test(text.slice(index + 1, index + 4))) return false;
  if (after !== '' && after !== '\n' && after !== ' ' && !isHanzi(after)) return false;
  if (OF_NAMES.test(text.charAt(index - 1)) && OF_NAMES.test(after)) return false;
  return !isNumbering(text, index);
}

function isNumbering(text: string, end: number): boolean {
  let start = end;
  while (end - start < 3 && /[一二三四五六七八九十]/u.test(text.charAt(start - 1))) start--;
  return start < end && isParagraphStart(text, start);
}

/** Half-width brackets around or beside Chinese text. (021)22050781 and f(x) are left alone, and so is a bracket without a partner. */
function* misplacedBrackets(text: string): Generator<number> {
  const open: number[] = [];
  let lastHanzi = -1;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '\n') open.length = 0;
    else if (character === '(' || character === '（') open.push(index);
    else if (character === ')' || character === '）') {
      const start = open.pop();
      if (start === undefined || !isChinesePair(text, start, index, lastHanzi > start)) continue;
      if (text[start] === '(') yield start;
      if (character === ')') yield index;
    } else if (isHanzi(character)) lastHanzi = index;
  }
}

function isChinesePair(text: string, start: number, end: number, holdsHanzi: boolean): boolean {
  // One side is full-width already: so should be the other.
  if (text[start] === '（' || text[end] === '）') return true;
  const inner = text.slice(start + 1, Math.min(end, start + 1 + LONGEST_CODE));
  if (/^0\d{2,3}$/.test(inner)) return false;
  if (holdsHanzi) return true;
  if (
    /^\d{1,2}$/.test(inner) &&
    (isParagraphStart(text, start) || isChinese(text.charAt(start - 1)) || ANY.test(text.charAt(start - 1)))
  ) {
    return isHanzi(text.charAt(end + 1));
  }
  return isChinese(text.charAt(start - 1)) && !isLatin(text.charAt(end + 1)) && !isDigit(text.charAt(end + 1));
}

/** One more than an area code or a number in brackets has: longer content is neither, and is not copied. */
const LONGEST_CODE = 5;

const ANY = /[,;:?!.()]/;
const MARKS = /[,;:?!.()]/gu;

export const halfwidthPunctuation = defineRule({
  id: 'halfwidth-punctuation',
  severity: 'suggestion',
  scope: 'text',
  title: '正文中有半角标点',
  why: '汉字之间用全角标点（GB/T 15834-2011）；小数、时间、比值、编号、网址和外文中的半角符号不在此列。',
  signs: Object.keys(FULL_WIDTH).join(''),
  edits: { goes: ',;:!.()', comes: '，；：！。（）' },
  *check(text) {
    const places = new Set(/[()]/u.test(text) ? misplacedBrackets(text) : []);
    for (const { index } of text.matchAll(MARKS)) {
      const before = text.charAt(index - 1);
      // Of several marks, each is judged by what the one before it will be.
      if (isMisplaced(text, index, (places.has(index - 1) && FULL_WIDTH[before]) || before)) places.add(index);
    }
    // Where a character was lost there is no mark to be made wide.
    for (const { start, end } of text.includes('?') ? lostPlaces(text) : []) {
      for (let index = start; index < end; index++) places.delete(index);
    }
    for (const index of [...places].sort((a, b) => a - b)) {
      if (!isInAddress(text, index)) yield complaint(text, index);
    }
  },
  examples: proseExamples(
    [
      '增长5.4%，16:30开始，比分2:1，共1,200人。',
      '用地J1A-02(03)地块，PM2.5达标，电话(021)22050781。',
      '网址http://www.cn.gov.cn/a?b=1,邮箱zhang.san@edu.cn。',
      '引进OpenAI, Google等企业的经验，安装Office 2021。',
      '负责人张?已到岗，?水灌区开工。',
      '见附件“方案.docx”，函数f(x)不变，阅读马克.吐温的作品。',
    ],
    [
      ['一书定稿;成员名单初定,方案待审.', '一书定稿；成员名单初定，方案待审。', 3],
      ['专项经费(总计120万元),用于课后服务。', '专项经费（总计120万元），用于课后服务。', 3],
      ['《指导意见(2021-2025)》已印发。', '《指导意见（2021-2025）》已印发。', 2],
      ['（总计120万元)已到账。', '（总计120万元）已到账。'],
      ['重点工作:(1)完成招标。', '重点工作：（1）完成招标。', 3],
      ['共投入5万元,3月到账!', '共投入5万元，3月到账！', 2],
      ['方案是否可行?', null],
      ['已全部完成!!!', '已全部完成！！！', 3],
    ],
  ),
});

function complaint(text: string, index: number): ProseComplaint {
  const [mark, full] = [text[index]!, FULL_WIDTH[text[index]!]!];
  return {
    start: index,
    end: index + 1,
    message: `汉字之间用了半角标点“${mark}”，请改为全角“${full}”。`,
    // What a question mark was, nobody can be sure of.
    ...(mark !== '?' && { insert: full }),
  };
}
