/** How long the built pane takes in Chromium until it shows its first findings, and what it loads. The Excel behind it is the tests' own. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import { launchChromium } from '../test/browser/chromium';
import { openPane } from '../test/browser/pane-page';
import { serveSite, SITE } from '../test/browser/site';
import { largeTracker } from './large-tracker';

const ROUNDS = 7;

async function main(): Promise<void> {
  const site = await serveSite();
  const browser = await launchChromium();
  console.log('sheets   ready (ms, median)        loaded');
  for (const sheets of [1, 10, 100]) {
    const file = createXlsx(planTracker(largeTracker(sheets, 20)));
    const ready: number[] = [];
    const own: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { page, close } = await openPane(browser, site, { file });
      await page.getByText('校验通过').waitFor();
      ready.push(await page.evaluate(() => performance.now()));
      own.push(await page.evaluate(() => performance.getEntriesByType('resource').length));
      await close();
    }
    console.log(`${String(sheets).padEnd(9)}${median(ready).toFixed(0).padEnd(26)}${median(own)} files`);
  }
  await browser.close();
  await site.close();

  console.log('\nfile                          gzip');
  for (const name of readdirSync(SITE).filter((file) => file.endsWith('.js'))) {
    const bytes = gzipSync(readFileSync(path.join(SITE, name))).length;
    console.log(`${name.padEnd(30)}${(bytes / 1000).toFixed(1)} KB`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

void main();
