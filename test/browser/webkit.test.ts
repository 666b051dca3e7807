/** The main path of the page in WebKit: open, look at findings, mend, type, undo, letter. */
import { describeDriven } from './driven-page';
import { launchWebKit, WEBKIT_MISSING } from './webkit';

jest.setTimeout(120_000);

describeDriven({ name: 'WebKit', missing: WEBKIT_MISSING, launch: launchWebKit, letter: 'z' }, (page) => {
  test('mends writing form, and shows the letter', async () => {
    await page.mendAll();
    await page.showLetter();
  });
});
