/** What is in the way of a letter and what is noted beside it, for trackers that differ from the plain one as the rules' examples do. */
import path from 'node:path';
import { readTracker } from '../../src/application/read-tracker';
import { cellName } from '../../src/domain/cell';
import { composeLetter, type LetterRemark } from '../../src/letter/compose';
import type { Example } from '../../src/rules/example';
import { goldenTables } from '../support/golden';
import { workbookOf } from '../support/plain-tracker';

const shown =
  (mark: string) =>
  ({ cell, message }: LetterRemark) =>
    `${mark} ${cellName(cell)} ${message}`;

goldenTables(path.join(__dirname, 'remarks.txt'), {
  'in the way of a letter (×), and noted beside it (·)': (example) => {
    const { letter, blockers, notes } = composeLetter(readTracker(workbookOf(JSON.parse(example) as Example)));
    expect(letter === null).toBe(blockers.length > 0);
    return [...blockers.map(shown('×')), ...notes.map(shown('·'))].join(' ');
  },
});
