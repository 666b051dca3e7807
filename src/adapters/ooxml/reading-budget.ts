/** How much of a file is read at most: a file that is made to take long, or only very large, ends in a sentence and not in waiting. */
import { Failure } from '../../application/errors';
import type { OpcPackage } from './open-package';
import type { ZipEntry } from './zip-directory';

/** All parts that are parsed may have so many bytes together: some million cells. */
const MOST_BYTES = 40 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** And so many elements and attributes: a cell has about five. */
const MOST_MARKS = 10_000_000;

interface Spent {
  bytes: number;
  marks: number;
  readonly parts: Set<ZipEntry>;
}

const spentOn = new WeakMap<OpcPackage, Spent>();

function spent(pkg: OpcPackage): Spent {
  let found = spentOn.get(pkg);
  if (!found) spentOn.set(pkg, (found = { bytes: 0, marks: 0, parts: new Set() }));
  return found;
}

/**
 * What may still be spent on a part that is about to be inflated and parsed; a part counts once, however often it is read. Throws a
 * Failure when the file has too many bytes; `what` is what people call the part.
 */
export function budgetFor(pkg: OpcPackage, entry: ZipEntry | null, what: string): PartBudget {
  const budget = spent(pkg);
  if (!entry || budget.parts.has(entry)) return { mostMarks: Infinity, spend: () => undefined };
  budget.parts.add(entry);
  budget.bytes += entry.size;
  if (budget.bytes > MOST_BYTES) throw tooMuch(`${what}的内容`, `展开后超过 ${MOST_BYTES / MEGABYTE} MB`);
  return {
    mostMarks: MOST_MARKS - budget.marks,
    spend: (marks) => {
      budget.marks += marks;
    },
  };
}

export interface PartBudget {
  /** How many elements and attributes may come. */
  readonly mostMarks: number;
  /** To be called with the number that came. */
  readonly spend: (marks: number) => void;
}

/** The failure of a part with more elements than are read. */
export function tooManyMarks(what: string): Failure {
  return tooMuch(`${what}的内容`, `标记超过 ${MOST_MARKS / 10_000} 万个`);
}

/** The failure of a file that has more of something than is read. */
export function tooMuch(what: string, limit: string): Failure {
  return new Failure(
    'too-large',
    `${what}太多（${limit}），为免长时间没有反应，不予读取。请删去用不到的行、列、格式和工作表，另存一份后再试。`,
  );
}

/** As tooMuch, for what can be read, but would take too long to be changed; `cannot` says what does not go. */
export function tooMuchToChange(what: string, limit: string, cannot = '只能读取，不能改动'): Failure {
  return new Failure(
    'too-large',
    `${what}太多（${limit}），${cannot}。请删去用不到的行、列、格式和工作表，另存一份后再试。`,
  );
}
