/** A month's work on an office's own workbook with formulas, played on the page: nothing but what was done has changed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { convertWithLibreOffice, HAVE, runPython } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { judge } from '../support/judge';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes } from './looking';
import { cellOf, rowNumber, savedFile, sheetPages, textOf, type SheetPages } from './sheet-page';

jest.setTimeout(240_000);

const FILE = path.join(__dirname, 'files/公式与合计.xlsx');

interface Told {
  readonly sheets: Readonly<
    Record<string, { readonly cells: Readonly<Record<string, string>>; readonly merges: readonly string[] }>
  >;
}

const described = (...files: string[]): readonly Told[] =>
  JSON.parse(runPython(path.join(__dirname, '../xlsx/describe_rows.py'), ...files)) as Told[];

describeInChromium('a month on a workbook with formulas', () => {
  let pages: SheetPages;
  beforeAll(async () => {
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  async function openFile(page: Page): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await (await chooser).setFiles(FILE);
    await page.getByRole('grid', { name: '第101项' }).waitFor();
  }

  /** One click adds a row above 合计. */
  async function addSubProject(page: Page): Promise<void> {
    await rowNumber(page, 10).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '在上方插入行' }).click();
    await becomes(() => textOf(page, 11, 1), '合计');
    await cellOf(page, 10, 2).click();
    await page.keyboard.type('新增子项目');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 10, 2), '新增子项目');
  }

  (HAVE.openpyxl ? test : test.skip)(
    'a sub-project above the total, a pasted column, a replaced word, a saved file',
    async () => {
      const page = await pages.open();
      await openFile(page);
      await addSubProject(page);
      // A column from another program.
      await cellOf(page, 6, 12).click();
      await page.evaluate(() => navigator.clipboard.writeText('001\r\n"一\n二"\r\n25%\r\n'));
      await page.keyboard.press('Control+v');
      await becomes(() => textOf(page, 7, 12), '一\n二');
      await page.screenshot({ path: screenshotPath('page-month-of-rows') });
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: '查找', exact: true }).fill('家庭医生签约');
      await page.getByRole('textbox', { name: '替换为' }).fill('家庭医生服务');
      await page.getByRole('button', { name: '全部替换' }).click();
      await page.getByText(/^已替换 \d+ 格/u).waitFor();
      const bytes = await savedFile(page);

      expect([...judge(new Map([['saved', bytes]])).values()].flat()).toEqual([]);
      const [before, after] = inTemporaryFolder((folder) => {
        const saved = path.join(folder, 'saved.xlsx');
        writeFileSync(saved, bytes);
        return described(FILE, saved);
      });
      const changed = Object.keys(before!.sheets).filter(
        (name) => JSON.stringify(before!.sheets[name]) !== JSON.stringify(after!.sheets[name]),
      );
      expect(changed).toEqual(['第101项', '汇总']);
      expect(after!.sheets['汇总']!.cells).toEqual({
        ...before!.sheets['汇总']!.cells,
        B1: '=AVERAGE(第101项!H6:H10)',
      });
      expect(after!.sheets['第101项']!.cells).toMatchObject({
        B10: '新增子项目',
        A11: '合计',
        G11: '=SUM(G6:G10)',
        H11: '=AVERAGE(H6:H10)',
        M9: '=H9*2',
        L6: '001',
        L7: '一\n二',
        B7: '家庭医生服务',
      });
      expect(after!.sheets['第101项']!.merges).toEqual(['A11:F11', 'A1:L1', 'B3:L3']);
      if (HAVE.LibreOffice) expect(convertWithLibreOffice(bytes, 'csv').length).toBeGreaterThan(0);
    },
  );

  (HAVE.openpyxl ? test : test.skip)(
    'the whole month: a row, a formula copied, a filter, fixes, the letter, the next month; nothing else has changed',
    async () => {
      const page = await pages.open();
      await openFile(page);
      await addSubProject(page);
      await cellOf(page, 10, 9).click();
      await page.keyboard.type('已启动前期工作。');
      await page.keyboard.press('Enter');
      await cellOf(page, 10, 8).click();
      await page.keyboard.type('10');
      await page.keyboard.press('Enter');
      // A formula stays one where it is copied to.
      await cellOf(page, 11, 8).click();
      await page.keyboard.press('Control+c');
      await cellOf(page, 11, 7).click();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+v');
      await page.getByRole('tab', { name: /第105项/u }).click();
      await page.getByRole('grid', { name: '第105项' }).waitFor();
      await cellOf(page, 5, 4).click();
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('dialog', { name: '筛选：负责人' }).waitFor();
      await page.keyboard.type('王丽');
      await page.keyboard.press('Enter');
      await page.getByText('筛选：6 行中显示 2 行').waitFor();
      await page.getByRole('button', { name: /^全部修正 \(/u }).click();
      await page.getByRole('button', { name: '全部修正 (0)' }).waitFor();
      await page.getByRole('tab', { name: '函件' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载 Word 函件' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.docx$/u);
      await page.getByRole('button', { name: '转入下月…' }).click();
      await page.getByRole('checkbox', { name: '月份无误，照此转入' }).check();
      const unfinished = page.getByRole('checkbox', { name: '没有填齐也照此转入' });
      if ((await unfinished.count()) > 0) await unfinished.check();
      await page.getByRole('complementary').getByRole('button', { name: '转入下月', exact: true }).click();
      await page.getByRole('heading', { name: '已转入 2021年4月' }).waitFor();
      const bytes = await savedFile(page);

      expect([...judge(new Map([['saved', bytes]])).values()].flat()).toEqual([]);
      const [before, after] = inTemporaryFolder((folder) => {
        const saved = path.join(folder, 'saved.xlsx');
        writeFileSync(saved, bytes);
        return described(FILE, saved);
      });
      const names = Object.keys(before!.sheets);
      expect(Object.keys(after!.sheets)).toEqual([...names, '月度存档']);
      expect(after!.sheets['设置']!.cells).toMatchObject({ B5: '2021年4月' });
      const done: Readonly<Record<string, readonly string[]>> = {
        设置: ['B5', 'B6'],
        第101项: ['A10', 'A11', 'B10', 'I10', 'H10', 'G10', 'G11', 'H11', 'H12', 'M10', 'H2'],
        汇总: ['B1'],
      };
      for (const name of names) {
        const [old, now] = [before!.sheets[name]!.cells, after!.sheets[name]!.cells];
        const others = Object.keys({ ...old, ...now }).filter(
          (cell) => old[cell] !== now[cell] && !(done[name] ?? []).includes(cell),
        );
        // All else that changed was mended: signs of texts, percentages and dates that were texts.
        for (const cell of others) {
          expect([name, cell, cell[0]]).toEqual([name, cell, expect.stringMatching(/[EHIK]/u)]);
          if (/[IK]/u.test(cell)) expect([cell, lettersOf(now[cell])]).toEqual([cell, lettersOf(old[cell])]);
          expect(old[cell]?.startsWith('=')).toBe(false);
        }
      }
      expect(after!.sheets['第101项']!.cells).toMatchObject({
        G11: '=SUM(G6:G10)',
        H11: '=AVERAGE(H6:H10)',
        H12: '=AVERAGE(H7:H11)',
        M10: '=H10*2',
      });
      expect(after!.sheets['汇总']!.cells).toMatchObject({ B1: '=AVERAGE(第101项!H6:H10)' });
      if (HAVE.LibreOffice) expect(convertWithLibreOffice(bytes, 'csv').length).toBeGreaterThan(0);
    },
  );
});

/** A text without its signs and spaces. */
function lettersOf(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/[\p{P}\s]/gu, '');
}
