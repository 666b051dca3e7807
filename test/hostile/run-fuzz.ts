/**
 * `npm run fuzz [-- --seed N --count N]`: damaged files by the thousand. The seed is printed; the same seed tries the same files.
 * Then the files of other writers, with everything that reads them, and books of formulas whose results LibreOffice judges.
 * A process of its own does the work, so that one that hangs or runs out of memory is noticed, with the case that did it.
 */
import { fork } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { tryCalculation } from '../calculate/run-judge';
import { tryProducers } from '../producers/run-producers';
import { propertiesUpTo, type Watch } from './properties';
import { LONGEST_WAIT } from './survive';

/** As much as a cell holds, nearly. */
const MOST_CELL_TEXT = 32_000;
/** Without a word for so long the process hangs: far over what a case may take. */
const SILENCE_MS = 30_000;
/** Books of formulas; each is calculated with several sets of inputs. */
const BOOKS = 20;

interface Tally {
  readonly outcomes: Record<string, number>;
  slowest: number;
}

type Message = { readonly begin: string } | { readonly say: string } | { readonly done: boolean };

async function work(seed: number, count: number): Promise<void> {
  const tell = (message: Message) => process.send!(message);
  let good = true;
  for (const { name, share, make } of propertiesUpTo(MOST_CELL_TEXT)) {
    const cases = Math.ceil(count * share);
    const tally: Tally = { outcomes: {}, slowest: 0 };
    const watch: Watch = {
      begin: (input) => tell({ begin: `${name}: ${JSON.stringify(input).slice(0, 20_000)}` }),
      end: (outcome, milliseconds) => {
        tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
        tally.slowest = Math.max(tally.slowest, milliseconds);
        if (milliseconds > LONGEST_WAIT) throw new Error(`took ${(milliseconds / 1000).toFixed(1)} s`);
      },
    };
    const result = await fc.check(make(watch), { seed, numRuns: cases });
    const outcomes = Object.entries(tally.outcomes).map(([outcome, times]) => `${outcome} ${times}`);
    tell({
      say: `${name}: ${cases} cases; ${outcomes.join(', ')}; slowest ${Math.round(tally.slowest)} ms of computing`,
    });
    if (!result.failed) continue;
    good = false;
    const { errorInstance: error } = result;
    tell({ say: `${fc.defaultReportMessage(result)}\n${error instanceof Error ? error.stack : String(error)}` });
  }
  tell({ done: good });
}

function watchOver(seed: number, count: number): void {
  console.log(`seed ${seed}, ${count} cases`);
  const child = fork(__filename, ['--seed', String(seed), '--count', String(count)], {
    env: { ...process.env, MUBIAO_FUZZ_CHILD: '1' },
    execArgv: [...process.execArgv, '--max-old-space-size=2048'],
  });
  let current = '';
  let finished = false;
  let alarm: NodeJS.Timeout;
  const wait = () => {
    clearTimeout(alarm);
    alarm = setTimeout(() => {
      console.log(`Hangs: ${current}`);
      child.kill('SIGKILL');
    }, SILENCE_MS);
  };
  wait();
  child.on('message', (message: Message) => {
    wait();
    if ('begin' in message) current = message.begin;
    else if ('say' in message) console.log(message.say);
    else {
      finished = true;
      process.exitCode = message.done ? 0 : 1;
      console.log(message.done ? 'No bug found.' : 'Bugs found.');
    }
  });
  child.on('exit', (code) => {
    clearTimeout(alarm);
    if (finished) return;
    console.log(`The process ended (${code ?? 'killed'}) in: ${current}`);
    process.exitCode = 1;
  });
}

const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const count = Number(values.count ?? 10_000);
if (process.env.MUBIAO_FUZZ_CHILD) void work(seed, count).then(() => process.disconnect());
else {
  watchOver(seed, count);
  process.once('beforeExit', () => {
    void tryProducers().then((good) => {
      if (!tryCalculation(seed, BOOKS) || !good) process.exitCode = 1;
    });
  });
}
