/** What tests ask of a page again and again. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Waits until it has this value, for half a minute at most. */
export async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  for (let round = 0; round < 600; round++) {
    if ((await read()) === wanted) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await read()).toBe(wanted);
}

/** Lists what goes wrong on a page: uncaught errors, what the console calls errors, and requests to other origins. */
export function troublesOf(page: Page, origin: string): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/u.test(url)) troubles.push(`request: ${url}`);
  });
  return troubles;
}

/** The serious and critical accessibility findings of axe, a text each. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // Text that is half-faded, or on its way from dark to light, has a poor contrast.
  await page.evaluate(async () => {
    // The page draws itself anew in the first frame; what then changes slowly is known in the second.
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  // What leaves the page are a few words: all that axe tells of every element that passed would take seconds on its way.
  return await page.evaluate(async () => {
    // Fluent's own marks for moving the focus, which axe takes for content.
    const { violations } = await window.axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  });
}

declare global {
  interface Window {
    axe: {
      run(
        context: { readonly exclude: readonly string[] },
        options: { readonly resultTypes: readonly string[] },
      ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
    };
  }
}
