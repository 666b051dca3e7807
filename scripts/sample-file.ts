/** The sample tracker, made from the seed letter and then given its slips the way Excel users give them: as a file, and as sheets to add. */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../src/adapters/xlsx/open-xlsx';
import { planTracker } from '../src/application/new-tracker';
import type { CellEdit, WorkbookPlan } from '../src/application/ports';
import { parseLetter } from '../src/letter/parse';
import { paragraphsOfText } from '../src/letter/parse-text';
import { SAMPLE_SLIPS, sampleDraft } from './sample-tracker';

/** Sheets to add to a workbook, and what is written into them then. */
export interface Sample {
  readonly plan: WorkbookPlan;
  readonly edits: readonly CellEdit[];
}

/** The sample as sheets, from the text of the letter on 048. */
export function sampleSheets(letter: string): Sample {
  const { draft } = parseLetter(paragraphsOfText(letter));
  return { plan: planTracker(sampleDraft(draft)), edits: SAMPLE_SLIPS };
}

/** The bytes of the sample's file. */
export async function makeSample({ plan, edits }: Sample): Promise<Uint8Array> {
  const workbook = openXlsx(createXlsx(plan));
  await workbook.write(edits);
  return workbook.toBytes();
}

/** The sample's sheets as the pane loads them. */
export function sampleJson(sample: Sample): string {
  return `${JSON.stringify(sample)}\n`;
}
