import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside, DIGITS } from '../signs';
import { matchesIn } from './wordings';

/** Things that are worked on, with what is done to them while they are not ready. */
const KINDS: readonly (readonly [things: string, work: string])[] = [
  [
    '方案|办法|规划|意见|细则|清单|制度|初稿|文本|报告|章程|预案|标准',
    '征求|修改|修订|完善|起草|编制|拟定|撰写|讨论|论证|制定',
  ],
  ['工程|项目|施工|改造|建设|校舍|装修|修缮|主体', '施工|建设|改造|装修|修缮|推进|实施|进行'],
  ['招标|采购|开标', '招标|采购|挂网|编制招标'],
  ['验收', '验收|组织验收|申请验收'],
  ['整改', '整改'],
  ['签约', '签约|协商'],
  ['培训|考试|招聘|测评|评选|竞赛|比赛', '培训|报名|筹备|征集|招募'],
];
const DONE =
  '(?:已经?|均已|业已)(?:全部|全面|整体)(?:完成|完工|竣工|结束|到位|办结)|(?:已经?|均已|业已)(?:竣工|完工|办结)';
const GOING = '(?:，|。|；)(?:目前|现|现阶段|但|并)?，?(?:正在|仍在|尚在|还在)(?:抓紧|加快|积极|有序|组织|进行|开展)*';
/** Words that make what is going on another thing. */
const ANOTHER =
  /颁奖|表彰|总结|汇总|成绩|结果|录用|入职|复赛|其他|其余|下一步|后续|二期|另|结算|审计|归档|剩余|配套|附属|室外|绿化|使用|运营/u;
/** 招标已完成，正在招标: without 全部, of the same word. */
const SAME =
  /(招标|采购|验收|施工|整改|编制|设计|选址|论证|培训|签约|评审|审批|征求意见|立项|报批|装修|安装|调试)(?:工作)?(?:已经?|均已|业已)(?:全部|全面)?(?:完成|结束)[，。；](?:目前|现)?，?(?:正在|仍在|尚在|还在)(?:抓紧|加快|积极|有序|组织|进行|开展)*\1(?!后|结果|人|文件|单位|合同)/gu;

/** 尚未开工，主体结构已封顶. */
const NOT_BEGUN =
  /(?:尚未|还未|仍未|暂未)(?:正式)?(?:开工|动工|施工|进场|实施|启动)[，。；](?:目前|现)?，?(?:主体(?:结构|工程)?已?(?:全面|顺利)?(?:封顶|完工|完成)|已(?:经)?(?:全面)?(?:封顶|竣工|完工|建成)|已(?:经)?全部[^，。；]{0,4}(?:完毕|完成|到位)|已(?:经)?投入使用)/gu;
/** 全部完成签约，剩余3户正在协商. */
const ALL_BUT =
  /(?<!(?:首批|一期|第[一二三]批|前期)[^，。；]{0,8})(?:已)?(?:全部|全面)(?:完成|办结|签约|拆除|整改|竣工)[^，。；]{0,8}(?<![后前时])[，；](?:目前)?(?:剩余|其余|余下|还有|尚有)的?\d+(?:户|家|处|个|台|件|项|套|栋|幢|人|名|所|条|间|座)[^，。；]{0,4}?(?:正在|尚未|未|仍在|还在|待)[^，。；]{0,8}/gu;

const PATTERNS = [
  NOT_BEGUN,
  ALL_BUT,
  ...KINDS.map(
    ([things, work]) =>
      new RegExp(
        `(?:${things})(?:工作|任务|编制|起草|制定|建设|改造)*(?:${DONE})${GOING}(?:${work})[^，。；]{0,8}`,
        'gu',
      ),
  ),
  SAME,
];

/** 全部 and then 剩余 of the same thing. */
const ALL_LEFT = /^已?(?:全部|全面)/u;

export const stateContradiction = defineRule({
  id: 'state-contradiction',
  severity: 'warning',
  scope: 'text',
  title: '既说完成又说在做',
  why: '“方案已全部完成，正在征求意见”前后不一；还在征求意见的方案只是完成了初稿。',
  signs: [
    [beside('正仍尚还', '在'), '已', '完竣办结位'],
    [beside('尚还仍暂', '未'), '封竣完建到投'],
    [beside('全', '部面'), beside('剩其余还尚', '余下有'), DIGITS],
  ],
  *check(text) {
    for (const { 0: found, index: start } of matchesIn(text, PATTERNS, isOfOne)) {
      const how = /^[尚还仍暂]未/u.test(found) ? '前面说还没有开始，后面说已经完成' : '前面说已完成，后面说还在做';
      yield { start, end: start + found.length, message: `“${found}”${how}，请核对。` };
    }
  },
  examples: proseExamples(
    [
      '方案初稿已完成，正在征求意见。',
      '招标已完成，正在施工。',
      '工程已竣工，正在办理结算。',
      '一期工程已全部完成，正在建设二期工程。',
      '项目尚未开工，前期手续已完成。',
      '全面完成年度任务，剩余资金120万元正在清算。',
      '首批80户已全部完成签约，剩余30户正在协商。',
    ],
    [
      ['方案已全部完成，正在征求意见。', null],
      ['改造工程已全部完工，目前正在施工。', null],
      ['招标工作已完成，正在组织招标。', null],
      ['设备采购尚未启动，已全部安装完毕并投入使用。', null],
      ['项目尚未开工，目前主体结构已封顶。', null],
      ['全部完成签约，剩余3户正在协商。', null],
    ],
  ),
});

/** Whether both states are told of the same: 其余 alone names no other. */
function isOfOne([found]: RegExpExecArray): boolean {
  return !ANOTHER.test(ALL_LEFT.test(found) ? found.replace(/剩余|其余/u, '') : found);
}
