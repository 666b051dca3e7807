/** 转入下月 and 上月对比 in the built pane, over the test's Excel. */
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readTracker } from '../../src/application/reading/read-tracker';
import { rollMonth } from '../../src/application/rolling/roll-month';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { panesForTests, type Pane, type PaneOptions } from './pane-page';
import { SAMPLE } from '../support/sample';

/** The sample one month on, with a few things done since. */
async function april(): Promise<Uint8Array> {
  const workbook = openXlsx(SAMPLE);
  const archivedAt = { year: 2021, month: 3, day: 26, hour: 9, minute: 30 };
  await rollMonth(workbook, { texts: 'keep', force: true, monthConfirmed: true, archivedAt });
  const [first, second] = readTracker(await workbook.read()).targets[0]!.subProjects;
  await workbook.write([
    { cell: second!.completion.cell!, value: 0.48, format: 'percent' },
    { cell: second!.progress.cell!, value: `${second!.progress.text.slice(0, -9)}并组织开展专题培训，覆盖教师120人。` },
    { cell: second!.nextSteps.cell!, value: second!.nextSteps.text.replace('鼓励', '继续鼓励') },
    { cell: first!.progress.cell!, value: null },
  ]);
  return workbook.toBytes();
}

describeInChromium('the month in the pane', () => {
  const panes = panesForTests();

  async function open(options: PaneOptions = {}): Promise<Pane['page']> {
    // Of the sample's month: years later the pane would ask whether it is meant.
    return await panes.open({ file: SAMPLE, today: '2021-03-26T09:30:00', ...options });
  }
  async function choose(page: Pane['page'], item: string): Promise<void> {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  }
  const sheets = (page: Pane['page']) =>
    page.evaluate(() => window.excelHost.workbook.sheets.map(({ name }) => name).join('、'));

  test('a month is rolled and taken back, 月度存档 with it', async () => {
    const page = await open();
    const before = await sheets(page);
    await choose(page, '转入下月…');
    await page.getByRole('heading', { name: '转入下月' }).waitFor();
    await page.screenshot({ path: screenshotPath('roll') });
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: /^清空/u }).check();
    await page.getByRole('button', { name: '转入下月' }).click();
    await page.getByRole('heading', { name: '已转入 2021年4月' }).waitFor();
    await page.screenshot({ path: screenshotPath('roll-done') });
    expect(await sheets(page)).toBe(`${before}、月度存档`);
    await page.getByRole('button', { name: '撤销' }).click();
    await becomes(() => sheets(page), before);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '校验' }).waitFor();
  });

  test.each([350, 320])(
    '%i px: nothing stands below the menu that Excel lays over the corner of its pane',
    async (width) => {
      const page = await open({ width });
      /** The texts that reach into its 34 × 32 px. */
      const below = () =>
        page.evaluate(() => {
          const texts = document.createTreeWalker(
            document.querySelector('[data-region="tabs"]')!,
            NodeFilter.SHOW_TEXT,
          );
          const found: string[] = [];
          while (texts.nextNode()) {
            const words = document.createRange();
            words.selectNodeContents(texts.currentNode);
            const { right, top } = words.getBoundingClientRect();
            if (right > window.innerWidth - 34 && top < 32) found.push(words.toString());
          }
          return found;
        });
      await page.getByRole('button', { name: /^报告月份/u }).waitFor();
      expect(await below()).toEqual([]);
      await choose(page, '转入下月…');
      await page.getByText('2021年3月 → 4月').waitFor();
      expect(await below()).toEqual([]);
    },
  );

  test('a month that is not complete waits until it is forced', async () => {
    const page = await open({ file: await april(), width: 320 });
    await choose(page, '转入下月…');
    const roll = page.getByRole('button', { name: '转入下月' });
    await page.getByText('没有填写本月进展情况').waitFor();
    // Rolled in March, April is asked about as well.
    await page.getByRole('checkbox', { name: '月份无误，照此转入' }).check();
    expect(await roll.getAttribute('aria-disabled')).toBe('true');
    await page.screenshot({ path: screenshotPath('roll-incomplete') });
    await page.getByRole('checkbox', { name: '没有填齐也照此转入' }).check();
    await roll.click();
    await page.getByRole('heading', { name: '已转入 2021年5月' }).waitFor();
  });

  test('last month beside this one', async () => {
    const page = await open({ file: await april() });
    await choose(page, '上月对比…');
    await page.getByRole('combobox', { name: '子项目' }).selectOption({ index: 1 });
    await page.getByText('改 1 处').first().waitFor();
    await page.screenshot({ path: screenshotPath('compare') });
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '上下对照' }).click();
    await page.screenshot({ path: screenshotPath('compare-stacked') });
    await page.getByRole('button', { name: '情况属实，忽略…' }).first().click();
    const answer = page.getByRole('button', { name: '忽略', exact: true });
    await answer.click();
    // Esc before that would only close the question.
    await answer.waitFor({ state: 'hidden' });
    await becomes(async () => (await sheets(page)).includes('忽略清单'), true);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '校验' }).waitFor();
  });

  test('the same in the dark', async () => {
    const page = await open({ file: await april(), dark: true });
    await choose(page, '上月对比…');
    await page.getByRole('combobox', { name: '子项目' }).selectOption({ index: 1 });
    await page.getByText('改 1 处').first().waitFor();
    await page.screenshot({ path: screenshotPath('compare-dark') });
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('without a history there is nothing to compare yet', async () => {
    const page = await open();
    await choose(page, '上月对比…');
    await page.getByText('还没有上月记录。使用“转入下月”后，可在此对比。').waitFor();
    await page.screenshot({ path: screenshotPath('compare-none') });
    await page.getByRole('button', { name: '转入下月…' }).click();
    await page.getByRole('heading', { name: '转入下月' }).waitFor();
  });
});
