/** `npm run make-screenshots [NAME …]`: takes the pictures of the manuals from the built site, as a person would see it, into docs/images. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../test/browser/chromium';
import { openPane } from '../test/browser/pane-page';
import { serveSite, type Site } from '../test/browser/site';
import { PICTURES, SAMPLE, type Picture } from './pictures';

const FOLDER = path.join(__dirname, '../docs/images');
/** A day before the sample's 成文日期: what the pictures say of days does not depend on when they are taken. */
const TODAY = '2021-03-24T09:00:00';

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = process.argv.slice(2);
  const site = await serveSite();
  const browser = await launchChromium();
  for (const picture of PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const page = await open(picture, browser, site);
    await picture.show(page);
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const file = path.join(FOLDER, `${picture.name}.png`);
    await (picture.part?.(page) ?? page).screenshot({ path: file });
    await page.context().close();
  }
  await browser.close();
  await site.close();
}

async function open({ of, view, width, height }: Picture, browser: Browser, site: Site): Promise<Page> {
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  if (of !== 'page' && of !== 'page without a file') {
    const file = of === 'pane' ? { file: readFileSync(SAMPLE) } : {};
    const word = of === 'pane in Word' ? { word: { wordApi: '1.3' } } : {};
    const { page } = await openPane(browser, site, {
      ...file,
      ...word,
      ...(view && { view }),
      ...size,
      scale: 1,
      today: TODAY,
    });
    return page;
  }
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768, ...size } });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(of === 'page' ? `${site.origin}/#sample` : `${site.origin}/`);
  const shown = of === 'page' ? page.getByRole('treegrid').getByRole('row').first() : page.getByRole('heading').first();
  await shown.waitFor();
  return page;
}

void main();
