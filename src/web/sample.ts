/** The samples, made on the spot: the page asks no server for them, so that it also works when opened from a folder. */
import list from '../../assets/示例清单.json';
import tracker from '../../assets/示例台账.json';
import { makeXlsx } from '../adapters/xlsx/make-xlsx';
import type { NewSheets } from '../application/fit-plan';

/** The sample tracker, and the list with an office's own headers. */
export type SampleName = 'tracker' | 'list';

const SHEETS = { tracker, list };

/** The bytes of a sample, the same as those of its file in assets/. */
export function sampleFile(name: SampleName): Promise<Uint8Array> {
  // JSON keeps the kinds of a plan's cells as mere strings.
  return makeXlsx(SHEETS[name] as unknown as NewSheets);
}
