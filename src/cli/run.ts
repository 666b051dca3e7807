/** Runs one command line. */
import { Failure } from '../application/errors';
import packageJson from '../../package.json';
import { usage } from './command-line';
import { COMMAND_HELP, HELP } from './help';
import type { Terminal } from './terminal';

/** What one command runs is loaded for that command only: all of it takes as long as a small tracker. */
const COMMANDS: Readonly<
  Record<keyof typeof COMMAND_HELP, () => Promise<(words: readonly string[], terminal: Terminal) => Promise<number>>>
> = {
  check: async () => (await import('./commands/check')).check,
  fix: async () => (await import('./commands/fix')).fix,
  letter: async () => (await import('./commands/letter')).letter,
  new: async () => (await import('./commands/new')).newTracker,
  merge: async () => (await import('./commands/merge')).merge,
  roll: async () => (await import('./commands/roll')).roll,
  overview: async () => (await import('./commands/overview')).overview,
  columns: async () => (await import('./commands/columns')).columns,
  words: async () => (await import('./commands/words')).words,
};

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
  const command = await COMMANDS[name]();
  return await command(words, terminal);
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
