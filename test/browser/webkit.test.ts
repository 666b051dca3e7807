/** The main path of the page in WebKit: open, look at findings, mend, type, undo, letter. */
import { screenshotPath } from './chromium';
import { serveSite, type Site } from './site';
import { KEYS, until, type DrivenBrowser } from './web-driver';
import { launchWebKit, WEBKIT_MISSING } from './webkit';

jest.setTimeout(120_000);

const described = WEBKIT_MISSING === null ? describe : describe.skip;
described(WEBKIT_MISSING === null ? 'the page in WebKit' : `needs ${WEBKIT_MISSING}, which are not installed`, () => {
  let site: Site;
  let webkit: DrivenBrowser;
  beforeAll(async () => {
    site = await serveSite();
    webkit = await launchWebKit();
    await webkit.goTo(`${site.origin}/`);
    await webkit.click('button', '载入示例');
  });
  afterAll(async () => {
    await webkit?.end();
    await site?.close();
  });

  const textOf = (row: number, column: number) =>
    webkit.run<string>(
      'return document.querySelector(`[data-row="${arguments[0]}"] [data-column="${arguments[1]}"]`)?.textContent.trim() ?? ""',
      row,
      column,
    );
  const focused = () => webkit.run<string>(`return document.activeElement?.getAttribute('aria-label') ?? ''`);
  const findings = () => webkit.run<number>(`return document.querySelectorAll('[role=treegrid] [role=row]').length`);

  test('opens the sample, checks it, takes a text and takes it back', async () => {
    await until(async () => (await findings()) > 5);
    await webkit.picture(screenshotPath('webkit-page'));
    await webkit.click('[data-row="8"] [data-column="4"]');
    await until(async () => (await focused()).startsWith('D8'));
    await webkit.press('z');
    // The input method of the system hands the letter over a moment later.
    await until(() => webkit.run<boolean>(`return document.activeElement.value === 'z'`));
    await webkit.press(KEYS.Enter);
    await until(async () => (await textOf(8, 4)) === 'z');
    await until(async () => (await focused()).startsWith('D9'));
    await webkit.press(KEYS.Control, 'z');
    await until(async () => (await textOf(8, 4)) === '陈立');
  });

  test('shows texts whole: no line of a wrapped cell is below its edge', async () => {
    const cut = await webkit.run<readonly string[]>(`
      return [...document.querySelectorAll('[data-row] [data-column] > span')].flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const cell = text.parentElement.getBoundingClientRect();
        const over = range.getBoundingClientRect().bottom - cell.bottom;
        return text.textContent && over > 2 ? [text.closest('[data-row]').dataset.row + ' ' + text.parentElement.dataset.column + ' ' + over] : [];
      });`);
    expect(cut).toEqual([]);
  });

  test('mends writing form, and shows the letter', async () => {
    await webkit.click('button', '全部修正 (');
    await until(() => webkit.run<boolean>(`return document.body.innerText.includes('全部修正 (0)')`));
    await webkit.click('[role=tab]', '函件');
    await until(() => webkit.run<boolean>(`return document.body.innerText.includes("下载 Word 函件")`));
    await webkit.picture(screenshotPath('webkit-letter'));
  });
});
