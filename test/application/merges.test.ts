/**
 * What comes of merging, in pictures (test/support/pictured.ts): `merges.txt` has the main tracker and its copies, each behind a line of its name, and
 * what is filled in, asked, left out, and where rows are wanted. A book without 设置 is of 2021年3月; 长⟨53⟩ is so many of the character.
 * UPDATE_GOLDEN=1 writes what comes of it now: read it before it is committed.
 */
import { join } from 'node:path';
import { mergeTrackers, type Merge, type NamedWorkbook } from '../../src/application/merging/merge-trackers';
import { cellName } from '../../src/domain/cell';
import { goldenCases, repeated } from '../support/golden';
import { pictured } from '../support/pictured';

function booksOf(text: string): readonly NamedWorkbook[] {
  return text
    .split(/^--- /mu)
    .slice(1)
    .map((book) => {
      const end = book.indexOf('\n');
      const picture = book.slice(end + 1).trimEnd();
      const settings = picture.includes('# 设置') ? '' : '\n# 设置\n报告月份 | 2021年3月';
      return { name: book.slice(0, end), content: pictured(repeated(picture + settings)) };
    });
}

function told({ filled, conflicts, doubts, left, tables, room }: Merge): string {
  return [
    ...filled.map(
      ({ cell, field, subProject, choice }) =>
        `填 ${cellName(cell)} ${subProject ?? ''}（${field}） ${choice.sources.join('、')}：${choice.said.shown}`,
    ),
    ...conflicts.map(({ cell, field, subProject, choices, note }) => {
      const all = choices.map(({ sources, said }) => `${sources.join('、')}：${said.shown}`).join(' | ');
      return `问 ${cellName(cell)} ${subProject ?? ''}（${field}） ${all}${note === null ? '' : `（${note}）`}`;
    }),
    ...doubts.map(({ source, message }) => `疑 ${source} ${message}`),
    ...left.map(({ source, cell, message }) => `未 ${source} ${cellName(cell)} ${message}`),
    ...tables.map(({ header, lastRow, reaches, firstNew }) => {
      return `表 ${cellName(header)} 至第 ${lastRow} 行，新行自第 ${firstNew} 行起，已到第 ${reaches} 行时`;
    }),
    ...room.map(
      ({ kind, sheet, at, count, ...how }) => `插行 ${kind} ${sheet} 第 ${at} 行 ${count} 行 ${JSON.stringify(how)}`,
    ),
  ].join('\n');
}

function mergedIn(books: string): string {
  const [main, ...parts] = booksOf(books);
  try {
    return told(mergeTrackers(main!, parts));
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
}

goldenCases(join(__dirname, 'merges.txt'), mergedIn);
