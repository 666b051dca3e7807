import { factsOf } from '../../domain/facts/facts';
import { parseChineseNumber } from '../../domain/chinese-number';
import type { Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { allOf, beside } from '../signs';
import { QUANTITIES } from './signs';

const AMOUNTS = '\ue0c0-\ue0c4';
/** 分别为, 分别投入 and the amounts behind it, with no words but those that name what is counted. */
const SAID = new RegExp(
  `分别(?<verb>[^，。；：、（）${AMOUNTS}]{0,10}?)(?<list>[${AMOUNTS}](?:[^，。；：、（）和及${AMOUNTS}]{0,2}(?:、|和|及|以及)[${AMOUNTS}])+)(?=[^，。；：、（）${AMOUNTS}]{0,6}[，。；]|[^，。；：、（）${AMOUNTS}]{0,6}$)`,
  'gu',
);
/** 三个街道, 两条道路: how many they are said to be, in the clause or the one before. */
const GROUP = new RegExp(
  `(?:[\ue0c0]|[二两三四五六七八九十](?:个|条|所|家|处|座|项|名|类|种|期|批|标段|街道|社区))[^，。；：、（）${AMOUNTS}]{1,8}(?:，[^，。；：、（）${AMOUNTS}]{0,6})?$`,
  'u',
);
const HANZI_GROUP = /^[二两三四五六七八九十]/u;
/** A list that may go on, or whose items may be lists. */
const OPEN = /等|及其|不等|各|每|分类|以及(?=[^，。；]*、)/u;
/** The longest name of an item; longer ones may be parts of sentences. */
const LONGEST_ITEM = 10;

export const respectivelyMismatch = defineRule({
  id: 'respectively-mismatch',
  severity: 'error',
  scope: 'text',
  title: '“分别”前后项数不一',
  why: '“A、B、C三个街道分别完成12个、15个”：前面三项，后面两个数，读的人不知道哪一个漏了。',
  signs: allOf(QUANTITIES, [[beside('分', '别'), '、和及']]),
  *check(text) {
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 2) continue;
      for (const { 0: found, index, groups } of sentence.masked.matchAll(SAID)) {
        const list = groups!.list!;
        const amounts = [...list].flatMap((sign, at) => {
          const quantity = sentence.quantityAt(index + found.length - list.length + at);
          return quantity ? [quantity] : [];
        });
        if (new Set(amounts.map(({ unit }) => unit)).size !== 1) continue;
        const named = namedBefore(sentence, index);
        if (named === null || (named[0] <= amounts.length && amounts.length <= named[1])) continue;
        const items = [...new Set(named)].join('或');
        const [first, last] = [amounts[0]!, amounts.at(-1)!];
        const message = `“分别”前面是${items}项，后面是${amounts.length}个数，请核对是否漏写或多写。`;
        yield { start: first.start, end: last.end, message, brief: `${items}项对${amounts.length}个数` };
      }
    }
  },
  examples: proseExamples(
    [
      '甲、乙、丙三个街道分别完成12个、15个、9个。',
      '甲路、乙路长度分别为1.2公里、0.8公里，宽度分别为24米、30米。',
      '各街道分别召开会议2次、3次不等。',
      '小学、初中等学校分别完成12所、8所、3所。',
      '2019年、2020年、2021年一季度分别新增就业1200人、1500人、420人。',
      '一、二标段完成率分别为80%、75%，三标段尚未开工。',
      '桥梁、隧道分别检测12座、3座，分别占应检数的60%、75%。',
      '数字产业、软件和信息服务业分别增长9.7%、15.3%。',
      '出动人员、车辆分别为120人次、30辆。',
    ],
    [
      ['甲、乙、丙三个街道分别完成12个、15个。', null],
      ['一、二、三标段完成率分别为80%、75%。', null],
      ['完成甲路、乙路两条道路整修，长度分别为1.2公里、0.8公里、0.6公里。', null],
    ],
  ),
});

/** The least and the most that may be meant: 软件和信息服务业 is one thing or two. */
type Count = readonly [least: number, most: number];

/** How many things stand before 分别: those that are listed there, or the number they are said to be; null when both differ or nobody can tell. */
function namedBefore(sentence: Sentence, at: number): Count | null {
  const before = sentence.masked.slice(0, at);
  const clause = /[^，。；：]*$/u.exec(before)![0];
  if (OPEN.test(clause)) return null;
  const group = groupIn(sentence, before);
  const listed = listedIn(clause);
  if (group === null) return listed;
  return listed === null || (listed[0] <= group && group <= listed[1]) ? [group, group] : null;
}

function groupIn({ quantityAt }: Sentence, before: string): number | null {
  const found = GROUP.exec(before);
  if (!found) return null;
  const quantity = quantityAt(found.index);
  if (quantity)
    return quantity.kind === 'count' && quantity.exact && quantity.value >= 2 && quantity.value <= 12
      ? quantity.value
      : null;
  const hanzi = HANZI_GROUP.exec(found[0])?.[0];
  return hanzi === undefined ? null : parseChineseNumber(hanzi);
}

/** How many items a clause that is a list has: 甲路、乙路和丙路长度. */
function listedIn(clause: string): Count | null {
  if (!clause.includes('、') || /[（）《》“”]/u.test(clause)) return null;
  const items = clause.split('、');
  const most = clause.split(/、|以及|和|及|与|并/u);
  const isList = most.length <= 12 && items.every((item) => item !== '' && item.length <= LONGEST_ITEM);
  return isList ? [items.length, most.length] : null;
}
