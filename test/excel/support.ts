/** What the tests of the Excel adapter share. */
import type { WorkbookSnapshot } from '../../src/application/ports';
import { workbookOf } from '../excel-host/from-snapshot';
import type { SheetState } from '../excel-host/from-snapshot';
import { loadExcel } from '../excel-host/load-in-jest';
import type { ExcelHost, ExcelHostOptions } from '../excel-host/install';
import { cellAt } from '../excel-host/model';
import type { HostCell, HostSheet } from '../excel-host/model';
import { sheetNamed } from '../excel-host/model';
import { parseA1 } from '../../src/domain/cell';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

/** The versions of people's Excel: 2019, 2021, 2024. */
export const VERSIONS = ['1.7', '1.14', '1.17'] as const;

/** An Excel that is started before the tests of a describe block, and made global. */
export function startExcel(options: ExcelHostOptions = {}): { readonly host: ExcelHost } {
  const loading = loadExcel(options);
  const started: { host: ExcelHost | null } = { host: null };
  beforeAll(async () => {
    const excel = await loading;
    excel.use();
    started.host = excel.host;
  });
  return {
    get host() {
      return started.host!;
    },
  };
}

/** Opens a workbook of these sheets. */
export function open(
  host: ExcelHost,
  sheets: readonly SheetOfRows[],
  states?: Readonly<Record<string, SheetState>>,
): WorkbookSnapshot {
  const snapshot = snapshotOfRows(...sheets);
  host.workbook = workbookOf(snapshot, states);
  host.resetCounters();
  return snapshot;
}

export function sheetOf(host: ExcelHost, name: string): HostSheet {
  return sheetNamed(host.workbook, name);
}

export function hostCell(host: ExcelHost, sheet: string, reference: string): Readonly<HostCell> {
  const { row, column } = parseA1(reference)!;
  return cellAt(sheetOf(host, sheet), row, column);
}

export const TARGET: SheetOfRows = {
  name: '第048项',
  rows: [
    ['目标编号', '048', null],
    [],
    ['子项目', '完成进度', '时限'],
    ['校舍改造', { percent: 0.25 }, { date: '2021-03-25' }],
    ['校车', { formula: { percent: 0.5 } }, null],
  ],
  merges: ['B1:C1'],
};
