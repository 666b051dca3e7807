import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import type { Example } from '../example';
import { defineRule } from '../rule';
import { allOf } from '../signs';
import { clauseAfter, clauseBefore } from './clause';
import { QUANTITIES } from './signs';
import { written } from './sums';

/** What makes a count the whole: 全区22所公办小学, 22所公办小学全部 …, 实现全覆盖. */
const WHOLE_BEFORE = /(?:全[区市镇校局县乡]|全部|所有|辖区内?|我[区局市镇县]|本[区局市镇县]|共有?|总共|合计)$/u;
const WHOLE_AFTER = /(?:全部|全覆盖|全面|均已|均|都已|全数|悉数|100%|百分之百|全体)/u;
/** A part after all, or another whole. */
const PART = /其中|已有|首批|第[一二三]批|部分|试点|新增|另|其余|剩余|还有|分别|每|除|去年|上年|原|平均|约/u;
const NOUN =
  /^(?:的)?([\u4e00-\u9fff]{2,8}?)(?=全|均|都|已|实|开|完|的|中|共|等|课|进|在|按|推|启|参|，|。|；|、|（|$|[^\u4e00-\u9fff])/u;
const LONGEST_NOUN = 10;
/** 新建公共停车场10个: what is counted stands before the number. */
const NOUN_BEFORE =
  /(?:^|[，。；、：（\n]|[\d个所家户处座台套项条])(?:全年|年内|今年|本年度?|计划|拟|要|完成|实现|推进|开展|实施|全区|新增|新建|改建|扩建|改造|建设|建成|创建|打造|整治|更新|安装|修缮|培育|设立|布设|增设)*(?<noun>[\u4e00-\u9fff]{3,8})$/u;

export const countDiffersFromTarget = defineRule({
  id: 'count-differs-from-target',
  severity: 'warning',
  scope: 'prose',
  title: '总数与目标内容不同',
  why: '目标写“全区24所公办小学”，进展写“全区22所公办小学全覆盖”，读的人会问少了哪两所。',
  signs: allOf(QUANTITIES, '全所共均都我本辖合'),
  *check(text, { kind, target, subProject }) {
    if (kind !== 'body' || !target) return;
    const own = wholesOf(text);
    if (own.length === 0) return;
    const planned = [target.text.text, subProject?.name.text ?? ''].flatMap((plan) => [
      ...countsOf(plan),
      ...countsBehind(plan),
    ]);
    for (const { count, noun } of own) {
      const same = planned.filter((plan) => plan.count.unit === count.unit && isSameNoun(plan.noun, noun));
      const values = new Set(same.map((plan) => plan.count.value));
      const [value] = values;
      const [plan] = same;
      if (!plan || values.size !== 1 || value === count.value) continue;
      // The text itself knows the target's number: 24所中的22所.
      if (countsOf(text).some((other) => other.count.value === value && other.count.unit === count.unit)) continue;
      const message = `目标内容中是${value}${count.unit}${plan.noun}，这里写“${written(text, count)}${noun}”，请核对。`;
      yield { start: count.start, end: count.end, message };
    }
  },
  examples: [
    ...[
      '全区24所公办小学实现课后服务全覆盖。',
      '已有22所公办小学开展课后服务。',
      '24所公办小学中22所公办小学全部开展。',
      '全区22所公办初中全覆盖。',
    ].map((progress): Example => ({
      labels: { text: '实现全区24所公办小学课后服务全覆盖。' },
      rows: [{ progress }],
      reports: [],
    })),
    {
      labels: { text: '新建公共停车场10个，新增停车泊位1500个。' },
      rows: [{ progress: '全部8个公共停车场已开工。' }],
      reports: [{ row: 1, column: 'progress' }],
    },
    ...['全区22所公办小学实现课后服务全覆盖。', '22所公办小学全部开展课后服务。'].map((progress): Example => ({
      labels: { text: '实现全区24所公办小学课后服务全覆盖。' },
      rows: [{ progress }],
      reports: [{ row: 1, column: 'progress' }],
    })),
  ],
});

interface Counted {
  readonly count: Quantity;
  readonly noun: string;
}

/** The exact counts of a text with a noun behind them. */
function countsOf(text: string): readonly Counted[] {
  const { plain, quantities } = factsOf(text);
  return quantities.flatMap((count): Counted[] => {
    if (count.kind !== 'count' || !count.exact) return [];
    const noun = NOUN.exec(plain.slice(count.end, count.end + LONGEST_NOUN).replace(/ /gu, ''))?.[1];
    return noun === undefined ? [] : [{ count, noun }];
  });
}

/** Those whose noun stands before the number, where none stands behind it. */
function countsBehind(text: string): readonly Counted[] {
  const { plain, quantities } = factsOf(text);
  return quantities.flatMap((count): Counted[] => {
    if (count.kind !== 'count' || !count.exact || !/^(?:$|[，。；、）\n])/u.test(plain.slice(count.end))) return [];
    const noun = NOUN_BEFORE.exec(plain.slice(Math.max(0, count.start - 24), count.start))?.groups?.noun;
    return noun === undefined ? [] : [{ count, noun }];
  });
}

/** Those of them that are said to be all there are. */
function wholesOf(text: string): readonly Counted[] {
  const { plain } = factsOf(text);
  return countsOf(text).filter(({ count, noun }) => {
    const before = clauseBefore(plain, count.start).trimEnd();
    const after = clauseAfter(plain, count.end).slice(noun.length);
    if (PART.test(before) || PART.test(noun + after.slice(0, 4))) return false;
    return WHOLE_BEFORE.test(before) || (before === '' && WHOLE_AFTER.test(after));
  });
}

function isSameNoun(a: string, b: string): boolean {
  return a === b || (a.length >= 2 && b.length >= 2 && (a.startsWith(b) || b.startsWith(a)));
}
