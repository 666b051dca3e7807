/** What stands at the end of letters: the words, marks and numbers by which its parts are known. */
import { parseWrittenDate, type CalendarDate } from '../../domain/calendar-date';
import { parseCounter } from './counters';
import { endsSentence, type Line } from './lines';

export const SEAL = /[（(【]\s*(?:此处)?(?:加?盖)?(?:公章|印章|盖章|章|印)(?:处)?\s*[）)】]/gu;
export const DATE =
  /[〇○OoＯｏ零一二三四五六七八九十\d]{4}\s*年\s*[〇○零一二三四五六七八九十\d]{1,3}\s*月\s*[〇○零一二三四五六七八九十\d]{1,3}\s*日/u;
/** A month alone, in digits or hanzi. */
export const MONTH = /^[〇○OoＯｏ零一二三四五六七八九\d]{4}年[一二三四五六七八九十\d]{1,2}月$/u;
export const ANNEX_NOTE = /^附\s*件?\s*[：:]\s*/u;
export const ITEM = /^[\d０-９]{1,2}\s*[.．、]\s*/u;
export const CLOSING =
  /^(?:特此|专此|以上(?:报告|情况|反馈|意见|函件|为|是|请)|妥否|当否|可否|如无不妥|敬请|请予|请审|请批|请示|此致|敬礼|现予反馈|为盼|请查收)[^。；]{0,40}[。！？]?$|^[^。]{0,12}为(?:盼|荷)[。！]?$/u;
export const OFFICE_END =
  /(?:局|委|委员会|办|办公室|厅|部|处|科|室|院|会|中心|政府|公司|集团|学校|中学|小学|幼儿园|大学|学院|站|所|队|馆|街道|办事处|镇|乡|区|县|市|总工会|党委|党组|组|协会|银行|医院)(?:[（(][^）)]{1,12}[）)])?$/u;
export const PAGE_NUMBER =
  /^[-—–－ˉ·\s]*(?:\d{1,3}|第\s*[\d一二三四五六七八九十]{1,4}\s*页(?:\s*[,，/／]?\s*共\s*[\d一二三四五六七八九十]{1,4}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3}|Page\s*\d{1,3}(?:\s*of\s*\d{1,3})?)[-—–－ˉ·\s]*$/iu;
const NO_TEXT = /^[（(]?\s*此\s*页\s*无\s*正\s*文\s*[）)]?$/u;
export const COPIES = /^抄\s*[送报]\s*(?:单\s*位|机\s*关)?\s*[：:]\s*/u;

export const PRINTED = /^(.*?)\s*((?:[〇○零一二三四五六七八九十\d]{4}\s*年.{2,12}日)?)\s*印\s*[发制]\s*$/u;

/** What is on a page and no part of the text: page numbers, （此页无正文）. */
export function isFurniture(line: Line): boolean {
  return NO_TEXT.test(line.text) || (PAGE_NUMBER.test(line.text) && !/^\d+$/u.test(line.text) && line.cells === null);
}

/** 2021年3月25日 or 二〇二一年三月二十五日, alone in its line, brackets and a seal apart. */
export function parseLetterDate(text: string): CalendarDate | null {
  const plain = text
    .replace(SEAL, '')
    .replace(/\s/gu, '')
    .replace(/^[（(](.*)[）)]$/u, '$1');
  const match = DATE.exec(plain.normalize('NFKC'));
  if (match) return match[0] === plain.normalize('NFKC') ? parseWrittenDate(plain) : null;
  // 2021.3.25 and 2021-03-25 too.
  return /^\d{4}([-./])\d{1,2}\1\d{1,2}$/u.test(plain.normalize('NFKC')) ? parseWrittenDate(plain) : null;
}

/** The line above the date is the office that signs, unless it is the end of a sentence or a heading. */
export function isOffice(text: string): boolean {
  return (
    text.length <= 60 &&
    !endsSentence(text) &&
    !/[，。；：:]/u.test(text) &&
    !CLOSING.test(text) &&
    parseCounter(text) === null &&
    !PAGE_NUMBER.test(text) &&
    !NO_TEXT.test(text)
  );
}

/** 2021年3月25日印发, with the office before it or without. */
export function isPrinted(text: string): boolean {
  return text.length <= 80 && PRINTED.test(text) && !endsSentence(text);
}

/** The names in these lines of 附件说明, without 附件： and numbers. */
export function annexNamesOf(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line
        .replace(ANNEX_NOTE, '')
        .replace(ITEM, '')
        .replace(/[。；]$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}
