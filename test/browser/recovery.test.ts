/** Unsaved work after the browser was killed: at most two seconds of typing are lost, and what was saved is not offered. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describeInChromium, launchPersistentChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings, troublesOf } from './looking';
import type { DraftNote } from '../../src/web/recovery/draft';
import { cellOf, keptDrafts, textOf } from './sheet-page';
import { serveSite, type Site } from './site';

jest.setTimeout(280_000);

/** MUBIAO_KILLS=50 kills it at fifty moments, as `npm run verify` does. */
const KILLS = Number(process.env['MUBIAO_KILLS'] ?? 3);
/** One browser killed and another opened takes no longer, on a busy machine, in milliseconds. */
const MOST_OF_A_ROUND = 60_000;
/** What may be lost of typing, in milliseconds. */
const MAY_BE_LOST = 2000;

describeInChromium('unsaved work', () => {
  let site: Site;
  const folders: string[] = [];
  const started: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(async () => {
    await site?.close();
    // One that a test left running when it failed; the others are gone already.
    for (const kill of started) await kill().catch(() => undefined);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function profile(): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'mubiao-profile-'));
    folders.push(folder);
    return folder;
  }

  async function openIn(folder: string): Promise<{ context: BrowserContext; page: Page; kill: () => Promise<void> }> {
    const { context, kill } = await launchPersistentChromium(folder);
    started.push(kill);
    const page = await context.newPage();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.addInitScript(() => delete window.showOpenFilePicker);
    await page.goto(`${site.origin}/#sample`);
    return { context, page, kill };
  }

  /** On the card: the toolbar has a button of that name, too. */
  const restore = (page: Page) => page.getByRole('group').getByRole('button', { name: '恢复', exact: true });
  const ready = (page: Page) => page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();

  /** Writes a line into B20, begins another text if there is one, and ends the browser when all is kept. */
  async function writeAndKill(
    { page, kill }: Awaited<ReturnType<typeof openIn>>,
    line: string,
    { halfTyped = '', keeps = true } = {},
  ) {
    await cellOf(page, 20, 2).click();
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 20, 2), line);
    await page.keyboard.type(halfTyped);
    if (keeps) {
      // What is being typed counts as a change.
      const isKept = ({ changes, halfTyped: kept }: DraftNote) =>
        changes === (halfTyped ? 2 : 1) && (kept?.text ?? '') === halfTyped;
      await becomes(async () => (await keptDrafts(page)).some(isKept), true);
    } else {
      // Nothing comes that could be waited for: three times as long as a page that keeps its work waits before it does.
      await page.waitForTimeout(1500);
      expect(await keptDrafts(page)).toEqual([]);
    }
    await kill();
  }

  test(
    `of ${KILLS} browsers killed while somebody types`,
    async () => {
      const folder = profile();
      for (let round = 0; round < KILLS; round++) {
        const first = await openIn(folder);
        await ready(first.page);
        await cellOf(first.page, 20, 2).click();
        /** What had been typed, and when. */
        const typed: { readonly text: string; readonly at: number }[] = [];
        const stopAt = Date.now() + MAY_BE_LOST + 500 + ((round * 7919) % 2000);
        let text = '';
        while (Date.now() < stopAt) {
          const character = '一二三四五六七八九十'[text.length % 10]!;
          await first.page.keyboard.insertText(character);
          text += character;
          typed.push({ text, at: Date.now() });
          await first.page.waitForTimeout(60);
          if (text.length % 12 === 11) {
            await first.page.keyboard.press('Enter');
            await first.page.keyboard.press('ArrowUp');
            await first.page.keyboard.press('F2');
          }
        }
        const killedAt = Date.now();
        await first.kill();
        const second = await openIn(folder);
        const safe = typed.filter(({ at }) => at < killedAt - MAY_BE_LOST).at(-1)?.text ?? '';
        expect(safe).not.toBe('');
        await restore(second.page).click();
        await ready(second.page);
        await becomes(async () => (await textOf(second.page, 20, 2)).startsWith(safe), true);
        expect(text.startsWith(await textOf(second.page, 20, 2))).toBe(true);
        await second.page.getByText('未保存', { exact: true }).waitFor();
        await second.page.getByRole('button', { name: '保存', exact: true }).click();
        await second.page.getByText('未保存', { exact: true }).waitFor({ state: 'hidden' });
        // The old draft goes a moment after the new one is there, and that one when all is saved.
        await becomes(async () => (await keptDrafts(second.page)).length, 0);
        await second.kill();
      }
      // All was saved: nothing is offered.
      const last = await openIn(folder);
      await ready(last.page);
      expect(await restore(last.page).count()).toBe(0);
      await last.kill();
    },
    MOST_OF_A_ROUND * (KILLS + 1),
  );

  test('is offered with its name, given up, taken back, and restored', async () => {
    const folder = profile();
    const first = await openIn(folder);
    await ready(first.page);
    await writeAndKill(first, '写了一行');
    const second = await openIn(folder);
    const troubles = troublesOf(second.page, site.origin);
    await second.page.getByText('上次有未保存的改动：').waitFor();
    expect(await second.page.getByText(/示例台账\.xlsx.*1 处改动/u).count()).toBeGreaterThan(0);
    await becomes(() => restore(second.page).evaluate((button) => button === document.activeElement), true);
    expect(await seriousFindings(second.page)).toEqual([]);
    await second.page.screenshot({ path: screenshotPath('page-recover') });
    await second.page.getByRole('button', { name: '不恢复' }).click();
    await second.page.getByRole('button', { name: '撤销' }).click();
    await restore(second.page).click();
    await ready(second.page);
    expect(await textOf(second.page, 20, 2)).toBe('写了一行');
    expect(troubles).toEqual([]);
    await second.kill();
  });

  test('says how much can be restored when the text that was being typed cannot be put into its cell', async () => {
    const folder = profile();
    const first = await openIn(folder);
    await ready(first.page);
    // The page takes no formulas that are typed.
    await writeAndKill(first, '写了一行', { halfTyped: '=SUM(B1' });
    const second = await openIn(folder);
    await restore(second.page).click();
    await ready(second.page);
    await second.page.getByText('改动已不完整，只能恢复 1 处：正在 B21 输入的“=SUM(B1”填不进去。').waitFor();
    expect(await textOf(second.page, 20, 2)).toBe('写了一行');
    await second.kill();
  });

  test('is not kept when the user does not want it', async () => {
    const folder = profile();
    const first = await openIn(folder);
    await ready(first.page);
    await first.page.getByRole('button', { name: '文件', exact: true }).click();
    await first.page.getByRole('menuitemcheckbox', { name: '自动暂存未保存的改动' }).click();
    await first.page.keyboard.press('Escape');
    await writeAndKill(first, '不要留下', { keeps: false });
    const second = await openIn(folder);
    await ready(second.page);
    expect(await restore(second.page).count()).toBe(0);
    await second.kill();
  });
});
