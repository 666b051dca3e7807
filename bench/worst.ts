/** The rules on texts that are as bad as they get: how the time grows when such a text is twice as long. */
import { readTracker } from '../src/application/reading/read-tracker';
import { RULES } from '../src/rules/index';
import { isProseRule, type Prose, type ProseRule } from '../src/rules/rule';
import { signsOf } from '../src/rules/run';
import { hasSigns } from '../src/rules/signs';
import { workbookOf } from '../test/support/plain-tracker';
import { worstTexts } from '../test/support/worst-texts';
import { milliseconds, report, times } from './measure';

const LENGTH = 100_000;
/** Less than this tells nothing of how time grows. */
const LEAST_MILLISECONDS = 20;
const SHOWN = 5;

const tracker = readTracker(workbookOf({}));
const target = tracker.targets[0]!;

/** Milliseconds of the processor that a rule needs for a text. */
function timeOf(rule: ProseRule, text: string): number {
  const field = { cell: { sheet: '甲', row: 1, column: 1 }, formula: false, waiting: false, text, error: null };
  const subProject = { ...target.subProjects[0]!, progress: field };
  const prose: Prose = { kind: 'body', field, target, subProject, tracker };
  const start = process.cpuUsage().user;
  for (const complaint of rule.check(text, prose)) if (complaint.end < complaint.start) throw new Error(rule.id);
  return (process.cpuUsage().user - start) / 1000;
}

function main(): void {
  const rules = RULES.filter(isProseRule);
  const long = new Map(worstTexts(2 * LENGTH));
  const measured = worstTexts(LENGTH).flatMap(([name, text]) =>
    // A rule is not shown texts without its signs.
    rules.flatMap((rule) => {
      if (!hasSigns(text, signsOf(rule, tracker))) return [];
      const twice = timeOf(rule, long.get(name)!);
      return twice < LEAST_MILLISECONDS ? [] : [{ name, rule: rule.id, once: timeOf(rule, text), twice }];
    }),
  );
  const slowest = [...measured].sort((a, b) => b.twice - a.twice).slice(0, SHOWN);
  report([
    {
      title: 'The worst texts',
      note:
        `Each text rule over texts that are nothing but what it looks for, or beginnings of it, in ${LENGTH} characters and in twice as many; ` +
        `those of the ${rules.length} rules that took longest. Twice the time for twice the text is linear.`,
      header: ['rule', 'text', 'time', 'twice the text', 'ratio'],
      rows: slowest.map(({ rule, name, once, twice }) => [
        rule,
        `\`${name.replaceAll('\n', '\\n')}\``,
        milliseconds(once),
        milliseconds(twice),
        times(twice, once),
      ]),
    },
  ]);
}

main();
