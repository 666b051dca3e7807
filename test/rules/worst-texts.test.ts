/** Texts of a kind that nobody writes: every rule gets through them and points at places that are there. How long it takes is measured in bench/worst.ts. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { RULES } from '../../src/rules/index';
import { isProseRule, type Prose } from '../../src/rules/rule';
import { workbookOf } from '../support/plain-tracker';
import { worstTexts } from '../support/worst-texts';
import { tries } from '../support/thorough';

const PROSE_RULES = RULES.filter(isProseRule);
const LENGTH = tries(10_000);

/** March 2021, for rules that ask for the month. */
const tracker = readTracker(workbookOf({}));
const target = tracker.targets[0]!;

test.each(worstTexts(LENGTH))('%s', (_, text) => {
  const field = { cell: { sheet: '甲', row: 1, column: 1 }, formula: false, waiting: false, text, error: null };
  const subProject = { ...target.subProjects[0]!, progress: field };
  const prose: Prose = { kind: 'body', field, target, subProject, tracker };
  // All rules, also those that would not be shown it for want of their signs.
  const astray = PROSE_RULES.filter((rule) =>
    [...rule.check(text, prose)].some(({ start, end }) => start < 0 || end < start || end > text.length),
  );
  expect(astray.map(({ id }) => id)).toEqual([]);
});
