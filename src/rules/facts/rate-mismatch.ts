import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import type { Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { allOf, anyOf, beside } from '../signs';
import { PERCENTAGES, QUANTITIES } from './signs';
import { amountsIn, isRate, placesOf, shownRate, unequal, written, type PlacedAmount } from './sums';

/** Right before a percentage, in its clause: 完成率达, 占比为, 占总数的, 完成年度投资的, or an amount and a bracket: 6所（. */
const RATE_WORD =
  /(?<verb>[\u4e00-\u9fff]{2,6}?)?(?:率|比例|占比|比重|进度)(?:已|也)?(?:为|达到了?|达|是|仅为?|至|：|有)?$/u;
const SHARE_WORD = /(?:占(?!比)|完成|达到?)(?:了|到)?[^，；：、]{0,12}?的?$/u;
const BARE = /(?:[\ue0c0][^，；：、（）]{0,6}[，（]|[，；])(?:占比?|即|完成|达)?$/u;

/** 参与学生占85%: the clause has a subject of its own. */
const OF_ANOTHER = /(?:^|[，；：（])(?!约|其|仅|已|共|就|即|总体|也|目前)[^，；：（）\ue0c0]{2,}占比?$/u;
/** 占年度预算的: what is named there. */
const NAMED_WHOLE = /占(?:了|到)?([^，；：、]{0,12}?)的?$/u;
const GENERAL = /全部|总数|总量|总额|总体|总|其|全[区市校年]|年度|计划|目标|任务|应|需|拟|约|数|比|量|额|的/gu;

/** What makes an amount the whole of another: 共12所, 计划改造12所, 应到30人. */
const WHOLE_BEFORE =
  /(?:共有?|总共|总计|总数|总量|总额|合计|全[区市镇校局县乡]|全部|应|计划|拟|目标|任务|年度|今年|全年|需要?|涉及|纳入|排查|发现|收到|受理|接到|下达|核定|预算|总?投资|参加|参训|参评|参赛|参与|报名|发放|发出|发布|抽查|抽检|检查|抽取|现有|原有|申报|征集|登记|辖区|待|批复|安排|签约|占)[^，；：、（）]{0,10}$/u;
/** 12所学校中，已有 … */
const WITHIN = /^[^，；：、（）\ue0c0]{0,12}(?:[中里内]|当中|之中)/u;
/** What makes an amount the part that was done. */
const PART_BEFORE =
  /(?:已|实际|实|现|其中|完成|有|仅|只|目前|累计|回收|收回|通过|合格|整改|办结|覆盖|开工|竣工|建成|拨付|支付|支出|签约|达标|到位|优秀|满意|开设|改造|达到)[^，；：（）]{0,8}$/u;
const PART_AFTER =
  /^[^，；：、（）\ue0c0]{0,8}(?:已|均|完成|实现|达标|合格|通过|全覆盖|覆盖|开工|竣工|整改|优秀|满意|到位|开展|建成)/u;
/** A plan that may be exceeded. */
const PLAN_BEFORE = /(?:计划|目标|任务|应|拟|年度|预算|下达)[^，；：、（）]{0,10}$/u;
/** Shares that no word of the sentence has to answer to. */
const PLAIN_VERB = /^(?:|完成|覆盖|所?占|总体|整体|目标完成|任务完成|实现|工作完成)$/u;
/** 实现全覆盖 is 100% in words. */
const WHOLLY = /(?<=，)(?:已|均)?(?:实现|达到)了?(?:全覆盖|全部完成|全部达标|全部到位)(?=[，；。）]|$)/gu;
/** Other parts of the whole, or another whole, may be spoken of: 其余6所, 街道全覆盖. */
const NOT_THE_WHOLE = /其余|剩余|余下|另|还有|累计|分别|[、；]/u;
/** Words of what is not done: a percentage may be the share of that. */
const THE_REST = /未|剩|余|尚|缺|差|还有|待|不|下降|减/u;
/** Signs and characters between an amount and its percentage. */
const FARTHEST = 80;
/** More amounts than these are a list, of which nobody knows which two are meant. */
const MOST_AMOUNTS = 4;

interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
  /** Where the whole stands in the masked sentence. */
  readonly wholeAt: number;
}

export const rateMismatch = defineRule({
  id: 'rate-mismatch',
  severity: 'error',
  scope: 'text',
  title: '完成率与数量对不上',
  why: '“12所中完成6所”就是50%；改了数量而没有改百分数，一眼就能看出。',
  signs: anyOf(PERCENTAGES, allOf(QUANTITIES, [[beside('全', '覆部面')]])),
  *check(text) {
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 2) continue;
      for (const [at, rate] of percentagesIn(sentence)) {
        const pair = mismatch(sentence, at, rate);
        if (!pair) continue;
        const { part, whole } = pair;
        const right = shownRate(part.value / whole.value);
        const unlike = unequal(`${written(text, whole)}中${written(text, part)}是 `, right, written(text, rate));
        const brief = `${nameOf(text, rate)}算错：应为 ${right}`;
        yield { start: rate.start, end: rate.end, ...unlike, brief, also: placesOf(whole, part) };
      }
    }
  },
  examples: proseExamples(
    [
      '12所学校中已完成6所，完成率50%。',
      '全区24所公办小学中，22所实现全覆盖，覆盖率91.7%。',
      '计划改造30个点位，已完成20个，完成率66%。',
      '新建学校12所、幼儿园6所，学生满意率95%。',
      '36所中小学中，已有30所完成，其余6所下月实现全覆盖。',
      '发放问卷200份，家长满意度95%。',
      '年度计划投资1.2亿元，已完成6000万元，完成年度投资的50%左右。',
    ],
    [
      ['12所学校中已完成6所，完成率60%。', null],
      ['全区24所公办小学中，22所公办小学全覆盖，覆盖率100%。', null],
      ['计划改造十二个点位，已完成六个，完成率百分之六十。', null],
      ['共排查隐患20处，已整改15处，整改率达80%。', null],
      ['已完成6所（共12所），占60%。', null],
      ['今年拟新增托班10个，目前已开设4个，完成年度目标的60%。', null],
      ['36所中小学中，已有30所完成，实现全覆盖。', null],
      ['年度计划投资1亿元，已完成3000万元，完成年度投资的40%。', null],
    ],
  ),
});

/** What the text calls a rate: 完成率, 占比; else 比率. */
function nameOf(text: string, { start }: Quantity): string {
  return (
    /(?:[\u4e00-\u9fff]{2}率|占比|比重)(?=[^\d，。；]{0,4}$)/u.exec(text.slice(Math.max(0, start - 10), start))?.[0] ??
    '比率'
  );
}

/** The exact percentages of a sentence with their offsets in its masked text. */
function* percentagesIn(sentence: Sentence): Generator<readonly [at: number, rate: Quantity]> {
  const { masked, quantityAt, placeOf } = sentence;
  for (let at = 0; at < masked.length; at++) {
    const quantity = quantityAt(at);
    if (quantity?.kind === 'percent' && quantity.exact) yield [at, quantity];
  }
  for (const { 0: found, index } of masked.matchAll(WHOLLY)) {
    if (NOT_THE_WHOLE.test(masked)) continue;
    const place = { start: placeOf(index), end: placeOf(index + found.length - 1) + 1 };
    yield [index, { ...place, value: 100, step: 1, slack: 0, unit: '%', kind: 'percent', exact: true }];
  }
}

/** The part and the whole that a percentage is said to be the share of; null when it is, or when nobody can be sure. */
function mismatch(sentence: Sentence, at: number, rate: Quantity): Pair | null {
  const { masked } = sentence;
  const near = masked.slice(Math.max(0, at - FARTHEST), at);
  const from = at - near.length + near.lastIndexOf('；') + 1;
  const before = masked.slice(from, at);
  const found = RATE_WORD.exec(before);
  if (!found && (OF_ANOTHER.test(before) || (!SHARE_WORD.test(before) && !BARE.test(before)))) return null;
  const placed = amountsIn(sentence, from, at);
  const unit = unitOfTwo(placed);
  if (unit === null) return null;
  const same = placed.filter(({ amount }) => amount.unit === unit);
  if (same.length > MOST_AMOUNTS || someGives(placed, rate, THE_REST.test(masked))) return null;
  const verb = found?.groups?.verb ?? '';
  const pair = pairOf(same, masked, from, verb.slice(-2));
  if (!pair || isShareOfAnother(before, masked, pair.wholeAt)) return null;
  const spoken = masked.slice(from, found ? at - found[0].length : at);
  return PLAIN_VERB.test(verb) || isSpoken(verb, spoken) ? pair : null;
}

/** The unit of the last amounts of which there are two. */
function unitOfTwo(placed: readonly PlacedAmount[]): string | null {
  for (let index = placed.length - 1; index > 0; index--) {
    const { unit } = placed[index]!.amount;
    if (placed.slice(0, index).some(({ amount }) => amount.unit === unit)) return unit;
  }
  return null;
}

/** Whether any two amounts, or the sum of two of a third, give the percentage: then it is left alone. */
function someGives(placed: readonly PlacedAmount[], rate: Quantity, ofTheRest: boolean): boolean {
  const amounts = placed.slice(-2 * MOST_AMOUNTS).map(({ amount }) => amount);
  return amounts.some((whole) =>
    amounts.some((part, index) => {
      if (part === whole || part.unit !== whole.unit) return false;
      if (isRate(rate, part, whole) || (ofTheRest && isRate({ ...rate, value: 100 - rate.value }, part, whole)))
        return true;
      return amounts
        .slice(index + 1)
        .some(
          (other) =>
            other !== whole &&
            other.unit === whole.unit &&
            (isRate(rate, { ...part, value: part.value + other.value }, whole) ||
              isRate(rate, whole, { ...part, value: part.value + other.value })),
        );
    }),
  );
}

/** Which of the last two amounts is the whole and which the part, where the words around them tell. */
function pairOf(same: readonly PlacedAmount[], masked: string, from: number, verb: string): Pair | null {
  const [first, second] = same.slice(-2);
  if (!first || !second || !first.amount.exact || !second.amount.exact) return null;
  const before = ({ at }: PlacedAmount) => masked.slice(Math.max(from, at - 16), at);
  const after = ({ at }: PlacedAmount) => masked.slice(at + 1, at + 17);
  const planned = PLAN_BEFORE.test(before(first)) && PART_BEFORE.test(before(second));
  const [whole, part] =
    planned || first.amount.value >= second.amount.value ? ([first, second] as const) : ([second, first] as const);
  // Equal amounts may be one thing told of twice, but not where one is a plan.
  if (whole.amount.value === part.amount.value && !planned) return null;
  const isDone = verb !== '' && (before(part).slice(-8) + after(part).slice(0, 8)).includes(verb);
  const isPart = isDone || PART_BEFORE.test(before(part)) || PART_AFTER.test(after(part));
  const isWhole = WHOLE_BEFORE.test(before(whole));
  const within = whole === first && WITHIN.test(after(whole));
  const between = masked.slice(whole.at + 1, part.at);
  // One comma, and nothing told of in between.
  const near =
    whole === first &&
    same.length === 2 &&
    between.length <= 20 &&
    /^[^，；、（）\ue0c0-\ue0c5]*，?[^，；、（）\ue0c0-\ue0c5]*$/u.test(between);
  return within || (isPart && (isWhole || near)) ? { part: part.amount, whole: whole.amount, wholeAt: whole.at } : null;
}

/** 占年度预算的52.3%, while the larger amount is no budget. */
function isShareOfAnother(before: string, masked: string, wholeAt: number): boolean {
  const named = NAMED_WHOLE.exec(before)?.[1]?.replace(GENERAL, '') ?? '';
  if (named.length < 2 || /[\ue0c0-\ue0c5]/u.test(named)) return false;
  const around =
    masked.slice(Math.max(0, wholeAt - 16), wholeAt) + masked.slice(wholeAt, wholeAt + 12).split(/[，；：、（）]/u)[0]!;
  return !around.includes(named.slice(0, 2));
}

/** Whether the sentence speaks of what the rate is about: 整改率 beside 已整改; of a longer word (学生参与率) all of its end. */
function isSpoken(verb: string, spoken: string): boolean {
  const end = verb.slice(-2);
  return verb.length > 3 ? spoken.includes(end) : [...end].some((character) => spoken.includes(character));
}
