import { DITTO_WORDS } from '../../domain/ditto';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { SPACES } from '../signs';
import { finderOf, signsOf, type Wording } from './wordings';

const UNITS =
  '年月日号时分个所家名人位户处座台套件项条场次元万亿%％街镇村区校路平米吨公里班间栋份例期局科委办室园中学幼儿小部单位公司企业项目工程同志老师书记主任局长';
/** Letters and signs that stand for what is to be filled in; between hanzi, or before a unit. */
const SIGNS_OF_BLANK: readonly Wording[] = [
  // XX街道, ××万元, XXX同志, X月X日
  {
    pattern: new RegExp(
      `(?<![A-Za-zＡ-Ｚａ-ｚ\\d×]|[XxＸ][\\u4e00-\\u9fff]|方式为|格式为|形如|编号)[XxＸｘ×]{2,12}(?![A-Za-zＡ-Ｚａ-ｚ\\d×]|型(?!号)|系列)`,
      'gu',
    ),
    signs: 'XxＸｘ×',
  },
  { pattern: new RegExp(`(?<![A-Za-zＡ-Ｚａ-ｚ\\d+×.])[XＸ×](?=[${UNITS}])(?!光|型|线|射|轴)`, 'gu'), signs: 'XＸ×' },
  // ＿＿ and ___, ○○ and 〇〇, ** and □□
  { pattern: /[_＿]{2,}/gu, signs: '_＿' },
  { pattern: /[○◯●]{2,}/gu, signs: '○◯●' },
  { pattern: /(?<![\d*])\*{2,}(?!\d)/gu, signs: '*' },
  { pattern: /[□■]{2,}/gu, signs: '□■' },
  // 2021年 月 日
  { pattern: /年\s+月(?:\s+日)?|(?<=\d月)\s+日(?![\d程常历报益])/gu, signs: [['月', SPACES]] },
  // 【 】, （略）
  { pattern: /[【［]\s*[】］]|[（(]略[）)]/gu, signs: [['【［', '】］'], ['略']] },
  // 某某街道
  { pattern: /某某(?=街道|学校|小学|中学|幼儿园|公司|单位|镇|村|社区|局|科|区|项目|工程)/gu, signs: '某' },
  // 投资    万元
  {
    pattern:
      /(?<=[\u4e00-\u9fff])[ \u3000]{3,}(?:[万亿]?元|[个所家名户处项台套次间](?=[\u4e00-\u9fff，。；])|平方米|[%％])/gu,
    signs: [[SPACES, '万亿元个所家名户处项台套次间平%％']],
  },
  // （ ）万元
  { pattern: /[（(]\s+[）)](?=[个所家名人万元%])/gu, signs: [['（(', '）)', SPACES]] },
];
/** Words of forms: what is still to come, or how to fill in the cell. */
const WORDS: readonly Wording[] = [
  {
    pattern:
      /(?<=^|[，。；：、（(【[\s])(?:(?:相关|有关)?(?:数据|数字|内容|情况|金额|日期|名单)|具体\p{L}{0,6}|此处|以下)?(?:有)?(?:待补充|待完善数据|待填写?|待填报|待核实数据|待录入|暂缺|未填|待更新|后补|稍后补充|另行补充)(?=$|[，。；、）)】\]\s])/gu,
    signs: [
      ['待', '补填录更'],
      ['待', '据'],
      ['暂', '缺'],
      ['未', '填'],
      ['后另', '补'],
    ],
  },
  {
    pattern:
      /(?:请在?|需在?|应在)?(?:此处|这里|本栏|本格|此栏|此格|下方|上方|括号内|单元格)(?:内|中)?(?:填写|填入|输入|补充|填报|录入|插入)\p{L}{0,14}/gu,
    signs: [['处里栏格方号', '填输补录插']],
  },
  {
    pattern:
      /(?:^|(?<=[。；（(【[\s]))请(?:如实|据实|简要|详细|按要求|逐项|在此|于此)?(?:填写|填报|填入|输入|填列|简述|描述|补充)(?!完整|材料)\p{L}{0,16}/gu,
    signs: [['请', '填输述补']],
  },
  // 同上: a letter has no row above.
  {
    pattern: new RegExp(`^\\s*${DITTO_WORDS}[。.]?\\s*$`, 'gu'),
    signs: [['同见', '上前左项']],
  },
  { pattern: /^\s*[〃″][。.]?\s*$/gu, signs: '〃″' },
  { pattern: /[（(【[]填写[^）)】\]。；]{2,20}[）)】\]]/gu, signs: [['填', '（(【[']] },
  { pattern: /(?:单击|点击|双击)(?:此处|这里)\p{L}{0,10}/gu, signs: '击' },
  { pattern: /(?:填写|填报)(?:说明|要求|示例|提示|模板)[：:]\p{L}{0,14}/gu, signs: [['填', '：:']] },
  {
    pattern: /(?<=^|[（(【[\s])(?:示例|样例|范例|例文|模板)(?:文字|内容|文本)?[：:）)】\]]/gu,
    signs: [['例模', '：:）)】]']],
  },
  { pattern: /(?<![A-Za-z])(?:TBD|TODO|lorem ipsum)(?![A-Za-z])/giu, signs: [['TtLl', 'DdMm']] },
  {
    pattern:
      /[【[［](?:请|待|填写|插入|单位名称|部门名称|日期|姓名|数量|金额|项目名称|学校名称|街道名称|具体)[^】\]］]{0,16}[】\]］]/gu,
    signs: [['【[［', '】］]', '请待填插称期姓数额具']],
  },
];

const WORDINGS = [...SIGNS_OF_BLANK, ...WORDS];
const placeholdersIn = finderOf(WORDINGS, ([found]) => found.trim() !== '');

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  severity: 'error',
  scope: 'text',
  title: '还有没填的内容',
  why: '“XX街道”“××万元”“待补充”和模板里的提示语原样进了函件，等于告诉对方没有写完。',
  signs: signsOf(WORDINGS),
  *check(text) {
    for (const { 0: found, index: start } of placeholdersIn(text)) {
      const end = start + found.length;
      const shown = found.replace(/^\s{3,}/u, '＿＿').trim();
      // XX alone says little: XX街道.
      const more = shown.length > 4 ? '' : /^[\u4e00-\u9fff]{0,2}/u.exec(text.slice(end))![0];
      const message = `“${shown}”像是还没有填的内容，请补全或删去。`;
      yield { start, end, message, brief: `占位符未填：${shown}${more}` };
    }
  },
  examples: proseExamples(
    [
      '采购3×5米展板。',
      '张某某反映的问题已答复。',
      '开展X光检查。',
      '具体时间待定。',
      '使用X5型设备。',
      '2021年3月完成。',
      '请各校填写调查表。',
      '家长填写问卷后提交。',
      '同上级部门对接。',
    ],
    [
      ['XX街道已完成建设。', null],
      ['投入××万元。', null],
      ['已完成选址（待补充）。', null],
      ['相关数据待补充。', null],
      ['请在此填写本月进展情况。', null],
      ['X月X日召开推进会。', null, 2],
      ['已完成＿＿所学校改造。', null],
      ['2021年 月 日召开推进会。', null],
      ['【请填写】', null],
      ['由XXX负责，电话：XXXXXXXX。', null, 2],
      ['完成投资　　　万元。', null],
      ['同上', null],
      ['同上。', null],
      ['〃', null],
    ],
  ),
});
