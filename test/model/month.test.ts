/** Some hundred random steps of work on a tracker; MONTH_STEPS=20000 tries more, and so does `npm run fuzz`. */
import fc from 'fast-check';
import { newTally, Office, step } from './month-of-work';

const STEPS = Number(process.env.MONTH_STEPS ?? 2000);
const STEPS_A_RUN = 30;

test('whatever is done, no text is lost without a word, and none gets into the row of another', async () => {
  const tally = newTally();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: STEPS_A_RUN, size: 'max' }), async (steps) => {
      const office = new Office(tally);
      for (const each of steps) await office.take(each);
    }),
    { numRuns: Math.ceil(STEPS / 20), seed: Number(process.env.MONTH_SEED ?? 20210325) },
  );
  // Everything was tried, and worked, and was refused.
  expect(Object.entries(tally).filter(([, times]) => times < STEPS / 300)).toEqual([]);
  if (process.env.MONTH_STEPS) console.log(tally);
});
