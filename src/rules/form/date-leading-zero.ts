import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';
import { isInTitle } from './characters';

/** 2021年03月05日, 03月05日 and 2021年03月. */
const WRITTEN_DATE = /(\d{4}年)?(\d{1,2})月(?:(\d{1,2})日)?/gu;
/** The end of a range whose month stands before it: 3月05日至07日. */
const END_DAY = /(?<=\d日[至到—～~\-－–])(0[1-9])日/gu;

export const dateLeadingZero = defineRule({
  id: 'date-leading-zero',
  severity: 'suggestion',
  scope: 'text',
  title: '月、日前多写了0',
  why: '成文日期和正文中的月、日不编虚位，1 不编为 01（GB/T 9704-2012 7.3.5.4）。',
  signs: [[beside('0', '123456789'), beside(DIGITS, '月日')]],
  edits: { goes: '0', comes: '' },
  *check(text) {
    for (const match of text.matchAll(WRITTEN_DATE)) {
      const [whole, year = '', month, day] = match;
      if (!month!.startsWith('0') && !day?.startsWith('0')) continue;
      if (Number(month) < 1 || Number(month) > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31)))
        continue;
      if (isInTitle(text, match.index) || isInName(text, match.index, match.index + whole.length)) continue;
      const insert = `${year}${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
      const message = `“${whole}”的月、日前不加 0，请改为“${insert}”。`;
      yield { start: match.index, end: match.index + whole.length, message, insert };
    }
    for (const { 0: whole, 1: day, index } of text.matchAll(END_DAY)) {
      if (isInTitle(text, index) || isInName(text, index, index + whole.length)) continue;
      const insert = `${Number(day)}日`;
      const message = `“${whole}”的日前不加 0，请改为“${insert}”。`;
      yield { start: index, end: index + whole.length, message, insert };
    }
  },
  examples: proseExamples(
    [
      '2021年3月5日召开推进会，10月20日验收。',
      '印发《2021年03月工作要点》。',
      '数据见2021年03月汇总表.xlsx，批次为HK03月B，共2103月。',
    ],
    [
      ['2021年03月05日召开推进会。', '2021年3月5日召开推进会。'],
      ['2021年03月05日至07日开展培训。', '2021年3月5日至7日开展培训。', 2],
      ['04月中旬验收，05月06日开放。', '4月中旬验收，5月6日开放。', 2],
    ],
  ),
});

const FILE_NAME_GOES_ON = /[^\s，。；：、！？（）“”]{0,60}\.[a-z]{2,4}(?![a-z])/iuy;

/** Whether a place belongs to the name of a file, a longer number, or a code that Latin letters touch. */
function isInName(text: string, start: number, end: number): boolean {
  if (/[0-9A-Za-z_]/u.test(text.charAt(start - 1)) || /[A-Za-z_]/u.test(text.charAt(end))) return true;
  FILE_NAME_GOES_ON.lastIndex = end;
  return FILE_NAME_GOES_ON.test(text);
}
