/** The sample tracker, made on the spot: the page asks no server for it, so that it also works when opened from a folder. */
import sample from '../../assets/示例台账.json';
import { makeXlsx } from '../adapters/xlsx/make-xlsx';
import type { NewSheets } from '../application/fit-plan';

/** The bytes of the sample, the same as those of assets/示例台账.xlsx. */
export function sampleFile(): Promise<Uint8Array> {
  // JSON keeps the kinds of a plan's cells as mere strings.
  return makeXlsx(sample as unknown as NewSheets);
}
