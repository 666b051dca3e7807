/** @jest-environment ./test/support/browser-environment.js */
/** 函件: what may be chosen, what stands in the way, and what is handed out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { letterToDocx } from '../../../src/adapters/docx/letter-to-docx';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { applyEdits } from '../../../src/application/editing/apply-edits';
import type { CellEdit, Outlet, Placement } from '../../../src/application/ports';
import { writeLetter } from '../../../src/application/write-letter';
import { cellName, type CellRef } from '../../../src/domain/cell';
import { LetterView } from '../../../src/taskpane/letter/letter-view';
import type { Commands } from '../../../src/taskpane/session';
import { check } from '../../../src/taskpane/session-store';
import { at } from '../../support/cells-of';
import { draw, until } from '../../support/react';

const SAMPLE = readXlsx(new Uint8Array(readFileSync(path.join(__dirname, '../../../assets/示例台账.xlsx'))));
const NO_OFFICE: CellEdit = { cell: at('设置', 'B5'), value: null };
const NO_PROGRESS: CellEdit = { cell: at('第052项', 'G7'), value: null };

async function show(edits: readonly CellEdit[] = [], place?: (docx: Uint8Array) => Promise<Placement>) {
  const content = applyEdits(SAMPLE, edits);
  const done: string[] = [];
  const files: { name: string; bytes: Uint8Array }[] = [];
  const copies: { html: string; text: string }[] = [];
  const outlet: Outlet = {
    download: (name, bytes) => void files.push({ name, bytes }),
    copy: (copied) => Promise.resolve(void copies.push(copied)),
  };
  const tell = (what: string, cell?: CellRef) => void done.push(cell ? `${what} ${cellName(cell)}` : what);
  const commands: Commands = {
    refresh: () => Promise.resolve(true),
    write: () => Promise.resolve(true),
    reveal: (cell) => Promise.resolve(void tell('reveal', cell)).then(() => true),
    show: tell,
    attempt: (work) => work().then(() => true),
  };
  const drawn = await draw(
    <LetterView reading={check(content)} {...{ commands, outlet }} {...(place && { document: { place } })} />,
  );
  return { ...drawn, content, done, files, copies };
}

const writtenFor = (content: Parameters<typeof writeLetter>[0], ...numbers: string[]) =>
  letterToDocx(writeLetter(content, numbers).composition.letter!);

test('downloads the letter on all targets, byte for byte as the command line writes it', async () => {
  const { click, files, content, page } = await show();
  await click('下载 Word 函件');
  await until(() => files.length > 0);
  expect(files.map(({ name }) => name)).toEqual(['2021年3月函件.docx']);
  expect(files[0]!.bytes).toEqual(writtenFor(content));
  await until(() => page.textContent.includes('已下载“2021年3月函件.docx”'));
});

test('downloads the letter on the targets that are left', async () => {
  const { click, files, content } = await show();
  await click('第052项');
  await click('第067项');
  await click('下载 Word 函件');
  await until(() => files.length > 0);
  expect(files.map(({ name }) => name)).toEqual(['第048项_2021年3月.docx']);
  expect(files[0]!.bytes).toEqual(writtenFor(content, '048'));
});

test('without a target there is nothing to download', async () => {
  const { click, control, page } = await show();
  await click('全不选');
  expect(page.textContent).toContain('请至少勾选一项');
  expect(control('下载 Word 函件').getAttribute('aria-disabled')).toBe('true');
  await click('全选');
  expect(control('下载 Word 函件').getAttribute('aria-disabled')).not.toBe('true');
});

test('what stands in the way is listed with its cell, and the target may be left out', async () => {
  const { click, page, done, control } = await show([NO_OFFICE, NO_PROGRESS]);
  expect(page.textContent).toContain('须先处理2 条');
  expect(page.textContent).toContain('缺内容');
  await click('转到 设置!B5');
  await click('转到 第052项!G7');
  expect(done).toEqual(['settings 设置!B5', 'reveal 第052项!G7']);
  await click('本次不报此项');
  expect(page.textContent).toContain('须先处理1 条');
  expect((control('第052项') as HTMLInputElement).checked).toBe(false);
  expect(page.textContent).toContain('处理 1 条后可下载');
});

test('what is only missing is told, and so are errors that were not mended', async () => {
  const { click, page, done } = await show();
  expect(page.textContent).toContain('没有填写下一步工作打算');
  expect(page.textContent).toMatch(/所选目标尚有 \d+ 处错误未修正。/u);
  await click('查看');
  expect(done[0]).toMatch(/^check 第048项!/u);
});

test('shows the pages of the letter', async () => {
  const { page } = await show();
  expect(page.textContent).toMatch(/约 8 页，以 Word 为准/u);
  expect(page.textContent).toContain('关于区政府重点工作目标完成情况的反馈');
  expect(page.textContent).toContain('— 1 —');
});

test('copies the letter with its layout and as text', async () => {
  const { click, copies } = await show([{ cell: at('第048项', 'B7'), value: '<b>甲&乙</b>' }]);
  await click('复制正文');
  await until(() => copies.length > 0);
  expect(copies[0]!.text.split('\n')[0]).toBe('关于区政府重点工作目标完成情况的反馈');
  expect(copies[0]!.html).toContain('（一）&lt;b&gt;甲&amp;乙&lt;/b&gt;');
  expect(copies[0]!.html).not.toContain('<b>');
});

test('in Word it puts the letter there', async () => {
  const placed: Uint8Array[] = [];
  const { click, content, page } = await show([], (docx) => {
    placed.push(docx);
    return Promise.resolve('new-document');
  });
  await click('放入 Word');
  await until(() => placed.length > 0);
  expect(placed[0]).toEqual(writtenFor(content));
  await until(() => page.textContent.includes('已在新窗口中打开函件'));
});
