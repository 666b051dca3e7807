/** Files the user hands to the page, by a button or by dropping them, and the place they can be saved back to where the browser has one. */
import { Failure } from '../../application/errors';

/** Where a file came from: it can be written there again (File System Access API; Chrome and Edge, https or localhost). */
export interface FilePlace {
  /**
   * Replaces the file as a whole: the browser writes beside it and then changes the two. Throws a Failure when the file was changed
   * since it was read or last saved here, or when the user or the system does not allow it.
   */
  save(bytes: Uint8Array): Promise<void>;
}

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null where the browser only lends the content. */
  readonly place: FilePlace | null;
}

/** A kind of file to choose: what it is called and how its names end. */
export interface FileKind {
  readonly description: string;
  readonly mediaType: string;
  readonly endings: readonly `.${string}`[];
}

/** No tracker or letter comes near this; a larger file is a mistake and would only fill the memory. */
export const LARGEST_FILE_MB = 50;

declare global {
  interface Window {
    /** Not in every browser, so not in TypeScript's own list. */
    showOpenFilePicker?(options: {
      readonly types: readonly {
        readonly description: string;
        readonly accept: Readonly<Record<string, readonly string[]>>;
      }[];
    }): Promise<readonly FileSystemFileHandle[]>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

/** Whether files chosen here can be saved in place. */
export function canSaveInPlace(): boolean {
  return typeof window.showOpenFilePicker === 'function';
}

/** Lets the user choose a file that can be saved in place; null when they changed their mind. Only where canSaveInPlace. */
export async function chooseFile({ description, mediaType, endings }: FileKind): Promise<ChosenFile | null> {
  try {
    const types = [{ description, accept: { [mediaType]: endings } }];
    const [handle] = (await window.showOpenFilePicker?.({ types })) ?? [];
    return handle ? await fileAt(handle) : null;
  } catch (error) {
    if (isNamed(error, 'AbortError')) return null;
    throw error;
  }
}

/** The first file that was dropped; null when something else was. To be called within the event, while the browser still tells. */
export async function droppedFile({ items, files }: DataTransfer): Promise<ChosenFile | null> {
  const [file] = files;
  const handle = await [...items].find(({ kind }) => kind === 'file')?.getAsFileSystemHandle?.();
  if (isFileHandle(handle)) return await fileAt(handle);
  return file && handle?.kind !== 'directory' ? await readFile(file) : null;
}

/** The content of a file the browser lends. Throws a Failure when it is too large or gone. */
export async function readFile(file: File): Promise<ChosenFile> {
  if (file.size > LARGEST_FILE_MB * 1024 * 1024) {
    throw new Failure(
      'too-large',
      `“${file.name}”超过 ${LARGEST_FILE_MB} MB，本页无法打开。请确认是否选错了文件，或删去其中的图片后另存一份。`,
    );
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), place: null };
  } catch (error) {
    throw new Failure('not-readable', `无法读取“${file.name}”，它可能已被移动、删除，或没有读取的权限。`, {
      cause: error,
    });
  }
}

async function fileAt(handle: FileSystemFileHandle): Promise<ChosenFile> {
  const file = await handle.getFile();
  return { ...(await readFile(file)), place: placeOf(handle, file.lastModified) };
}

function placeOf(handle: FileSystemFileHandle, readAt: number): FilePlace {
  let known = readAt;
  return {
    async save(bytes) {
      try {
        if ((await handle.getFile()).lastModified !== known) throw changedElsewhere(handle.name);
        const stream = await handle.createWritable();
        try {
          await stream.write(new Uint8Array(bytes));
        } catch (error) {
          // The file has not changed; why it could not be written is what matters.
          await stream.abort().catch(() => undefined);
          throw error;
        }
        await stream.close();
        known = (await handle.getFile()).lastModified;
      } catch (error) {
        throw asFailure(error, handle.name);
      }
    },
  };
}

function changedElsewhere(name: string): Failure {
  return new Failure(
    'not-writable',
    `“${name}”在打开之后被其他程序改动过。为免丢失那里的改动，没有覆盖，请用“另存一份”保存。`,
  );
}

const SAVE_PROBLEMS: Readonly<Record<string, string>> = {
  NotAllowedError: '浏览器未获准写入此文件，请在询问时选择“保存更改”，或用“另存一份”保存。',
  NoModificationAllowedError: '文件正被其他程序使用，请关闭后再试，或用“另存一份”保存。',
  NotFoundError: '原来的文件已被移动或删除，请用“另存一份”保存。',
  QuotaExceededError: '磁盘空间不足，未能保存。',
  AbortError: '浏览器中止了保存，原来的文件没有改动。请用“另存一份”保存。',
};

/** An error of the browser in words a person can act on; anything else is thrown as it is. */
function asFailure(error: unknown, name: string): unknown {
  if (!(error instanceof DOMException)) return error;
  const problem = SAVE_PROBLEMS[error.name] ?? `未能保存（${error.name}），原来的文件没有改动。请用“另存一份”保存。`;
  return new Failure('not-writable', `“${name}”：${problem}`, { cause: error });
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

function isFileHandle(handle: FileSystemHandle | null | undefined): handle is FileSystemFileHandle {
  return handle?.kind === 'file';
}
