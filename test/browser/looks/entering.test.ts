/** What a tracker's own rules, comments and formulas do on the page while it is filled in. */
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { buildXlsx } from '../../support/build-xlsx';
import { cellAt } from '../../support/cells-of';
import { describeInChromium, screenshotPath } from '../chromium';
import { becomes, seriousFindings } from '../looking';
import { cellOf, rowNumber, savedFile, sheetPages, textOf, type SheetPages } from '../sheet-page';
import { temporaryFolder } from '../../support/temporary-folder';

jest.setTimeout(240_000);

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const text = (reference: string, words: string, style = 0) =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** A list, limits, a formula, a comment, and two columns that stay. */
const TRACKER = buildXlsx({
  sheets: {
    第001项: [
      `<row r="1">${text('A1', '子项目')}${text('B1', '责任人')}${text('C1', '状态')}${text('D1', '数量')}${text('E1', '进度')}${text('F1', '倍数')}${text('G1', '本月进展情况')}</row>`,
      `<row r="2">${text('A2', '甲')}${text('B2', '周敏')}${text('C2', '推进中', 1)}<c r="D2"><v>5</v></c><c r="E2"><v>1</v></c><c r="F2"><f>D2*2</f><v>10</v></c>${text('G2', '已完成方案起草')}</row>`,
      `<row r="3">${text('A3', '乙')}${text('B3', '陈立')}${text('C3', '推进中')}<c r="D3"><v>3</v></c><c r="F3"><f>D3*2</f><v>6</v></c>${text('G3', '正在组织招标')}<c r="H3" t="str"><f>IF(D3&gt;5,"多","")</f><v></v></c></row>`,
    ].join(''),
  },
  beforeData:
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"/></sheetView></sheetViews>' +
    '<cols><col min="1" max="6" width="14" customWidth="1"/><col min="7" max="7" width="120" customWidth="1"/></cols>',
  afterData:
    '<conditionalFormatting sqref="D2:D3"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>4</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="状态不对" error="请从列表中选择一种状态" sqref="C2:C3"><formula1>"已完成,推进中,滞后"</formula1></dataValidation>' +
    '<dataValidation type="whole" errorStyle="warning" showErrorMessage="1" showInputMessage="1" promptTitle="数量" prompt="填 1 到 10" sqref="D2:D3"><formula1>1</formula1><formula2>10</formula2></dataValidation>' +
    '<dataValidation type="custom" showErrorMessage="1" sqref="E2:E3"><formula1>AND(E2&gt;=0,E2&lt;=D2)</formula1></dataValidation></dataValidations>',
  styles:
    '<fonts><font/></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders><border/></borders>' +
    '<cellXfs><xf/><xf fillId="1" applyFill="1"/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  parts: {
    'xl/comments1.xml':
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>办公室</author></authors><commentList><comment ref="B3" authorId="0"><text><t>请核对责任人</t></text></comment></commentList></comments>',
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/comments" Target="../comments1.xml"/></Relationships>`,
  },
});

describeInChromium('a tracker with rules, comments and formulas', () => {
  const folder = temporaryFolder();
  let pages: SheetPages;
  beforeAll(async () => {
    writeFileSync(path.join(folder, '规则.xlsx'), TRACKER);
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  const open = async (): Promise<Page> => {
    const page = await pages.openStart();
    await page.locator('input[type=file]').first().setInputFiles(path.join(folder, '规则.xlsx'));
    await page.getByRole('heading', { level: 1, name: '规则.xlsx' }).waitFor();
    await page.locator('[data-comment]').waitFor();
    return page;
  };
  const fillOf = (page: Page, row: number, column: number) =>
    cellOf(page, row, column).evaluate((cell) => getComputedStyle(cell).backgroundColor);
  const typed = async (page: Page, row: number, column: number, words: string) => {
    await cellOf(page, row, column).click();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  const dialog = (page: Page, title: string) => page.getByRole('alertdialog', { name: title });

  test('a list is opened by key and by button, and what is chosen keeps the look of its cell', async () => {
    const page = await open();
    await cellOf(page, 2, 3).click();
    expect(await page.locator('main textarea[aria-describedby~=cell-hint]').count()).toBe(1);
    await page.keyboard.press('Alt+ArrowDown');
    const list = page.getByRole('listbox', { name: 'C2 的可选内容' });
    await list.waitFor();
    expect(await list.getByRole('option').allInnerTexts()).toEqual(['已完成', '推进中', '滞后']);
    expect(await list.getByRole('option', { selected: true }).innerText()).toBe('推进中');
    expect(await seriousFindings(page)).toEqual([]);
    await page.screenshot({ path: screenshotPath('page-choices') });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await becomes(() => textOf(page, 2, 3), '滞后');
    expect(await fillOf(page, 2, 3)).toBe('rgb(255, 255, 0)');
    // The sheet has the focus again: Esc leaves the list without a choice.
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: '从列表中选择（Alt + ↓）' }).click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option', { name: '已完成' }).click();
    await becomes(() => textOf(page, 3, 3), '已完成');
    const saved = readXlsx(await savedFile(page));
    expect([cellAt(saved, 'C2', '第001项')?.value, cellAt(saved, 'C3', '第001项')?.value]).toEqual(['滞后', '已完成']);
  });

  test('what a rule does not allow is refused, or asked about, in the words of the file', async () => {
    const page = await open();
    await typed(page, 2, 3, '差不多了');
    const refused = dialog(page, '状态不对');
    await refused.getByText('请从列表中选择一种状态').waitFor();
    await refused.getByRole('button', { name: '重新填写' }).click();
    const field = page.getByRole('textbox', { name: 'C2 的内容' }).last();
    await becomes(() => field.inputValue(), '差不多了');
    await page.keyboard.press('Enter');
    await refused.getByRole('button', { name: '放弃填写' }).click();
    await becomes(() => textOf(page, 2, 3), '推进中');
    await typed(page, 2, 3, '滞后');
    await becomes(() => textOf(page, 2, 3), '滞后');
    // A warning may be passed over.
    await typed(page, 2, 4, '50');
    await dialog(page, '仍要填写吗？').getByRole('button', { name: '仍然填写' }).click();
    await becomes(() => textOf(page, 2, 4), '50');
    // A formula of the rule is reckoned with what is typed; results that hang on the cell are new.
    expect(await textOf(page, 2, 6)).toBe('100');
    await typed(page, 2, 5, '51');
    await dialog(page, '不能填写此内容').getByRole('button', { name: '放弃填写' }).click();
    await typed(page, 2, 5, '49');
    await becomes(() => textOf(page, 2, 5), '49');
  });

  test('a formula is shown beside its sign, and does not go without a question', async () => {
    const page = await open();
    await cellOf(page, 2, 6).click();
    await page.getByRole('img', { name: '公式' }).waitFor();
    const bar = page.getByRole('textbox', { name: 'F2 的内容' }).first();
    await becomes(() => bar.inputValue(), '=D2*2');
    await typed(page, 2, 6, '7');
    const asked = dialog(page, '替换公式吗？');
    await asked.getByText('F2 是公式（=D2*2）。替换后，不再随其他单元格计算。').waitFor();
    await asked.getByRole('button', { name: '保留公式' }).click();
    await becomes(() => textOf(page, 2, 6), '10');
    await cellOf(page, 2, 6).click();
    await cellOf(page, 3, 6).click({ modifiers: ['Shift'] });
    await page.keyboard.press('Delete');
    await dialog(page, '清除公式吗？').getByText('F2、F3是公式。').waitFor();
    await page.getByRole('button', { name: '保留公式' }).click();
    expect(await textOf(page, 3, 6)).toBe('6');
    // One that shows nothing is asked about as well.
    await typed(page, 3, 8, '9');
    await asked.getByText('H3 是公式（=IF(D3>5,"多","")）').waitFor();
    await asked.getByRole('button', { name: '保留公式' }).click();
    await typed(page, 3, 6, '8');
    await page.getByRole('button', { name: '替换公式' }).click();
    await becomes(() => textOf(page, 3, 6), '8');
  });

  test('a comment is told on hover and to the keyboard, beside its cell', async () => {
    const page = await open();
    const card = page.getByRole('tooltip');
    await cellOf(page, 3, 2).hover();
    await card.getByText('请核对责任人').waitFor();
    await page.mouse.move(5, 400);
    await cellOf(page, 3, 1).click();
    await page.keyboard.press('ArrowRight');
    await card.getByText('办公室：').waitFor();
    const [cell, over] = [await cellOf(page, 3, 2).boundingBox(), await card.boundingBox()];
    expect(over!.x >= cell!.x + cell!.width || over!.y >= cell!.y + cell!.height).toBe(true);
    const described = await page.locator('main textarea[aria-describedby=cell-note]').count();
    expect(described).toBe(1);
    // What belongs into a cell is said to whoever comes to it.
    await cellOf(page, 2, 4).click();
    await card.getByText('填 1 到 10').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  test('colours by condition follow what is typed', async () => {
    const page = await open();
    await becomes(() => fillOf(page, 2, 4), 'rgb(255, 199, 206)');
    expect(await fillOf(page, 3, 4)).not.toBe('rgb(255, 199, 206)');
    await typed(page, 3, 4, '9');
    await becomes(() => fillOf(page, 3, 4), 'rgb(255, 199, 206)');
    await typed(page, 2, 4, '2');
    await becomes(async () => (await fillOf(page, 2, 4)) === 'rgb(255, 199, 206)', false);
  });

  test('a new row looks like the row it stands below', async () => {
    const page = await open();
    await rowNumber(page, 2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '在下方插入行' }).click();
    await becomes(() => textOf(page, 4, 1), '乙');
    await becomes(() => fillOf(page, 3, 3), 'rgb(255, 255, 0)');
    // Its list and its comment have moved along.
    await cellOf(page, 3, 3).click();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('listbox', { name: 'C3 的可选内容' }).waitFor();
    await page.keyboard.press('Escape');
    await becomes(() => cellOf(page, 4, 2).locator('[data-comment]').count(), 1);
  });

  test('columns that are frozen stay while the others are scrolled, with their letters', async () => {
    const page = await open();
    const left = async (column: number) => (await cellOf(page, 2, column).boundingBox())!.x;
    const letter = async (name: number) => (await page.locator(`[data-letter="${name}"]`).boundingBox())!.x;
    const before = [await left(1), await left(2), await letter(2), await left(3)];
    await page.locator('[data-region=sheet]').evaluate((sheet) => sheet.scrollTo(200, 0));
    await becomes(async () => Math.round(await left(3)), Math.round(before[3]! - 200));
    expect([await left(1), await left(2), await letter(2)]).toEqual(before.slice(0, 3));
    // Going to a cell that lies under them brings it out.
    await cellOf(page, 2, 7).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await becomes(async () => (await left(3)) >= (await left(2)) + 100, true);
    await typed(page, 2, 2, '石东红');
    await becomes(() => textOf(page, 2, 2), '石东红');
    await page.screenshot({ path: screenshotPath('page-frozen-columns') });
  });
});
