/** The built web page as a person uses it, in Chromium: no Office, no network but its own files. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { openPackage, withParts } from '../../src/adapters/ooxml/open-package';
import { writePackage } from '../../src/adapters/ooxml/write-package';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { makeXlsx } from '../../src/adapters/xlsx/make-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { fixAll, fixEdits } from '../../src/application/checking/fix';
import { writeLetter } from '../../src/application/letters/write-letter';
import { largeTracker } from '../../bench/large-tracker';
import { describeInChromium, screenshotPath } from './chromium';
import { becomes, seriousFindings } from './looking';
import { cellOf, keptDrafts, sheetPages, textOf, USUAL, type SheetPages } from './sheet-page';
import { showIn } from './tabs';
import { SAMPLE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

const ROOT = path.join(__dirname, '../..');
const SEED_LETTER = path.join(ROOT, 'test/cases/seed/source.txt');
const FOREIGN = path.join(ROOT, 'test/cases/foreign-headers/source.xlsx');

jest.setTimeout(240_000);

describeInChromium('the web page', () => {
  let pages: SheetPages;
  const folder = temporaryFolder();

  beforeAll(async () => {
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  const findings = (page: Page) => page.getByRole('treegrid', { name: '校验结果' });
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  async function openFile(page: Page, file: string): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await (await chooser).setFiles(file);
  }

  /** The bytes that a click downloads. */
  async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  }

  function fileWith(name: string, bytes: Uint8Array): string {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  }

  describe('a page with the sample', () => {
    let page: Page;
    beforeAll(async () => {
      page = await pages.open({ isKept: true });
    });

    test('opens with the sample, its errors marked and counted', async () => {
      expect(await heading(page).innerText()).toBe('示例台账.xlsx');
      expect(await page.getByRole('tab', { name: /第048项，\d+ 处错误/u }).count()).toBe(1);
      await cellOf(page, 8, 6).hover();
      await page.getByRole('tooltip').getByText('百分数').waitFor();
      await page.screenshot({ path: screenshotPath('page-1366') });
    });

    test('behind an open menu the sheet is still seen', async () => {
      for (const button of ['文件', '行']) {
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.getByRole('menu').waitFor();
        const seen = await cellOf(page, 9, 5).evaluate((element) => {
          const { left, top } = element.getBoundingClientRect();
          return element.contains(document.elementFromPoint(left + 5, top + 5));
        });
        expect(seen).toBe(true);
        await page.keyboard.press('Escape');
      }
    });

    test('a formula is refused with a sentence, and the field stays open', async () => {
      await cellOf(page, 8, 6).click();
      await page.keyboard.type('=1/2');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('这里不能输入公式').waitFor();
      await page.keyboard.press('Escape');
      expect(await textOf(page, 8, 6)).toBe('40%');
    });

    test.each(['in the cell', 'above the sheet'])(
      'a text refused %s stays with its cell until it is mended or given up',
      async (where) => {
        await cellOf(page, 8, 6).click();
        await page.keyboard.type('44%');
        await page.keyboard.press('Enter');
        await becomes(() => textOf(page, 8, 6), '44%');
        await cellOf(page, 8, 6).click();
        if (where === 'above the sheet') await page.getByRole('textbox', { name: 'F8 的内容' }).click();
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('=1/2');
        const open = () =>
          page.evaluate(() => {
            const field = document.activeElement as HTMLTextAreaElement;
            return [field.ariaLabel, field.value];
          });
        const tries: Readonly<Record<string, () => Promise<void>>> = {
          'another cell': () => cellOf(page, 10, 5).click(),
          'the menu of another cell': () => cellOf(page, 10, 5).click({ button: 'right' }),
          'another sheet': () => page.getByRole('tab', { name: '设置' }).first().click(),
          'a finding': () => findings(page).getByText('已过完成时限未完成').last().click(),
          'the step before': () => page.getByTitle('撤销（Ctrl + Z）').click(),
        };
        for (const [name, attempt] of Object.entries(tries)) {
          await attempt();
          await page.getByRole('alert').getByText('这里不能输入公式').waitFor();
          expect([name, ...(await open())]).toEqual([name, 'F8 的内容', '=1/2']);
        }
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('45%');
        await cellOf(page, 10, 5).click();
        await becomes(() => textOf(page, 8, 6), '45%');
        for (const before of ['44%', '40%']) {
          await page.getByTitle('撤销（Ctrl + Z）').click();
          await becomes(() => textOf(page, 8, 6), before);
        }
      },
    );

    test.each([
      ['page-1920', { width: 1920, height: 1080 }],
      ['page-dark', { dark: true }],
      ['page-small', { width: 1024, height: 640 }],
    ] as const)('%s has no serious accessibility findings', async (name, look) => {
      await showIn(page, { ...USUAL, ...look });
      await cellOf(page, 8, 7).click();
      expect(await seriousFindings(page)).toEqual([]);
      await page.screenshot({ path: screenshotPath(name) });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });

    test('a click on a finding brings its cell into sight and selects it', async () => {
      await findings(page).getByText('已过完成时限未完成').last().click();
      await page.getByRole('gridcell', { selected: true }).waitFor();
      const reference = await findings(page).getByRole('row', { selected: true }).innerText();
      const id = await page.getByRole('gridcell', { selected: true }).getAttribute('id');
      expect(reference).toContain(id!.replace('cell-', ''));
      await becomes(() => page.getByRole('gridcell', { selected: true }).isVisible(), true);
    });

    test('the letter is copied with its looks, and the console stays silent', async () => {
      await page.getByRole('tab', { name: '函件' }).click();
      await page.getByRole('button', { name: '复制正文' }).click();
      await page.getByText('已复制正文').waitFor();
      // Read where no policy is in force: reading, too, parses the looks in the page.
      const other = await page.context().newPage();
      await other.goto(new URL('assets/icons/app-48.png', page.url()).href);
      // The listener is there before the keys are pressed.
      const pasted = await other.evaluateHandle(() => ({
        html: new Promise<string>((resolve) =>
          document.addEventListener('paste', (event) => resolve(event.clipboardData!.getData('text/html'))),
        ),
      }));
      await other.keyboard.press('Control+v');
      expect(await pasted.evaluate(({ html }) => html)).toMatch(/font-family:'方正小标宋简体';font-size:22pt/u);
    });

    test('the letter is shown on paper and printed without anything around it', async () => {
      await page.getByRole('tab', { name: '函件' }).click();
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name: '打印预览' }).click();
      await page.getByRole('button', { name: '打印…' }).waitFor();
      await page.screenshot({ path: screenshotPath('page-print') });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      writeFileSync(screenshotPath('page-print').replace('.png', '.pdf'), pdf);
      const raw = pdf.toString('latin1');
      expect(raw).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
      // No empty page at the end.
      const about = await page
        .getByText(/约 \d+ 页/u)
        .last()
        .innerText();
      expect(raw.match(/\/Type \/Page\b/gu)?.length).toBe(Number(/约 (\d+) 页/u.exec(about)![1]));
      await page.keyboard.press('Escape');
      await heading(page).waitFor();
    });
  });

  describe('a page on which is typed', () => {
    let page: Page;
    beforeAll(async () => {
      page = await pages.open({ isKept: true });
    });

    test('cells are edited as in Excel, checked at once, undone and done again', async () => {
      await cellOf(page, 8, 6).click();
      await page.keyboard.type('50%');
      await page.keyboard.press('Enter');
      await becomes(() => textOf(page, 8, 6), '50%');
      await findings(page).getByText('百分数写成了文本').waitFor({ state: 'hidden' });
      // Enter leads down: the cell below is a date.
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.type('2021-3-25');
      await page.keyboard.press('Tab');
      await becomes(() => textOf(page, 9, 5), '2021/3/25');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await becomes(() => textOf(page, 8, 6), '40%');
      await findings(page).getByText('百分数写成了文本').waitFor();
      await page.keyboard.press('Control+y');
      await becomes(() => textOf(page, 8, 6), '50%');
    });

    test('hanzi are typed into a cell with an input method, from the first key on', async () => {
      await cellOf(page, 7, 4).click();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Input.imeSetComposition', { text: 'zhou', selectionStart: 4, selectionEnd: 4 });
      await devtools.send('Input.imeSetComposition', { text: '周', selectionStart: 1, selectionEnd: 1 });
      await devtools.send('Input.insertText', { text: '周瑜' });
      await page.keyboard.press('Enter');
      await becomes(() => textOf(page, 7, 4), '周瑜');
    });

    test('cells of another spreadsheet are pasted', async () => {
      await cellOf(page, 7, 3).click();
      await page.evaluate(() => navigator.clipboard.writeText('托幼科\t"周敏\n李强"\n小教科\t陈立\n'));
      await page.keyboard.press('Control+v');
      await becomes(() => textOf(page, 7, 4), '周敏\n李强');
      expect(await textOf(page, 8, 3)).toBe('小教科');
    });

    test('F2 edits what is there, Alt+Enter begins a line, Esc gives up, Delete clears', async () => {
      // What was pasted and typed before goes.
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await becomes(() => textOf(page, 7, 4), '周敏');
      const field = page.getByRole('textbox', { name: 'D7 的内容' });
      await cellOf(page, 7, 4).click();
      await page.keyboard.press('F2');
      expect(await field.last().inputValue()).toBe('周敏');
      // The next key may come before the next frame: here the frame comes between two keys.
      await page.evaluate(() => {
        window.requestAnimationFrame = (draw) => Number(setTimeout(draw, 150));
      });
      await page.keyboard.press('Alt+Enter');
      await page.keyboard.type('李强', { delay: 100 });
      await page.keyboard.press('Enter');
      await becomes(() => textOf(page, 7, 4), '周敏\n李强');
      await cellOf(page, 7, 4).dblclick();
      await page.keyboard.type('又一行');
      await page.keyboard.press('Escape');
      expect(await textOf(page, 7, 4)).toBe('周敏\n李强');
      await page.keyboard.press('Delete');
      await becomes(() => textOf(page, 7, 4), '');
    });
  });

  test('the sample, all fixed, gives the letter that the command line writes', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: /^全部修正/u }).click();
    await page.getByRole('button', { name: '全部修正 (0)' }).waitFor();
    const workbook = openXlsx(SAMPLE);
    const before = await workbook.read();
    await workbook.write(
      fixEdits(
        before,
        fixAll(before, () => true),
      ),
    );
    const saved = await downloaded(page, '保存');
    expect(saved.name).toBe('示例台账.xlsx');
    expect(saved.bytes.equals(workbook.toBytes())).toBe(true);
    await page.getByRole('tab', { name: '函件' }).click();
    const letter = await downloaded(page, '下载 Word 函件');
    expect(letter.bytes.equals(letterToDocx(writeLetter(await workbook.read()).composition.letter!))).toBe(true);
  });

  test('a tracker with foreign headers and one with dates from 1904', async () => {
    const page = await pages.open();
    await openFile(page, FOREIGN);
    await becomes(() => heading(page).innerText(), 'source.xlsx');
    await page.getByRole('tab', { name: '函件' }).click();
    await page.getByRole('heading', { name: '预览' }).waitFor();
    const from1904 = with1904(
      createXlsx(planTracker({ settings: {}, targets: [{ number: '001', text: '', subProjects: [{ name: '甲' }] }] })),
    );
    await openFile(page, fileWith('1904.xlsx', from1904));
    await becomes(() => heading(page).innerText(), '1904.xlsx');
    await cellOf(page, 7, 5).click();
    await page.keyboard.type('2021-3-25');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 7, 5), '2021/3/25');
    const { bytes } = await downloaded(page, '保存');
    const sheet = readXlsx(bytes).sheets.find(({ name }) => name === '第001项')!;
    expect(sheet.rows.find(({ row }) => row === 7)!.cells.find(({ column }) => column === 5)!.value).toBe(42818);
  });

  test('a broken file is told in a sentence, and the open one stays', async () => {
    const page = await pages.open();
    await openFile(page, fileWith('坏.xlsx', SAMPLE.slice(0, 2000)));
    await page.getByRole('alert').getByText('文件已损坏').waitFor();
    expect(await heading(page).innerText()).toBe('示例台账.xlsx');
    await openFile(page, fileWith('文.xlsx', new TextEncoder().encode('不是工作簿')));
    await page.getByRole('alert').getByText('不是有效的 .xlsx 工作簿').waitFor();
    await page.screenshot({ path: screenshotPath('page-broken') });
  });

  test('asks before unsaved changes are lost', async () => {
    const page = await pages.open();
    await cellOf(page, 7, 4).click();
    await page.keyboard.press('Delete');
    await page.getByText('未保存').waitFor();
    await openFile(page, FOREIGN);
    await page.getByRole('alertdialog').waitFor();
    await page.screenshot({ path: screenshotPath('page-unsaved') });
    await page.getByRole('button', { name: '取消' }).click();
    expect(await heading(page).innerText()).toBe('示例台账.xlsx');
    await openFile(page, FOREIGN);
    await page.getByRole('button', { name: '不保存' }).click();
    await becomes(() => heading(page).innerText(), 'source.xlsx');
  });

  test('the browser asks before it leaves a page with unsaved changes, and only then', async () => {
    const page = await pages.open();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await findings(page).getByRole('row').first().waitFor();
    expect(asked).toEqual([]);
    await cellOf(page, 7, 4).click();
    await page.keyboard.press('Delete');
    await page.getByText('未保存').waitFor();
    await becomes(async () => (await keptDrafts(page)).length, 1);
    await page.reload();
    // What was left behind is offered.
    await page.getByText('上次有未保存的改动：').waitFor();
    expect(asked).toEqual(['beforeunload']);
  });

  test('a file dropped on the page is opened', async () => {
    const page = await pages.open();
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], '拖来的.xlsx'));
        return transfer;
      },
      [...SAMPLE],
    );
    const grid = page.getByRole('grid');
    await grid.dispatchEvent('dragover', { dataTransfer: dropped });
    await page.getByText('松开鼠标，打开此文件').waitFor();
    await grid.dispatchEvent('drop', { dataTransfer: dropped });
    await becomes(() => heading(page).innerText(), '拖来的.xlsx');
  });

  test('saves in place after asking once, and not over what another program wrote', async () => {
    const page = await pages.open({
      // A file of the browser's own, behind the same interface as one of the disk.
      init: () => {
        window.showOpenFilePicker = async () => {
          const root = await navigator.storage.getDirectory();
          return [await root.getFileHandle('台账.xlsx')];
        };
      },
    });
    const stored = (bytes: readonly number[] | null) =>
      page.evaluate(async (given) => {
        const root = await navigator.storage.getDirectory();
        const handle = await root.getFileHandle('台账.xlsx', { create: true });
        if (given) {
          const stream = await handle.createWritable();
          await stream.write(new Uint8Array(given));
          await stream.close();
        }
        return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
      }, bytes);
    await stored([...SAMPLE]);
    await page.getByRole('button', { name: '打开', exact: true }).click();
    await becomes(() => heading(page).innerText(), '台账.xlsx');
    await cellOf(page, 7, 4).click();
    await page.keyboard.type('李强');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: '保存到原文件' }).click();
    await page.getByText('已保存到原文件“台账.xlsx”').waitFor();
    const saved = new Uint8Array(await stored(null));
    const [before, after] = [openPackage(SAMPLE, 'xlsx'), openPackage(saved, 'xlsx')];
    const changed = before.entries
      .map(({ name }) => name)
      .filter((name) => Buffer.compare(before.bytes(name), after.bytes(name)) !== 0);
    expect(changed).toEqual(['xl/worksheets/sheet2.xml']);
    // A second time without a question; then another program is in between.
    await cellOf(page, 8, 4).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+s');
    await page.getByText('未保存').waitFor({ state: 'hidden' });
    await stored([...SAMPLE]);
    await cellOf(page, 9, 4).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+s');
    await page.getByRole('alert').getByText('被其他程序改动过').waitFor();
    expect(await stored(null)).toEqual([...SAMPLE]);
  });

  test('a tracker is read back from a letter, and an empty one begun', async () => {
    const page = await pages.open();
    const menu = async (item: string) => {
      await page.getByRole('button', { name: '文件', exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu('由函件建立台账');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择函件' }).click();
    await (await chooser).setFiles(SEED_LETTER);
    await page.getByRole('button', { name: '读取' }).click();
    await page.getByText('6 个子项目').waitFor();
    await page.screenshot({ path: screenshotPath('page-letters') });
    await page.getByRole('button', { name: '建立台账', exact: true }).click();
    await becomes(() => heading(page).innerText(), '新台账.xlsx');
    expect(await page.getByRole('tab', { name: /第048项/u }).count()).toBe(1);
    await menu('新建空白台账');
    await page.getByRole('tab', { name: /第001项/u }).waitFor();
  });

  test('the month is rolled from the bar, and taken back in the pane', async () => {
    const page = await pages.open({ isAlone: true });
    await page.getByRole('button', { name: '收起窗格' }).click();
    await page.clock.setFixedTime(new Date(2021, 2, 26, 9, 30));
    await page.getByRole('button', { name: '转入下月…' }).click();
    await page.getByRole('button', { name: '转入下月', exact: true }).click();
    await page.getByRole('heading', { name: '已转入 2021年4月' }).waitFor();
    await page.getByRole('tab', { name: '月度存档' }).click();
    await page.getByRole('grid', { name: '月度存档' }).waitFor();
    await page.screenshot({ path: screenshotPath('page-rolled') });
    await page.getByRole('complementary').getByRole('button', { name: '撤销' }).click();
    await page.getByRole('tab', { name: '月度存档' }).waitFor({ state: 'detached' });
  });

  test('a target sheet is added, shown where it begins, and taken back', async () => {
    const page = await pages.open();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '新增目标表' }).click();
    await page.getByRole('grid', { name: '第068项' }).waitFor();
    await becomes(() => page.getByRole('gridcell', { selected: true }).getAttribute('id'), 'cell-C3');
    await findings(page).getByText('缺少目标内容').or(findings(page).getByText('目标内容')).first().waitFor();
    await page.screenshot({ path: screenshotPath('page-added') });
    await page.getByRole('complementary').getByRole('button', { name: '撤销' }).click();
    await page.getByRole('tab', { name: /第068项/u }).waitFor({ state: 'detached' });
  });

  test('works without a network once it was open', async () => {
    const page = await pages.open({ isAlone: true });
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.reload();
    await page.context().setOffline(true);
    await page.reload();
    await findings(page).getByRole('row').first().waitFor();
    await page.getByRole('tab', { name: '函件' }).click();
    const { bytes } = await downloaded(page, '下载 Word 函件');
    expect(bytes.equals(letterToDocx(writeLetter(readXlsx(SAMPLE)).composition.letter!))).toBe(true);
  });

  test('works from a folder, without any server', async () => {
    const page = await pages.openFolder();
    await page.getByRole('tab', { name: '函件' }).click();
    const { bytes } = await downloaded(page, '下载 Word 函件');
    expect(bytes.equals(letterToDocx(writeLetter(readXlsx(SAMPLE)).composition.letter!))).toBe(true);
  });

  test('works by the keyboard alone', async () => {
    const page = await pages.open();
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    const focus = () =>
      page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
    await press('F6');
    expect(await focus()).toBe('sheet');
    for (const region of ['list', 'footer', 'tabs', 'toolbar', 'sheet']) {
      await press('F6');
      expect(await focus()).toBe(region);
    }
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('张三');
    await press('Enter');
    await becomes(() => textOf(page, 7, 4), '张三');
    await press('F6', 'Home', 'ArrowDown', 'Enter');
    await becomes(focus, 'sheet');
  });

  describe('a page that is made narrow', () => {
    let page: Page;
    beforeAll(async () => {
      page = await pages.open({ width: 800, height: 640, isKept: true });
    });

    // 683 × 384 is a usual screen at 200 %, 341 × 192 at 400 %.
    test.each([
      [800, 640],
      [640, 640],
      [320, 640],
      [683, 384],
      [341, 192],
    ])(
      'in a window of %i × %i px nothing of the bar and the pane is cut or lies on something else',
      async (width, height) => {
        await page.setViewportSize({ width, height });
        await cellOf(page, 8, 7).waitFor();
        await page.screenshot({ path: screenshotPath(`page-${width}`) });
        const toolbar = page.getByRole('toolbar', { name: '工具栏' });
        expect(await misplaced(toolbar.getByRole('button').or(heading(page)))).toEqual([]);
        const pane = page.getByRole('complementary');
        for (const view of ['函件', '进度', '设置', '校验']) {
          await pane.getByRole('tab', { name: view, exact: true }).click();
          await pane.getByRole('tabpanel', { name: view }).waitFor();
          if (height > 360) expect(await misplaced(pane.getByRole('tab').or(pane.getByRole('button')))).toEqual([]);
        }
        // In a low window the list is scrolled to.
        await findings(page)
          .getByText(/分项合计.*不符/u)
          .first()
          .scrollIntoViewIfNeeded();
        expect((await findings(page).boundingBox())!.height).toBeGreaterThan(80);
      },
    );
  });

  test('below 1024 px the pane is a drawer over the sheet, which stays to be used; Esc closes it', async () => {
    const page = await pages.open({ width: 800, height: 640 });
    const pane = page.getByRole('complementary');
    expect((await pane.boundingBox())!.width).toBe(350);
    expect((await page.getByRole('grid').locator('..').boundingBox())!.width).toBe(800);
    // The last columns can be brought out from under it.
    await cellOf(page, 8, 3).click();
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
    await becomes(async () => {
      const { x, width } = (await cellOf(page, 8, 9).boundingBox())!;
      return x >= 0 && x + width <= 451;
    }, true);
    await page.keyboard.type('在抽屉旁边填写');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 8, 9), '在抽屉旁边填写');
    await findings(page).getByRole('row').first().focus();
    await page.keyboard.press('Escape');
    await pane.waitFor({ state: 'hidden' });
    await becomes(() => page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    await page.getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitem', { name: '转入下月…' }).waitFor();
    await page.screenshot({ path: screenshotPath('page-800-more') });
    await page.keyboard.press('Escape');
  });

  test('in a low window the help scrolls, by keys too; the bar stands in a landmark', async () => {
    const page = await pages.open({ width: 800, height: 500, dark: true });
    expect(await page.getByRole('banner').getByRole('toolbar', { name: '工具栏' }).count()).toBe(1);
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: '帮助' });
    await help.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await help.getByRole('region', { name: '帮助' }).focus();
    await page.keyboard.press('End');
    await becomes(() => help.getByText('在表格、窗格各区之间移动').isVisible(), true);
  });

  test('in a narrow window a finding is looked at first, and its cell comes when it is to be mended', async () => {
    const page = await pages.open({ width: 320, height: 640 });
    await findings(page).getByText('分项合计7处，与“8处”不符').first().click();
    await page.getByRole('button', { name: '去修改' }).click();
    await page.getByRole('complementary').waitFor({ state: 'hidden' });
    await page.keyboard.type('已改');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 7, 7), '已改');
    await page.screenshot({ path: screenshotPath('page-320-sheet') });
    await page.getByRole('button', { name: '展开窗格' }).click();
    await findings(page).waitFor();
  });

  test('a workbook of 100 sheets is checked and stays quick', async () => {
    const page = await pages.open();
    const large = await makeXlsx({ plan: planTracker(largeTracker(100, 20)), edits: [] });
    await openFile(page, fileWith('一百张表.xlsx', large));
    await becomes(() => heading(page).innerText(), '一百张表.xlsx');
    await page.getByText('100 个目标').waitFor();
    await cellOf(page, 7, 4).click();
    await page.keyboard.type('张三');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 7, 4), '张三');
  });
});

/** What of these sticks out of the window, has no room for its words, or lies on another of them. */
async function misplaced(parts: Locator): Promise<readonly string[]> {
  return await parts.evaluateAll((elements) => {
    const seen = elements.filter((element) => element.checkVisibility() && element.clientWidth > 0);
    const boxes = seen.map(
      (element) => ({ element, ...element.getBoundingClientRect().toJSON() }) as DOMRect & { element: Element },
    );
    const name = ({ element }: { element: Element }) => element.textContent || element.getAttribute('aria-label');
    const out = boxes.filter(({ left, right }) => left < -1 || right > window.innerWidth + 1);
    const cut = boxes.filter(
      ({ element }) => element.tagName !== 'H1' && element.scrollWidth > element.clientWidth + 1,
    );
    const on = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            !one.element.contains(other.element) &&
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        ),
    );
    return [...out, ...cut, ...on].map((box) => `${name(box)} ${box.left}–${box.right}`);
  });
}

/** The same workbook with its days counted from 1904. */
function with1904(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes, 'xlsx');
  const workbook = new TextDecoder().decode(pkg.bytes('xl/workbook.xml'));
  const changed = workbook.replace('<workbookPr ', '<workbookPr date1904="1" ');
  return writePackage(withParts(pkg, new Map([['xl/workbook.xml', changed]])).entries);
}
