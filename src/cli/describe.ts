/** Findings and fixes in lines for the terminal. */
import { cellName, toA1 } from '../domain/cell';
import { SEVERITIES, SEVERITY_NAMES, type Finding } from '../rules/rule';
import type { CheckReport } from '../application/check';
import type { FixedCell } from '../application/fix';
import type { WriteFormat } from '../application/ports';

/** 错误 6、警告 4、建议 2 */
export function describeSummary(summary: CheckReport['summary']): string {
  return SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${summary[severity]}`).join('、');
}

/** Findings under the sheet and the sub-project they belong to. */
export function describeFindings(findings: readonly Finding[]): string {
  const lines: string[] = [];
  let sheet: string | null = null;
  let subProject: string | null = null;
  for (const finding of findings) {
    if (finding.cell.sheet !== sheet) {
      sheet = finding.cell.sheet;
      subProject = null;
      lines.push('', sheet);
    }
    if (finding.subProject !== subProject) {
      subProject = finding.subProject;
      if (subProject !== null) lines.push(`  ${oneLine(subProject)}`);
    }
    const indent = subProject === null ? '  ' : '    ';
    const { rule, cell, fix, message } = finding;
    lines.push(
      `${indent}${SEVERITY_NAMES[rule.severity]} ${toA1(cell)} ${message} [${rule.id}${fix ? '，可修正' : ''}]`,
    );
  }
  return lines.join('\n');
}

const KINDS: Readonly<Record<WriteFormat, string>> = { percent: '百分数', date: '日期' };

/** 第048项!F8 “40%” → 百分数 40% [percent-as-text] */
export function describeFix({ cell, before, after, findings }: FixedCell): string {
  const rules = [...new Set(findings.map(({ rule }) => rule.id))].join('、');
  const result = after.format ? `${KINDS[after.format]} ${after.text}` : quote(after.text);
  return `${cellName(cell)} ${quote(before)} → ${result} [${rules}]`;
}

const LONGEST_QUOTE = 40;

function quote(text: string): string {
  const line = oneLine(text);
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}
