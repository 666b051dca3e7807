/** What every workbook does, done by the workbook open in Excel; for the Excels people have. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { parseA1, parseRange, rangeToA1 } from '../../src/domain/cell';
import { loadExcel } from '../excel-host/load-in-jest';
import type { ExcelHost } from '../excel-host/install';
import { addSheet, changeCell, newWorkbook, sheetNamed } from '../excel-host/model';
import type { HostWorkbook } from '../excel-host/model';
import { IS_QUICK } from '../support/quick';
import { DATE_CELL, describeWorkbook, MERGED, OTHER, PERCENT_CELL, SHEET, START } from '../contract/workbook-contract';

const FORMATS: Readonly<Record<string, string>> = { [PERCENT_CELL]: '0%', [DATE_CELL]: 'yyyy/m/d' };

/** Merged blocks can be asked for since ExcelApi 1.13. Before, their hidden cells are only seen to be empty. */
const NEEDS_MERGES = [
  'reads sheets in their order, cells with content, merges and formats',
  'writes to the first cell of a merged block',
];

const EXCELS: readonly (readonly [year: string, excelApi: string, skipped: readonly string[]])[] = [
  ['2019', '1.7', NEEDS_MERGES],
  ['2021', '1.14', []],
  ['2024', '1.17', []],
];

// The inner loop asks the newest.
describe.each(IS_QUICK ? EXCELS.slice(-1) : EXCELS)('Excel %s', (_, excelApi, skipped) => {
  const loading = loadExcel({ excelApi });
  let host: ExcelHost | null = null;
  beforeAll(async () => (await loading).use());
  without(skipped, () =>
    describeWorkbook(
      `ExcelApi ${excelApi}`,
      async () => {
        host = (await loading).host;
        host.workbook = startWorkbook();
        return excelWorkbook();
      },
      undefined,
      (_, sheet) => sheetNamed(host!.workbook, sheet).tables.map(({ range }) => rangeToA1(range)),
      excelApi !== '1.7',
    ),
  );
});

function startWorkbook(): HostWorkbook {
  const workbook = newWorkbook();
  for (const name of [SHEET, OTHER]) {
    const sheet = addSheet(workbook, name);
    for (const [reference, value] of Object.entries(START[name]!)) {
      const { row, column } = parseA1(reference)!;
      const cell = changeCell(sheet, row, column);
      cell.value = value;
      if (name === SHEET) cell.format = FORMATS[reference] ?? 'General';
    }
    if (name === SHEET) sheet.merges.push(parseRange(MERGED)!);
  }
  return workbook;
}

/** The tests defined inside, but for those of these names. */
function without(names: readonly string[], define: () => void): void {
  const all = globalThis.it;
  const some = ((name: string, ...rest: [jest.ProvidesCallback]) =>
    (names.includes(name) ? all.skip : all)(name, ...rest)) as jest.It;
  globalThis.it = Object.assign(some, all);
  try {
    define();
  } finally {
    globalThis.it = all;
  }
}
