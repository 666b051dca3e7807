/** Writing form (文字规范): suggestions about how a text is written, which lists show folded, each kind by a short name. */
import { isProseRule, type Finding, type Rule } from './rule';

/** Names of kinds for the folded line; a rule without one goes by its title. */
const KINDS: Readonly<Record<string, string>> = {
  'halfwidth-punctuation': '半角标点',
  'cjk-digit-space': '空格',
  'range-connector': '起止号',
  'dash-form': '破折号',
  'clock-notation': '钟点',
  'date-leading-zero': '日期补零',
  'repeated-punctuation': '标点重复',
  'quote-list-comma': '顿号',
  'sentence-end-missing': '句号',
  'numbering-level-skipped': '序号层次',
  'numbering-comma': '序号标点',
  'fullwidth-digit': '全角数字',
  'invisible-character': '看不见的字符',
  'straight-quotes': '直引号',
  'usage-word': '用词',
};

/** Whether a rule is about how a text is written, and not about what it says. */
export function isWritingForm(rule: Rule): boolean {
  return isProseRule(rule) && rule.severity === 'suggestion';
}

/** 文字规范 24 处（半角标点 18、空格 4、起止号 2） */
export function describeWritingForm(findings: readonly Finding[]): string {
  return `${writingFormCount(findings)}（${writingFormKinds(findings)}）`;
}

/** 文字规范 24 处 */
export function writingFormCount({ length }: readonly Finding[]): string {
  return `文字规范 ${length} 处`;
}

/** 半角标点 18、空格 4、起止号 2: the most frequent kind first. */
export function writingFormKinds(findings: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) {
    const kind = KINDS[rule.id] ?? rule.title;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`)
    .join('、');
}
