/** No text makes a rule slow: each is given a million characters of the worst it can get, and must stay linear. */
import { readTracker } from '../../src/application/read-tracker';
import { RULES } from '../../src/rules/index';
import type { Prose, Rule } from '../../src/rules/rule';
import { signsOf } from '../../src/rules/run';
import { hasSigns } from '../../src/rules/signs';
import { workbookOf } from '../support/plain-tracker';

type ProseRule = Extract<Rule, { scope: 'prose' }>;
const PROSE_RULES = RULES.filter((rule): rule is ProseRule => rule.scope === 'prose');

const LENGTH = 250_000;
const fill = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
/** Texts that begin like what the rules look for and never end like it, and texts full of it. */
const WORST = [
  '推进工作',
  '，',
  '(',
  ')',
  '（',
  '“',
  '《',
  '"',
  "'",
  ' ',
  '1',
  '1-',
  '1 ',
  '1-2',
  '12:30 ',
  '12:30分',
  '2021年',
  '21年3月',
  '03月',
  '0',
  ',',
  '每所',
  '每所公办小学5万元',
  '总计',
  '每所公办小学5万元总计9万元',
  '24所公办小学',
  '1、',
  '。1、',
  '（1）',
  '（1）、',
  '《甲》、',
  '《甲》《乙》、',
  '“甲”、“乙”',
  '：“',
  '”。',
  'A1 ',
  '12年3月',
  '\u200b',
  '.',
  'a.',
  'a@',
  '一',
  '一.',
  '一。',
  '。\n1、',
  '百分之',
  '\n',
  '（一',
  '“\n',
  '20',
  '12所，',
  '3月5日至',
  '共8所',
  '由100个',
  '12所，共',
  'A街道3所、',
  '12所中6所，占60%，',
  'X',
  '（请',
  '甲?',
  '完成，',
  '- ',
];

/** March 2021, for rules that ask for the month. */
const tracker = readTracker(workbookOf({}));
const target = tracker.targets[0]!;

const half = LENGTH / 2;
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...WORST.map((piece) => [piece, fill(piece)] as const),
  ['（ and then 》', '（'.repeat(half) + '》'.repeat(half)],
  ['“ and then ”', '“'.repeat(half) + '”'.repeat(half)],
  ['( and then )', '('.repeat(half) + ')'.repeat(half)],
];

/** Seconds of the processor, whatever else runs: far more than a linear rule needs for a million characters, far less than a quadratic one. */
const MOST_SECONDS = 4;
const processorSeconds = (): number => process.cpuUsage().user / 1_000_000;

test.each(TEXTS)('%s', (_, text) => {
  const field = { cell: { sheet: '甲', row: 1, column: 1 }, formula: false, waiting: false, text, error: null };
  const subProject = { ...target.subProjects[0]!, progress: field };
  const prose: Prose = { kind: 'body', field, target, subProject, tracker };
  // A rule is not shown texts without its signs.
  const asked = PROSE_RULES.filter((rule) => hasSigns(text, signsOf(rule, tracker)));
  const slow = asked.filter((rule) => {
    const start = processorSeconds();
    let count = 0;
    // Reading every complaint is part of the job.
    for (const { start: from, end } of rule.check(text, prose)) count += end >= from ? 1 : 0;
    expect(count).toBeGreaterThanOrEqual(0);
    return processorSeconds() - start > MOST_SECONDS;
  });
  expect(slow.map(({ id }) => id)).toEqual([]);
});
