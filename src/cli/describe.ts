/** Findings and fixes in lines for the terminal. */
import { cellName, toA1 } from '../domain/cell';
import type { LetterRemark } from '../letter/compose';
import { SEVERITIES, SEVERITY_NAMES, type Finding } from '../rules/rule';
import { describeWritingForm, isWritingForm } from '../rules/writing-form';
import { checkRows, countBySeverity, type CheckRow } from '../application/checking/check-rows';
import type { FixedCell } from '../application/checking/fix';
import type { FormatKind } from '../application/ports';

/** 12 条（错误 6、警告 4、建议 2）: rows, as 校验 counts them; `what` they are stands behind 条. */
export function describeCounts(findings: readonly Finding[], what = ''): string {
  const rows = checkRows(findings);
  const counts = countBySeverity(rows);
  const levels = SEVERITIES.map((severity) => `${SEVERITY_NAMES[severity]} ${counts[severity]}`);
  return `${rows.length} 条${what}（${levels.join('、')}）`;
}

/**
 * Findings under the sheet and the sub-project they belong to; those of one rule in one cell share a line. Writing form is one line
 * at the end of its sheet, unless `unfolded`.
 */
export function describeFindings(findings: readonly Finding[], unfolded: boolean): string {
  const lines: string[] = [];
  let sheet: string | null = null;
  let subProject: string | null = null;
  let folded: Finding[] = [];
  const endSheet = () => {
    if (folded.length > 0) lines.push(describeFolded(folded));
    folded = [];
  };
  for (const row of checkRows(findings)) {
    const [finding] = row.findings;
    if (finding.cell.sheet !== sheet) {
      endSheet();
      sheet = finding.cell.sheet;
      subProject = null;
      lines.push('', sheet);
    }
    if (!unfolded && isWritingForm(finding.rule)) {
      folded.push(...row.findings);
      continue;
    }
    if (finding.subProject !== subProject) {
      subProject = finding.subProject;
      if (subProject !== null) lines.push(`  ${oneLine(subProject)}`);
    }
    lines.push(`${subProject === null ? '  ' : '    '}${describeRow(row)}`);
  }
  endSheet();
  return lines.join('\n');
}

function describeFolded(findings: readonly Finding[]): string {
  const fixable = findings.filter(({ fix }) => fix !== null).length;
  const mends = fixable > 0 ? `，其中 ${fixable} 处可用 mubiao fix 修正` : '';
  return `  ${SEVERITY_NAMES.suggestion} ${describeWritingForm(findings)}${mends}；逐条列出用 --all`;
}

function describeRow({ rule, cell, findings }: CheckRow): string {
  const [finding] = findings;
  const { message, fix } = finding;
  const places = findings.length > 1 ? `（本单元格共 ${findings.length} 处）` : '';
  const facts = `[${rule.id}${fix ? '，可修正' : ''}]`;
  return `${SEVERITY_NAMES[rule.severity]} ${toA1(cell)} ${message}${places}${markedExcerpt(finding)} ${facts}`;
}

/** The excerpt with its places between 【 and 】, as far as they show; nothing when the whole cell is meant. */
function markedExcerpt({ excerpt, mark, place, also }: Finding): string {
  if (!mark || !place) return '';
  const offset = mark.start - place.start;
  const shown = [place, ...also]
    .map(({ start, end }) => ({ start: start + offset, end: end + offset }))
    .filter(({ start, end }) => start >= 0 && end <= excerpt.length)
    .sort((one, other) => one.start - other.start);
  let marked = '';
  let from = 0;
  for (const { start, end } of shown) {
    if (start < from) continue;
    marked += `${excerpt.slice(from, start)}【${excerpt.slice(start, end)}】`;
    from = end;
  }
  return ` ${oneLine(marked + excerpt.slice(from))}`;
}

const KINDS: Readonly<Record<FormatKind, string>> = { percent: '百分数', points: '数字', date: '日期' };

/** 第048项!F8 “40%” → 百分数 40% [percent-as-text]; of a long text the part that has changed. */
export function describeFix({ cell, before, after, findings }: FixedCell): string {
  const rules = [...new Set(findings.map(({ rule }) => rule.id))].join('、');
  const [from, to] = changedParts(before, after.text);
  const result = after.format ? `${KINDS[after.format]} ${after.text}` : quote(to);
  return `${cellName(cell)} ${quote(after.format ? before : from)} → ${result} [${rules}]`;
}

/** Characters shown before and after a change, and the longest part shown. */
const AROUND = 8;
const LONGEST_QUOTE = 60;

/** Two texts cut to where they differ, with a little around it. */
function changedParts(before: string, after: string): readonly [string, string] {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let sameAtEnd = 0;
  while (sameAtEnd < shorter - same && before.at(-1 - sameAtEnd) === after.at(-1 - sameAtEnd)) sameAtEnd++;
  const start = same > AROUND + 1 ? same - AROUND : 0;
  const cut = (text: string) => {
    const end = sameAtEnd > AROUND + 1 ? text.length - sameAtEnd + AROUND : text.length;
    return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}

/** A text in quotation marks, in one line, cut when it is long. */
export function quote(text: string): string {
  const line = oneLine(text);
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line}”`;
}

/** The text in one line of the terminal: its own line ends are spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').trim();
}

/** What stands in the way of something, or should be known, one cell a line. */
export function describeRemarks(remarks: readonly LetterRemark[]): string {
  return remarks.map(({ cell, message }) => `  ${cellName(cell)} ${message}\n`).join('');
}
