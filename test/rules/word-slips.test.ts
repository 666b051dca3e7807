/** Slips as people make them, several wordings of each kind in word-slips.txt: each is found by its rule. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { findings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';

/** Blocks of `# rule` and a text a line, each 本月进展情况 of March 2021. */
const SLIPS = readFileSync(path.join(__dirname, 'word-slips.txt'), 'utf8')
  .trimEnd()
  .split('\n\n')
  .map((block) => {
    const [head = '', ...texts] = block.split('\n');
    return [head.replace('# ', ''), texts] as const;
  });

describe.each(SLIPS)('%s', (id, texts) => {
  test.each(texts)('finds %s', (progress) => {
    const found = findings(readTracker(workbookOf({ rows: [{ progress }] })));
    expect(found.map(({ rule }) => rule.id)).toContain(id);
  });
});
