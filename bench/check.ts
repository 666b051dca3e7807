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
  const { check, parse } = await sideBySide(ROUNDS, {
    parse: () => JSON.parse(json) as WorkbookSnapshot,
    check: () => checkWorkbook(snapshot),
  });
  report([
    {
      title: 'Check',
      note: `Every rule over 100 targets × 20 rows, against JSON.parse of the same snapshot (${(json.length / 1e6).toFixed(1)} million characters); ${ROUNDS} rounds.`,
      header: ['what', 'time', 'ratio'],
      rows: [
        ['JSON.parse', milliseconds(parse), ''],
        ['check', milliseconds(check), times(check, parse)],
      ],
    },
  ]);
}

void main();
