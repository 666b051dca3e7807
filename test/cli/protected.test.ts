/** A tracker with a protected sheet (第048项) and a protected structure: read by every command, changed by none, on the page neither. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDocument } from '../../src/web/file/page-document';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { ignoreFindings } from '../../src/application/ignoring/ignore-findings';
import { rollMonth } from '../../src/application/rolling/roll-month';
import type { CellRef } from '../../src/domain/cell';
import { at } from '../support/cells-of';
import { runCommand } from '../support/terminal';
import { SAMPLE_FILE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

const TRACKER = path.join(__dirname, '受保护台账.xlsx');
const SHEET = '工作表“第048项”受保护，请先取消保护再修正。';
const STRUCTURE = '工作簿的结构受保护，不能增加、删除或替换工作表。请先取消保护（“审阅”→“保护工作簿”），再试一次。';

const folder = temporaryFolder();

test.each<[string, readonly string[], string]>([
  ['fix', ['--rule', 'halfwidth-punctuation'], SHEET],
  ['overview', [], STRUCTURE],
  ['roll', ['--force'], STRUCTURE],
  ['roll', ['--force', '--clear'], STRUCTURE],
])('%s %j is refused with a sentence, and no file is written', async (command, more, sentence) => {
  const output = path.join(folder, 'out.xlsx');
  const { exitCode, out, err } = await runCommand(command, TRACKER, '-o', output, ...more);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toContain(`${TRACKER}：${sentence}\n`);
  expect(existsSync(output)).toBe(false);
});

test('fix mends what is not protected, and lists what is', async () => {
  const [start, output] = [path.join(folder, '半角.xlsx'), path.join(folder, '已修正.xlsx')];
  const workbook = openXlsx(new Uint8Array(readFileSync(TRACKER)));
  await workbook.write([{ cell: at('第052项', 'G8'), value: '已完成招标,正在施工。' }]);
  writeFileSync(start, workbook.toBytes());
  const { exitCode, out, err } = await runCommand('fix', start, '-o', output);
  expect(exitCode).toBe(1);
  expect(out).toContain('第052项!G8 “已完成招标,正在施工。” → “已完成招标，正在施工。”');
  expect(out).not.toContain('第048项!');
  expect(err).toContain('受保护，未予修正。请先取消工作表保护（“审阅”→“撤消工作表保护”），再修正。\n  第048项!F8 ');
  const [before, after] = [start, output].map((file) => readXlsx(new Uint8Array(readFileSync(file))));
  const sheet = (content: typeof before, wanted: string) => content!.sheets.find(({ name }) => name === wanted);
  expect(sheet(after, '第048项')).toEqual(sheet(before, '第048项'));
  expect(sheet(after, '第052项')).not.toEqual(sheet(before, '第052项'));
});

test('merge leaves locked cells out, says so, and fills in the others', async () => {
  const part = path.join(folder, '科室.xlsx');
  const merge = async (cell: CellRef) => {
    const workbook = openXlsx(new Uint8Array(readFileSync(SAMPLE_FILE)));
    await workbook.write([{ cell, value: '科室的进展。' }]);
    writeFileSync(part, workbook.toBytes());
    const output = path.join(folder, '合并.xlsx');
    return await runCommand('merge', TRACKER, part, '-o', output, '--overwrite', '--take', part);
  };
  expect(await merge(at('第048项', 'G8'))).toMatchObject({
    exitCode: 0,
    err: expect.stringContaining('主台账的 第048项!G8 受保护，“科室的进展。”未合并。') as string,
  });
  expect(await merge(at('第052项', 'G8'))).toMatchObject({ exitCode: 0, err: '' });
});

test('check and letter read it as ever', async () => {
  expect(await runCommand('check', TRACKER)).toMatchObject({ exitCode: 1, err: '' });
  const output = path.join(folder, '函件.docx');
  expect(await runCommand('letter', TRACKER, '-o', output)).toMatchObject({ exitCode: 0 });
  expect(existsSync(output)).toBe(true);
});

test('on the page typing, pasting, fixing and new sheets are refused with the same sentences', async () => {
  const bytes = new Uint8Array(readFileSync(TRACKER));
  const page = await openDocument('受保护台账.xlsx', bytes);
  const cell = at('第048项', 'G8');
  await expect(page.type(cell, [['改']])).rejects.toMatchObject({ code: 'protected', message: SHEET });
  await expect(page.type(cell, [['甲', '乙'], ['丙']])).rejects.toThrow(SHEET);
  await expect(page.workbook.write([{ cell, value: null }])).rejects.toThrow(SHEET);
  const archivedAt = { year: 2021, month: 3, day: 25, hour: 9, minute: 0 };
  const roll = page.workbook.together!(
    () => rollMonth(page.workbook, { texts: 'keep', force: true, monthConfirmed: true, archivedAt }),
    '转入4月',
  );
  await expect(roll).rejects.toThrow(STRUCTURE);
  expect(page.getState()).toMatchObject({ changed: false, canUndo: false });
  expect((await page.keep()).bytes).toEqual(bytes);
  await page.type(at('第052项', 'G8'), [['这张表没有保护。']]);
  expect(page.getState().changed).toBe(true);
});

test('a step of several parts is refused before its first part', async () => {
  const content = readXlsx(new Uint8Array(readFileSync(TRACKER)));
  const { findings } = checkWorkbook(content);
  const decision = { scope: 'one', reason: '', date: { year: 2021, month: 3, day: 25 } } as const;
  const locked = memoryOpenWorkbook(content);
  await expect(ignoreFindings(locked, content, [findings[0]!], decision)).rejects.toThrow(STRUCTURE);
  // The structure is free, but the texts of 第048项 cannot be cleared: no sheet is made for the archive.
  const free = { dateSystem: content.dateSystem, sheets: content.sheets };
  const workbook = memoryOpenWorkbook(free);
  let asked = 0;
  const counting = {
    ...workbook,
    addSheets: (...given: Parameters<typeof workbook.addSheets>) => (asked++, workbook.addSheets(...given)),
  };
  const archivedAt = { year: 2021, month: 3, day: 25, hour: 9, minute: 0 };
  await expect(rollMonth(counting, { texts: 'clear', force: true, monthConfirmed: true, archivedAt })).rejects.toThrow(
    SHEET,
  );
  expect(asked).toBe(0);
  expect(workbook.content()).toBe(free);
});
