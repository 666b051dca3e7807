/** A copy of the project in a folder of its own: mutants are written there, so the checkout stays as it is whatever happens. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface PrivateCopy {
  readonly root: string;
  readonly write: (file: string, text: string) => void;
  readonly remove: () => void;
}

/** Copies what git tracks or would track; node_modules is a link. */
export function privateCopy(project: string): PrivateCopy {
  const root = mkdtempSync(path.join(os.tmpdir(), 'mubiao-mutate-'));
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: project,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0')) {
    const from = path.join(project, file);
    if (file === '' || !existsSync(from)) continue;
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    cpSync(from, path.join(root, file));
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(root, 'node_modules'));
  return {
    root,
    write: (file, text) => {
      writeFileSync(path.join(root, file), text);
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
