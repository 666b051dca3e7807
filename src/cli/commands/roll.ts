import { describeMissing, describeRoll, previewRoll, rollMonth } from '../../application/roll-month';
import { readTrackerWithTargets } from '../../application/read-tracker';
import { formatMonth } from '../../domain/reporting-month';
import { onlyFile, parseCommandLine } from '../command-line';
import { describeRemarks } from '../describe';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import { startProgress, type Terminal } from '../terminal';
import { namingFile, openWorkbookFile, refuseOtherExtension } from '../workbook-file';

/** mubiao roll FILE.xlsx -o OUT.xlsx [--clear] [--force]: 1, and no file, when the month lacks something and is not forced. */
export async function roll(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    clear: { kind: 'flag' },
    force: { kind: 'flag' },
  });
  const file = onlyFile(files, '台账文件');
  const { flags } = wanted;
  const output = await wantedOutput(wanted, [file], '没有用 -o 写明转入下月后的文件名。');

  const progress = startProgress(terminal);
  const { workbook, snapshot } = await openWorkbookFile(file, progress);
  refuseOtherExtension(output, workbook);
  const preview = await namingFile(file, () => previewRoll(readTrackerWithTargets(snapshot)));
  if (preview.missing.length > 0) {
    terminal.err(`${file}：${describeMissing(preview)}：\n${describeRemarks(preview.missing)}`);
    if (!flags.has('force')) {
      terminal.err('尚未写入文件。请补齐后再转入下月；确需照此转入的，请加 --force。\n');
      return 1;
    }
  }
  const choices = { texts: flags.has('clear') ? 'clear' : 'keep', force: true, archivedAt: terminal.clock() } as const;
  await namingFile(file, () => rollMonth(workbook, choices));
  progress('正在写入文件');
  await output.write(workbook.toBytes());
  const { targets, subProjects, texts, notes } = preview;
  terminal.out(
    `${formatMonth(preview.from)}已存入“${preview.archive}”表：${targets} 个目标、${subProjects} 个子项目。${describeRoll(preview)}。` +
      `${flags.has('clear') ? `已清空 ${texts} 格文字` : '文字保留，请逐项更新'}，完成进度保留。已写入 ${output.name}。\n`,
  );
  terminal.err(notes.map((note) => `${note}\n`).join(''));
  return 0;
}
