/** The built web page, each time in a tab that knows of nothing before; with the sample, for tests that work on its sheet. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import type { DraftNote } from '../../src/web/recovery/draft';
import { launchForTests } from './chromium';
import { troublesOf } from './looking';
import { serveSite, SITE, type Site } from './site';
import { tabsOf, type TabLook } from './tabs';

/** The window that a page opens in. */
export interface PageWindow extends Partial<TabLook> {
  /** Runs before the page's own scripts; without it files come by the page's input, as in browsers that cannot save in place. */
  readonly init?: () => void;
}

export interface SheetPages {
  /** A page whose sample is checked. */
  open(window?: PageWindow): Promise<Page>;
  /** The same from a folder, without any server. */
  openFolder(): Promise<Page>;
  /** A page without a file, as it begins. */
  openStart(window?: PageWindow): Promise<Page>;
  /** Closes what was opened, but for what stays; what went wrong on the pages. */
  closeAll(): Promise<readonly string[]>;
  end(): Promise<void>;
}

/** The window of most tests. */
export const USUAL = { width: 1366, height: 768 };

const withoutPicker = () => void delete window.showOpenFilePicker;

export async function sheetPages(): Promise<SheetPages> {
  const site: Site = await serveSite();
  const browser: Browser = await launchForTests();
  const tabs = tabsOf(browser, site.origin);
  const [opened, kept]: [(readonly string[])[], (readonly string[])[]] = [[], []];
  const openAt = async (origin: string, address: string, opening: PageWindow = {}) => {
    const { init = withoutPicker, ...look } = opening;
    const page = await tabs.open({ ...USUAL, ...look });
    (look.isKept ? kept : opened).push(troublesOf(page, origin));
    await page.addInitScript(init);
    await page.goto(`${origin}${address}`);
    return page;
  };
  const openSample = async (origin: string, address: string, window?: PageWindow) => {
    const page = await openAt(origin, `${address}#sample`, window);
    await page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();
    return page;
  };
  return {
    open: (window) => openSample(site.origin, '/', window),
    openFolder: () => openSample('file://', pathToFileURL(path.join(SITE, 'index.html')).pathname, { isAlone: true }),
    async openStart(window) {
      const page = await openAt(site.origin, '/', window);
      await page.getByRole('heading', { level: 1, name: '从哪里开始？' }).waitFor();
      return page;
    },
    async closeAll() {
      await tabs.clear();
      return [...kept, ...opened.splice(0)].flat();
    },
    async end() {
      await browser.close();
      await site.close();
    },
  };
}

export const cellOf = (page: Page, row: number, column: number): Locator =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`);
export const textOf = (page: Page, row: number, column: number): Promise<string> =>
  cellOf(page, row, column).innerText();
export const rowNumber = (page: Page, row: number): Locator => page.locator(`[data-row="${row}"] [role=rowheader]`);

/** What is kept of unsaved work in the browser's database; nothing before there is such a database. */
export const keptDrafts = (page: Page): Promise<readonly DraftNote[]> =>
  page.evaluate(async () => {
    // Opening one that is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'mubiao-drafts')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('mubiao-drafts');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
    try {
      return await new Promise<DraftNote[]>((resolve, reject) => {
        const request = database.transaction('notes').objectStore('notes').getAll() as IDBRequest<DraftNote[]>;
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no notes'));
      });
    } finally {
      database.close();
    }
  });

/** The bytes that 保存 downloads. */
export async function savedFile(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}
