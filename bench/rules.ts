/**
 * Every rule on texts, measured: what it reports in published prose, how much of that is right by hand (test/support/corpus-verdicts.json),
 * and how many planted slips it finds. What comes of it is kept in scripts/rules-measured.json, from which docs/rules.md shows it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../src/application/reading/read-tracker';
import type { Finding } from '../src/rules/rule';
import { findings } from '../src/rules/run';
import {
  checkTexts,
  FORM_RULES,
  lawProse,
  missedSlips,
  officialProse,
  plant,
  SLIPS,
  workbookOfTexts,
} from '../test/support/official-prose';
import { exampleOf, markedTexts, type MarkedText } from '../test/support/marked-texts';
import { workbookOf } from '../test/support/plain-tracker';
import { median, milliseconds, report, type Section } from './measure';

const PLANTED = 60;
const FACT_SLIPS = markedTexts(path.join(__dirname, '../test/rules/facts/slips.txt'));
const TITLE = 'What the rules on texts find';

export type Verdict = 'true' | 'arguable' | 'false';

interface Judged {
  readonly rule: string;
  readonly excerpt: string;
  readonly verdict: Verdict;
}

/** What is known of a rule: findings in the corpora by verdict, and planted slips with how many of them it found. */
export interface Measured {
  readonly found: number;
  readonly true: number;
  readonly arguable: number;
  readonly false: number;
  readonly planted: number;
  readonly recalled: number;
}

const shownExcerpt = ({ excerpt }: Finding) => excerpt.replaceAll('\n', '↵').slice(0, 60);

/** Slips in facts, each behind a published paragraph in a tracker of March 2021. */
function missedFacts(rule: string, slips: readonly MarkedText[], paragraphs: readonly string[]): readonly string[] {
  return slips.flatMap(({ given, text }, index) => {
    const before = paragraphs[(index * 7) % paragraphs.length]!;
    const found = findings(readTracker(workbookOf(exampleOf({ given, text: before + text }))), FORM_RULES);
    return found.some((one) => one.rule.id === rule && (one.place?.end ?? 0) > before.length) ? [] : [text];
  });
}

function measure(paragraphs: readonly string[], prose: readonly string[]): Readonly<Record<string, Measured>> {
  const verdicts = JSON.parse(
    readFileSync(path.join(__dirname, '../test/support/corpus-verdicts.json'), 'utf8'),
  ) as readonly Judged[];
  const known = new Map(verdicts.map((one) => [`${one.rule} ${one.excerpt}`, one.verdict]));
  const found = checkTexts(paragraphs).filter(({ place }) => place !== null);
  const onProse = checkTexts(prose);
  const short = prose.filter((text) => text.length < 200 && text.endsWith('。'));
  return Object.fromEntries(
    FORM_RULES.map(({ id }): [string, Measured] => {
      const own = found.filter(({ rule }) => rule.id === id);
      const judged = { true: 0, arguable: 0, false: 0 };
      for (const finding of own) {
        const verdict = known.get(`${id} ${shownExcerpt(finding)}`);
        if (verdict) judged[verdict]++;
        else console.error(`not judged: ${id} ${shownExcerpt(finding)}`);
      }
      let [planted, missed] = [0, 0];
      for (const slip of SLIPS.filter(({ rule }) => rule === id)) {
        const spoilt = plant(slip, prose, PLANTED);
        planted += spoilt.length;
        missed += missedSlips(slip, spoilt, onProse).length;
      }
      const facts = FACT_SLIPS.filter(({ rule }) => rule === id);
      const unseen = missedFacts(id, facts, short);
      for (const text of unseen) console.error(`missed: ${id} ${text}`);
      planted += facts.length;
      missed += unseen.length;
      return [id, { found: own.length, ...judged, planted, recalled: planted - missed }];
    }),
  );
}

/** Milliseconds of the processor for all rules together over 1 MB of prose in one cell. */
function speed(prose: readonly string[]): number {
  const characters = prose.reduce((sum, text) => sum + text.length, 0);
  const megabyte = prose.join('\n').repeat(Math.ceil(1e6 / 3 / characters));
  const tracker = readTracker(workbookOfTexts([megabyte]));
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    findings(tracker, FORM_RULES);
    return process.cpuUsage(start).user / 1000;
  });
  return median(times.slice(1));
}

function main(): void {
  const [prose, law] = [officialProse(), lawProse()];
  if (!prose || !law) {
    report([
      {
        title: TITLE,
        note: 'Not measured: the corpora are not beside the project (../shared/corpus).',
        header: [],
        rows: [],
      },
    ]);
    return;
  }
  const paragraphs = [...prose, ...law];
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const rules = measure(paragraphs, prose);
  writeFileSync(
    path.join(__dirname, '../scripts/rules-measured.json'),
    `${JSON.stringify({ characters, rules }, null, 2)}\n`,
  );
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`);
  const rows = Object.entries(rules).map(([id, one]) => [
    id,
    ((one.found / characters) * 1e5).toFixed(2),
    one.found === 0 ? '–' : `${one.true} / ${one.arguable} / ${one.false}`,
    share(one.true + one.arguable / 2, one.true + one.arguable + one.false),
    one.planted === 0 ? '–' : `${one.recalled} / ${one.planted}`,
  ]);
  const section: Section = {
    title: TITLE,
    note:
      `${characters} characters of published reports and regulations; every finding there was judged by hand as true, arguable or false. ` +
      `Slips were planted in the reports. All rules on texts over 1 MB of prose in one cell: ${milliseconds(speed(prose))}.`,
    header: ['rule', 'reported per 100,000 characters', 'true / arguable / false', 'precision', 'planted slips found'],
    rows,
  };
  report([section]);
}

main();
