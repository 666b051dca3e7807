/** The file of a tracker with nothing in it. */
import { createXlsx } from '../../adapters/xlsx/create-xlsx';
import { planTracker } from '../../application/new-sheets/new-tracker';

/** The bytes of a new tracker without targets. */
export function blankTracker(): Uint8Array {
  return createXlsx(planTracker({ settings: {}, targets: [] }));
}
