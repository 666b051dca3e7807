/**
 * The whole job, from the tracker file to the letter file, as whole processes: mubiao against openpyxl + python-docx.
 * Both sides take turns on the same file, so that the machine's moods hit both.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createXlsx } from '../src/adapters/xlsx/create-xlsx';
import { planTracker } from '../src/application/new-sheets/new-tracker';
import { largeTracker } from './large-tracker';
import { median, milliseconds, report, times } from './measure';

const ROUNDS = 7;
const PYTHON = '/usr/bin/python3';
const CLI = 'dist/cli/mubiao.js';
const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-bench-'));

function time(command: string, words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${words[0]} failed:\n${stderr}`);
  return elapsed;
}

/** Paragraphs of a letter that both writers must agree on: empty ones and the contact note are each writer's own. */
function textOf(file: string): string {
  const script =
    "import docx,sys; print('\\n'.join(p.text.replace('\\n','') for p in docx.Document(sys.argv[1]).paragraphs if p.text.strip() and not p.text.startswith('联系')))";
  return spawnSync(PYTHON, ['-c', script, file], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}

try {
  const lines: string[][] = [];
  for (const [targets, rows] of [
    [100, 6],
    [100, 20],
  ] as const) {
    const input = path.join(folder, `${targets}x${rows}.xlsx`);
    const ours = path.join(folder, 'ours.docx');
    const theirs = path.join(folder, 'theirs.docx');
    writeFileSync(input, createXlsx(planTracker(largeTracker(targets, rows))));
    const own: number[] = [];
    const other: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      own.push(time(process.execPath, [CLI, 'letter', input, '-o', ours, '--overwrite']));
      other.push(time(PYTHON, ['bench/whole_job.py', input, theirs]));
    }
    if (textOf(ours) !== textOf(theirs)) throw new Error('the two letters differ: the comparison would mean nothing');
    const [a, b] = [median(own), median(other)];
    lines.push([`${targets} × ${rows}`, milliseconds(a), milliseconds(b), times(b, a)]);
  }
  report([
    {
      title: 'The whole job',
      note: `From the tracker file to the letter file as whole processes, checked on the way: mubiao letter against a script with openpyxl and python-docx; median of ${ROUNDS}, the command built for the Node that runs it. Both letters say the same.`,
      header: ['targets × sub-projects', 'mubiao', 'openpyxl + python-docx', 'ratio'],
      rows: lines,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
