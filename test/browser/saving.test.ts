/** Saving over the file that was opened, while its user goes on working: what counts as saved, and what is asked before it is lost. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { cellAt } from '../../src/web/sheet/selected-block';
import { at } from '../support/cells-of';
import { describeInChromium, launchForTests, screenshotPath } from './chromium';
import { becomes, troublesOf } from './looking';
import { serveSite, type Site } from './site';
import { SAMPLE } from '../support/sample';

jest.setTimeout(240_000);

declare global {
  interface Window {
    /** The disk behind the file that the page opens: a write ends when the test says so. */
    disk: { bytes: number[]; writes: number; end: ((failure?: string) => void) | null };
  }
}

describeInChromium('saving on the web page', () => {
  let site: Site;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: readonly string[];
  beforeAll(async () => {
    site = await serveSite();
    browser = await launchForTests();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    troubles = troublesOf(page, site.origin);
    await page.addInitScript(
      (sample) => {
        let modified = 1;
        const disk: Window['disk'] = { bytes: sample, writes: 0, end: null };
        window.disk = disk;
        const writable = () => {
          let written = new Uint8Array();
          return {
            write: async (bytes: Uint8Array<ArrayBuffer>) => void (written = bytes),
            abort: async () => undefined,
            close: () =>
              new Promise<void>((done, fail) => {
                disk.writes++;
                disk.end = (failure) => {
                  disk.end = null;
                  if (failure !== undefined) return fail(new DOMException('', failure));
                  disk.bytes = [...written];
                  modified++;
                  done();
                };
              }),
          };
        };
        const handle = {
          kind: 'file',
          name: '台账.xlsx',
          getFile: async () => new File([new Uint8Array(disk.bytes)], '台账.xlsx', { lastModified: modified }),
          createWritable: async () => writable(),
        };
        window.showOpenFilePicker = async () => [handle as unknown as FileSystemFileHandle];
      },
      [...SAMPLE],
    );
    await page.goto(`${site.origin}/#sample`);
    await button('打开').click();
    await becomes(() => page.getByRole('heading', { level: 1 }).innerText(), '台账.xlsx');
  });
  afterEach(async () => {
    await context.close();
    expect(troubles).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const cell = (row: number) => page.locator(`[data-row="${row}"] [data-column="4"]`);
  const isUnsaved = () => page.getByText('未保存', { exact: true }).isVisible();
  const writes = (count: number) => becomes(() => page.evaluate(() => window.disk.writes), count);
  const endWrite = (failure?: string) => page.evaluate((given) => window.disk.end?.(given), failure);
  const onDisk = async (row: number) =>
    cellAt(readXlsx(new Uint8Array(await page.evaluate(() => window.disk.bytes))), at('第048项', `D${row}`))?.value;
  /** Whether the browser would ask before the page goes. */
  const isGuarded = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  async function type(row: number, text: string): Promise<void> {
    await cell(row).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await becomes(() => cell(row).innerText(), text);
  }
  async function beginSave(): Promise<void> {
    await page.keyboard.press('Control+s');
    await button('保存到原文件').click();
    await writes(1);
  }

  test('what is typed meanwhile stays unsaved and guarded; a second save has it', async () => {
    await type(7, '甲一');
    await beginSave();
    await type(8, '保存期间输入');
    await endWrite();
    await page.getByText('已保存到原文件“台账.xlsx”；保存期间又有改动，请再保存一次。').waitFor();
    await page.screenshot({ path: screenshotPath('page-typed-while-saving') });
    expect([await isUnsaved(), await isGuarded()]).toEqual([true, true]);
    expect([await onDisk(7), await onDisk(8)]).not.toContain('保存期间输入');
    await page.keyboard.press('Control+s');
    await writes(2);
    await endWrite();
    await page.getByText('已保存到原文件“台账.xlsx”。').waitFor();
    expect([await isUnsaved(), await isGuarded()]).toEqual([false, false]);
    expect([await onDisk(7), await onDisk(8)]).toEqual(['甲一', '保存期间输入']);
  });

  test('undone or mended meanwhile is unsaved too', async () => {
    await type(7, '甲一');
    await beginSave();
    await page.keyboard.press('Control+z');
    await endWrite();
    await page.getByText('保存期间又有改动').waitFor();
    expect([await isUnsaved(), await onDisk(7)]).toEqual([true, '甲一']);
    await page.keyboard.press('Control+y');
    await becomes(isUnsaved, false);
    await page.keyboard.press('Control+s');
    await writes(2);
    await page.getByRole('button', { name: /^全部修正 \(/u }).click();
    await endWrite();
    await page.getByText('保存期间又有改动').waitFor();
    expect([await isUnsaved(), await isGuarded()]).toEqual([true, true]);
  });

  test('a save that fails half-way says so and leaves everything unsaved', async () => {
    await type(7, '甲一');
    await beginSave();
    await endWrite('QuotaExceededError');
    await page.getByRole('alert').getByText('磁盘空间不足，未能保存。').waitFor();
    expect([await isUnsaved(), await isGuarded()]).toEqual([true, true]);
    expect(await page.evaluate(() => window.disk.bytes)).toEqual([...SAMPLE]);
  });

  test('a text half typed is guarded, and saved with the rest', async () => {
    await type(8, '甲二');
    await beginSave();
    await endWrite();
    await becomes(isUnsaved, false);
    await cell(7).click();
    await page.keyboard.type('写了一半');
    expect([await isUnsaved(), await isGuarded()]).toEqual([false, true]);
    await page.keyboard.press('Control+s');
    await writes(2);
    await endWrite();
    await becomes(isGuarded, false);
    expect(await onDisk(7)).toBe('写了一半');
    // The keys of the sheet go on working.
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('D8 的内容').waitFor();
  });

  test('opened another file meanwhile: asked, saved first, then opened', async () => {
    await type(7, '甲一');
    await button('文件').click();
    await page.getByRole('menuitem', { name: '打开示例台账' }).click();
    await button('先保存').click();
    await button('保存到原文件').click();
    await writes(1);
    await endWrite();
    await becomes(() => page.getByRole('heading', { level: 1 }).innerText(), '示例台账.xlsx');
    expect(await onDisk(7)).toBe('甲一');
  });
});
