/** How time and memory grow with the tracker: the command line's letter job on 10 to 1,000 targets, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import { largeTracker } from './large-tracker';
import { median, milliseconds, report } from './measure';

const ROUNDS = 5;
const SUB_PROJECTS = 6;
const SIZES = [10, 30, 100, 300, 1000];
const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-bench-'));

/** Has the command say afterwards, on stderr, how long it computed (microseconds) and how much memory it took at most (KB). */
const MEASURED = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(\`\\nused \${userCPUTime + systemCPUTime} \${maxRSS}\\n\`);
});`;

function run(input: string): { readonly time: number; readonly kilobytes: number } {
  const preload = path.join(folder, 'measured.cjs');
  writeFileSync(preload, MEASURED);
  const words = [
    '--require',
    preload,
    'dist/cli/mubiao.js',
    'letter',
    input,
    '-o',
    path.join(folder, 'letter.docx'),
    '--overwrite',
  ];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [, microseconds, kilobytes] = /used (\d+) (\d+)/u.exec(stderr)!;
  return { time: Number(microseconds) / 1000, kilobytes: Number(kilobytes) };
}

function main(): void {
  const idle = median(Array.from({ length: ROUNDS }, () => run(fileOf(1)).time));
  const rows = SIZES.map((targets) => {
    const file = fileOf(targets);
    const runs = Array.from({ length: ROUNDS }, () => run(file));
    const time = median(runs.map((one) => one.time));
    const memory = median(runs.map((one) => one.kilobytes));
    return [
      String(targets),
      milliseconds(time),
      milliseconds(Math.max(0, time - idle) / targets),
      `${Math.round(memory / 1024)} MB`,
    ];
  });
  report([
    {
      title: 'Growth',
      note: `mubiao letter on trackers of ${SUB_PROJECTS} sub-projects a target, whole process, median of ${ROUNDS}; time of computing, on all cores together. That for each target is counted over a tracker with one target (${milliseconds(idle)}), which is mostly the start of Node.`,
      header: ['targets', 'time', 'for each target', 'memory at most'],
      rows,
    },
  ]);
}

function fileOf(targets: number): string {
  const file = path.join(folder, `${targets}.xlsx`);
  writeFileSync(file, createXlsx(planTracker(largeTracker(targets, SUB_PROJECTS))));
  return file;
}

try {
  main();
} finally {
  rmSync(folder, { recursive: true });
}
