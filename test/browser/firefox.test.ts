/** The main path of the page in Firefox: open, look at findings, mend, type, paste, undo, save, letter, reload. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { screenshotPath } from './chromium';
import { describeDriven } from './driven-page';
import { FIREFOX_MISSING, launchFirefox } from './firefox';
import { KEYS, until } from './web-driver';

jest.setTimeout(180_000);

describeDriven({ name: 'Firefox', missing: FIREFOX_MISSING, launch: launchFirefox, letter: '张' }, (page) => {
  const { browser, goTo, textOf } = page;
  async function downloaded(name: string): Promise<Uint8Array> {
    const { downloads } = browser();
    const whole = () => readdirSync(downloads).some((one) => one === name);
    await until(async () => whole() && !readdirSync(downloads).some((one) => one.endsWith('.part')));
    return new Uint8Array(readFileSync(path.join(downloads, name)));
  }

  test('a cell is copied and pasted by keys', async () => {
    await goTo(8, 4, 'D8');
    await browser().press(KEYS.Control, 'c');
    await goTo(9, 4, 'D9');
    await browser().press(KEYS.Control, 'v');
    await until(async () => (await textOf(9, 4)) === '陈立');
    await browser().press(KEYS.Control, 'z');
    await until(async () => (await textOf(9, 4)) !== '陈立');
  });

  test('mends writing form, saves the file, and hands out the letter', async () => {
    await page.type(8, 6, 'F8', '50%');
    await page.mendAll();
    await browser().click('button', '保存');
    const saved = readXlsx(await downloaded('示例台账.xlsx'));
    const cell = saved.sheets
      .find(({ name }) => name === '第048项')!
      .rows.find(({ row }) => row === 8)!
      .cells.find(({ column }) => column === 6)!;
    expect(cell.value).toBe(0.5);

    await page.showLetter();
    await browser().click('button', '下载 Word 函件');
    const letter = openPackage(await downloaded('2021年3月函件.docx'), 'docx');
    expect(new TextDecoder().decode(letter.bytes('word/document.xml'))).toContain('第048项：');
  });

  test('what was typed and not saved is offered again after a reload', async () => {
    await page.type(8, 4, 'D8', '王');
    // Two seconds of work may be lost, no more.
    await new Promise((done) => setTimeout(done, 2000));
    await page.load();
    await browser().click('button', '恢复');
    await until(async () => (await textOf(8, 4)) === '王');
    await browser().picture(screenshotPath('firefox-restored'));
  });
});
