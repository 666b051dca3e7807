import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { isDigit, isHanzi, isInAddress, isLatin } from './characters';

export const straightQuotes = defineRule({
  id: 'straight-quotes',
  severity: 'suggestion',
  scope: 'text',
  title: '用了直引号',
  why: '中文用弯引号“ ”和‘ ’（GB/T 15834-2011 4.8）；直引号分不出前后，是英文输入法打出来的。',
  signs: `"'`,
  edits: { goes: '"', comes: '“”' },
  *check(text) {
    for (const [start, end] of pairs(text, '"')) {
      const insert = `“${text.slice(start + 1, end)}”`;
      yield { start, end: end + 1, message: `直引号请改为弯引号${insert}。`, insert };
    }
    for (const [start, end] of pairs(text, "'")) {
      // Whether ‘ ’ or “ ” is meant depends on what is around it.
      yield { start, end: end + 1, message: `直引号${text.slice(start, end + 1)}请改为弯引号。` };
    }
  },
  examples: proseExamples(
    [
      '落实“双减”要求。',
      '屏幕尺寸为55"以上。',
      '采购86"平板120台，75"平板60台。',
      "it's a test。",
      'say "hello" to all。',
    ],
    [
      ['落实"双减"要求，推进"五育"并举。', '落实“双减”要求，推进“五育”并举。', 2],
      ["落实'双减'要求。", null],
    ],
  ),
});

/** Pairs of straight quotes around or beside Chinese text, when each paragraph has as many to open as to close. */
function* pairs(text: string, quote: string): Generator<readonly [start: number, end: number]> {
  let paragraph: number[] = [];
  for (let index = 0; index <= text.length; index++) {
    const character = text.charAt(index);
    if (character === quote && isQuote(text, index)) paragraph.push(index);
    if (character !== '\n' && character !== '') continue;
    if (paragraph.length % 2 === 0) {
      for (let at = 0; at < paragraph.length; at += 2) {
        const [start, end] = [paragraph[at]!, paragraph[at + 1]!];
        // 86"平板: what stands behind a number may be inches.
        if (isChinesePair(text, start, end) && !isDigit(text.charAt(start - 1))) yield [start, end];
      }
    }
    paragraph = [];
  }
}

/** An inch sign follows a digit, an apostrophe stands between letters. */
function isQuote(text: string, index: number): boolean {
  const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
  if (isDigit(before) && !isHanzi(after)) return false;
  return !(isLatin(before) && isLatin(after)) && !isInAddress(text, index);
}

function isChinesePair(text: string, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index++) if (isHanzi(text[index]!)) return true;
  return isHanzi(text.charAt(start - 1)) && isHanzi(text.charAt(end + 1));
}
