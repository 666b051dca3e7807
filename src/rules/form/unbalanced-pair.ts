import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { isInAddress, isLatin, isParagraphStart } from './characters';

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '（': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '［': '］',
};
const KIND: Readonly<Record<string, string>> = { ')': ')', '）': ')' };
const CLOSERS = new Set([...Object.values(CLOSING), '）']);

const MARKS = new RegExp(`[${[...Object.keys(CLOSING), ...CLOSERS].join('')}]`, 'gu');

interface Open {
  readonly index: number;
  readonly mark: string;
}

export const unbalancedPair = defineRule({
  id: 'unbalanced-pair',
  severity: 'warning',
  scope: 'text',
  title: '括号或引号不成对',
  why: '引号、括号、书名号成对使用（GB/T 15834-2011 4.8、4.9、4.15）；缺一半时，读者不知道到哪里为止。',
  signs: [...Object.keys(CLOSING), ...CLOSERS].join(''),
  *check(text) {
    const alone = unpaired(text);
    for (let at = 0; at < alone.length; at++) {
      const [first, second] = [alone[at]!, alone[at + 1]];
      const hint = second && wrongWay(text, first, second);
      if (hint) {
        at++;
        yield { start: hint.at, end: hint.at + 1, message: hint.message };
        continue;
      }
      const { index, mark } = first;
      const message =
        CLOSING[mark] === undefined
          ? `“${mark}”前面没有与它成对的标点，请核对。`
          : `“${mark}”后面没有与它成对的标点，请核对。`;
      yield { start: index, end: index + 1, message };
    }
  },
  examples: proseExamples(
    [
      '《方案（2021年）》和“四个更加紧密”已落实。',
      '1）完成招标；2)组织施工；a)验收。',
      '一）完成招标。\n（1）组织施工。',
      '“各校要高度重视。\n“各部门要密切配合。”',
      '会议指出：“教育是国之大计。\n要办好人民满意的教育。',
      '用it’s表示，内容详见名单（附件1、2）。',
      '官网（https://www.example.gov.cn/a?id=12&type=a）和（https://a.cn/(2021)b.pdf）已公布。',
    ],
    [
      ['《托育服务三年行动计划初稿已征求意见。', null],
      ['专项经费（总计120万元已到账。', null],
      ['专项经费总计120万元）已到账。', null],
      ['落实“四个更加紧密的标准，推进创建。', null],
      ['落实四个更加紧密”的标准，推进创建。', null],
      ['落实“双减“要求，推进创建。', null],
      ['落实”双减”要求，推进创建。', null],
      ['落实”双减“要求，推进创建。', null],
      ['印发《行动方案〉并组织实施。', null],
    ],
  ),
});

/** Marks further apart than this do not belong together. */
const LONGEST_QUOTED = 60;

/** Two marks without a partner that are one pair with one of them turned the wrong way or of another kind; null when they are not. */
function wrongWay(text: string, first: Open, second: Open): { readonly at: number; readonly message: string } | null {
  const between = text.slice(first.index + 1, second.index);
  if (between === '' || second.index - first.index > LONGEST_QUOTED || between.includes('\n')) return null;
  const [opens, alsoOpens] = [CLOSING[first.mark], CLOSING[second.mark]];
  if (opens !== undefined) {
    const right = opens === ')' ? '）' : opens;
    if (alsoOpens !== undefined && first.mark !== second.mark) return null;
    return { at: second.index, message: `“${first.mark}”之后又是“${second.mark}”，这里可能应为“${right}”，请核对。` };
  }
  if (alsoOpens === first.mark) {
    return { at: first.index, message: `“${first.mark}”和“${second.mark}”的方向反了，请核对。` };
  }
  const opening = Object.keys(CLOSING).find((mark) => CLOSING[mark] === second.mark);
  if (first.mark !== second.mark || opening === undefined) return null;
  return { at: first.index, message: `“${second.mark}”之前没有“${opening}”，这里可能应为“${opening}”，请核对。` };
}

/** Marks without a partner, in the order of the text. Half-width and full-width round brackets may pair: that they differ is another finding. */
function unpaired(text: string): Open[] {
  const open: Open[] = [];
  const alone: Open[] = [];
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (CLOSING[mark] !== undefined) {
      if (!isRepeatedQuote(text, index, open)) open.push({ index, mark });
    } else {
      const kind = KIND[mark] ?? mark;
      const partner = lastOpen(open, ({ mark: opening }) => CLOSING[opening] === kind);
      // What was opened later than the partner stays open: 《…（…》.
      if (partner >= 0) alone.push(...open.splice(partner).slice(1));
      else if (!isNoPair(text, index)) alone.push({ index, mark });
    }
  }
  if (alone.length + open.length === 0) return [];
  const isHalf = quotationHalves(text);
  return alone
    .concat(open)
    .filter((one) => !isHalf(one) && !isInAddress(text, one.index))
    .sort((a, b) => a.index - b.index);
}

/** Marks nest no deeper than this; looking no further keeps the time linear. */
const DEEPEST = 50;

/** The index of the last open mark of a kind, or -1. */
function lastOpen(open: readonly Open[], isWanted: (mark: Open) => boolean): number {
  const deepest = Math.max(0, open.length - DEEPEST);
  for (let index = open.length - 1; index >= deepest; index--) {
    if (isWanted(open[index]!)) return index;
  }
  return -1;
}

/** In a quotation of several paragraphs each begins with “ and only the last ends with ”. */
function isRepeatedQuote(text: string, index: number, open: readonly Open[]): boolean {
  return (
    text[index] === '“' && index > 0 && isParagraphStart(text, index) && lastOpen(open, ({ mark }) => mark === '“') >= 0
  );
}

/** Where no bracket is open, 1）, a) and 一） count; ’ in it’s is an apostrophe. */
function isNoPair(text: string, index: number): boolean {
  const mark = text[index]!;
  if (mark === '’') return isLatin(text.charAt(index - 1)) && isLatin(text.charAt(index + 1));
  if (mark !== ')' && mark !== '）') return false;
  let start = index;
  while (start > 0 && index - start < 3 && /[\dA-Za-z一二三四五六七八九十]/u.test(text[start - 1]!)) start--;
  return start < index && (isParagraphStart(text, start) || /[，。；：、\s]/u.test(text.charAt(start - 1)));
}

/**
 * Tells the halves of a quotation that goes on in other cells: “ as the first mark of a text, or behind a colon with whole sentences
 * up to the end; ” as the last mark.
 */
function quotationHalves(text: string): (one: Open) => boolean {
  const first = text.search(/\S/u);
  let last = text.length - 1;
  while (last >= 0 && /[。！？，；、\s]/u.test(text[last]!)) last--;
  const endsSentence = /[。！？；]$/u.test(text.trimEnd());
  const lastClosed = text.lastIndexOf('”');
  return ({ index, mark }) => {
    if (mark === '”' || mark === '’') return index === last;
    if (mark !== '“' && mark !== '‘') return false;
    return index === first || (text[index - 1] === '：' && endsSentence && index > lastClosed);
  };
}
