/** The filter of the page's sheet, by mouse and by keys alone, and in the file that is saved. */
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { cellAt } from '../support/cells-of';
import { cellOf, savedFile, textOf, sheetPages, type SheetPages } from './sheet-page';

jest.setTimeout(240_000);

describeInChromium('the filter of the page', () => {
  let pages: SheetPages;
  beforeAll(async () => {
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  const panel = (page: Page, header: string) => page.getByRole('dialog', { name: `筛选：${header}` });
  const shownRows = async (page: Page): Promise<string> => {
    const rows = await page.getByRole('rowheader').allInnerTexts();
    return rows.filter((row) => Number(row) >= 7 && Number(row) <= 10).join(' ');
  };

  test('a filter is made where one stands, set by ticking values, taken back and saved', async () => {
    const page = await pages.open();
    const before = await shownRows(page);
    await cellOf(page, 8, 3).click();
    await page.getByRole('button', { name: '筛选…' }).click();
    await panel(page, '责任科室').waitFor();
    await page.screenshot({ path: screenshotPath('page-filter') });
    expect(await seriousFindings(page)).toEqual([]);
    await panel(page, '责任科室').getByRole('checkbox', { name: '全选' }).click();
    await panel(page, '责任科室').getByRole('checkbox', { name: '小教科' }).click();
    await panel(page, '责任科室').getByRole('button', { name: '确定' }).click();
    await becomes(() => shownRows(page), '8');
    await page.getByText('筛选：6 行中显示 1 行').waitFor();
    await page.screenshot({ path: screenshotPath('page-filtered') });
    await page.keyboard.press('Control+z');
    await becomes(() => shownRows(page), before);
    await page.keyboard.press('Control+y');
    await becomes(() => shownRows(page), '8');
    // What is hidden is not cleared with the rows around it, and rows around it do not go.
    await cellOf(page, 8, 8).click();
    await cellOf(page, 13, 8).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Delete');
    await becomes(() => textOf(page, 8, 8), '');
    await page.getByRole('button', { name: '行', exact: true }).click();
    await page.getByRole('menuitem', { name: '删除 6 行' }).click();
    await page.getByText('选中的行里有被筛选隐藏的行').waitFor();
    const bytes = await savedFile(page);
    const [filter] = openXlsx(bytes).filters('第048项');
    expect(filter!.range.top).toBe(6);
    expect([...filter!.criteria.keys()]).toEqual([3]);
    const hidden = readXlsx(bytes)
      .sheets.find(({ name }) => name === '第048项')!
      .rows.filter((one) => one.hidden)
      .map((one) => one.row);
    expect(hidden).toEqual([7, 9, 10, 11, 12]);
    expect(cellAt(readXlsx(bytes), 'H10', '第048项')?.value).toContain('市级紧密型');
    await cellOf(page, 8, 2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '清除全部筛选' }).click();
    await becomes(() => shownRows(page), before);
  });

  test('what a filter hides is not replaced with all others, and that is said', async () => {
    const page = await pages.open();
    const before = await textOf(page, 7, 3);
    await cellOf(page, 8, 3).click();
    await page.getByRole('button', { name: '筛选…' }).click();
    await panel(page, '责任科室').getByRole('checkbox', { name: '全选' }).click();
    await panel(page, '责任科室').getByRole('checkbox', { name: '小教科' }).click();
    await panel(page, '责任科室').getByRole('button', { name: '确定' }).click();
    await becomes(() => shownRows(page), '8');
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: '查找', exact: true }).fill('科');
    const found = Number(/\d+/u.exec(await page.getByText(/^找到 \d+ 格$/u).innerText())![0]);
    await page.getByRole('textbox', { name: '替换为' }).fill('室');
    await page.getByRole('button', { name: '全部替换' }).click();
    const said = await page.getByText(/^已替换 \d+ 格.*被筛选隐藏，未替换$/u).innerText();
    const [replaced, unseen] = [...said.matchAll(/\d+/gu)].map(([number]) => Number(number));
    expect(replaced! + unseen!).toBe(found);
    expect(await textOf(page, 8, 3)).toBe('小教室');
    await cellOf(page, 8, 2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '清除全部筛选' }).click();
    await becomes(() => shownRows(page), '7 8 9 10');
    expect(await textOf(page, 7, 3)).toBe(before);
  });

  test('a condition is set, told by the button and the cell, taken up again and saved', async () => {
    const page = await pages.open();
    await cellOf(page, 6, 6).click();
    await page.keyboard.press('Alt+ArrowDown');
    const progress = panel(page, '完成进度');
    await progress.getByLabel('条件').selectOption('大于或等于');
    await progress.getByLabel('值').fill('不少');
    await progress.getByRole('button', { name: '确定' }).click();
    await progress.getByText('请填一个数，如 50 或 50%。').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: screenshotPath('page-filter-condition') });
    await progress.getByLabel('值').fill('25%');
    await page.keyboard.press('Enter');
    // 40% in the eighth row is a text.
    await becomes(() => shownRows(page), '7 10');
    await becomes(
      () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'F6 完成进度，已筛选：大于或等于 25%',
    );
    expect(await page.locator('[data-filter$="!6"]').getAttribute('title')).toBe('已筛选：大于或等于 25%');
    await page.keyboard.press('Alt+ArrowDown');
    await progress.getByText('现在的条件：大于或等于 25%').waitFor();
    expect(await progress.getByLabel('值').inputValue()).toBe('25%');
    await page.keyboard.press('Escape');
    await cellOf(page, 6, 2).click();
    await page.keyboard.press('Alt+ArrowDown');
    await panel(page, '子项目').getByLabel('条件').selectOption('不包含');
    await panel(page, '子项目').getByLabel('值').fill('集团');
    await page.keyboard.press('Enter');
    await becomes(() => shownRows(page), '7');
    const criteria = openXlsx(await savedFile(page)).filters('第048项')[0]!.criteria;
    expect([...criteria]).toEqual([
      [2, { kind: 'conditions', all: false, conditions: [{ operator: 'notEqual', value: '*集团*' }] }],
      [6, { kind: 'conditions', all: false, conditions: [{ operator: 'greaterThanOrEqual', value: '0.25' }] }],
    ]);
    await cellOf(page, 6, 5).click();
    await page.keyboard.press('Alt+ArrowDown');
    await panel(page, '完成时限').getByLabel('条件').selectOption('早于');
    await panel(page, '完成时限').getByLabel('值').fill('2021年12月1日');
    await page.keyboard.press('Enter');
    await becomes(() => shownRows(page), '');
    await page.keyboard.press('Control+z');
    await becomes(() => shownRows(page), '7');
  });

  test('with keys alone: opened, searched, ticked, confirmed; the cell has the focus again', async () => {
    const page = await pages.open();
    await cellOf(page, 6, 2).click();
    await page.keyboard.press('Control+Shift+l');
    await panel(page, '子项目').waitFor();
    await page.keyboard.press('Escape');
    await becomes(() => panel(page, '子项目').count(), 0);
    await page.keyboard.press('Alt+ArrowDown');
    await panel(page, '子项目').waitFor();
    await page.keyboard.type('学校');
    await page.keyboard.press('Enter');
    await becomes(() => shownRows(page), '9');
    expect(await textOf(page, 9, 2)).toContain('学校');
    await becomes(
      () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'B6 子项目，已筛选：为“华东师范大学附属天山学校特色高中创建”、“新华社区新建学校项目”、“学校等体育场地开放工程”',
    );
    await page.keyboard.press('Alt+ArrowDown');
    await panel(page, '子项目').waitFor();
    await page.getByRole('button', { name: '清除此列的筛选' }).click();
    await becomes(() => shownRows(page), '7 8 9 10');
  });
});
