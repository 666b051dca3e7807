import { mergedCells, mergeEdits } from '../../application/merging/merge-trackers';
import { mergeWithRoom } from '../../application/merging/make-room';
import type { NamedWorkbook } from '../../application/merging/opened-copy';
import { parseCommandLine, usage } from '../command-line';
import { describeConflict, describeDoubt, describeFilled, describeLeftOut } from '../describe-merge';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import { decideConflicts, readTakes } from '../merge-takes';
import type { Terminal } from '../terminal';
import { namingFile, openToChange, openWorkbookFile } from '../workbook-file';
import { isUnsure } from '../../application/merging/merge-choices';

/** mubiao merge MAIN.xlsx PART.xlsx … -o OUT.xlsx [--take …]: 1, and no file, while a conflict is open. */
export async function merge(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, repeated, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    take: { kind: 'repeated' },
  });
  const [main, ...parts] = files;
  if (main === undefined || parts.length === 0) throw usage('请先写主台账，再写要并入的台账，至少各一份。');
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw usage(`${twice} 写了两次。`);
  const takes = readTakes(repeated.take ?? [], files);
  const output = await wantedOutput(wanted, files, '没有用 -o 写明合并后的文件名。');

  const { workbook, progress, write } = await openToChange(main, output, terminal);
  const copies: NamedWorkbook[] = [];
  for (const name of parts) copies.push({ name, content: (await openWorkbookFile(name, progress)).snapshot });

  const merging = await namingFile(main, () => mergeWithRoom(workbook, main, copies));
  if (merging.left.length > 0) {
    terminal.err(`未能合并 ${merging.left.length} 处：\n${merging.left.map(describeLeftOut).join('')}`);
  }
  if (merging.doubts.length > 0) {
    terminal.err(`请核对是否为本月的台账，其内容须选择后才填入空格：\n${merging.doubts.map(describeDoubt).join('')}`);
  }
  const { decided, open } = decideConflicts(merging.conflicts, takes);
  if (open.length > 0) {
    terminal.out(
      `有 ${open.length} 处${open.some(isUnsure) ? '填写不一致或须核对' : '填写不一致'}，须先选择：\n${open.map(describeConflict).join('')}`,
    );
    terminal.err(`尚未写入文件。${HOW_TO_CHOOSE}\n`);
    return 1;
  }
  const cells = mergedCells(merging, decided, main);
  await namingFile(main, () => workbook.write(mergeEdits(cells), merging.tables));
  await write();
  terminal.out(cells.map(describeFilled).join(''));
  terminal.out(`已合并 ${parts.length} 份台账，填入 ${cells.length} 格，已写入 ${output.name}。\n`);
  return 0;
}

const HOW_TO_CHOOSE =
  '用 --take 文件 采用该文件的内容；用 --take 单元格=文件 逐处选择，如 --take "第048项!G8=教育科.xlsx"。选主台账即保留原内容。';
