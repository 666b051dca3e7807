/** The check of a large tracker against JSON.parse of the same snapshot, in one process. */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../src/application/check';
import { planTracker } from '../src/application/new-tracker';
import type { WorkbookSnapshot } from '../src/application/ports';
import { largeTracker } from './large-tracker';
import { milliseconds, report, sideBySide, times } from './measure';

const ROUNDS = 41;

async function main(): Promise<void> {
  const snapshot = readXlsx(createXlsx(planTracker(largeTracker(100, 20))));
  const json = JSON.stringify(snapshot);
  let fresh = snapshot;
  const { parse, first, again } = await sideBySide(ROUNDS, {
    parse: () => (fresh = JSON.parse(json) as WorkbookSnapshot),
    first: () => checkWorkbook(fresh),
    again: () => checkWorkbook(snapshot),
  });
  report([
    {
      title: 'Check',
      note:
        `Every rule over 100 targets × 20 rows, against JSON.parse of the same snapshot (${(json.length / 1e6).toFixed(1)} million characters); ${ROUNDS} rounds. ` +
        'A sheet that is still the same object is not read again: so it is in the pane, where an edit changes one of them.',
      header: ['what', 'time', 'ratio'],
      rows: [
        ['JSON.parse', milliseconds(parse), ''],
        ['check of what was just parsed', milliseconds(first), times(first, parse)],
        ['check of the same again', milliseconds(again), times(again, parse)],
      ],
    },
  ]);
}

void main();
