import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { anyOf, beside, bySigns, DIGITS, type Signs } from '../signs';
import { outside } from './own';
import { WORD_SIGNS, wordsIn } from './words';

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const UNIT = '(?:[万亿多余个名人家所户件次项套台辆条处座元年月日天小时平方米公里吨亩份册场期岁]{0,4}|[%％])';

interface Usage {
  readonly signs: Signs;
  readonly at: RegExp;
  readonly message: (found: string) => string;
}

/** Ways of speaking that say a thing twice, or that a standard words otherwise. */
const USAGES: readonly Usage[] = [
  {
    signs: [[DIGITS, beside('左上', '右下')]],
    at: new RegExp(
      `(?:大约|大概|(?<![制节公特简合条预契隐相])约|将近)(?:为|有|占)?${NUMBER}${UNIT}(?:左右|上下)`,
      'gu',
    ),
    message: (found) => `“${found}”中“约”和“左右”意思重复，请删去一个。`,
  },
  {
    signs: [['近', beside(`${DIGITS}万亿`, '余')]],
    at: new RegExp(`(?<![最临附邻靠接较更])近${NUMBER}[万亿]?余`, 'gu'),
    message: (found) => `“${found}”中“近”是不到，“余”是超过，请只用一个。`,
  },
  {
    signs: [[DIGITS, beside('以', '上')]],
    at: new RegExp(`(?:超过|突破|高于|多于|不少于|不低于)(?:了)?${NUMBER}${UNIT}以上`, 'gu'),
    message: (found) => `“${found}”意思重复，请删去“以上”。`,
  },
  {
    signs: [[DIGITS, beside('以', '下')]],
    at: new RegExp(`(?:不足|低于|少于|不超过|不多于|不高于)${NUMBER}${UNIT}以下`, 'gu'),
    message: (found) => `“${found}”意思重复，请删去“以下”。`,
  },
  {
    signs: [[beside('展办织动施', '《'), beside('》', '主系专活行工大竞比')]],
    at: /(?:开展|举办|组织|启动|实施)《[^《》\n]{2,12}(?<![法典例案见划知定则文编])》(?:主题|系列|专项)?(?:活动|行动|工程|大赛|竞赛|比赛)/gu,
    message: (found) => `“${found}”：活动、行动的名称用引号，不用书名号（GB/T 15834-2011 附录A.13）。`,
  },
  {
    signs: [[beside('亿', DIGITS), beside('千', '万')]],
    at: /(?<!\d)\d+亿\d+千万(?=元)/gu,
    message: (found) => `“${found}”混用了两个计数单位，请统一用“亿”或“万”（GB/T 15835-2011）。`,
  },
  {
    signs: [[beside('一二', '〇零'), beside('年', DIGITS)]],
    at: /[一二][〇零][〇零一二三四五六七八九]{2}年(?=\d{1,2}月)/gu,
    message: (found) => `“${found}”与后面的阿拉伯数字混用，年月日请用同一种数字（GB/T 15835-2011）。`,
  },
  {
    signs: [[beside(DIGITS, 'Kk平公')]],
    at: /(?<=\d)(?:K[mM]|km²|平米|公分)(?![a-zA-Z])/gu,
    message: (found) => `“${found}”不是规范的计量单位写法，请改为“公里”“平方米”“厘米”等。`,
  },
  {
    signs: [[beside('真实入步序渐时满力断', '的'), beside('的', '落推开完贯实提加')]],
    at: /(?:认真|切实|扎实|深入|稳步|有序|逐步|及时|圆满|大力|不断)的(?=(?:落实|推进|开展|完成|贯彻|实施|推动|提升|加强)(?!情况|工作情况))/gu,
    message: (found) => `“${found}”后面是动词，“的”请改为“地”。`,
  },
  {
    signs: [[beside('正', '在'), beside('程', '中')]],
    at: /正在(?:进行|推进|办理|实施|建设)的?过程中/gu,
    message: (found) => `“${found}”意思重复，请写“正在进行”或“在……过程中”。`,
  },
  {
    signs: [[beside('委', '省市区县')], [beside('央', '国')]],
    at: /省委省政府|市委市政府|区委区政府|县委县政府|党中央国务院/gu,
    message: (found) => {
      const names = found.replace(/中央(?=国)|委(?=[省市区县])/u, (end) => `${end}、`);
      return `“${found}”是并列的两个机关，中间加顿号：“${names}”。`;
    },
  },
  {
    signs: [[beside('…', '…'), '等']],
    at: /等等……|……等等?(?=。)/gu,
    message: (found) => `“${found}”意思重复，“等”和省略号请只用一个（GB/T 15834-2011 4.11）。`,
  },
  {
    signs: [[beside('一二三四五六七八', '、'), beside('、', '二三四五六七八九')]],
    at: /(?<![第十百、初高一二三四五六七八九])(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[名个位所家户](?![、和]))/gu,
    message: (found) => `“${found}”表示概数时中间不用顿号（GB/T 15834-2011 4.5.3.5）。`,
  },
];

const usagesFor = bySigns(USAGES);

function* usagesIn(text: string): Generator<ProseComplaint> {
  for (const { wrong, right, certain, start } of wordsIn(text)) {
    if (!certain) yield { start, end: start + wrong.length, message: `“${wrong}”一般写作“${right}”。` };
  }
  for (const { at, message } of usagesFor(text)) {
    for (const { 0: found, index } of text.matchAll(at)) {
      yield { start: index, end: index + found.length, message: message(found) };
    }
  }
}

export const usageWord = defineRule({
  id: 'usage-word',
  severity: 'suggestion',
  scope: 'prose',
  spares: 'own-names',
  title: '用词可以更规范',
  why: '推荐的词形（其他、好像），以及“约30%左右”“近3000余名”这类重复的说法；改不改由填写人决定。',
  signs: anyOf(WORD_SIGNS, ...USAGES.map(({ signs }) => signs)),
  *check(text, { tracker }) {
    yield* outside(text, tracker.ownWords, usagesIn(text));
  },
  examples: proseExamples(
    [
      '其他子项目按计划推进，约30%，30%左右。',
      '近3000名学生，3000余名家长，覆盖率超过90%。',
      '开展“书香校园”主题活动，组织《民法典》宣传，启动《行动计划》编制。',
      '每校配备三四名教师，一、二年级学生，道路5公里。',
    ],
    [
      ['其它子项目按计划推进。', null],
      ['目前完成约30%左右。', null],
      ['惠及近3000余名学生。', null],
      ['覆盖率超过90%以上。', null],
      ['开展《书香校园》主题活动。', null],
      ['总投资1亿2千万元。', null],
      ['各校认真的落实要求。', null],
      ['根据区委区政府要求，推进落实。', null],
      ['目前正在进行过程中。', null],
      ['二〇二一年3月启动项目。', null],
      ['新建道路5Km，面积300平米。', null, 2],
      ['每所学校配备三、四名教师。', null],
    ],
  ),
});
