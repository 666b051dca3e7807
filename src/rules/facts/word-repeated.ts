import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { outside } from '../words/own';

/** A function word twice; 的的确确, 目的的 and 标的的 are right. */
const SINGLE =
  /(?<!目|(?<![招投目指竞中评开达流])标)的的(?!确)|(?<!了)了了(?!之)|和和(?!气)|(?<!实)在在(?![校建编岗册读职售研途办])|(?<!公)共共|仍仍|(?<![可予加得所难足])以以(?!色)|均均|已已|并并|将将|被被|把把|与与|及及|为为|由由|于于|对对(?![子口])|从从|是是(?!非)/gu;
/** The same word of two to six hanzi twice, or more often. */
const DOUBLED = /([\u4e00-\u9fff]{2,6})\1+(?![率量])/gu;
/** 研究研究, 一步一步, 许多许多: words that are doubled on purpose. */
const ON_PURPOSE =
  /^[一二三四五六七八九十每逐不越又且边](?!个|项|体|般|些)|^(?:[\u4e00-\u9fff]*(?:研究|讨论|商量|考虑|琢磨|锻炼|学习|休息|交流|沟通|体验|感受|整理|打扫|收拾|宣传|表扬|走访|许多|轻松|高兴|非常|十分|的确|大家|哈哈|谢谢|妈妈|爸爸))$/u;
/** 5万元元, 12所所, 30%%: a unit twice. */
const UNIT =
  /(?<=[\d万亿]\s?)(?:元元|平方米米|公里里|亩亩|岁岁|所所(?![长在属有])|个个(?![体人案性别])|名名(?![师校家医牌企优录誉])|公斤斤|公顷顷|立方米米|台台(?!账|帐)|吨吨|套套|%%|％％)/gu;

function* repeatsIn(text: string): Generator<ProseComplaint> {
  for (const match of [...text.matchAll(SINGLE), ...text.matchAll(UNIT)]) {
    const message = `“${match[0]}”重复，请核对后删去一个“${match[0].at(-1)!}”。`;
    yield { start: match.index, end: match.index + match[0].length, message };
  }
  for (const match of text.matchAll(DOUBLED)) {
    const word = match[1]!;
    if (ON_PURPOSE.test(word) || new Set(word).size === 1 || isName(text, match.index, word)) continue;
    const end = match.index + match[0].length;
    const what = match[0].length > 2 * word.length ? '只留一个' : '删去一个';
    yield { start: match.index, end, message: `“${word}”重复，请核对后${what}。` };
  }
}

export const wordRepeated = defineRule({
  id: 'word-repeated',
  severity: 'warning',
  scope: 'prose',
  spares: 'own-names',
  title: '字词重复',
  why: '“完成招标的的工作”“每所5万元元”是录入时多打了一遍。',
  check: (text, { tracker }) => (mayRepeat(text) ? outside(text, tracker.ownWords, repeatsIn(text)) : []),
  examples: proseExamples(
    [
      '教育局局长调研。',
      '的的确确有困难。',
      '一步一步推进。',
      '明确建设的目的的意义。',
      '北京市市长到会。',
      '各单位研究研究再定。',
    ],
    [
      ['完成招标的的工作。', null],
      ['积极推进推进课后服务。', null],
      ['每所5万元元。', null],
      ['已完成了了招标。', null],
    ],
  ),
});

/** The longest word that is looked for twice. */
const LONGEST = 6;
/** Where each character was seen last, in the texts one after another. Some share a place: that is a second look for nothing, now and then. */
const seen = new Float64Array(0x400);
let past = LONGEST + 1;

/** Whether a text may have something twice: one character doubled, or two neighbours that were seen a little before. */
function mayRepeat(text: string): boolean {
  let before = false;
  let found = false;
  for (let at = 0; at < text.length; at++) {
    const place = text.charCodeAt(at) & 0x3ff;
    const distance = past + at - seen[place]!;
    seen[place] = past + at;
    const near = distance <= LONGEST;
    if (distance === 1 || (near && before)) found = true;
    before = near;
  }
  past += text.length + LONGEST + 1;
  return found;
}

/** Quoted words are as they are, and 人大代表代表团 is made of two. */
function isName(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text[at + 2 * word.length] ?? '';
  return /[“《][^”》]*$/u.test(before) || /[团会组队制性化级]/u.test(after);
}
