/** The form of `mubiao check --json` (design.md, section 4); `summary.ignored` counts what 忽略清单 lets pass. */
import { toA1 } from '../domain/cell';
import type { DateSystem } from '../domain/calendar-date';
import type { CheckReport } from '../application/check';
import { replacementOf } from '../application/fix';
import type { Finding } from '../rules/rule';

/** The report on a file, ready for JSON.stringify. */
export function checkJson(file: string, { findings, ignored, summary, tracker }: CheckReport) {
  return {
    file,
    summary: { ...summary, ignored: ignored.length },
    findings: findings.map((finding) => findingJson(finding, tracker.dateSystem)),
  };
}

function findingJson({ rule, cell, target, subProject, message, excerpt, fix }: Finding, system: DateSystem) {
  const replacement = fix && replacementOf(fix, system);
  return {
    rule: rule.id,
    severity: rule.severity,
    sheet: cell.sheet,
    cell: toA1(cell),
    target,
    subProject,
    message,
    excerpt,
    fix: replacement && { kind: 'replace', value: replacement.value, text: replacement.text },
  };
}
