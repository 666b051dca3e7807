import { factsOf } from '../../domain/facts/facts';
import { formatPercent, fractionOf } from '../../domain/percent';
import type { Example } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { anyOf, beside } from '../signs';
import { clauseAfter, clauseBefore, sentenceBefore } from './clause';

/** What the whole row is about, as a sentence may call it. */
const WHOLE =
  '(?:(?:该|本|此|整个)?(?:项目|工程|任务|工作任务|目标|目标任务|子项目|事项|实事项目)|(?:该|本|此)(?:项|项目)?(?:工作|任务|目标|工程))';
/** The whole is done: 该项目已于3月15日全部完成并通过验收, 项目已竣工, 已销号. */
const ALL_DONE = [
  new RegExp(
    `(?:^|[。；，\\n]\\s*)(?:目前|截至目前|现)?，?${WHOLE}(?:均|都)?(?:已|业已)(?:经)?[^，。；、的]{0,10}?(?:全部|全面|整体|圆满|如期|顺利|按期|提前)?(?:完成|完工|竣工|办结|销号|结项|交付使用)(?:验收|并[^，。；]{0,10})?(?=[，。；\\s]|$)`,
    'gu',
  ),
  new RegExp(
    `(?:^|[。；，\\n]\\s*)(?:目前|截至目前|现)?，?(?:各项|全部|所有|年度|全年)(?:工作|任务|目标|建设)?(?:目标|任务|内容)?(?:均|都|已|全部|业已)+(?:提前|顺利|如期|圆满|按期|超额)?(?:完成|完工|竣工|办结|销号)(?=[，。；\\s]|$)`,
    'gu',
  ),
  /(?:^|[。；\n]\s*)(?:已|业已)(?:全部|全面|整体|圆满|如期|按期|提前)?(?:完成|完工|竣工|办结|销号|结项)(?=[。；\s]|$)/gu,
  // 圆满完成年度目标, 已完成全部12个点位的改造任务
  /(?:^|[。；，\n]\s*)(?:已|目前)?(?:圆满|全面|如期|顺利|超额|提前)完成了?(?:年度|全年|既定|各项|全部|本年度)(?:各项|工作|建设|目标)?(?:目标任务|工作任务|任务目标|目标|任务)(?=[。；\s]|$)/gu,
  /(?:^|[。；，\n]\s*)(?:目前|现)?已(?:经)?完成了?(?:全部|所有)(?:的)?\d+(?:个|所|家|户|处|座|台|套|项|条|栋|幢|间|盏|株)[^，。；、]{0,8}(?:改造|建设|安装|施工|整治|更换|整改|修缮|维修|更新|铺设)(?:任务|工作|工程)?(?=[，。；\s]|$)/gu,
  // 工程已全线贯通并通车, 实现销号
  new RegExp(
    `(?:^|[。；，\\n]\\s*)(?:目前|现)?，?${WHOLE}(?:已|业已)(?:经)?[^，。；、的]{0,10}?(?:投入使用|投入运营|投入运行|正式启用|交付使用|建成通车|通车|投用|建成开放)(?=[，。；\\s]|$)`,
    'gu',
  ),
  /(?:^|[。；，\n]\s*)(?:已)?(?:实现|全部|完成)(?:全部)?销号(?=[，。；\s]|$)/gu,
  /(?:^|[。；，\n]\s*)(?:已)?(?:全部|全面)(?:完成|完工|竣工|办结|销号)(?:并(?:通过验收|交付|投入使用)[^，。；]{0,6})?(?=[。；\s]|$)/gu,
];
/** What is found wherever one of them is, in less time. */
const MAY_BE_DONE =
  /(?:项目|工程|任务|目标|事项|[该本此]项?工作)(?:均|都)?(?:已|业已)|[满面期利额前]完成了?[年全既各本]|完成了?[全所][部有]|[已均都部面体满期前](?:完成|完工|竣工|办结|销号|结项)(?=[，。；\s并]|$)|已[^，。；、的]{0,16}(?:投入(?:使用|运[营行])|启用|交付|通车|投用|开放)|[现部成已]销号/u;
/** A part, a stage or a step of it. */
const PART =
  /一期|二期|三期|首期|首批|阶段|前期|部分|环节|主体|招标|设计|方案|征求|申报|立项|审批|本月|当月|季度|上半年|其中|单项|准备|节点|打桩|基础|除|外$/u;
/** 已于本月全部完成: the whole in this month, and not this month's part. */
const WHEN_DONE = /[于在]本月/u;
/** Under way: not finished at 100 %. */
const GOING_ON =
  /(?:正在|仍在|尚在|正|还在|目前在)(?:抓紧|加快|积极|全力|有序|稳步|组织|按计划|陆续|逐步|进行|开展|推进)*(?:施工|建设|推进|实施|招标|编制|征求|办理|审批|报批|改造|装修|修订|设计|采购|安装|调试|整改|协商|洽谈|选址|论证|起草|制定|申报|筹备|筹建|验收|修改|完善|履行|进场|报审|审核|审查|评审|谈判|测绘|勘察|拆除)|(?:正在|尚在|仍在)进行(?=[，。；]|$)|(?:尚未|还未|未能|还没有?)(?:完成|开工|启动|实施|竣工|完工|办结|验收|开展|落实|到位)|(?:推进|进行|实施|施工|建设|办理|编制|审批|征求意见|筹备)(?:(?:之|当)?中(?=[，。；）]|$)|过程(?:之|当)?中(?=[。；）]|$))/gu;
/** Behind, held up, or in a stage that comes before the end. */
const HELD_UP =
  /(?:进度|工期|项目|工程|工作)(?:进展|推进|建设|施工|总体|整体|较计划|较序时进度|比计划|明显|严重|略有|有所|相对|仍)*(?:滞后|落后|缓慢)|(?:落后|滞后)于(?:时间|序时|计划|目标)(?:进度)?|(?:暂缓|暂停|推迟|中止)(?:实施|建设|施工|推进|开工)|(?:项目|工程|现场)(?:已|目前)?停工|(?:资金|设备|材料|场地|人员|用地)(?:尚未|还未|仍未|未能?|没有)(?:全部|及时|完全)?到位|(?:仍|尚|还)有\d+(?:个|所|家|户|处|座|台|套|项|条|栋|幢|间|件|名|人)[^，。；]{0,8}(?:未|没有|尚未)(?:完成|改造|整改|开工|签约|建成|办结|安装|启动|到位|落实|竣工)|(?:仍|目前|现|尚|还)?处于[^，。；]{0,10}(?:施工|建设|招标|前期|设计|报批|审批|筹备|推进|实施|准备)阶段|(?<!原)(?:预计|计划|力争|争取|拟)(?:于|在)?[^，。；比较]{0,12}(?:竣工|完工|建成|开工|完成(?:建设|施工|改造|安装|招标|主体|全部|整改|任务)?)(?=[。；，]|$)/gu;
/** What was overcome, or is told of an earlier time. */
const OVERCOME =
  /克服|化解|扭转|改变|追回|赶上|解决|针对|避免|防止|不存在|没有|未出现|原|曾|此前|前期|之前|去年|上年|[^，。；]的$/u;
const NOT_OURS =
  /或者|其他|其余|下一步|后续|另|同步|二期|明年|下阶段|结算|审计|档案|归档|绿化|移交|质保|付款|尾款|总结|宣传|运行|使用|已(?:全部|全面)?(?:完成|竣工|办结)/u;
/** 已完成60%, 总体进度60%: the whole, not 主体结构完成60%. */
const SHARE_BEFORE =
  /(?:^|[，。；：\n（]\s*)(?:目前|截至目前|现|截至\d{1,2}月(?:底|末)?，?|该|本)?(?:(?:总体|整体|项目|工程|项目总体|项目整体|工程总体|工程整体|工作|任务|累计)?(?:进度|完成进度|完成率|完成比例|完成情况)(?:已|约)?(?:为|达到?|至|是|：)?|(?:项目|工程|任务|工作|总体|整体)?(?:累计|总体|整体|总共)?(?:已|已经)?(?:累计)?完成(?:了)?(?:总体|全部|总|整个|全年|年度|工程)?(?:工程量|总量|总工程量|任务|任务量|总任务量|工作量|工作|进度|目标任务|目标|建设任务|改造任务|年度任务|年度目标)?的?)$/u;
/** Two percentages this near mean the same. */
const NEAR = 0.011;

export const stateAgainstPercent = defineRule({
  id: 'state-against-percent',
  severity: 'error',
  scope: 'prose',
  title: '进展与完成进度矛盾',
  why: '文字说“全部完成”而完成进度是30%，或文字说“正在施工”而完成进度是100%，总有一处没有更新。',
  signs: anyOf('完竣办销结正仍尚还未中%％百', [
    [beside('滞落', '后')],
    [beside('缓停推', '慢工迟实建施推')],
    [beside('暂中', '缓停止')],
    [beside('预计力争', '计划争取')],
    ['拟'],
    ['已', beside('投入启付通开', '入用使运车放')],
  ]),
  check(text, { field, subProject }) {
    const share = subProject && field === subProject.progress ? fractionOf(subProject.completion.reading) : null;
    return share !== null && share >= 0 && share <= 1 ? contradictions(text, share) : [];
  },
  examples: [
    ...(
      [
        [0.3, '完成方案编制。'],
        [0.3, '第一阶段任务已全部完成。'],
        [0.3, '主体结构已完成60%。'],
        [1, '项目已竣工，正在办理结算审计。'],
        [0.6, '已完成60%。'],
        [1, '克服进度滞后的困难，按期完工。'],
        [1, '较原计划6月竣工提前三个月。'],
        [1, '已全部完成。'],
      ] as const
    ).map(([percent, progress]): Example => ({ rows: [{ completion: { percent }, progress }], reports: [] })),
    ...(
      [
        [0.3, '该项目已于3月15日全部完成并通过验收。'],
        [1, '项目正在施工，主体结构完成60%。'],
        [0.25, '目前已完成60%。'],
        [0.3, '各项任务均已完成。'],
        [1, '尚未完成验收。'],
        [0.6, '该项工作已完成。'],
        [0.5, '各项任务均已落实，圆满完成年度目标。'],
        [0, '已完成全部12个点位的改造任务。'],
        [0.2, '累计完成工程总量的75%。'],
        [1, '进度滞后于计划，主要是设备供货延迟。'],
        [1, '项目处于主体施工阶段，预计6月竣工。'],
        [1, '仍有3个小区未完成改造。'],
        [1, '因征地拆迁受阻，工程进展缓慢。'],
        [0.15, '工程已全线贯通并通车。'],
        [0.6, '全年目标任务已提前完成。'],
      ] as const
    ).map(([percent, progress]): Example => ({
      rows: [{ completion: { percent }, progress }],
      reports: [{ row: 1, column: 'progress' }],
    })),
  ],
});

function* contradictions(text: string, share: number): Generator<ProseComplaint> {
  const shown = formatPercent(share);
  const said = saidShare(text);
  if (said && Math.abs(said.fraction - share) > NEAR) {
    const message = `这里说完成${said.written}，完成进度填的是${shown}，请核对。`;
    yield { start: said.start, end: said.end, message, brief: `写着${said.written}，进度却为 ${shown}` };
  }
  if (share >= 0.995) {
    const [first] = [...goingOn(text, shown), ...heldUp(text, shown)].sort((a, b) => a.start - b.start);
    if (first) yield first;
  }
  if (share < 0.9) yield* allDone(text, shown);
}

/** Characters of what is said that a row has room for. */
const LONGEST_BRIEF = 10;

interface Said {
  readonly start: number;
  readonly end: number;
  readonly fraction: number;
  readonly written: string;
}

/** The share of the whole that a text gives; null when it gives none, or several. */
function saidShare(text: string): Said | null {
  if (!/[%％百]/u.test(text)) return null;
  const { plain, quantities } = factsOf(text);
  const shares = quantities.filter(
    ({ kind, exact, start, value }) =>
      kind === 'percent' && exact && value <= 100 && SHARE_BEFORE.test(sentenceBefore(plain, start)),
  );
  const [share] = shares;
  if (!share || shares.length > 1) return null;
  // 完成60%的学校改造 is a share of something.
  if (/^的|^以/u.test(clauseAfter(plain, share.end))) return null;
  // 12所中已完成6所，完成率50%, 完成率50%（12所中6所）: a share of what was counted.
  if (/^[（(][^（()）]*\d+(?:个|所|家|户|处|座|台|套|项|条|件|名|人)/u.test(plain.slice(share.end))) return null;
  if (quantities.some((one) => one.start < share.start && /^(?:count|money|measure)$/u.test(one.kind))) return null;
  return { ...share, fraction: share.value / 100, written: text.slice(share.start, share.end) };
}

function* goingOn(text: string, shown: string): Generator<ProseComplaint> {
  for (const match of text.matchAll(GOING_ON)) {
    const before = sentenceBefore(text, match.index);
    const after = clauseAfter(text, match.index);
    if (NOT_OURS.test(before) || NOT_OURS.test(after)) continue;
    const message = `完成进度已填${shown}，这里却说“${match[0]}”，请核对。`;
    yield { start: match.index, end: match.index + match[0].length, message, brief: `${match[0]}，进度却为 ${shown}` };
  }
}

function* heldUp(text: string, shown: string): Generator<ProseComplaint> {
  for (const match of text.matchAll(HELD_UP)) {
    const end = match.index + match[0].length;
    const before = sentenceBefore(text, match.index);
    const around = before + clauseAfter(text, end);
    if (OVERCOME.test(before) || NOT_OURS.test(around) || text.startsWith('的', end)) continue;
    const message = `完成进度已填${shown}，这里却说“${match[0]}”，请核对。`;
    yield {
      start: match.index,
      end,
      message,
      brief: `${match[0].length > LONGEST_BRIEF ? '还没有完成' : match[0]}，进度却为 ${shown}`,
    };
  }
}

function* allDone(text: string, shown: string): Generator<ProseComplaint> {
  if (!MAY_BE_DONE.test(text)) return;
  for (const wanted of ALL_DONE) {
    for (const match of text.matchAll(wanted)) {
      const written = match[0].replace(/^[。；，\n\s]+/u, '');
      const start = match.index + match[0].length - written.length;
      if (
        PART.test(written.replace(WHEN_DONE, '')) ||
        PART.test(clauseBefore(text, start)) ||
        PART.test(sentenceBefore(text, start))
      )
        continue;
      const message = `这里说“${written}”，完成进度填的是${shown}，请核对。`;
      yield {
        start,
        end: start + written.length,
        message,
        brief: `${written.length > LONGEST_BRIEF ? '全部完成' : written}，进度却为 ${shown}`,
      };
      return;
    }
  }
}
