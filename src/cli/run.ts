/** Runs one command line. */
import { Failure } from '../application/errors';
import packageJson from '../../package.json';
import { usage } from './command-line';
import { check } from './commands/check';
import { columns } from './commands/columns';
import { fix } from './commands/fix';
import { letter } from './commands/letter';
import { merge } from './commands/merge';
import { newTracker } from './commands/new';
import { overview } from './commands/overview';
import { roll } from './commands/roll';
import { COMMAND_HELP, HELP } from './help';
import { words as ownWords } from './commands/words';
import type { Terminal } from './terminal';

const COMMANDS: Readonly<
  Record<keyof typeof COMMAND_HELP, (words: readonly string[], terminal: Terminal) => Promise<number>>
> = { check, fix, letter, new: newTracker, merge, roll, overview, columns, words: ownWords };

/** The exit code: 0 well, 1 errors found or a letter that is blocked, 2 unreadable input or wrong usage. Bugs are thrown. */
export async function run(words: readonly string[], inner: Terminal): Promise<number> {
  const terminal: Terminal = {
    ...inner,
    out: (text) => inner.out(printable(text)),
    err: (text) => inner.err(printable(text)),
  };
  try {
    return await runCommand(words, terminal);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    terminal.err(`${error.message}\n`);
    if (error.code === 'usage') terminal.err('用 mubiao --help 查看用法。\n');
    return 2;
  }
}

/** Control characters of a file, which a terminal would obey, as �. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd');
}

async function runCommand([name, ...words]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined) throw usage('没有写明要做什么。');
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP);
    return 0;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${packageJson.version}\n`);
    return 0;
  }
  if (!isCommand(name)) throw usage(`没有“${name}”这个命令。`);
  if (words.includes('--help') || words.includes('-h')) {
    terminal.out(COMMAND_HELP[name]);
    return 0;
  }
  return await COMMANDS[name](words, terminal);
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
