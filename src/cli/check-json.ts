/** The form of `mubiao check --json` (design.md, section 4). It lists and counts findings; `summary.ignored` are those that 忽略清单 lets pass. */
import { toA1, type CellRef } from '../domain/cell';
import { roleName } from '../domain/role-words';
import type { Tracker } from '../domain/tracker';
import type { DateSystem } from '../domain/calendar-date';
import type { Checked } from '../application/checking/check';
import { countBySeverity } from '../application/checking/check-rows';
import { Failure } from '../application/errors';
import { replacementOf } from '../application/checking/replacement';
import type { Finding } from '../rules/rule';

/** Each fix repeats the text of its cell: a long cell full of slips would make more JSON than a program can hold, in characters. */
const MOST_TEXT = 100_000_000;

/** The report on a file, ready for JSON.stringify. Throws a Failure when it would be too large. */
export function checkJson(file: string, { findings, ignored, tracker }: Checked) {
  let text = 0;
  const all = findings.map((finding) => {
    const json = findingJson(finding, tracker.dateSystem);
    text += 2 * (json.fix?.text.length ?? 0) + json.excerpt.length + json.message.length;
    if (text > MOST_TEXT) throw tooMuch();
    return json;
  });
  const summary = { ...countBySeverity(findings), ignored: ignored.length };
  return { file, summary, read: readJson(tracker), findings: all };
}

function readJson({ targets, reading }: Tracker) {
  const place = ({ sheet, row, column }: CellRef) => ({ sheet, cell: toA1({ row, column }) });
  return {
    sheets: reading.sheets,
    targets: targets.length,
    subProjects: targets.reduce((sum, { subProjects }) => sum + subProjects.length, 0),
    notRead: reading.notRead.map(({ cell, reason }) => ({ ...place(cell), reason })),
    columns: reading.columns.map(({ cell, header, role }) => ({ ...place(cell), header, role: roleName(role) })),
  };
}

function tooMuch(): Failure {
  return new Failure(
    'too-large',
    '单元格的文字太长、差错太多，无法写成 JSON。请先用 mubiao fix 自动修正，或缩短单元格的文字后再试。',
  );
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
