/**
 * What the sections of letters are called, by meaning. The words are data: a title is an exact name of a column (domain/words.ts), or
 * it is put together from the words below.
 */
import { COLUMN_HEADERS, TEXT_KEYS, type TextKey } from '../../domain/words';

/** What a letter calls a section. */
export interface SectionTitle {
  readonly key: SectionKey;
  readonly title: string;
}

/** A section of the tracker, or one for which it has no column (主要做法, 工作成效, 意见建议). */
export type SectionKey = TextKey | 'other';

export interface SectionMeaning {
  readonly key: SectionKey;
  /** Whether the title names another section too: 存在问题及下一步打算. */
  readonly isCombined: boolean;
}

const EXACT: ReadonlyMap<string, TextKey> = new Map(
  TEXT_KEYS.flatMap((key) => COLUMN_HEADERS[key].map((word) => [word, key] as const)),
);

const PERIOD =
  '(?:截至)?(?:\\d{4}年)?(?:\\d{1,2}(?:[-—–~至]\\d{1,2})?月份?[底末]?|第?[一二三四1-4]季度|前三季度|上半年|下半年|全年|本月|当月|上月|本季度|本期|本年度?|今年|当前|目前|现阶段|近期|最近|最新|年度)?(?:以来|的)?';
const PROGRESS = new RegExp(
  `^${PERIOD}(?:重点|主要|目标|任务|项目|事项|工作|总体|整体|具体|各项|阶段性?|年度|最新|目前|指标|工程|形象|创建|取得|的){0,6}(?:进展|推进|完成|落实|开展|实施|进度|执行|建设|办理|整改|运行|履职){1,3}(?:情况|状况|概况|进展|成效)?$` +
    `|^${PERIOD}(?:工作|落实|总体)情况$|^${PERIOD}(?:创建|重点|主要)?工作(?:小结|总结)$|^${PERIOD}(?:主要|重点)?(?:(?:已(?:经)?)?(?:完成|开展))的?(?:主要|重点)?工作$` +
    '|^(?:本月|当月|本季度)(?:主要|重点)?工作$|^(?:目前|当前)?(?:现状|状况)$|^(?:主要|重点)工作(?:和|及|与|、)(?:取得的?)?成效$|^阶段性成果$',
  'u',
);
const TROUBLE =
  '(?:问题|困难|困难问题|[难堵痛]点(?:[难堵痛]点)?问题|难点堵点|堵点难点|(?:困难|问题)诉求|风险隐患|隐患|不足(?:之处)?|难点|堵点|短板|瓶颈|矛盾|风险|障碍|制约因素|薄弱环节|挑战|难题)';
const PROBLEMS = new RegExp(
  `^(?:目前|当前|现阶段|工作中|工作|推进中|推进过程中|项目){0,2}(?:推进)?(?:仍|还|尚)?(?:存在|存|面临|遇到|急需解决|亟待解决|亟需解决|遗留|需要?(?:上级|区级|区里)?(?:层面)?协调(?:解决)?|需要?解决|有待解决|发现)?的?(?:主要|突出|具体|一些|共性)?的?${TROUBLE}(?:(?:和|与|及|以及|、|或)(?:主要|存在的?|面临的?)?(?:${TROUBLE}|原因|建议|需求))*(?:情况|分析|清单)?$|^(?:(?:推进|工作|任务)?进度)?(?:滞后|未完成)的?(?:主要)?原因(?:分析)?$|^(?:提请|需(?:要)?)(?:上级|区级|区里)?(?:层面)?(?:协调|支持)(?:解决)?的?(?:事项|内容)$`,
  'u',
);
const PLAN = '(?:打算|计划|安排|思路|措施|举措|重点|考虑|目标|任务|方向|部署|工作|推进|建议|要求|事项|内容|步骤)';
/** What only a plan is called. */
const SURE_PLAN = '(?:打算|计划|安排|思路|措施|举措|考虑|方向|部署)';
const MUCH = '(?:的)?(?:主要|重点|推进|整改|工作|的){0,3}';
const NEXT_STEPS = new RegExp(
  `^(?:(?:下一?(?:步|阶段|个?月|季度|年度?)|后续|下半年|今后|接下来)${MUCH}(?:拟采取的)?(?:${PLAN}(?:(?:和|与|及|以及|、)?(?:主要|重点)?${PLAN})*)?` +
    `|\\d{1,2}月份?${MUCH}${PLAN}` +
    `|(?:近期|年内|明年|来年|剩余|第?[一二三四]季度|\\d{4}年度?)${MUCH}${SURE_PLAN}` +
    '|工作(?:打算|计划|安排|思路)|(?:整改|改进|解决|应对)(?:措施|计划|办法|举措)|推进(?:措施|举措|计划)|(?:今后|下一?步)?(?:的)?努力方向)$',
  'u',
);
const OTHER =
  /^(?:主要|工作|具体|特色|典型|有关|相关|几点|取得的?|意见|对策|经验|保障|其他|其它|需要?|说明的?|基本|的){0,4}(?:做法|成效|成绩|建议|意见|亮点|经验|体会|启示|举措|措施|背景|概况|情况说明|基本情况|情况|事项)$/u;

/** Titles are a few words. */
const LONGEST_TITLE = 30;

/** What a title means; null when it is none of these. Spaces, widths, brackets around a remark and a mark at the end do not count. */
export function meaningOfTitle(title: string): SectionMeaning | null {
  if (title.length > LONGEST_TITLE) return null;
  const word = title
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[:。;,]$/u, '');
  const single = keyOf(word);
  if (single) return { key: single, isCombined: false };
  const [first, ...others] = word.split(/以及|和|与|及|、|暨/u);
  if (others.length === 0) return null;
  const keys = [first!, ...others].map(keyOf);
  const known = new Set(keys.filter((key) => key !== 'other'));
  if (keys.includes(null)) return null;
  // 工作举措和进展 tells of progress.
  return { key: [...known][0] ?? 'other', isCombined: known.size !== 1 };
}

function keyOf(word: string): SectionKey | null {
  const exact = EXACT.get(word);
  if (exact) return exact;
  if (NEXT_STEPS.test(word)) return 'nextSteps';
  if (PROBLEMS.test(word)) return 'problems';
  if (OTHER.test(word) && !/^工作情况$/u.test(word)) return 'other';
  return PROGRESS.test(word) ? 'progress' : null;
}
