import { calendarDate } from '../../domain/calendar-date';
import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { ANY_DIGITS, beside } from '../signs';

/** Runs of digits, as they are grouped in fours, threes or by hyphens. */
const RUN = /(?<![\d.A-Za-z])\d(?:[ \-－—]?\d){9,22}[Xx]?(?![\dA-Za-z]|\s?[元万亿个人平])/gu;
/** What every one of them has, before the digits are made half-width. */
const LONG_RUN = /[\d０-９](?:[ \-－—]?[\d０-９]){9}/u;
/** Provinces of GB/T 2260, then a town and a county. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{15}[\dXx]$/u;

export const personalData = defineRule({
  id: 'personal-data',
  severity: 'warning',
  scope: 'text',
  title: '写入了个人信息',
  why: '身份证号、手机号、银行卡号是个人信息，函件会被转发和公开；依据《个人信息保护法》，非必要不写入，必要时遮去中间几位。',
  signs: [[beside(ANY_DIGITS, `${ANY_DIGITS}-－—`)]],
  check: (text) => (LONG_RUN.test(text) ? numbersIn(text) : []),
  examples: proseExamples(
    [
      '联系电话22050781。',
      '项目编号20210325123456789。',
      '电话138****5678。',
      '总投资13812345678元。',
      '统一社会信用代码12310105MB2F30076P。',
    ],
    [
      ['联系人张三，手机13812345678。', null],
      ['身份证310105198001011232。', null],
      ['联系方式138-1234-5678。', null],
      ['退款至银行卡6222021001116245702。', null],
    ],
  ),
});

function* numbersIn(text: string): Generator<ProseComplaint> {
  const plain = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const match of plain.matchAll(RUN)) {
    const digits = match[0].replace(/[ \-－—]/gu, '');
    const what = kindOf(digits, plain.slice(Math.max(0, match.index - 8), match.index));
    if (what === null) continue;
    const message = `疑为${what}，属于个人信息，请删去或遮去中间几位。`;
    yield { start: match.index, end: match.index + match[0].length, message };
  }
}

/** What a run of digits is, in words; null when it is nobody's. */
function kindOf(digits: string, before: string): string | null {
  const named = /身份证|证件号|身份号/u.test(before);
  if (digits.length === 18) {
    const isOther = /[编序账户]号|代码|账户|文号$/u.test(before);
    if (named ? hasBirthday(digits.slice(6, 14)) : isIdNumber(digits) && !isOther) return '身份证号';
  } else if (digits.length === 15 && named) {
    if (hasBirthday(`19${digits.slice(6, 12)}`)) return '身份证号';
  } else if (/^(?:86)?1[3-9]\d{9}$/u.test(digits)) {
    return /[编序]号|代码|元$/u.test(before) ? null : '手机号';
  }
  if (/^(?:62|4|5[1-5])\d+$/u.test(digits) && digits.length >= 16 && digits.length <= 19) {
    return /卡|账号|账户|帐号|户名/u.test(before) || (digits.startsWith('62') && isLuhn(digits)) ? '银行卡号' : null;
  }
  return null;
}

/** Region and birthday of GB 11643-1999; a number that was typed with a slip is somebody's all the same, so that the check digit does not count. */
function isIdNumber(digits: string): boolean {
  return REGION.test(digits) && hasBirthday(digits.slice(6, 14));
}

function hasBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  return year >= 1900 && year <= 2100 && calendarDate(year, month, day) !== null;
}

/** The check digit of bank cards (ISO/IEC 7812). */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
