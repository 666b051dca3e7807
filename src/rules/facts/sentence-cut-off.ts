import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { SPACES } from '../signs';
import { matchesIn } from './wordings';

/** Verbs that need an object; as a clause of their own they are the beginning of one. */
const VERBS =
  '明确|要求|强调|制定|制订|印发|出台|提出|形成|确定|建立|健全|完善|开展|推进|落实|组织|召开|完成|加强|强化|推动|协调|督促|指导|围绕|针对|聚焦|会同|联合|根据|按照|依据|通过|对照|结合|确保|争取|听取|征求|吸收|涉及|包括|覆盖|拟定|编制|梳理|安排|部署|研究|讨论|实施|启动|牵头|邀请|配合|组建|选聘|采购|签订|下发|下拨|拨付|提升|提高|优化|深化|拓展|打造|加大';
const ADVERBS = '(?:并|同时|进一步|广泛|认真|积极)';
/** …推进会，明确。 */
const BARE_VERB = new RegExp(`(?<=[，；。：]\\s*)${ADVERBS}{0,2}(?:${VERBS})(?=\\s*[。；]|\\s*$)`, 'gu');
/** 已就选址问题进行了，: what was done to it is lost. */
const BARE_DONE = /(?<=[就对围][^，。；]{2,20})(?:进行|开展|展开)了(?=\s*[，。；]|\s*$)/gu;
/** 对12条背街小巷进行，: what is done with them is lost. */
const BARE_DOING =
  /进行(?=\s*[，。；]|\s*$)(?<=[对就]\d+[^，。；\d]{1,14}(?<!有序|正常|顺利|同步|分批|逐[步一个项]|正在|在|持续|平稳|如期|依法|分类|统一|继续|全面|集中|分别|同时|照常|推迟|延期)进行)/gu;
/** 对重点区域开展。 */
const BARE_OF_IT =
  /开展(?=\s*[。；]|\s*$)(?<=(?:^|[，。；\n])[^，。；对]{0,16}对(?![口外接标照于应策])[^，。；、]{2,14}(?<![高有顺同正持平如依逐常陆全深广分统继积普联一在得效序利步])开展)/gu;
/** 目前正在。 */
const BARE_GOING = /(?:目前|现)?正在(?=\s*[，。；]|\s*$)/gu;
/** 下一步将进一步加强。 */
const BARE_PLAN = new RegExp(
  `(?<=(?:^|[。；\\n])(?:下一步|下阶段|今后|后续|接下来)，?[^，。；]{0,6})(?:继续|进一步|持续|不断|全面|深入|切实|积极)+(?:加强|推进|落实|完善|强化|提升|提高|加大|优化|健全|推动)(?=\\s*[。；]|\\s*$)`,
  'gu',
);
/** Words that never end a sentence. */
const OPEN_WORDS =
  '以及|按照|(?<![有无的为作])根据|关于|由于|为了|并且|或者|如果|因为|例如|譬如|诸如|比如|其中|包括|分别为|分别是|共计|合计|总计|截至|(?<![名请集报投标售])截止|鉴于|至于|对于|基于|出于|围绕|针对|会同|随着|通过对|通过与|即将于|将于|拟于|计划于|定于|预计于|的同时|并于|并对|并将|并由|并在|且|和对|与之|等方面的|工作的|进行了|开展了|召开了|组织了|完成了|制定了|印发了|形成了|推进了|建立了|落实了|导致|以致|致使|从而|以便|(?<!不)一定|加强与|加强对|加大对|推进与|继续与';
const OPEN_WORD = new RegExp(`(?:${OPEN_WORDS})(?=\\s*(?:[。；]|$))`, 'gu');
/** A text that ends in a word of grammar, without 。: 已完成招标并 */
const OPEN_ENDS =
  '(?<![合兼吞])并|(?<![普涉提顾])及|(?<![总缓温饱暖])和|(?<![参给赋])与|(?<![核应面针校])对|(?<![主需重摘纪必简首])要|(?<![等招优对])待|(?<![目标])的|(?<![方意走导])向|(?<![存所实])在|由于|因为|按照|关于|以及';
const OPEN_END = new RegExp(`(?:${OPEN_ENDS})(?=\\s*$)`, 'gu');
/** 对辖区内的。 */
const OPEN_OF = /(?:内|方面|有关|相关|各类|等)的(?=[。；])/gu;
/** 、 or a bracket before the end, and a conjunction between marks. */
const OPEN_MARKS =
  /[、（《“](?=\s*(?:[。；]|$))|[，、](?:并|和|与|及|或|而|但|对|把|将|由|在|从|向|以)(?=\s*(?:[。；]|$))/gu;

/** 主要做法包括： and nothing behind it. */
const OPEN_COLON = /(?<=[^\n。]{4})(?<!如下|附件|附)[：:](?=\s*$)/gu;

/** …会同有关部: half a word at the end. */
const HALVES = '部单企街机材制措情问数领负';
const OPEN_HALF = new RegExp(`[有相]关[${HALVES}](?=\\s*$)`, 'gu');

const PATTERNS = [
  BARE_VERB,
  BARE_DONE,
  BARE_DOING,
  BARE_OF_IT,
  BARE_GOING,
  BARE_PLAN,
  OPEN_WORD,
  OPEN_MARKS,
  OPEN_END,
  OPEN_OF,
  OPEN_COLON,
  OPEN_HALF,
];
/** By its code, what a character is at the end of a sentence: a space, an end by itself, or one behind another character. */
const kinds = new Uint8Array(0x10000);
const [SPACE, ALONE, BEHIND] = [1, 2, 3] as const;
/** The last two characters of the words that have so many. */
const LAST_TWO = new Set<string>();
const words = [VERBS, OPEN_WORDS, OPEN_ENDS]
  .flatMap((alternatives) => alternatives.split('|'))
  .map((alternative) => alternative.replace(/^\(.*\)/u, ''))
  .concat('进行', ...[...HALVES].map((half) => `关${half}`));
for (const word of words.filter(({ length }) => length > 1)) {
  LAST_TWO.add(word.slice(-2));
  kinds[word.charCodeAt(word.length - 1)] = BEHIND;
}
for (const word of [...words.filter(({ length }) => length === 1), ...'：:、（《“并和与及或而但对把将由在从向以的'])
  kinds[word.charCodeAt(0)] = ALONE;
for (const space of SPACES) kinds[space.charCodeAt(0)] = SPACE;

/** What not even a comma ends: 进行了，, 正在， */
const BARE_AT_COMMA = /(?:[行展开]了|正在|进行)\s*，/u;

/** Whether a sentence or part of one ends in what may be a beginning: a look at the ends, and at nothing else. */
function mayBeCutOff(text: string): boolean {
  for (const mark of '。；') {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) if (isOpen(text, at)) return true;
  }
  return isOpen(text, text.length) || BARE_AT_COMMA.test(text);
}

function isOpen(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && kinds[text.charCodeAt(last)] === SPACE) last--;
  const kind = last < 0 ? 0 : kinds[text.charCodeAt(last)]!;
  return kind === ALONE || (kind === BEHIND && LAST_TWO.has(text.slice(last - 1, last + 1)));
}

/** Whether a text ends in the beginning of something: nobody can end it with a mark. */
export function endsOpen(text: string): boolean {
  const end = text.trimEnd().length;
  return isOpen(text, end) && [...cutsIn(text)].some((cut) => cut.end === end);
}

export const sentenceCutOff = defineRule({
  id: 'sentence-cut-off',
  severity: 'warning',
  scope: 'prose',
  title: '句子似乎没有写完',
  why: '“召开推进会，明确。”明确了什么没有写；复制或删改时常丢了后半句。',
  check: (text, { kind }) => (kind === 'body' && mayBeCutOff(text) ? cutsIn(text) : []),
  examples: proseExamples(
    [
      '召开推进会，明确责任分工。',
      '责任进一步明确。',
      '方案获得通过。',
      '以上工作均已完成。',
      '统筹推进，分步实施。',
      '招标工作，已完成。',
      '方案征求意见，报名截止。',
    ],
    [
      ['召开推进会，明确。', null],
      ['下一步将进一步加强。', null],
      ['已完成招标，下一步将按照。', null],
      ['完成食堂、操场、。', null],
      ['开展摸底排查，并。', null],
      ['区教育局组织召开了。', null],
      ['项目进展顺利，主要做法包括：', null],
      ['完成前期调研，下一步将会同有关部', null],
      ['会同区公安分局对重点区域开展。', null],
      ['牵头对12条背街小巷进行，已完成8条。', null],
    ],
  ),
});

function* cutsIn(text: string): Generator<ProseComplaint> {
  for (const { 0: found, index: start } of matchesIn(text, PATTERNS, ([match]) => match !== '')) {
    yield { start, end: start + found.length, message: `句子到“${found}”就断了，请核对是否漏了内容。` };
  }
}
