/** Slips in facts in many wordings, each found by its rule. */
import { readTracker } from '../../../src/application/read-tracker';
import { RULES } from '../../../src/rules/index';
import { findings } from '../../../src/rules/run';
import { workbookOf } from '../../support/plain-tracker';
import { LAWFUL } from './lawful';
import { FACT_SLIPS, type Slip } from './slips';

/** The ids of the rules that report something about the text. */
function rulesFinding({ text, nextSteps, percent, target }: Slip): readonly string[] {
  const row = {
    ...(nextSteps ? { nextSteps: text } : { progress: text }),
    ...(percent === undefined ? {} : { completion: { percent } }),
  };
  const workbook = workbookOf({ rows: [row], ...(target === undefined ? {} : { labels: { text: target } }) });
  return findings(readTracker(workbook), RULES).flatMap(({ rule, place }) => (place ? [rule.id] : []));
}

describe.each(Object.entries(FACT_SLIPS))('%s', (id, slips) => {
  test.each(slips.map((slip) => [slip.text, slip] as const))('finds %s', (_, slip) => {
    expect(rulesFinding(slip)).toContain(id);
  });
});

const FACT_RULES = new Set(Object.keys(FACT_SLIPS));

test.each(LAWFUL)('leaves alone: %s', (text) => {
  const nextSteps = '下月继续推进各项工作。';
  const workbook = workbookOf({
    rows: [{ progress: text, nextSteps }],
    labels: { text: '实现全区24所公办小学课后服务全覆盖。' },
  });
  const found = findings(readTracker(workbook), RULES);
  expect(found.filter(({ rule }) => FACT_RULES.has(rule.id)).map(({ rule, message }) => [rule.id, message])).toEqual(
    [],
  );
});
