/**
 * Pages for tests at little cost: those that look alike are tabs of one context. They share a process, what it has compiled of the
 * scripts, and what the service worker keeps. What pages keep themselves (drafts, settings, files) is gone after a test.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

interface Window {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
}

export interface TabLook extends Window {
  /** What of the context is not as usual. */
  readonly context?: BrowserContextOptions;
  /** What the clock says; left out: the time it is. */
  readonly today?: string;
  /** A context for this page alone: the test changes its clock or its network. */
  readonly isAlone?: boolean;
  /** It stays to the end, in a context of its own: several tests go on with it. */
  readonly isKept?: boolean;
}

export interface Tabs {
  /** An empty page. */
  open(look: TabLook): Promise<Page>;
  /** Closes what was opened, but for what stays; nothing that a closed page has kept is left. */
  clear(): Promise<void>;
}

interface Shared {
  readonly context: BrowserContext;
  /** A page that stays: it keeps the process, and takes away what the others have kept. */
  readonly still: Page;
}

/** Tabs of a browser in Chinese that may use the clipboard, for the pages of one origin. */
export function tabsOf(browser: Browser, origin: string): Tabs {
  const shared = new Map<string, Shared>();
  const alone: BrowserContext[] = [];

  async function newContext({ context: options, today }: TabLook): Promise<BrowserContext> {
    // What moves costs time; pages of test/browser/saving and deployment move as usual.
    const usual = { locale: 'zh-CN', acceptDownloads: true, reducedMotion: 'reduce' } as const;
    const context = await browser.newContext({ ...usual, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (today !== undefined) await context.clock.setFixedTime(today);
    return context;
  }

  async function contextFor(look: TabLook): Promise<BrowserContext> {
    if (look.isAlone || look.isKept) {
      const context = await newContext(look);
      if (!look.isKept) alone.push(context);
      return context;
    }
    const name = JSON.stringify([look.context, look.today]);
    let known = shared.get(name);
    if (!known) {
      const context = await newContext(look);
      const still = await context.newPage();
      await still.goto(`${origin}/assets/icons/app-48.png`);
      known = { context, still };
      shared.set(name, known);
    }
    return known.context;
  }

  return {
    async open(look) {
      const page = await (await contextFor(look)).newPage();
      await showIn(page, look);
      return page;
    },
    async clear() {
      for (const context of alone.splice(0)) await context.close();
      for (const { context, still } of shared.values()) {
        for (const page of context.pages()) if (page !== still) await page.close();
        await still.evaluate(forgetAll);
      }
    },
  };
}

/** Gives the page this window, and light or dark. */
export async function showIn(page: Page, { width, height, dark }: Window): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
}

/** In a page: takes away what pages of its origin have kept, but for the service worker and its files. */
async function forgetAll(): Promise<void> {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase(name!);
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error ?? new Error(`${name} stays`));
    });
  }
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });
}
