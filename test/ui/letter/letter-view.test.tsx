/** @jest-environment ./test/support/browser-environment.js */
/** 函件: what may be chosen, what stands in the way, and what is handed out. */
import { act } from 'react';
import { letterToDocx } from '../../../src/adapters/docx/letter-to-docx';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { applyEdits } from '../../../src/application/editing/apply-edits';
import type { CellEdit, Outlet, Placement, WorkbookSnapshot } from '../../../src/application/ports';
import { readTracker } from '../../../src/application/reading/read-tracker';
import { writeLetter } from '../../../src/application/letters/write-letter';
import { cellName, type CellRef } from '../../../src/domain/cell';
import type { SettingKey } from '../../../src/domain/settings';
import { composeLetter } from '../../../src/letter/compose';
import { LetterView } from '../../../src/ui/letter/letter-view';
import { COPY, DOWNLOAD, HELP_TITLE, OPEN_IN_WORD } from '../../../src/ui/letter/words';
import type { Commands } from '../../../src/ui/session/session';
import { check } from '../../../src/ui/session/checking';
import { at } from '../../support/cells-of';
import { draw, until } from '../../support/react';
import { SAMPLE } from '../../support/sample';

const TRACKER = readXlsx(SAMPLE);
const cellOf = (key: SettingKey) => readTracker(TRACKER).settings[key].cell!;
const NO_OFFICE: CellEdit = { cell: cellOf('office'), value: null };
const NO_PHONES: CellEdit = { cell: cellOf('phones'), value: null };
const NO_PROGRESS: CellEdit = { cell: at('第052项', 'G7'), value: null };

async function show(
  edits: readonly CellEdit[] = [],
  place?: (docx: Uint8Array) => Promise<Placement>,
  workbook: WorkbookSnapshot = TRACKER,
  losesFiles = false,
) {
  const content = applyEdits(workbook, edits);
  const done: string[] = [];
  const files: { name: string; bytes: Uint8Array }[] = [];
  const copies: { html: string; text: string }[] = [];
  const outlet: Outlet = {
    download: (name, bytes) => void files.push({ name, bytes }),
    copy: (copied) => Promise.resolve(void copies.push(copied)),
    losesFiles: () => losesFiles,
  };
  const tell = (what: string, cell?: CellRef) => void done.push(cell ? `${what} ${cellName(cell)}` : what);
  const commands: Commands = {
    refresh: () => Promise.resolve(true),
    write: () => Promise.resolve(true),
    change: () => Promise.resolve(true),
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

test('where downloads go nowhere, as in Excel for Mac, copying and Word come first', async () => {
  const { click, page, copies, files } = await show([], undefined, TRACKER, true);
  const names = [...page.querySelectorAll('[data-region=footer] button')].map(({ textContent }) => textContent);
  expect(names.slice(0, 2)).toEqual([COPY, OPEN_IN_WORD]);
  expect(names).not.toContain(DOWNLOAD);
  await click(COPY);
  expect(copies).toHaveLength(1);
  await click(OPEN_IN_WORD);
  expect(page.querySelector(`[aria-label="${HELP_TITLE}"]`)).not.toBeNull();
  expect(files).toEqual([]);
});

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
  expect(page.textContent).toMatch(/所选目标尚有 \d+ 处错误未修正。/u);
  await click('展开其余 1 条');
  expect(page.textContent).toContain('没有填写下一步工作打算');
  await click('查看');
  expect(done[0]).toMatch(/^check 第048项!/u);
});

test('shows the pages of the letter', async () => {
  const { page } = await show();
  expect(page.textContent).toMatch(/约 6 页，以 Word 为准/u);
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

test('names the one target that has errors', async () => {
  const { click, page, done } = await show([NO_PHONES]);
  await click('第052项');
  await click('第067项');
  expect(page.textContent).toMatch(/第048项尚有 \d+ 处错误未修正。/u);
  await click('展开其余 1 条');
  await click('去填写');
  expect(done).toEqual(['settings 设置!B9']);
});

test('what one target lacks stands together', async () => {
  const { click, control, page, done } = await show([NO_PROGRESS, { cell: at('第052项', 'G8'), value: null }]);
  expect(page.textContent).toContain('须先处理2 条');
  await click('转到 第052项!G8');
  expect(done).toEqual(['reveal 第052项!G8']);
  await click('本次不报此项');
  expect((control('第052项') as HTMLInputElement).checked).toBe(false);
  expect(page.textContent).not.toContain('须先处理');
  // The button is gone: the focus stays in the view.
  expect(document.activeElement?.getAttribute('data-region')).toBe('list');
});

test('a letter for each target comes as a file of its own, after a question', async () => {
  const { click, files, content, page } = await show();
  await click('更多');
  await click('每项单独成文…');
  expect(document.body.textContent).toContain('将下载 3 个文件，每项目标一份，如“第048项_2021年3月.docx”');
  expect(files).toEqual([]);
  await click('下载 3 个文件');
  await until(() => page.textContent.includes('已下载 3 个文件'));
  expect(files.map(({ name }) => name)).toEqual(['048', '052', '067'].map((number) => `第${number}项_2021年3月.docx`));
  expect(files[1]!.bytes).toEqual(writtenFor(content, '052'));
});

test('targets of one number are chosen and named apart', async () => {
  const { page, click, files, content } = await show([{ cell: at('第052项', 'C2'), value: '048' }]);
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(boxes).toHaveLength(3);
  await act(async () => boxes[0]!.click());
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true, true]);
  await act(async () => boxes[2]!.click());
  await click('下载 Word 函件');
  await until(() => files.length > 0);
  const { tracker } = check(content);
  expect(files[0]!.bytes).toEqual(letterToDocx(composeLetter(tracker, [tracker.targets[1]!]).letter!));
  await act(async () => boxes[0]!.click());
  await click('更多');
  await click('每项单独成文…');
  await click('下载 2 个文件');
  await until(() => files.length > 2);
  expect(files.slice(1).map(({ name }) => name)).toEqual(['第048项_2021年3月.docx', '第048项_2021年3月（2）.docx']);
});

test('when no file is seen, the ways into Word are told', async () => {
  const { click, files, copies, page } = await show();
  await click('下载 Word 函件');
  await until(() => page.textContent.includes('没有看到文件？'));
  await click('没有看到文件？');
  expect(page.textContent).toContain('在 Word 中打开函件');
  await click('再次下载');
  await until(() => files.length > 1);
  expect(files[1]).toEqual(files[0]);
  await click('复制正文');
  await until(() => copies.length > 0);
  await until(() => page.textContent.includes('已复制正文'));
  expect(page.textContent).not.toContain('没有看到文件？');
});

test('many targets are folded away behind their number', async () => {
  const { page, click } = await show([], undefined, many(100));
  expect(page.querySelectorAll('input[type=checkbox]')).toHaveLength(0);
  expect(page.textContent).toContain('已选 100 / 100');
  await click('展开目标');
  await act(async () => type(page.querySelector<HTMLInputElement>('input[type=search]')!, '第17'));
  expect(page.querySelectorAll('input[type=checkbox]')).toHaveLength(10);
  await click('全不选');
  expect(page.textContent).toContain('已选 90 / 100');
  await act(async () => type(page.querySelector<HTMLInputElement>('input[type=search]')!, '没有这个'));
  expect(page.textContent).toContain('没有含“没有这个”的目标。');
});

test('of hundreds of pages only those near the eye are drawn, and the arrows turn them', async () => {
  const { page } = await show([], undefined, many(40));
  const pages = page.querySelector<HTMLElement>('[aria-label^="第 1 页"]')!;
  const count = Number(/约 (\d+) 页/u.exec(page.textContent)![1]);
  expect(count).toBeGreaterThan(50);
  expect(pages.children).toHaveLength(count);
  const drawn = () => [...pages.children].flatMap((sheet, index) => (sheet.childElementCount > 0 ? [index + 1] : []));
  const press = (key: string) =>
    act(async () => pages.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  expect(drawn()).toEqual([1, 2, 3]);
  await press('ArrowRight');
  expect(page.textContent).toContain(`2 / ${count}`);
  await press('End');
  expect(drawn()).toEqual([count - 2, count - 1, count]);
  await press('ArrowRight');
  expect(page.textContent).toContain(`${count} / ${count}`);
  await press('Home');
  expect(drawn()).toEqual([1, 2, 3]);
});

test('the letterhead and the typefaces are those of the settings', async () => {
  const { page } = await show([
    { cell: cellOf('layout'), value: '信函' },
    { cell: cellOf('documentNumber'), value: '长教函〔2021〕12号' },
    { cell: cellOf('fonts'), value: '系统' },
  ]);
  const text = page.textContent;
  expect(text.indexOf('长教函〔2021〕12号')).toBeGreaterThan(text.indexOf('长宁区教育局'));
  // A 信函 has no number on its first page.
  expect(text).not.toContain('— 1 —');
  expect(text).toContain('— 2 —');
  const title = [...page.querySelectorAll<HTMLElement>('div')].findLast(
    (element) => element.textContent === '关于区政府重点工作目标完成情况的反馈',
  )!;
  expect(title.style.fontFamily).toMatch(/^"?宋体/u);
  expect(title.style.fontWeight).toBe('700');
});

/** The sample with so many copies of one of its targets, from 第100项 on. */
function many(count: number): WorkbookSnapshot {
  const settings = TRACKER.sheets.filter(({ name }) => name === '设置');
  const target = TRACKER.sheets.find(({ name }) => name === '第048项')!;
  const copies = Array.from({ length: count }, (_, index) => {
    const number = String(100 + index);
    const named = target.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.value === '048' ? { ...cell, value: number } : cell)),
    }));
    return { ...target, name: `第${number}项`, rows: named };
  });
  return { ...TRACKER, sheets: [...settings, ...copies] };
}

/** React listens to the field's own setter. */
function type(field: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
