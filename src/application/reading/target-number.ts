/** Numbers of targets as offices write them. */
import { namedNumber } from '../../domain/target-identity';

const LEADING_NUMBER = /^\s*(\d{1,4})\s*[.．、]\s*(?=\p{L}|[“《（(])/u;

/** The number as 目标内容 begins with it (第048项), when that is the same as the one known otherwise. */
export function spelledNumber(text: string, known: string): string {
  const spelled = namedNumber(text)?.number;
  return spelled !== undefined && (known === '' || Number(spelled) === Number(known)) ? spelled : known;
}

/** 督〔2021〕5号: a number of a document, which is called as it is. */
const DOCUMENT_NUMBER = /^[\u4e00-\u9fffA-Za-z]{0,12}[〔[(](?:19|20)\d\d[〕\])]第?\d{1,5}号$/u;

/** One row for two targets: 48、49, 第13项、第14项. */
const AND = '\\s*[、,，和及]\\s*';
const SEVERAL = new RegExp(`^第?\\s*\\d{1,4}\\s*项?(?:${AND}第?\\s*\\d{1,4}\\s*项?)+$`, 'u');
const NAMED = new RegExp(`^第\\s*\\d+\\s*项?(?:${AND}第?\\s*\\d+\\s*项?)*$`, 'u');

/** Whether a text is the number of a target, or of several, and says so: 第31项, 第13项、第14项. */
export function namesNumbers(text: string): boolean {
  return text.includes('项') && NAMED.test(text.trim());
}

/** 048 of 第048项 anywhere in a text. */
export function officialNumberIn(text: string): string | undefined {
  return /第\s*(\d+)\s*项/u.exec(text.normalize('NFKC'))?.[1];
}

/** 048 of 第048项, 36 of 36., A-03 and 督〔2021〕5号 as they stand; empty when the text has no digits. */
export function numberIn(written: string): string {
  const text = written.normalize('NFKC').trim();
  if (DOCUMENT_NUMBER.test(text)) return text;
  if (SEVERAL.test(text)) return text.replace(/[第项\s]/gu, '');
  const named = officialNumberIn(text) ?? namedNumber(text)?.number;
  if (named !== undefined) return named;
  if (/^[A-Za-z0-9][\w./—–~-]{0,15}$/u.test(text) && /\d/u.test(text)) return text.replace(/[.]$/u, '');
  if (/^[（(]?[一二三四五六七八九十百]{1,5}[）)]?项?$/u.test(text)) return text.replace(/[（()）项]/gu, '');
  return /\d+/u.exec(text.replace(/\d+(?:年度?|月份?|日)/gu, ''))?.[0] ?? '';
}

/** 14 of “14.新建学校”; null without one. */
export function leadingNumber(text: string): string | null {
  return LEADING_NUMBER.exec(text.normalize('NFKC'))?.[1] ?? null;
}
