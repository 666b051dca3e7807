/** The sample tracker as a file: made from the seed letter, then given its slips the way Excel users give them. */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../src/adapters/xlsx/open-xlsx';
import { planTracker } from '../src/application/new-tracker';
import { parseLetter } from '../src/letter/parse';
import { paragraphsOfText } from '../src/letter/parse-text';
import { SAMPLE_SLIPS, sampleDraft } from './sample-tracker';

/** The bytes of the sample, from the text of the letter on 048. */
export async function makeSample(letter: string): Promise<Uint8Array> {
  const { draft } = parseLetter(paragraphsOfText(letter));
  const workbook = openXlsx(createXlsx(planTracker(sampleDraft(draft))));
  await workbook.write(SAMPLE_SLIPS);
  return workbook.toBytes();
}
