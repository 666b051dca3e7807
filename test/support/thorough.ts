/**
 * `npm test` is the inner loop: it leaves what takes seconds, slow programs among it, to `npm run verify`, and of made-up cases it
 * tries some.
 */
import { IS_QUICK } from './quick';

/** A test of seconds. */
export const thorough = IS_QUICK ? test.skip : test;

/** How many of so many cases are tried. */
export const tries = (all: number): number => (IS_QUICK ? Math.ceil(all / 10) : all);
