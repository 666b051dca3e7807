/** How the built web page bears large trackers in Chromium: time to the first findings, time to check an edit, frames while scrolling, and memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import { launchChromium } from '../test/browser/chromium';
import { serveSite } from '../test/browser/site';
import { largeTracker } from './large-tracker';

const ROUNDS = 3;
const EDITS = 5;

interface Figures {
  /** Milliseconds from handing over the file to the verdict on it. */
  readonly opened: number;
  /** Milliseconds from Enter to the changed list of findings. */
  readonly edited: number;
  /** Frames a second while the sheet scrolls, and the longest time between two. */
  readonly frames: number;
  readonly longest: number;
  /** Megabytes of JavaScript objects. */
  readonly heap: number;
}

async function measure(page: Page, origin: string, file: string): Promise<Figures> {
  await page.addInitScript(() => delete window.showOpenFilePicker);
  await page.goto(`${origin}/`);
  await page.getByRole('treegrid').getByRole('row').first().waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开', exact: true }).click();
  const chosen = await chooser;
  const start = performance.now();
  await chosen.setFiles(file);
  await page.getByText('校验通过').waitFor();
  const opened = performance.now() - start;

  const edits: number[] = [];
  for (let round = 0; round < EDITS; round++) {
    await page.locator('[data-row="7"] [data-column="6"]').click();
    await page.keyboard.type(round % 2 === 0 ? '过半' : '25%');
    const before = performance.now();
    await page.keyboard.press('Enter');
    if (round % 2 === 0) await page.getByRole('treegrid').getByText('不是百分数').waitFor();
    else await page.getByText('校验通过').waitFor();
    edits.push(performance.now() - before);
  }
  const gaps = await page.evaluate(async () => {
    const scroller = document.querySelector('[data-region=sheet]')!;
    const times: number[] = [];
    for (let frame = 0; frame < 120; frame++) {
      scroller.scrollTop = (frame * 40) % scroller.scrollHeight;
      times.push(await new Promise<number>(requestAnimationFrame));
    }
    return times.slice(1).map((time, index) => time - times[index]!);
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return {
    opened,
    edited: median(edits),
    frames: 1000 / (gaps.reduce((a, b) => a + b, 0) / gaps.length),
    longest: Math.max(...gaps),
    heap: usedSize / 1024 / 1024,
  };
}

async function main(): Promise<void> {
  const site = await serveSite();
  const browser = await launchChromium();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'mubiao-bench-'));
  console.log('sheets × 20 rows   opened ms   an edit checked ms   frames/s   longest frame ms   heap MB   (medians)');
  for (const sheets of [1, 10, 100, 300]) {
    const file = path.join(folder, `${sheets}.xlsx`);
    writeFileSync(file, createXlsx(planTracker(largeTracker(sheets, 20))));
    const rounds: Figures[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      rounds.push(await measure(await context.newPage(), site.origin, file));
      await context.close();
    }
    const of = (figure: keyof Figures) => median(rounds.map((one) => one[figure])).toFixed(0);
    console.log(
      [
        String(sheets).padEnd(19),
        of('opened').padEnd(12),
        of('edited').padEnd(21),
        of('frames').padEnd(11),
        of('longest').padEnd(19),
        of('heap'),
      ].join(''),
    );
  }
  rmSync(folder, { recursive: true });
  await browser.close();
  await site.close();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

void main();
