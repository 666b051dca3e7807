/** @jest-environment jsdom */
/** Unsaved work is offered however long the browser takes to find it; the page does not wait for it. */
import { act } from 'react';
import type { DraftNote } from '../../src/web/recovery/draft';
import { drafts } from '../../src/web/recovery/use-journal';
import { useLeftDrafts } from '../../src/web/recovery/use-left-drafts';
import { draw } from '../support/react';

const NOTE: DraftNote = { id: '1', name: '3月台账.xlsx', keptAt: 0, changes: 2, halfTyped: null };
let answer: (notes: readonly DraftNote[]) => void;

const counts: number[] = [];
function Offered() {
  const { offered } = useLeftDrafts((count) => counts.push(count));
  return <p>{offered === null ? '还不知道' : offered.map(({ note }) => note.name).join('、')}</p>;
}

beforeEach(() => {
  counts.length = 0;
  jest.spyOn(drafts, 'left').mockReturnValue(new Promise((resolve) => (answer = resolve)));
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

test.each<[name: string, after: number, before: string, counted: number]>([
  ['at once', 10, '还不知道', 1],
  ['after the page stopped waiting', 5000, '', 0],
])('what is found %s', async (_, after, before, counted) => {
  const { page } = await draw(<Offered />);
  await act(async () => jest.advanceTimersByTime(after));
  expect(page.textContent).toBe(before);
  await act(async () => answer([NOTE]));
  expect([page.textContent, counts]).toEqual(['3月台账.xlsx', [counted]]);
});
