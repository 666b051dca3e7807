import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import { matchesOf, pattern, type Match, type Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { allOf, beside, type Signs } from '../signs';
import { QUANTITIES } from './signs';
import { exactly, isAmount, placesOf, written } from './sums';

/** What may be counted of many things: of these a part has to name the same thing as the whole. */
const GENERAL_UNITS: readonly string[] = ['个', '项', '次', '处', '条', '件', '批', '场', '份', '类', '种'];
/** Of these more may be settled in a month than came in. */
const CARRIED_OVER: readonly string[] = ['件', '份', '例', '宗', '起', '批', '批次'];
/** Right before a part: then it is a part of what was named, whatever stands behind it. */
const DONE_BEFORE =
  /(?:已|完成|已经|办结|整改|开工|竣工|建成|验收|通过|达标|合格|签约|安装|落实|改造|启用|投用|上报|回复|采纳)$/u;
/** Right behind one: what is counted is not named again. */
const DONE_AFTER = /^(?:已|均)?(?:完成|开工|竣工|建成|通过|达到|达标|实现|办结|整改|签约|实施|启动|验收|落实|投用)/u;
/** Amounts that no part of the whole has to be: of earlier times, of what comes along with it. */
const NO_PART = /累计|总|历年|上年|去年|同期|超|增|带动|撬动|惠及|覆盖|涉及|辐射|服务|另|此外|平均|每|新|跨|含/u;
const MORE_THAN_PLANNED = /超额|超计划|超目标|超过|超出|提前|新增|追加|增加|含/u;
const LEFT = /剩余|其余|余下|尚有|仍有|还有|未完成|尚未|仍需|还需|未检|未(?:安装|改造|签约|开工|整改)/u;

/** 350栋，其中隐患房屋360栋 */
const AMONG = pattern(
  '<whole:n>(?<noun>~{0,12})[，；（](?:其中|当中)[：，]?(?<label>~{0,14}?)<part:n>(?<after>~{0,8})',
);
/** 24个社区中，已有26个社区完成 */
const WITHIN = pattern(
  '<whole:n>(?<noun>~{0,12}?)(?:[中里内]|当中|之中)，?(?<label>(?:目前|现|已|共|有|仅|全部|均|经|实际){0,4})<part:n>(?<after>~{0,8})',
);
/** 全镇18个村，有20个村 */
const ALL_OF = pattern(
  '全[区市县镇乡街校局]~{0,6}<whole:n>(?<noun>~{1,8})，(?<label>其?中?(?:有|已有|已))<part:n>(?<after>~{0,10})',
);
/** 应检120家，已检130家，尚有部分未检 */
const PLANNED = pattern(
  '<whole:n>(?<noun>~{0,10})，(?<label>(?:目前|现|截至目前，?|实际)?已~{0,8}?)<part:n>(?<after>[^；]{0,24})',
);

const MARKS: Signs = [
  [beside('其当', '中')],
  [beside('中里内', '，,已有共仅目现全均实经')],
  [beside('全', '区市县镇乡街校局'), beside('，,已其中', '有已其')],
  ['已', beside('剩其尚仍还余未', '余下有需完检安改签开整未')],
];
/** What every match has. */
const MAY_BE =
  /全[区市县镇乡街校局]|[其当]中|[中里内]，?[目现已共有仅全均经实\ue0c0]|剩余|其余|余下|[尚仍还][有需未]|未[完检安改签开整]/u;

export const partOverWhole = defineRule({
  id: 'part-over-whole',
  severity: 'error',
  scope: 'text',
  title: '部分大于总数',
  why: '“排查房屋350栋，其中有隐患的360栋”：其中的一部分不会比总数多，两个数总有一个不对。',
  signs: allOf(QUANTITIES, MARKS),
  *check(text) {
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 2 || !MAY_BE.test(sentence.masked)) continue;
      for (const { whole, part } of partsOver(sentence)) {
        const message = `总数是${written(text, whole)}，其中的一部分却写“${written(text, part)}”，请核对。`;
        const brief = `部分${written(text, part)}大于总数${written(text, whole)}`;
        yield { start: part.start, end: part.end, message, brief, also: placesOf(whole) };
      }
    }
  },
  examples: proseExamples(
    [
      '共排查房屋350栋，其中存在隐患的36栋。',
      '全区24个社区中，已有20个社区完成选址。',
      '检查企业50家次，其中重点企业20家，发现隐患68处。',
      '建成口袋公园9个，其中新增停车位30个。',
      '应检企业120家，已检130家。',
      '计划安装500台，已安装520台，超额完成任务。',
      '总投资8000万元，其中累计完成9000万元。',
      '全镇18个村，有12个村建成文化礼堂20个。',
      '上月受理120件，本月受理80件，已办结130件，其余正在办理。',
      '开展培训3次，其中线上120人次。',
    ],
    [
      ['共排查房屋350栋，其中存在隐患的360栋。', null],
      ['全区24个社区中，已有26个社区完成选址。', null],
      ['项目总投资8000万元，其中区级财政出资9000万元。', null],
      ['应检企业120家，已检130家，尚有部分企业未检。', null],
      ['接到投诉46件，其中已办结50件。', null],
      ['应急救援队伍共120人，其中持证人员135人。', null],
      ['纳入整治的45条道路中，已有48条完成整治。', null],
      ['全镇18个村，有20个村建成文化礼堂。', null],
      ['辖区居民1.2万户，已完成入户登记1.5万户，其余住户正在登记。', null],
    ],
  ),
});

interface Over {
  readonly whole: Quantity;
  readonly part: Quantity;
}

function* partsOver(sentence: Sentence): Generator<Over> {
  const seen = new Set<Quantity>();
  for (const shape of [AMONG, WITHIN, ALL_OF, PLANNED]) {
    for (const match of matchesOf(shape, sentence)) {
      const found = exactly(match, 'whole', 'part');
      if (!found || seen.has(found.part) || !isOver(found) || !isOneThing(match, found)) continue;
      if (shape === PLANNED && (CARRIED_OVER.includes(found.whole.unit) || !isLeftBeside(match.groups.after!)))
        continue;
      seen.add(found.part);
      yield found;
    }
  }
}

function isOver({ whole, part }: Over): boolean {
  return isAmount(whole) && whole.unit === part.unit && part.value > whole.value + whole.slack + part.slack;
}

function isLeftBeside(after: string): boolean {
  return LEFT.test(after) && !MORE_THAN_PLANNED.test(after);
}

/** Whether both amounts are of one thing: what is counted in 个 is named alike, or the part is what was done of the whole. */
function isOneThing({ groups }: Match, { whole }: Over): boolean {
  const [label, noun, after] = [groups.label!, groups.noun!, groups.after!];
  if (NO_PART.test(label)) return false;
  if (!GENERAL_UNITS.includes(whole.unit)) return true;
  const other = /^[^，。；、（）]*/u.exec(after)![0];
  if (label === '' || DONE_BEFORE.test(label) || DONE_AFTER.test(other)) {
    return (
      noun === '' ||
      other === '' ||
      DONE_AFTER.test(other) ||
      other.startsWith(noun) ||
      noun.startsWith(other.slice(0, 2))
    );
  }
  return noun !== '' && other.startsWith(noun.slice(0, 4));
}
