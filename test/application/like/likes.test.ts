/**
 * What is taken from the wording of an old letter: `likes.txt` has the sheet 设置 as it is and the letter as a text, then what would change, what its cell
 * is to hold, and what is told.
 * UPDATE_GOLDEN=1 writes what is taken now: read it before it is committed.
 */
import { join } from 'node:path';
import { readOldLetter } from '../../../src/adapters/letter-file/read-letter-file';
import { likeLetter, titlesOf } from '../../../src/application/like/like-letter';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { goldenCases } from '../../support/golden';
import { pictured } from '../../support/pictured';

function toldOf(given: string): string {
  const [settings = '', letter = ''] = given.split('--- 函件\n');
  const tracker = readTracker(pictured(settings.trimEnd()));
  try {
    const { changes, told } = likeLetter(tracker, readOldLetter(new TextEncoder().encode(letter), titlesOf(tracker)));
    return [
      ...changes.flatMap(({ name, lines }) =>
        lines.map(({ key, name: line, now, then, content }) => {
          return `变 ${name} ${line}（${key}） ${now} → ${then}${content === then ? '' : `，填 ${content ?? '空'}`}`;
        }),
      ),
      ...told.map((sentence) => `说 ${sentence}`),
    ].join('\n');
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
}

goldenCases(join(__dirname, 'likes.txt'), toldOf);
