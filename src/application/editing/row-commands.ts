/** What a person means by 插入行, 删除行, 上移, 下移: where the rows go, whose look they take, and what takes them in. */
import type { RowChange, SheetSnapshot, WorkbookSnapshot } from '../ports';
import { trackerOrNull } from '../reading/read-tracker';
import { TOTAL_ROW } from '../reading/data-rows';

export type RowCommand = 'above' | 'below' | 'delete' | 'up' | 'down';

/** The rows that are meant; both ends belong to them. */
export interface ChosenRows {
  readonly sheet: string;
  readonly top: number;
  readonly bottom: number;
}

/** What is to be done, and which rows are then the chosen ones; null where nothing is to be done (the first row moves up). */
export interface PlannedRows {
  readonly change: RowChange;
  readonly chosen: { readonly top: number; readonly bottom: number };
}

/**
 * The change that a command means. New rows below a row of a table belong to what it ends; so do new rows above a row of totals.
 * `isSeen` tells whether a row is shown: rows move past the next one that is.
 */
export function planRowCommand(
  command: RowCommand,
  content: WorkbookSnapshot,
  { sheet, top, bottom }: ChosenRows,
  isSeen: (row: number) => boolean = () => true,
): PlannedRows | null {
  const count = bottom - top + 1;
  const own = content.sheets.find(({ name }) => name === sheet);
  const headers = headerRows(content, sheet);
  switch (command) {
    case 'above': {
      const joins = own !== undefined && isTotal(own, top) && !headers.has(top - 1);
      const like = headers.has(top - 1) ? ('below' as const) : ('above' as const);
      const change = { kind: 'insert' as const, sheet, at: top, count, like, fills: true as const };
      return { change: joins ? { ...change, joins: true } : change, chosen: { top, bottom } };
    }
    case 'below': {
      const at = bottom + 1;
      const isHeader = headers.has(bottom);
      const change = { kind: 'insert' as const, sheet, at, count, fills: true as const };
      return {
        change: isHeader ? { ...change, like: 'below' } : { ...change, joins: true },
        chosen: { top: at, bottom: at + count - 1 },
      };
    }
    case 'delete':
      return { change: { kind: 'delete', sheet, at: top, count }, chosen: { top, bottom: top } };
    case 'up': {
      let to = top - 1;
      while (to > 1 && !isSeen(to)) to--;
      if (to < 1) return null;
      return { change: { kind: 'move', sheet, at: top, count, to }, chosen: { top: to, bottom: to + count - 1 } };
    }
    case 'down': {
      let past = bottom + 1;
      const last = own?.rows.at(-1)?.row ?? 0;
      while (past < last && !isSeen(past)) past++;
      if (past > last) return null;
      const by = past - bottom;
      return {
        change: { kind: 'move', sheet, at: top, count, to: past + 1 },
        chosen: { top: top + by, bottom: bottom + by },
      };
    }
  }
}

/** Whether the row is one of totals: its first text says so. */
function isTotal({ rows }: SheetSnapshot, row: number): boolean {
  const first = rows.find((one) => one.row === row)?.cells.find(({ value }) => typeof value === 'string');
  return typeof first?.value === 'string' && TOTAL_ROW.test(first.value.replace(/\s/gu, ''));
}

function headerRows(content: WorkbookSnapshot, sheet: string): ReadonlySet<number> {
  const rows = trackerOrNull(content)?.targets.filter((target) => target.sheet === sheet) ?? [];
  return new Set(rows.flatMap(({ headers }) => Object.values(headers).map(({ row }) => row)));
}
