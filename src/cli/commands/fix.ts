import { checkWorkbook } from '../../application/checking/check';
import { lockedLeft } from '../../application/editing/protection';
import { fixAll, fixEdits, splitLocked } from '../../application/checking/fix';
import { RULES } from '../../rules/index';
import { onlyFile, parseCommandLine, usage } from '../command-line';
import { describeFix, describeCounts } from '../describe';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import type { Terminal } from '../terminal';
import { namingFile, openToChange } from '../workbook-file';

/** mubiao fix FILE.xlsx -o OUT.xlsx [--rule ID …]: writes a copy with the fixes made and lists them. 1 when protected cells are left. */
export async function fix(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, lists, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    rule: { kind: { list: isRuleId } },
  });
  const file = onlyFile(files);
  const rules = lists.rule ?? [];
  const unknown = rules.filter((id) => !isRuleId(id));
  if (unknown.length > 0)
    throw usage(`没有这样的规则：${unknown.join('、')}。规则名见 mubiao check 每条结果末尾的方括号。`);
  const output = await wantedOutput(wanted, [file], '没有用 -o 写明修正后的文件名。');

  const { workbook, snapshot, write } = await openToChange(file, output, terminal);
  const checked = await namingFile(file, () => checkWorkbook(snapshot));
  const fixed = fixAll(snapshot, ({ rule }) => rules.length === 0 || rules.includes(rule.id), checked);
  const { open, locked } = splitLocked(snapshot, fixed);
  // Where none may be made the write says why, and nothing is written.
  const isPart = open.length > 0 && locked.length > 0;
  const made = isPart ? open : fixed;
  await namingFile(file, () => workbook.write(fixEdits(snapshot, made, checked)));
  await write();

  const { findings: left } = checkWorkbook(await workbook.read());
  terminal.out(made.map((cell) => `${describeFix(cell)}\n`).join(''));
  terminal.out(
    `${made.length > 0 ? `已修正 ${made.length} 个单元格` : '没有可自动修正的内容'}，已写入 ${output.name}。` +
      `${left.length > 0 ? `还有 ${describeCounts(left, '需人工处理')}。` : ''}\n`,
  );
  if (!isPart) return 0;
  terminal.err(
    `${file}：${lockedLeft(locked.map(({ cell }) => cell))}\n${locked.map((cell) => `  ${describeFix(cell)}\n`).join('')}`,
  );
  return 1;
}

function isRuleId(id: string): boolean {
  return RULES.some((rule) => rule.id === id);
}
