/** Letters by other hands, in many forms of one planted tracker: what belongs where is known, and no character may be lost. */
import type { TrackerDraft } from '../../src/domain/draft';
import { parseLetter, type ParsedLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { lostOf } from '../support/lost-characters';
import { writeForm, type Planted } from '../support/letter-forms';
import { OTHER_HANDS } from '../support/other-hands';

/** The share of fields that must be right, over all forms. */
const ENOUGH = 0.95;

interface Score {
  readonly wrong: readonly string[];
  readonly fields: number;
}

function score({ targets, settings }: Planted, draft: TrackerDraft): Score {
  const wrong: string[] = [];
  let fields = 0;
  const compare = (name: string, found: unknown, wanted: unknown) => {
    fields++;
    if (found !== wanted) wrong.push(`${name}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  for (const [key, wanted] of Object.entries(settings))
    compare(key, (draft.settings as Record<string, unknown>)[key], wanted);
  compare('date', JSON.stringify(draft.settings.date), JSON.stringify({ year: 2021, month: 3, day: 25 }));
  compare('targets', draft.targets.length, targets.length);
  targets.forEach((target, index) => {
    const found = draft.targets[index];
    compare('number', found?.number, target.number);
    compare('text', found?.text, target.text);
    compare('overall', found?.overall, target.overall);
    compare('subProjects', found?.subProjects.length, target.subProjects.length);
    target.subProjects.forEach((row, at) => {
      const own = found?.subProjects[at];
      for (const key of ['name', 'progress', 'problems', 'nextSteps'] as const)
        compare(`${at + 1} ${key}`, own?.[key], row[key]);
    });
  });
  return { wrong, fields };
}

const read = (lines: readonly string[]): ParsedLetter => parseLetter(paragraphsOfText(lines.join('\n')));

test.each(OTHER_HANDS.map((form) => [form.name, form] as const))(
  'every character is placed or listed: %s',
  (_, form) => {
    const { lines } = writeForm(form);
    const letter = read(lines);
    expect(lostOf(lines.join('\n').split('\n'), letter)).toEqual([]);
    expect(letter.unplaced.map(({ text }) => text)).toEqual(expect.arrayContaining([...(form.left ?? [])]));
  },
);

test(`at least ${ENOUGH * 100}% of the fields are right`, () => {
  const scores = OTHER_HANDS.map((form) => {
    const { lines, planted } = writeForm(form);
    return { form: form.name, ...score(planted, read(lines).draft) };
  });
  const fields = scores.reduce((sum, each) => sum + each.fields, 0);
  const wrong = scores.flatMap(({ form, wrong: all }) => all.map((each) => `${form}: ${each}`));
  const right = (fields - wrong.length) / fields;
  if (right < ENOUGH) throw new Error(`${(right * 100).toFixed(1)}% of ${fields}\n${wrong.join('\n')}`);
  expect(OTHER_HANDS.length).toBeGreaterThan(25);
});
