/** What counts as saved: the step whose bytes were written, and nothing that came after it. */
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { Failure } from '../../src/application/errors';
import { planHistory } from '../../src/application/own-tables/history-sheet';
import { openDocument, type PageDocument } from '../../src/web/file/page-document';
import { cellAt } from '../../src/web/sheet/selected-block';
import { createSaver } from '../../src/web/file/saver';
import { at } from '../support/cells-of';
import { SAMPLE } from '../support/sample';

const CELL = at('第048项', 'G8');

/** A disk whose writes end when the test says so. */
function slowPlace() {
  const writes: { readonly bytes: Uint8Array; readonly end: (failure?: Failure) => void }[] = [];
  const disk: { bytes: Uint8Array } = { bytes: SAMPLE };
  const save = (bytes: Uint8Array) =>
    new Promise<void>((done, fail) => {
      const end = (failure?: Failure) => {
        if (failure) return fail(failure);
        disk.bytes = bytes;
        done();
      };
      writes.push({ bytes, end });
    });
  /** Waits for a write to begin. */
  const write = async (number: number) => {
    while (writes.length < number) await new Promise((done) => setTimeout(done));
    return writes[number - 1]!;
  };
  return { place: { save }, write, writes, saved: () => cellAt(readXlsx(disk.bytes), CELL)?.value };
}

async function opened() {
  const page = await openDocument('台账.xlsx', SAMPLE);
  const disk = slowPlace();
  return { page, disk, saver: createSaver(page), type: (text: string) => page.type(CELL, [[text]]) };
}
const unsaved = (page: PageDocument) => [page.getState().changed, page.hasUnsaved()];

test('what is typed during a save is not saved, and the next save has it', async () => {
  const { page, disk, saver, type } = await opened();
  await type('先写的。');
  const saving = saver.saveOver(disk.place);
  const write = await disk.write(1);
  await type('保存期间写的。');
  write.end();
  await saving;
  expect(unsaved(page)).toEqual([true, true]);
  expect(disk.saved()).toBe('先写的。');
  const again = saver.saveOver(disk.place);
  (await disk.write(2)).end();
  await again;
  expect(unsaved(page)).toEqual([false, false]);
  expect(disk.saved()).toBe('保存期间写的。');
});

test('undone during a save: unsaved, until the step that was saved is there again', async () => {
  const { page, disk, saver, type } = await opened();
  await type('一。');
  await type('二。');
  const saving = saver.saveOver(disk.place);
  const write = await disk.write(1);
  await page.undo();
  write.end();
  await saving;
  expect(unsaved(page)).toEqual([true, true]);
  await page.redo();
  expect(unsaved(page)).toEqual([false, false]);
  await page.undo();
  await type('另一个二。');
  await page.undo();
  expect(unsaved(page)).toEqual([true, true]);
});

test('typed and undone again during a save: saved', async () => {
  const { page, disk, saver, type } = await opened();
  await type('一。');
  const saving = saver.saveOver(disk.place);
  const write = await disk.write(1);
  await type('二。');
  await page.undo();
  write.end();
  await saving;
  expect(unsaved(page)).toEqual([false, false]);
});

test('saves asked for during a save follow as one, with all that was typed until then', async () => {
  const { page, disk, saver, type } = await opened();
  await type('一。');
  const first = saver.saveOver(disk.place);
  const write = await disk.write(1);
  await type('二。');
  const second = saver.saveOver(disk.place);
  await type('三。');
  const third = saver.saveOver(disk.place);
  expect(disk.writes).toHaveLength(1);
  write.end();
  (await disk.write(2)).end();
  await Promise.all([first, second, third]);
  expect(disk.writes).toHaveLength(2);
  expect(disk.saved()).toBe('三。');
  expect(unsaved(page)).toEqual([false, false]);
});

test('a save that fails leaves everything unsaved, also while another waits for it', async () => {
  const { page, disk, saver, type } = await opened();
  await type('一。');
  const failing = saver.saveOver(disk.place);
  const write = await disk.write(1);
  const next = saver.saveOver(disk.place);
  write.end(new Failure('not-writable', '磁盘空间不足，未能保存。'));
  await expect(failing).rejects.toThrow('磁盘空间不足');
  expect(unsaved(page)).toEqual([true, true]);
  (await disk.write(2)).end();
  await next;
  expect(unsaved(page)).toEqual([false, false]);
});

test('a download during a save is of its own step', async () => {
  const { page, disk, saver, type } = await opened();
  await type('一。');
  const saving = saver.saveOver(disk.place);
  const write = await disk.write(1);
  await type('二。');
  const downloads: Uint8Array[] = [];
  const downloading = saver.save((bytes) => void downloads.push(bytes));
  write.end();
  await Promise.all([saving, downloading]);
  expect(cellAt(readXlsx(downloads[0]!), CELL)?.value).toBe('二。');
  expect(unsaved(page)).toEqual([false, false]);
  await type('三。');
  expect(unsaved(page)).toEqual([true, true]);
});

describe('steps of several changes', () => {
  /** As 转入下月 makes them: a sheet, then cells, with a pause between. */
  function rolling(page: PageDocument) {
    let goOn!: () => void;
    const paused = new Promise<void>((done) => (goOn = done));
    const done = page.workbook.together!(async () => {
      await page.workbook.addSheets({ sheets: [planHistory()] });
      await paused;
      await page.workbook.write([{ cell: CELL, value: '四月。' }]);
    }, '转入4月');
    return { done, goOn };
  }
  const names = (bytes: Uint8Array) => readXlsx(bytes).sheets.map(({ name }) => name);

  test('are saved whole: a save asked for in the middle waits for their end', async () => {
    const { page, disk, saver } = await opened();
    const { done, goOn } = rolling(page);
    const saving = saver.saveOver(disk.place);
    await new Promise((later) => setTimeout(later, 20));
    expect(disk.writes).toHaveLength(0);
    goOn();
    await done;
    const write = await disk.write(1);
    expect(names(write.bytes).at(-1)).toBe(planHistory().name);
    expect(cellAt(readXlsx(write.bytes), CELL)?.value).toBe('四月。');
    write.end();
    await saving;
    expect(unsaved(page)).toEqual([false, false]);
  });

  test('done during a save are unsaved', async () => {
    const { page, disk, saver, type } = await opened();
    await type('三月。');
    const saving = saver.saveOver(disk.place);
    const write = await disk.write(1);
    const { done, goOn } = rolling(page);
    goOn();
    await done;
    write.end();
    await saving;
    expect(unsaved(page)).toEqual([true, true]);
    await page.undo();
    expect(unsaved(page)).toEqual([false, false]);
  });

  test('typed in the middle of them is a step of its own, after them', async () => {
    const { page, type } = await opened();
    const { done, goOn } = rolling(page);
    const typing = type('五月。');
    goOn();
    await Promise.all([done, typing]);
    expect(cellAt(page.getState().content, CELL)?.value).toBe('五月。');
    await page.undo();
    expect(cellAt(page.getState().content, CELL)?.value).toBe('四月。');
    await page.undo();
    expect(unsaved(page)).toEqual([false, false]);
  });

  test('that fail half-way leave nothing behind', async () => {
    const { page } = await opened();
    const work = page.workbook.together!(async () => {
      await page.workbook.addSheets({ sheets: [planHistory()] });
      await page.workbook.write([{ cell: at('没有这张表', 'A1'), value: '四月。' }]);
    }, '转入4月');
    await expect(work).rejects.toThrow('没有名为“没有这张表”的工作表');
    expect(page.getState()).toMatchObject({ changed: false, canUndo: false });
    expect((await page.keep()).bytes).toEqual(SAMPLE);
  });
});

test('a text half typed is unsaved work', async () => {
  const { page, type } = await opened();
  page.typing('cell', { text: '写到一半', end: () => Promise.resolve(true) });
  expect(unsaved(page)).toEqual([false, true]);
  page.typing('cell', null);
  expect(unsaved(page)).toEqual([false, false]);
  await Promise.all([type('一。'), type('二。')]);
  await page.undo();
  expect(cellAt(page.getState().content, CELL)?.value).toBe('一。');
});
