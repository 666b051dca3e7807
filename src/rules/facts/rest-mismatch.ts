import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import { matchesOf, pattern, type Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { allOf } from '../signs';
import { QUANTITIES } from './signs';
import { exactly, isAmount, isSame, placesOf, shownAmount, written, unequal } from './sums';

const WHOLE =
  '(?:共有?|总共|总计|合计|全[区市镇校局部]|应|计划|拟|目标|任务|年度|今年|全年|需|涉及|排查|发现|收到|受理|接到|下达|预算|投资|现有|原有|参加|参训|报名)';
const DONE =
  '(?:已|实际|实|现|其中|完成|目前|累计|整改|办结|覆盖|开工|竣工|建成|拨付|支出|签约|回收|合格|收回|腾退|通过|检|报名|入住|接种|投用|发放|培训|验收|安装|更换|加固)';
const REST =
  '(?:剩余|剩下|还剩|还需(?:新建|建设|新增|完成|改造|安装|整改)?|仅剩|余下|尚余|下剩|只剩|结余|余|其余|缺席|缺勤|缺|还差|尚差|尚缺|未完成|未改造|未签约|未整改|未开工|未办结|待完成|待整改|待改造|待办|尚未完成|未(?:通过|到位|入住|报名|参加|接种|回收|达标|投用|拨付|支付|开放|覆盖|检|使用|支出|发放|培训|验收|安装|更换|加固|启动|开展|动工|销号|实施|立案|处理|受理|拆除|搬迁|建成))';
/** 还有5所未完成: what is left is only told by what follows. */
const STILL = '(?:还有|尚有|仍有|另有|其他|另外|剩)';
const NOT_DONE = '(?:未|没有|尚|待|正在|仍在|暂缓|在建|在办)';
/** 还有5人正在体检 need not be all that are left: only too many of them are wrong. */
const SOME = /^[^，。；]{0,8}(?:正在|仍在|在建|在办|待)/u;
const LEFT = `[，、（](?:目前|现|尚|还|仍|仅|只|全区)?(?:${REST}(?:的|有|任务|工作|尾款)?~{0,4}?<rest:n>|${STILL}~{0,2}?<rest2:n>(?=~{0,8}${NOT_DONE}))`;

const SHAPES: readonly RegExp[] = [
  pattern(`${WHOLE}~{0,10}?<whole:n>(?<between>[^；]{0,40}?)${LEFT}`),
  pattern(`<whole:n>~{0,10}(?:[中里内]|当中|，)(?<between>[^；]{0,40}?)${LEFT}`),
];

export const restMismatch = defineRule({
  id: 'rest-mismatch',
  severity: 'error',
  scope: 'text',
  title: '剩余数与总数对不上',
  why: '“共24所，已完成20所”就剩下4所；完成数逐月在变，剩余数常忘了跟着改。',
  signs: allOf(QUANTITIES, '剩余下其还尚仍另未待缺差'),
  *check(text) {
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 3) continue;
      for (const { whole, done, rest } of restsIn(sentence)) {
        const left = whole.value - done.reduce((sum, { value }) => sum + value, 0);
        const sum = [whole, ...done].map((quantity) => written(text, quantity)).join('－');
        const unlike = unequal(`${sum}＝`, shownAmount(left, whole), written(text, rest));
        yield { start: rest.start, end: rest.end, ...unlike, also: placesOf(whole, ...done) };
      }
    }
  },
  examples: proseExamples(
    ['共24所，已完成20所，剩余4所。', '共24所，已完成20所，在建2所，剩余2所。', '已完成20所，剩余5所。'],
    [
      ['共24所，已完成20所，剩余5所。', null],
      ['整治点位42个，已销号30个、整改中8个、未启动6个。', null],
      ['24所学校中20所已完成改造，其余5所正在施工。', null],
      ['年度预算1000万元，已支出600万元，结余300万元。', null],
      ['年度计划新建充电桩400个，已建成260个，还需建设150个。', null],
    ],
  ),
});

interface Rest {
  readonly whole: Quantity;
  readonly done: readonly Quantity[];
  readonly rest: Quantity;
}

function* restsIn(sentence: Sentence): Generator<Rest> {
  const seen = new Set<Quantity>();
  for (const shape of SHAPES) {
    for (const match of matchesOf(shape, sentence)) {
      const rest = match.quantities.rest ?? match.quantities.rest2;
      const whole = exactly(match, 'whole')?.whole;
      if (!whole || !rest?.exact || rest.unit !== whole.unit || seen.has(rest)) continue;
      seen.add(rest);
      const done = sentence.quantities.filter(
        (one) => one.start > whole.start && one.start < rest.start && isAmount(one) && one.unit === whole.unit,
      );
      if (done.length === 0 || done.length > 3 || !done.every(({ exact }) => exact)) continue;
      if (!new RegExp(DONE, 'u').test(match.groups.between ?? '')) continue;
      const slack = [whole, rest, ...done].reduce((sum, one) => sum + one.slack, 0);
      if (someLeaves(whole, done, rest, slack)) continue;
      const left = whole.value - done.reduce((sum, { value }) => sum + value, 0);
      if (left < 0) continue;
      const some = match.quantities.rest2 && SOME.test(sentence.masked.slice(match.end, match.end + 12));
      if (!some || rest.value > left) yield { whole, done, rest };
    }
  }
}

/** Whether taking all, some or one of the amounts from the whole leaves the rest, or one of them without the whole does. */
function someLeaves(whole: Quantity, done: readonly Quantity[], rest: Quantity, slack: number): boolean {
  const subsets = [0].concat(...done.map(({ value }) => value));
  const sums = new Set<number>([0]);
  for (const value of subsets) for (const sum of [...sums]) sums.add(sum + value);
  if ([...sums].some((sum) => sum > 0 && isSame(whole.value - sum, rest.value, slack))) return true;
  return done.some((one) => [...sums].some((sum) => sum > 0 && isSame(one.value - sum, rest.value, slack)));
}
