/** A target of a list: what its rows say of it, and what it shares with the others. */
import type { CellRef } from '../../domain/cell';
import type { Role } from '../../domain/role-words';
import { namedNumber, targetIdentity } from '../../domain/target-identity';
import type { PercentField, SubProject, Target, TextField } from '../../domain/tracker';
import { COLUMN_KEYS, REPORT_KEYS } from '../../domain/words';
import { NO_DATE, NO_PERCENT, NO_TEXT, type DataRow, type RowContext } from './read-row';
import { leadingNumber, numberIn, spelledNumber } from './target-number';
import type { TableToRead, UnkeyedTarget } from './table-to-read';

/** Without a column for it the number is the one that the item begins with, or else its place in the list. */
export function counted({ text }: TextField, index: number): TextField {
  return { ...NO_TEXT, text: leadingNumber(text) ?? String(index + 1) };
}

export interface ListedNaming {
  readonly numberCell: TextField;
  /** A number of the plan, not one that only counts the rows. */
  readonly official: boolean;
  /** Its place in the list, or a 序号: the number that the text begins with goes before it. */
  readonly onlyCounts: boolean;
  readonly text: TextField;
  readonly overall?: PercentField;
}

/** What the targets of a table have in common. */
type Columns = Pick<Target, 'headers' | 'timed' | 'progressPeriods'>;

/** What the headers of a table tell of each of its targets. `name` is the role of the column that names the sub-projects. */
export function columnsOf(table: RowContext, name: Role | null): Columns {
  const { progressPeriods = [] } = table;
  return { headers: headerCells(table, name), timed: timedColumns(table), progressPeriods };
}

/** A target that stands in a list, with its rows. */
export function listed(
  rows: readonly DataRow[],
  table: TableToRead,
  subProjects: readonly SubProject[],
  columns: Columns,
  { numberCell, official, onlyCounts, text, overall = NO_PERCENT }: ListedNaming,
): UnkeyedTarget {
  const { area } = table;
  const written = numberIn(numberCell.text);
  const number = spelledNumber(text.text, onlyCounts ? '' : written) || written;
  const isSpelled = namedNumber(text.text) !== null;
  const item = text.text.trim() === '' ? '' : text.text;
  const common = <F extends { readonly cell: CellRef | null }>(field: (subProject: SubProject) => F, none: F): F => {
    const [first] = subProjects;
    if (!first) return none;
    const own = field(first);
    return subProjects.every((each) => field(each).cell?.row === own.cell?.row) ? own : none;
  };
  return {
    identity: targetIdentity(official || isSpelled ? number : item || number),
    sheet: table.sheet,
    area: { top: rows[0]!.row, left: area.left, bottom: rows.at(-1)!.row, right: area.right },
    listed: true,
    number,
    numberCell: numberCell.cell ? numberCell : NO_TEXT,
    text,
    otherText: null,
    overall,
    office: common(({ office }) => office, NO_TEXT),
    startDate: common(({ startDate }) => startDate, NO_DATE),
    dueDate: common(({ dueDate }) => dueDate, NO_DATE),
    headers: columns.headers,
    timed: columns.timed,
    progressPeriods: columns.progressPeriods,
    subProjects,
  };
}

/** Columns whose headers speak of a period. */
function timedColumns({ roles }: RowContext): Target['timed'] {
  return REPORT_KEYS.filter((key) => roles[key]?.reading.period);
}

function headerCells({ sheet, roles }: RowContext, name: Role | null): Target['headers'] {
  const cells = COLUMN_KEYS.flatMap((key) => {
    const header = key === 'name' ? name && roles[name] : roles[key];
    return header ? [[key, { sheet, row: header.row, column: header.column } satisfies CellRef] as const] : [];
  });
  return Object.fromEntries(cells);
}
