/** What is in the way of a letter, what is noted beside it and what it says between its lead and its office, for trackers that differ from the plain one as the rules' examples do. */
import path from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { cellName } from '../../src/domain/cell';
import { composeLetter, type LetterRemark } from '../../src/letter/compose';
import { letterToText } from '../../src/letter/to-text';
import type { Example } from '../../src/rules/example';
import { goldenTables } from '../support/golden';
import { letterOf } from '../support/letter-of';
import { workbookOf } from '../support/plain-tracker';

const shown =
  (mark: string) =>
  ({ cell, message }: LetterRemark) =>
    `${mark} ${cellName(cell)} ${message}`;

/** Both rows of a target, the texts of the plain tracker shortened. */
const inFewWords = (rows: NonNullable<Example['rows']>) =>
  ['甲', '乙'].map((name, at) => ({
    name,
    progress: `${name}进展。`,
    problems: at === 0 ? '无' : `${name}问题。`,
    nextSteps: `${name}打算。`,
    ...rows[at],
  }));

goldenTables(path.join(__dirname, 'remarks.txt'), {
  'in the way of a letter (×), and noted beside it (·)': (example) => {
    const { letter, blockers, notes } = composeLetter(readTracker(workbookOf(JSON.parse(example) as Example)));
    expect(letter === null).toBe(blockers.length > 0);
    return [...blockers.map(shown('×')), ...notes.map(shown('·'))].join(' ');
  },
  'what the letter says of the targets, and from the office on': (example) => {
    const { rows = [], moreTargets = [], ...others } = JSON.parse(example) as Example;
    const targets = moreTargets.map((target) => ({ ...target, rows: inFewWords(target.rows ?? []) }));
    const tracker = readTracker(workbookOf({ ...others, rows: inFewWords(rows), moreTargets: targets }));
    return letterToText(letterOf(tracker)).slice(3).join(' ／ ');
  },
});
