/** 栏目对照 in the built pane, over the test's Excel. */
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { panesForTests, type Pane, type PaneOptions } from './pane-page';

const SHEETS: readonly SheetOfRows[] = [
  { name: '设置', rows: [['报告月份', '2021年3月']] },
  {
    name: '重点工作推进表',
    rows: [
      ['重点工作推进表（截至3月底）'],
      ['任务号', '重点任务', '具体举措', '牵头科室', '时间节点', '目前态势', '堵点难点', '后续举措', '办理状态'],
      [
        '012',
        '推进义务教育优质均衡发展。',
        '新建紧密型学区2个',
        '义教科',
        '6月底前',
        '学区方案已征求10个街镇意见，3月18日召开推进会，形成送审稿。',
        '专任教师缺口37名。',
        '4月中旬提交局长办公会审议。',
        '推进中',
      ],
      [
        '012',
        '推进义务教育优质均衡发展。',
        '增加普惠性托育点',
        '学前科',
        '年底前',
        '已确定3所幼儿园开设托班，共增加托额60个。',
        '无。',
        '按期开班并做好招生宣传。',
        '已办结',
      ],
      [
        '031',
        '提升校园安全水平。',
        '食堂“明厨亮灶”全覆盖',
        '后勤科',
        '9月底前',
        '已有18所学校完成改造，其余学校正在施工。',
        '部分学校场地不足。',
        '会同市场监管部门逐校验收。',
        '挂起',
      ],
    ],
  },
];

describeInChromium('栏目对照 in the pane', () => {
  const panes = panesForTests();

  async function open(options: PaneOptions = {}): Promise<Pane['page']> {
    const page = await panes.open({ file: xlsxOfRows(SHEETS), today: '2021-03-26T09:30:00', ...options });
    // Nothing of it is read: the first screen leads there.
    await page.getByRole('button', { name: '告诉程序各栏的含义…' }).click();
    await page.getByRole('heading', { name: '栏目对照' }).waitFor();
    return page;
  }

  test('headers are confirmed by keyboard and kept in a sheet, which 撤销 takes away', async () => {
    const page = await open();
    const sheets = () => page.evaluate(() => window.excelHost.workbook.sheets.map(({ name }) => name).join('、'));
    await page.getByText('读到 2 个目标、3 行；未读取 0 行。').waitFor();
    await page.screenshot({ path: screenshotPath('columns') });
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('combobox', { name: '“挂起”作为' }).selectOption('落后');
    await page.getByRole('combobox', { name: '“挂起”作为' }).press('Control+ArrowDown');
    await page.getByRole('button', { name: '显示全文' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: screenshotPath('columns-preview') });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '已保存' }).waitFor();
    await page.screenshot({ path: screenshotPath('columns-saved') });
    expect(await sheets()).toBe('设置、重点工作推进表、栏目对照');
    await page.getByRole('button', { name: '撤销' }).click();
    await becomes(sheets, '设置、重点工作推进表');
  });

  test.each<[string, PaneOptions]>([
    ['320 px', { width: 320 }],
    ['dark', { dark: true }],
  ])('%s: nothing scrolls sideways, nothing is hard to read', async (name, options) => {
    const page = await open(options);
    await page.getByText('未读取 0 行').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const overflow = await page
      .locator('[data-region=list]')
      .first()
      .evaluate((list) => list.scrollWidth - list.clientWidth);
    expect(overflow).toBe(0);
    await page.screenshot({ path: screenshotPath(`columns-${name.replace(' ', '')}`) });
    await page.getByText('未读取 0 行').scrollIntoViewIfNeeded();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
