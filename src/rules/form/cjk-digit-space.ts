import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { through } from './characters';

const BEFORE_DIGIT = /([\u4e00-\u9fff])([ \u00a0\u2002-\u200a\u3000]+)(?=(\d+)([:：]?))/gu;
const AFTER_DIGIT = /(\d[%％]?)([ \u00a0\u2002-\u200a\u3000]+)(?=[\u4e00-\u9fff])/gu;
/** The end of 3月25日, 周三 and 上午, which a time of day may stand apart from. */
const DAY = /[日一二三四五六天午]/u;
const SPACES = ` \u00a0${through('\u2002', '\u200a')}\u3000`;
/** As many digits as a telephone number has: it stands apart from its name. */
const PHONE_DIGITS = 7;

export const cjkDigitSpace = defineRule({
  id: 'cjk-digit-space',
  severity: 'suggestion',
  scope: 'prose',
  title: '汉字与数字间有空格',
  why: '公文的汉字与阿拉伯数字之间不空格；空格多从别处粘贴而来，换行时还会把数字与单位拆开。',
  signs: SPACES,
  *check(text) {
    for (const match of text.matchAll(BEFORE_DIGIT)) {
      const [, hanzi, space, digits, colon] = match;
      // 3月25日 9:00 keeps date and time apart; 宗宏 22050781 a name and its number.
      if (digits!.length >= PHONE_DIGITS || (colon !== '' && DAY.test(hanzi!))) continue;
      yield complaint(match.index + 1, space!);
    }
    for (const match of text.matchAll(AFTER_DIGIT)) {
      if (!isInForeignName(text, match.index)) yield complaint(match.index + match[1]!.length, match[2]!);
    }
  },
  examples: proseExamples(
    [
      '增加2个托育点，PM2.5达标率90%以上。',
      '3月25日 9:00召开会议，联系人宗宏 22050781。',
      '安装Office 2021，执行GB/T 9704标准，Windows 10 系统终端占72%。',
      '接待时间为每周三 9:00至11:00。',
    ],
    [
      ['在 3 所幼儿园开设托班。', '在3所幼儿园开设托班。', 2],
      ['覆盖率达到 90%以上。', '覆盖率达到90%以上。'],
      ['覆盖率90% 以上。', '覆盖率90%以上。'],
    ],
  ),
});

/** No name of a product or a standard has more characters before the last digit of its number. */
const LONGEST_NAME = 20;

/** Whether a digit ends a name in Latin letters (Windows 10): there spaces are as in the foreign language. */
function isInForeignName(text: string, digit: number): boolean {
  return /[A-Za-z][\w.\-/]* [\d.\-]+$/.test(text.slice(Math.max(0, digit - LONGEST_NAME), digit + 1));
}

function complaint(start: number, space: string) {
  return { start, end: start + space.length, message: '汉字与数字之间有空格，请删去。', insert: '' };
}
