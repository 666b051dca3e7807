/** How the rules on sums compare and show numbers: `sums.txt` has a line for each edge. */
import path from 'node:path';
import { factsOf } from '../../../src/domain/facts/facts';
import { sentencesOf } from '../../../src/domain/facts/sentence';
import { amountsIn, isRate, isSame, shownAmount, shownRate } from '../../../src/rules/facts/sums';
import { goldenTables } from '../../support/golden';

const quantities = (text: string) => factsOf(text).quantities;
const sentence = (text: string) => {
  const { plain, quantities: found, dates } = factsOf(text);
  return sentencesOf(plain, found, dates)[0]!;
};

goldenTables(path.join(__dirname, 'sums.txt'), {
  // 25%是3/12: the percentage, the part and the whole.
  'a percentage says what a share is': (text) => {
    const [percent, part, whole] = quantities(text);
    return isRate(percent!, part!, whole!);
  },
  // Two numbers, and how much they may differ.
  'two amounts are the same': (line) => {
    const [a, b, slack] = line.split(' ').map(Number) as [number, number, number];
    return isSame(a, b, slack);
  },
  // A number as the text has it, and as a message shows another one of its unit.
  'an amount as it is shown': (line) => {
    const [value, like] = line.split(' ') as [string, string];
    return shownAmount(Number(value), quantities(like)[0]!);
  },
  'a share as it is shown': (fraction) => shownRate(Number(fraction)),
  // All of a sentence, and of its masked text from the second sign on to the fifth.
  'the amounts of a sentence': (text) => {
    const told = (from?: number, to?: number) =>
      amountsIn(sentence(text), from, to)
        .map(({ at, amount }) => `${at}:${amount.value}${amount.unit}`)
        .join(' ');
    return [told(), told(1, 4)];
  },
});
