/** The page without a file: the ways to begin, in light, dark and narrow windows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { sheetPages, USUAL, type SheetPages } from './sheet-page';
import { showIn } from './tabs';
import { SAMPLE } from '../support/sample';

jest.setTimeout(60_000);

const LETTER = readFileSync(path.join(__dirname, '../cases/seed/source.txt'));

describeInChromium('the start of the page', () => {
  let pages: SheetPages;
  beforeAll(async () => {
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  /** Lets files fall on the page, as a browser tells of it. */
  const drop = (page: Page, name: string, bytes: Buffer) =>
    page.getByRole('main').evaluate(
      (main, [file, content]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([Uint8Array.from(atob(content), (one) => one.charCodeAt(0))], file));
        for (const type of ['dragover', 'drop'])
          main.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }));
      },
      [name, bytes.toString('base64')] as const,
    );

  describe('in every window', () => {
    let page: Page;
    beforeAll(async () => {
      page = await pages.openStart({ isKept: true });
    });

    test.each([
      ['wide', {}],
      ['dark', { dark: true }],
      ['low', { height: 560 }],
      ['800', { width: 800, height: 700 }],
      ['320', { width: 320, height: 640 }],
      ['320-dark', { width: 320, height: 640, dark: true }],
    ])('%s: can be read by everybody, and nothing scrolls sideways', async (name, look) => {
      await showIn(page, { ...USUAL, ...look });
      expect(await seriousFindings(page)).toEqual([]);
      const { wanted, there } = await page
        .getByRole('main')
        .evaluate((main) => ({ wanted: main.parentElement!.scrollWidth, there: main.parentElement!.clientWidth }));
      expect(wanted).toBeLessThanOrEqual(there);
      await page.screenshot({ path: screenshotPath(`page-start-${name}`) });
    });
  });

  test.each([
    ['载入示例', '示例台账.xlsx'],
    ['示例清单', '示例清单.xlsx'],
    ['新建空白台账', '新台账.xlsx'],
  ])('%s opens %s', async (name, file) => {
    const page = await pages.openStart();
    await button(page, name).click();
    await becomes(() => heading(page).innerText(), file);
  });

  test('a workbook is opened by its button or by dropping it', async () => {
    const page = await pages.openStart();
    const chooser = page.waitForEvent('filechooser');
    await button(page, '打开…').click();
    await (await chooser).setFiles({ name: '坏.xlsx', mimeType: '', buffer: Buffer.from('不是工作簿') });
    await page.getByRole('alert').getByText('不是有效的 .xlsx 工作簿').waitFor();
    expect(await heading(page).innerText()).toBe('从哪里开始？');
    await drop(page, '我的台账.xlsx', Buffer.from(SAMPLE));
    await becomes(() => heading(page).innerText(), '我的台账.xlsx');
  });

  test('a letter that is dropped is chosen already, and makes a tracker', async () => {
    const page = await pages.openStart();
    await drop(page, '3月函件.txt', LETTER);
    await page.getByRole('dialog').getByText('3月函件.txt').waitFor();
    await button(page, '读取').click();
    await button(page, '建立台账').click();
    await becomes(() => heading(page).innerText(), '新台账.xlsx');
  });

  test('help lies over it', async () => {
    const page = await pages.openStart();
    await button(page, '帮助').click();
    await page.getByRole('dialog').getByText('断网也能使用').waitFor();
  });
});
