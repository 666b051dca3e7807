import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';

/** 21年3月, 21年底, 21年度. Words of duration before it, or 个 behind, make it a number of years. */
const SHORT_YEAR = /(^|[^\d])(\d{2})年(?=\d{1,2}月(?!龄)|[底初末](?![蕴衷])|度|上半年|下半年|第?[一二三四]季度)/gu;
const DURATION = /[近约历时满共逾超过第达长计累续期限龄经有用了役职刑教]$/u;

export const twoDigitYear = defineRule({
  id: 'two-digit-year',
  severity: 'warning',
  scope: 'text',
  title: '年份只写了两位',
  why: '年份应写全四位（GB/T 15835-2011 5.1.2，GB/T 9704-2012 7.3.5.4）。',
  signs: [[beside(DIGITS, DIGITS), beside(DIGITS, '年')]],
  *check(text) {
    for (const match of text.matchAll(SHORT_YEAR)) {
      const [, before, year] = match;
      if (DURATION.test(before!) || (Number(year) >= 50 && Number(year) < 80)) continue;
      const start = match.index + before!.length;
      yield { start, end: start + 3, message: `“${year}年”请写全四位年份。` };
    }
  },
  examples: proseExamples(
    [
      '2021年3月启动，历时12年3个月，近30年底蕴深厚，满10年3月龄，服役12年3月，任职18年6月。',
      '实施20年来成效明显，用了15年底子才打牢。',
    ],
    [
      ['21年3月启动招标。', null],
      ['力争21年底完成。', null],
      ['计划于22年上半年开工。', null],
    ],
  ),
});
