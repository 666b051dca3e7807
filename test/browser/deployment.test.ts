/** A deployment that changes under an open page, or is not whole: told in a sentence, never a blank page. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { serveFolder } from '../../scripts/static-server';
import { describeInChromium, launchForTests, screenshotPath } from './chromium';
import { becomes } from './looking';
import { serveSite, SITE, type Site } from './site';

jest.setTimeout(240_000);

const NOT_LOADED = /“目标台账”没有完整载入，可能正在更新或没有部署完整。/u;
const HASHED = /\.[0-9a-f]{8}\.js$/u;

describeInChromium('a deployment', () => {
  let browser: Browser;
  let folder: string;
  let site: Site;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    // Is it fresh?
    await (await serveSite()).close();
    browser = await launchForTests();
  });
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mubiao-deployed-'));
    cpSync(SITE, folder, { recursive: true });
    site = await serveFolder(folder);
    context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    page = await context.newPage();
    await page.clock.install();
  });
  afterEach(async () => {
    await context.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });
  afterAll(() => browser?.close());

  const inFolder = (name: string) => path.join(folder, name);
  const scriptsOf = (html: string) =>
    [...readFileSync(inFolder(html), 'utf8').matchAll(/src="?([\w.-]+\.[0-9a-f]{8}\.js)/gu)].map(([, name]) => name!);
  const open = async () => {
    await page.goto(`${site.origin}/#sample`);
    await page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();
  };
  const newVersion = () => page.getByText('“目标台账”有新版本', { exact: false });
  /** After half an hour the page asks whether there is a new version; waits until it knows. */
  const halfAnHour = async () => {
    const isAsking = (request: Request) => new URL(request.url()).pathname === '/index.html';
    const asked = Promise.race([
      page.waitForEvent('requestfinished', isAsking),
      page.waitForEvent('requestfailed', isAsking),
    ]);
    await page.clock.fastForward('31:00');
    await asked;
    // What the page asks then, whether the scripts are there, is answered before what is asked later.
    await page.evaluate(async () => {
      for (let round = 0; round < 3; round++) {
        await fetch('icon-that-is-not-there.png', { cache: 'no-store' }).catch(() => undefined);
      }
    });
  };

  /** Puts a new version in the place of the old one: the entry has another name, and the old name is gone. */
  function deploy({ withScripts = true } = {}): void {
    const name = scriptsOf('index.html').find((script) => script.startsWith('page.'))!;
    const next = name.replace(/\.[0-9a-f]{8}\./u, '.00000000.');
    for (const file of ['index.html', 'service-worker.js']) {
      writeFileSync(inFolder(file), readFileSync(inFolder(file), 'utf8').replaceAll(name, next));
    }
    const worker = readFileSync(inFolder('service-worker.js'), 'utf8');
    writeFileSync(
      inFolder('service-worker.js'),
      worker.replace(/VERSION = "[0-9a-f]+"/u, 'VERSION = "0000000000000000"'),
    );
    if (withScripts) renameSync(inFolder(name), inFolder(next));
    else rmSync(inFolder(name));
  }

  test('a page kept open learns of a new version, and loads it when nothing is unsaved', async () => {
    await open();
    await halfAnHour();
    expect(await newVersion().count()).toBe(0);
    deploy();
    const cell = page.locator('[data-row="7"] [data-column="4"]');
    await cell.click();
    await page.keyboard.press('Delete');
    await page.getByText('未保存').waitFor();
    await halfAnHour();
    await page.getByText('“目标台账”有新版本。请先保存，再重新载入。').waitFor();
    await page.screenshot({ path: screenshotPath('page-new-version-unsaved') });
    expect(await page.getByRole('button', { name: '重新载入' }).count()).toBe(0);
    await page.getByRole('button', { name: '撤销', exact: true }).first().click();
    await page.getByText('“目标台账”有新版本，重新载入后使用；打开的台账须重新打开。').waitFor();
    await page.screenshot({ path: screenshotPath('page-new-version') });
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();
    expect(await page.locator('script[src*=".00000000.js"]').count()).toBe(1);
    await halfAnHour();
    expect(await newVersion().count()).toBe(0);
  });

  test('it can be left for later', async () => {
    await open();
    deploy();
    await halfAnHour();
    await page.getByRole('button', { name: '以后再说' }).click();
    await newVersion().waitFor({ state: 'detached' });
  });

  test('a version whose scripts are not there yet is not offered; without a network nothing is said', async () => {
    await open();
    deploy({ withScripts: false });
    await halfAnHour();
    expect(await newVersion().count()).toBe(0);
    await site.close();
    await halfAnHour();
    expect(await newVersion().count()).toBe(0);
    site = await serveFolder(folder);
  });

  test.each([
    [
      'a script of the page is missing',
      () => scriptsOf('index.html').map((name) => rmSync(inFolder(name))),
      'index.html',
    ],
    ['only the entry is missing', () => rmSync(inFolder(scriptsOf('index.html').at(-1)!)), 'index.html'],
    ['one shared script is missing', () => rmSync(inFolder(scriptsOf('index.html')[0]!)), 'index.html'],
    ['a script is empty', () => writeFileSync(inFolder(scriptsOf('index.html')[0]!), ''), 'index.html'],
    ['a script is cut off', () => writeFileSync(inFolder(scriptsOf('index.html').at(-1)!), 'var a = {'), 'index.html'],
    [
      'an error page stands for a script',
      () => writeFileSync(inFolder(scriptsOf('index.html').at(-1)!), '<html>404</html>'),
      'index.html',
    ],
    [
      'no script at all is there',
      () =>
        readdirSync(folder)
          .filter((name) => name.endsWith('.js'))
          .map((name) => rmSync(inFolder(name))),
      'index.html',
    ],
    ['a script of the pane is missing', () => rmSync(inFolder(scriptsOf('taskpane.html').at(-1)!)), 'taskpane.html'],
  ])('%s: a sentence', async (_, damage, html) => {
    damage();
    await page.goto(`${site.origin}/${html}`);
    // Where nothing fails it is the time that tells.
    await page.clock.runFor(25_000);
    const sentence = page.getByText(NOT_LOADED);
    await sentence.waitFor();
    expect(await page.getByText('此浏览器过旧').isVisible()).toBe(false);
    if (html === 'index.html') await page.screenshot({ path: screenshotPath('page-not-loaded') });
  });

  test('the sentence is not seen where all is well', async () => {
    await open();
    expect(await page.getByText(NOT_LOADED).isVisible()).toBe(false);
    await page.goto(`${site.origin}/taskpane.html`);
    await page.getByText('此页面须在 Excel 或 Word 中打开').waitFor();
    expect(await page.getByText(NOT_LOADED).isVisible()).toBe(false);
  });

  test('a part that is wanted later and is gone: a sentence, the page goes on, and a new try finds it', async () => {
    // Without the worker that keeps every part.
    rmSync(inFolder('service-worker.js'));
    await open();
    const away = `${folder}-away`;
    cpSync(folder, away, { recursive: true });
    const begins = scriptsOf('index.html');
    for (const name of readdirSync(folder)) if (HASHED.test(name) && !begins.includes(name)) rmSync(inFolder(name));
    await page.getByRole('button', { name: '帮助' }).click();
    const sentence = page.getByText('程序的一部分没有读到：可能刚刚更新过，或者网络不通。').first();
    await sentence.waitFor();
    await page.screenshot({ path: screenshotPath('page-missing-part') });
    expect(await page.getByRole('button', { name: '重新载入' }).count()).toBe(1);
    // The page goes on below it: what was done can be saved, the question whether over the old file being one of the parts.
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    expect((await download).suggestedFilename()).toBe('示例台账.xlsx');
    await page.getByRole('button', { name: '关闭', exact: true }).first().click();
    await sentence.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '帮助' }).click();
    await sentence.waitFor();
    for (const name of readdirSync(away)) if (HASHED.test(name)) cpSync(path.join(away, name), inFolder(name));
    rmSync(away, { recursive: true });
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('dialog').waitFor();
  });

  test('a worker keeps files of one version only: a page that names others is not kept', async () => {
    // The page is new already, the list of the worker still old.
    const name = scriptsOf('index.html').at(-1)!;
    cpSync(inFolder(name), inFolder('page.11111111.js'));
    writeFileSync(
      inFolder('index.html'),
      readFileSync(inFolder('index.html'), 'utf8').replaceAll(name, 'page.11111111.js'),
    );
    await open();
    const end = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register('service-worker.js');
      if (!installing) return 'redundant';
      const { state } = installing;
      if (state === 'redundant') return state;
      return await new Promise<string>((resolve) => {
        installing.addEventListener('statechange', () => {
          if (['redundant', 'activated'].includes(installing.state)) resolve(installing.state);
        });
      });
    });
    expect(end).toBe('redundant');
    // What was fetched so far goes.
    await becomes(async () => (await page.evaluate(() => caches.keys())).length, 0);
    await page.reload();
    await page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();
  });
});
