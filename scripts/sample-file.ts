/** The sample tracker, made from the seed letter and then given its slips the way Excel users give them. */
import { planTracker } from '../src/application/new-tracker';
import type { NewSheets } from '../src/application/fit-plan';
import { parseLetter } from '../src/letter/parse';
import { paragraphsOfText } from '../src/letter/parse-text';
import { SAMPLE_SLIPS, sampleDraft } from './sample-tracker';

/** The sample as sheets, from the text of the letter on 048. */
export function sampleSheets(letter: string): NewSheets {
  const { draft } = parseLetter(paragraphsOfText(letter));
  return { plan: planTracker(sampleDraft(draft)), edits: SAMPLE_SLIPS };
}

/** The sample's sheets as the pane and the page load them. */
export function sampleJson(sample: NewSheets): string {
  return `${JSON.stringify(sample)}\n`;
}
