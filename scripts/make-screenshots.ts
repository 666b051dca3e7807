/** Takes the pictures of the manuals from the built site, as a person would see it, into docs/images. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium';
import { serveSite } from '../test/browser/site';

const FOLDER = path.join(__dirname, '../docs/images');

interface Picture {
  readonly name: string;
  /** Brings the page, open with the sample, to what the picture shows. */
  readonly show: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: '网页版',
    show: async (page) => {
      await page.getByRole('treegrid').getByText('正文中有半角标点').first().click();
      await page.getByRole('button', { name: '修正', exact: true }).waitFor();
    },
  },
];

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await serveSite();
  const browser = await launchChromium();
  for (const { name, show } of PICTURES) {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    await page.goto(`${site.origin}/`);
    await page.getByRole('treegrid').getByRole('row').first().waitFor();
    await show(page);
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    await page.close();
  }
  await browser.close();
  await site.close();
}

void main();
