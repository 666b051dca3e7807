/** 环境自检: asks the Excel at hand for everything the adapter takes for granted. */
import type { SelfCheckReport, SelfCheckResult } from '../../../application/self-check';
import { Failure } from '../../../application/errors';
import { asFailure, isOfTheMoment, officeCode } from '../host-failures';
import type { Assumption } from './assumption';
import { CELL_ASSUMPTIONS } from './cells';
import { LIMITS } from './limits';
import { REFUSALS } from './refusals';
import { removeLeftovers, removeMade, SCRATCH, sheetIds } from './scratch-sheets';
import { SHEET_ASSUMPTIONS } from './sheets';

export { removeLeftovers } from './scratch-sheets';

export const ASSUMPTIONS: readonly Assumption[] = [...CELL_ASSUMPTIONS, ...SHEET_ASSUMPTIONS, ...REFUSALS, ...LIMITS];

const NEWEST_ASKED = 21;

/**
 * Tries all assumptions, each on a blank sheet that is taken away again; `told` hears of each result. Nothing of the workbook is read
 * or changed. It ends early, and with nothing left behind, when the signal says so. Throws a Failure when no sheet can be added, when
 * Excel is busy or gone, and when a sheet could not be taken away.
 */
export async function selfCheck(
  told: (result: SelfCheckResult, done: number, all: number) => void,
  signal?: AbortSignal,
): Promise<SelfCheckReport> {
  await removeLeftovers();
  const before = await sheetIds();
  const results: SelfCheckResult[] = [];
  for (const assumption of ASSUMPTIONS) {
    if (signal?.aborted) break;
    const result = await tried(assumption, before);
    results.push(result);
    told(result, results.length, ASSUMPTIONS.length);
  }
  return { ...surroundings(), results };
}

async function tried({ id, says, api, probe }: Assumption, before: ReadonlySet<string>): Promise<SelfCheckResult> {
  if (api !== undefined && !Office.context.requirements.isSetSupported('ExcelApi', api)) {
    return { id, says, outcome: 'unsupported', detail: `需要 ExcelApi ${api}` };
  }
  let scratch: string | null = null;
  try {
    // The codes of errors count here, and no sentences for them.
    const difference = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCRATCH);
      sheet.load('id');
      await context.sync();
      scratch = sheet.id;
      return probe(sheet, context);
    });
    return { id, says, outcome: difference === null ? 'same' : 'different', detail: difference ?? '' };
  } catch (error) {
    const code = officeCode(error);
    if (code === null) throw error;
    const failure = asFailure(error);
    // Without a sheet to try on nothing can be said, nor while Excel is busy.
    if (failure instanceof Failure && (scratch === null || isOfTheMoment(error))) throw failure;
    return { id, says, outcome: 'different', detail: `出错 ${code}` };
  } finally {
    await removeMade(before, scratch);
  }
}

/** The program and what it can do. */
function surroundings(): Omit<SelfCheckReport, 'results'> {
  const { host, platform, version } = Office.context.diagnostics;
  const { requirements } = Office.context;
  const newest = Array.from({ length: NEWEST_ASKED }, (_, index) => `1.${index + 1}`).findLast((set) =>
    requirements.isSetSupported('ExcelApi', set),
  );
  return {
    client: `${String(host)} ${String(platform)} ${version}`,
    language: Office.context.displayLanguage,
    excelApi: newest ?? '没有',
    browser: navigator.userAgent,
  };
}
