/** The samples as sheets, by the name of their file: a tracker with slips as Excel users make them, and a list of an office's own. */
import { planTracker } from '../src/application/new-sheets/new-tracker';
import type { NewSheets } from '../src/application/new-sheets/fit-plan';
import { listSheets } from './sample-list';
import { SAMPLE_DRAFT, SAMPLE_SLIPS } from './sample-tracker';

export const SAMPLES: Readonly<Record<'示例台账' | '示例清单', NewSheets>> = {
  示例台账: { plan: planTracker(SAMPLE_DRAFT), edits: SAMPLE_SLIPS },
  示例清单: listSheets(),
};

/** A sample's sheets as the pane and the page load them. */
export function sampleJson(sample: NewSheets): string {
  return `${JSON.stringify(sample)}\n`;
}
