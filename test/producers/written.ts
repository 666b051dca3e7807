/** What every command that writes makes of a file: the files that other programs' readers judge. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { inTemporaryFolderAsync } from '../support/temporary-folder';
import { runCommand } from '../support/terminal';

export interface WrittenFile {
  /** Who wrote the file first, and what was done with it. */
  readonly producer: string;
  readonly step: string;
  readonly bytes: Uint8Array;
}

const SHEET = '第048项';
const PLAN = planTracker({ settings: {}, targets: [{ number: '049', text: '乙。', subProjects: [{ name: '丁' }] }] });

/** All outputs of the steps on these files. Throws when a step writes nothing: a file that is refused is no file that was written well. */
export async function writtenFiles(inputs: ReadonlyMap<string, Uint8Array>): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const [producer, bytes] of inputs) {
    const add = (step: string, output: Uint8Array) => written.push({ producer, step, bytes: output });
    await inTemporaryFolderAsync(async (folder) => {
      const at = (name: string) => path.join(folder, `${name}.xlsx`);
      const run = async (step: string, ...words: readonly string[]): Promise<void> => {
        const { err, out } = await runCommand(...words, '-o', at(step));
        if (!existsSync(at(step))) throw new Error(`${producer}, ${step}: nothing written\n${out}${err}`);
        add(step, new Uint8Array(readFileSync(at(step))));
      };
      writeFileSync(at('in'), bytes);
      await run('fix', 'fix', at('in'));
      await run('overview', 'overview', at('in'));
      await run('overview made anew', 'overview', at('overview'));
      await run('roll', 'roll', at('in'), '--force');
      await run('roll, the archive growing', 'roll', at('roll'), '--force');

      const file = openXlsx(bytes);
      await file.write([{ cell: { sheet: SHEET, row: 7, column: 3 }, value: null }]);
      writeFileSync(at('with a gap'), file.toBytes());
      await run('merge', 'merge', at('with a gap'), at('in'));
      await file.addSheets({ sheets: PLAN.sheets.filter(({ table }) => table) });
      add('a new sheet', file.toBytes());
      await file.removeSheets(['第049项']);
      add('a new sheet taken out', file.toBytes());
      await growTable(bytes, (output) => add('a table growing', output));
    });
  }
  return written;
}

/** Writes two rows behind the table that the file has from its writer; nothing when it has none. */
async function growTable(bytes: Uint8Array, add: (output: Uint8Array) => void): Promise<void> {
  const file = openXlsx(bytes);
  const row = (number: number) =>
    ['丁工程', 0.5, '完成设计。', '无', '招标。'].map((value, index) => ({
      cell: { sheet: SHEET, row: number, column: index + 1 },
      value,
      ...(typeof value === 'number' && { format: 'percent' as const }),
    }));
  await file.write(
    [...row(8), ...row(9)],
    [{ header: { sheet: SHEET, row: 4, column: 1 }, lastRow: 9, growOnly: true }],
  );
  add(file.toBytes());
}
