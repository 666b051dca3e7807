/** What strict readers that share nothing with this project refuse in files: Python's zip and XML, the rules of packages, openpyxl. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPython } from './office-tools';
import { inTemporaryFolder } from './temporary-folder';

/** The faults of each file, by the name it was given; one run for all of them. Needs openpyxl. */
export function judge(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, readonly string[]> {
  return inTemporaryFolder((folder) => {
    const names = [...files.keys()];
    names.forEach((name, index) => writeFileSync(join(folder, `${index}.xlsx`), files.get(name)!));
    const faults = JSON.parse(runPython(join(__dirname, 'judge.py'), folder)) as Record<string, readonly string[]>;
    return new Map(names.map((name, index) => [name, faults[`${index}.xlsx`]!]));
  });
}
