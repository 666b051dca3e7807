/** What the build ships: small enough, and nothing that a strict page forbids. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE } from './site';

/** The most own code that the first load of each may bring, in bytes of gzip: of the task pane before office.js. */
const FIRST_LOADS = [
  ['taskpane.html', 170_000],
  ['index.html', 150_000],
] as const;

(existsSync(SITE) ? describe : describe.skip)('the built site (npm run build)', () => {
  const html = (name: string) => (existsSync(SITE) ? readFileSync(path.join(SITE, name), 'utf8') : '');
  /** What a page loads before it shows anything, without office.js. */
  const firstOf = (name: string) =>
    [...html(name).matchAll(/<script[^>]* src="?([^"\s>]+)/gu)]
      .map(([, script]) => script!)
      .filter((script) => !script.startsWith('office/'));
  const page = html('taskpane.html');
  const own = existsSync(SITE) ? readdirSync(SITE).filter((name) => name.endsWith('.js')) : [];
  const text = (name: string) => readFileSync(path.join(SITE, name), 'utf8');

  test.each(FIRST_LOADS)('the first load of %s is small', (name, most) => {
    const first = firstOf(name);
    const bytes = first.reduce((sum, script) => sum + gzipSync(readFileSync(path.join(SITE, script))).length, 0);
    expect(first.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(most);
  });

  test('what the first screen can wait for is not part of it', () => {
    // Names in the file formats and of Fluent's parts, which no minifier changes.
    const waits = [
      ['taskpane.html', '[Content_Types].xml', 'docProps/app.xml', 'fui-MenuList'],
      // What opens a file and shows its cells comes behind the start.
      ['index.html', 'mergeCell', 'styles+xml', 'fui-MenuList', 'fui-DialogSurface'],
    ] as const;
    for (const [name, ...marks] of waits) {
      for (const mark of marks) {
        expect(firstOf(name).filter((script) => text(script).includes(mark))).toEqual([]);
        expect(own.some((script) => text(script).includes(mark))).toBe(true);
      }
    }
  });

  test('the examples of the rules stay at home', () => {
    expect(own.filter((name) => text(name).includes('examples:['))).toEqual([]);
  });

  test('nothing is evaluated, and no other place is named in the page', () => {
    for (const name of own) expect(text(name)).not.toMatch(/\beval\(|new Function\(/u);
    expect(page).not.toMatch(/https?:\/\//u);
    expect(page).toContain("connect-src 'self'");
    expect(page).not.toMatch(/<script(?![^>]* src=)/u);
  });

  test('files that change have the hash of their content in their name', () => {
    expect(own.length).toBeGreaterThan(2);
    for (const name of own) expect(name).toMatch(/^(?:old-browser\.js|service-worker\.js|[\w-]+\.[0-9a-f]{8}\.js)$/u);
  });

  test.each([
    'office.js',
    'excel-win32-16.01.js',
    'excel-web-16.00.js',
    'excel-mac-16.00.js',
    'word-win32-16.01.js',
    'zh-cn/office_strings.js',
  ])('office/%s is served from here, as Microsoft publishes it', (name) => {
    const published = path.join(__dirname, '../../node_modules/@microsoft/office-js/dist', name);
    expect(readFileSync(path.join(SITE, 'office', name)).equals(readFileSync(published))).toBe(true);
  });
});
