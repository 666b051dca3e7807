/** Texts that look like slips in facts and are none. */
import path from 'node:path';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { RULES } from '../../../src/rules/index';
import { findings } from '../../../src/rules/run';
import { markedTexts } from '../../support/marked-texts';
import { workbookOf } from '../../support/plain-tracker';
import { LAWFUL } from './lawful';

const FACT_RULES = new Set(markedTexts(path.join(__dirname, 'slips.txt')).map(({ rule }) => rule));

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
