/** The sources of the project as files and syntax trees, for the checks of `npm run lint`. Paths are relative to the project, with slashes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const PROJECT = path.join(__dirname, '..');

/** The TypeScript files below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

/** The syntax tree of a file. */
export function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(PROJECT, file), 'utf8'), ts.ScriptTarget.ES2022, true);
}

/** The file that another imports by this specifier; null for packages. */
export function fileOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  return (
    [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, target].find((file) =>
      existsSync(path.join(PROJECT, file)),
    ) ?? null
  );
}
