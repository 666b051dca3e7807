/** Where a title may be broken: words whole, and which breaks between words read badly (GB/T 9704-2012 7.3.1). */
import { textWidth } from './text-width';

/** A piece of a title that stays on one line. */
export interface TitleWord {
  readonly text: string;
  /** How badly a line would begin with it; 0 is a good place. On the scale of squared 字 by which lines differ. */
  readonly breakCost: number;
}

/** Terms of such letters that a dictionary would take apart. */
const TERMS =
  /(中共中央办公厅|国务院办公厅|重点工作目标|重点工作|工作目标|民生实事项目|民生实事|实事项目|民心工程|(?:[市区县]委、?)?[市区县]政府|[市区县]委|常务会议|委员会|街道办事处|幼儿园|教育局|完成情况|进展情况|推进情况|落实情况|完成率)/u;

/** What must not begin a line: particles, closing marks, connectors. */
const NOT_FIRST = /^[\s的地得了等之、，。；：？！》〉”’）】％%—～~-]/u;
/** What must not end one: opening marks, connectors and words that point forward. */
const NOT_LAST = /(?:[《〈“‘（【第—～~-]|关于|和|与|及|暨|对|在|于)$/u;
/** 的 and the kind of document at the end of a title. */
const DOCUMENT_KIND = /^(?:反馈|报告|通知|函|复函|请示|批复|意见|决定|通报|公告|说明|方案|办法)/u;

const DIGIT = '[\\d０-９]';
const UNIT =
  /^(?:年|月|日|时|分|号|项|个|所|家|名|人|件|篇|条|次|场|户|批|期|届|周|天|季度|万|亿|千|百|元|平方|公里|多|余|％|%)/u;
/** 120 and 万, 120万 and 元. */
const NUMBER_END = new RegExp(`${DIGIT}[万亿千百多余]*$`, 'u');
/** 2021年 and 3, 3月 and 25. */
const DATE_END = new RegExp(`${DIGIT}[年月]$`, 'u');
const DIGIT_FIRST = new RegExp(`^${DIGIT}`, 'u');

/** Ends of words that a dictionary takes off: 体育·局, 办公·室, 集团·化. */
const SUFFIX = /^[局委办室厅处科组会院所区市县镇乡村部站队司署园校社型化性式类级率额量制点]$/u;
const HANZI_LAST = /\p{Script=Han}$/u;

/** A hanzi alone is mostly the end or the beginning of a word that the dictionary does not know: 幼儿·园, 托·育. */
const SINGLE_HANZI = /^\p{Script=Han}$/u;
const FUNCTION_WORD = /^[和与及暨并或对在于为从由向以将把按的]$/u;
const BEFORE_SINGLE_COST = 30;
const AFTER_SINGLE_COST = 8;
/** A line that ends with 的 waits for the next. */
const AFTER_DE_COST = 12;
/** A district belongs to the office that follows it. */
const PLACE_LAST = /[市区县镇]$/u;
const AFTER_PLACE_COST = 60;
/** Inside a name in 《》 or “” that is too long for one line. */
const INSIDE_NAME_COST = 20;

/** The words of a title, with what must stay beside them; none is wider than a line. */
export function titleWords(title: string, lineWidth: number): readonly TitleWord[] {
  return wordsOf(title, namesOf(title, lineWidth)).flatMap((word) => fitting(word, lineWidth));
}

/** What is wider than a line: its words, though they belong together; a word that is too wide itself is broken anywhere. */
function fitting(word: TitleWord, lineWidth: number): readonly TitleWord[] {
  if (textWidth(word.text) <= lineWidth) return [word];
  const pieces = wordsOf(word.text, []);
  const smaller: readonly TitleWord[] =
    pieces.length > 1
      ? pieces.flatMap((piece) => fitting(piece, lineWidth))
      : [...word.text].map((text) => ({ text, breakCost: 0 }));
  return smaller.map(({ text, breakCost: cost }, index) => ({
    text,
    breakCost: index === 0 ? word.breakCost : cost + INSIDE_NAME_COST,
  }));
}

function wordsOf(title: string, names: readonly Name[]): readonly TitleWord[] {
  const words: TitleWord[] = [];
  let at = 0;
  let before: string | null = null;
  for (const segment of title.split(TERMS).flatMap(dictionaryWords)) {
    const name = names.find(({ from, to }) => from < at && at < to);
    const isEnd = at + segment.length === title.length;
    if (before !== null && (name?.whole === true || belongsTogether(words.at(-1)!.text, segment, isEnd))) {
      const last = words.pop()!;
      words.push({ text: last.text + segment, breakCost: last.breakCost });
    } else {
      const cost = before === null ? 0 : breakCost(words.at(-1)!.text, segment) + (name ? INSIDE_NAME_COST : 0);
      words.push({ text: segment, breakCost: cost });
    }
    at += segment.length;
    before = segment;
  }
  return words;
}

function dictionaryWords(text: string): string[] {
  if (text === '' || TERMS.test(text)) return text === '' ? [] : [text];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

function belongsTogether(before: string, after: string, isEnd: boolean): boolean {
  return (
    NOT_FIRST.test(after) ||
    NOT_LAST.test(before) ||
    (SUFFIX.test(after) && HANZI_LAST.test(before)) ||
    (NUMBER_END.test(before) && (UNIT.test(after) || DIGIT_FIRST.test(after))) ||
    (DATE_END.test(before) && DIGIT_FIRST.test(after)) ||
    (before.endsWith('的') && isEnd && DOCUMENT_KIND.test(after))
  );
}

/** Of two breaks that are equally good otherwise, the one before a connector. */
const PLAIN_BREAK_COST = 0.5;
const CONNECTOR_FIRST = /^[暨和与及]/u;

function breakCost(before: string, after: string): number {
  const isSingle = (text: string) => SINGLE_HANZI.test(text) && !FUNCTION_WORD.test(text);
  return (
    (isSingle(after) ? BEFORE_SINGLE_COST : 0) +
    (isSingle(before) ? AFTER_SINGLE_COST : 0) +
    (before.endsWith('的') ? AFTER_DE_COST : 0) +
    (PLACE_LAST.test(before) ? AFTER_PLACE_COST : 0) +
    (CONNECTOR_FIRST.test(after) ? 0 : PLAIN_BREAK_COST)
  );
}

interface Name {
  readonly from: number;
  readonly to: number;
  /** Short enough to stand on one line. */
  readonly whole: boolean;
}

/** The names in 《》 and “”, outermost ones. Beside the name a line needs room for a mark. */
function namesOf(title: string, lineWidth: number): readonly Name[] {
  return [...title.matchAll(/《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”/gu)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    whole: textWidth(text) <= lineWidth - 1,
  }));
}
