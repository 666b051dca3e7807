/** The size and place of a 信函's letterhead (GB/T 9704-2012 10.1), for the file and for its preview. */
import { textWidth } from './text-width';

/** The name's top edge, below the top of the page. */
export const NAME_TOP_MM = 30;
/** From the name to the first rule. */
export const NAME_TO_RULE_MM = 4;
/** The second rule, above the bottom of the page. */
export const LOWER_RULE_FROM_BOTTOM_MM = 20;
export const RULE_WIDTH_MM = 170;

/** The name is as large as its length allows, and not larger than looks well (the standard leaves the size to the office). */
const LARGEST_NAME_POINTS = 42;
const NAME_WIDTH_POINTS = 440;

/** The height of the name's type, in points. */
export function letterheadPoints(office: string): number {
  return Math.min(LARGEST_NAME_POINTS, Math.floor(NAME_WIDTH_POINTS / Math.max(1, textWidth(office))));
}
