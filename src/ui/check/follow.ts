/** What the list shows of where the user is in the sheet, and of whom he or she is. */
import type { CheckRow } from '../../application/checking/check-rows';
import type { Selection } from '../../application/ports';
import { toA1, type CellRange, type CellRef } from '../../domain/cell';
import { ownersOf } from '../../domain/owners';
import type { SubProject, Tracker } from '../../domain/tracker';

/** Whether a cell is selected. */
export function isSelected({ sheet, row, column }: CellRef, selection: Selection | null): boolean {
  if (selection?.sheet !== sheet) return false;
  const { top, bottom, left, right } = selection.range;
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether something of the cell's row is selected. */
export function isInSelectedRows({ sheet, row }: CellRef, selection: Selection | null): boolean {
  return selection?.sheet === sheet && row >= selection.range.top && row <= selection.range.bottom;
}

function cellsIn({ top, bottom, left, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** 当前单元格 G8：2 条 */
export function selectionText({ range }: Selection, count: number): string {
  const cells = cellsIn(range);
  const where = cells === 1 ? `当前单元格 ${toA1({ row: range.top, column: range.left })}` : `所选 ${cells} 格`;
  return `${where}：${count === 0 ? '没有校验结果' : `${count} 条`}`;
}

const BETWEEN_NAMES = /[、，,；;/\s]+/u;
const MOST_PEOPLE = 50;

/** A sub-project's people; its office where no column names people. */
function peopleOf({ person, office }: SubProject, byOffice: boolean): readonly string[] {
  return (byOffice ? office : person).text.split(BETWEEN_NAMES).filter((name) => name !== '');
}

/** Whether the tracker has a column of people; without one, offices stand for them. */
function isByOffice({ targets }: Tracker): boolean {
  return targets.every(({ subProjects }) => subProjects.every(({ person }) => person.text.trim() === ''));
}

/** The names that somebody can be, those with most rows first. */
export function peopleIn(tracker: Tracker): readonly string[] {
  const byOffice = isByOffice(tracker);
  const counts = new Map<string, number>();
  for (const { subProjects } of tracker.targets) {
    for (const subProject of subProjects) {
      for (const name of peopleOf(subProject, byOffice)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_PEOPLE)
    .map(([name]) => name);
}

/** Whether a row of the check stands in a row of the table for which this person, or office, is responsible. */
export function ownedBy(name: string, tracker: Tracker): (row: Pick<CheckRow, 'cell'>) => boolean {
  const ownerOf = ownersOf(tracker);
  const byOffice = isByOffice(tracker);
  return ({ cell }) => {
    const { subProject } = ownerOf(cell);
    return subProject !== null && peopleOf(subProject, byOffice).includes(name);
  };
}
