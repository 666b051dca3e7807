/** What must hold for every file, however damaged: only a Failure is thrown, what is written is whole, a letter holds nothing but its text. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readDocxLetter } from '../../src/adapters/docx/read-docx-letter';
import { readLetterToImport, readOldLetter } from '../../src/adapters/letter-file/read-letter-file';
import { withSettingsKept } from '../../src/application/like/keep-settings';
import { likeLetter } from '../../src/application/like/like-letter';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { parsePart } from '../../src/adapters/ooxml/relationships';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx, type XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { Failure } from '../../src/application/errors';
import { fixAll, fixEdits } from '../../src/application/checking/fix';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import type { CellEdit, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { writeLetter } from '../../src/application/letters/write-letter';
import { checkJson } from '../../src/cli/check-json';
import { describeFindings } from '../../src/cli/describe';
import type { Letter } from '../../src/letter/letter';
import { letterPages } from '../../src/letter/pages';
import { parseLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { letterToText } from '../../src/letter/to-text';
import { letterToHtml } from '../../src/ui/letter/letter-html';
import { snapshotOfPlan } from '../support/snapshot-of-plan';
import { runCommand } from '../support/terminal';
import { inTemporaryFolderAsync } from '../support/temporary-folder';

/** How far a file came. */
export type Outcome = 'refused' | 'read' | 'written' | 'letter' | 'worked';

/** A single file may not keep anyone waiting longer, in milliseconds. */
export const LONGEST_WAIT = 5000;

/** Runs everything that the program does with a tracker. Throws what is a bug. */
export async function surviveXlsx(bytes: Uint8Array): Promise<Outcome> {
  let outcome: Outcome = 'refused';
  try {
    const file = openXlsx(bytes);
    const snapshot = await file.read();
    wellFormed(snapshot);
    outcome = 'read';
    for (const { name } of snapshot.sheets) file.look(name).cell(1, 1);
    await writes(file, snapshot);
    outcome = 'written';
    if (writesLetter(snapshot)) outcome = 'letter';
  } catch (error) {
    mustBeAFailure(error);
  }
  return outcome;
}

/** Runs everything that the program does with a letter. Throws what is a bug. */
export function surviveDocx(bytes: Uint8Array): Outcome {
  let outcome: Outcome = 'refused';
  try {
    const paragraphs = readDocxLetter(bytes);
    outcome = 'read';
    if (becomesTracker(paragraphs)) outcome = 'written';
    isMeasured(bytes);
  } catch (error) {
    mustBeAFailure(error);
  }
  return outcome;
}

/** Whatever an old letter looks like, the settings taken from it are ones that the program understands. */
function isMeasured(bytes: Uint8Array): void {
  const old = readOldLetter(bytes);
  const tracker = readTracker(snapshotOfPlan(planTracker({ settings: {}, targets: [] })));
  const { changes } = likeLetter(tracker, old);
  const content = snapshotOfPlan(planTracker({ settings: {}, targets: [] }));
  const { settings } = readTracker(withSettingsKept(content, tracker, changes));
  for (const { key, content: written } of changes.flatMap(({ lines }) => lines)) {
    if (written !== null && key !== 'date' && settings[key].value === null) throw new Error(`${key}: ${written}`);
  }
  readLetterToImport(bytes);
}

/** As surviveDocx, for a letter that is plain text. */
export function surviveText(text: string): Outcome {
  try {
    return becomesTracker(paragraphsOfText(text)) ? 'written' : 'read';
  } catch (error) {
    mustBeAFailure(error);
    return 'refused';
  }
}

function mustBeAFailure(error: unknown): void {
  if (!(error instanceof Failure)) throw error;
  // A sentence of moderate length for a person, not a dump of the file.
  if (!/[。，]$/u.test(error.message.trim()) || error.message.length > 2000)
    throw new Error(`no sentence: ${error.message.slice(0, 300)}`);
}

/** Rows and cells are numbered with whole numbers, in order. */
function wellFormed({ sheets }: WorkbookSnapshot): void {
  for (const { rows } of sheets) {
    let lastRow = 0;
    for (const { row, cells } of rows) {
      if (!Number.isInteger(row) || row <= lastRow) throw new Error(`row ${row} after ${lastRow}`);
      lastRow = row;
      let last = 0;
      for (const { column, value } of cells) {
        if (!Number.isInteger(column) || column <= last) throw new Error(`column ${column} after ${last}`);
        last = column;
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} is no content`);
      }
    }
  }
}

/** The fixes and a few edits are written, and read back they are what plain data says. Formats are left to the contract's tests. */
async function writes(file: XlsxWorkbook, snapshot: WorkbookSnapshot): Promise<void> {
  for (const edits of [fixes(snapshot), someEdits(snapshot)]) {
    const before = await file.read();
    const expected = applyEdits(before, edits);
    await file.write(edits);
    const written = readXlsx(file.toBytes());
    sameContent(written, await file.read(), false);
    // A file forgets results that are no longer right.
    sameContent(written, expected, true);
  }
}

function fixes(snapshot: WorkbookSnapshot): readonly CellEdit[] {
  try {
    return fixEdits(
      snapshot,
      fixAll(snapshot, () => true),
    );
  } catch (error) {
    mustBeAFailure(error);
    return [];
  }
}

/** A text that looks like markup and one like a formula, over a cell with content and into a blank one. */
function someEdits({ sheets }: WorkbookSnapshot): readonly CellEdit[] {
  return sheets.slice(0, 3).flatMap(({ name, rows }) => {
    const full = rows[rows.length >> 1];
    const cell = full?.cells[full.cells.length >> 1];
    return [
      ...(full && cell ? [{ cell: { sheet: name, row: full.row, column: cell.column }, value: '<a>&amp;]]>' }] : []),
      { cell: { sheet: name, row: (rows.at(-1)?.row ?? 0) + 2, column: 3 }, value: '=1+1' },
    ].filter((edit) => edit.cell.row <= 1_048_576);
  });
}

function sameContent(found: WorkbookSnapshot, expected: WorkbookSnapshot, withoutFormulas: boolean): void {
  const plain = ({ sheets }: WorkbookSnapshot) =>
    JSON.stringify(
      sheets.map(({ name, rows }) => [
        name,
        rows.flatMap(({ row, cells }) =>
          cells.flatMap((cell) => (withoutFormulas && cell.formula ? [] : [[row, cell.column, cell.value]])),
        ),
      ]),
    );
  const [a, b] = [plain(found), plain(expected)];
  same(a, b);
}

/** Throws with the first difference. */
function same(found: string, meant: string): void {
  if (found === meant) return;
  let at = 0;
  while (found[at] === meant[at]) at++;
  const [from, to] = [Math.max(0, at - 60), at + 60];
  throw new Error(`found …${found.slice(from, to)}… instead of …${meant.slice(from, to)}…`);
}

/** Checks and writes the letter; whether there is one. */
function writesLetter(snapshot: WorkbookSnapshot): boolean {
  const report = checkWorkbook(snapshot);
  JSON.stringify(checkJson('文件', report));
  describeFindings(report.findings, true);
  const { letter } = writeLetter(snapshot).composition;
  if (!letter) return false;
  letterPages(letter);
  onlyText(letter);
  return true;
}

/** Elements that a letter is made of. */
const LETTER_ELEMENTS = new Set(
  (
    'document body p pPr pStyle keepNext jc ind r rPr rFonts t tab br sectPr headerReference footerReference pgSz pgMar ' +
    'docGrid titlePg spacing'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);
const WORD = { 'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w' };

/** The letter's file and its HTML hold the letter's texts and no markup that came with them. */
export function onlyText(letter: Letter): void {
  const bytes = letterToDocx(letter);
  const pkg = openPackage(bytes, 'docx');
  for (const { name } of pkg.entries) {
    parsePart(pkg, name, WORD, {
      open: (tag) => {
        if (name === 'word/document.xml' && !LETTER_ELEMENTS.has(tag)) throw new Error(`<${tag}> in the letter`);
      },
    });
  }
  // XML has no place for some characters, and white space at the ends of lines is the reader's.
  const plain = (texts: readonly string[]) =>
    texts.join('').replace(/[^\u0021-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\s/gu, '');
  const body = readDocxLetter(bytes).filter(({ place }) => place === undefined);
  same(plain(body.map(({ text }) => text)), plain(letterToText(letter)));
  const html = letterToHtml(letter);
  const foreign = html
    .replace(/<p style="[^"<>]*">|<\/p>|<br>|<\/?(?:html|head|body|meta)[^<>]*>/gu, '')
    .match(/[<>"]|&(?!(?:amp|lt|gt|quot|nbsp|emsp);)/u);
  if (foreign) throw new Error(`markup in the copied letter: ${html.slice(0, 500)}`);
}

/** Reads a letter back into a new tracker; whether it is a letter. */
function becomesTracker(paragraphs: Parameters<typeof parseLetter>[0]): boolean {
  const { draft } = parseLetter(paragraphs);
  if (draft.targets.length === 0) return false;
  const bytes = createXlsx(planTracker(draft));
  const snapshot = readXlsx(bytes);
  // Whatever a letter says is a text in the tracker.
  if (snapshot.sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ formula }) => formula)))) {
    throw new Error('a formula in a tracker that was made from a letter');
  }
  const tracker = readTracker(snapshot);
  draft.targets.forEach((target, index) => {
    const read = tracker.targets[index]?.subProjects ?? [];
    const named = target.subProjects.filter(({ name, progress, problems, nextSteps }) =>
      [name, progress, problems, nextSteps].some((text) => (text ?? '').trim() !== ''),
    );
    if (read.length > named.length) throw new Error('more rows than the letter has');
  });
  return true;
}

/** The commands that write a tracker anew, on a file of the disk: what they write can be read. Throws what is a bug. */
export async function surviveCommands(bytes: Uint8Array): Promise<Outcome> {
  return inTemporaryFolderAsync(async (folder) => {
    const at = (name: string) => path.join(folder, name);
    let outcome: Outcome = 'refused';
    writeFileSync(at('台账.xlsx'), bytes);
    copyFileSync(at('台账.xlsx'), at('科室.xlsx'));
    for (const words of [
      ['fix', at('台账.xlsx')],
      ['roll', at('台账.xlsx')],
      ['overview', at('台账.xlsx')],
      ['merge', at('台账.xlsx'), at('科室.xlsx')],
    ]) {
      const output = at(`${words[0]!}.xlsx`);
      await runCommand(...words, '-o', output);
      if (!existsSync(output)) continue;
      readXlsx(new Uint8Array(readFileSync(output)));
      outcome = 'written';
    }
    return outcome;
  });
}
