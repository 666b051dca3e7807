import { letterToDocx } from '../../adapters/docx/letter-to-docx';
import { withSettingsKept } from '../../application/like/keep-settings';
import { writeLetter } from '../../application/letters/write-letter';
import { countPages } from '../../letter/pages';
import { letterToText } from '../../letter/to-text';
import { onlyFile, parseCommandLine } from '../command-line';
import { describeRemarks, describeCounts } from '../describe';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import { startProgress, type Terminal } from '../terminal';
import { isGroup, keepInCopy, likeOf, takeLike } from '../like';
import { namingFile, openWorkbookFile, refuseUnlessNamed } from '../workbook-file';

/**
 * mubiao letter FILE.xlsx -o OUT.docx [--target 048 …] [--like OLD.docx [--without 字体 …]] [--text]: 1 when something stands in the way of
 * a complete letter. With --like and an .xlsx as output the settings are kept in a copy of the tracker.
 */
export async function letter(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, lists, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    target: { kind: { list: (value) => /^[\d,，]+$/u.test(value) } },
    text: { kind: 'flag' },
    like: { kind: 'value' },
    without: { kind: { list: isGroup } },
  });
  const file = onlyFile(files);
  const like = likeOf(wanted.values.like, lists.without);
  const isShown = wanted.flags.has('text');
  const inputs = like ? [file, like.file] : [file];
  const output =
    isShown && wanted.values.output === undefined
      ? null
      : await wantedOutput(wanted, inputs, '没有用 -o 写明函件的文件名，也没有用 --text。');

  const progress = startProgress(terminal);
  const { workbook, snapshot: kept } = await openWorkbookFile(file, progress);
  const taken = like ? await takeLike(like, kept, terminal) : null;
  if (taken && output && !output.name.toLowerCase().endsWith('.docx')) {
    return await keepInCopy(taken, workbook, output, terminal);
  }
  const snapshot = taken ? withSettingsKept(kept, taken.tracker, taken.changes) : kept;
  const { composition, check } = await namingFile(file, () => writeLetter(snapshot, lists.target));
  if (output) refuseUnlessNamed(output, '.docx');
  if (composition.letter === null) {
    terminal.err(`${file}：函件尚不能生成，须先处理 ${composition.blockers.length} 处：\n`);
    terminal.err(describeRemarks(composition.blockers));
    return 1;
  }
  if (composition.notes.length > 0) terminal.err(`提示（不影响生成）：\n${describeRemarks(composition.notes)}`);
  if (check.findings.length > 0) {
    terminal.err(`校验结果 ${describeCounts(check.findings)}，不影响生成；用 mubiao check 查看。\n`);
  }
  if (output) {
    progress('正在写入函件');
    await output.write(letterToDocx(composition.letter));
    terminal.err(`函件已写入 ${output.name}，约 ${countPages(composition.letter)} 页。\n`);
  }
  if (isShown) terminal.out(`${letterToText(composition.letter).join('\n')}\n`);
  return 0;
}
