/** Which rows of this month are which of an earlier one: rows are known by their name, and names change. */
import type { SubProjectRecord } from './history';
import { comparable, likeness } from './likeness';
import type { SubProject } from './tracker';

export interface RecordMatches {
  /** The record of each row that has one; `renamed` when it had another name then. */
  readonly of: ReadonlyMap<SubProject, { readonly record: SubProjectRecord; readonly renamed: boolean }>;
  /** Rows that were not there then. */
  readonly added: readonly SubProject[];
  /** What was there then and is there no longer. */
  readonly gone: readonly SubProjectRecord[];
}

/** Names less alike than this are two things. */
const LEAST_LIKENESS = 0.5;
/** More pairs of names than these are not a change but another table. */
const MOST_PAIRS = 10_000;

/** Matches rows with records, first those of the same name, then those whose names are alike, the most alike first. Rows without a name are left out. */
export function matchRecords(subProjects: readonly SubProject[], records: readonly SubProjectRecord[]): RecordMatches {
  const byName = new Map(records.map((record) => [comparable(record.name), record]));
  byName.delete('');
  const [only, ...others] = subProjects;
  const isOnly = records.length === 1 && byName.size === 0;
  if (only && others.length === 0 && (isOnly || comparable(only.name.text) === '')) {
    // A row of a list is its target and has no name, now or then. Where several units reported on it before, it is the row of one of them.
    const record = records.length === 1 ? records[0] : byName.get(comparable(only.office.text));
    const gone = [...byName.values()].filter((each) => each !== record);
    return { of: new Map(record ? [[only, { record, renamed: false }]] : []), added: [], gone };
  }
  const named = subProjects
    .map((subProject) => ({ subProject, name: comparable(subProject.name.text) }))
    .filter(({ name }) => name !== '');
  const of = new Map<SubProject, { readonly record: SubProjectRecord; readonly renamed: boolean }>();
  for (const { subProject, name } of named) {
    const record = byName.get(name);
    if (record) of.set(subProject, { record, renamed: false });
  }
  const present = new Set(named.map(({ name }) => name));
  const left = [...byName].filter(([name]) => !present.has(name));
  const waiting = named.filter(({ subProject }) => !of.has(subProject));
  const pairs = (waiting.length * left.length > MOST_PAIRS ? [] : waiting)
    .flatMap((row) => left.map(([name, record]) => ({ row, record, like: likeness(row.name, name) })))
    .filter(({ like }) => like >= LEAST_LIKENESS)
    .sort((a, b) => b.like - a.like);
  const taken = new Set<SubProjectRecord>();
  for (const { row, record } of pairs) {
    if (of.has(row.subProject) || taken.has(record)) continue;
    of.set(row.subProject, { record, renamed: true });
    taken.add(record);
  }
  // Rows without a name then may be any of these.
  const isKnown = records.length === 0 || byName.size > 0;
  return {
    of,
    added: (isKnown ? waiting : []).map(({ subProject }) => subProject).filter((subProject) => !of.has(subProject)),
    gone: left.map(([, record]) => record).filter((record) => !taken.has(record)),
  };
}
