/** What every workbook does, whatever stands behind it. Each adapter's test runs this over a workbook of its own. */
import { Failure } from '../../src/application/errors';
import type { CellEdit, CellValue, Workbook } from '../../src/application/ports';
import { POINTS_FORMAT } from '../../src/application/editing/edited-cell';
import { appendHistory, planHistory, type HistoryEntry } from '../../src/application/own-tables/history-sheet';
import { planOverview } from '../../src/application/overview/plan-overview';
import { readTracker } from '../../src/application/reading/read-tracker';
import { isDateFormat, isPercentFormat } from '../../src/domain/number-format';
import { at, cellAt, cellsOf } from '../support/cells-of';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfPlan } from '../support/snapshot-of-plan';

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

/** Rows of 月度存档 for a month. */
const history = (month: number, ...names: readonly string[]): HistoryEntry[] =>
  names.map((name, index) => ({
    month: { year: 2021, month },
    number: '048',
    overall: 0.25,
    order: String(index + 1),
    name,
    completion: index === 0 ? 1 / 3 : null,
    progress: `=${name}进展。`,
    problems: '',
    nextSteps: '048',
    archivedAt: { year: 2021, month, day: 25, hour: 16, minute: 30 },
  }));
const PLANNED_HISTORY = { sheets: [planHistory()] };

/** A tracker with these targets. */
function trackerOn(...numbers: readonly string[]) {
  const labels = numbers.map((number) => ({ labels: { number } }));
  return workbookOf({ ...labels[0], moreTargets: labels.slice(1) });
}

async function append(workbook: Workbook, entries: readonly HistoryEntry[]): Promise<void> {
  const content = await workbook.read();
  const { edits, tables } = appendHistory(readTracker(content).history, entries, content.dateSystem);
  await workbook.write(edits, tables);
}

/**
 * `open` makes a new workbook with the content of START; `reopen`, where there is one, gives it back from what it would save;
 * `tablesOf` tells where the tables of a sheet are, where the workbook has tables;
 * `shrinks`: whether a table can be made smaller.
 */
export function describeWorkbook(
  name: string,
  open: () => Workbook | Promise<Workbook>,
  reopen: (workbook: Workbook) => Workbook | Promise<Workbook> = (workbook) => workbook,
  tablesOf?: (workbook: Workbook, sheet: string) => readonly string[],
  shrinks = true,
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

    it('leaves to a person what a person changed meanwhile, and then writes nothing', async () => {
      const workbook = await open();
      const before = await workbook.read();
      await workbook.write([{ cell: at(SHEET, 'A4'), value: '别人写的' }]);
      const edits = [
        { cell: at(SHEET, 'A4'), value: '我写的' },
        { cell: at(SHEET, 'H30'), value: '也是我写的' },
      ];
      await expect(workbook.write(edits, [], before)).rejects.toMatchObject({ code: 'changed-meanwhile' });
      const content = await (await reopen(workbook)).read();
      expect([cellAt(content, 'A4')?.value, cellAt(content, 'H30')]).toEqual(['别人写的', undefined]);
      await workbook.write(edits.slice(1), [], before);
      expect(cellAt(await workbook.read(), 'H30')?.value).toBe('也是我写的');
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
      // What would show 25 as something else goes.
      ['points', 'A9', 25, undefined],
      ['points', PERCENT_CELL, 25, undefined],
      ['points', DATE_CELL, 25, undefined],
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

    it.each([
      ['@', undefined],
      ['0.0"%"', '0.0"%"'],
      ['0', '0'],
    ])('a number of points in a cell of the format %s is a number of the format %s', async (code, format) => {
      const workbook = await open();
      const cell = at(SHEET, 'A9');
      await workbook.write([{ cell, value: '25%', format: { code } }]);
      await workbook.write([{ cell, value: 25, format: 'points' }]);
      expect(cellAt(await workbook.read(), 'A9')).toEqual({ column: cell.column, value: 25, format });
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

    it('adds sheets behind the present ones, and takes them out again', async () => {
      const workbook = await open();
      const before = await workbook.read();
      await workbook.addSheets({
        sheets: [planHistory(history(2, '校舍', '校车')), { ...planHistory(), name: '另一张' }],
      });
      const after = await (await reopen(workbook)).read();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual([SHEET, OTHER, '月度存档', '另一张']);
      expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
      expect(cellsOf(after, '月度存档')).toMatchObject({
        A1: '月份',
        A2: '2021年2月',
        B3: '048',
        F2: 1 / 3,
        J3: 44252.6875,
      });
      expect(cellAt(after, 'F2', '月度存档')?.format).toBe('0%');
      expect(cellAt(after, 'J2', '月度存档')?.format).toBe('yyyy/m/d h:mm');
      await workbook.removeSheets(['月度存档', '没有这张']);
      const names = (await (await reopen(workbook)).read()).sheets.map((sheet) => sheet.name);
      expect(names).toEqual([SHEET, OTHER, '另一张']);
      await workbook.removeSheets(['另一张']);
      expect(await (await reopen(workbook)).read()).toEqual(before);
    });

    it('makes a sheet anew in its place, and nothing stays of what was on it', async () => {
      const workbook = await open();
      const before = await workbook.read();
      const overview = (...numbers: readonly string[]) => planOverview(readTracker(trackerOn(...numbers)));
      await workbook.addSheets({ sheets: [overview('048', '052', '067'), planHistory()] });
      await workbook.replaceSheet(overview('048'));
      const after = await (await reopen(workbook)).read();
      expect(after.sheets.map((sheet) => sheet.name)).toEqual([SHEET, OTHER, '总览', '月度存档']);
      expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
      expect(cellsOf(after, '总览')).toEqual(cellsOf(snapshotOfPlan({ sheets: [overview('048')] }), '总览'));
      expect(cellAt(after, 'D21', '总览')?.format).toBe('0%');
      expect(cellAt(after, 'F21', '总览')?.format).toBe(POINTS_FORMAT);
      expect(tablesOf?.(workbook, '总览')).toEqual(tablesOf && ['A20:H21']);
      await workbook.replaceSheet(overview('048', '052'));
      expect(tablesOf?.(workbook, '总览')).toEqual(tablesOf && ['A20:H22']);
      await workbook.removeSheets(['总览', '月度存档']);
      expect(await (await reopen(workbook)).read()).toEqual(before);
    });

    it('refuses to make a sheet anew that is not there', async () => {
      const workbook = await open();
      await expect(workbook.replaceSheet(planHistory())).rejects.toMatchObject({
        code: 'not-writable',
        message: '没有名为“月度存档”的工作表，可能已改名或删除，请重新打开后再试。',
      });
    });

    it('refuses to add a sheet whose name is taken, and then adds none', async () => {
      const workbook = await open();
      const before = await workbook.read();
      const plan = { sheets: [planHistory(), { ...planHistory(), name: SHEET }] };
      await expect(workbook.addSheets(plan)).rejects.toMatchObject({
        code: 'name-taken',
        message: `已有名为“${SHEET}”的工作表，请先改名或删除，再试一次。`,
      });
      expect(await (await reopen(workbook)).read()).toEqual(before);
    });

    it('lets a table grow over rows put below it, and shrink back', async () => {
      const workbook = await open();
      const tables = () => tablesOf?.(workbook, '月度存档');
      const expectTable = (range: string) => expect(tables()).toEqual(tablesOf && [range]);
      await workbook.addSheets(PLANNED_HISTORY);
      expectTable('A1:J2');
      await append(workbook, history(1, '校舍'));
      expectTable('A1:J2');
      await append(workbook, history(2, '校舍', '校车', '食堂'));
      expectTable('A1:J5');
      const two = await (await reopen(workbook)).read();
      expect(cellsOf(two, '月度存档')).toMatchObject({
        A2: '2021年1月',
        A5: '2021年2月',
        B5: '048',
        G5: '=食堂进展。',
        I3: '048',
      });
      expect(['C5', 'F3', 'J5'].map((reference) => cellAt(two, reference, '月度存档')?.format)).toEqual([
        '0%',
        '0.0%',
        'yyyy/m/d h:mm',
      ]);
      await append(workbook, history(3, '校舍'));
      expectTable('A1:J6');
      const header = at('月度存档', 'A1');
      const cleared = Array.from({ length: 10 }, (_, index) => ({
        cell: { ...header, row: 6, column: index + 1 },
        value: null,
      }));
      await workbook.write(cleared, [{ header, lastRow: 5 }]);
      if (shrinks) expectTable('A1:J5');
      expect(await (await reopen(workbook)).read()).toEqual(two);
    });

    it('only lets them grow when that is asked for: rows that wait to be filled stay', async () => {
      const workbook = await open();
      await workbook.addSheets(PLANNED_HISTORY);
      await append(workbook, history(1, '校舍', '校车', '食堂'));
      const header = at('月度存档', 'A1');
      const table = () => tablesOf?.(workbook, '月度存档');
      await workbook.write([], [{ header, lastRow: 3, growOnly: true }]);
      expect(table()).toEqual(tablesOf && ['A1:J4']);
      await workbook.write(
        [{ cell: at('月度存档', 'A6'), value: '2021年2月' }],
        [{ header, lastRow: 6, growOnly: true }],
      );
      expect(table()).toEqual(tablesOf && ['A1:J6']);
      await workbook.write([], [{ header, lastRow: 7, growOnly: true, reaches: 6 }]);
      expect(table()).toEqual(tablesOf && ['A1:J7']);
      // What stands in row 9 is not its own.
      await workbook.write(
        [
          { cell: at('月度存档', 'A9'), value: '合计' },
          { cell: at('月度存档', 'A10'), value: '2021年3月' },
        ],
        [{ header, lastRow: 10, growOnly: true, reaches: 9 }],
      );
      expect(table()).toEqual(tablesOf && ['A1:J7']);
    });

    it('leaves tables alone that are not meant, and a sheet without one', async () => {
      const workbook = await open();
      await workbook.addSheets(PLANNED_HISTORY);
      await workbook.write([], [{ header: at('月度存档', 'K1'), lastRow: 9 }]);
      await workbook.write([{ cell: at(OTHER, 'A2'), value: '下' }], [{ header: at(OTHER, 'A1'), lastRow: 2 }]);
      expect(tablesOf?.(workbook, '月度存档')).toEqual(tablesOf && ['A1:J2']);
      expect(cellsOf(await (await reopen(workbook)).read(), OTHER)).toEqual({ ...START[OTHER], A2: '下' });
    });
  });
}
