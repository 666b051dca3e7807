/**
 * Golden folders. Each folder here holds one source: `source.json` (sheets as rows of cells), `source.xlsx`, or `source.txt`
 * (a letter to read back), or `letters/` (several of them). The commands are run on it and everything they say must equal the files in its `expected/`.
 * Trackers in `parts/` (rows of cells) are merged into the source, first without a choice, then with `take.json` as choices.
 * Adding a case is adding a folder; `UPDATE_CASES=1 npx jest test/cases` writes what is expected, to be read before it is committed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../support/terminal';
import { xlsxOfRows } from '../support/xlsx-of-rows';
import { temporaryFolder } from '../support/temporary-folder';

const folder = __dirname;
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const temporary = temporaryFolder();

/** The tracker of a case as a file, and what was said when it was made from a letter. */
async function trackerOf(name: string): Promise<{ readonly file: string; readonly said: string }> {
  const source = (extension: string) => path.join(folder, name, `source.${extension}`);
  const file = path.join(temporary, `${name}.xlsx`);
  if (existsSync(source('xlsx'))) return { file: source('xlsx'), said: '' };
  if (existsSync(source('json'))) {
    writeFileSync(file, xlsxOfRows(JSON.parse(readFileSync(source('json'), 'utf8'))));
    return { file, said: '' };
  }
  return { file, said: transcript(await runCommand('new', '-o', file, '--letter', ...lettersOf(name))) };
}

function lettersOf(name: string): readonly string[] {
  const letters = path.join(folder, name, 'letters');
  if (!existsSync(letters)) return [path.join(folder, name, 'source.txt')];
  return readdirSync(letters)
    .sort()
    .map((letter) => path.join(letters, letter));
}

/** The trackers to be merged into a case's own, as files. */
function partsOf(name: string): readonly string[] {
  const parts = path.join(folder, name, 'parts');
  mkdirSync(path.join(temporary, name), { recursive: true });
  return readdirSync(parts)
    .sort()
    .map((part) => {
      const file = path.join(temporary, name, `${path.parse(part).name}.xlsx`);
      writeFileSync(file, xlsxOfRows(JSON.parse(readFileSync(path.join(parts, part), 'utf8'))));
      return file;
    });
}

function transcript({ exitCode, out, err }: Awaited<ReturnType<typeof runCommand>>): string {
  return `${out}${err && `--- stderr\n${err}`}--- exit ${exitCode}\n`;
}

/** What a run says without the folders of this machine. */
function withoutPaths(text: string): string {
  return text.replaceAll(`${temporary}${path.sep}`, '').replaceAll(`${folder}${path.sep}`, '');
}

function expectGolden(name: string, file: string, actual: string): void {
  const golden = path.join(folder, name, 'expected', file);
  const text = withoutPaths(actual);
  if (process.env.UPDATE_CASES) {
    mkdirSync(path.dirname(golden), { recursive: true });
    writeFileSync(golden, text);
  }
  expect(text).toBe(readFileSync(golden, 'utf8'));
}

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  test('reads, checks, fixes and writes as expected', async () => {
    const { file, said } = await trackerOf(name);
    const fixed = path.join(temporary, `${name}-fixed.xlsx`);
    if (said) expectGolden(name, 'new.txt', said);
    expectGolden(name, 'check.txt', transcript(await runCommand('check', file, '--all')));
    expectGolden(name, 'letter.txt', transcript(await runCommand('letter', file, '--text')));
    expectGolden(name, 'fix.txt', transcript(await runCommand('fix', file, '-o', fixed)));
  });
});

const withParts = cases.map(({ name }) => name).filter((name) => existsSync(path.join(folder, name, 'parts')));
test.each(withParts)('%s merges as expected', async (name) => {
  const { file } = await trackerOf(name);
  const parts = partsOf(name);
  const output = path.join(temporary, `${name}-merged.xlsx`);
  expectGolden(name, 'merge.txt', transcript(await runCommand('merge', file, ...parts, '-o', output)));
  expect(existsSync(output)).toBe(false);
  const choices: string[] = JSON.parse(readFileSync(path.join(folder, name, 'take.json'), 'utf8'));
  const takes = choices.flatMap((choice) => ['--take', choice]);
  expectGolden(name, 'merge-taken.txt', transcript(await runCommand('merge', file, ...parts, '-o', output, ...takes)));
  expectGolden(name, 'merged-letter.txt', transcript(await runCommand('letter', output, '--text')));
});
