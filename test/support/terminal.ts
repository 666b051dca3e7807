import type { Terminal } from '../../src/cli/terminal';
import { run } from '../../src/cli/run';

/** Runs a command line in this process; what it says is kept. */
export async function runCommand(...words: readonly string[]) {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    now: () => 0,
    clock: () => ({ year: 2021, month: 3, day: 26, hour: 9, minute: 30 }),
  };
  const exitCode = await run(words, terminal);
  return { exitCode, ...said };
}
