/** The built task pane in Chromium, over the test's Excel or Word and the unmodified Office.js. */
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ExcelHostOptions } from '../excel-host/install';
import type { WordHostOptions } from '../word-host/install';
import { troublesOf } from './looking';
import { launchChromium } from './chromium';
import { serveSite, type Site } from './site';
import type { HostStart } from './host-page';

let bundled: Promise<string> | undefined;

/** The test's Excel, bundled for the browser: it goes into a page before the page's own scripts. */
export function hostScript(): Promise<string> {
  return (bundled ??= bundleHost());
}

async function bundleHost(): Promise<string> {
  const entryPoints = [path.join(__dirname, 'host-page.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false });
  return outputFiles[0]!.text;
}

export interface PaneOptions {
  /** An .xlsx file; left out: a new workbook. */
  readonly file?: Uint8Array;
  readonly view?: 'check' | 'letter' | 'progress' | 'settings';
  readonly excel?: ExcelHostOptions;
  /** The pane of Word instead. */
  readonly word?: WordHostOptions;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Device pixels for one of the page's. */
  readonly scale?: number;
  /** What the clock says; left out: the time it is. */
  readonly today?: string;
}

export interface Pane {
  readonly page: Page;
  /** What went wrong on the page: uncaught errors, what the console calls errors, and requests to other origins. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the pane and waits until it shows something. */
export async function openPane(browser: Browser, site: Site, options: PaneOptions = {}): Promise<Pane> {
  const { file, view = 'check', excel = {}, width = 350, height = 760, dark = false, scale = 2, today, word } = options;
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const troubles = troublesOf(page, site.origin);
  if (today !== undefined) await page.clock.setFixedTime(today);
  const start: HostStart = { file: file ? Buffer.from(file).toString('base64') : null, options: excel, word };
  await page.addInitScript((given) => {
    window.hostStart = given;
  }, start);
  await page.addInitScript(await hostScript());
  await page.goto(`${site.origin}/taskpane.html?view=${view}`);
  await page
    .getByRole(word ? 'button' : 'tab')
    .first()
    .waitFor();
  return { page, troubles, close: () => context.close() };
}

/** In a describe: a built site, a browser, and a way to open panes in it; each must have ended its test without troubles. */
export function panesForTests(): {
  readonly open: (options?: PaneOptions) => Promise<Page>;
  readonly site: () => Site;
  readonly browser: () => Browser;
} {
  let site: Site;
  let browser: Browser;
  const panes: Pane[] = [];
  beforeAll(async () => {
    site = await serveSite();
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const { troubles, close } of panes.splice(0)) {
      await close();
      expect(troubles).toEqual([]);
    }
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    open: async (options) => {
      const pane = await openPane(browser, site, options);
      panes.push(pane);
      return pane.page;
    },
    site: () => site,
    browser: () => browser,
  };
}
