/** Folders of a test's own outside the project, which are gone when it has ended. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made = (): string => mkdtempSync(path.join(tmpdir(), 'mubiao-'));
const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** The path of one for all tests of the file, or of the describe block that asks for it. */
export function temporaryFolder(): string {
  const folder = made();
  afterAll(() => remove(folder));
  return folder;
}

/** Makes one before each test; tells the path of that of the test that runs. */
export function temporaryFolders(): () => string {
  let folder: string;
  beforeEach(() => void (folder = made()));
  afterEach(() => remove(folder));
  return () => folder;
}

/** What the work in one comes to. */
export function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = made();
  try {
    return work(folder);
  } finally {
    remove(folder);
  }
}

/** As inTemporaryFolder, for work that takes its time. */
export async function inTemporaryFolderAsync<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = made();
  try {
    return await work(folder);
  } finally {
    remove(folder);
  }
}
