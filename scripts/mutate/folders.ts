/** Which tests speak for a folder of src. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders of test/ that prove a folder of src; one that is not named is proved by the folder of its own name. */
const TESTS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain', 'reading', 'rules'],
  rules: ['rules', 'cases'],
  letter: ['letter', 'docx', 'cases', 'application/like'],
  application: ['application', 'calculate', 'reading', 'cases', 'contract'],
  'adapters/docx': ['docx', 'letter', 'application/like'],
  'adapters/xlsx': ['xlsx', 'contract'],
  'adapters/ooxml': ['ooxml', 'xlsx', 'docx'],
  'adapters/letter-file': ['docx'],
  'adapters/browser': ['browser-adapter'],
};

export interface Folder {
  /** As `adapters/xlsx`, below src/. */
  readonly name: string;
  /** Below test/. */
  readonly tests: readonly string[];
}

/** The folder that is meant by `xlsx`, `adapters/xlsx` or `src/adapters/xlsx`, or null. */
export function folderOf(project: string, given: string): Folder | null {
  const short = given.replace(/^src\//u, '').replace(/\/$/u, '');
  const name = [short, `adapters/${short}`].find(
    (known) => known !== '' && existsSync(path.join(project, 'src', known)),
  );
  if (name === undefined) return null;
  return { name, tests: TESTS[name] ?? TESTS[name.split('/')[0]!] ?? [path.basename(name)] };
}

/** The source files below it, as paths from the root of the project. */
export function sourcesOf(project: string, { name }: Folder): readonly string[] {
  return readdirSync(path.join(project, 'src', name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.posix.join('src', name, file.split(path.sep).join('/')))
    .sort();
}
