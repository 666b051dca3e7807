/** The text-form rules against zhlint and autocorrect, on official prose, which is nearly free of slips: what is reported, and the time. */
import { checkTexts, officialProse } from '../test/support/official-prose';
import { milliseconds, report, rival, sideBySide, times, type Section } from './measure';

const ROUNDS = 3;
const TITLE = 'Text rules';

interface ZhLint {
  run(text: string, options: unknown): { readonly validations: readonly unknown[] };
}
interface AutoCorrect {
  lintFor(text: string, file: string): { readonly lines: readonly unknown[] };
}

async function sectionOf(paragraphs: readonly string[]): Promise<Section> {
  const zhlint = rival<ZhLint>('zhlint');
  const autocorrect = rival<AutoCorrect>('autocorrect-node');
  const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  let counts = { mubiao: 0, zhlint: 0, autocorrect: 0 };
  const result = await sideBySide(ROUNDS, {
    mubiao: () => (counts = { ...counts, mubiao: checkTexts(paragraphs).length }),
    zhlint: () => {
      const found = paragraphs.map((text) => zhlint.run(text, { rules: { preset: 'default' } }).validations.length);
      counts = { ...counts, zhlint: found.reduce((sum, one) => sum + one, 0) };
    },
    autocorrect: () => {
      const found = paragraphs.map((text) => autocorrect.lintFor(text, 'text.txt').lines.length);
      counts = { ...counts, autocorrect: found.reduce((sum, one) => sum + one, 0) };
    },
  });
  const row = (name: string, count: number, time: number) => [
    name,
    ((count / characters) * 10_000).toFixed(2),
    milliseconds(time),
    times(time, result.mubiao),
  ];
  return {
    title: TITLE,
    note: `${characters} characters of published reports in ${paragraphs.length} paragraphs, warm; ${ROUNDS} rounds. Nearly all that is reported there is a false alarm. autocorrect reports lines, the others places.`,
    header: ['checker', 'reported per 10,000 characters', 'time', 'ratio'],
    rows: [
      row('mubiao', counts.mubiao, result.mubiao),
      row('zhlint 0.8.2', counts.zhlint, result.zhlint),
      row('autocorrect 2.14.0', counts.autocorrect, result.autocorrect),
    ],
  };
}

async function main(): Promise<void> {
  const prose = officialProse();
  const absent: Section = {
    title: TITLE,
    note: 'Not measured: the corpus of official prose is not beside the project (../shared/corpus).',
    header: [],
    rows: [],
  };
  report([prose ? await sectionOf(prose) : absent]);
}

void main();
