/** The files of the letter: the same bytes that the command line writes. */
import type { Outlet } from '../../application/ports';
import type { ReportingMonth } from '../../domain/reporting-month';
import type { Target, Tracker } from '../../domain/tracker';
import { composeLetter } from '../../letter/compose';
import type { Letter } from '../../letter/letter';
import { letterFileName, letterFileNames } from '../../letter/letter-file-name';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Browsers drop downloads that follow each other at once, in milliseconds. */
const BETWEEN_FILES = 300;

/** The writer of the file is only loaded when it is wanted. */
export const loadWriter = () => import('../../adapters/docx/letter-to-docx');

/** The bytes of the letter's .docx file. */
export async function letterFile(letter: Letter): Promise<Uint8Array> {
  const { letterToDocx } = await loadWriter();
  return letterToDocx(letter);
}

/** Downloads the letter on these targets; returns the file's name. */
export async function downloadLetter(
  letter: Letter,
  targets: readonly Target[],
  month: ReportingMonth | null,
  outlet: Outlet,
): Promise<string> {
  const name = letterFileName(targets, month);
  outlet.download(name, await letterFile(letter), DOCX);
  return name;
}

/** Downloads a letter for each target, one after another; `before` is called with the number of each, from 1. */
export async function downloadEachTarget(
  tracker: Tracker,
  targets: readonly Target[],
  month: ReportingMonth | null,
  outlet: Outlet,
  before: (number: number) => void,
): Promise<void> {
  const names = letterFileNames(targets, month);
  for (const [index, target] of targets.entries()) {
    // Nothing stands in the way of one letter when nothing stood in the way of all.
    const { letter } = composeLetter(tracker, [target]);
    if (!letter) continue;
    if (index > 0) await new Promise((done) => setTimeout(done, BETWEEN_FILES));
    before(index + 1);
    outlet.download(names[index]!, await letterFile(letter), DOCX);
  }
}
