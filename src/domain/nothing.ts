/** Texts that say there is nothing to say: a blank cell, 无, /, 没有问题, 已办结，无后续工作. One reader for every rule, the letter and 转入下月. */

/** What a text without news is: an empty cell, a word or mark for nothing (无, /, 不存在问题), or that all is done (该项目已完成). */
export type Nothing = 'blank' | 'none' | 'done';

/** Words that may stand before 无, and after it before its noun; each is tried at one place of a clause. */
const WHEN =
  '(?:截至)?(?:目前|当前|现阶段|现|本月|本年度|本季度|本期|今年|全年|至今|暂时|近期|到目前为止|截至目前|\\d{1,2}月)?(?:为止)?[,、]?';
/** The same, and what the nothing is about. */
const OF_WHAT = `${WHEN}(?:基本|总体|整体|后续|下一步|下步|下月)?`;
const WHO =
  '(?:(?:该|本|此|各|这)?(?:项|个)?(?:目标|项目|子项目|工作|任务|事项|工程|单位|方面)(?:推进中|推进过程中|中)?)?';
const DEGREE =
  '(?:(?:任何|明显|重大|突出|较大|其他|其它|大的|大|实质性?|主要|特别|特殊|新增?|新的|具体|相关|存在|什么|太大|显著|严重|遗留|后续|下一步|下步|下月|进一步)的?){0,3}';
const NEED =
  '(?:(?:需要?|须|尚待|有待)(?:区级?|上级|市级?|区里)?(?:领导)?(?:层面)?(?:协调|解决|反映|报告|说明|填报|填写|上报|提请)?(?:和|、|并)?(?:协调|解决|研究)?的?)?';
const NOUN =
  '(?:存在问题|问题|困难|难点|堵点|障碍|短板|不足|风险|异常|阻碍|瓶颈|卡点|情况|事项|内容|事宜|工作打算|工作计划|工作安排|工作|打算|计划|安排|任务|建议|意见|需求|诉求)';
const NOUNS = `${NOUN}(?:(?:和|与|及|或|以及|、|/)?${NOUN}){0,4}`;
const NO =
  '(?:暂无|尚无|并无|均无|仍无|无|没有|暂没有|暂未有|尚未有|未有|不存在|暂不存在|未发现|暂未发现|尚未发现|没有发现|没有遇到|没有出现|没遇到|未出现|暂未出现|未遇到|暂未遇到|未反映|没)';
const NONE_CLAUSE = new RegExp(
  `^${WHEN}${WHO}${OF_WHAT}(?:${NO}${DEGREE}${NEED}${DEGREE}(?:${NOUNS})?|${NOUNS}[:]?${NO}|一切正常|无(?:需|须)(?:再)?(?:填写|填报|协调|说明|上报|开展|推进|进行)?(?:后续|下一步|下步)?(?:工作|推进|跟进)?|不需要|不涉及|未涉及|不适用|无异常)(?:存在|发生|出现)?$`,
  'u',
);
/** The same for the whole of a small work: 已完成, 该项目已全部办结, 工作已结束. */
const DONE_CLAUSE = new RegExp(
  `^${WHEN}${WHO}${WHEN}(?:(?:均|都|现)?(?:已|已经|业已)?(?:全部|全面|整体|按期|按时|如期|提前|顺利|圆满|按(?:要求|计划|序时|序时进度|时间节点)|于(?:\\d{4}年)?\\d{1,2}月(?:份|初|底|\\d{1,2}日)?){0,2}(?:完成|办结|完结|办毕|销号|结束|了结|结项)|100%完成|完成100%)(?:全部|所有|全年|年度)?(?:工作|任务|目标|项目|工作任务|目标任务)?(?:了)?$`,
  'u',
);
/** 11月完成 tells when it is to be done; 11月已完成 and 于3月完成 that it is. */
const TO_COME = /^(?:\d{1,2}月|下月|年底)(?!.*已)/u;
/** Was a problem: says nothing where nothing else is said, beside 无遗留问题. */
const SETTLED_CLAUSE = new RegExp(
  `^${WHEN}(?:问题|困难)?(?:均|都)?已(?:全部|经)?(?:解决|化解|整改完毕|整改完成|整改到位|协调解决)$`,
  'u',
);
/** Says nothing by itself, and takes nothing away from what stands beside it. */
const SMOOTH_CLAUSE = new RegExp(
  `^${WHEN}${WHO}(?:各项)?(?:工作|任务)?(?:正?按(?:序时|时序|计划|照计划|进度|时间节点)?(?:进度|节点)?)?(?:有序|正常|顺利|稳步)?(?:推进|进展|进行|实施|开展)(?:中|顺利|正常|有序)?$`,
  'u',
);
/** Marks that fill a cell: /, —, ……, ×; not a question mark, which asks. */
const MARKS = /^(?:[-–—―−/\\|_~*.·…。、×✕]+|n\/?a|nil|none|null)$/iu;
/** Longer texts say something. */
const LONGEST = 60;

/** The hanzi of the patterns: a text with another one says something, and most texts have one soon. */
const FIRST_HANZI = 0x4e00;
const IS_OTHER_HANZI = new Uint8Array(0xa000).fill(1, FIRST_HANZI);
for (const { source } of [NONE_CLAUSE, DONE_CLAUSE, SETTLED_CLAUSE, SMOOTH_CLAUSE]) {
  for (let at = 0; at < source.length; at++) IS_OTHER_HANZI[source.charCodeAt(at)] = 0;
}

function hasOtherWords(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (IS_OTHER_HANZI[text.charCodeAt(at)] === 1) return true;
  }
  return false;
}

/** What the text says when that is nothing, or null when it says something. With or without 。, spaces and full-width forms. */
export function readNothing(text: string): Nothing | null {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (trimmed.length > LONGEST || hasOtherWords(trimmed)) return null;
  const plain = trimmed.normalize('NFKC').replace(/[\s“”"'‘’()[\]【】]/gu, '');
  if (MARKS.test(plain)) return 'none';
  const clauses = plain.split(/[,;。.!]/u).filter((clause) => clause !== '');
  const kinds = clauses.map(kindOfClause);
  if (kinds.includes(null)) return null;
  if (kinds.includes('done')) return 'done';
  return kinds.includes('none') ? 'none' : null;
}

/** Whether a text says that there is nothing to say. */
export function saysNone(text: string): boolean {
  return readNothing(text) !== null;
}

/** What nearly all such texts say: the patterns are long, and need not be made ready for them. */
const USUAL: ReadonlySet<string> = new Set(['无', '暂无', '没有', '无问题', '暂无问题']);

function kindOfClause(clause: string): 'none' | 'done' | 'smooth' | null {
  if (USUAL.has(clause)) return 'none';
  if (MAY_BE_NONE.test(clause) && (isNone(clause) || clause.split('、').every(isNone))) return 'none';
  if (MAY_BE_DONE.test(clause) && DONE_CLAUSE.test(clause) && !TO_COME.test(clause)) return 'done';
  const isSmooth = MAY_BE_SMOOTH.test(clause) && SMOOTH_CLAUSE.test(clause);
  return isSmooth || (clause.includes('已') && SETTLED_CLAUSE.test(clause)) ? 'smooth' : null;
}

/** What each of the patterns wants somewhere: most texts have none of it. */
const MAY_BE_NONE = /[无没不未]|一切正常/u;
const MAY_BE_DONE = /[成结毕号]/u;
const MAY_BE_SMOOTH = /[进施展]/u;

function isNone(clause: string): boolean {
  return NONE_CLAUSE.test(clause);
}
