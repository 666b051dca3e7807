/** The manual's page on the rules is what the rules say today. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rulesPage } from '../../scripts/rules-page';
import { RULES } from '../../src/rules/index';

const page = rulesPage();

test('docs/rules.md is fresh (npm run make-rules-page)', () => {
  expect(readFileSync(path.join(__dirname, '../../docs/rules.md'), 'utf8')).toBe(page);
});

test('every rule has its section, its reason and its examples', () => {
  for (const { id, title, why } of RULES) {
    const section = page.split('\n### ').find((text) => text.includes(`\n\`${id}\` `));
    expect(section).toContain(title);
    expect(section).toContain(why);
    expect(section).toMatch(/\n(?:\| [^-]|指出：)/u);
  }
  expect(page).not.toMatch(/undefined|\[object|\d\.\d{6}/u);
});
