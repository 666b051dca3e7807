/** What every workbook does, whatever stands behind it. Each adapter's test runs this over a workbook of its own. */
import { Failure } from '../../src/application/errors';
import type { CellEdit, CellValue, Workbook } from '../../src/application/ports';
import { isDateFormat, isPercentFormat } from '../../src/domain/number-format';
import { at, cellAt, cellsOf } from '../support/cells-of';

/** What the workbook under test holds at the start; `SHEET` and `OTHER` in this order. */
export const SHEET = '第048项';
export const OTHER = '说明 & “备注”';
export const START: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
  [SHEET]: { A1: '目标编号', B1: '048', A3: '子项目', B3: '完成进度', A4: '校舍改造', B4: 0.25, C4: 44280 },
  [OTHER]: { A1: '不动' },
};
/** On the first sheet: B4 is a percentage, C4 a date, B1 to C1 are merged. */
export const PERCENT_CELL = 'B4';
export const DATE_CELL = 'C4';
export const MERGED = 'B1:C1';

/** `open` makes a new workbook with the content of START; `reopen`, where there is one, gives it back from what it would save. */
export function describeWorkbook(
  name: string,
  open: () => Workbook | Promise<Workbook>,
  reopen: (workbook: Workbook) => Workbook | Promise<Workbook> = (workbook) => workbook,
): void {
  const afterWriting = async (...edits: CellEdit[]) => {
    const workbook = await open();
    await workbook.write(edits);
    return (await reopen(workbook)).read();
  };

  describe(`${name} as a workbook`, () => {
    it('reads sheets in their order, cells with content, merges and formats', async () => {
      const content = await (await open()).read();
      expect(content.sheets.map((sheet) => sheet.name)).toEqual([SHEET, OTHER]);
      expect(cellsOf(content, SHEET)).toEqual(START[SHEET]);
      expect(cellsOf(content, OTHER)).toEqual(START[OTHER]);
      expect(content.sheets[0]!.merges).toEqual([{ top: 1, left: 2, bottom: 1, right: 3 }]);
      expect(isPercentFormat(cellAt(content, PERCENT_CELL)?.format)).toBe(true);
      expect(isDateFormat(cellAt(content, DATE_CELL)?.format)).toBe(true);
      expect(cellAt(content, 'A4')?.format).toBeUndefined();
    });

    it.each<[what: string, written: string | number | null, read: CellValue | undefined]>([
      ['a text', '已完成', '已完成'],
      ['a number', 0.3, 0.3],
      ['a negative number', -1.5e-7, -1.5e-7],
      ['nothing', null, undefined],
      ['an empty text, which is nothing', '', undefined],
      ['lines', '第一段\n第二段', '第一段\n第二段'],
      ['lines of Windows', '第一段\r\n第二段\r第三段', '第一段\n第二段\n第三段'],
      ['spaces at both ends', '  缩进 ', '  缩进 '],
      ['what looks like a formula', '=1+1', '=1+1'],
      ['what looks like a number', '048', '048'],
      ['what looks like a date', '2021-3-25', '2021-3-25'],
      ['what looks like a phone number', '+86 22050781', '+86 22050781'],
      ['an account', '@联系人', '@联系人'],
      ['markup', '<b>&amp;"粗"</b>', '<b>&amp;"粗"</b>'],
      ['what looks like an escape', '_x000D_ 与 _x0041_', '_x000D_ 与 _x0041_'],
      ['control characters', 'a\u0000b\u0007c\u001f', 'a\u0000b\u0007c\u001f'],
      ['a hanzi outside the first plane', '𠮷林', '𠮷林'],
      ['lone surrogates', 'a\ud800b\udc00', 'a\ud800b\udc00'],
      ['non-characters', '\ufffe\uffff', '\ufffe\uffff'],
    ])('writes %s', async (_, written, read) => {
      for (const reference of ['A4', 'A9', 'D2', 'H30']) {
        const content = await afterWriting({ cell: at(SHEET, reference), value: written });
        expect(cellAt(content, reference, SHEET)?.value).toEqual(read);
      }
    });

    it('leaves all other cells as they were', async () => {
      const content = await afterWriting(
        { cell: at(SHEET, 'B4'), value: 0.5 },
        { cell: at(SHEET, 'A2'), value: '新' },
        { cell: at(SHEET, 'F4'), value: '右' },
        { cell: at(SHEET, 'A40'), value: '下' },
      );
      expect(cellsOf(content, SHEET)).toEqual({ ...START[SHEET], A2: '新', B4: 0.5, F4: '右', A40: '下' });
      expect(cellsOf(content, OTHER)).toEqual(START[OTHER]);
    });

    it.each([
      ['percent', 'A9', 0.25, '0%'],
      ['percent', 'A9', 0.333, '0.0%'],
      ['percent', 'A9', 0.29, '0%'],
      ['percent', 'A4', 1, '0%'],
      ['date', 'A9', 44280, 'yyyy"年"m"月"d"日"'],
      ['date', PERCENT_CELL, 44280, 'yyyy"年"m"月"d"日"'],
      ['percent', DATE_CELL, 0.5, '0%'],
    ] as const)('gives the format %s to %s', async (format, reference, value, expected) => {
      const content = await afterWriting({ cell: at(SHEET, reference), value, format });
      expect(cellAt(content, reference)).toEqual({ column: at(SHEET, reference).column, value, format: expected });
    });

    it('keeps a format that is of the kind asked for, and a format nobody asked about', async () => {
      const before = await (await open()).read();
      const content = await afterWriting(
        { cell: at(SHEET, PERCENT_CELL), value: 0.333, format: 'percent' },
        { cell: at(SHEET, DATE_CELL), value: '三月底' },
      );
      expect(cellAt(content, PERCENT_CELL)?.format).toBe(cellAt(before, PERCENT_CELL)?.format);
      expect(cellAt(content, DATE_CELL)?.format).toBe(cellAt(before, DATE_CELL)?.format);
    });

    it('remembers the format of a cell that was emptied', async () => {
      const workbook = await open();
      const cell = at(SHEET, PERCENT_CELL);
      const format = cellAt(await workbook.read(), PERCENT_CELL)?.format;
      await workbook.write([{ cell, value: null }]);
      await workbook.write([{ cell, value: 0.5 }]);
      expect(cellAt(await workbook.read(), PERCENT_CELL)).toEqual({ column: cell.column, value: 0.5, format });
    });

    it('writes to the first cell of a merged block', async () => {
      const content = await afterWriting({ cell: at(SHEET, 'C1'), value: '049' });
      expect(cellsOf(content, SHEET)).toEqual({ ...START[SHEET], B1: '049' });
    });

    it('takes the last of several edits of one cell', async () => {
      const content = await afterWriting(
        { cell: at(SHEET, 'A4'), value: '甲' },
        { cell: at(SHEET, 'A4'), value: '乙' },
      );
      expect(cellAt(content, 'A4')?.value).toBe('乙');
    });

    it('writes to several sheets at once', async () => {
      const content = await afterWriting(
        { cell: at(OTHER, 'A1'), value: '动' },
        { cell: at(SHEET, 'A4'), value: '乙' },
      );
      expect([cellAt(content, 'A1', OTHER)?.value, cellAt(content, 'A4', SHEET)?.value]).toEqual(['动', '乙']);
    });

    it.each([
      ['a sheet that is not there', { cell: at('第049项', 'A1'), value: '甲' }, '没有名为“第049项”的工作表'],
      [
        'a text no cell can hold',
        { cell: at(SHEET, 'D7'), value: '长'.repeat(32_768) },
        '第048项!D7 的内容超过 32767 个字',
      ],
    ])('refuses %s, and then writes nothing at all', async (_, edit, sentence) => {
      const workbook = await open();
      const before = await workbook.read();
      const refused = await workbook
        .write([{ cell: at(SHEET, 'A4'), value: '甲' }, edit])
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Failure);
      expect((refused as Failure).message).toContain(sentence);
      expect(await (await reopen(workbook)).read()).toEqual(before);
    });

    it.each([
      ['General', undefined],
      ['0.00%', '0.00%'],
      ['yyyy/m/d;@', 'yyyy/m/d;@'],
    ])('gives a cell exactly the format %s, whatever it had', async (code, format) => {
      for (const reference of [PERCENT_CELL, DATE_CELL, 'A4']) {
        const content = await afterWriting({ cell: at(SHEET, reference), value: 0.5, format: { code } });
        expect(cellAt(content, reference)).toMatchObject({ value: 0.5 });
        expect(cellAt(content, reference)?.format).toBe(format);
      }
    });

    it('reads the same whether or not anything was written between', async () => {
      const workbook = await open();
      const before = await workbook.read();
      await workbook.write([]);
      expect(await (await reopen(workbook)).read()).toEqual(before);
    });
  });
}
