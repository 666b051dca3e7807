/** What a month lacks for its archive: all that keeps its letter back, and percentages that are none. */
import { cellName } from '../../domain/cell';
import { errorMessage, isErrorValue } from '../../domain/error-value';
import { overallCompletion } from '../../domain/overall-completion';
import { shareOf, type PercentReading } from '../../domain/percent';
import { nameOfTarget, type PercentField, type SubProject, type Target, type Tracker } from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS } from '../../domain/words';
import { composeLetter, type LetterRemark } from '../../letter/compose';
import { distinctCells, shownPercent } from '../../rules/support';

/** With the cell of each. What 设置 lacks can still be filled in for the letter; it is not archived. */
export function missingInMonth(tracker: Tracker): readonly LetterRemark[] {
  const percents = tracker.targets.flatMap(unclearPercents);
  const told = new Set(percents.map(({ cell }) => cellName(cell)));
  const blockers = composeLetter(tracker).blockers.filter(({ cell }) => cell.sheet !== tracker.settingsSheet);
  return [...blockers.filter(({ cell }) => !told.has(cellName(cell))), ...percents];
}

/** 已办结 is 100%; a bare 25 among percentages as the 25% it can only mean: better than nothing. */
function archivedFraction(reading: PercentReading): number | null {
  return reading.kind === 'unformatted' ? reading.likely : shareOf(reading);
}

/** The share, or else what stands there instead: 推进中, 过半. Nothing that was filled in is dropped. */
export function archivedCompletion(reading: PercentReading): number | string | null {
  const share = archivedFraction(reading);
  if (share !== null || reading.kind === 'blank' || reading.kind === 'waiting') return share;
  const shown = shownPercent(reading);
  return isErrorValue(shown) ? null : shown;
}

function unclearPercents(target: Target): readonly LetterRemark[] {
  const { overall, subProjects } = target;
  const name = nameOfTarget(target);
  const fields = subProjects.map((subProject) => ({ ...subProject.completion, subProject }));
  return [
    // While the sub-projects tell it, 总体进度 is archived although its formula waits.
    ...(overallCompletion(target) === null ? unclear(overall, `${name}的${LABELS.overall}`) : []),
    ...distinctCells(fields).flatMap((field) =>
      unclear(field, `${name}${calledRow(field.subProject)}的${COLUMN_HEADERS.completion[0]}`),
    ),
  ];
}

function calledRow({ name, row }: SubProject): string {
  const words = name.text.trim().replace(/\s*\n\s*/gu, '');
  return words === '' ? `第 ${row} 行` : `“${words}”`;
}

function unclear({ cell, reading }: PercentField, what: string): readonly LetterRemark[] {
  const saysEnough = reading.kind === 'blank' || reading.kind === 'status' || archivedFraction(reading) !== null;
  if (!cell || saysEnough) return [];
  const shown = shownPercent(reading);
  return [
    {
      cell,
      message: isErrorValue(shown)
        ? errorMessage(what, shown, '百分数')
        : `${what}“${shown}”不是明确的百分数，存档后无法与以后各月对比，请改为如 25% 的百分数。`,
    },
  ];
}
