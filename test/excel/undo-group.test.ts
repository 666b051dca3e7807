/** What the program does is one step of Excel's own undo, where Excel can have it so. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { at } from '../support/cells-of';
import { open, startExcel, TARGET } from './support';

const NAME = TARGET.name;

describe.each(['1.17', '1.20'])('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it('runs what belongs together in one run, with the option that merges it', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    const run = jest.spyOn(Excel, 'run');
    await workbook.together!(async () => {
      await workbook.write([{ cell: at(NAME, 'A4'), value: '甲' }]);
      await workbook.write([{ cell: at(NAME, 'A5'), value: '乙' }]);
    }, '填写');
    const options = run.mock.calls.map(([given]) => given as unknown as { mergeUndoGroup?: boolean });
    expect(options.map(({ mergeUndoGroup = false }) => mergeUndoGroup)).toEqual(
      excelApi === '1.20' ? [true] : [false, false],
    );
    run.mockRestore();
    expect((await workbook.read()).sheets[0]!.rows.slice(-2).map(({ cells }) => cells[0]!.value)).toEqual(['甲', '乙']);
    expect(workbook.undoCost!()).toBe(excelApi === '1.20' ? 'steps' : 'all');
  });

  it('goes on after a failure within it', async () => {
    open(excel.host, [TARGET]);
    const workbook = excelWorkbook();
    await workbook.read();
    excel.host.fail({ code: 'GeneralException', at: 'Range.values', use: 'set' });
    const work = () => workbook.write([{ cell: at(NAME, 'A4'), value: '甲' }]);
    await expect(workbook.together!(work, '填写')).rejects.toMatchObject({ code: 'excel-error' });
    await work();
    expect((await workbook.read()).sheets[0]!.rows[2]!.cells[0]!.value).toBe('甲');
  });
});
