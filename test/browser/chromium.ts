/** Debian's Chromium, driven by Playwright. Where it is not installed, tests that need it are skipped and say so. */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync) ?? null;

/** As describe, but skipped with its reason where there is no Chromium. */
export function describeInChromium(name: string, tests: () => void): void {
  if (CHROMIUM !== null) describe(name, tests);
  else describe(name, () => it.skip('needs Chromium, which is not installed', () => undefined));
}

/** A browser that asks nothing of the world by itself. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Where screenshots go, to be looked at. */
export function screenshotPath(name: string): string {
  const folder = path.join(__dirname, '../../.cache/screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.png`);
}
