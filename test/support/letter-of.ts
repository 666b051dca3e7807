/** Letters that nothing stands in the way of, for tests of what becomes of a letter. */
import type { Tracker } from '../../src/domain/tracker';
import { composeLetter } from '../../src/letter/compose';
import type { Letter } from '../../src/letter/letter';
import { trackerOf, type RowOfLetter, type SettingsOfLetter } from './row-tracker';

/** The letter on all targets of a tracker. Throws what stands in its way. */
export function letterOf(tracker: Tracker): Letter {
  const { letter, blockers } = composeLetter(tracker);
  if (!letter) throw new Error(blockers.map(({ message }) => message).join(' '));
  return letter;
}

/** The letter on one target with these sub-projects. */
export function letterOfRows(rows: readonly RowOfLetter[], settings: SettingsOfLetter = {}): Letter {
  return letterOf(trackerOf([{ rows }], settings));
}
