/** Files of the command line: read whole, written whole or not at all, inputs never overwritten. */
import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Failure } from '../application/errors';

/** No tracker or letter comes near this; a larger file is a mistake and would only fill the memory. */
const LARGEST_INPUT_BYTES = 200 * 1024 * 1024;

/** The bytes of an input file. Throws a Failure when it cannot be read. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const { size } = await fs.stat(file);
    if (size > LARGEST_INPUT_BYTES) throw new Failure('too-large', '文件超过 200 MB，请确认是否选错了文件。');
    return await fs.readFile(file);
  } catch (error) {
    throw asFailure(error, 'not-readable', READ_PROBLEMS, '无法读取文件');
  }
}

const READ_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件，请检查路径和文件名。',
  ENOTDIR: '找不到这个文件，请检查路径和文件名。',
  EISDIR: '这是一个文件夹，请写明其中的文件。',
  EACCES: '没有读取这个文件的权限。',
  EPERM: '没有读取这个文件的权限。',
};

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: '要写入的文件夹不存在，请先建立或改用别的位置。',
  ENOTDIR: '要写入的文件夹不存在，请先建立或改用别的位置。',
  EISDIR: '这是一个文件夹，请写明要写入的文件名。',
  EACCES: '没有写入的权限，请改用别的位置。',
  EPERM: '没有写入的权限，请改用别的位置。',
  EROFS: '所在的磁盘是只读的，请改用别的位置。',
  EBUSY: '文件正被其他程序使用，请关闭后再试。',
  ENOSPC: '磁盘空间不足。',
};

/** Throws a Failure when the output is one of the inputs, under whatever name. */
export async function refuseToOverwrite(output: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(input, output)) {
      throw new Failure('same-file', `${output}：与输入文件是同一个文件。为免丢失原件，请用 -o 另写一个文件名。`);
    }
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  const [first, second] = await Promise.all([a, b].map((file) => fs.stat(file).catch(() => null)));
  return !!first && !!second && first.ino === second.ino && first.dev === second.dev;
}

/** Writes beside the output and then renames, so that whoever looks finds the old file or the new one, never a part. */
export async function writeOutput(output: string, bytes: Uint8Array): Promise<void> {
  const temporary = path.join(path.dirname(output), `.${path.basename(output)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const file = await fs.open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      // On the disk before it takes the old one's place, or a power cut could leave neither.
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, output);
  } catch (error) {
    // It may never have come to be; what matters is why.
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw asFailure(error, 'not-writable', WRITE_PROBLEMS, '无法写入文件');
  }
}

/** An error of the file system in words a person can act on; anything else is thrown as it is. */
function asFailure(
  error: unknown,
  code: 'not-readable' | 'not-writable',
  problems: Readonly<Record<string, string>>,
  otherwise: string,
): unknown {
  if (!isSystemError(error)) return error;
  return new Failure(code, problems[error.code] ?? `${otherwise}（${error.code}）。`, { cause: error });
}

/** Errors of the operating system carry its code and the call that failed. */
function isSystemError(error: unknown): error is { readonly code: string; readonly syscall: string } {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}
