/** What a run of mutants says: the rate of each folder, and each change that no test noticed. */
import type { Outcome } from './run-tests';
import type { Placed } from './sample';

export interface Tried {
  readonly folder: string;
  readonly placed: Placed;
  readonly outcome: Outcome;
  /** A test of another folder noticed it, when those of its own had passed. */
  readonly isKilledByOthers?: true;
}

/** One change on one line: `src/domain/cell.ts:12  <  →  <=`. */
export function shown({ placed: { file, mutant }, outcome, isKilledByOthers }: Tried): string {
  const { line, before, after } = mutant;
  const word =
    outcome === 'passed'
      ? 'SURVIVED'
      : `killed${outcome === 'failed' ? '' : ' (out of time)'}${isKilledByOthers ? ' by tests of another folder' : ''}`;
  return `${word} ${file}:${line}  ${short(before)}  →  ${short(after)}`;
}

/** Rates by folder, with the folders below, then the survivors. */
export function summary(tried: readonly Tried[]): string {
  const folders = [
    ...new Set(tried.flatMap(({ folder, placed }) => [folder, folderBelow(folder, placed.file)])),
  ].sort();
  const rates = folders.map((name) => {
    const of = tried.filter(({ folder, placed }) => folder === name || folderBelow(folder, placed.file) === name);
    const killed = of.filter(({ outcome }) => outcome !== 'passed').length;
    const percent = ((100 * killed) / of.length).toFixed(0);
    const byOthers = of.filter(({ isKilledByOthers }) => isKilledByOthers).length;
    const others = byOthers === 0 ? '' : `, ${byOthers} of them only by tests of other folders`;
    return `${name.padEnd(28)} ${String(killed).padStart(4)} of ${String(of.length).padStart(4)} killed ${percent.padStart(4)} %${others}`;
  });
  const survivors = tried.filter(({ outcome }) => outcome === 'passed').map(shown);
  return [...rates, '', survivors.length === 0 ? 'Nothing survived.' : 'Survivors:', ...survivors].join('\n');
}

function folderBelow(folder: string, file: string): string {
  const [first, ...rest] = file.slice(`src/${folder}/`.length).split('/');
  return rest.length > 0 ? `${folder}/${first!}` : folder;
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  if (line === '') return '(nothing)';
  return line.length <= 90 ? line : `${line.slice(0, 60)} … ${line.slice(-25)}`;
}
