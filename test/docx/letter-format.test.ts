/** docs/letter-format.md names constants that are there, with the values they have. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const page = readFileSync(path.join(ROOT, 'docs/letter-format.md'), 'utf8');
const ROWS = [...page.matchAll(/^\| ([\d., ]+) \| .+ \| `(src\/[^`]+)` `(\w+)` \| (?:`(.+)` )?\|$/gmu)].map(
  ([, clause, file, name, value]) => ({ clause: clause!, file: file!, name: name!, value }),
);

test('every row of the table is understood', () => {
  const rows = page.split('\n').filter((line) => /^\| \d/u.test(line));
  expect(ROWS).toHaveLength(rows.length);
  expect(ROWS.length).toBeGreaterThan(20);
});

test.each(ROWS)('$clause: $name of $file', async ({ file, name, value }) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toMatch(new RegExp(`(?:const|function) ${name}\\b`, 'u'));
  if (value === undefined) return;
  const module = (await import(path.join(ROOT, file))) as Readonly<Record<string, unknown>>;
  expect(JSON.stringify(module[name])).toBe(value);
});

test('names in the text below the table are there too', () => {
  const named = [...page.slice(page.lastIndexOf('|')).matchAll(/`(src\/[^`]+)`\s+`(\w+)`/gu)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, file, name] of named)
    expect(readFileSync(path.join(ROOT, file!), 'utf8')).toContain(`const ${name!} =`);
});
