/** The file open on the page. */
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { planSettings } from '../../src/application/new-sheets/new-tracker';
import { writeOverview } from '../../src/application/overview/write-overview';
import { planHistory } from '../../src/application/own-tables/history-sheet';
import { createSession } from '../../src/ui/session/session-store';
import { openDocument, type PageDocument } from '../../src/web/file/page-document';
import { cellAt } from '../../src/web/sheet/selected-block';
import { buildXlsx, signed } from '../support/build-xlsx';
import { at, cellsOf } from '../support/cells-of';
import { xlsxOfRows } from '../support/xlsx-of-rows';
import { thorough } from '../support/thorough';
import { SAMPLE } from '../support/sample';

const CELL = at('第048项', 'F8');

const open = (): Promise<PageDocument> => openDocument('示例台账.xlsx', SAMPLE);
const bytesOf = async (page: PageDocument) => (await page.keep()).bytes;
const valueOf = (page: PageDocument) => cellAt(page.getState().content, CELL)?.value;

test('begins at the first target sheet, unchanged', async () => {
  const page = await open();
  expect(page.getState()).toMatchObject({ selection: at('第048项', 'A1'), changed: false, canUndo: false });
  expect(await bytesOf(page)).toEqual(SAMPLE);
});

test('tells of a signature, which no change keeps', async () => {
  expect((await open()).signed).toBe(false);
  const { entries, bytes } = openPackage(SAMPLE, 'xlsx');
  const file = signed(Object.fromEntries(entries.map(({ name }) => [name, bytes(name)])));
  expect((await openDocument('示例台账.xlsx', file)).signed).toBe(true);
});

test('what is typed is written, undone and done again', async () => {
  const page = await open();
  await page.type(CELL, [['45%']]);
  expect(valueOf(page)).toBe(0.45);
  expect(page.getState()).toMatchObject({ changed: true, canUndo: true, canRedo: false });
  await page.undo();
  expect(valueOf(page)).toBe('40%');
  expect(page.getState()).toMatchObject({ changed: false, canUndo: false, canRedo: true });
  expect(await bytesOf(page)).toEqual(SAMPLE);
  await page.redo();
  expect(valueOf(page)).toBe(0.45);
  expect(page.getState()).toMatchObject({ changed: true, canUndo: true, canRedo: false });
});

test('what is typed shows at once in the formulas that are trusted, and goes back with it; the others wait', async () => {
  const row =
    '<c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A9)</f><v>1</v></c><c r="C1" t="str"><f>B1&amp;"项"</f><v>1项</v></c>';
  const page = await openDocument(
    '账.xlsx',
    buildXlsx({ sheets: { 甲: `<row r="1">${row}<c r="D1"><f>A1*7</f><v>5</v></c></row>` } }),
  );
  const shown = () => cellsOf(page.getState().content, '甲');
  const typed = { A1: 1, A2: 4, B1: 5, C1: '5项', D1: 5 };
  await page.type(at('甲', 'A2'), [['4']]);
  expect(shown()).toEqual(typed);
  await page.type(at('甲', 'A1'), [['2']]);
  expect(shown()).toEqual({ A1: 2, A2: 4, B1: 6, C1: '6项', D1: { error: '公式未计算' } });
  await page.undo();
  expect(shown()).toEqual(typed);
  expect(cellsOf(readXlsx(await bytesOf(page)), '甲')).toEqual(typed);
});

test('25% is typed as the column writes percentages', async () => {
  const header = ['子项目', '完成进度', '本月进展情况'];
  const page = await openDocument(
    '台账.xlsx',
    xlsxOfRows([
      {
        name: '第048项',
        rows: [
          ['目标编号', '048', '总体进度', { percent: 0.3 }],
          header,
          ['甲', { number: 30 }, '进展。'],
          ['乙', null, '进展。'],
        ],
      },
    ]),
  );
  const typed = async (cell: string) => {
    await page.type(at('第048项', cell), [['25%']]);
    return cellAt(page.getState().content, at('第048项', cell));
  };
  expect(await typed('B4')).toEqual({ column: 2, value: 25 });
  // A new row below the table, 总体进度 above it, a cell that is none of it.
  expect(await typed('B5')).toEqual({ column: 2, value: 25 });
  expect(await typed('D1')).toEqual({ column: 4, value: 0.25, format: '0%' });
  expect(await typed('F4')).toEqual({ column: 6, value: 0.25, format: '0%' });
});

test('only the sheet that was changed and its styles differ in the saved file', async () => {
  const page = await open();
  await page.type(at('第048项', 'G7'), [['改过的文字。']]);
  const [before, after] = [openPackage(SAMPLE, 'xlsx'), openPackage(await bytesOf(page), 'xlsx')];
  const names = before.entries.map(({ name }) => name);
  expect(after.entries.map(({ name }) => name)).toEqual(names);
  const changed = names.filter((name) => Buffer.compare(before.bytes(name), after.bytes(name)) !== 0);
  expect(changed).toEqual([expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/u)]);
  expect(cellAt(readXlsx(await bytesOf(page)), at('第048项', 'G7'))?.value).toBe('改过的文字。');
});

test('what the pane writes can be undone on the page, and the pane hears of it', async () => {
  const page = await open();
  const heard: unknown[] = [];
  page.workbook.watch((content) => heard.push(cellAt(content, CELL)?.value));
  await page.workbook.write([{ cell: CELL, value: 0.4, format: 'percent' }]);
  expect(heard).toEqual([]);
  await page.undo();
  expect(heard).toEqual(['40%']);
  await page.type(CELL, [['50%']]);
  expect(heard).toEqual(['40%', 0.5]);
});

test('knows whether something is unsaved, also after going back and another way on', async () => {
  const page = await open();
  await page.type(CELL, [['45%']]);
  (await page.keep()).saved();
  expect(page.getState()).toMatchObject({ changed: false });
  await page.undo();
  expect(page.getState().changed).toBe(true);
  await page.redo();
  expect(page.getState().changed).toBe(false);
  await page.undo();
  await page.type(CELL, [['46%']]);
  expect(page.getState().changed).toBe(true);
  await page.undo();
  expect(page.getState().changed).toBe(true);
});

test('a refused entry changes nothing', async () => {
  const page = await open();
  await expect(page.type(CELL, [['=1+1']])).rejects.toMatchObject({ code: 'usage' });
  expect(page.getState()).toMatchObject({ changed: false, canUndo: false });
});

test.each(['cell', 'bar'] as const)(
  'the selection waits for a text half typed in the %s: refused, it stays with its cell',
  async (field) => {
    const page = await open();
    await page.select(CELL);
    await page.type(CELL, [['45%']]);
    let isTaken = false;
    page.typing(field, { text: '=1/2', end: () => Promise.resolve(isTaken) });
    expect(await page.select(at('第048项', 'A2'))).toBe(false);
    await page.workbook.reveal(at('第048项', 'A3'));
    await page.undo();
    await page.shiftRows({ kind: 'insert', sheet: '第048项', at: 8, count: 1 }, { top: 8, bottom: 8 });
    const write = () => page.workbook.write([{ cell: CELL, value: 0.5 }]);
    const undo = () => page.workbook.history!.undo();
    for (const byPane of [() => page.workbook.together!(write, '合并科室台账'), write, undo]) {
      await expect(byPane()).rejects.toThrow('第048项!F8 中输入的内容还没有存入台账，没有做其他修改。');
    }
    expect(page.getState()).toMatchObject({ selection: CELL, revealed: 0, changes: 1 });
    isTaken = true;
    await page.workbook.reveal(at('第048项', 'A3'));
    expect(page.getState()).toMatchObject({ selection: at('第048项', 'A3'), revealed: 1 });
  },
);

test('a cell under a merge is the cell that shows', async () => {
  const page = await open();
  await page.select(at('第048项', 'D3'));
  expect(page.getState().selection).toEqual(at('第048项', 'C3'));
  await expect(page.select(at('第099项', 'A1'))).rejects.toThrow('没有名为“第099项”的工作表');
});

test('总览 is written, made anew and taken back by the page', async () => {
  const page = await open();
  const rows = () => page.getState().content.sheets.find(({ name }) => name === '总览')?.rows.length;
  expect(await writeOverview(page.workbook)).toMatchObject({ sheet: '总览', isNew: true });
  const first = rows();
  await page.type(CELL, [['45%']]);
  expect(await writeOverview(page.workbook)).toMatchObject({ isNew: false });
  expect(page.look('总览').cell(21, 8).bold).toBe(false);
  expect(rows()).toBe(first);
  for (let step = 0; step < 3; step++) await page.undo();
  expect(rows()).toBeUndefined();
  expect(page.getState().changed).toBe(false);
});

test('sheets are added to the file, and taken back by the page', async () => {
  const page = await open();
  const names = () => page.getState().content.sheets.map(({ name }) => name);
  const before = names();
  await page.workbook.addSheets({ sheets: [planHistory()] });
  expect(names()).toEqual([...before, '月度存档']);
  expect(page.look('月度存档').frozen.rows).toBe(1);
  await page.select(at('月度存档', 'A1'));
  await page.undo();
  expect(names()).toEqual(before);
  expect(page.getState().selection.sheet).toBe(before[0]);
  expect(await bytesOf(page)).toEqual(SAMPLE);
});

test('a workbook without a tracker gets its sheets behind its own', async () => {
  const page = await openDocument('随手记.xlsx', createXlsx({ sheets: [{ ...planSettings({}), name: '随手记' }] }));
  await page.workbook.addSheets({ sheets: [planHistory()] });
  expect(readXlsx(await bytesOf(page)).sheets.map(({ name }) => name)).toEqual(['随手记', '月度存档']);
  await page.undo();
  expect(readXlsx(await bytesOf(page)).sheets.map(({ name }) => name)).toEqual(['随手记']);
});

/** The sample in page and pane, and the step that made its text percentage a percentage. */
async function withFixedPercent() {
  const page = await open();
  const session = createSession({ workbook: page.workbook, marking: false, show: () => undefined });
  await session.refresh();
  const row = session.getState().rows.find(({ rule }) => rule.id === 'percent-as-text')!;
  await session.fix('修正', [row], 'rows');
  const step = session.getState().fixed[0]!.undo!;
  return { page, session, step };
}

test('what the pane does and what is typed are one history, whichever of them takes it back', async () => {
  const page = await open();
  const session = createSession({ workbook: page.workbook, marking: false, show: () => undefined });
  const stop = session.start();
  await session.refresh();
  const texts = () => [valueOf(page), cellAt(page.getState().content, at('第048项', 'D8'))?.value];
  const [before] = [texts()];
  await page.type(at('第048项', 'D8'), [['钱进']]);
  await session.refresh();
  expect(session.getState().undoName).toBe('填写 D8');
  const row = session.getState().rows.find(({ rule }) => rule.id === 'percent-as-text')!;
  await session.fix('修正“百分数写成了文本”', [row], 'rows');
  expect(session.getState().undoName).toBe('修正“百分数写成了文本”');
  expect(texts()).toEqual([0.4, '钱进']);

  await session.undo();
  expect(texts()).toEqual([before![0], '钱进']);
  expect(session.getState()).toMatchObject({
    announced: '已撤销：修正“百分数写成了文本”。',
    undoName: '填写 D8',
    fixed: [],
  });
  await session.undo();
  expect(texts()).toEqual(before);
  expect(session.getState()).toMatchObject({ announced: '已撤销：填写 D8。', undoName: null });
  expect(await bytesOf(page)).toEqual(SAMPLE);
  await page.redo();
  await page.redo();
  await session.refresh();
  expect(texts()).toEqual([0.4, '钱进']);
  expect(session.getState().undoName).toBe('修正“百分数写成了文本”');
  await page.undo();
  await session.refresh();
  expect(session.getState().undoName).toBe('填写 D8');
  stop();
});

test('撤销 of the pane says what it took back, and that it took nothing back below a refused text', async () => {
  const { page, session, step } = await withFixedPercent();
  const person = at('第048项', 'D8');
  const texts = () => [valueOf(page), cellAt(page.getState().content, person)?.value];
  page.typing('cell', { text: '=1/2', end: () => Promise.resolve(false) });
  for (const id of [step, undefined]) {
    expect(await session.undo(id)).toBe(false);
    expect(session.getState()).toMatchObject({ undoName: '修正', fixed: [{ undo: step }] });
    expect(session.getState().notice?.text).toContain('中输入的内容还没有存入台账');
  }
  expect(texts()).toEqual([0.4, '陈立']);

  // A text that is on its way becomes the last step before.
  const typed = (text: string) =>
    page.typing('cell', { text, end: () => page.type(person, [[text]]).then(() => true) });
  typed('钱进');
  await session.undo(step);
  expect(texts()).toEqual(['40%', '钱进']);
  expect(session.getState().announced).toBe('已撤销：修正。');
  typed('孙小');
  await session.undo();
  page.typing('cell', null);
  expect(texts()).toEqual(['40%', '钱进']);
  expect(session.getState().announced).toBe('已撤销：填写 D8。');
});

test('a fixed row is taken back by itself, also when something was typed since', async () => {
  const { page, session, step } = await withFixedPercent();
  await page.type(at('第048项', 'D8'), [['钱进']]);
  await session.undo(step);
  expect([valueOf(page), cellAt(page.getState().content, at('第048项', 'D8'))?.value]).toEqual(['40%', '钱进']);
  expect(session.getState().undoName).toBe('撤销：修正');
});

test('what belongs together is undone together', async () => {
  const page = await open();
  const names = () => page.getState().content.sheets.map(({ name }) => name);
  await page.workbook.together!(async () => {
    await page.workbook.addSheets({ sheets: [planHistory()] });
    await page.workbook.write([{ cell: CELL, value: 0.4, format: 'percent' }]);
  }, '转入4月');
  expect([names().at(-1), valueOf(page)]).toEqual(['月度存档', 0.4]);
  await page.undo();
  expect([names().at(-1), valueOf(page)]).toEqual(['第067项', '40%']);
  expect(page.getState()).toMatchObject({ changed: false, canUndo: false });
  await page.redo();
  expect([names().at(-1), valueOf(page)]).toEqual(['月度存档', 0.4]);
});

thorough('after more steps than are kept, the first ones stay done, and that is known', async () => {
  const page = await open();
  for (let number = 0; number <= 200; number++) await page.type(CELL, [[`${number}%`]]);
  for (let number = 0; number <= 200; number++) await page.undo();
  expect(valueOf(page)).toBe(0);
  expect(page.getState()).toMatchObject({ changed: true, canUndo: false });
});
