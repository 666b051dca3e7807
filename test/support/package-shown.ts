/** A .docx or .xlsx as text that people can review: part by part, a line for each element that is named. */
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { UPDATES_GOLDEN } from './golden';

/** The parts in the order of their names; `lines` are the elements that begin a line, `without` what every line has anyway. */
export function packageShown(bytes: Uint8Array, lines: readonly string[], without: RegExp): string {
  const begin = new RegExp(`(?=<(?:${lines.join('|')})[ />])`, 'u');
  const parts = Object.entries(unzipSync(bytes))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => {
      const shown = strFromU8(content)
        .split(begin)
        .map((line) => line.replace(without, '').trimEnd());
      return [`== ${name}`, ...shown].join('\n');
    });
  return `${parts.join('\n\n')}\n`;
}

/** That a text is the same as in its golden file, which `UPDATE_GOLDEN=1` writes anew. */
export function expectGolden(text: string, file: string): void {
  if (UPDATES_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
