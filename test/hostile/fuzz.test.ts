/** A few hundred damaged files, the same in each run; `npm run fuzz` tries thousands of others. */
import fc from 'fast-check';
import { LETTERS, TEXT_LETTER, TRACKERS } from './bases';
import { propertiesUpTo } from './properties';
import { surviveDocx, surviveText, surviveXlsx } from './survive';

const CASES = 500;
const SEED = 20210325;
/** Characters of a made-up text: long enough to be cut and counted, short enough for every run. */
const LONGEST = 300;

jest.setTimeout(120_000);

test('the files are sound before they are damaged', async () => {
  expect(await Promise.all(TRACKERS.map(surviveXlsx))).toEqual(['letter', 'written', 'letter', 'letter', 'written']);
  expect(LETTERS.map(surviveDocx)).toEqual(['written', 'written', 'written']);
  expect(surviveText(TEXT_LETTER)).toBe('written');
});

test.each(propertiesUpTo(LONGEST))('$name', async ({ share, make }) => {
  await fc.assert(make(), { seed: SEED, numRuns: Math.ceil(CASES * share) });
});
