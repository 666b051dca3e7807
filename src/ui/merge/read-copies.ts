/** The files that colleagues filled in, as workbooks. */
import { named } from '../../application/named-failure';
import type { NamedWorkbook } from '../../application/merging/merge-trackers';

/** Files of one name from two folders are told apart by a number. Throws a Failure that names the one that cannot be read. */
export async function readCopies(files: readonly File[]): Promise<readonly NamedWorkbook[]> {
  const { readXlsx } = await import('../../adapters/xlsx/read-xlsx');
  return await Promise.all(
    files.map(async (file, index) => {
      const before = files.slice(0, index).filter(({ name }) => name === file.name).length;
      const name = before === 0 ? file.name : `${file.name}（${before + 1}）`;
      try {
        return { name, content: readXlsx(new Uint8Array(await file.arrayBuffer())) };
      } catch (error) {
        throw named(name, error);
      }
    }),
  );
}
