/** A letter written like an old one, beside it as LibreOffice prints both: the block of text and the lines of its pages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readOldLetter } from '../../src/adapters/letter-file/read-letter-file';
import { importLetters, planImport } from '../../src/application/new-sheets/import-letters';
import { withSettingsKept } from '../../src/application/like/keep-settings';
import { likeLetter } from '../../src/application/like/like-letter';
import { readTracker } from '../../src/application/reading/read-tracker';
import { composeLetter } from '../../src/letter/compose';
import { HAVE, runPython } from '../support/office-tools';
import { describeRendered, renderLetters, type Page } from '../support/render';
import { snapshotOfPlan } from '../support/snapshot-of-plan';
import { temporaryFolder } from '../support/temporary-folder';

jest.setTimeout(300_000);

/** The layouts of test/support/old_letters.py. */
const NAMES = ['plain28', 'small15', 'kaiti', 'standard', 'characters', 'narrow', 'themed', 'generated'] as const;
const MM = 72 / 25.4;
const DESCRIBE = HAVE['python-docx']
  ? describeRendered
  : (name: string) => describe.skip(`${name} (needs python-docx)`, () => undefined);

/** The tracker of an old letter, and a letter of it that is like the old one. */
function writtenLike(bytes: Uint8Array): Uint8Array {
  const old = readOldLetter(bytes);
  const imported = importLetters([{ name: '旧函件.docx', letter: old.letter }]);
  expect(imported.unplaced).toEqual([]);
  const content = snapshotOfPlan(planImport(imported));
  const { changes } = likeLetter(readTracker(content), old);
  const { letter, blockers } = composeLetter(readTracker(withSettingsKept(content, readTracker(content), changes)));
  expect(blockers).toEqual([]);
  return letterToDocx(letter!);
}

DESCRIBE('a letter like the old one', () => {
  const folder = temporaryFolder();
  let pages: Record<string, readonly Page[]>;
  beforeAll(() => {
    runPython(path.join(__dirname, '../support/old_letters.py'), folder);
    const files = NAMES.flatMap((name) => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, `${name}.docx`)));
      return [[name, bytes] as const, [`${name}-new`, writtenLike(bytes)] as const];
    });
    pages = renderLetters(path.join(folder, 'rendered'), Object.fromEntries(files));
  });

  const boxOf = (page: Page) => ({
    left: Math.min(...page.map(({ left }) => left)),
    right: Math.max(...page.map(({ right }) => right)),
    top: Math.min(...page.map(({ top }) => top)),
    bottom: Math.max(...page.map(({ bottom }) => bottom)),
  });

  test.each(NAMES)('%s: as many pages, the text within a millimetre, as many lines a page', (name) => {
    const [before, after] = [pages[name]!, pages[`${name}-new`]!];
    expect(after).toHaveLength(before.length);
    expect(before.length).toBeGreaterThan(2);
    // The last lines of the text stay with the signature, which the old letters do not take care of.
    for (const [index, page] of before.slice(0, -2).entries()) {
      expect(after[index]).toHaveLength(page.length);
      const [old, own] = [boxOf(page), boxOf(after[index]!)];
      for (const side of ['left', 'right', 'top', 'bottom'] as const) {
        expect(Math.abs(old[side] - own[side]) / MM).toBeLessThan(1);
      }
    }
  });

  test.each(NAMES)('%s: the lines are broken at the same places', (name) => {
    const lines = (all: readonly Page[]) => all.flat().map(({ text }) => text.replace(/\s/gu, ''));
    const own = new Set(lines(pages[`${name}-new`]!));
    const shared = lines(pages[name]!).filter((line) => own.has(line));
    expect(shared.length / lines(pages[name]!).length).toBeGreaterThan(0.9);
  });
});
