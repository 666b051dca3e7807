/** Debian's Chromium, driven by Playwright. Where it is not installed, tests that need it are skipped and say so. */
import path from 'node:path';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** Its engine without what is around a window, where that is installed: it starts and works at less cost. */
const CHROMIUM =
  ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync) ??
  null;

export const HAS_CHROMIUM = CHROMIUM !== null;

/** As describe, but skipped with its reason where there is no Chromium. */
export function describeInChromium(name: string, tests: () => void): void {
  if (HAS_CHROMIUM) describe(name, tests);
  else describe(name, () => it.skip('needs Chromium, which is not installed', () => undefined));
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser for many pages of a site that live for seconds: its tabs share a process, and what it has compiled. Scripts are not compiled
 * a second time to run faster: a page is gone before that pays.
 */
export const launchForTests = (more: readonly string[] = []): Promise<Browser> =>
  launchChromium(['--process-per-site', '--js-flags=--no-maglev --no-opt', ...more]);

/** A browser that asks nothing of the world by itself. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [...QUIET, ...more],
  });
}

/** A browser with a profile of its own on the disk, which can be killed as if the power went; it must be started again to see what is left. */
export async function launchPersistentChromium(
  folder: string,
): Promise<{ readonly context: BrowserContext; readonly kill: () => Promise<void> }> {
  rmSync(path.join(folder, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    CHROMIUM ?? '',
    [
      ...QUIET,
      '--headless=new',
      '--lang=zh-CN',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(folder));
  return {
    context: browser.contexts()[0]!,
    kill: async () => {
      // The whole group: Chromium is several processes.
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(path.join(folder, lock), { force: true });
    },
  };
}

/** Where a browser that was just started listens: it writes the port into its profile. */
async function addressOf(folder: string): Promise<string> {
  for (let round = 0; round < 600; round++) {
    const file = path.join(folder, 'DevToolsActivePort');
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : '';
    if (port) return `http://127.0.0.1:${port}`;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the browser did not start');
}

/** Where screenshots go, to be looked at. */
export function screenshotPath(name: string): string {
  const folder = path.join(__dirname, '../../.cache/screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}
