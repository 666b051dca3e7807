/** The text-form rules on published official prose: they leave it alone, find what is planted in it, and mend what they find. */
import { applyEdits } from '../../src/application/editing/apply-edits';
import { fixAll, fixEdits } from '../../src/application/checking/fix';
import { checkTexts, missedSlips, officialProse, plant, SLIPS, workbookOfTexts } from '../support/official-prose';
import { isProseRule } from '../../src/rules/rule';

const prose = officialProse();
const PLANTED = 60;

if (!prose) console.warn('Skipped: the corpus of official prose is not beside the project (../shared/corpus).');

(prose ? describe : describe.skip)('official prose', () => {
  const paragraphs = prose ?? [];
  const found = checkTexts(paragraphs);

  test('has at most 0.5 findings per 10,000 characters', () => {
    const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
    expect((found.length / characters) * 10_000).toBeLessThanOrEqual(0.5);
  });

  test('shows at least 97 % of the slips planted in it', () => {
    const results = SLIPS.map((slip) => {
      const planted = plant(slip, paragraphs, PLANTED);
      return { planted: planted.length, missed: missedSlips(slip, planted, found).length };
    });
    const sum = (of: (result: (typeof results)[number]) => number) => results.reduce((all, one) => all + of(one), 0);
    expect(sum(({ planted }) => planted)).toBeGreaterThan(1000);
    expect(sum(({ missed }) => missed) / sum(({ planted }) => planted)).toBeLessThanOrEqual(0.03);
  });

  test('with several slips in each paragraph is mended until nothing fixable is left, and then stays as it is', () => {
    const spoil = (texts: readonly string[]) =>
      SLIPS.flatMap((slip) => plant(slip, texts, PLANTED).map(({ text }) => text));
    const spoilt = spoil(spoil(spoil(paragraphs)));
    const workbook = workbookOfTexts(spoilt);
    const fixed = fixAll(workbook, ({ rule }) => isProseRule(rule));
    expect(fixed.length).toBeGreaterThan(100);
    const mended = applyEdits(workbook, fixEdits(workbook, fixed));
    expect(fixAll(mended, ({ rule }) => isProseRule(rule))).toEqual([]);
  });
});
