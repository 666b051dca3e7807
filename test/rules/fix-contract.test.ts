/** A fix is certain or it is not offered: what the rules mend in texts, and that they change nothing else. */
import { fixAll } from '../../src/application/checking/fix';
import { RULES } from '../../src/rules/index';
import { isProseRule, type Edits, type Finding } from '../../src/rules/rule';
import { checkTexts, lawProse, officialProse, plant, SLIPS, workbookOfTexts } from '../support/official-prose';
import { mended } from '../support/mended';
import { thorough, tries } from '../support/thorough';

const EDITS = new Map<string, Edits | undefined>(
  RULES.flatMap((rule) => (isProseRule(rule) ? [[rule.id, rule.edits] as const] : [])),
);

/** Characters that have gone and come between two texts, those in common kept in their order. */
function differences(before: string, after: string): Edits {
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i]![j] =
        before[i] === after[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  let [i, j, goes, comes] = [0, 0, '', ''];
  while (i < before.length || j < after.length) {
    if (before[i] === after[j]) [i, j] = [i + 1, j + 1];
    else if (j === after.length || (i < before.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      goes += before[i++]!;
    else comes += after[j++]!;
  }
  return { goes, comes };
}

/** What a fix does beyond what its rule declares; empty when nothing. */
function undeclared({ rule, fix }: Finding): string {
  if (fix?.kind !== 'edit') return '';
  const edits = EDITS.get(rule.id);
  if (!edits) return `${rule.id} declares no edits`;
  const { goes, comes } = differences(fix.of.slice(fix.start, fix.end), fix.insert);
  const other =
    [...goes].some((one) => !edits.goes.includes(one)) || [...comes].some((one) => !edits.comes.includes(one));
  return other ? `${rule.id}: “${fix.of.slice(fix.start, fix.end)}” → “${fix.insert}”` : '';
}

/** Texts of pieces that rules look at, in any order, the same in every run. */
function generated(count: number): readonly string[] {
  const pieces = (
    '完成|招标|学校|中国|3|12|2021|05|0|1,234|5.5|%|％|年|月|日|个|所|万元|亿|分|时|点|:|：|16:30|-|—|～|~|,|，|;|；|.|。|...|……|?|？|!|(|)|（|）|"|“|”|‘|《|》|、|' +
    ' |  |　|\n|1、|（一）|（1）|附件|图|一小|A|PM2.5|Windows 10|\u200b|\u2028|𠮷|👨‍👩‍👧|03月05日|至07日|http://a.cn|布署|台帐|截止3月底|１２|５％'
  ).split('|');
  let state = 7;
  const next = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + Math.floor(next() * 14) }, () => pieces[Math.floor(next() * pieces.length)]!).join(''),
  );
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

function expectContract(texts: readonly string[]): void {
  expect(checkTexts(texts).map(undeclared).filter(Boolean)).toEqual([]);
  const fixed = fixAll(workbookOfTexts(texts), ({ rule }) => isProseRule(rule));
  const left = checkTexts(fixed.map(({ after }) => after.text)).filter(({ fix }) => fix);
  expect(left.map(({ rule, excerpt }) => [rule.id, excerpt])).toEqual([]);
  // No character outside the basic plane is cut in two.
  for (const { before, after } of fixed) {
    if (isWellFormed(before)) expect(isWellFormed(after.text)).toBe(true);
  }
}

test('the differences of two texts are told', () => {
  expect(differences('3,5-7', '3，5～7')).toEqual({ goes: ',-', comes: '，～' });
  expect(differences('甲乙', '乙甲')).toEqual({ goes: '甲', comes: '甲' });
});

test('fixes in generated texts change only what their rule declares, and leave nothing to fix', () => {
  expectContract(generated(tries(800)));
});

const corpora = [...(officialProse() ?? []), ...(lawProse() ?? [])];
if (corpora.length === 0) console.warn('Skipped: the corpora are not beside the project (../shared/corpus).');

(corpora.length > 0 ? thorough : test.skip)('and so do fixes in published prose with slips planted in it', () => {
  expectContract(corpora);
  expectContract(SLIPS.flatMap((slip) => plant(slip, corpora, 40).map(({ text }) => text)));
});

test.each([
  ['由赵?同志牵头推进，项目负责人张?已到岗。', null],
  ['?水灌区配套工程开工。', null],
  ['真的完成了吗?', null],
  ['建设内容包括：1 教学楼 2 体育馆 3 食堂。', null],
  ['见附件：1、实施方案 2、责任清单。', null],
  ['一小 80% 二小 60% 三小 40%。', null],
  ['加强与街道的沟通协，', null],
  ['附件2 任务清单已下发。图1 总平面图已通过评审。', null],
  ['建成甲校 3所 乙校 5所。', null],
  ['包括食堂、操场. . .', null],
  ['总投资1,234万元。', null],
  ['一校\u2028二校。', '一校\n二校。'],
  ['覆盖20-30%的学校，投入100-200万元。', '覆盖20%～30%的学校，投入100万元～200万元。'],
  [
    '2021年03月05日至07日开展培训，3月-5月完成，9:00-11:00开放。',
    '2021年3月5日至7日开展培训，3月—5月完成，9:00—11:00开放。',
  ],
])('%s is mended as far as that is certain', (text, after) => {
  expect(mended(text)).toBe(after ?? text);
});
