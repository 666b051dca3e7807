/** The built task pane as a person uses it: Chromium, the unmodified Office.js, and the test's Excel behind it. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { planHistory } from '../../src/application/own-tables/history-sheet';
import { readTracker } from '../../src/application/reading/read-tracker';
import { writeLetter } from '../../src/application/letters/write-letter';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { hostScript, panesForTests, type Pane, type PaneOptions } from './pane-page';
import { SAMPLE, SAMPLE_FILE } from '../support/sample';

/** What each way to begin adds. */
const SHEETS_OF: Readonly<Record<string, readonly string[]>> = {
  新建台账: ['设置', '第001项'],
  载入示例: ['设置', '第048项', '第052项', '第067项'],
  载入示例清单: ['任务清单', '设置'],
};

describeInChromium('the task pane', () => {
  const panes = panesForTests();

  async function open(options: PaneOptions = {}): Promise<Pane['page']> {
    const page = await panes.open({ file: SAMPLE, ...options });
    return page;
  }

  const rowsOf = (page: Pane['page']): Locator => page.getByRole('treegrid', { name: '校验结果' });

  /** What stands in a cell of the test's Excel. */
  const valueAt = (page: Pane['page'], sheet: string, row: number, column: number) =>
    page.evaluate(
      ([name, r, c]) =>
        window.excelHost.workbook.sheets
          .find((one) => one.name === name)
          ?.cells.get(r)
          ?.get(c)?.value ?? null,
      [sheet, row, column] as const,
    );
  const selection = (page: Pane['page']) => page.evaluate(() => window.excelHost.workbook.selection);

  test('checks the workbook when it opens', async () => {
    const page = await open();
    await page
      .getByText('完成进度写成了文本', { exact: false })
      .or(page.getByText('百分数写成了文本'))
      .first()
      .waitFor();
    await page.screenshot({ path: screenshotPath('check') });
  });

  test('a click on a finding selects its cell in Excel, and its fix is written and undone', async () => {
    const page = await open();
    const row = rowsOf(page).getByText('百分数写成了文本').first();
    await row.click();
    await becomes(() => selection(page), 'F8');
    expect(await valueAt(page, '第048项', 8, 6)).toBe('40%');
    await page.getByRole('button', { name: '修正', exact: true }).click();
    await becomes(() => valueAt(page, '第048项', 8, 6), 0.4);
    await page.screenshot({ path: screenshotPath('check-fixed') });
    await page.getByRole('button', { name: '撤销' }).last().click();
    await becomes(() => valueAt(page, '第048项', 8, 6), '40%');
  });

  test('fixes everything certain, and a change in Excel is checked by itself', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^全部修正/u }).click();
    await page.getByRole('button', { name: '全部修正 (0)' }).waitFor();
    await page.evaluate(() => window.excelHost.user.type('第048项', 'F8', '过半'));
    await rowsOf(page).getByText('进度不是百分数').first().waitFor();
    await page.screenshot({ path: screenshotPath('check-after-fix-all') });
  });

  test('writing form is folded; unfolded, one line a cell, and mended in one step', async () => {
    const page = await open();
    const before = await valueAt(page, '第048项', 11, 7);
    const fold = rowsOf(page)
      .getByRole('row', { name: /^文字规范 \d+ 处（半角标点 \d+、/u })
      .first();
    await fold.click();
    await rowsOf(page).getByText('空格 2、半角标点 1').click();
    await becomes(() => selection(page), 'G11');
    await page.screenshot({ path: screenshotPath('check-unfolded') });
    expect(await seriousFindings(page)).toEqual([]);
    await fold.getByRole('button', { name: /^第048项 文字规范 .*全部修正$/u }).click();
    await rowsOf(page).getByText('已修正：空格 2、半角标点 1').waitFor();
    expect(await valueAt(page, '第048项', 11, 7)).not.toBe(before);
    await page.screenshot({ path: screenshotPath('check-form-fixed') });
    await page.getByRole('button', { name: '撤销' }).last().click();
    await becomes(() => valueAt(page, '第048项', 11, 7), before);
  });

  test('a finding is ignored with a reason, which the workbook keeps, and is shown again', async () => {
    const page = await open();
    await rowsOf(page).getByText('百分数写成了文本').first().click();
    await page.getByRole('button', { name: '忽略…' }).click();
    await page.getByRole('radio', { name: '只忽略这一处（F8）' }).waitFor();
    await page.screenshot({ path: screenshotPath('ignore') });
    await page.getByRole('textbox', { name: '理由' }).fill('引用原文，已核实');
    await page.keyboard.press('Enter');
    await becomes(() => valueAt(page, '忽略清单', 2, 10), '引用原文，已核实');
    expect(await selection(page)).toBe('F8');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitemcheckbox', { name: '显示已忽略（1）' }).click();
    await rowsOf(page).getByText('理由：引用原文，已核实').waitFor();
    await page.screenshot({ path: screenshotPath('ignored') });
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '恢复' }).click();
    await page.getByRole('button', { name: '恢复' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).last().click();
    await page.getByRole('button', { name: '撤销' }).last().click();
    await becomes(
      () => page.evaluate(() => window.excelHost.workbook.sheets.some(({ name }) => name === '忽略清单')),
      false,
    );
  });

  test("colleagues' copies are merged, what they fill in differently is chosen", async () => {
    const page = await open();
    const copy = openXlsx(SAMPLE);
    const cell = { sheet: '第048项', row: 8, column: 7 };
    await copy.write([{ cell, value: '各公办小学有序开展课后服务，参与率达92%。' }]);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '合并科室台账…' }).click();
    await page.getByText('选择各科室填好的台账').waitFor();
    await page.screenshot({ path: screenshotPath('merge-start') });
    const file = { name: '小教科.xlsx', mimeType: '', buffer: Buffer.from(copy.toBytes()) };
    await page.locator('input[type=file]').setInputFiles([file]);
    await page.getByText('已选 0 / 1').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: /小教科\.xlsx/u }).click();
    await page.screenshot({ path: screenshotPath('merge') });
    await page.getByRole('button', { name: '合并 (1)' }).click();
    await page.getByText('已合并 1 份台账').waitFor();
    await page.screenshot({ path: screenshotPath('merged') });
    expect(await valueAt(page, '第048项', 8, 7)).toBe('各公办小学有序开展课后服务，参与率达92%。');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已选 1 / 1').waitFor();
    expect(await valueAt(page, '第048项', 8, 7)).not.toContain('92%');
  });

  test('the letter is the one that the command line writes', async () => {
    const page = await open({ view: 'letter' });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Word 函件' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.docx$/u);
    const { composition } = writeLetter(readXlsx(SAMPLE));
    expect(readFileSync(await file.path()).equals(letterToDocx(composition.letter!))).toBe(true);
    await page.screenshot({ path: screenshotPath('letter') });
  });

  test('works by the keyboard alone', async () => {
    const page = await open();
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    await rowsOf(page).getByRole('row').first().waitFor();
    await press('F6', 'Home', 'ArrowDown');
    // The sheet follows a moment after the arrow.
    await becomes(() => selection(page), 'G7');
    await press('n', 'n');
    await becomes(() => selection(page), 'G8');
    await press('p');
    await becomes(() => selection(page), 'F8');
    await press('Control+Enter');
    await becomes(() => valueAt(page, '第048项', 8, 6), 0.4);
    await press('Control+z');
    await becomes(() => valueAt(page, '第048项', 8, 6), '40%');
    await press('2');
    await page.getByRole('button', { name: '警告', pressed: true }).waitFor();
    await press('0');
    await page.getByRole('button', { name: '警告', pressed: false }).waitFor();
    await press('F6', 'F6');
    await becomes(() => page.evaluate(() => document.activeElement?.getAttribute('role') ?? ''), 'tab');
    await press('ArrowRight', 'Enter');
    await page.getByRole('button', { name: '下载 Word 函件' }).waitFor();
  });

  test('marks cells in Excel and takes every mark away again', async () => {
    const page = await open();
    const marks = () =>
      page.evaluate(() =>
        window.excelHost.workbook.sheets.reduce((sum, one) => sum + one.conditionalFormats.length, 0),
      );
    const before = await marks();
    await page.getByRole('button', { name: '在表格中标出' }).click();
    await becomes(async () => (await marks()) > before, true);
    await page.getByRole('button', { name: '在表格中标出' }).click();
    await becomes(marks, before);
  });

  test.each([
    [{ code: 'AccessDenied' }, '受保护'],
    [{ code: 'ActivityLimitReached' }, 'Excel 正忙'],
    [{ transport: 5012 }, '连接已断开'],
  ])('says what to do when Excel answers %j, and writes nothing', async (fault, sentence) => {
    const page = await open();
    await rowsOf(page).getByText('百分数写成了文本').first().click();
    await becomes(() => selection(page), 'F8');
    await page.evaluate((given) => window.excelHost.fail(given), fault);
    await page.getByRole('button', { name: '修正', exact: true }).click();
    await page.getByRole('alert').getByText(sentence).waitFor();
    expect(await valueAt(page, '第048项', 8, 6)).toBe('40%');
    // Once is enough: then it works.
    await page.getByRole('button', { name: '修正', exact: true }).click();
    await becomes(() => valueAt(page, '第048项', 8, 6), 0.4);
  });

  test.each(['新建台账', '载入示例', '载入示例清单'])('%s begins a tracker in a workbook without one', async (name) => {
    const page = await panes.open();
    await page.getByText('此工作簿中没有找到台账').waitFor();
    await page.screenshot({ path: screenshotPath('check-empty') });
    await page.getByText(name, { exact: true }).click();
    await rowsOf(page).getByRole('row').first().waitFor();
    const sheets = await page.evaluate(() => window.excelHost.workbook.sheets.map((one) => one.name));
    expect(sheets).toEqual(['Sheet1', ...SHEETS_OF[name]!]);
  });

  test('进度 shows the months that are known, and writes 总览 with its chart into the workbook', async () => {
    const tracker = openXlsx(SAMPLE);
    const none = { completion: null, order: '1', progress: '', problems: '', nextSteps: '', archivedAt: null };
    const known = [
      ['048', [0.04, 0.12]],
      ['052', [0.12, 0.21]],
      ['067', [0.15, 0.22]],
    ] as const;
    const entries = known.flatMap(([number, shares]) =>
      shares.map((overall, index) => ({
        ...none,
        ...{ month: { year: 2021, month: index + 1 }, number, overall, name: '甲' },
      })),
    );
    await tracker.addSheets({ sheets: [planHistory(entries)] });
    const page = await open({ file: tracker.toBytes(), view: 'progress' });
    await page.getByTitle('逐月进度 1月 4%，2月 12%，3月 25%').waitFor();
    for (const look of ['progress-months', 'progress-months-menu']) {
      if (look.endsWith('menu')) await page.getByRole('button', { name: '更多' }).click();
      await page.screenshot({ path: screenshotPath(look) });
    }
    await page.getByRole('menuitem', { name: '写入总览表' }).click();
    await becomes(() => valueAt(page, '总览', 21, 1), '第048项');
    const charts = () =>
      page.evaluate(() => window.excelHost.workbook.sheets.find(({ name }) => name === '总览')!.charts.length);
    expect(await charts()).toBe(1);
    expect(await valueAt(page, '总览', 20, 8)).toBe('2月');
  });

  test('the preview shows the annex on a page of its own', async () => {
    const tracker = openXlsx(SAMPLE);
    const content = await tracker.read();
    const { annex } = readTracker(content).settings;
    await tracker.write([{ cell: annex.cell!, value: '是' }]);
    const page = await open({ file: tracker.toBytes(), view: 'letter', width: 480, height: 900 });
    await page.getByRole('region', { name: '预览' }).getByRole('group').focus();
    await page.keyboard.press('End');
    await page.getByText('重点工作目标进度汇总表', { exact: true }).waitFor();
    await page.getByText('持平', { exact: true }).first().waitFor();
    await page.screenshot({ path: screenshotPath('letter-annex') });
  });

  test('in Word, a saved tracker is opened and its letter put into a window of its own', async () => {
    const page = await open({ word: { wordApi: '1.3' } });
    await page.locator('input[type=file]').setInputFiles(SAMPLE_FILE);
    await page.getByRole('button', { name: '放入 Word' }).click();
    await page.getByText('已在新窗口中打开函件').waitFor();
    const { composition } = writeLetter(readXlsx(SAMPLE));
    const placed = await page.evaluate(() => window.wordHost.opened[0]!);
    expect(Buffer.from(placed, 'base64').equals(letterToDocx(composition.letter!))).toBe(true);
    await page.screenshot({ path: screenshotPath('word') });
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('an Excel that is too old is told which way to go', async () => {
    const context = await panes.browser().newContext();
    const page = await context.newPage();
    await page.addInitScript((start) => void (window.hostStart = start), { file: null, options: { excelApi: '1.6' } });
    await page.addInitScript(await hostScript());
    await page.goto(`${panes.site().origin}/taskpane.html`);
    await page.getByText('此版本的 Excel 过旧').waitFor();
    await context.close();
  });

  test.each([
    ['light', '', {}],
    ['dark', '-dark', { dark: true }],
    ['320 px', '-320', { width: 320 }],
  ])('%s: no view has serious accessibility findings', async (_, suffix, look) => {
    const page = await open(look);
    for (const [view, tab, content] of [
      ['check', '校验', '全部修正'],
      ['letter', '函件', '下载 Word 函件'],
      ['progress', '进度', '较序时'],
      ['settings', '设置', '报告月份'],
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByRole('tabpanel').getByText(content).first().waitFor();
      expect([view, await seriousFindings(page)]).toEqual([view, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.screenshot({ path: screenshotPath(`${view}${suffix}`) });
    }
  });

  test.each(['check', 'letter', 'progress'] as const)(
    '%s at 200 %% in a pane of 350 px: every button is whole and in sight, and no word lies on another',
    async (view) => {
      const page = await open({ view, width: 175, height: 380 });
      await page.getByRole('tabpanel').getByRole('button').first().waitFor();
      const faults = await page.evaluate(() => {
        const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const cut = [...document.querySelectorAll<HTMLElement>('button')].filter(isSeen).flatMap((button) => {
          const { left, right } = button.getBoundingClientRect();
          const isCut = button.scrollWidth > button.clientWidth + 1 || left < 0 || right > window.innerWidth;
          return isCut && !button.closest('[role=row], [role=gridcell], li') ? [`cut: ${button.textContent}`] : [];
        });
        // Words side by side in one line, as far as they are not cut on purpose.
        const words = [...document.querySelectorAll<HTMLElement>('[role=option] span, h2 span')].filter(
          (element) => isSeen(element) && element.children.length === 0 && element.textContent !== '',
        );
        const over = words.flatMap((word, index) => {
          const next = words[index + 1];
          if (!next || next.parentElement?.closest('[role=option], h2') !== word.closest('[role=option], h2'))
            return [];
          const [a, b] = [word.getBoundingClientRect(), next.getBoundingClientRect()];
          const isOver = a.right > b.left + 1 && a.left < b.left && a.bottom > b.top && b.bottom > a.top;
          return isOver ? [`over: ${word.textContent} | ${next.textContent}`] : [];
        });
        return [...cut, ...over];
      });
      expect(faults).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      await page.screenshot({ path: screenshotPath(`${view}-175`) });
    },
  );
});
