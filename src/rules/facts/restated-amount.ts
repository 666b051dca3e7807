import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import { matchesOf, pattern } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside } from '../signs';
import { exactly, isSame, placesOf, shownAmount, unequal, written } from './sums';

const SHAPES: readonly RegExp[] = [
  // 1.2亿元（即12000万元）
  pattern('<a:n>，?（(?:即|合|折合|也就是|约合|共|计)?<b:n>）'),
  // 1.2亿元，折合12000万元
  pattern('<a:n>，(?:即|折合)<b:n>(?=[，。；]|$)'),
];

/** What every match has. */
const MAY_BE = /[\ue0c0]，?（[即合折也约共计\ue0c0]|，[即折]/u;
/** The last characters of units of money and measure. */
const UNIT_ENDS = '元米里顷亩吨斤克升瓦时㎡²m';

export const restatedAmount = defineRule({
  id: 'restated-amount',
  severity: 'error',
  scope: 'text',
  title: '同一数额前后不一',
  why: '“5万元（即5500元）”：换一个单位再写一遍的数应当相等，错的多半是少了或多了一位。',
  signs: [[beside(UNIT_ENDS, '（(')], [beside('，,', '即折'), UNIT_ENDS]],
  *check(text) {
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 2 || !MAY_BE.test(sentence.masked)) continue;
      for (const match of SHAPES.flatMap((shape) => [...matchesOf(shape, sentence)])) {
        const found = exactly(match, 'a', 'b');
        if (!found) continue;
        const { a, b } = found;
        if (a.unit !== b.unit || !['money', 'measure'].includes(a.kind)) continue;
        // In the same unit it is another amount: 120万元（30万元）.
        if (unitWritten(text, a) === unitWritten(text, b) || isSame(a.value, b.value, a.slack + b.slack)) continue;
        const unlike = unequal(`${written(text, a)}＝`, inUnitOf(text, a, b), written(text, b));
        yield { start: b.start, end: b.end, ...unlike, also: placesOf(a) };
      }
    }
  },
  examples: proseExamples(
    [
      '总投资1.2亿元（12000万元）。',
      '总投资1.2亿元（即11980万元）。',
      '补助50000元（5万元）。',
      '本月支出120万元（30万元）。',
      '长3.5公里（3500米）。',
      '人均补助5000元，合计250万元。',
    ],
    [
      ['下达补助资金50000元（5.5万元）。', null],
      ['总投资1.2亿元（1200万元）。', null],
      ['道路长3.5公里，即35000米。', null],
    ],
  ),
});

/** The first amount in the unit that the second is written in: 800万元 is 0.08 亿元. */
function inUnitOf(text: string, a: Quantity, b: Quantity): string {
  const number = Number.parseFloat(written(text, b).replace(/[,，]/gu, ''));
  if (Number.isNaN(number)) return shownAmount(a.value, a);
  return `${String(Math.round((a.value / b.value) * number * 1e6) / 1e6)} ${unitWritten(text, b)}`;
}

function unitWritten(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end).replace(/[\d.,，\s]/gu, '');
}
