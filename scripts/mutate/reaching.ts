/** Which tests can reach a source file: by the imports of the files, and of the files that these import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files that take minutes, or need what a private copy has not: see jest.quick.config.js. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS file without types
const LONG = (require('../../jest.quick.config') as { readonly testPathIgnorePatterns: readonly string[] })
  .testPathIgnorePatterns;

/** Folders whose tests look at what was built, which a private copy is not. */
const BUILT = ['browser', 'package', 'manifest'];

/** Test files of folders below test/ (paths from `root`) that need no document: the inner loop's, in one process. */
export function testsOf(root: string, folders: readonly string[]): readonly string[] {
  const isLong = (file: string) => LONG.some((pattern) => new RegExp(pattern, 'u').test(file));
  return folders.flatMap((folder) => testsBelow(root, folder).filter((file) => !isLong(file)));
}

/** All other test files that need no document and no build, also those that take minutes. */
export function otherTests(root: string, tests: readonly string[]): readonly string[] {
  const known = new Set(tests);
  const isBuilt = (file: string) => BUILT.some((folder) => file.startsWith(`test/${folder}/`));
  return testsBelow(root, '').filter((file) => !known.has(file) && !isBuilt(file));
}

function testsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(path.join(root, 'test', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.posix.join('test', folder, file))
    .filter((file) => !readFileSync(path.join(root, file), 'utf8').includes('@jest-environment'))
    .sort();
}

/** Tells over how many files one (path from `root`) imports another; null when it does not. */
export function importsOf(root: string): (file: string, wanted: string) => number | null {
  const direct = new Map<string, readonly string[]>();
  const reached = new Map<string, ReadonlyMap<string, number>>();
  const directOf = (file: string) => {
    const known = direct.get(file) ?? importedBy(root, file);
    direct.set(file, known);
    return known;
  };
  return (file, wanted) => {
    let all = reached.get(file);
    if (!all) {
      const found = new Map([[file, 0]]);
      for (const [one, steps] of found)
        for (const imported of directOf(one)) if (!found.has(imported)) found.set(imported, steps + 1);
      reached.set(file, (all = found));
    }
    return all.get(wanted) ?? null;
  };
}

function importedBy(root: string, file: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const target = path.posix.join(path.posix.dirname(file), fileName);
      return [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].filter(
        (candidate) => /\.[jt]sx?$/u.test(candidate) && existsSync(path.join(root, candidate)),
      );
    });
}
