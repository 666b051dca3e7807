/** Texts of several looks in Excel: they are told, because a write would make one look of them. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { parseA1, toA1 } from '../../src/domain/cell';
import type { ExcelHost } from '../excel-host/install';
import { changeCell } from '../excel-host/model';
import type { Json } from '../excel-host/host-object';
import { at } from '../support/cells-of';
import { open, sheetOf, startExcel, TARGET, VERSIONS } from './support';

const SECOND = { ...TARGET, name: '第049项' };
const CELLS = ['A4', 'A5', 'C1', 'C4'].flatMap((reference) =>
  [TARGET.name, SECOND.name].map((sheet) => at(sheet, reference)),
);

function look(host: ExcelHost, sheet: string, reference: string, looks: Record<string, Json>): void {
  const { row, column } = parseA1(reference)!;
  changeCell(sheetOf(host, sheet), row, column).look = looks;
}

describe.each(VERSIONS)('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });
  const told = async (): Promise<string[]> => {
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.resetCounters();
    const mixed = await workbook.mixedTexts!(CELLS);
    return mixed.map((cell) => `${cell.sheet}!${toA1(cell)}`).sort();
  };

  it('none, with one sync, where all cells look alike', async () => {
    open(excel.host, [TARGET, SECOND]);
    expect(await told()).toEqual([]);
    expect(excel.host.counters).toMatchObject({ syncs: 1 });
  });

  it('none where cells differ and each has one look', async () => {
    open(excel.host, [TARGET, SECOND]);
    look(excel.host, TARGET.name, 'A4', { 'font/bold': true });
    look(excel.host, TARGET.name, 'C4', { 'font/name': '黑体' });
    expect(await told()).toEqual([]);
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(3);
  });

  it.each<[string, Record<string, Json>]>([
    ['a red word', { 'font/color': null }],
    ['a bold heading in another font', { 'font/bold': null, 'font/name': null }],
    ['larger signs', { 'font/size': null }],
  ])('a text with %s', async (_, looks) => {
    open(excel.host, [TARGET, SECOND]);
    look(excel.host, SECOND.name, 'A5', looks);
    expect(await told()).toEqual(['第049项!A5']);
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(3);
  });

  it('does not mind a sheet that is gone', async () => {
    open(excel.host, [TARGET, SECOND]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.workbook.sheets.pop();
    expect(await workbook.mixedTexts!(CELLS)).toEqual([]);
  });
});
