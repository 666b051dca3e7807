/** Breaks a title into lines: words whole, in the shape of a trapezium or a rhombus (GB/T 9704-2012 7.3.1). */
import { breakLines } from './line-breaks';
import { textWidth } from './text-width';
import { titleWords, type TitleWord } from './title-words';

/** 2号 is 22 pt, the text block 442.2 pt wide: 20 字 a line, of which word processors take a little for the space beside digits. */
export const TITLE_LINE_WIDTH = 19.5;

/** So many lines are tried in every way; of more, which no title should have, those of the most even length are taken. */
const MOST_TRIED_LINES = 4;

/** A text this long is a paragraph in the wrong cell, and finding its words takes long: it is set like one. */
const LONGEST_TITLE = 500;

/** A line shorter than its neighbours on both sides makes a waist, which is neither trapezium nor rhombus. */
const WAIST_COST = 100;
/** A character must not stand alone. */
const ALONE_COST = 10_000;
/** Lines of exactly one width make a block, which is neither; still better than ragged lines. */
const BLOCK_COST = 1;

/** The lines of a title; one when it fits. Breaks that were typed are kept, blank lines are not. */
export function titleLines(title: string, lineWidth = TITLE_LINE_WIDTH): readonly string[] {
  return title
    .trim()
    .split(/\s*\n\s*/u)
    .flatMap((line) => breakLine(line, lineWidth));
}

function breakLine(title: string, lineWidth: number): readonly string[] {
  const width = textWidth(title);
  if (width <= lineWidth) return [title];
  if (title.length > LONGEST_TITLE) return breakLines(title, lineWidth);
  const words = titleWords(title, lineWidth);
  // Whole words may need a line more than the characters alone would.
  for (let count = Math.ceil(width / lineWidth); count <= MOST_TRIED_LINES; count++) {
    const best = bestBreak(words, count, lineWidth);
    if (best) return best;
  }
  return evenLines(words, lineWidth);
}

/** As few lines as hold the words, of lengths that differ as little as may be. */
function evenLines(words: readonly TitleWord[], lineWidth: number): readonly string[] {
  /** Of the best lines from each word to the end: how many, how bad, and where the first one ends. */
  const best: { count: number; cost: number; end: number }[] = [];
  best[words.length] = { count: 0, cost: 0, end: words.length };
  for (let start = words.length - 1; start >= 0; start--) {
    for (let end = start + 1; end <= words.length; end++) {
      const line = textOf(words.slice(start, end));
      if (textWidth(line) > lineWidth && end > start + 1) break;
      const rest = best[end]!;
      const free = lineWidth - textWidth(line);
      const cost = rest.cost + free ** 2 + aloneCost(line) + (end < words.length ? words[end]!.breakCost : 0);
      const known = best[start];
      const isBetter = !known || rest.count + 1 < known.count || (rest.count + 1 === known.count && cost < known.cost);
      if (isBetter) best[start] = { count: rest.count + 1, cost, end };
    }
  }
  const lines: string[] = [];
  for (let start = 0; start < words.length; start = best[start]!.end) {
    lines.push(textOf(words.slice(start, best[start]!.end)));
  }
  return lines;
}

function aloneCost(line: string): number {
  return [...line.trim()].length === 1 ? ALONE_COST : 0;
}

/** One way to put words into lines. */
interface Break {
  readonly lines: readonly string[];
  /** Of the places where it breaks. */
  readonly breakCost: number;
}

/** The best way to put the words into this many lines, or null when they do not fit. */
function bestBreak(words: readonly TitleWord[], count: number, lineWidth: number): readonly string[] | null {
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null;
  for (const { lines, breakCost } of breaks(words, count, lineWidth)) {
    const cost = unevenness(lines.map(textWidth)) + breakCost + lines.reduce((sum, line) => sum + aloneCost(line), 0);
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best?.lines ?? null;
}

/** Every way to put the words into this many lines, each within the width. */
function* breaks(words: readonly TitleWord[], count: number, lineWidth: number): Generator<Break> {
  if (count === 1) {
    const line = textOf(words);
    if (textWidth(line) <= lineWidth) yield { lines: [line], breakCost: 0 };
    return;
  }
  for (let end = 1; end <= words.length - count + 1; end++) {
    const line = textOf(words.slice(0, end));
    if (textWidth(line) > lineWidth) return;
    for (const { lines, breakCost } of breaks(words.slice(end), count - 1, lineWidth)) {
      yield { lines: [line, ...lines], breakCost: breakCost + words[end]!.breakCost };
    }
  }
}

function textOf(words: readonly TitleWord[]): string {
  return words.map(({ text }) => text).join('');
}

/** Small for lines of about the same width; lines that narrow or widen steadily, or bulge in the middle, are better than a waist. */
function unevenness(widths: readonly number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const hasWaist = widths.some((width, index) => width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0));
  const isBlock = widths.every((width) => width === widths[0]);
  return spread + (hasWaist ? WAIST_COST : 0) + (isBlock ? BLOCK_COST : 0);
}
