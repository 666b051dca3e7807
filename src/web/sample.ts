/** The samples, made on the spot: the page asks no server for them, so that it also works when opened from a folder. */
import type { NewSheets } from '../application/fit-plan';

/** The sample tracker, and the list with an office's own headers. */
export type SampleName = 'tracker' | 'list';

/** Whoever brings a file of their own needs neither. */
const SHEETS = {
  tracker: () => import('../../assets/示例台账.json'),
  list: () => import('../../assets/示例清单.json'),
};

/** The bytes of a sample, the same as those of its file in assets/. */
export async function sampleFile(name: SampleName): Promise<Uint8Array> {
  const [{ makeXlsx }, { default: sheets }] = await Promise.all([import('../adapters/xlsx/make-xlsx'), SHEETS[name]()]);
  // JSON keeps the kinds of a plan's cells as mere strings.
  return await makeXlsx(sheets as unknown as NewSheets);
}
