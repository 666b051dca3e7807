import { parseChineseNumber } from '../../domain/chinese-number';
import { proseExamples } from '../example';
import { defineRule } from '../rule';

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)\\s*(万|亿|千|百)?';
/** 每所公办小学 5 万元: a counter, what is counted, an amount; an open amount (5万元以上, 2万元至5万元, 5万元/年) is none. */
const EACH = new RegExp(
  `每一?([\\u4e00-\\u9fff])([^，。；：、（(）)\\d每]{0,12}?)\\s*${NUMBER}\\s*元(?!\\s*(?:以|左右|余|多|起|不等|至|到|[—–～~/-]))`,
  'gu',
);
/** 总计120万元 */
const TOTAL = new RegExp(
  `(?:总计|共计|合计|总共|(?<!公)共(?![同建享商治有]))[^，。；：、（(）)\\d]{0,6}?\\s*${NUMBER}\\s*元(?!以|左右)`,
  'u',
);
/** Words around the number that make it no price: 最高5万元, 每年5万元. */
const NO_PRICE = /[最约近不超至均年月]|学期/u;
/** Words between price and total that make it the total of something else: of a part, of several years, of two kinds. */
const ANOTHER_TOTAL = /[元每另其余首已先批半]|[年月期][^，]{0,4}$/u;
/** How far behind the price a total may stand and still be about it, and how far before it another 每 spoils the sum. */
const NEARBY = 60;
const BEFORE = 30;

/** A text with more sums than this is a table written out, no sentence to be checked. */
const MOST_SUMS = 20;

const SCALE: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

interface Sum {
  readonly counter: string;
  /** What is counted; empty where only the counter says it (每所5万元). */
  readonly noun: string;
  /** In yuan. */
  readonly price: number;
  readonly total: number;
  /** How the total is written, and where. */
  readonly written: string;
  readonly start: number;
}

/** Prices with the total that follows in the same sentence. */
function* sumsIn(text: string): Generator<Sum> {
  let looked = 0;
  for (const each of text.matchAll(EACH)) {
    if (++looked > MOST_SUMS) return;
    const [whole, counter, words, number, unit] = each;
    const end = each.index + whole.length;
    const before = text.slice(Math.max(0, each.index - BEFORE), each.index).split(/[。\n]/u);
    const rest = text.slice(end, end + NEARBY).split(/[。\n]/u)[0]!;
    const found = TOTAL.exec(rest);
    if (!found || NO_PRICE.test(words!) || ANOTHER_TOTAL.test(rest.slice(0, found.index))) continue;
    if (before.at(-1)!.includes('每')) continue;
    const noun = nounOf(words!);
    const [price, total] = [amount(number!, unit), amount(found[1]!, found[2])];
    if (noun === null || price === null || total === null) continue;
    yield { counter: counter!, noun, price, total, written: found[0], start: end + found.index };
  }
}

function amount(number: string, unit?: string): number | null {
  const value = /^\d/.test(number) ? Number(number) : parseChineseNumber(number);
  return value === null ? null : value * (unit ? SCALE[unit]! : 1);
}

/** What is counted, without the verbs and words of money around it: 公办小学, not 补助. Null when it is no plain word. */
function nounOf(words: string): string | null {
  const noun = words
    .trim()
    .replace(/(?:下拨|拨付|补助|补贴|奖励|给予|安排|投入|拨款|资助|发放|配套|经费|资金|各|共)+$/u, '');
  return /^(?:|[\u4e00-\u9fff]{2,})$/u.test(noun) ? noun : null;
}

/** How many of them there are, as the text says: only counts of the same noun (24 所公办小学) are looked at. */
function countsOf(counter: string, noun: string, text: string): Set<number> {
  const pattern = new RegExp(`(\\d+|[一二两三四五六七八九十百]+)\\s*${counter}\\s*${noun.slice(0, 4)}`, 'gu');
  const counts = new Set<number>();
  for (const [, number] of text.matchAll(pattern)) {
    const value = amount(number!);
    if (value !== null) counts.add(value);
  }
  return counts;
}

/** Whether they agree, as far as numbers of a letter are rounded. */
function isProduct(count: number, { price, total }: Sum): boolean {
  return Math.abs(count * price - total) <= total * 0.005;
}

export const arithmeticMismatch = defineRule({
  id: 'arithmetic-mismatch',
  severity: 'warning',
  scope: 'prose',
  title: '单价与总数对不上',
  why: '“每所5万元”“24所”“总计120万元”三个数应相乘得出；改了其中一个而没改其余，是最难看出的差错。',
  signs: '每',
  *check(text, { target }) {
    for (const sum of sumsIn(text)) {
      const { counter, noun, price, written, start } = sum;
      const counts = countsOf(counter, noun, `${text}\n${target?.text.text ?? ''}`);
      const [count] = counts;
      // Two different counts: nobody but the writer knows which is meant. Nor is 其中20所 wrong when that is what was multiplied.
      if (counts.size !== 1 || isProduct(count!, sum)) continue;
      if ([...countsOf(counter, '', text)].some((other) => isProduct(other, sum))) continue;
      const message = `每${counter} ${shown(price)} × ${count}${counter} = ${shown(count! * price)}，与“${written}”不符，请核对。`;
      yield { start, end: start + written.length, message };
    }
  },
  examples: [
    ...proseExamples(
      [
        '下拨24所公办小学每所公办小学5万元，共计120万元。',
        '每所公办小学5万元专项经费（总计120万元）。',
        '24所公办小学和26所公办小学，每所公办小学5万元，总计120万元。',
        '每人每月补助200元，总计120万元。',
        '二十四所公办小学，每所公办小学五万元，总计一百二十万元。',
        '全区24所公办小学，每所5万元，总计120万元。',
        '全区24所公办小学中有20所开展试点，每所公办小学补助5万元，共计100万元。',
        '24所公办小学每所公办小学5万元、11所公办初中每所公办初中8万元，总计208万元。',
        '24所公办小学每所公办小学最高5万元，共计85万元；每所公办小学2万元至5万元，共计90万元。',
        '24所公办小学每所公办小学5万元，三年总计360万元；每所公办小学5万元，首批总计60万元。',
        '24所公办小学每所公办小学5万元，另拨付初中80万元，总计200万元。',
        '24所公办小学每所公办小学配备2台设备，每台1.5万元，公共投入2万元，共同使用3万元，总计84万元。',
      ],
      [
        ['全区24所公办小学，每所公办小学5万元，总计125万元。', null],
        ['全区24所公办小学，每所5万元，总计130万元。', null],
        ['每个托育点补助10万元，全年建成12个托育点，共计100万元。', null],
        ['共有一千二百名教师参训，每名教师800元，合计90万元。', null],
      ],
    ),
    {
      labels: { text: '实现全区 24 所公办小学课后服务全覆盖。' },
      rows: [{ progress: '每所公办小学 5 万元专项经费（总计120万元）已下拨。' }],
      reports: [],
    },
    {
      labels: { text: '实现全区 24 所公办小学课后服务全覆盖。' },
      rows: [{ progress: '每所公办小学 5 万元专项经费（总计100万元）已下拨。' }],
      reports: [{ row: 1, column: 'progress' }],
    },
  ],
});

/** 1200000 → 120万元 */
function shown(yuan: number): string {
  const rounded = (value: number) => String(Math.round(value * 100) / 100);
  if (yuan >= 1e8) return `${rounded(yuan / 1e8)}亿元`;
  return yuan >= 1e4 ? `${rounded(yuan / 1e4)}万元` : `${rounded(yuan)}元`;
}
