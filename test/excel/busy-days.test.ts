/** Days with other people and other habits: what the pane does while rows come, sheets go and filters hide, and what its undo does after them. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import type { CheckRow } from '../../src/application/checking/check-rows';
import { createSession } from '../../src/ui/session/session-store';
import { workbookOfFile } from '../excel-host/from-xlsx';
import { sheetNamed } from '../excel-host/model';
import { moveCells } from '../excel-host/move-cells';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { settled } from '../support/settled';
import { hostCell, sheetOf, startExcel } from './support';

const NAME = '第048项';
const SHEET: SheetOfRows = {
  name: NAME,
  rows: [
    ['目标编号', '048'],
    ['目标内容', '改善办学条件。'],
    ['序号', '子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
    [{ number: 1 }, '校舍', '25%', '已完成选址,正在设计。', '无', '抓紧设计。'],
    [{ number: 2 }, '校车', '百分之五十', '已完成招标。', '无', '抓紧签约。'],
    [{ number: 3 }, '食堂', '25%', '已完成验收,正在整改。', '无', '抓紧整改。'],
    [{ number: 4 }, '操场', '25%', '已完成铺设,正在养护。', '无', '抓紧养护。'],
  ],
};
const SECOND: SheetOfRows = {
  ...SHEET,
  name: '第049项',
  rows: [['目标编号', '049'], ['目标内容', '做好帮扶工作。'], ...SHEET.rows.slice(2)],
};

const excel = startExcel({ excelApi: '1.17' });
let end: (() => void) | null = null;
afterEach(() => end?.());

/** The pane over these sheets; `pass` waits until it has seen what happened. */
async function start(marking = false, ...sheets: readonly SheetOfRows[]) {
  excel.host.workbook = workbookOfFile(xlsxOfRows(sheets.length > 0 ? sheets : [SHEET, SECOND]));
  const session = createSession({ workbook: excelWorkbook(), show: () => undefined, marking });
  end = session.start();
  await settled(session);
  const rowAt = (cell: string, sheet = NAME): CheckRow => {
    const [column, row] = [cell.charCodeAt(0) - 64, Number(cell.slice(1))];
    const found = session
      .getState()
      .rows.find(
        (each) => each.fixable && each.cell.sheet === sheet && each.cell.row === row && each.cell.column === column,
      );
    if (!found) throw new Error(`nothing to mend in ${cell}`);
    return found;
  };
  const pass = async () => {
    await new Promise((go) => setTimeout(go, 450));
    await settled(session);
  };
  return { session, rowAt, pass, said: () => session.getState().notice?.text ?? '' };
}

const value = (cell: string, sheet = NAME) => hostCell(excel.host, sheet, cell).value;

describe('between the check and the fix', () => {
  it('a row is inserted: nothing is written into another row', async () => {
    const { session, rowAt } = await start();
    const row = rowAt('D4');
    excel.host.user.insertRows(NAME, 4);
    await session.fix('修正', [row], 'rows');
    await settled(session);
    expect(['D4', 'D5', 'D6', 'D7'].map((cell) => value(cell))).toEqual([
      null,
      expect.stringMatching(/^已完成选址[,，]正在设计。$/u),
      '已完成招标。',
      '已完成验收,正在整改。',
    ]);
  });

  it('a row is deleted: the fixes of the others go where their texts are', async () => {
    const { session, pass } = await start();
    const rows = session.getState().rows.filter(({ fixable, cell }) => fixable && cell.sheet === NAME);
    excel.host.user.deleteRows(NAME, 4);
    await session.fix('全部修正', rows, 'rows');
    await pass();
    expect(['B4', 'B5', 'B6'].map((cell) => value(cell))).toEqual(['校车', '食堂', '操场']);
    expect(value('D4')).toBe('已完成招标。');
    await session.fix(
      '全部修正',
      session.getState().rows.filter(({ fixable, cell }) => fixable && cell.sheet === NAME),
      'rows',
    );
    expect(['D4', 'D5', 'D6'].map((cell) => value(cell))).toEqual([
      '已完成招标。',
      '已完成验收，正在整改。',
      '已完成铺设，正在养护。',
    ]);
  });

  it('the sheet gets another name: the fix lands there, or is told of', async () => {
    const { session, rowAt, pass } = await start();
    const row = rowAt('D4');
    excel.host.user.renameSheet(NAME, '第48项');
    await session.fix('修正', [row], 'rows');
    await pass();
    expect(value('D4', '第49项'.replace('49', '48'))).toMatch(/^已完成选址[,，]正在设计。$/u);
    expect(value('D4', '第049项')).toBe('已完成选址,正在设计。');
    expect(session.getState().rows.some(({ cell }) => cell.sheet === '第48项')).toBe(true);
  });

  it('the sheet is deleted: that is said, and the others can be mended', async () => {
    const { session, rowAt, said, pass } = await start();
    const row = rowAt('D4');
    excel.host.user.deleteSheet(NAME);
    await session.fix('修正', [row], 'rows');
    await pass();
    expect(session.getState().rows.every(({ cell }) => cell.sheet !== NAME)).toBe(true);
    expect(said()).not.toMatch(/undefined|Error/u);
    expect(await session.fix('修正', [rowAt('D4', '第049项')], 'rows')).toBe(true);
    expect(value('D4', '第049项')).toBe('已完成选址，正在设计。');
  });

  it('the sheet is protected: nothing is written, and the sentence says why', async () => {
    const { session, rowAt, said } = await start();
    const row = rowAt('D4');
    sheetNamed(excel.host.workbook, NAME).protected = true;
    expect(await session.fix('修正', [row], 'rows')).toBe(false);
    expect(said()).toContain('受保护');
    expect(value('D4')).toBe('已完成选址,正在设计。');
  });

  it('a filter hides the row: it is mended all the same', async () => {
    const { session, rowAt } = await start();
    excel.host.user.filter(NAME, [4, 5]);
    expect(await session.fix('修正', [rowAt('D4')], 'rows')).toBe(true);
    expect(value('D4')).toBe('已完成选址，正在设计。');
  });

  const meanwhile = (change: () => void): void => {
    let isFirst = true;
    excel.host.beforeBatch = ({ Actions }) => {
      if (!isFirst || !Actions.some(({ Name }) => Name === 'Values')) return;
      isFirst = false;
      change();
    };
  };

  it.each<[string, () => void, () => unknown, unknown]>([
    [
      'puts a formula into the cell',
      () => Object.assign(sheetOf(excel.host, NAME).cells.get(4)!.get(4)!, { value: '合成', formula: '=B4&"已开工"' }),
      () => [value('D4'), hostCell(excel.host, NAME, 'D4').formula],
      ['校舍已开工', '=B4&"已开工"'],
    ],
    [
      'empties the cell',
      () => Object.assign(sheetOf(excel.host, NAME).cells.get(4)!.get(4)!, { value: null }),
      () => value('D4'),
      null,
    ],
    [
      'merges it into the one above',
      () => sheetOf(excel.host, NAME).merges.push({ top: 3, bottom: 4, left: 4, right: 4 }),
      () => value('D3'),
      '本月进展情况',
    ],
    [
      'inserts rows above it',
      () =>
        moveCells(
          excel.host.workbook,
          sheetOf(excel.host, NAME),
          { top: 4, bottom: 5, left: 1, right: 16_384 },
          'Down',
        ),
      () => ['D4', 'D5', 'D6', 'D7'].map((cell) => value(cell)),
      [null, null, '已完成选址,正在设计。', '已完成招标。'],
    ],
    [
      'deletes its row',
      () =>
        moveCells(excel.host.workbook, sheetOf(excel.host, NAME), { top: 4, bottom: 4, left: 1, right: 16_384 }, 'Up'),
      () => ['D4', 'D5', 'D6'].map((cell) => value(cell)),
      ['已完成招标。', '已完成验收,正在整改。', '已完成铺设,正在养护。'],
    ],
  ])('a colleague %s in the moment of writing: it stays so', async (_, change, read, expected) => {
    const { session, rowAt } = await start();
    const row = rowAt('D4');
    meanwhile(change);
    await session.fix('修正', [row], 'rows');
    await settled(session);
    expect(read()).toEqual(expected);
  });

  it('the cell is being edited: that is said, and after Enter it can be mended', async () => {
    const { session, rowAt, said } = await start();
    excel.host.user.startCellEdit();
    expect(await session.fix('修正', [rowAt('D4')], 'rows')).toBe(false);
    expect(said()).toContain('请按 Enter 结束后重试');
    expect(value('D4')).toBe('已完成选址,正在设计。');
    excel.host.user.endCellEdit();
    expect(await session.fix('修正', [rowAt('D4')], 'rows')).toBe(true);
    expect(value('D4')).toBe('已完成选址，正在设计。');
  });

  it('a colleague changes cells while everything is mended: theirs stay, the others are mended', async () => {
    const { session } = await start();
    const rows = session.getState().rows.filter(({ fixable }) => fixable);
    let isFirst = true;
    excel.host.beforeBatch = ({ Actions }) => {
      if (!isFirst || !Actions.some(({ Name }) => Name === 'Values')) return;
      isFirst = false;
      for (const cell of ['C4', 'D6'])
        Object.assign(
          sheetOf(excel.host, NAME)
            .cells.get(Number(cell.slice(1)))!
            .get(cell.charCodeAt(0) - 64)!,
          { value: '同事写的' },
        );
    };
    await session.fix('全部修正', rows, 'rows');
    expect([value('C4'), value('D6')]).toEqual(['同事写的', '同事写的']);
    expect([value('D4'), value('C6'), value('D4', '第049项')]).toEqual([
      '已完成选址，正在设计。',
      0.25,
      '已完成选址，正在设计。',
    ]);
  });
});

describe('the undo of the pane', () => {
  it('leaves alone what a person wrote after the fix, and puts back the rest', async () => {
    const { session, said, pass } = await start();
    const rows = session.getState().rows.filter(({ fixable, cell }) => fixable && cell.sheet === NAME);
    await session.fix('全部修正', rows, 'rows');
    excel.host.user.type(NAME, 'D4', '经办人又改过。');
    await pass();
    expect(await session.undo()).toBe(true);
    expect([value('D4'), value('D6')]).toEqual(['经办人又改过。', '已完成验收,正在整改。']);
    expect(said()).toContain('D4');
  });

  it('does not give a row what belonged to another, after rows were inserted', async () => {
    const { session, pass } = await start();
    const percents = ['C4', 'C6', 'C7'].map((cell) =>
      session
        .getState()
        .rows.find(
          ({ cell: at, fixable }) =>
            fixable && at.sheet === NAME && at.row === Number(cell.slice(1)) && at.column === 3,
        )!,
    );
    // Two of them are written alike by different people.
    expect(percents.every(Boolean)).toBe(true);
    await session.fix('修正', percents, 'rows');
    expect(['C4', 'C6', 'C7'].map((cell) => value(cell))).toEqual([0.25, 0.25, 0.25]);
    excel.host.user.insertRows(NAME, 6);
    excel.host.user.type(NAME, 'B6', '新增');
    excel.host.user.type(NAME, 'C6', '25%');
    await pass();
    await session.undo();
    // 新增 was never a text, and keeps its number.
    expect([value('C6'), hostCell(excel.host, NAME, 'B6').value]).toEqual([0.25, '新增']);
  });

  it('says so when the sheet is gone by then', async () => {
    const { session, rowAt, said, pass } = await start();
    await session.fix('修正', [rowAt('D4')], 'rows');
    excel.host.user.deleteSheet(NAME);
    await pass();
    await session.undo();
    expect(said()).not.toBe('');
    expect(session.getState().steps).toEqual([]);
  });
});

describe('marks', () => {
  const formulas = (sheet = NAME) => sheetOf(excel.host, sheet).conditionalFormats.map(({ areas }) => areas.length);

  it('follow when rows are inserted above them, and are not doubled', async () => {
    const { session, pass } = await start(true);
    const before = formulas().length;
    expect(before).toBeGreaterThan(0);
    excel.host.user.insertRows(NAME, 3);
    await pass();
    const marked = sheetOf(excel.host, NAME).conditionalFormats.flatMap(({ areas }) => areas);
    const wanted = session.getState().rows.filter(({ cell }) => cell.sheet === NAME);
    expect(formulas().length).toBe(before);
    expect(
      wanted.every(({ cell }) =>
        marked.some(
          (area) =>
            area.top <= cell.row && area.bottom >= cell.row && area.left <= cell.column && area.right >= cell.column,
        ),
      ),
    ).toBe(true);
  });

  it('come back after somebody cleared all rules, and go when they are switched off', async () => {
    const { session } = await start(true);
    for (const sheet of excel.host.workbook.sheets) sheet.conditionalFormats = [];
    await session.refresh();
    expect(formulas().length).toBeGreaterThan(0);
    await session.setMarking(false);
    expect([...formulas(), ...formulas('第049项')]).toEqual([]);
    await session.setMarking(true);
    expect(formulas('第049项').length).toBeGreaterThan(0);
  });

  it('are set where they can be when one of the rules was left broken by an undo', async () => {
    const { session, said } = await start(true);
    const sheet = sheetOf(excel.host, NAME);
    const [first, ...others] = sheet.conditionalFormats;
    sheet.conditionalFormats = [{ ...first!, broken: true }, ...others];
    excel.host.user.type(NAME, 'D5', '已完成招标,正在签约。');
    await session.refresh();
    expect(said()).not.toContain('出错');
    expect(session.getState().rows.some(({ cell }) => cell.row === 5 && cell.column === 4)).toBe(true);
  });

  it('leave the rules of people as they are', async () => {
    excel.host.workbook = workbookOfFile(xlsxOfRows([SHEET]));
    const own = {
      id: 'own',
      type: 'CellValue',
      areas: [{ top: 4, bottom: 7, left: 3, right: 3 }],
      properties: { rule: { formula1: '=1', operator: 'LessThan' } },
    };
    sheetOf(excel.host, NAME).conditionalFormats = [own];
    const session = createSession({ workbook: excelWorkbook(), show: () => undefined, marking: true });
    end = session.start();
    await settled(session);
    await session.setMarking(false);
    expect(sheetOf(excel.host, NAME).conditionalFormats).toEqual([own]);
  });
});
