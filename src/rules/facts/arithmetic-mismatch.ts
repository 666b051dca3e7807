import { afterSpaces } from '../../domain/facts/characters';
import { factsOf, type Facts } from '../../domain/facts/facts';
import { exact } from '../../domain/facts/number';
import type { Quantity } from '../../domain/facts/quantity';
import { matchesOf, pattern, type Match, type Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule, type ProseComplaint, type Span } from '../rule';
import { allOf, anyOf, beside } from '../signs';
import { QUANTITIES } from './signs';
import { isSame, placesOf, shownAmount, written, unequal } from './sums';

/** 每所公办小学5万元: a counter, what is counted, an amount. */
const EACH = pattern(
  '每一?(?<counter>[\\u4e00-\\u9fff])(?<words>[^，。；：、（）\\d每\\ue0c0-\\ue0c5]{0,12}?)<price:n>(?!~{0,2}[/／至到])',
);
/** 16个社区各补助3万元: a count with its noun, and what each of them gets. */
const ALL_EACH = pattern(
  '<count:n>[\\u4e00-\\u9fff]{0,8}(?<!分别|以上)各(?:自|拨付|补助|补贴|奖励|给予|安排|投入|拨款|资助|配备|配置|新增|开设|建设|开展|举办|组织|落实|投放|完成|建成){0,2}<price:n>(?!~{0,2}[/／至到])',
);
/** 平均每个小区5台 */
const MEAN = pattern('平均每一?(?<counter>[\\u4e00-\\u9fff])(?:[^，。；：、（）\\d每\\ue0c0-\\ue0c5]{0,8}?)<price:n>');
/** 总计120万元 */
const TOTAL = pattern('(?:总计|共计|合计|总共|累计|(?<![公与])共(?![同建享商治有]))~{0,6}?<total:n>');
/** Words around the number that make it no price: 最高5万元, 每年5万元. */
const NO_PRICE = /[最约近不超至均年月]|学期/u;
/** Words between price and total that make it the total of something else: of a part, of several years, of two kinds. */
const ANOTHER_TOTAL = /[元每另其余首已先批半]|[年月期\ue0c4\ue0c5][^，]{0,4}$/u;
/** How far behind the price a total may stand and still be about it, and how far before it another 每 spoils the sum. */
const NEARBY = 40;
const BEFORE = 30;
/** A text with more sums than this is a table written out, no sentence to be checked. */
const MOST_SUMS = 20;
/** 每校 counts 所, 每班 counts 个 or 班. */
const UNITS: Readonly<Record<string, readonly string[]>> = { 校: ['所', '校'], 名: ['人'], 位: ['人'], 班: ['班'] };

/** 24×5＝120, 3+4=7, with units and 万 between. */
const FORMULA =
  /(?<![\d.])\d[\d,]*(?:\.\d+)?[^\d\s=+×*，。；]{0,4}(?:\s?[×xX*+]\s?\d[\d,]*(?:\.\d+)?[^\d\s=+×*，。；]{0,4}){1,8}\s?=\s?\d[\d,]*(?:\.\d+)?(?:[万亿](?!\d))?/gu;
const TERM = /(\d[\d,]*(?:\.\d+)?)([万亿]?)([^\d\s=+×*xX]{0,4})/gu;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

interface Sum {
  readonly counter: string;
  /** What is counted; empty where only the counter says it (每所5万元). */
  readonly noun: string;
  readonly price: Quantity;
  readonly total: Quantity;
}

export const arithmeticMismatch = defineRule({
  id: 'arithmetic-mismatch',
  severity: 'error',
  scope: 'prose',
  title: '单价与总数对不上',
  why: '“每所5万元”“24所”“总计120万元”三个数应相乘得出；改了其中一个而没改其余，是最难看出的差错。',
  signs: anyOf('=＝', allOf(QUANTITIES, '每各', '计共'), allOf(QUANTITIES, [[beside('平', '均')]])),
  *check(text, { target }) {
    const facts = factsOf(text);
    yield* formulasIn(facts.plain);
    let looked = 0;
    for (const sentence of facts.sentences) {
      if (sentence.quantities.length < 2) continue;
      yield* sharesIn(text, sentence);
      yield* averagesIn(text, sentence);
      for (const sum of sumsIn(sentence)) {
        if (++looked > MOST_SUMS) return;
        const complaint = complaintOf(text, facts, target?.text.text ?? '', sum);
        if (complaint) yield complaint;
      }
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
        '为16个社区各补助3万元，共计48万元；8所小学、4所初中各补助5万元，共计60万元。',
        '24所公办小学每所公办小学最高5万元，共计85万元；每所公办小学2万元至5万元，共计90万元。',
        '24所公办小学每所公办小学5万元，三年总计360万元；每所公办小学5万元，首批总计60万元。',
        '24所公办小学每所公办小学5万元，另拨付初中80万元，总计200万元。',
        '5个小区共加装电梯22台，平均每个小区4台；3个街道培训700人，平均每个街道233人。',
        '24所公办小学每所公办小学配备2台设备，每台1.5万元，公共投入2万元，共同使用3万元，总计84万元。',
      ],
      [
        ['全区24所公办小学，每所公办小学5万元，总计125万元。', null],
        ['全区24所公办小学，每所5万元，总计130万元。', null],
        ['每个托育点补助10万元，全年建成12个托育点，共计100万元。', null],
        ['共有一千二百名教师参训，每名教师800元，合计90万元。', null],
        ['12所学校每所配备2名保健员，共配备20名。', null],
        ['按24所×5万元＝125万元安排经费。', null],
        ['为16个社区各补助3万元，共计45万元。', null],
        ['推进道路、绿化改造，为16个社区各补助3万元，共计45万元。', null],
        ['4个街道各开展3场讲座，共开展15场。', null],
        ['5个小区共加装电梯20台，平均每个小区5台。', null],
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

/** 16个社区各补助3万元，共计48万元: count, share and total in one sentence. */
function* sharesIn(text: string, sentence: Sentence): Generator<ProseComplaint> {
  if (!sentence.masked.includes('各')) return;
  for (const each of matchesOf(ALL_EACH, sentence)) {
    const { count, price } = each.quantities;
    const { total, between } = totalBehind(sentence, each);
    if (!count?.exact || !price?.exact || !total?.exact || count.unit === price.unit || count.kind !== 'count')
      continue;
    // Another share in between, or a total of something else.
    if (
      /[各每\ue0c0]/u.test(between) ||
      ANOTHER_TOTAL.test(between) ||
      /[、和及与]$/u.test(sentence.masked.slice(0, each.index))
    )
      continue;
    const product = exact(count.value * price.value);
    if (isSame(product, total.value, Math.max(total.slack + count.value * price.slack, total.value * 0.005))) continue;
    const unlike = unequal(
      `${written(text, price)} × ${written(text, count)}＝`,
      shownAmount(product, total),
      written(text, total),
    );
    yield { ...spanOf(total), ...unlike, also: placesOf(count, price) };
  }
}

/** 5个小区共加装电梯20台，平均每个小区5台: one count, one total and the mean of both. */
function* averagesIn(text: string, sentence: Sentence): Generator<ProseComplaint> {
  if (!sentence.masked.includes('平均每')) return;
  for (const each of matchesOf(MEAN, sentence)) {
    const { price: mean } = each.quantities;
    const before = sentence.quantities.filter(({ end }) => end <= sentence.placeOf(each.index));
    const units = UNITS[each.groups.counter!] ?? [each.groups.counter!];
    const counts = before.filter(({ unit }) => units.includes(unit));
    const totals = before.filter(({ unit }) => unit === mean?.unit && !units.includes(unit));
    const [count, total] = [counts[0], totals[0]];
    if (counts.length !== 1 || totals.length !== 1 || !count?.exact || !total?.exact || !mean?.exact) continue;
    // People round a mean, or cut it off.
    const right = total.value / count.value;
    const slack = total.slack / count.value + 1e-6;
    if (right - mean.value < mean.step + slack && mean.value - right <= mean.step / 2 + slack) continue;
    const unlike = unequal(
      `${written(text, total)} ÷ ${written(text, count)}＝`,
      shownAmount(right, mean),
      written(text, mean),
    );
    yield { ...spanOf(mean), ...unlike, also: placesOf(count, total) };
  }
}

/** The total that follows a price nearby, and what stands between them. 共30个班，合计50名: it is the one in the unit of the price. */
function totalBehind(sentence: Sentence, { end, quantities: { price } }: Match) {
  const rest = sentence.masked.slice(end, end + NEARBY);
  const ahead = { ...sentence, masked: rest, quantityAt: (at: number) => sentence.quantityAt(at + end) };
  const found = [...matchesOf(TOTAL, ahead)].find(({ quantities }) => quantities.total?.unit === price?.unit);
  return { total: found?.quantities.total, between: rest.slice(0, found?.index ?? 0) };
}

/** Prices with the total that follows in the same sentence. */
function* sumsIn(sentence: Sentence): Generator<Sum> {
  for (const each of matchesOf(EACH, sentence)) {
    const { price } = each.quantities;
    const { total, between } = totalBehind(sentence, each);
    const words = each.groups.words!;
    if (!price?.exact || !total?.exact || price.unit !== total.unit) continue;
    // 每班30人，……教师共45人: the total of others.
    const subject = between.split(/[，；：、（]/u).at(-1)!;
    if (total.kind === 'count' && /^[\u4e00-\u9fff]{2,}$/u.test(subject)) continue;
    if (NO_PRICE.test(words) || ANOTHER_TOTAL.test(between)) continue;
    if (sentence.masked.slice(Math.max(0, each.index - BEFORE), each.index).includes('每')) continue;
    const noun = nounOf(words);
    if (noun !== null) yield { counter: each.groups.counter!, noun, price, total };
  }
}

/** What is counted, without the verbs and words of money around it: 公办小学, not 补助. Null when it is no plain word. */
function nounOf(words: string): string | null {
  const noun = words.replace(
    /(?:下拨|拨付|补助|补贴|奖励|给予|安排|投入|拨款|资助|发放|配套|经费|资金|配备|配置|配发|选派|招收|提供|新增|开设|开展|举办|组织|培训|各|共|有|为|需|约)+$/u,
    '',
  );
  return /^(?:|[\u4e00-\u9fff]{2,}|[班组校村镇园])$/u.test(noun) ? noun : null;
}

function complaintOf(
  text: string,
  facts: Facts,
  targetText: string,
  { counter, noun, price, total }: Sum,
): ProseComplaint | null {
  const planned = countsOf(factsOf(targetText), counter, noun, [price, total]);
  const own = countsOf(facts, counter, noun, [price, total]);
  const counts = new Set((noun === '' && own.length > 0 ? own : [...own, ...planned]).map(({ value }) => value));
  const [count] = counts;
  const isProduct = (value: number) =>
    isSame(value * price.value, total.value, Math.max(total.slack + value * price.slack, total.value * 0.005));
  // Two different counts: nobody but the writer knows which is meant. Nor is 其中20所 wrong when that is what was multiplied.
  if (counts.size !== 1 || isProduct(count!)) return null;
  if (countsOf(facts, counter, '', [price, total]).some(({ value }) => isProduct(value))) return null;
  const product = shownAmount(exact(count! * price.value), total);
  const unlike = unequal(
    `每${counter}${noun}${written(text, price)} × ${count}${counter}＝`,
    product,
    written(text, total),
  );
  const [first] = own;
  return { ...spanOf(total), ...unlike, also: placesOf(...(first ? [first] : []), price) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** How many of them there are, as the text says: only counts of the same noun (24 所公办小学) are looked at. */
function countsOf(
  { plain, quantities }: Facts,
  counter: string,
  noun: string,
  others: readonly Quantity[],
): readonly Quantity[] {
  const units = UNITS[counter] ?? [counter];
  return quantities.filter(
    (one) =>
      !others.includes(one) &&
      one.exact &&
      (units.includes(one.unit) ||
        (counter === '班' && one.unit === '个' && /^\s?(?:教学)?班/u.test(plain.slice(one.end, one.end + 4)))) &&
      plain.startsWith(noun.slice(0, 4), afterSpaces(plain, one.end)),
  );
}

/** Sums that are written out: 24所×5万元＝125万元. */
function* formulasIn(plain: string): Generator<ProseComplaint> {
  for (const match of plain.includes('=') ? plain.matchAll(FORMULA) : []) {
    const [left = '', right = ''] = match[0].split('=');
    const terms = [...left.matchAll(TERM)].map(
      ([, digits, scale]) => Number(digits!.replace(/,/gu, '')) * (SCALES[scale!] ?? 1),
    );
    const [, digits = '', scale = ''] = /(\d[\d,]*(?:\.\d+)?)([万亿]?)/u.exec(right) ?? [];
    const said = Number(digits.replace(/,/gu, '')) * (SCALES[scale] ?? 1);
    const isSum = left.includes('+');
    if (isSum && /[×xX*]/u.test(left)) continue;
    const result = exact(
      isSum ? terms.reduce((sum, term) => sum + term, 0) : terms.reduce((product, term) => product * term, 1),
    );
    // 5×3万=15: the unit is left out.
    if ([1, 1e4, 1e8].some((size) => isSame(result, said * size, result * 0.005))) continue;
    const size = SCALES[scale] ?? 1;
    const unlike = unequal(`${left.trim()}＝`, `${exact(result / size)}${scale}`, right.trim());
    yield { start: match.index, end: match.index + match[0].length, ...unlike };
  }
}
