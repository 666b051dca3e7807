/** Where a card stands beside a cell: in the room, and not over what is worked on. */
import { cardPlace } from '../../src/web/grid/card-place';
import type { Box } from '../../src/web/grid/sheet-layout';

const ROOM = { width: 800, height: 600 };
const CARD = { width: 280, height: 100 };
const cell = (left: number, top: number, width = 100, height = 40): Box => ({ left, top, width, height });

test.each<
  [where: string, box: Box, active: Box, room: { width: number; height: number }, place: { left: number; top: number }]
>([
  ['to the right', cell(100, 100), cell(100, 100), ROOM, { left: 206, top: 100 }],
  ['to the right, moved up at the lower edge', cell(100, 560), cell(100, 560), ROOM, { left: 206, top: 500 }],
  ['below at the right edge', cell(700, 100), cell(700, 100), ROOM, { left: 520, top: 146 }],
  ['above in the lower right corner', cell(700, 560), cell(700, 560), ROOM, { left: 520, top: 454 }],
  ['not over the cell that is worked on', cell(100, 100), cell(210, 100), ROOM, { left: 100, top: 146 }],
  ['below in a narrow window', cell(60, 100), cell(60, 100), { width: 320, height: 600 }, { left: 40, top: 146 }],
])('%s', (_, box, active, room, place) => {
  expect(cardPlace(box, CARD, room, active)).toEqual(place);
});

test('of places that are all in the way of something, one that leaves the cell itself in sight', () => {
  const { left } = cardPlace(cell(100, 100), CARD, ROOM, cell(0, 0, 800, 600));
  expect(left).toBe(206);
});

test('a cell as large as the window is covered at its lower edge', () => {
  expect(cardPlace(cell(0, 0, 800, 600), CARD, ROOM, cell(0, 0, 800, 600))).toEqual({ left: 0, top: 500 });
});
