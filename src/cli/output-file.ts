/** The file that a command makes: a plain file, new unless it may replace one, never an input, written whole or not at all. */
import { constants, rmSync, type BigIntStats } from 'node:fs';
import path from 'node:path';
import { Failure } from '../application/errors';
import { usage, type OptionSpec } from './command-line';
import {
  access,
  close,
  fchmod,
  fchown,
  fsync,
  link,
  lstat,
  open,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from './file-system';
import { asFailure, hasCode } from './system-errors';

/** The options of every command that writes. */
export const OUTPUT_OPTIONS = {
  output: { kind: 'value', short: 'o' },
  overwrite: { kind: 'flag' },
} as const satisfies Record<string, OptionSpec>;

export interface OutputFile {
  /** As the user wrote it. */
  readonly name: string;
  /** Puts the bytes there, whole or not at all. Throws a Failure that names the file. */
  write(bytes: Uint8Array): Promise<void>;
}

/** Where the output goes, as it was found. */
interface Place {
  /** The file itself, behind whatever links lead to it. */
  readonly target: string;
  /** The plain file that is there and may be replaced. */
  readonly present: BigIntStats | null;
}

interface WantedFor {
  readonly inputs: readonly string[];
  /** Whether a file that is there may be replaced. */
  readonly mayReplace: boolean;
}

/** The output of a command line, as outputFile has it. `missing` is the sentence for one that names none. */
export async function wantedOutput(
  { values, flags }: WantedOutput,
  inputs: readonly string[],
  missing: string,
): Promise<OutputFile> {
  if (values.output === undefined) throw usage(missing);
  return await outputFile(values.output, { inputs, mayReplace: flags.has('overwrite') });
}

/** What parseCommandLine gives for OUTPUT_OPTIONS, among others. */
interface WantedOutput {
  readonly values: { readonly output?: string };
  readonly flags: { has(name: 'overwrite'): boolean };
}

/** A file to be written, looked at at once: better refused now than after a minute of work. Throws a Failure for one that may not be written. */
export async function outputFile(name: string, wanted: WantedFor): Promise<OutputFile> {
  const look = () => findPlace(name, wanted);
  await naming(name, look);
  return {
    name,
    // Looked at again: it may have come to be, or become something else, while the work was done.
    write: (bytes) => naming(name, async () => put(await look(), bytes)),
  };
}

async function findPlace(name: string, { inputs, mayReplace }: WantedFor): Promise<Place> {
  if (name.endsWith('/') || name.endsWith(path.sep)) throw notPlain(IS_FOLDER);
  // What is there under this name, and what it leads to: nothing in the first place, or a link to nothing.
  const entry = await statOrNull(name, (file) => lstat(file, { bigint: true }));
  const present = entry && (await statOrNull(name, (file) => stat(file, { bigint: true })));
  const target = present ? await realpath(name) : path.resolve(name);
  for (const input of inputs) {
    if (await isInput(input, target, present)) {
      throw new Failure('same-file', '与输入文件是同一个文件。为免丢失原件，请用 -o 另写一个文件名。');
    }
  }
  if (entry && !present) throw notPlain('这是一个链接，所指的文件不存在。请直接写明要写入的文件名。');
  if (present?.isDirectory()) throw notPlain(IS_FOLDER);
  if (present && !present.isFile())
    throw notPlain('这不是普通文件（而是设备、管道之类），不能写入，请另写一个文件名。');
  if (present && !mayReplace) {
    throw new Failure('file-exists', '已有这个文件，没有改动。请用 -o 另写一个文件名；确要替换它，请加 --overwrite。');
  }
  if (present) await access(target, constants.W_OK);
  else await stat(path.dirname(target));
  return { target, present };
}

function notPlain(sentence: string): Failure {
  return new Failure('not-writable', sentence);
}

async function statOrNull(name: string, ask: (name: string) => Promise<BigIntStats>): Promise<BigIntStats | null> {
  try {
    return await ask(name);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Whether both are the same file, under whatever names: links, other spellings, and other letters where the file system makes no
 * difference between them. An input that is not there is told of when it is read.
 */
async function isInput(input: string, target: string, present: BigIntStats | null): Promise<boolean> {
  const [stats, real] = await Promise.all([
    stat(input, { bigint: true }).catch(() => null),
    realpath(input).catch(() => path.resolve(input)),
  ]);
  if (real === target) return true;
  if (!stats || !present) return false;
  if (stats.ino !== 0n || present.ino !== 0n) return stats.ino === present.ino && stats.dev === present.dev;
  // Some network drives number nothing.
  const plain = (file: string) => file.normalize('NFC').toLowerCase();
  return plain(real) === plain(target);
}

/** Writes beside the target and then takes its place, so that whoever looks finds the old file or the new one, never a part. */
async function put({ target, present }: Place, bytes: Uint8Array): Promise<void> {
  // A short name: with the target's own in it, a long one would be too long.
  const draft = path.join(path.dirname(target), `.mubiao-${draftMark()}.tmp`);
  const stopWatching = removeWhenStopped(draft);
  try {
    const file = await open(draft, 'wx');
    try {
      await writeFile(file, bytes);
      if (present) await keepRights(file, present);
      // On the disk before it takes the old one's place, or a power cut could leave neither.
      await fsync(file);
    } finally {
      await close(file);
    }
    if (present) await rename(draft, target);
    else await appear(draft, target);
  } finally {
    // After a rename it is gone; otherwise it may never have come to be. What matters is why.
    await unlink(draft).catch(() => undefined);
    stopWatching();
  }
}

/** Letters that no other draft has: it is opened only when there is none of its name. The crypto of Node takes longer to load than all else here. */
function draftMark(): string {
  return Math.floor(Math.random() * 36 ** 8)
    .toString(36)
    .padStart(8, '0');
}

/** The rights of the file that is replaced; its owner as well, where that is allowed. */
async function keepRights(file: number, { mode, uid, gid }: BigIntStats): Promise<void> {
  await fchown(file, Number(uid), Number(gid)).catch((error: unknown) => {
    if (!hasCode(error, 'EPERM', 'ENOSYS', 'EINVAL', 'ENOTSUP')) throw error;
  });
  // After the owner: changing it takes special rights away.
  await fchmod(file, Number(mode & 0o7777n));
}

/** Gives the draft its name. A file of that name that has come to be meanwhile is kept: a link, unlike a rename, replaces nothing. */
async function appear(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST'))
      throw new Failure('file-exists', '写入之前，别的程序建立了这个文件。没有改动它，请再试一次。');
    // Not every file system has links (FAT, some network drives).
    await rename(draft, target);
  }
}

/** Takes the draft away when the program is stopped (Ctrl+C, the window closed) before it is done. */
function removeWhenStopped(draft: string): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals) => {
    rmSync(draft, { force: true });
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => signals.forEach((signal) => process.off(signal, onSignal));
  signals.forEach((signal) => process.on(signal, onSignal));
  return stop;
}

async function naming<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const failure = asFailure(error, 'not-writable', WRITE_PROBLEMS, '无法写入文件');
    if (failure instanceof Failure) throw new Failure(failure.code, `${name}：${failure.message}`, { cause: error });
    throw failure;
  }
}

const IS_FOLDER = '这是一个文件夹，请写明要写入的文件名。';
const NO_FOLDER = '要写入的文件夹不存在，请先建立或改用别的位置。';
const NO_RIGHT = '没有写入的权限，请改用别的位置。';

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EISDIR: IS_FOLDER,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EROFS: '所在的磁盘是只读的，请改用别的位置。',
  EBUSY: '文件正被其他程序使用，请关闭后再试。',
  ENOSPC: '磁盘空间不足。',
  EDQUOT: '磁盘空间不足。',
  ENAMETOOLONG: '文件名或路径太长，请改用较短的名称。',
  ELOOP: '这是一个绕回自身的链接，请直接写明要写入的文件名。',
};
