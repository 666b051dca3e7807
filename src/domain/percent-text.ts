/** What a text says in a cell for a percentage, whatever its column is. */
import { parseChineseNumber } from './chinese-number';
import { readNothing } from './nothing';
import { readStatus, type OwnStatusWords, type Status } from './status';

/** Why a text that has numbers is still no percentage: 20%—30% is two, 3/24 a share, 25个百分点 a difference. */
export type NoPercent = 'range' | 'share' | 'difference' | 'other';

export type PercentText =
  | { readonly kind: 'blank' }
  /** 25%, ２５％, 百分之二十五. */
  | { readonly kind: 'exact'; readonly points: number }
  /** 约25%, 25%左右, 已完成25%: one percentage with words around it. */
  | { readonly kind: 'worded'; readonly points: number }
  /** 25 without a sign: what it means its column must tell. */
  | { readonly kind: 'bare'; readonly number: number }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'unreadable'; readonly why: NoPercent };

const DIGITS = /^([+-]?\d+(?:\.\d+)?)(%?)$/;
const ONE_PERCENTAGE = /(?<![\d.])[+-]?\d+(?:\.\d+)?%|百分之[零〇一二两三四五六七八九十百点\d.]+/gu;
const RANGE =
  /^[约近]?\d+(?:\.\d+)?%?(?:-{1,2}|[—–―~～〜至到])\d+(?:\.\d+)?%(?:左右|之间)?$|^百分之.+(?:至|到|-).+$|%.*(?:至|到|-|—|~).*%/u;
const SHARE = /^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/;
const DIFFERENCE = /个?百分点/u;
/** What may stand before and behind a percentage without making it another: it is about, at least or so far that much. */
const BEFORE =
  /^(?:截至(?:目前|\d{1,2}月底?)|目前|现|当前|累计|总体|整体|形象|已|经|完成|达|到|达成|推进|率|进度|情况|为|是|约|大|大概|近|将|接近|超过?|超额|不足|不到|至少|至|任务|工作|工程|项目|目标|计划|年度|全年|总|量|的|[:=≈>≥<≤])*$/u;
const BEHIND = /^(?:左右|上下|以上|多|余|强|弱|的|工作|任务|工程|量|进度|已|完成|办结|完结|销号)*$/u;
/** Longer texts are no percentages with words around them. */
const LONGEST = 40;

/** Reads the text; `own` are the office's own status words. */
export function readPercentText(text: string, own?: OwnStatusWords): PercentText {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const digits = DIGITS.exec(plain);
  if (digits) {
    const number = Number(digits[1]);
    return digits[2] ? { kind: 'exact', points: number } : { kind: 'bare', number };
  }
  const spelled = spelledPoints(plain);
  if (spelled !== null) return { kind: 'exact', points: spelled };
  const status = readStatus(text, own);
  if (status) return { kind: 'status', status };
  if (readNothing(text) !== null) return { kind: 'blank' };
  return readWorded(plain) ?? { kind: 'unreadable', why: whyNot(plain) };
}

function readWorded(plain: string): PercentText | null {
  if (plain.length > LONGEST || RANGE.test(plain) || DIFFERENCE.test(plain)) return null;
  const [found, ...others] = plain.matchAll(ONE_PERCENTAGE);
  if (!found || others.length > 0) return null;
  const points = found[0].endsWith('%') ? Number(found[0].slice(0, -1)) : spelledPoints(found[0]);
  const around = [plain.slice(0, found.index), plain.slice(found.index + found[0].length)] as const;
  return points !== null && saysNothingElse(around[0], BEFORE) && saysNothingElse(around[1], BEHIND)
    ? { kind: 'worded', points }
    : null;
}

/** Whether each clause beside the percentage is one of the words for that side, or a status. */
function saysNothingElse(words: string, allowed: RegExp): boolean {
  return words.split(/[,;(（)）【】[\]。.]/u).every((clause) => allowed.test(clause) || readStatus(clause) !== null);
}

function whyNot(plain: string): NoPercent {
  if (plain.length > LONGEST) return 'other';
  if (DIFFERENCE.test(plain)) return 'difference';
  if (RANGE.test(plain)) return 'range';
  return SHARE.test(plain) ? 'share' : 'other';
}

/** 百分之二十五 → 25, or null. */
function spelledPoints(plain: string): number | null {
  const spelled = /^百分之(.+)$/u.exec(plain);
  return spelled && parseSpelledNumber(spelled[1]!);
}

/** What follows 百分之: 二十五, 百, 三十三点三, 25. */
function parseSpelledNumber(text: string): number | null {
  if (text === '百') return 100;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const [whole = '', decimals, ...rest] = text.split('点');
  const value = parseChineseNumber(whole);
  if (value === null || decimals === undefined) return value;
  if (rest.length > 0) return null;
  const digits = [...decimals].map(parseChineseNumber);
  return digits.length > 0 && digits.every((digit) => digit !== null && digit < 10)
    ? Number(`${value}.${digits.join('')}`)
    : null;
}
