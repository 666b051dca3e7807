/** 环境自检: asks the Excel at hand for everything the adapter takes for granted. */
import type { SelfCheckReport, SelfCheckResult } from '../../../application/self-check';
import { asFailure, officeCode } from '../host-failures';
import { inExcel } from '../run';
import type { Assumption } from './assumption';
import { CELL_ASSUMPTIONS } from './cells';
import { REFUSALS } from './refusals';
import { SHEET_ASSUMPTIONS } from './sheets';

export const ASSUMPTIONS: readonly Assumption[] = [...CELL_ASSUMPTIONS, ...SHEET_ASSUMPTIONS, ...REFUSALS];

/** The sheet on which everything is tried; it is made and taken away for each of them. */
const SCRATCH = '目标台账自检';
const NEWEST_ASKED = 21;

/**
 * Tries all assumptions, each on a blank sheet that is taken away again; `told` hears of each result. Nothing of the workbook is read
 * or changed. Throws a Failure when no sheet can be added.
 */
export async function selfCheck(
  told: (result: SelfCheckResult, done: number, all: number) => void,
): Promise<SelfCheckReport> {
  await removeScratch();
  const results: SelfCheckResult[] = [];
  for (const assumption of ASSUMPTIONS) {
    const result = await tried(assumption);
    results.push(result);
    told(result, results.length, ASSUMPTIONS.length);
  }
  return { ...surroundings(), results };
}

async function tried({ id, says, api, probe }: Assumption): Promise<SelfCheckResult> {
  if (api !== undefined && !Office.context.requirements.isSetSupported('ExcelApi', api)) {
    return { id, says, outcome: 'unsupported', detail: `需要 ExcelApi ${api}` };
  }
  try {
    // The codes of errors count here, and no sentences for them.
    const difference = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(SCRATCH);
      await context.sync();
      return probe(sheet, context);
    });
    return { id, says, outcome: difference === null ? 'same' : 'different', detail: difference ?? '' };
  } catch (error) {
    const code = officeCode(error);
    if (code === null) throw error;
    // Without a sheet to try on nothing can be said.
    if (code === 'AccessDenied') throw asFailure(error);
    return { id, says, outcome: 'different', detail: `出错 ${code}` };
  } finally {
    await removeScratch();
  }
}

/** Also what an attempt left behind: a sheet that Excel should have refused. */
async function removeScratch(): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SCRATCH); // 1.4
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.visibility = 'Visible';
    sheet.delete();
    await context.sync();
  });
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
