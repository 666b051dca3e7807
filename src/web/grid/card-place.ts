/** Where a card stands beside a cell: where there is room, and not over what is worked on. */
import type { Box } from './sheet-layout';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;

/**
 * Upper left corner in pixels. To the right of the cell, else below, above, or to the left of it; of places that are all in the way of
 * something, the first that leaves the cell itself in sight.
 */
export function cardPlace(
  cell: Box,
  card: Size,
  room: Size,
  active: Box,
): { readonly left: number; readonly top: number } {
  const fit = (start: number, size: number, most: number): number => Math.max(0, Math.min(start, most - size));
  const beside = fit(cell.top, card.height, room.height);
  const along = fit(cell.left, card.width, room.width);
  const places = [
    { left: cell.left + cell.width + GAP, top: beside },
    { left: along, top: cell.top + cell.height + GAP },
    { left: along, top: cell.top - card.height - GAP },
    { left: cell.left - card.width - GAP, top: beside },
  ];
  const isInside = ({ left, top }: { left: number; top: number }): boolean =>
    left >= 0 && top >= 0 && left + card.width <= room.width && top + card.height <= room.height;
  const covers = ({ left, top }: { left: number; top: number }, box: Box): boolean =>
    left < box.left + box.width &&
    left + card.width > box.left &&
    top < box.top + box.height &&
    top + card.height > box.top;
  const inside = places.filter(isInside);
  return (
    inside.find((place) => !covers(place, active)) ??
    inside[0] ??
      // A cell as large as all there is: at its lower edge, where its text is least.
      { left: along, top: fit(cell.top + cell.height, card.height, room.height) }
  );
}
