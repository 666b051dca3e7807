import { readLetterFile } from '../../adapters/letter-file/read-letter-file';
import { createXlsx } from '../../adapters/xlsx/create-xlsx';
import { mergeDrafts } from '../../application/merge-drafts';
import { planTracker } from '../../application/new-tracker';
import { parseCommandLine, usage } from '../command-line';
import { readInput, refuseToOverwrite, writeOutput } from '../files';
import type { Terminal } from '../terminal';
import { namingFile } from '../workbook-file';

/** mubiao new -o OUT.xlsx [--letter LETTER.docx|LETTER.txt …]: an empty tracker, or one read back from letters. */
export async function newTracker(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, values, lists } = parseCommandLine(words, {
    output: { kind: 'value', short: 'o' },
    letter: { kind: { list: (value) => /\.(?:docx|txt)$/iu.test(value) } },
  });
  const { output } = values;
  if (files.length > 0) throw usage(`不明白“${files.join('、')}”的意思；要从函件读入，请写 --letter。`);
  if (output === undefined) throw usage('没有用 -o 写明新台账的文件名。');
  const letters = lists.letter ?? [];
  await refuseToOverwrite(output, letters);

  const drafts = [];
  for (const file of letters) {
    const { draft, messages } = await namingFile(file, () => readInput(file).then(readLetterFile));
    terminal.err(messages.map((message) => `${file}：${message}\n`).join(''));
    drafts.push(draft);
  }
  const { draft, messages } = mergeDrafts(drafts);
  terminal.err(messages.map((message) => `${message}\n`).join(''));
  await namingFile(output, () => writeOutput(output, createXlsx(planTracker(draft))));
  const subProjects = draft.targets.reduce((sum, target) => sum + target.subProjects.length, 0);
  terminal.out(
    letters.length > 0
      ? `已由 ${letters.length} 份函件建立台账 ${output}：${draft.targets.length} 个目标、${subProjects} 个子项目。\n`
      : `已建立空白台账 ${output}。请在“设置”表填写单位，在“第001项”表填写目标。\n`,
  );
  return 0;
}
