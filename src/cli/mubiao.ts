/** The command `mubiao`: has Node start the program fast, as far as it can, and runs it. */
import { readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Node 22 and later keep what they made of a program for its next run; where the folder cannot be written they do without. */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder: string) => unknown };

/**
 * A command is over before much of what V8 does for programs that run on would pay. Nobody waits for it between two steps of its work,
 * so memory is gone through at once when it has to be, not a little at a time. New things stay in a small part of memory: to touch more
 * of it costs more than to go through that part more often, and other threads are of no help there (twenty thousand rows: as long, and
 * a quarter less memory). Patterns run thousands of times: they become machine code at once, without a slower form before.
 */
const AT_ONCE = [
  '--no-incremental-marking',
  '--no-parallel-scavenge',
  '--semi-space-growth-factor=1',
  '--no-regexp-tier-up',
];
/**
 * V8's last compiler (TurboFan) takes time from the command on two cores: it comes later, and from Node 24 on not at all, where a faster
 * compiler (Maglev) stands before it. A workbook of 20,000 rows takes no longer for that on Node 24, and a tenth longer on 20.
 */
const BY_MAGLEV = [...AT_ONCE, '--no-turbofan', '--invocation-count-for-maglev=1000'];
/** V8 complains of flags it does not know: a version with which nobody tried them gets none. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [...AT_ONCE, '--interrupt-budget=400000'],
  22: [...AT_ONCE, '--invocation-count-for-turbofan=10000'],
  24: BY_MAGLEV,
  26: BY_MAGLEV,
};
for (const flag of FLAGS[process.versions.node.split('.')[0]!] ?? []) setFlagsFromString(flag);

const file = path.join(__dirname, 'program.js');
const kept = contentOf(path.join(__dirname, `program-${process.version}.cache`));
if (kept) {
  startCompiled(file, readFileSync(file, 'utf8'), kept);
} else {
  // Of another version of Node than the one that built it. A folder of the user's own: what others could write there would be run.
  const { LOCALAPPDATA, XDG_CACHE_HOME, HOME } = process.env;
  const caches = LOCALAPPDATA || XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
  if (caches) enableCompileCache?.(path.join(caches, 'mubiao'));
  void import('./program');
}

/**
 * Runs the program as `require` does, with what the build had Node make of it: a third of the time of a short command goes into that.
 * Node's own cache has only what is made of a program before it runs. A Node with other flags does not take it, and compiles by itself.
 */
function startCompiled(filename: string, program: string, cachedData: Buffer): void {
  const script = new Script(nodeModule.wrap(program), { filename, cachedData });
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
  const own = { exports: {} };
  run(own.exports, nodeModule.createRequire(filename), own, filename, path.dirname(filename));
}

/** Undefined for a file that is not there. */
function contentOf(name: string): Buffer | undefined {
  try {
    return readFileSync(name);
  } catch {
    return undefined;
  }
}
