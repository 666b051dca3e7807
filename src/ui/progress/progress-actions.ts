/** What is done with the progress beyond looking at it, in the order of the menu 更多. */
import type { Action } from '../parts/action';
import { WRITE_OVERVIEW } from './words';

export function progressActions(can: { readonly onWriteOverview: () => void }): readonly Action[] {
  return [{ name: WRITE_OVERVIEW, run: can.onWriteOverview }];
}
