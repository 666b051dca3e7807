/** Letters as the page is given them, and the tracker they make. */
import { readLetterToImport } from '../../adapters/letter-file/read-letter-file';
import { createXlsx } from '../../adapters/xlsx/create-xlsx';
import { named } from '../../application/named-failure';
import { importLetters, planImport, type LetterImport } from '../../application/new-sheets/import-letters';
import type { ParsedLetter } from '../../letter/parse';

/** A file, or a text that was pasted; `name` is what the user calls it. */
export type LetterSource = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly text: string });

/** Reads the letters. Throws a Failure that names the one that cannot be read. */
export function readLetters(sources: readonly LetterSource[]): LetterImport {
  return importLetters(sources.map((source) => ({ name: source.name, letter: readLetter(source) })));
}

/** The new workbook. */
export function fileOf(letters: LetterImport): Uint8Array {
  return createXlsx(planImport(letters));
}

function readLetter(source: LetterSource): ParsedLetter {
  try {
    return readLetterToImport('bytes' in source ? source.bytes : new TextEncoder().encode(source.text));
  } catch (error) {
    throw named(source.name, error);
  }
}
