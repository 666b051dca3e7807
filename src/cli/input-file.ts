/** Files that a command reads, whole. */
import { Failure } from '../application/errors';
import { readFile, stat } from './file-system';
import { asFailure } from './system-errors';

/** No tracker or letter comes near this; a larger file is a mistake and would only fill the memory. */
const LARGEST_INPUT_BYTES = 200 * 1024 * 1024;

/** The bytes of an input file. Throws a Failure when it cannot be read. */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_INPUT_BYTES) throw new Failure('too-large', '文件超过 200 MB，请确认是否选错了文件。');
    return await readFile(file);
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
