/** The main path of the page in Firefox: open, look at findings, mend, type, paste, undo, save, letter, reload. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { screenshotPath } from './chromium';
import { FIREFOX_MISSING, launchFirefox, type Firefox } from './firefox';
import { serveSite, type Site } from './site';
import { KEYS, until } from './web-driver';

jest.setTimeout(180_000);

const described = FIREFOX_MISSING === null ? describe : describe.skip;
described(FIREFOX_MISSING === null ? 'the page in Firefox' : `needs ${FIREFOX_MISSING}, which is not installed`, () => {
  let site: Site;
  let firefox: Firefox;
  beforeAll(async () => {
    site = await serveSite();
    firefox = await launchFirefox();
    await firefox.goTo(`${site.origin}/`);
    await firefox.click('button', '载入示例');
    await until(async () => (await findings()) > 5);
  });
  afterAll(async () => {
    await firefox?.end();
    await site?.close();
  });

  const textOf = (row: number, column: number) =>
    firefox.run<string>(
      'return document.querySelector(`[data-row="${arguments[0]}"] [data-column="${arguments[1]}"]`)?.textContent.trim() ?? ""',
      row,
      column,
    );
  const focused = () => firefox.run<string>(`return document.activeElement?.getAttribute('aria-label') ?? ''`);
  const findings = () => firefox.run<number>(`return document.querySelectorAll('[role=treegrid] [role=row]').length`);
  const says = (text: string) => firefox.run<boolean>(`return document.body.innerText.includes(arguments[0])`, text);
  const goTo = async (row: number, column: number, reference: string) => {
    await firefox.click(`[data-row="${row}"] [data-column="${column}"]`);
    await until(async () => (await focused()).startsWith(reference));
  };
  async function downloaded(name: string): Promise<Uint8Array> {
    const whole = () => readdirSync(firefox.downloads).some((one) => one === name);
    await until(async () => whole() && !readdirSync(firefox.downloads).some((one) => one.endsWith('.part')));
    return new Uint8Array(readFileSync(path.join(firefox.downloads, name)));
  }

  test('checks the sample, takes a text and takes it back', async () => {
    await firefox.picture(screenshotPath('firefox-page'));
    await goTo(8, 4, 'D8');
    await firefox.press('张');
    await until(() => firefox.run<boolean>(`return document.activeElement.value === '张'`));
    await firefox.press(KEYS.Enter);
    await until(async () => (await textOf(8, 4)) === '张');
    await until(async () => (await focused()).startsWith('D9'));
    await firefox.press(KEYS.Control, 'z');
    await until(async () => (await textOf(8, 4)) === '陈立');
  });

  test('shows texts whole: no line of a wrapped cell is below its edge', async () => {
    const cut = await firefox.run<readonly string[]>(`
      return [...document.querySelectorAll('[data-row] [data-column] > span')].flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const cell = text.parentElement.getBoundingClientRect();
        const over = range.getBoundingClientRect().bottom - cell.bottom;
        return text.textContent && over > 2 ? [text.closest('[data-row]').dataset.row + ' ' + text.parentElement.dataset.column + ' ' + over] : [];
      });`);
    expect(cut).toEqual([]);
  });

  test('a cell is copied and pasted by keys', async () => {
    await goTo(8, 4, 'D8');
    await firefox.press(KEYS.Control, 'c');
    await goTo(9, 4, 'D9');
    await firefox.press(KEYS.Control, 'v');
    await until(async () => (await textOf(9, 4)) === '陈立');
    await firefox.press(KEYS.Control, 'z');
    await until(async () => (await textOf(9, 4)) !== '陈立');
  });

  test('mends writing form, saves the file, and hands out the letter', async () => {
    await goTo(8, 6, 'F8');
    await firefox.press('5');
    await until(() => firefox.run<boolean>(`return document.activeElement.value === '5'`));
    await firefox.press('0');
    await firefox.press('%');
    await firefox.press(KEYS.Enter);
    await until(async () => (await textOf(8, 6)) === '50%');
    await firefox.click('button', '全部修正 (');
    await until(() => says('全部修正 (0)'));
    await firefox.click('button', '保存');
    const saved = readXlsx(await downloaded('示例台账.xlsx'));
    const cell = saved.sheets
      .find(({ name }) => name === '第048项')!
      .rows.find(({ row }) => row === 8)!
      .cells.find(({ column }) => column === 6)!;
    expect(cell.value).toBe(0.5);

    await firefox.click('[role=tab]', '函件');
    await until(() => says('下载 Word 函件'));
    await firefox.picture(screenshotPath('firefox-letter'));
    await firefox.click('button', '下载 Word 函件');
    const letter = openPackage(await downloaded('2021年3月函件.docx'), 'docx');
    expect(new TextDecoder().decode(letter.bytes('word/document.xml'))).toContain('第048项：');
  });

  test('what was typed and not saved is offered again after a reload', async () => {
    await goTo(8, 4, 'D8');
    await firefox.press('王');
    await firefox.press(KEYS.Enter);
    await until(async () => (await textOf(8, 4)) === '王');
    // Two seconds of work may be lost, no more.
    await new Promise((done) => setTimeout(done, 2000));
    await firefox.goTo(`${site.origin}/`);
    await firefox.click('button', '恢复');
    await until(async () => (await textOf(8, 4)) === '王');
    await firefox.picture(screenshotPath('firefox-restored'));
  });
});
