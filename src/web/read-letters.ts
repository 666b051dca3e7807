/** Letters as the page is given them, and the tracker they make. */
import { readLetterFile } from '../adapters/letter-file/read-letter-file';
import { createXlsx } from '../adapters/xlsx/create-xlsx';
import { Failure } from '../application/errors';
import { mergeDrafts } from '../application/merge-drafts';
import { planTracker } from '../application/new-tracker';
import type { TrackerDraft } from '../domain/draft';
import { targetName } from '../domain/words';

/** A file, or a text that was pasted; `name` is what the user calls it. */
export type LetterSource = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly text: string });

export interface ReadLetters {
  /** How many letters there were. */
  readonly letters: number;
  readonly targets: readonly { readonly name: string; readonly text: string; readonly subProjects: number }[];
  /** What should be looked at: Chinese sentences. */
  readonly messages: readonly string[];
  readonly draft: TrackerDraft;
}

/** Reads the letters. Throws a Failure that names the one that cannot be read. */
export function readLetters(sources: readonly LetterSource[]): ReadLetters {
  const parsed = sources.map((source) => ({ source, ...readLetter(source) }));
  const { draft, messages } = mergeDrafts(parsed.map((one) => one.draft));
  return {
    letters: sources.length,
    targets: draft.targets.map(({ number, text, subProjects }) => ({
      name: targetName(number),
      text,
      subProjects: subProjects.length,
    })),
    messages: [
      ...parsed.flatMap((one) => one.messages.map((message) => `${one.source.name}：${message}`)),
      ...messages,
    ],
    draft,
  };
}

/** The new workbook. */
export function fileOf({ draft }: ReadLetters): Uint8Array {
  return createXlsx(planTracker(draft));
}

function readLetter(source: LetterSource) {
  try {
    return readLetterFile('bytes' in source ? source.bytes : new TextEncoder().encode(source.text));
  } catch (error) {
    if (error instanceof Failure) throw new Failure(error.code, `${source.name}：${error.message}`, { cause: error });
    throw error;
  }
}
