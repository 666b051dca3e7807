import { parseChineseNumber } from '../../domain/chinese-number';
import { factsOf } from '../../domain/facts/facts';
import type { Quantity } from '../../domain/facts/quantity';
import { matchesOf, pattern, type Match, type Sentence } from '../../domain/facts/sentence';
import { proseExamples } from '../example';
import { defineRule, type ProseComplaint } from '../rule';
import { allOf } from '../signs';
import { QUANTITIES } from './signs';
import { exactly, isSame, placesOf, shownAmount, shownRate, written, unequal } from './sums';

const UP = '(?:增加|增长|提高|提升|上升|扩大|扩充|扩展|扩建|拓展|攀升|跃升|上调|增|升|涨|扩|发展|延长)';
const DOWN = '(?:减少|下降|降低|缩减|压缩|压减|压降|缩短|回落|下调|降|减|缩)';
const TO = '(?:到|至|为)了?(?:<d>的?)?';
const LAST =
  '(?:去年同期|上年同期|去年|上年|前一年|上月|上个月|上季度|同期|上学期|上学年|年初|原有|原先|原|此前|之前|改造前|调整前|<d>)';
const THIS = '(?:今年|本年|本月|本季度|本学期|本学年|目前|现有|现在|现已|现|截至目前|改造后|调整后|<d>)';
/** Words between two numbers that belong to them both. */
const FEW = '~{0,8}?';

/** Where two numbers stand between which something grew or shrank, the first one first. */
const FROM_TO: readonly RegExp[] = [
  pattern(
    `[由从](?:${LAST}|原来|原有|原先|最初)?(?:的)?${FEW}<a:n|p|t>${FEW}，?(?:逐步|已|稳步|大幅|进一步|共|净)?(?:${UP}|${DOWN}|变|调整|改)${TO}${FEW}<b:n|p|t>`,
  ),
  pattern(
    `${LAST}(?:的|为|有|是|共)?${FEW}<a:n|p|t>${FEW}[，、](?:而)?${THIS}(?:的|为|有|是|共|已)?${FEW}(?:${UP}|${DOWN})?(?:到|至|为|达到?)?${FEW}<b:n|p|t>`,
  ),
  pattern(
    `<b:n|p|t>${FEW}[，、]?(?:比|较|与)${LAST}(?:的|时)?${FEW}<a:n|p|t>(?:相比)?[，]?(?=~{0,4}(?:${UP}|${DOWN}|多|少))`,
  ),
  pattern(`(?:比|较)${LAST}(?:的|时)?${FEW}<a:n|p|t>(?:${UP}|${DOWN})${TO}${FEW}<b:n|p|t>`),
  pattern(
    `(?:本月|本季度|本学期|本周)${FEW}<b:n|p|t>${FEW}[，、](?:上月|上个月|上季度|上学期|上周|<d>同期)(?:的|为|有|是|共)*${FEW}<a:n|p|t>`,
  ),
  pattern(`<a:n|p|t>${FEW}(?:逐步|已|稳步|大幅|进一步)?(?:${UP}|${DOWN})${TO}${FEW}<b:n|p|t>`),
];
/** 80件（去年同期100件），同比下降20% */
const IN_BRACKETS = pattern(`<b:n|p|t>${FEW}（${LAST}(?:为|是|有)?${FEW}<a:n|p|t>）(?=，)`);
/** What both of the next two have. */
const NAMES_LAST = /同期|上年|去年|前一年|上月|上个月|上季度|上学[期年]|年初|原有|原先|之前|前\ue0c0/u;

/** 12公顷，是去年同期4公顷的3倍 */
const TIMES_OF = pattern(`<b:n>${FEW}[，、]?(?:已)?(?:达到?|是|为|相当于)${LAST}(?:的)?${FEW}<a:n>的<by:x|p>`);
/** 80件，同比减少20件，上年同期为100件 */
const BY_AND_LAST = pattern(
  `<b:n>${FEW}[，、]?(?:同比|环比|较上年同期|较去年同期|较上年|较去年|比上年|比去年)(?<word>增加|增长|减少|下降|多|少)了?<by:n|p>[，（](?:${LAST})(?:的|为|是|有|数)*${FEW}<a:n>`,
);

/** 比去年增加20个，达到120个: the first number is what is left. */
const BY_AND_TO = pattern(
  `(?<way>增加|新增|增长|提高|减少|下降|降低)了?<by:n>${FEW}[，、]?(?:总数|总量|总规模)?(?:增加|增长|扩大|提高|减少|下降|降低|增|降|减)?(?:到|至|达到?|为)了?${FEW}<b:n>`,
);

/** What the sentence says of the change, right behind the numbers. */
const CHANGE = pattern(
  `^~{0,6}[，、（]?(?:数量|总数|规模|总量|同比|环比|较上年|较去年|比上年|比去年|累计|实际|净|共|其中)?(?<word>${UP}|${DOWN}|增幅|涨幅|升幅|降幅|增速|多|少|翻|达到?原来的|是原来的|为原来的|是(?:上年|去年)的|为(?:上年|去年)的)(?:幅度|率)?(?:了|达到?|为|约为|近)?(?:<by:n|p|pp|x|t>|(?<doubled>一番|两番|三番|番|1番|2番|3番)|(?<share>[二三四五六七八九十]分之[一二两三四五六七八九]))`,
);

/** 比上月提高5%，由60%升至65%: of two percentages, told before them. */
const SHARES_AFTER = pattern(
  `(?<word>${UP}|${DOWN})了?<by:p>[，（](?:即|已)?[由从]${FEW}<a:p>${FEW}(?:${UP}|${DOWN}|变|调整)${TO}${FEW}<b:p>`,
);

const DOUBLINGS: Readonly<Record<string, number>> = { 番: 1, 一番: 1, 两番: 2, 三番: 3, '1番': 1, '2番': 2, '3番': 3 };

interface Growth {
  readonly a: Quantity;
  readonly b: Quantity;
}

export const growthMismatch = defineRule({
  id: 'growth-mismatch',
  severity: 'error',
  scope: 'text',
  title: '增减幅度与数量对不上',
  why: '由100个增加到120个是增长20%、增加20个；由60%提高到65%是提高5个百分点，不是提高5%。',
  signs: allOf(QUANTITIES, '增长升涨扩提翻降减缩多倍'),
  *check(text) {
    if (factsOf(text).quantities.length < 2) return;
    for (const sentence of factsOf(text).sentences) {
      if (sentence.quantities.length < 2) continue;
      for (const found of growthsIn(text, sentence)) {
        const complaint = complaintOf(text, sentence, found);
        if (complaint) yield { ...complaint, also: placesOf(...found.places) };
      }
      for (const match of matchesOf(SHARES_AFTER, sentence)) {
        const found = exactly(match, 'a', 'b', 'by');
        const right = found && rightFor(found, found.by, match);
        if (!right) continue;
        yield unlikeChange(text, found, right);
      }
      yield* toldBeside(text, sentence);
    }
  },
  examples: proseExamples(
    [
      '学位由100个增加到120个，增长20%。',
      '完成率由60%提高到65%，提高5个百分点。',
      '投诉由30件下降到20件，下降33.3%。',
      '学位由100个增至200个，翻一番。',
      '学位由100个增至300个，是原来的3倍。',
      '覆盖率由50%提高到60%，较上年增长20%。',
      '营业收入比上月提高5%，利润率由6%升至6.5%。',
      '新增绿地12公顷，是去年同期4公顷的3倍。',
      '信访总量80件，同比减少20件，上年同期为100件。',
      '受理投诉80件（去年同期100件），同比下降20%。',
    ],
    [
      ['学位由100个增加到120个，增长25%。', null],
      ['完成率由60%提高到65%，提高5%。', null],
      ['参保率由92%提升至96%，提升4%。', null],
      ['学位数由100个增至200个，增长2倍。', null],
      ['去年招生100人，今年招生120人，同比增长25%。', null],
      ['投诉由五十件下降到四十件，下降25%。', null],
      ['托育点由12个增加到18个，增加5个。', null],
      ['完成率比上月提高5%，由60%升至65%。', null],
      ['新增绿地12公顷，是去年同期4公顷的4倍。', null],
      ['游客由20万人次增长到30万人次，增长了三分之一。', null],
      ['信访总量80件，同比减少20件，上年同期为120件。', null],
      ['受理投诉80件（去年同期100件），同比下降30%。', null],
    ],
  ),
});

/** What is told of the change before the amount that it is reckoned from, or as a multiple of that. */
function* toldBeside(text: string, sentence: Sentence): Generator<ProseComplaint> {
  const wayOf = (match: Match) => (/[减降少]/u.test(match.groups.word ?? '') ? -1 : 1);
  if (!NAMES_LAST.test(sentence.masked)) return;
  for (const shape of [TIMES_OF, BY_AND_LAST]) {
    for (const match of matchesOf(shape, sentence)) {
      const found = exactly(match, 'a', 'b', 'by');
      if (!found || found.a.unit !== found.b.unit) continue;
      const { a, b, by } = found;
      const ofLast = shape === TIMES_OF;
      const isTurned = !ofLast && (b.value - a.value) * wayOf(match) < 0 && by.unit === a.unit;
      const right = isTurned
        ? changeOf(a, b)
        : rightFor(found, by, ofLast ? { ...match, groups: { word: '是去年的' } } : match);
      if (right !== null) yield unlikeChange(text, found, right);
    }
  }
}

/** The complaint that the change from `a` to `b` is not the one that the text says. */
function unlikeChange(text: string, { a, b, by }: Readonly<Record<'a' | 'b' | 'by', Quantity>>, right: string) {
  const unlike = unequal(`${written(text, a)}到${written(text, b)}是`, right, written(text, by));
  return { start: by.start, end: by.end, ...unlike, also: placesOf(a, b) };
}

function changeOf(a: Quantity, b: Quantity): string {
  return `${b.value >= a.value ? '增加' : '减少'} ${shownAmount(Math.abs(b.value - a.value), a)}`;
}

interface Found {
  readonly growth: Growth;
  /** As the sentence of the finding names what it was before. */
  readonly before: string;
  readonly end: number;
  readonly places: readonly Quantity[];
}

function* growthsIn(text: string, sentence: Sentence): Generator<Found> {
  const seen = new Set<Quantity>();
  for (const shape of sentence.masked.includes('（') ? [...FROM_TO, IN_BRACKETS] : FROM_TO) {
    for (const match of matchesOf(shape, sentence)) {
      const growth = exactly(match, 'a', 'b');
      if (!growth || growth.a.unit !== growth.b.unit || seen.has(growth.b)) continue;
      seen.add(growth.b);
      yield { growth, before: written(text, growth.a), end: match.end, places: [growth.a, growth.b] };
    }
  }
  for (const match of matchesOf(BY_AND_TO, sentence)) {
    const found = exactly(match, 'by', 'b');
    if (!found || found.by.unit !== found.b.unit || seen.has(found.b)) continue;
    const { by, b } = found;
    const value = /[减降]/u.test(match.groups.way!) ? b.value + by.value : b.value - by.value;
    if (value <= 0) continue;
    const a = { ...b, value, slack: b.slack + by.slack };
    yield { growth: { a, b }, before: shownAmount(value, b).replace(/\s/gu, ''), end: match.end, places: [by, b] };
  }
}

function complaintOf(text: string, sentence: Sentence, { growth, before, end }: Found): ProseComplaint | null {
  const rest = {
    ...sentence,
    masked: sentence.masked.slice(end),
    quantityAt: (at: number) => sentence.quantityAt(at + end),
  };
  const [change] = matchesOf(CHANGE, rest);
  if (!change) return null;
  const isChange = `${before}到${written(text, growth.b)}是`;
  const by = change.quantities.by;
  if (by && !by.exact) return null;
  const { share } = change.groups;
  if (share !== undefined) return shareComplaint(sentence, growth, isChange, end + change.end, share);
  const right = by ? rightFor(growth, by, change) : rightDoubling(growth, change.groups.doubled!);
  if (right === null) return null;
  const place = by ?? {
    start: sentence.placeOf(end + change.end - change.groups.doubled!.length),
    end: sentence.placeOf(end + change.end),
  };
  const said = by ? written(text, by) : `翻${change.groups.doubled!}`;
  return { start: place.start, end: place.end, ...unequal(isChange, right, said) };
}

/** 增长了三分之一; `end` is where it ends in the masked sentence. */
function shareComplaint(
  sentence: Sentence,
  { a, b }: Growth,
  isChange: string,
  end: number,
  share: string,
): ProseComplaint | null {
  const [whole = 1, part = 0] = share.split('分之').map((number) => parseChineseNumber(number) ?? 0);
  const change = Math.abs(b.value - a.value) / a.value;
  if (a.value === 0 || a.kind === 'percent' || Math.abs(change - part / whole) < 0.03) return null;
  const place = { start: sentence.placeOf(end - share.length), end: sentence.placeOf(end) };
  const right = `${b.value >= a.value ? '增长' : '下降'} ${shownRate(change)}`;
  return { ...place, ...unequal(isChange, right, share) };
}

/** What the change is, in words; null when the text has it right or it cannot be told. */
function rightFor({ a, b }: Growth, by: Quantity, { groups }: Match): string | null {
  const isMore = b.value > a.value;
  const change = Math.abs(b.value - a.value);
  const inPoints = `${isMore ? '提高' : '下降'} ${shownNumber(change)} 个百分点`;
  const slack = a.slack + b.slack;
  const shares = a.kind === 'percent';
  if (a.value === 0 || change === 0) return null;
  const word = groups.word ?? '';
  if (by.kind === 'percent') {
    if (/原来的|年的/u.test(word))
      return isNear((b.value / a.value) * 100, by, 0) ? null : shownRate(b.value / a.value);
    const relative = (change / a.value) * 100;
    // 由92%提升至96%，提升4%: the difference to a point is what people mean by it, even where the share rounds to the same.
    const misused = shares && isSame(by.value, change, 0);
    if (!misused && isNear(relative, by, (slack / a.value) * 100)) return null;
    if (!shares) return `${isMore ? '增长' : '下降'} ${shownRate(change / a.value)}`;
    // Of two percentages both readings are known; the difference is points.
    return inPoints;
  }
  if (by.kind === 'points') {
    return shares && !isSame(by.value, change, by.step / 2 + (a.step < 1 || b.step < 1 ? by.step / 2 : 0))
      ? inPoints
      : null;
  }
  if (by.kind === 'times') return rightTimes({ a, b }, by, word);
  if (by.unit !== a.unit || isSame(by.value, change, slack + by.slack)) return null;
  return changeOf(a, b);
}

function rightTimes({ a, b }: Growth, by: Quantity, word: string): string | null {
  const ratio = b.value / a.value;
  if (ratio < 1) return null;
  const isRatio = /原来的|年的/u.test(word);
  const tolerance = by.step / 2 + (a.slack + b.slack) / a.value;
  const right = isRatio ? ratio : ratio - 1;
  if (Math.abs(right - by.value) < tolerance) return null;
  const name = isRatio ? `原来的 ${shownNumber(right)} 倍` : `增长 ${shownNumber(right)} 倍`;
  return !isRatio && isSame(ratio, 2, 1e-9) ? `${name}（翻一番）` : name;
}

function rightDoubling({ a, b }: Growth, doubled: string): string | null {
  const ratio = b.value / a.value;
  const right = 2 ** DOUBLINGS[doubled]!;
  // 翻一番 is said of what has about doubled.
  return Math.abs(ratio - right) <= right * 0.06 ? null : `原来的 ${shownNumber(ratio)} 倍`;
}

function isNear(value: number, by: Quantity, slack: number): boolean {
  return Math.abs(value - by.value) < by.step + slack * 1.5;
}

function shownNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
