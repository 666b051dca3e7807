/** Letters as LibreOffice prints them with the Fandol fonts: where each line stands, and what is drawn. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installed } from './installed';
import { IS_QUICK } from './quick';

const FONTS = path.join(__dirname, '../../.cache/fonts/fonts.conf');

const MISSING = [
  ...['soffice', 'pdftotext', 'pdftoppm'].filter((tool) => installed(tool) === undefined),
  ...(existsSync(FONTS) ? [] : ['the Fandol fonts']),
];

/** As describe; where a tool is missing, and in `npm test`, one skipped test whose name says so. */
export function describeRendered(name: string, tests: () => void): void {
  const reason = IS_QUICK ? 'for npm run verify' : `needs ${MISSING.join(', ')}: run npm run setup as root on Debian`;
  if (MISSING.length === 0 && !IS_QUICK) describe(name, tests);
  else describe(name, () => test.skip(reason, () => undefined));
}

/** A line of text; all numbers in points from the top left corner of the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Page = readonly Line[];

/** The pages of each file, by its name without ending. One start of LibreOffice serves them all. */
export function renderLetters(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Record<string, readonly Page[]> {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(files);
  for (const name of names) writeFileSync(path.join(folder, `${name}.docx`), files[name]!);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...names.map((name) => path.join(folder, `${name}.docx`)),
    ],
    { env: { ...process.env, FONTCONFIG_FILE: FONTS }, stdio: 'ignore', timeout: 200_000 },
  );
  return Object.fromEntries(names.map((name) => [name, readPrinted(path.join(folder, `${name}.pdf`))]));
}

/** The pages of a printed file. */
export function readPrinted(pdf: string): readonly Page[] {
  return readWords(pdf).map(linesOf);
}

/** The pieces of text of a file that was rendered: what stands between spaces and changes of the typeface. */
export function wordsOf(folder: string, name: string): readonly Line[] {
  return readWords(path.join(folder, `${name}.pdf`)).flat();
}

function readWords(pdf: string): readonly (readonly Line[])[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
        text: unescape(text!),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu;

/** Words side by side make a line. */
function linesOf(words: readonly Line[]): Page {
  const lines: Line[] = [];
  for (const word of words) {
    const index = lines.findIndex((line) => Math.abs(line.bottom - word.bottom) < 3);
    const line = lines[index];
    if (!line) lines.push(word);
    else
      lines[index] = {
        ...line,
        text: line.text + word.text,
        right: Math.max(line.right, word.right),
        left: Math.min(line.left, word.left),
      };
  }
  return lines.sort((a, b) => a.top - b.top);
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each dot, row by row. */
  readonly dots: Uint8Array;
}

/** A page as dots. */
export function pictureOf(folder: string, name: string, page: number, dotsPerInch: number): Picture {
  const ppm = execFileSync(
    'pdftoppm',
    ['-r', String(dotsPerInch), '-f', String(page), '-l', String(page), path.join(folder, `${name}.pdf`)],
    { maxBuffer: 1 << 28 },
  );
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'))!;
  return { width: Number(header[1]), height: Number(header[2]), dots: ppm.subarray(header[0].length) };
}
