import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { beside } from '../signs';

/** Quoted items side by side, with or without 、 between them. */
const TITLES = /《[^《》\n]{1,60}》(?:、?《[^《》\n]{1,60}》)+/gu;
const QUOTES = /“[^“”\n]{1,40}”(?:、?“[^“”\n]{1,40}”)+/gu;

export const quoteListComma = defineRule({
  id: 'quote-list-comma',
  severity: 'suggestion',
  scope: 'text',
  title: '引号书名号间有顿号',
  why: '标有引号或书名号的并列成分之间通常不用顿号（GB/T 15834-2011 4.5.3.5）。',
  signs: [[beside('》”', '、'), beside('、', '《“')]],
  edits: { goes: '、', comes: '' },
  *check(text) {
    for (const pattern of [TITLES, QUOTES]) {
      for (const { 0: list, index } of text.matchAll(pattern)) {
        const insert = list.replaceAll('》、《', '》《').replaceAll('”、“', '”“');
        if (insert === list || isPartOfList(text, index, index + list.length)) continue;
        const isTitles = pattern === TITLES;
        if (!goesWithout(text, pattern, isTitles ? '》、《' : '”、“')) continue;
        const kind = isTitles ? '书名号' : '引号';
        yield { start: index, end: index + list.length, message: `${kind}之间的顿号可以删去。`, insert };
      }
    }
  },
  examples: proseExamples(
    [
      '印发《甲办法》《乙办法》。',
      '制定《甲办法》（试行）、《乙办法》。',
      '落实“双减”“五育”要求。',
      '根据《甲条例》、《乙办法》等规定。',
      '“一网”、城市“两网”建设。',
    ],
    [
      ['印发《甲办法》、《乙办法》、《丙办法》。', '印发《甲办法》《乙办法》《丙办法》。'],
      ['落实“双减”、“五育”、“三全”要求。', '落实“双减”“五育”“三全”要求。'],
      ['落实“双减”、“五育”要求，推进“两个行动”“三个创建”。', '落实“双减”“五育”要求，推进“两个行动”“三个创建”。'],
      ['“一网”、“两网”、“三网”，“甲区”、“乙区”。', '“一网”“两网”“三网”，“甲区”“乙区”。', 2],
    ],
  ),
});

/** A list that has items without quotes too keeps its 、 throughout. */
function isPartOfList(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '、' || text.charAt(end) === '、';
}

/** Longer lists go without 、. */
const MOST_WITH_COMMA = 2;

/**
 * 通常 in the standard leaves room: two titles or quoted words with 、 are usual, in regulations above all, unless the writer goes without in
 * the same text. What is mended counts as without already, so that mending one list makes no finding of another.
 */
function goesWithout(text: string, lists: RegExp, joint: string): boolean {
  if (text.includes(joint.replace('、', ''))) return true;
  return [...text.matchAll(lists)].some(
    ({ 0: list, index }) =>
      list.split(joint).length > MOST_WITH_COMMA && !isPartOfList(text, index, index + list.length),
  );
}
