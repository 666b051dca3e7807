/**
 * Microsoft's own validator of office files (OpenXmlValidator of the Open XML SDK). The npm package holds its program for Linux;
 * tests that need it say so with describeWith(['OpenXmlValidator'], …).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VALIDATOR } from './office-tools';
import { inTemporaryFolder } from './temporary-folder';

interface Report {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/** What the validator finds wrong, one sentence each; nothing for a valid file. Throws when it cannot be run. */
export function validateOoxml(bytes: Uint8Array, extension: 'xlsx' | 'docx'): string[] {
  return inTemporaryFolder((folder) => {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(VALIDATOR!, [file], { encoding: 'utf8', timeout: 200_000 });
    if (!stdout.startsWith('{')) throw new Error(`the validator did not run: ${stderr}`);
    const { errors } = JSON.parse(stdout) as Report;
    return errors.map(({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
  });
}
