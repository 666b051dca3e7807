/** Why a target has no 总体进度, and what is to be known about one that formulas give. */
import type { CellRef } from '../domain/cell';
import { CALCULATE, errorMessage, isErrorValue } from '../domain/error-value';
import { shownNumber } from '../domain/number-format';
import { overallCompletion, overallState } from '../domain/overall-completion';
import { formatPercent, fractionOf } from '../domain/percent';
import { standingOf } from '../domain/standing';
import type { PercentField, Target } from '../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../domain/words';

/** A sentence, and the cell it is about; null where the workbook has no cell for it. */
export interface OverallRemark {
  readonly cell: CellRef | null;
  readonly message: string;
}

/** What must be done before the letter can say how far the target is; null when it can. `name` is what the target is called. */
export function whyNoOverall(target: Target, name: string): OverallRemark | null {
  const state = overallState(target);
  const { cell } = target.overall;
  switch (state.kind) {
    case 'known':
    case 'none':
      return null;
    case 'impossible': {
      const { value, field } = state;
      const shown = formatPercent(fractionOf(field.reading)!);
      const said =
        field === target.overall
          ? `的${LABELS.overall} ${shown} 不可能`
          : `的${COLUMN_HEADERS.completion[0]} ${shown} 不可能，算出的${LABELS.overall}为 ${formatPercent(value)}`;
      return { cell: field.cell, message: `${name}${said}，请改正后再生成函件。` };
    }
    case 'unclear':
      return { cell: state.field.cell, message: `${name}${whyUnclear(target, state.field)}` };
    case 'waiting': {
      const [first] = state.fields;
      const message =
        first === target.overall
          ? `${name}的${LABELS.overall}由公式得出，还没有计算结果，各子项目的完成进度也不齐全。${CALCULATE}，或补填完成进度。`
          : `${name}有 ${state.fields.length} 格完成进度或权重由公式得出，还没有计算结果。${CALCULATE}，或直接填写${LABELS.overall}。`;
      return { cell: first!.cell, message };
    }
    case 'missing':
      return { cell, message: `${name}没有${LABELS.overall}，各子项目的完成进度也不齐全，请补填其中之一。` };
  }
}

/** Why a percent cell, 总体进度 or the first of a sub-project, gives no 总体进度. */
function whyUnclear(target: Target, field: PercentField): string {
  const { reading, unit } = field;
  const isOverall = field === target.overall;
  const name = isOverall ? LABELS.overall : COLUMN_HEADERS.completion[0];
  if (unit === 'mixed') {
    return `没有${LABELS.overall}，而${name}一栏有的写百分点数，有的写小数，无法计算，请统一写法。`;
  }
  if (reading.kind === 'unformatted') {
    const { number, likely } = reading;
    const asked = likely === null ? '看不出是多少，请改填百分数' : `请改为百分数 ${formatPercent(likely)}`;
    return `的${name} ${shownNumber(number)} 没有百分号，${asked}。`;
  }
  const text = reading.kind === 'unreadable' ? reading.text.trim() : '';
  if (isErrorValue(text)) return errorMessage(`的${name}`, text, '百分数');
  return `的${name}“${text}”不是百分数，请填写 0% 至 100% 的百分数${isOverall ? '' : `，或填写${LABELS.overall}`}。`;
}

/** What the letter says in place of a 总体进度 that waits to be calculated, or why it says none beside percentages. */
export function whichOverall(target: Target, name: string): OverallRemark | null {
  const untold = whyUntold(target, name);
  if (untold) return untold;
  const overall = overallCompletion(target);
  if (overall === null || !isWaiting(target.overall)) return null;
  return {
    cell: target.overall.cell,
    message:
      `${name}的${LABELS.overall}由公式得出，还没有重新计算，函件按各子项目的${COLUMN_HEADERS.completion[0]}写 ${formatPercent(overall)}。` +
      `${CALCULATE}后可核对。`,
  };
}

/** A word among the percentages of the rows: their mean is not known, and the heading has none. */
function whyUntold(target: Target, name: string): OverallRemark | null {
  if (overallState(target).kind !== 'none' || target.overall.reading.kind !== 'blank') return null;
  const rows = target.subProjects;
  const word = rows.find((row) => fractionOf(row.completion.reading) === null && standingOf(row).kind === 'status');
  if (!word || rows.every(({ completion }) => fractionOf(completion.reading) === null)) return null;
  const standing = standingOf(word);
  const text = standing.kind === 'status' ? standing.text.trim() : '';
  return {
    cell: word.completion.cell ?? word.status.cell,
    message: `${name}的子项目有的填百分数，有的填“${text}”，算不出${LABELS.overall}，函件标题后不写百分数；要写的，请填写${LABELS.overall}。`,
  };
}

function isWaiting({ reading }: PercentField): boolean {
  return reading.kind === 'waiting';
}
