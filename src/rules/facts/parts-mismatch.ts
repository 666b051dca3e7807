import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import type { Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { allOf } from '../signs';
import { areExclusive } from './exclusive';
import { QUANTITIES } from './signs';
import { amountsIn, isSame, placesOf, shownAmount, unequal, written, type PlacedAmount } from './sums';

/** Right before a total: 共8所, 合计为, 总数达. */
const TOTAL_WORD =
  /(?:(?<![公与之])共(?:计|有|为|完成|投入|建成|新增|改造|下达|安排)?|合计|总计|总共|一共|小计|总数|总量|总额)(?:为|是|达到?|有|约)?[^，；：、（）\ue0c0]{0,6}$/u;
/** A total of something else: of other times, of the whole district, of what the list does not have (其他共8人). */
const OTHER_TOTAL =
  /累计|历年|全年|迄今|至今|以来|总投资|同比|上年|去年|全[市国]|(?:分别|其[他它余]|另|剩余)[^，；]{0,6}$/u;
/** Between two parts of a list: the rest of the one, a mark, the label of the next. */
const BETWEEN =
  /^[^，；：、（）。\ue0c0-\ue0c4]{0,12}(?:（[^（）]{0,20}）)?(?:[、，；]|和|与|及|以及|加上?)(?:以及|和)?[^，；：、（）。\ue0c0-\ue0c4]{0,16}$/u;
/** Between the last part and its total: 、B街道4所，共8所. */
const TO_TOTAL =
  /^[^；：、（）。\ue0c0-\ue0c4]{0,16}[，、；（]?(?:[^，；：、（）。\ue0c0-\ue0c4]{0,4}\ue0c0[^，；：、（）。\ue0c0-\ue0c4]{1,6})?[^，；：、（）。\ue0c0-\ue0c4]{0,10}$/u;
/** Words in a list that make its numbers no parts of one whole. */
const NO_PARTS =
  /其中|包括|包含|比(?![赛武])|较|由|从(?!业)|增加|增长|增至|降至|下降|减少|每|各(?=[建设补增开配新安])|平均|上年|去年|同期|超(?!市)|剩|余下|计划|目标|原(?![料材])/u;
/** Between a total and the parts that follow it. */
const ALL_PARTS =
  /^[^，；：、（）。\ue0c0-\ue0c5]{0,12}(?:（(?:即|分别为|分别是)?|[，：、；]?(?:分别(?:为|是|有)|即|具体为)[：，]?|：)[^，；：、（）。\ue0c0-\ue0c4]{0,14}$/u;
const SOME_PARTS =
  /^[^，；：、（）。\ue0c0-\ue0c5]{0,12}[，：；（]?(?:其中|包括|包含|含|当中|[中里内](?=，))[：，]?[^，；：、（）。\ue0c0-\ue0c4]{0,14}$/u;
const OPEN_LIST = /^[^，；：、（）。\ue0c0-\ue0c5]{0,10}等/u;
const GENERAL_UNITS: readonly string[] = ['个', '项', '次', '人', '人次'];
const GROUPS_BEFORE = /^[^，；：、（）。\ue0c0-\ue0c5]{1,6}(?:合计|共计|总计|一共|共)/u;
/** 分别为, 即: the list is all there is, whatever its labels are. */
const ALL_SAID = /分别|即|具体为/u;
const MONEY_SOURCE = /[市区县省镇]级|资金|自筹|财政|补助|配套|拨款|贷款|专项债/u;
const MOST_PARTS = 16;

interface Sum {
  readonly total: PlacedAmount;
  readonly parts: readonly PlacedAmount[];
}

export const partsMismatch = defineRule({
  id: 'parts-mismatch',
  severity: 'error',
  scope: 'text',
  title: '分项之和与总数不符',
  why: '“A街道3所、B街道4所”共7所；增减了一项而没有改总数，加一遍就能看出。',
  signs: allOf(QUANTITIES, '共计总（(：:其即分中'),
  *check(text) {
    if (factsOf(text).quantities.length < 3) return;
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 3) continue;
      for (const { total, parts } of [...totalsBehind(sentence), ...totalsBefore(sentence)]) {
        const sum = parts.reduce((all, { amount }) => all + amount.value, 0);
        const shown = parts.map(({ amount }) => written(text, amount)).join('＋');
        const unlike = unequal(`${shown}＝`, shownAmount(sum, total.amount), written(text, total.amount));
        const brief = `分项合计${unlike.sum.right.replace(/\s/gu, '')}，与“${unlike.sum.said}”不符`;
        const also = placesOf(...parts.map(({ amount }) => amount));
        yield { start: total.amount.start, end: total.amount.end, ...unlike, brief, also };
      }
    }
  },
  examples: proseExamples(
    [
      '虹桥街道3所、天山街道4所，共7所已开工。',
      '共8所，其中小学3所、初中4所。',
      '共120人，其中党员80人、女性70人。',
      '投入资金共100万元，其中设备40万元、装修50万元。',
      '投入资金共100万元，其中市级资金60万元、用于设备采购50万元。',
      '8个街道各建1个站点，另新建2个，共10个。',
      '全区24所小学，A街道3所、B街道4所，共7所开展试点。',
      '拆违120处，其中A镇50处、B镇40处、C镇30处，三镇合计120处。',
      '投入市级资金1.2亿元、区级资金0.85亿元，共2.1亿元。',
    ],
    [
      ['检查餐饮单位86家、超市34家、药店20家，共计150家。', null],
      ['虹桥街道3所、天山街道4所，共8所已开工。', null],
      ['总投资600万元，其中市级300万元、区级400万元。', null],
      ['8所学校（小学3所、初中4所）。', null],
      ['甲、乙、丙三个标段分别完成产值300万元、250万元、150万元，合计800万元。', null],
      ['投入资金共100万元，其中设备40万元、装修50万元、培训20万元。', null],
      ['拆违120处，其中A镇50处、B镇40处、C镇20处，三镇合计120处。', null],
      ['一季度接到投诉46件，其中1月12件，2月15件，3月20件。', null],
      ['男生一百二十人，女生一百三十人，共二百六十人。', null],
    ],
  ),
});

/** A街道3所、B街道4所，共8所 */
function* totalsBehind(sentence: Sentence): Generator<Sum> {
  const { masked } = sentence;
  const amounts = amountsIn(sentence);
  for (const [index, total] of amounts.entries()) {
    if (!total.amount.exact) continue;
    const before = masked.slice(Math.max(0, total.at - 16), total.at);
    const word = TOTAL_WORD.exec(before);
    if (!word || OTHER_TOTAL.test(before)) continue;
    const parts = partsUpTo(masked, amounts, index, total.amount.unit);
    if (parts.length < 2 || !TO_TOTAL.test(masked.slice(parts.at(-1)!.at + 1, total.at))) continue;
    const stretch = masked.slice(Math.max(0, parts[0]!.at - 8), total.at).replace(/^.{0,8}其中/u, '');
    if (NO_PARTS.test(stretch) || !parts.every(({ amount }) => amount.exact)) continue;
    if (someSuffixIs(parts, total.amount) || OPEN_LIST.test(masked.slice(parts.at(-1)!.at + 1, total.at))) continue;
    // 共 right behind a list says that it is summed; only what may be counted twice, or is 个 of anything, needs labels of one line.
    const sure = !GENERAL_UNITS.includes(total.amount.unit);
    if (sure || labelsFit(masked, parts)) yield { total, parts };
  }
}

/** The parts of one list that ends right before an amount. */
function partsUpTo(
  masked: string,
  amounts: readonly PlacedAmount[],
  index: number,
  unit: string,
): readonly PlacedAmount[] {
  const parts: PlacedAmount[] = [];
  for (let at = index - 1; at >= 0 && parts.length < MOST_PARTS; at--) {
    const part = amounts[at]!;
    if (part.amount.unit !== unit) continue;
    // 三个街道合计: how many there are, and no part.
    if (parts.length === 0 && GROUPS_BEFORE.test(masked.slice(part.at + 1, amounts[index]!.at))) continue;
    const next = parts[0];
    // 120处，其中A镇50处…: what stands before 其中 is a whole.
    if (next && masked.slice(part.at + 1, next.at).includes('其中')) break;
    if (next && !BETWEEN.test(withoutOthers(masked.slice(part.at + 1, next.at)))) break;
    parts.unshift(part);
  }
  return parts;
}

/** 3所1200个学位、: amounts of another unit inside a part count as words. */
function withoutOthers(between: string): string {
  return between.replace(/[、，]?[^，；：、（）。\ue0c0-\ue0c5]{0,6}[\ue0c0\ue0c1]/u, '');
}

/** Whether the last two, three … parts, or single ones among them, make the total: then the list has another beginning. */
function someSuffixIs(parts: readonly PlacedAmount[], total: Quantity): boolean {
  let sum = 0;
  let slack = total.slack;
  for (let at = parts.length - 1; at >= 0; at--) {
    sum += parts[at]!.amount.value;
    slack += parts[at]!.amount.slack;
    if (isSame(sum, total.value, slack) || isSame(parts[at]!.amount.value, total.value, 0)) return true;
  }
  return false;
}

/** The label before each part; dates are labels too, each another one. */
function labelsOf(masked: string, parts: readonly PlacedAmount[]): readonly string[] {
  return parts.map(({ at }, index) => {
    const label = /[^，；：、（）。和与及\ue0c0-\ue0c4]{0,12}$/u.exec(masked.slice(Math.max(0, at - 12), at))![0];
    return label.includes('\ue0c5') ? `\ue0c5${index}季度` : label;
  });
}

/** The noun behind each part. */
function nounsOf(masked: string, parts: readonly PlacedAmount[]): readonly string[] {
  return parts.map(({ at }) => /^[^，；：、（）。和与及\ue0c0-\ue0c5]{0,12}/u.exec(masked.slice(at + 1, at + 13))![0]);
}

/** Whether the labels are all sources of money, or all what it is spent on; with both the same money is told of twice. */
function isOneAccount(labels: readonly string[]): boolean {
  const sources = labels.filter((label) => MONEY_SOURCE.test(label)).length;
  return new Set(labels).size === labels.length && (sources === 0 || sources === labels.length);
}

function labelsFit(masked: string, parts: readonly PlacedAmount[]): boolean {
  return areExclusive(labelsOf(masked, parts)) || areExclusive(nounsOf(masked, parts));
}

/** 共8所：小学3所、初中4所; 8所（小学3所、初中4所）; 其中 … */
function* totalsBefore(sentence: Sentence): Generator<Sum> {
  const { masked } = sentence;
  const amounts = amountsIn(sentence);
  for (const [index, total] of amounts.entries()) {
    if (!total.amount.exact) continue;
    const ahead = amounts.slice(index + 1, index + 3).findIndex(({ amount }) => amount.unit === total.amount.unit);
    if (ahead < 0) continue;
    const first = index + 1 + ahead;
    const between = masked.slice(total.at + 1, amounts[first]!.at);
    const some = SOME_PARTS.test(between);
    if (!some && !ALL_PARTS.test(between)) continue;
    const parts = partsFrom(masked, amounts, first, total.amount.unit, between.includes('（'));
    if (parts.length < 2 || !parts.every(({ amount }) => amount.exact)) continue;
    const stretch = masked.slice(total.at + 1, parts.at(-1)!.at);
    if (
      NO_PARTS.test(stretch.replace(/其中|包括|包含/u, '')) ||
      OPEN_LIST.test(masked.slice(parts.at(-1)!.at + 1, parts.at(-1)!.at + 13))
    )
      continue;
    const sum = parts.reduce((all, { amount }) => all + amount.value, 0);
    const slack = parts.reduce((all, { amount }) => all + amount.slack, total.amount.slack);
    if (isSame(sum, total.amount.value, slack) || (some && sum < total.amount.value)) continue;
    // Money is spent once, whatever it is spent on: parts that come to more than the whole need no labels of one line.
    const isMoney = total.amount.unit === '元' && isOneAccount(labelsOf(masked, parts));
    if (prefixIs(parts, total.amount) || !(ALL_SAID.test(between) || isMoney || labelsFit(masked, parts))) continue;
    yield { total, parts };
  }
}

function partsFrom(
  masked: string,
  amounts: readonly PlacedAmount[],
  first: number,
  unit: string,
  inBrackets: boolean,
): readonly PlacedAmount[] {
  const parts: PlacedAmount[] = [];
  for (let at = first; at < amounts.length && parts.length < MOST_PARTS; at++) {
    const part = amounts[at]!;
    if (part.amount.unit !== unit) continue;
    const before = parts.at(-1);
    if (before) {
      const between = masked.slice(before.at + 1, part.at);
      if (!BETWEEN.test(withoutOthers(between)) || (inBrackets && between.includes('）'))) break;
      // 一季度420个、二季度380个，合计800个: the list ends before its total.
      if (TOTAL_WORD.test(between)) break;
    }
    parts.push(part);
  }
  return parts;
}

function prefixIs(parts: readonly PlacedAmount[], total: Quantity): boolean {
  let sum = 0;
  return parts.some(({ amount }) => {
    sum += amount.value;
    return isSame(sum, total.value, total.slack);
  });
}
