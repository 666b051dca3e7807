/** The check of a large tracker against JSON.parse of the same snapshot, in one process. */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../src/application/checking/check';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import type { WorkbookSnapshot } from '../src/application/ports';
import { largeList, largeTracker } from './large-tracker';
import { milliseconds, report, sideBySide, times } from './measure';

const ROUNDS = 41;
const LONG = 1000;

async function main(): Promise<void> {
  const snapshot = readXlsx(createXlsx(planTracker(largeTracker(100, 20))));
  const json = JSON.stringify(snapshot);
  let fresh = snapshot;
  const { parse, first, again } = await sideBySide(ROUNDS, {
    parse: () => (fresh = JSON.parse(json) as WorkbookSnapshot),
    first: () => checkWorkbook(fresh),
    again: () => checkWorkbook(snapshot),
  });
  const flat = JSON.stringify(largeList(LONG));
  const rows = JSON.stringify(readXlsx(createXlsx(planTracker(largeTracker(1, LONG)))));
  const long = await sideBySide(ROUNDS, {
    list: () => checkWorkbook(JSON.parse(flat) as WorkbookSnapshot),
    rows: () => checkWorkbook(JSON.parse(rows) as WorkbookSnapshot),
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
    {
      title: 'Check of a long list',
      note: `The same texts as ${LONG} targets of one list, and as ${LONG} sub-projects of one target; parsed and checked; ${ROUNDS} rounds.`,
      header: ['what', 'time', 'ratio'],
      rows: [
        [`${LONG} rows of one target`, milliseconds(long.rows), ''],
        [`${LONG} targets in one list`, milliseconds(long.list), times(long.list, long.rows)],
      ],
    },
  ]);
}

void main();
