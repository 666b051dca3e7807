/** The main path of the page in a browser that is driven by WebDriver's words, and how more is tried there. */
import { screenshotPath } from './chromium';
import { serveSite, type Site } from './site';
import { KEYS, until, type DrivenBrowser } from './web-driver';

interface DrivenCase<Browser extends DrivenBrowser> {
  readonly name: string;
  /** What is not installed; null where all is. */
  readonly missing: string | null;
  readonly launch: () => Promise<Browser>;
  /** A letter that its keyboard can give. */
  readonly letter: string;
}

/** The page with the sample. */
export interface DrivenPage<Browser extends DrivenBrowser> {
  browser(): Browser;
  /** Loads it again, or for the first time. */
  load(): Promise<void>;
  textOf(row: number, column: number): Promise<string>;
  /** Selects a cell by a click. */
  goTo(row: number, column: number, reference: string): Promise<void>;
  /** Types a text into a cell, and waits until it stands there. */
  type(row: number, column: number, reference: string, text: string): Promise<void>;
  mendAll(): Promise<void>;
  showLetter(): Promise<void>;
}

/** Tests of the sample: it is checked, texts are typed and stand there whole; `more` adds tests behind them. */
export function describeDriven<Browser extends DrivenBrowser>(
  { name, missing, launch, letter }: DrivenCase<Browser>,
  more: (page: DrivenPage<Browser>) => void,
): void {
  const described = missing === null ? describe : describe.skip;
  described(missing === null ? `the page in ${name}` : `needs ${missing}, which is not installed`, () => {
    let site: Site;
    let browser: Browser;
    beforeAll(async () => {
      site = await serveSite();
      browser = await launch();
      await page.load();
      await browser.click('button', '载入示例');
      await until(async () => (await findings()) > 5);
    });
    afterAll(async () => {
      await browser?.end();
      await site?.close();
    });

    const focused = () => browser.run<string>(`return document.activeElement?.getAttribute('aria-label') ?? ''`);
    const findings = () => browser.run<number>(`return document.querySelectorAll('[role=treegrid] [role=row]').length`);
    const says = (text: string) => browser.run<boolean>(`return document.body.innerText.includes(arguments[0])`, text);
    const picture = (what: string) => browser.picture(screenshotPath(`${name.toLowerCase()}-${what}`));
    const page: DrivenPage<Browser> = {
      browser: () => browser,
      load: () => browser.goTo(`${site.origin}/`),
      textOf: (row, column) =>
        browser.run<string>(
          'return document.querySelector(`[data-row="${arguments[0]}"] [data-column="${arguments[1]}"]`)?.textContent.trim() ?? ""',
          row,
          column,
        ),
      async goTo(row, column, reference) {
        await browser.click(`[data-row="${row}"] [data-column="${column}"]`);
        await until(async () => (await focused()).startsWith(reference));
      },
      async type(row, column, reference, text) {
        await page.goTo(row, column, reference);
        const [first = '', ...others] = text;
        await browser.press(first);
        // The input method of the system may hand the letter over a moment later.
        await until(() => browser.run<boolean>(`return document.activeElement.value === arguments[0]`, first));
        for (const other of others) await browser.press(other);
        await browser.press(KEYS.Enter);
        await until(async () => (await page.textOf(row, column)) === text);
      },
      async mendAll() {
        await browser.click('button', '全部修正 (');
        await until(() => says('全部修正 (0)'));
      },
      async showLetter() {
        await browser.click('[role=tab]', '函件');
        await until(() => says('下载 Word 函件'));
        await picture('letter');
      },
    };

    test('checks the sample, takes a text and takes it back', async () => {
      await picture('page');
      await page.type(8, 4, 'D8', letter);
      await until(async () => (await focused()).startsWith('D9'));
      await browser.press(KEYS.Control, 'z');
      await until(async () => (await page.textOf(8, 4)) === '陈立');
    });

    test('shows texts whole: no line of a wrapped cell is below its edge', async () => {
      const cut = await browser.run<readonly string[]>(`
        return [...document.querySelectorAll('[data-row] [data-column] > span')].flatMap((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          const cell = text.parentElement.getBoundingClientRect();
          const over = range.getBoundingClientRect().bottom - cell.bottom;
          return text.textContent && over > 2 ? [text.closest('[data-row]').dataset.row + ' ' + text.parentElement.dataset.column + ' ' + over] : [];
        });`);
      expect(cut).toEqual([]);
    });

    more(page);
  });
}
