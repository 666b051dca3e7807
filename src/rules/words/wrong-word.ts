import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { anyOf, beside, bySigns, DIGITS, type Signs } from '../signs';
import { namesOf, outside, ownSlips, signsOfOwn } from './own';
import { WORD_SIGNS, WORDS, wordsIn } from './words';

interface Pattern {
  readonly signs: Signs;
  readonly at: RegExp;
  /** What belongs there; left out when only the writer knows. */
  readonly right?: (match: RegExpMatchArray) => string;
  readonly message: (found: string, right: string) => string;
}

const plain = (found: string, right: string) => `“${found}”应为“${right}”，请改正。`;

/** Characters of other writing systems that input methods and scanners mix in, and no name of people or places has. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  [
    ...'査查検检測测験验対对応应関关労劳実实図图団团処处価价変变続续総总経经継继県县蔵藏済济発发毎每歩步浄净満满単单営营'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, wrong, right]) => [wrong!, right!]),
);

/** Words whose neighbours tell whether they are right. */
const PATTERNS: readonly Pattern[] = [
  {
    signs: [[beside('截', '止')]],
    at: /(?<=^|[\n，。；：（])截止(?=(?:到|至)?(?:20\d\d年|\d{1,2}[月日时]|目前|当前|现在|此时|发稿|填报|今年|去年|本[月季年周期]|上[月季周期]|年[底末]|月[底末]|季[度末]|[一二三四]季度|上半年|昨[日天]|今[日天]))(?:到|至)?/gu,
    right: () => '截至',
    message: (found) => `“${found}”应为“截至”：“截止”后面不带时间，请改正。`,
  },
  {
    signs: [[beside('必', '需')]],
    at: /(?<=^|[\n，。；：、]|[校位门区局街镇处县市舍员者方队]|[均都也])必需(?=[在于按将把对由经先]\S|坚持|严格|完成|做到|加强|确保|立即|尽快|认真|高度|全[面部]|服从|抓|符合|满足|持证|取得|遵守|达到|具备|定期|提前|同步|统一|履行|执行|落实|接受|参加|通过|保证|保障|开展|进行|实行)(?![^，。；]{0,12}的)/gu,
    right: () => '必须',
    message: plain,
  },
  {
    signs: [[beside('做', '为')]],
    at: /(?<=^|[\n，。；：])做为(?=[一本我牵主责区市县全国重新教学第]|主管)(?!主|重[要点]的?做)|(?<=[把将以][^，。；做]{1,16})做为(?![民了人]|群众|企业|师生|居民|老人|家长|孩子|学生)/gu,
    right: () => '作为',
    message: plain,
  },
  {
    signs: '象',
    at: /(?<![现对印想形气景迹抽大意万表乱假幻天星征具图物病脉血卦海河群野小亚非巨白法四])象(?=(?:往年|以往|去年|过去|从前|平时|平常)一样|(?:[^，。；象]{1,6})(?:一样|那样|似的))|(?<=[要就能都会])象(?=[^，。；象]{7,12}(?:一样|那样|似的))|(?<=^|[\n，。；：])象(?=这样|那样|这种|那种|这类|此类|这些|其他|其它)/gu,
    right: () => '像',
    message: plain,
  },
  {
    signs: [[beside('以', '完达建通落启竣开全')]],
    at: /(?<=[均现]|全部|目前|基本|指标|项目|工程|工作)以(?=(?:完成|达到|建成|通过|落实|启动|竣工|开工|全部完成)(?!.{0,12}(?:为|作为)))/gu,
    right: () => '已',
    message: plain,
  },
  {
    signs: [[beside('承', '但')]],
    at: /(?<![传继])承但(?=建设|责任|任务|主要|实施|具体|相关)/gu,
    right: () => '承担',
    message: plain,
  },
  {
    signs: [[beside('以', '经')]],
    at: /以经(?=完成|开展|全[部面]|实现|建成|启动|达到|形成|取得|基本|竣工|开工|报[送批]|印发|落实|进入|成为|超过|通过|结束|到位)/gu,
    right: () => '已经',
    message: plain,
  },
  {
    signs: [[beside('既', '使'), '也']],
    at: /(?<=^|[\n，。；：])既使(?=[^，。；]{1,14}[，]?也[要能会须应可不])(?![^。；]{0,30}又)/gu,
    right: () => '即使',
    message: plain,
  },
  {
    signs: [[beside('漫', '延')]],
    at: /(?<=(?:疫情|病毒|火势|疾病|灾情|风险|污染|谣言|病情)(?:的|进一步|继续|加速|扩散)?)漫延/gu,
    right: () => '蔓延',
    message: plain,
  },
  {
    signs: [[beside('和', '力')]],
    at: /(?<=形成|凝聚|汇聚|凝成|汇成|工作|强大|发挥|增强|齐心)和力(?=[，。；、]|$|推|的|抓)/gu,
    right: () => '合力',
    message: plain,
  },
  {
    signs: [[beside('己', '完全建开竣启通落达制印形到签拨投组培覆实报纳取')]],
    at: /(?<![自知律克利舍为一异各彼体戊])己(?=完成|全[部面]|建[成立]|开[工展始通]|竣工|启动|通过|落实|达[到成标]|制定|印发|形成|到位|签[订约]|拨付|投入|组[织建]|培训|覆盖|实[施现]|报[送批]|纳入|取得)/gu,
    right: () => '已',
    message: plain,
  },
  {
    signs: [[beside('末', '发完落建达能及按经开启到通如签')]],
    at: /(?<=^|[\n，。；：、]|[尚仍均还因])末(?=发[现生]|完成|落实|建[成立]|达[到标]|能|及时|按[期时照]|经|开[工展]|启动|到位|通过|如期|签[订约])/gu,
    right: () => '未',
    message: plain,
  },
  {
    signs: [['《', '<', '>']],
    at: /(?<=《[^《》<>\n]{0,40})<([^<>《》\n]{2,40})>(?=[^《》<>\n]{0,40}》)/gu,
    right: ([, inner]) => `〈${inner!}〉`,
    message: (found, right) => `书名号里面的“${found}”请用单书名号“${right}”（GB/T 15834-2011 4.15）。`,
  },
  {
    signs: [[beside('做', '用')]],
    at: /(?<=[，。；、的起到挥有]|^)做用(?=[明显大重发突]|[，。；、])/gu,
    right: () => '作用',
    message: plain,
  },
  {
    signs: [[beside('作', '到')]],
    at: /作到(?<=(?:^|[\n，。；：、]|真正|切实|必须|务必|确实|基本)作到)(?=[^期位点场岗手，。；])/gu,
    right: () => '做到',
    message: plain,
  },
  {
    signs: [[beside('工', '做')]],
    at: /工做(?<=[面项体治扩查务传理建训育防备改设安保]工做)(?=[，。；、的进已将开有取]|$)/gu,
    right: () => '工作',
    message: plain,
  },
  {
    signs: [[beside('管', '里')], [beside('委', '元')], [beside('办', '共')], [beside('服', '物')]],
    at: /(?<=[\u4e00-\u9fff])管里(?=[局处办中所站费科员])|委元会|办共室|服物(?=中心|站|窗口|大厅)/gu,
    right: ([found]) => ({ 管里: '管理', 委元会: '委员会', 办共室: '办公室', 服物: '服务' })[found]!,
    message: plain,
  },
  {
    signs: [...VARIANTS.keys()].join(''),
    at: new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu'),
    right: ([found]) => VARIANTS.get(found)!,
    message: (found, right) => `“${found}”不是规范汉字，应为“${right}”，请改正。`,
  },
  {
    signs: [[beside('一二', '零○OＯo0〇')]],
    at: /(?:[二一][零○OＯo0〇])(?:[零○OＯo0〇一二三四五六七八九]{2})(?=年)/gu,
    right: ([year]) => year.replace(/[零○OＯo0]/gu, '〇'),
    message: plain,
  },
  {
    signs: [[beside(DIGITS, ']】）)'), beside(DIGITS, '号')]],
    at: /(?<=[\u4e00-\u9fff])[[【（(]((?:19|20)\d\d)[\]】）)](?=第?0*\d{1,4}号(?!楼|线|地块|院|门))/gu,
    right: (match) => `〔${match[1]!}〕`,
    message: (found, right) => `发文字号的年份用六角括号，“${found}”应为“${right}”（GB/T 9704-2012 7.2.5）。`,
  },
  {
    signs: [[beside('〕', '0')]],
    at: /(?<=〔(?:19|20)\d\d〕)0+(?=[1-9]\d*号)/gu,
    right: () => '',
    message: () => '发文字号的序号不编虚位，请删去前面的 0（GB/T 9704-2012 7.2.5）。',
  },
  {
    signs: [[beside('〕', '第')]],
    at: /(?<=〔(?:19|20)\d\d〕)第(?=\d{1,4}号)/gu,
    right: () => '',
    message: () => '发文字号的序号前不加“第”字，请删去（GB/T 9704-2012 7.2.5）。',
  },
  {
    signs: '倍',
    at: /(?:减少|下降|降低|缩短|缩小|缩减|压缩|回落|下跌)了?(?:近|约)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,2})倍/gu,
    message: (found) => `“${found}”说不通：减少不能用倍数，请改用百分数或几分之几。`,
  },
];

/** Titles within a title: 《关于落实《条例》的通知》 */
const NESTED_SIGNS: Signs = [['《', '》']];
const NESTED = /《[^《》\n]{0,60}《[^《》\n]{1,60}》[^《》\n]{0,60}》/gu;

function* nestedTitles(text: string): Generator<ProseComplaint> {
  for (const { 0: whole, index } of text.matchAll(NESTED)) {
    const from = whole.indexOf('《', 1);
    const to = whole.indexOf('》');
    // 《甲》和《乙》 where the first half was lost is another slip: then the inner title ends the whole.
    if (from === 1 && to === whole.length - 2) continue;
    const insert = `〈${whole.slice(from + 1, to)}〉`;
    const message = `书名号里面再用书名号时，里面一层用单书名号“${insert}”（GB/T 15834-2011 4.15）。`;
    yield { start: index + from, end: index + to + 1, message, insert };
  }
}

const SIGNS = anyOf(WORD_SIGNS, NESTED_SIGNS, ...PATTERNS.map(({ signs }) => signs));
const patternsFor = bySigns(PATTERNS);

/** The signs that were asked for last: the same words give the same ones, which all rules together are indexed by. */
let last: { readonly own: string; readonly signs: Signs } = { own: '', signs: SIGNS };

function signsWith(own: string): Signs {
  if (last.own !== own) last = { own, signs: anyOf(SIGNS, own) };
  return last.signs;
}

function* slipsIn(text: string): Generator<ProseComplaint> {
  for (const { wrong, right, certain, start } of wordsIn(text)) {
    if (certain) yield { start, end: start + wrong.length, message: plain(wrong, right), insert: right };
  }
  for (const { at, right, message } of patternsFor(text)) {
    for (const match of text.matchAll(at)) {
      const [found] = match;
      const insert = right?.(match);
      if (insert === found) continue;
      const end = match.index + found.length;
      yield { start: match.index, end, message: message(found, insert ?? ''), ...(insert !== undefined && { insert }) };
    }
  }
  yield* nestedTitles(text);
}

const CERTAIN = WORDS.filter(({ certain }) => certain);

export const wrongWord = defineRule({
  id: 'wrong-word',
  severity: 'warning',
  scope: 'prose',
  spares: 'own-names',
  title: '用字有误',
  why: '别字和固定用法的误写，如“布署”“台帐”“截止3月底”；专名在“用词”表中写明（改为留空），就不再提示。',
  signs: ({ ownWords }) => signsWith(signsOfOwn(ownWords)),
  edits: {
    goes: `${CERTAIN.map(({ wrong }) => wrong).join('')}截止到至必需做为作象己末以经既使漫延和力承但<>第零○OＯo0[]【】（）()《》以做用管里委元会办共室服物${[...VARIANTS.keys()].join('')}`,
    comes: `${CERTAIN.map(({ right }) => right).join('')}截至必须作为做像已未已经即使蔓延合力承担〇〔〕〈〉已作用管理委员会办公室服务${[...VARIANTS.values()].join('')}`,
  },
  *check(text, { tracker }) {
    yield* outside(text, tracker.ownWords, slipsIn(text));
    yield* outside(text, namesOf(tracker.ownWords), ownSlips(text, tracker.ownWords));
  },
  examples: [
    ...proseExamples(
      [
        '部署下一阶段工作，各项工作按排名推进，他曾强调要完善台账。',
        '截至3月底，报名已截止；截止日期为3月5日。',
        '必需品供应充足，抽象一样的问题，搭建帐篷3顶。',
        '二〇二一年三月，根据沪教委〔2021〕12号文要求，（2021）沪0105民初1234号判决已生效。',
        '印发《〈条例〉实施细则》，投诉减少三成，增长2倍。',
      ],
      [
        ['召开会议布署下一阶段工作。', '召开会议部署下一阶段工作。'],
        ['建立工作台帐，按步就班推进。', '建立工作台账，按部就班推进。', 2],
        ['截止3月25日，已完成招标。', '截至3月25日，已完成招标。'],
        ['各校必需在4月底前完成整改。', '各校必须在4月底前完成整改。'],
        ['做为牵头单位，我局积极推进。', '作为牵头单位，我局积极推进。'],
        ['各校象往年一样开展活动。', '各校像往年一样开展活动。'],
        ['二零二一年三月完成。', '二〇二一年三月完成。'],
        ['根据沪教委[2021]12号文要求。', '根据沪教委〔2021〕12号文要求。'],
        ['根据沪教委〔2021〕012号文要求。', '根据沪教委〔2021〕12号文要求。'],
        ['印发《关于落实《托育服务条例》的通知》。', '印发《关于落实〈托育服务条例〉的通知》。'],
        ['根据沪教委〔2021〕第12号文要求。', '根据沪教委〔2021〕12号文要求。'],
        ['投诉量下降了2倍。', null],
      ],
    ),
  ],
});
