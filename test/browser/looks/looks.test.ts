/** Colourful trackers on the page, beside what LibreOffice makes of the same files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describeInChromium, screenshotPath } from '../chromium';
import { isCutOnly, isNear, seenByOffice, seenOnPage, type SeenSheet } from './compare';
import { sheetPages, type SheetPages } from '../sheet-page';
import { temporaryFolder } from '../../support/temporary-folder';

jest.setTimeout(600_000);

/** More are tried by LOOKS=20 npx jest test/browser/looks. */
const TRACKERS = Number(process.env['LOOKS'] ?? 6);
const LEAST_EQUAL = 0.98;

describeInChromium('colours of a tracker', () => {
  const isOffice = existsSync('/usr/bin/soffice');
  const folder = temporaryFolder();
  let pages: SheetPages;
  let office: ReadonlyMap<string, SeenSheet>;
  beforeAll(async () => {
    execFileSync('/usr/bin/python3', [path.join(__dirname, 'make_trackers.py'), folder, String(TRACKERS)]);
    office = isOffice
      ? seenByOffice(
          folder,
          readdirSync(folder).filter((name) => name.endsWith('.xlsx')),
        )
      : new Map();
    pages = await sheetPages();
  });
  afterEach(async () => expect(await pages.closeAll()).toEqual([]));
  afterAll(() => pages?.end());

  const open = async (page: Page, file: string): Promise<void> => {
    await page.locator('input[type=file]').first().setInputFiles(path.join(folder, file));
    await page.getByRole('heading', { level: 1, name: file }).waitFor();
    await page.locator('[data-row="4"] [data-column="2"]').waitFor();
  };

  (isOffice ? test : test.skip)(
    'are those that LibreOffice shows, conditions and all, and no text is cut that it shows',
    async () => {
      const page = await pages.open();
      // As high and wide as all of it: only what is in sight is drawn.
      await page.setViewportSize({ width: 2600, height: 2600 });
      let [cells, equal] = [0, 0];
      const others: string[] = [];
      const cut: string[] = [];
      for (const [file, sheet] of office) {
        await open(page, file);
        await page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();
        await page.getByRole('button', { name: '在表格中标出' }).click();
        // Conditions hold once they are read.
        await page.locator('[data-comment]').first().waitFor();
        const shown = await seenOnPage(page);
        const scales = new Set([...shown].flatMap(([cell, { isScaled }]) => (isScaled ? [cell] : [])));
        for (const [cell, wanted] of sheet) {
          const own = shown.get(cell);
          // Scales, bars and icons are not written into HTML.
          if (!own || scales.has(cell)) continue;
          cells++;
          if (isCutOnly(own, wanted)) cut.push(`${file} ${cell}: ${own.text}`);
          const isEqual = isNear(own.fill, wanted.fill) && (wanted.text === '' || isNear(own.color, wanted.color));
          if (isEqual) equal++;
          else others.push(`${file} ${cell}: ${JSON.stringify(own)} for ${JSON.stringify(wanted)}`);
        }
        if (file === 'tracker-00.xlsx') await page.screenshot({ path: screenshotPath('page-colours') });
      }
      expect(cells).toBeGreaterThan(150 * TRACKERS);
      if (equal / cells < LEAST_EQUAL) expect(others.slice(0, 60)).toEqual([]);
      expect(equal / cells).toBeGreaterThanOrEqual(LEAST_EQUAL);
      expect(cut).toEqual([]);
      if (process.env['LOOKS']) console.log(`${equal} of ${cells} cells have equal colours`, others.slice(0, 20));
    },
  );
});
