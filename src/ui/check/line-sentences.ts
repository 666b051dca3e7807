/** What an open line of 校验 says is wrong. */
import type { CheckRow } from '../../application/checking/check-rows';
import type { CheckLine } from './lines';
import { moreRuns } from './words';

/** Rules whose findings in one cell are told in one sentence of their own. */
const TOGETHER: Readonly<Record<string, (count: number) => string>> = {
  'halfwidth-punctuation': (count) => `正文应使用全角标点，本单元格有 ${count} 个半角标点。`,
};
const MOST_SENTENCES = 4;

/** The sentences of an open line. Writing form speaks for itself where 改为 shows what it becomes. */
export function sentencesOfLine({ rows, isForm }: CheckLine): readonly string[] {
  if (!isForm) return rows.flatMap(sentencesOf);
  return rows.flatMap(({ rule, findings }) => {
    const untold = findings.filter(({ fix }) => fix === null);
    return untold.length > 0 ? sentencesOf({ rule, findings: untold }) : [];
  });
}

/** What is wrong in the cell, each sentence once; many of one rule are said together. */
export function sentencesOf({
  rule,
  findings,
}: Pick<CheckRow, 'rule'> & Pick<CheckLine, 'findings'>): readonly string[] {
  const messages = [...new Set(findings.map(({ message }) => message))];
  const count = findings.length;
  // The sum itself stands below the text.
  if (count === 1) return findings[0]!.sum ? [`${rule.title}，请核对后修改其中一个。`] : messages;
  const together = TOGETHER[rule.id];
  if (together) return [together(count)];
  if (messages.length === 1) return [`${messages[0]!}本单元格共 ${count} 处。`];
  const rest = messages.length - MOST_SENTENCES;
  return rest > 0 ? [...messages.slice(0, MOST_SENTENCES), `${moreRuns(rest)}。`] : messages;
}
