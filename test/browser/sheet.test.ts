/** The sheet of the web page as hands use it: rows, blocks, clipboard, keys. */
import type { Page } from 'playwright-core';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { cellAt } from '../support/cells-of';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { cellOf, rowNumber, savedFile, sheetPages, textOf, type SheetPages } from './sheet-page';

jest.setTimeout(240_000);

describeInChromium('the sheet of the page', () => {
  let pages: SheetPages;
  beforeAll(async () => {
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  const address = (page: Page) =>
    page
      .locator('main')
      .locator('div')
      .filter({ hasText: /^[A-Z]+\d+$/u })
      .first()
      .innerText();
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await page.keyboard.press('Control+v');
  };

  test('rows are inserted, moved and deleted from the menu, one step of undo each', async () => {
    const page = await pages.open();
    const names = async () => [await textOf(page, 7, 2), await textOf(page, 8, 2), await textOf(page, 9, 2)];
    const before = await names();
    await rowNumber(page, 7).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '在下方插入行' }).click();
    await becomes(() => textOf(page, 8, 2), '');
    expect(await names()).toEqual([before[0], '', before[1]]);
    await page.screenshot({ path: screenshotPath('page-row-inserted') });
    // The new row is chosen: it goes up, and away.
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '上移' }).click();
    await becomes(() => textOf(page, 8, 2), before[0]!);
    await page.keyboard.press('Control+z');
    await becomes(() => textOf(page, 7, 2), before[0]!);
    await page.keyboard.press('Control+z');
    await becomes(() => textOf(page, 8, 2), before[1]!);
    await cellOf(page, 8, 2).click();
    await page.getByRole('button', { name: '行', exact: true }).click();
    await page.getByRole('menuitem', { name: '删除行' }).click();
    await becomes(() => textOf(page, 8, 2), before[2]!);
    const sheet = readXlsx(await savedFile(page));
    expect(cellAt(sheet, 'B8', '第048项')?.value).toBe(before[2]);
  });

  test.each([768, 400])('its menu stays within a window %i px high, wherever it is asked for', async (height) => {
    const page = await pages.open();
    await page.setViewportSize({ width: 1366, height });
    const menu = page.getByRole('menu', { name: '表格菜单' });
    for (const row of [1, 3, 7, 8, 9]) {
      const number = rowNumber(page, row);
      if (!(await number.isVisible())) continue;
      await number.click({ button: 'right' });
      await menu.waitFor();
      await becomes(async () => {
        const { top, bottom } = await menu
          .locator('..')
          .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
        return top >= 0 && bottom <= height;
      }, true);
      expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
      await page.getByRole('menuitem', { name: '查找…' }).click();
      await page.getByRole('textbox', { name: '查找', exact: true }).waitFor();
      await page.keyboard.press('Escape');
    }
  });

  test('a menu that is loaded when it is wanted opens by key and by mouse, and closes by Esc and by mouse', async () => {
    const page = await pages.open();
    const button = page.getByRole('button', { name: '行', exact: true });
    const menu = page.getByRole('menu', { name: '行' });
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await menu.waitFor();
    const isOn = (role: string, name: string) =>
      page
        .getByRole(role as 'menuitem', { name, exact: true })
        .evaluate((element) => element === document.activeElement);
    await becomes(() => isOn('menuitem', '在上方插入行'), true);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await becomes(() => isOn('button', '行'), true);
    await button.click();
    await menu.waitFor();
    await button.click();
    await menu.waitFor({ state: 'hidden' });
    await button.click();
    await menu.waitFor();
    // Whoever goes elsewhere is there.
    await cellOf(page, 8, 3).click();
    await menu.waitFor({ state: 'hidden' });
    await page.keyboard.type('写在这里');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 8, 3), '写在这里');
  });

  test('a block is drawn with mouse and keys, copied and pasted, and its sums are told', async () => {
    const page = await pages.open();
    await cellOf(page, 7, 2).click();
    await cellOf(page, 8, 3).click({ modifiers: ['Shift'] });
    expect(await page.getByRole('gridcell', { selected: true }).count()).toBe(4);
    await page.getByText('计数 4').waitFor();
    await page.screenshot({ path: screenshotPath('page-block') });
    const [name, office] = [await textOf(page, 7, 2), await textOf(page, 8, 3)];
    await page.keyboard.press('Control+c');
    await cellOf(page, 20, 2).click();
    await page.keyboard.press('Control+v');
    await becomes(() => textOf(page, 20, 2), name);
    expect(await textOf(page, 21, 3)).toBe(office);
    // One value into many; a text stays one.
    await cellOf(page, 20, 5).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await paste(page, '001');
    await becomes(() => textOf(page, 22, 5), '001');
    await page.keyboard.press('Delete');
    await becomes(() => textOf(page, 20, 5), '');
    await page.keyboard.press('Control+z');
    await becomes(() => textOf(page, 20, 5), '001');
  });

  test('a column stays a column, and F4 does the last thing again', async () => {
    const page = await pages.open();
    await cellOf(page, 20, 2).click();
    await paste(page, '甲\r\n"一\n二"\r\n丙\r\n');
    await becomes(() => textOf(page, 22, 2), '丙');
    expect(await textOf(page, 21, 2)).toBe('一\n二');
    await cellOf(page, 20, 3).click();
    await page.keyboard.press('F4');
    await becomes(() => textOf(page, 22, 3), '丙');
    // Ctrl+D takes the row above.
    await cellOf(page, 23, 2).click();
    await page.keyboard.press('Control+d');
    await becomes(() => textOf(page, 23, 2), '丙');
  });

  test('the square at the corner of what is selected goes on counting downwards, one step of undo', async () => {
    const page = await pages.open();
    for (const [row, number] of [
      [14, '1'],
      [15, '2'],
    ] as const) {
      await cellOf(page, row, 2).click();
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      await becomes(() => textOf(page, row, 2), number);
    }
    await cellOf(page, 14, 2).click();
    await page.keyboard.press('Shift+ArrowDown');
    const handle = (await page.locator('[data-handle]').boundingBox())!;
    const last = (await cellOf(page, 18, 2).boundingBox())!;
    await page.mouse.move(handle.x + 4, handle.y + 4);
    await page.mouse.down();
    await page.mouse.move(last.x + 20, last.y + 5, { steps: 5 });
    await page.mouse.up();
    await becomes(() => textOf(page, 18, 2), '5');
    await page.keyboard.press('Control+z');
    await becomes(() => textOf(page, 18, 2), '');
    // Drawn up it counts back, and what was filled is selected with it.
    await cellOf(page, 15, 2).click();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+x');
    await becomes(() => textOf(page, 15, 2), '');
    await cellOf(page, 17, 2).click();
    await page.keyboard.press('Control+v');
    await becomes(() => textOf(page, 18, 2), '2');
    const moved = (await page.locator('[data-handle]').boundingBox())!;
    const first = (await cellOf(page, 15, 2).boundingBox())!;
    await page.mouse.move(moved.x + 4, moved.y + 4);
    await page.mouse.down();
    await page.mouse.move(first.x + 20, first.y + 5, { steps: 5 });
    await page.mouse.up();
    await becomes(() => textOf(page, 15, 2), '-1');
    expect(await textOf(page, 16, 2)).toBe('0');
    await becomes(() => page.getByRole('gridcell', { selected: true }).count(), 4);
  });

  test('忽略此处… in the menu of a cell asks in the list, and passes the finding over; without one it is grey', async () => {
    const page = await pages.open();
    const item = page.getByRole('menuitem', { name: '忽略此处…' });
    await cellOf(page, 7, 3).click({ button: 'right' });
    await becomes(() => item.getAttribute('aria-disabled'), 'true');
    // A key before that would reach the sheet.
    await becomes(() => page.evaluate(() => document.activeElement?.closest('[role=menu]') instanceof Element), true);
    await page.keyboard.press('Escape');
    await item.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: '函件' }).click();
    await cellOf(page, 8, 6).click({ button: 'right' });
    await item.click();
    const asked = page.getByRole('dialog', { name: /百分数写成了文本/u });
    await asked.getByLabel('只忽略这一处（F8）').waitFor();
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'hidden' });
    await becomes(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''), 'F8 40%');
    await page.keyboard.press('Shift+F10');
    await item.click();
    await asked.getByRole('button', { name: '忽略', exact: true }).click();
    await page.getByRole('treegrid', { name: '校验结果' }).getByText('百分数写成了文本').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await page.getByRole('treegrid', { name: '校验结果' }).getByText('百分数写成了文本').waitFor();
  });

  test('keys lead to the edges, and select rows, columns and all', async () => {
    const page = await pages.open();
    await cellOf(page, 8, 3).click();
    await page.keyboard.press('Control+ArrowUp');
    await page.keyboard.press('Home');
    expect(await address(page)).toMatch(/^A/u);
    await page.keyboard.press('Control+Home');
    expect(await address(page)).toBe('A1');
    await page.keyboard.press('Control+a');
    await page.getByText(/^计数 \d\d/u).waitFor();
    await page.keyboard.press('Escape');
    await cellOf(page, 8, 3).click();
    await page.keyboard.press('Shift+Space');
    expect(await page.locator('[data-row="8"] [aria-selected=true]').count()).toBeGreaterThan(5);
    await cellOf(page, 8, 3).click();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menu', { name: '表格菜单' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('menu', { name: '表格菜单' }).waitFor({ state: 'hidden' });
    await page.keyboard.type('回到单元格');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 8, 3), '回到单元格');
  });

  test('a text is found and replaced, in one step of undo', async () => {
    const page = await pages.open();
    await cellOf(page, 7, 2).click();
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: '查找', exact: true }).fill('工程');
    await page.getByText(/^找到 \d+ 格$/u).waitFor();
    const before = await textOf(page, 7, 2);
    await page.getByRole('textbox', { name: '替换为' }).fill('项目');
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: screenshotPath('page-find') });
    await page.getByRole('button', { name: '全部替换' }).click();
    await page.getByText(/^已替换 \d+ 格/u).waitFor();
    expect(await textOf(page, 7, 2)).toBe(before.replaceAll('工程', '项目'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await becomes(() => textOf(page, 7, 2), before);
  });

  test('columns are widened and hidden, rows hidden and shown, the sheet drawn larger', async () => {
    const page = await pages.open();
    const widthOf = async (column: number) => (await cellOf(page, 7, column).boundingBox())!.width;
    const before = await widthOf(3);
    const edge = (await page.locator('[data-letter="3"]').boundingBox())!;
    await page.mouse.move(edge.x + edge.width - 1, edge.y + 10);
    await page.mouse.down();
    await page.mouse.move(edge.x + edge.width + 59, edge.y + 10, { steps: 4 });
    await page.mouse.up();
    await becomes(async () => Math.abs((await widthOf(3)) - before - 60) < 3, true);
    await page.keyboard.press('Control+z');
    await becomes(() => widthOf(3), before);
    await rowNumber(page, 8).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '隐藏行', exact: true }).click();
    await becomes(() => cellOf(page, 8, 2).count(), 0);
    await rowNumber(page, 7).click();
    await rowNumber(page, 9).click({ button: 'right', modifiers: ['Shift'] });
    await page.keyboard.press('Escape');
    await rowNumber(page, 7).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '取消隐藏行' }).click();
    await becomes(() => cellOf(page, 8, 2).count(), 1);
    await page.getByRole('button', { name: '放大' }).click();
    await becomes(async () => Math.abs((await widthOf(3)) - before * 1.25) < 2, true);
    await page.screenshot({ path: screenshotPath('page-zoomed') });
    await page.getByRole('button', { name: '全部工作表' }).click();
    await page.getByRole('menuitemradio', { name: /设置/u }).click();
    await page.getByRole('grid', { name: '设置' }).waitFor();
  });
});
