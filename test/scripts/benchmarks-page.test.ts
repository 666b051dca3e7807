import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pageWith, TITLES } from '../../bench/benchmarks-page';

const ROOT = path.join(__dirname, '../..');
const HEAD = ['# Benchmarks', '', 'The head.'];
const section = (title: string) => ({ title, note: `${title} now.`, header: ['what', 'time'], rows: [['a', '1 ms']] });

const BEFORE = `# Benchmarks

An older head.

## Writing .docx

Before.

| writer | time |
| --- | ---: |
| a | 2 ms |

## Check

Before.

## A part that is gone

Before.
`;

test('what was measured takes the place of its section; the others stay, in the order of the parts', () => {
  expect(pageWith(BEFORE, HEAD, [section('Check'), section('The whole job')], 'Node 24 on 2 cores')).toBe(`# Benchmarks

The head.

## The whole job

The whole job now. Measured with Node 24 on 2 cores.

| what | time |
| --- | ---: |
| a | 1 ms |

## Writing .docx

Before.

| writer | time |
| --- | ---: |
| a | 2 ms |

## Check

Check now. Measured with Node 24 on 2 cores.

| what | time |
| --- | ---: |
| a | 1 ms |
`);
});

test('nothing measured leaves a page with the same head as it is', () => {
  const page = readFileSync(path.join(ROOT, 'docs/benchmarks.md'), 'utf8');
  const head = page.slice(0, page.indexOf('\n## ')).split('\n');
  expect(pageWith(page, head, [], '')).toBe(page);
});

test('every title of a benchmark has its place on the page', () => {
  const sources = readdirSync(path.join(ROOT, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(ROOT, 'bench', file), 'utf8'));
  const titles = sources.flatMap((source) =>
    [...source.matchAll(/(?:title: |TITLE = )'([^']+)'/gu)].map(([, title]) => title),
  );
  const known = new Set<string>(Object.values(TITLES).flat());
  expect(titles.length).toBeGreaterThan(8);
  expect(titles.filter((title) => !known.has(title!))).toEqual([]);
});
