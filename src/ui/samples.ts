/** The samples, made on the spot: nothing is asked for over the network, so that the page also works when opened from a folder. */
import type { NewSheets } from '../application/new-sheets/fit-plan';

/** The sample tracker, and the list with an office's own headers. */
export type SampleName = 'tracker' | 'list';

/** Whoever brings a file of their own needs neither. */
const FILES = {
  tracker: () => import('../../assets/示例台账.json'),
  list: () => import('../../assets/示例清单.json'),
};

/** The sheets of a sample, the same as those of its file in assets/. */
export async function sampleSheets(name: SampleName): Promise<NewSheets> {
  // JSON keeps the kinds of a plan's cells as mere strings.
  return (await FILES[name]()).default as unknown as NewSheets;
}
