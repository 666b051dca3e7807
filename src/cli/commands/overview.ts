import { writeOverview } from '../../application/overview';
import { onlyFile, parseCommandLine, usage } from '../command-line';
import { refuseToOverwrite, writeOutput } from '../files';
import { startProgress, type Terminal } from '../terminal';
import { namingFile, openWorkbookFile, refuseOtherExtension } from '../workbook-file';

/** mubiao overview FILE.xlsx -o OUT.xlsx: writes a copy with the sheet 总览, new or in the place of the one it has. */
export async function overview(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, values } = parseCommandLine(words, { output: { kind: 'value', short: 'o' } });
  const file = onlyFile(files, '台账文件');
  const { output } = values;
  if (output === undefined) throw usage('没有用 -o 写明含总览表的文件名。');
  await refuseToOverwrite(output, [file]);

  const progress = startProgress(terminal);
  const { workbook } = await openWorkbookFile(file, progress);
  refuseOtherExtension(output, workbook);
  const { sheet, targets, isNew } = await namingFile(file, () => writeOverview(workbook));
  progress('正在写入文件');
  await namingFile(output, () => writeOutput(output, workbook.toBytes()));
  terminal.out(`${isNew ? '已新增' : '已重写'}“${sheet}”表（${targets} 个目标），已写入 ${output}。\n`);
  return 0;
}
