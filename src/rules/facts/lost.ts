/** Question marks that stand for a character nobody can read any more. */
import type { Span } from '../rule';

/** A question mark where a character was: between hanzi of one clause. */
const MARK = /(?<=[\u4e00-\u9fff“《（])\?{1,3}(?=[\u4e00-\u9fff])|(?<=[“《][\u4e00-\u9fff]{1,2})\?(?=[”》])/gu;
const QUESTION =
  /吗|呢|么|否|谁|哪|几|多少|何|怎|什么|如何|为啥|能不能|是不是|有没有|会不会|要不要|可不可|行不行|对不对|吧|啊/u;
const CLAUSE = 40;

/** The places in a text where a half-width question mark stands in the middle of a clause that asks nothing. */
export function* lostPlaces(text: string): Generator<Span> {
  for (const match of text.matchAll(MARK)) {
    const before = text
      .slice(Math.max(0, match.index - CLAUSE), match.index)
      .split(/[。；！？?，\n]/u)
      .at(-1)!;
    if (!QUESTION.test(before)) yield { start: match.index, end: match.index + match[0].length };
  }
}
