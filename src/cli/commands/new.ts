import { readLetterToImport } from '../../adapters/letter-file/read-letter-file';
import { createXlsx } from '../../adapters/xlsx/create-xlsx';
import {
  importLetters,
  planImport,
  unplacedSentence,
  type NamedLetter,
} from '../../application/new-sheets/import-letters';
import { parseCommandLine, usage } from '../command-line';
import { readInput } from '../input-file';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import type { Terminal } from '../terminal';
import { namingFile, refuseUnlessNamed } from '../workbook-file';

/** mubiao new -o OUT.xlsx [--letter LETTER.docx|LETTER.txt …]: an empty tracker, or one read back from letters. 1 when a piece of a letter has no place in it; 1, and no file, when letters contradict each other. */
export async function newTracker(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, lists, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    letter: { kind: { list: (value) => /\.(?:docx|txt)$/iu.test(value) } },
  });
  if (files.length > 0) throw usage(`不明白“${files.join('、')}”的意思；要从函件读入，请写 --letter。`);
  const letters = lists.letter ?? [];
  const output = await wantedOutput(wanted, letters, '没有用 -o 写明新台账的文件名。');
  refuseUnlessNamed(output, '.xlsx');

  const named: NamedLetter[] = [];
  for (const file of letters) {
    named.push({ name: file, letter: await namingFile(file, () => readInput(file).then(readLetterToImport)) });
  }
  const imported = importLetters(named);
  const { draft, history, messages, conflicts } = imported;
  terminal.err(messages.map((message) => `${message}\n`).join(''));
  if (conflicts.length > 0) {
    terminal.err(`尚未建立台账，须先处理 ${conflicts.length} 处：\n${conflicts.map((each) => `  ${each}\n`).join('')}`);
    return 1;
  }
  await output.write(createXlsx(planImport(imported)));
  const subProjects = draft.targets.reduce((sum, target) => sum + target.subProjects.length, 0);
  const made = `${draft.targets.length} 个目标、${subProjects} 个子项目`;
  const remembered = history.length > 0 ? `，${history.length} 条存档记录` : '';
  terminal.out(
    letters.length > 0
      ? `已由 ${letters.length} 份函件建立台账 ${output.name}：${made}${remembered}。\n`
      : `已建立空白台账 ${output.name}。请在“设置”表填写单位，在“第001项”表填写目标。\n`,
  );
  const left = unplacedSentence(imported);
  if (left === null) return 0;
  terminal.err(
    `${left}\n${imported.unplaced.map((each) => `  ${each.letter} 第 ${each.paragraph} 段（${each.reason}）：${brief(each.text)}\n`).join('')}`,
  );
  return 1;
}

/** Enough of a paragraph to know it by; the sheet has it whole. */
function brief(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}……` : line;
}
