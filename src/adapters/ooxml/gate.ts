/** The last look at a file before it is handed out: what is wrong with it now and was not before is a fault of this program. */
import type { OpcPackage } from './open-package';
import { damaged, partKey } from './open-package';
import { readPackageFacts, sourceOf } from './package-faults';
import type { PackageFacts } from './package-faults';
import type { PartWatch } from './part-facts';
import type { ZipEntry } from './zip-directory';

/** The program would have written a damaged file. A bug: the message is for those who maintain it. */
export class WrittenFault extends Error {
  override readonly name = 'WrittenFault';
}

/** What a kind of package must hold to beside the rules of all. */
export interface GateRules extends PartWatch {
  /** Faults in how its parts fit each other; `changed` are the keys of the parts that were written. */
  readonly faults: (facts: PackageFacts, changed: ReadonlySet<string>) => readonly string[];
}

/**
 * Throws a WrittenFault when `after` has a fault that `before` had not; null for a file that is new. Parts that are the same in both are not
 * read again. Where `before` had faults of its own nobody can vouch for what is built on them: then it is a Failure that says so.
 */
export function passGate(before: OpcPackage | null, after: OpcPackage, rules: GateRules): void {
  const changed = changedKeys(before?.entries ?? [], after.entries);
  const faults = packageFaults(after, changed, rules);
  if (faults.length === 0) return;
  const own = new Set(before ? packageFaults(before, changed, rules) : []);
  const made = faults.filter((fault) => !own.has(fault));
  if (made.length === 0) return;
  const fault = new WrittenFault(`the written file would be damaged:\n${made.slice(0, 20).join('\n')}`);
  if (own.size === 0) throw fault;
  throw damaged(after.kind, '内部各部分互相对不上，改动后不能保证打得开', { cause: fault });
}

/** The parts that came, went or are others now, and those whose relationships did. */
function changedKeys(before: readonly ZipEntry[], after: readonly ZipEntry[]): ReadonlySet<string> {
  const [old, now] = [new Set(before), new Set(after)];
  const entries = [...before.filter((entry) => !now.has(entry)), ...after.filter((entry) => !old.has(entry))];
  const keys = entries.map(({ name }) => partKey(name));
  return new Set([...keys, ...keys.flatMap((key) => sourceOf(key) ?? [])]);
}

function packageFaults(pkg: OpcPackage, changed: ReadonlySet<string>, rules: GateRules): string[] {
  const facts = readPackageFacts(pkg, rules);
  return [...facts.faults, ...[...changed].flatMap((key) => partFaults(facts, key)), ...rules.faults(facts, changed)];
}

/** What is wrong with a part that was written: in itself, and in what it says of its relationships. */
function partFaults(facts: PackageFacts, key: string): string[] {
  const entry = facts.entry(key);
  if (!entry || !/\.(?:xml|rels|vml)$/u.test(key)) return [];
  const { problem, relationshipIds, faults } = facts.facts(entry);
  const ids = new Set((facts.relationships.get(key) ?? []).map(({ id }) => id));
  const missing = [...relationshipIds].filter((id) => id !== '' && !ids.has(id));
  return [
    ...(problem === null ? [] : [`${entry.name}: ${problem}`]),
    ...missing.map((id) => `${entry.name}: no relationship ${id}`),
    ...faults.map((fault) => `${entry.name}: ${fault}`),
  ];
}
