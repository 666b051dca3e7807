import { parseChineseNumber } from '../../domain/chinese-number';
import { proseExamples } from '../example';
import { defineRule } from '../rule';

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千]+)\\s*(万|亿|千|百)?';
/** 每所公办小学 5 万元: a counter, what is counted, an amount. */
const EACH = new RegExp(`每一?([\\u4e00-\\u9fff])([^，。；：、（(）)\\d每]{0,12}?)\\s*${NUMBER}\\s*元`, 'gu');
/** 总计120万元 */
const TOTAL = new RegExp(`(?:总计|共计|合计|总共|共)[^，。；：、（(）)\\d]{0,6}?\\s*${NUMBER}\\s*元`, 'u');
/** How far behind the amount a total may stand and still be about it. */
const NEARBY = 60;

/** A text with more sums than this is a table written out, no sentence to be checked. */
const MOST_SUMS = 20;

const SCALE: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

function amount(number: string, unit: string | undefined): number | null {
  const value = /^\d/.test(number) ? Number(number) : parseChineseNumber(number);
  return value === null ? null : value * (unit ? SCALE[unit]! : 1);
}

/** How many of them there are, as the texts say: only counts of the same noun (24 所公办小学) are looked at. */
function countsOf(counter: string, noun: string, text: string): Set<number> {
  const pattern = new RegExp(`(\\d+|[一二两三四五六七八九十百]+)\\s*${counter}\\s*${noun.slice(0, 4)}`, 'gu');
  const counts = new Set<number>();
  for (const [, number] of text.matchAll(pattern)) {
    const value = amount(number!, undefined);
    if (value !== null) counts.add(value);
  }
  return counts;
}

/** What is counted, without the verbs and words of money around it: 公办小学, not 补助. */
function nounOf(words: string): string | null {
  const noun = words
    .trim()
    .replace(/(?:下拨|拨付|补助|补贴|奖励|给予|安排|投入|拨款|资助|发放|配套|经费|资金|各|约|共)+$/u, '');
  return /^[\u4e00-\u9fff]{2,}$/u.test(noun) ? noun : null;
}

export const arithmeticMismatch = defineRule({
  id: 'arithmetic-mismatch',
  severity: 'warning',
  scope: 'prose',
  title: '单价与总数对不上',
  why: '“每所5万元”“24所”“总计120万元”三个数应相乘得出；改了其中一个而没改其余，是最难看出的差错。',
  signs: '每',
  *check(text, { target }) {
    let looked = 0;
    for (const each of text.matchAll(EACH)) {
      if (++looked > MOST_SUMS) return;
      const [whole, counter, words, number, unit] = each;
      const end = each.index + whole.length;
      const rest = text.slice(end, end + NEARBY).split(/[。\n]/u)[0]!;
      const total = TOTAL.exec(rest);
      const noun = nounOf(words!);
      const [price, sum] = [amount(number!, unit), total && amount(total[1]!, total[2])];
      if (!total || !noun || price === null || sum === null) continue;
      const counts = countsOf(counter!, noun, `${text}\n${target?.text.text ?? ''}`);
      const [count] = counts;
      // Two different counts: nobody but the writer knows which is meant.
      if (counts.size !== 1 || Math.abs(count! * price - sum) <= sum * 0.005) continue;
      const start = end + total.index;
      const message = `每${counter} ${shown(price)} × ${count}${counter} = ${shown(count! * price)}，与“${total[0]}”不符，请核对。`;
      yield { start, end: start + total[0].length, message };
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
      ],
      [['全区24所公办小学，每所公办小学5万元，总计125万元。', null]],
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
