import { writeOverview } from '../../application/overview/write-overview';
import { onlyFile, parseCommandLine } from '../command-line';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import type { Terminal } from '../terminal';
import { namingFile, openToChange } from '../workbook-file';

/** mubiao overview FILE.xlsx -o OUT.xlsx: writes a copy with the sheet 总览, new or in the place of the one it has. */
export async function overview(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, ...wanted } = parseCommandLine(words, OUTPUT_OPTIONS);
  const file = onlyFile(files);
  const output = await wantedOutput(wanted, [file], '没有用 -o 写明含总览表的文件名。');

  const { workbook, write } = await openToChange(file, output, terminal);
  const { sheet, targets, isNew } = await namingFile(file, () => writeOverview(workbook));
  await write();
  terminal.out(`${isNew ? '已新增' : '已重写'}“${sheet}”表（${targets} 个目标），已写入 ${output.name}。\n`);
  return 0;
}
