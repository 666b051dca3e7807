import {
  describeMissing,
  describeRoll,
  previewRoll,
  rollMonth,
  type RollPreview,
} from '../../application/rolling/roll-month';
import { readTrackerWithTargets } from '../../application/reading/read-tracker';
import { formatMonth, parseWrittenMonth, sameMonth } from '../../domain/reporting-month';
import { onlyFile, parseCommandLine, usage } from '../command-line';
import { describeRemarks } from '../describe';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import type { Terminal } from '../terminal';
import { namingFile, openToChange } from '../workbook-file';

/**
 * mubiao roll FILE.xlsx -o OUT.xlsx [--clear] [--month 2021年3月] [--force]: 1, and no file, while the month lacks something or is odd, and
 * neither is said to be meant.
 */
export async function roll(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    clear: { kind: 'flag' },
    force: { kind: 'flag' },
    month: { kind: 'value' },
  });
  const file = onlyFile(files);
  const { flags, values } = wanted;
  const output = await wantedOutput(wanted, [file], '没有用 -o 写明转入下月后的文件名。');

  const { workbook, snapshot, write } = await openToChange(file, output, terminal);
  const now = terminal.clock();
  const preview = await namingFile(file, () => previewRoll(readTrackerWithTargets(snapshot), now));
  const force = flags.has('force');
  const monthConfirmed = confirmsMonth(values.month, preview) || force;
  if (preview.missing.length > 0) {
    terminal.err(`${file}：${describeMissing(preview)}：\n${describeRemarks(preview.missing)}`);
  }
  if (preview.questions.length > 0) {
    terminal.err(`${file}：请核对报告月份：\n${preview.questions.map((each) => `  ${each}\n`).join('')}`);
  }
  const open = [
    ...(preview.missing.length > 0 && !force ? ['补齐后再转入下月；确需照此转入的，请加 --force'] : []),
    ...(preview.questions.length > 0 && !monthConfirmed
      ? [`核对报告月份；确认无误的，请加 --month ${formatMonth(preview.from)}`]
      : []),
  ];
  if (open.length > 0) {
    terminal.err(`尚未写入文件。请${open.join('。请')}。\n`);
    return 1;
  }
  const texts = flags.has('clear') ? 'clear' : 'keep';
  const choices = { texts, force, monthConfirmed, archivedAt: now } as const;
  await namingFile(file, () => rollMonth(workbook, choices));
  await write();
  const { targets, subProjects, notes } = preview;
  terminal.out(
    `${formatMonth(preview.from)}已存入“${preview.archive}”表：${targets} 个目标、${subProjects} 个子项目。${describeRoll(preview)}` +
      `${flags.has('clear') ? `已清空 ${preview.texts} 格文字` : '文字保留，请逐项更新'}，完成进度保留。已写入 ${output.name}。\n`,
  );
  terminal.err(notes.map((note) => `${note}\n`).join(''));
  return 0;
}

/** Whether the month is named on the command line. Throws a Failure when another one is: then it is not the one that is meant. */
function confirmsMonth(named: string | undefined, { from }: RollPreview): boolean {
  if (named === undefined) return false;
  const month = parseWrittenMonth(named);
  if (!month) throw usage(`--month 后面的“${named}”不是月份，请写作 2021年3月 或 2021-03。`);
  if (sameMonth(month, from)) return true;
  throw usage(`--month 写的是${formatMonth(month)}，台账的报告月份却是${formatMonth(from)}，请核对。`);
}
