/** The check of a large tracker against JSON.parse of the same snapshot, in one process; prints medians and their ratio. */
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../src/application/check';
import { planHistory } from '../src/application/history-sheet';
import { planTracker } from '../src/application/new-tracker';
import type { WorkbookPlan, WorkbookSnapshot } from '../src/application/ports';
import { largeHistory, largeTracker } from './large-tracker';

const ROUNDS = 41;

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function compare(what: string, plan: WorkbookPlan): void {
  const snapshot = readXlsx(createXlsx(plan));
  const json = JSON.stringify(snapshot);
  const parse: number[] = [];
  const check: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    parse.push(time(() => JSON.parse(json) as WorkbookSnapshot));
    check.push(time(() => checkWorkbook(snapshot)));
  }
  const [a, b] = [median(check), median(parse)];
  console.log(`${what}, ${(json.length / 1e6).toFixed(1)} million characters of JSON; medians of ${ROUNDS} runs`);
  console.log(
    `check ${a.toFixed(1)} ms (first ${check[0]!.toFixed(0)} ms), JSON.parse ${b.toFixed(1)} ms, ratio ${(a / b).toFixed(1)} ×`,
  );
}

const draft = largeTracker(100, 20);
const plan = planTracker(draft);
compare('100 targets × 20 rows', plan);
compare('with two months of 历史记录', { sheets: [...plan.sheets, planHistory(largeHistory(draft))] });
