/**
 * What is said beside a letter before it goes out: `preflights.txt` has pictures of workbooks (test/support/pictured.ts), each with the remarks and their
 * cells, or what keeps the letter back.
 * UPDATE_GOLDEN=1 writes what is said now: read it before it is committed.
 */
import { join } from 'node:path';
import { writeLetter } from '../../src/application/letters/write-letter';
import { cellName } from '../../src/domain/cell';
import { goldenCases } from '../support/golden';
import { pictured } from '../support/pictured';

function told(picture: string): string {
  const { blockers, notes } = writeLetter(pictured(picture)).composition;
  return [
    ...blockers.map(({ cell, message }) => `缺 ${cellName(cell)} ${message}`),
    ...notes.map(({ cell, message }) => `注 ${cellName(cell)} ${message}`),
  ].join('\n');
}

goldenCases(join(__dirname, 'preflights.txt'), told);
