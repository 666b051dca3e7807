/** What the build ships: small enough, and nothing that a strict page forbids. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { SITE } from './site';

/** The most own code before office.js that the first load may bring, in bytes of gzip (design.md, section 7). */
const FIRST_LOAD = 170_000;

(existsSync(SITE) ? describe : describe.skip)('the built site (npm run build)', () => {
  const page = existsSync(SITE) ? readFileSync(path.join(SITE, 'taskpane.html'), 'utf8') : '';
  const scripts = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/gu)].map(([, name]) => name!);
  const own = existsSync(SITE) ? readdirSync(SITE).filter((name) => name.endsWith('.js')) : [];
  const text = (name: string) => readFileSync(path.join(SITE, name), 'utf8');

  test('the first load is small', () => {
    const first = scripts.filter((name) => !name.startsWith('office/'));
    const bytes = first.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(SITE, name))).length, 0);
    expect(first.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(FIRST_LOAD);
  });

  test('reading and writing files is not part of it', () => {
    // Names in the file formats, which no minifier changes.
    for (const name of scripts.filter((script) => !script.startsWith('office/'))) {
      expect(text(name)).not.toMatch(/docProps\/app\.xml|\[Content_Types\]\.xml/u);
    }
    expect(own.some((name) => text(name).includes('[Content_Types].xml'))).toBe(true);
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
