/** The built task pane in Chromium, over the test's Excel or Word and the unmodified Office.js. */
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { ExcelHostOptions } from '../excel-host/install';
import type { WordHostOptions } from '../word-host/install';
import { troublesOf } from './looking';
import { launchForTests } from './chromium';
import { serveSite, type Site } from './site';
import { tabsOf, type TabLook, type Tabs } from './tabs';
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

export interface PaneOptions extends Partial<TabLook> {
  /** An .xlsx file; left out: a new workbook. */
  readonly file?: Uint8Array;
  readonly view?: 'check' | 'letter' | 'progress' | 'settings';
  readonly excel?: ExcelHostOptions;
  /** The pane of Word instead. */
  readonly word?: WordHostOptions;
  /** Device pixels for one of the page's. */
  readonly scale?: number;
}

export interface Pane {
  readonly page: Page;
  /** What went wrong on the page: uncaught errors, what the console calls errors, and requests to other origins. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the pane in a browser of its own surroundings and waits until it shows something. */
export async function openPane(browser: Browser, site: Site, options: PaneOptions = {}): Promise<Pane> {
  const tabs = tabsOf(browser, site.origin);
  const { page, troubles } = await openPaneTab(tabs, site, { ...options, isAlone: true });
  return { page, troubles, close: tabs.clear };
}

async function openPaneTab(tabs: Tabs, site: Site, options: PaneOptions): Promise<Omit<Pane, 'close'>> {
  const { file, view = 'check', excel = {}, word, width = 350, height = 760, scale = 2, ...look } = options;
  const context = { deviceScaleFactor: scale };
  const page = await tabs.open({ ...look, width, height, context });
  const troubles = troublesOf(page, site.origin);
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
  return { page, troubles };
}

/** In a describe: a built site, a browser, and a way to open panes in it; each must have ended its test without troubles. */
export function panesForTests(): {
  readonly open: (options?: PaneOptions) => Promise<Page>;
  readonly site: () => Site;
  readonly browser: () => Browser;
} {
  let site: Site;
  let browser: Browser;
  let tabs: Tabs;
  const opened: (readonly string[])[] = [];
  beforeAll(async () => {
    site = await serveSite();
    browser = await launchForTests();
    tabs = tabsOf(browser, site.origin);
  });
  afterEach(async () => {
    await tabs.clear();
    expect(opened.splice(0).flat()).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    open: async (options = {}) => {
      const { page, troubles } = await openPaneTab(tabs, site, options);
      opened.push(troubles);
      return page;
    },
    site: () => site,
    browser: () => browser,
  };
}
