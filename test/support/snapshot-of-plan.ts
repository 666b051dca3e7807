import type { CellSnapshot, CellStyle, RowSnapshot, WorkbookPlan, WorkbookSnapshot } from '../../src/application/ports';

const FORMATS: Partial<Record<CellStyle, string>> = {
  percent: '0%',
  valuePercent: '0%',
  date: 'yyyy/m/d',
  valueDate: 'yyyy/m/d',
};

/** A planned workbook as reading it would show it, without the detour over a file. */
export function snapshotOfPlan(plan: WorkbookPlan): WorkbookSnapshot {
  return {
    dateSystem: 1900,
    sheets: plan.sheets.map(({ name, cells, merges }) => {
      const rows = new Map<number, CellSnapshot[]>();
      for (const { row, column, value, style } of cells) {
        if (value === null) continue;
        const format = FORMATS[style];
        rows.set(row, [...(rows.get(row) ?? []), { column, value, ...(format && { format }) }]);
      }
      const sorted = [...rows].sort(([a], [b]) => a - b);
      return {
        name,
        merges,
        rows: sorted.map(([row, own]): RowSnapshot => ({ row, cells: own.sort((a, b) => a.column - b.column) })),
      };
    }),
  };
}
