/**
 * The text-form rules on official prose: what they report there, by rule, and how many slips of each kind they find when this
 * script plants them. Official prose is nearly free of slips, so what is reported on it is looked at one by one.
 */
import { readTracker } from '../src/application/read-tracker';
import { findings } from '../src/rules/run';
import {
  checkTexts,
  FORM_RULES,
  missedSlips,
  officialProse,
  plant,
  SLIPS,
  workbookOfTexts,
} from '../test/support/official-prose';

const PLANTED = 60;

function main(paragraphs: readonly string[]): void {
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  const found = checkTexts(paragraphs);
  const perTenThousand = (count: number) => ((count / characters) * 10_000).toFixed(3);
  console.log(`${characters} characters of official prose, ${paragraphs.length} paragraphs`);
  console.log('\nfindings per 10,000 characters');
  for (const rule of FORM_RULES) {
    const own = found.filter((finding) => finding.rule === rule);
    console.log(`  ${rule.id.padEnd(26)} ${perTenThousand(own.length)}   (${own.length})`);
    for (const { excerpt } of own) console.log(`      ${excerpt.replaceAll('\n', '↵')}`);
  }
  console.log(`  ${'all'.padEnd(26)} ${perTenThousand(found.length)}   (${found.length})`);

  console.log(`\nplanted slips found (${PLANTED} of each, one in a paragraph)`);
  let all = 0;
  let missed = 0;
  for (const slip of SLIPS) {
    const planted = plant(slip, paragraphs, PLANTED);
    const unseen = missedSlips(slip, planted, found);
    for (const { text, at } of unseen) console.log(`      missed: …${text.slice(Math.max(0, at - 12), at + 24)}…`);
    console.log(`  ${slip.name.padEnd(26)} ${planted.length - unseen.length}/${planted.length}   ${slip.rule}`);
    all += planted.length;
    missed += unseen.length;
  }
  console.log(`  ${'all'.padEnd(26)} ${(((all - missed) / all) * 100).toFixed(1)} %  (${all - missed}/${all})`);

  const megabyte = paragraphs.join('\n').repeat(Math.ceil(1e6 / 3 / characters));
  const large = readTracker(workbookOfTexts([megabyte]));
  findings(large, FORM_RULES);
  const start = performance.now();
  findings(large, FORM_RULES);
  const ms = Math.round(performance.now() - start);
  console.log(`\nthe whole set over 1 MB of prose (${megabyte.length} characters in one cell): ${ms} ms`);
}

const prose = officialProse();
if (prose) main(prose);
else console.log('Skipped: the corpus of official prose is not beside the project (../shared/corpus).');
