import { parseChineseNumber, toChineseNumber } from '../../domain/chinese-number';
import { proseExamples } from '../example';
import { defineRule } from '../rule';
import { anyOf, beside, bySigns, DIGITS, type Signs } from '../signs';

/** Where an item of a list may begin: at a paragraph, behind a sentence or a colon. */
const BOUNDARY = '(?:^|(?<=[。；：:;！？\\n]))[ \\t\u3000]{0,8}';
const HANZI = '[一二三四五六七八九十]{1,3}';

interface Family {
  readonly signs: Signs;
  readonly pattern: RegExp;
  /** How number n is written. */
  readonly show: (n: number) => string;
  /** 一是 and 二是 make a list wherever they stand; the others may be quoted alone. */
  readonly points?: true;
}

const HANZI_NUMBERS = '一二三四五六七八九十';

const FAMILIES: readonly Family[] = [
  {
    signs: [[beside(DIGITS, '.．、')]],
    pattern: new RegExp(`${BOUNDARY}(\\d{1,2})[.．、](?![\\d.])`, 'gu'),
    show: (n) => `${n}.`,
  },
  {
    signs: [[beside('（(', DIGITS), beside(DIGITS, '）)')]],
    pattern: new RegExp(`${BOUNDARY}[（(](\\d{1,2})[）)]`, 'gu'),
    show: (n) => `（${n}）`,
  },
  { signs: [[beside(DIGITS, '）)')]], pattern: new RegExp(`${BOUNDARY}(\\d{1,2})[）)]`, 'gu'), show: (n) => `${n}）` },
  {
    signs: [[beside('（(', HANZI_NUMBERS), beside(HANZI_NUMBERS, '）)')]],
    pattern: new RegExp(`${BOUNDARY}[（(](${HANZI})[）)]`, 'gu'),
    show: (n) => `（${toChineseNumber(n)}）`,
  },
  {
    signs: [[beside(HANZI_NUMBERS, '、')]],
    pattern: new RegExp(`(?:^|(?<=[。\\n]))[ \\t\u3000]{0,8}(${HANZI})、`, 'gu'),
    show: (n) => `${toChineseNumber(n)}、`,
  },
  {
    signs: [[beside(HANZI_NUMBERS, '是要')]],
    pattern: new RegExp(`(?:^|(?<=[。；：:;，、\\n]))[ \\t\u3000]{0,8}(${HANZI})(?:是|要)(?!否)`, 'gu'),
    show: (n) => `${toChineseNumber(n)}是`,
    points: true,
  },
  {
    signs: [[beside('第', HANZI_NUMBERS), beside(HANZI_NUMBERS, '，、,')]],
    pattern: new RegExp(`${BOUNDARY}第(${HANZI})[，、,]`, 'gu'),
    show: (n) => `第${toChineseNumber(n)}，`,
  },
  {
    signs: [[beside('其', HANZI_NUMBERS), beside(HANZI_NUMBERS, '，、,是')]],
    pattern: new RegExp(`${BOUNDARY}其(${HANZI})[，、,是]`, 'gu'),
    show: (n) => `其${toChineseNumber(n)}，`,
  },
  { signs: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫', pattern: /([①②③④⑤⑥⑦⑧⑨⑩⑪⑫])/gu, show: (n) => String.fromCharCode(0x245f + n) },
];
const familiesFor = bySigns(FAMILIES);
const CIRCLED = 0x245f;
/** What goes on with 一是 instead of 二是. */
const OTHERWISE = /[二2]是|二要|另一|另外|其二|再者|再就是|此外|同时|还有|又是|一是/u;

interface Item {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

export const sequenceGap = defineRule({
  id: 'sequence-gap',
  severity: 'warning',
  scope: 'text',
  title: '序号缺少或重复',
  why: '1、2之后是4，或有“一是”没有“二是”，多半是删了一条忘了重排，也可能漏抄了一条。',
  signs: anyOf(...FAMILIES.map(({ signs }) => signs)),
  *check(text) {
    for (const { pattern, show, points } of familiesFor(text)) {
      const items = itemsOf(text, pattern);
      if (points) yield* [...aloneIn(text, items), ...withoutFirst(text, items), ...miscounted(text, items)];
      for (let at = 1; at < items.length; at++) {
        const [before, item] = [items[at - 1]!, items[at]!];
        if (item.n === before.n + 1 || item.n === 1 || !isList(items, at)) continue;
        const message =
          item.n === before.n
            ? `序号“${show(item.n)}”重复，请核对后重排。`
            : `“${show(before.n)}”之后是“${show(item.n)}”，请核对是否漏了内容。`;
        yield { start: item.start, end: item.end, message, also: [{ start: before.start, end: before.end }] };
      }
    }
  },
  examples: proseExamples(
    [
      '1.完成招标。2.组织施工。3.竣工验收。',
      '一是完成招标。二是组织施工。',
      '（1）完成招标；（2）组织施工。',
      '1.甲工程：（1）完成招标；（2）组织施工。2.乙工程：（1）完成设计；（2）完成招标。',
      '投资3.5亿元。2.8亿元已到位。',
      '一是完成招标，另一方面组织施工。',
      '主要有两方面问题：一是资金不足，二是人员短缺。',
      '主要有三方面问题，各部门协调解决。一是资金不足，二是人员短缺。',
    ],
    [
      ['1.完成招标。2.组织施工。4.竣工验收。', null],
      ['1.完成招标。2.组织施工。2.竣工验收。', null],
      ['一是完成招标。三是组织施工。', null],
      ['一是完成招标。组织施工。', null],
      ['（一）完成招标；（三）组织施工。', null],
      ['主要有三方面问题：一是资金不足，二是人员短缺。', null],
      ['实施四大工程：一是提升工程，二是惠民工程，三是畅通工程。', null],
      ['重点抓好以下工作：一是加快施工进度，确保按期竣工。', null],
    ],
  ),
});

function itemsOf(text: string, pattern: RegExp): readonly Item[] {
  return [...text.matchAll(pattern)].flatMap((match): Item[] => {
    const written = match[1]!;
    const code = written.charCodeAt(0);
    const n =
      code >= 0x2460 && code <= 0x2473
        ? code - CIRCLED
        : /\d/u.test(written)
          ? Number(written)
          : parseChineseNumber(written);
    if (n === null || n < 1) return [];
    const start = match.index + match[0].length - match[0].trimStart().length;
    return [{ n, start, end: match.index + match[0].length }];
  });
}

/** Whether the items up to a place are one list from its beginning: 1, 2, … without another gap. */
function isList(items: readonly Item[], at: number): boolean {
  let first = at - 1;
  while (first > 0 && items[first]!.n === items[first - 1]!.n + 1) first--;
  return items[first]!.n === 1 && items[at]!.n <= items[at - 1]!.n + 3 && items[at]!.n >= items[at - 1]!.n;
}

/** A longer text is likely to go on in another cell. */
const MOST_ALONE = 80;

/** 一是 without 二是: with more sentences behind it, or behind a colon that promises a list. */
function* aloneIn(text: string, items: readonly Item[]) {
  if (items.length !== 1 || items[0]!.n !== 1) return;
  const { start, end } = items[0]!;
  const rest = text.slice(end);
  const more = /[。；\n]\s*[^\s]/u.test(rest) || /[：:]\s*$/u.test(text.slice(0, start));
  if (!more || rest.length > MOST_ALONE || OTHERWISE.test(rest)) return;
  yield { start, end, message: `有“${text.slice(start, end)}”而没有“二${text[end - 1]}”，请核对是否漏了内容。` };
}

/** 主要有三方面问题：, right before 一是. */
const PROMISED =
  /([二两三四五六七八九十]|\d{1,2})(?:个|大|项|点|条|类)?(?:方面|层面|问题|措施|举措|困难|难点|原因|重点|任务|环节|抓手|途径|做法|特点|短板|不足|工程|行动|机制|平台|体系)[^，。；：\d一二三四五六七八九十]{0,8}[：:，。]\s*$/u;

/** 三方面 and only 一是 and 二是, or a fourth one. */
function* miscounted(text: string, items: readonly Item[]) {
  const [first] = items;
  if (!first || items.length < 2 || items.some(({ n }, index) => n !== index + 1)) return;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const promised = PROMISED.exec(before);
  if (!promised) return;
  const [phrase, written] = promised;
  const count = /\d/u.test(written!) ? Number(written) : parseChineseNumber(written!);
  if (count === null || count === items.length) return;
  const start = first.start - before.length + promised.index;
  const said = phrase.replace(/[：:，。\s]+$/u, '');
  const last = items.at(-1)!;
  yield {
    start,
    end: start + said.length,
    message: `前面说“${said}”，后面写到“${text.slice(last.start, last.end).trim()}”，请核对。`,
    also: [{ start: last.start, end: last.end }],
  };
}

/** 二是 and 三是 without 一是. */
function* withoutFirst(text: string, items: readonly Item[]) {
  const [first, second] = items;
  if (!first || first.n !== 2 || second?.n !== 3 || text.length > 3 * MOST_ALONE) return;
  const { start, end } = first;
  yield { start, end, message: `有“${text.slice(start, end)}”而没有“一${text[end - 1]}”，请核对是否漏了内容。` };
}
