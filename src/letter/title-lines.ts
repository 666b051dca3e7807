/** Breaks a title into lines: words whole, in the shape of a trapezium or a rhombus (GB/T 9704-2012 7.3.1). */
import { textWidth } from './text-width';

/** 2号 is 22 pt, the text block 442.2 pt wide: 20 字 a line. */
export const TITLE_LINE_WIDTH = 20;

/** What must not begin a line: particles and closing marks. */
const NOT_FIRST = /^[的地得了等之、，。；：？！》〉”’）】％%]/u;
/** What must not end one: opening marks and words that point forward. */
const NOT_LAST = /(?:[《〈“‘（【第]|关于|和|与|及|暨|对|在|于|、)$/u;

/** The lines of a title; one when it fits. Breaks that were typed are kept. */
export function titleLines(title: string, lineWidth = TITLE_LINE_WIDTH): readonly string[] {
  return title.split('\n').flatMap((line) => breakLine(line.trim(), lineWidth));
}

/** More lines than any title has: they are filled as they come. */
const MOST_BALANCED_LINES = 4;

function breakLine(title: string, lineWidth: number): readonly string[] {
  const width = textWidth(title);
  if (width <= lineWidth) return [title];
  const words = wordsOf(title);
  // Whole words may need a line more than the characters alone would.
  for (let count = Math.ceil(width / lineWidth); count <= MOST_BALANCED_LINES; count++) {
    const best = bestBreak(words, count, lineWidth);
    if (best) return best;
  }
  return fillLines(words, lineWidth);
}

function fillLines(words: readonly string[], lineWidth: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last + word) <= lineWidth) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}

/** Terms of such letters that a dictionary would take apart. */
const TERMS =
  /(重点工作目标|重点工作|工作目标|民生实事项目|民生实事|实事项目|民心工程|区委区政府|完成情况|进展情况|推进情况|落实情况)/u;

/** Words with what must stay beside them: the smallest pieces that a break may stand between. */
function wordsOf(title: string): string[] {
  const words: string[] = [];
  for (const segment of title.split(TERMS).flatMap(dictionaryWords)) {
    const last = words.at(-1);
    if (last !== undefined && (belongsTogether(last, segment) || isOpen(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

function dictionaryWords(text: string): string[] {
  if (TERMS.test(text)) return [text];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

function belongsTogether(before: string, after: string): boolean {
  // 2021 and 年, 3 and 月, 25 and %.
  const isNumber = /[\d０-９]$/u.test(before) && /^[\d０-９年月日号项个所%％]/u.test(after);
  return NOT_FIRST.test(after) || NOT_LAST.test(before) || isNumber || (/月$/u.test(before) && after === '份');
}

/** A name in 《》 or “” stays on one line when it is short enough to. */
function isOpen(text: string): boolean {
  const opened = Math.max(text.lastIndexOf('《'), text.lastIndexOf('“'));
  const closed = Math.max(text.lastIndexOf('》'), text.lastIndexOf('”'));
  return opened > closed && textWidth(text.slice(opened)) < TITLE_LINE_WIDTH - 2;
}

/** The most even way to put the words into this many lines, or null when they do not fit. */
function bestBreak(words: readonly string[], count: number, lineWidth: number): readonly string[] | null {
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null;
  const total = textWidth(words.join(''));
  for (const lines of partitions(words, count, lineWidth)) {
    const cost = unevenness(lines.map(textWidth), total / count);
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best?.lines ?? null;
}

/** Every way to put the words into this many lines, each within the width. */
function* partitions(words: readonly string[], count: number, lineWidth: number): Generator<readonly string[]> {
  if (count === 1) {
    const line = words.join('');
    if (textWidth(line) <= lineWidth) yield [line];
    return;
  }
  for (let end = 1; end <= words.length - count + 1; end++) {
    const line = words.slice(0, end).join('');
    if (textWidth(line) > lineWidth) return;
    for (const others of partitions(words.slice(end), count - 1, lineWidth)) yield [line, ...others];
  }
}

/** Small for lines of about the same width; lines that narrow or widen steadily, or bulge in the middle, are better than a waist. */
function unevenness(widths: readonly number[], mean: number): number {
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const hasWaist = widths.some((width, index) => width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0));
  // Lines of exactly one width make a block, which is neither trapezium nor rhombus.
  const isBlock = widths.every((width) => width === widths[0]);
  return spread + (hasWaist ? 100 : 0) + (isBlock ? 1 : 0);
}
