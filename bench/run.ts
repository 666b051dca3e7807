/**
 * `npm run bench [-- NAME …]`: measures and writes docs/benchmarks.md. Each part runs in a process of its own, bundled as it ships;
 * the sections of those that are not named stay as they are. What mubiao is measured against is installed into bench/node_modules first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { markdownOf, pageWith, PARTS, type Part } from './benchmarks-page';
import type { Section } from './measure';

const ROOT = path.join(__dirname, '..');
const PAGE = path.join(ROOT, 'docs/benchmarks.md');

const MACHINE = `Node ${process.versions.node} on ${cpus().length} cores with ${Math.round(totalmem() / 2 ** 30)} GiB of memory`;

/** What is not bundled: it needs the tests' slips, their worst texts and their Excel. */
const UNBUNDLED: readonly string[] = ['rules', 'worst', 'excel'];

function run(command: string, words: readonly string[], folder = ROOT): string {
  const { status, stdout, error } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw error ?? new Error(`${command} ${words.join(' ')} ended with ${status}`);
  return stdout;
}

function measure(part: Part): readonly Section[] {
  console.log(`${part} …`);
  const program = UNBUNDLED.includes(part) ? ['--import', 'tsx', `bench/${part}.ts`] : [`.cache/bench/${part}.js`];
  const json = run(process.execPath, program).trim().split('\n').at(-1)!;
  const sections = JSON.parse(json) as readonly Section[];
  for (const section of sections) console.log(`\n${markdownOf(section, MACHINE)}`);
  return sections;
}

function writePage(sections: readonly Section[]): void {
  const head = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. The sides of a table take turns in one run, and medians are shown; look at the ratios, for times',
    'are those of the machine named beside them, which others may have used at the same time. A ratio is how many times as long as',
    'mubiao the other one takes, unless the table says otherwise.',
  ];
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), head, sections, MACHINE));
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(PARTS as readonly string[]).includes(name));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${PARTS.join(', ')}`);
if (!existsSync(path.join(__dirname, 'node_modules')))
  // Not npm ci: it wants the builds of autocorrect for every system in the lock file.
  run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'], __dirname);
for (const what of [
  ['--config-name', 'cli'],
  ['--env', 'bench'],
])
  run('npx', ['webpack', '--mode', 'production', ...what]);
// After each part, so that a later one that fails takes nothing away.
for (const part of PARTS) if (named.length === 0 || named.includes(part)) writePage(measure(part));
