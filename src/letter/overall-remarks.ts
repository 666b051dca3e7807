/** Why a target has no 总体进度, and what is to be known about one that formulas give. */
import type { CellRef } from '../domain/cell';
import { CALCULATE, errorMessage, isErrorValue } from '../domain/error-value';
import { overallCompletion } from '../domain/overall-completion';
import { formatPercent } from '../domain/percent';
import type { PercentField, Target } from '../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../domain/words';

/** A sentence, and the cell it is about; null where the workbook has no cell for it. */
export interface OverallRemark {
  readonly cell: CellRef | null;
  readonly message: string;
}

/** What must be done before the letter can say how far the target is; null when it can. `name` is what the target is called. */
export function whyNoOverall(target: Target, name: string): OverallRemark | null {
  if (overallCompletion(target) !== null) return null;
  const { overall, subProjects } = target;
  const { cell, reading } = overall;
  if (reading.kind === 'unreadable') {
    const message = isErrorValue(reading.text)
      ? errorMessage(`${name}的${LABELS.overall}`, reading.text, '百分数')
      : `${name}的${LABELS.overall}“${reading.text}”不是百分数，请填写 0% 至 100% 的百分数。`;
    return { cell, message };
  }
  const waiting = subProjects.flatMap((row): PercentField[] => [row.completion, row.weight]).filter(isWaiting);
  if (isWaiting(overall)) {
    return {
      cell,
      message: `${name}的${LABELS.overall}由公式得出，还没有计算结果，各子项目的完成进度也不齐全。${CALCULATE}，或补填完成进度。`,
    };
  }
  if (waiting.length > 0) {
    return {
      cell: waiting[0]!.cell,
      message: `${name}有 ${waiting.length} 格完成进度或权重由公式得出，还没有计算结果。${CALCULATE}，或直接填写${LABELS.overall}。`,
    };
  }
  return { cell, message: `${name}没有${LABELS.overall}，各子项目的完成进度也不齐全，请补填其中之一。` };
}

/** What the letter says in place of a 总体进度 that waits to be calculated. */
export function whichOverall(target: Target, name: string): OverallRemark | null {
  const overall = overallCompletion(target);
  if (overall === null || !isWaiting(target.overall)) return null;
  return {
    cell: target.overall.cell,
    message:
      `${name}的${LABELS.overall}由公式得出，还没有重新计算，函件按各子项目的${COLUMN_HEADERS.completion[0]}写 ${formatPercent(overall)}。` +
      `${CALCULATE}后可核对。`,
  };
}

function isWaiting({ reading }: PercentField): boolean {
  return reading.kind === 'waiting';
}
