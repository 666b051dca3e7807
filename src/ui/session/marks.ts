/** The marks of cells in the workbook: one for each cell that has findings. */
import { cellKey } from '../../application/checking/check-rows';
import type { CellMark, OpenWorkbook } from '../../application/ports';
import { SEVERITIES, type Finding } from '../../rules/rule';

/** One mark for each cell, as bad as its worst finding. */
export function marksOf(found: readonly Finding[]): readonly CellMark[] {
  const marks = new Map<string, CellMark>();
  for (const { cell, rule } of found) {
    const known = marks.get(cellKey(cell));
    if (known && SEVERITIES.indexOf(known.severity) <= SEVERITIES.indexOf(rule.severity)) continue;
    marks.set(cellKey(cell), { cell, severity: rule.severity });
  }
  return [...marks.values()];
}

/**
 * Marks cells, and nothing when they are marked so already; `clear` takes also marks of an earlier session away. `forget` for a whole new
 * look: nobody is told when a person clears all rules of a sheet.
 */
export function markerOf(workbook: OpenWorkbook) {
  let marked = '[]';
  const mark = async (marks: readonly CellMark[]): Promise<void> => {
    const wanted = JSON.stringify(marks);
    if (wanted === marked) return;
    marked = '';
    await workbook.mark(marks);
    marked = wanted;
  };
  return {
    mark,
    forget: () => {
      marked = '';
    },
    clear: () => {
      marked = '';
      return mark([]);
    },
  };
}
