/** Every word of the lexicon is found by its rule, and every lawful word that holds one is left alone. */
import { readTracker } from '../../src/application/reading/read-tracker';
import { findings } from '../../src/rules/run';
import { LAWFUL_WORDS } from '../../src/rules/words/lexicon';
import { usageWord } from '../../src/rules/words/usage-word';
import { WORDS } from '../../src/rules/words/words';
import { wrongWord } from '../../src/rules/words/wrong-word';
import { workbookOfTexts } from '../support/official-prose';

const foundIn = (texts: readonly string[]) =>
  findings(readTracker(workbookOfTexts(texts)), [wrongWord, usageWord]).map(({ rule, message, cell, place, fix }) => ({
    text: texts[cell.row - 4]!,
    said: `${rule.id} ${place!.start}–${place!.end} ${message}${fix?.kind === 'edit' ? ` → ${fix.insert}` : ''}`,
  }));

test('every word is found where it stands, and mended where that is certain', () => {
  const texts = WORDS.map(({ wrong }) => `将${wrong}。`);
  expect(foundIn(texts)).toEqual(
    WORDS.map(({ wrong, right, certain }, index) => {
      const place = `1–${wrong.length + 1}`;
      const said = certain
        ? `wrong-word ${place} “${wrong}”应为“${right}”，请改正。 → ${right}`
        : `usage-word ${place} “${wrong}”一般写作“${right}”。`;
      return { text: texts[index], said };
    }),
  );
});

test('every lawful word is left alone', () => {
  expect(foundIn(LAWFUL_WORDS.split(/\s+/u).filter(Boolean))).toEqual([]);
});
