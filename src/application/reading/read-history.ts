/** The 历史记录 sheet: a table of what was archived, in any order of rows and columns. */
import type { DateSystem } from '../../domain/calendar-date';
import type { History, MonthRecord, SubProjectRecord } from '../../domain/history';
import { fractionOf } from '../../domain/percent';
import { compareMonths, type ReportingMonth } from '../../domain/reporting-month';
import { targetIdentity } from '../../domain/target-identity';
import { HISTORY_HEADERS, type HistoryKey } from '../../domain/words';
import type { CellSnapshot } from '../ports';
import { findHeaders } from './find-headers';
import type { Grid } from './grid';
import { readMonth, readPercent, readText } from './read-cell';

type Columns = Partial<Record<HistoryKey, number>>;

/** What the sheet says. Rows whose month cannot be read are left out; they stay where they are. */
export function readHistory(grid: Grid, system: DateSystem): History {
  const lastRow = grid.rows.at(-1)?.row ?? 0;
  const header = findHeaders(grid, HISTORY_HEADERS, ['month', 'name']);
  if (!header) return { sheet: grid.sheet, headerRow: null, columns: {}, lastRow, records: new Map() };
  const { row: headerRow, columns } = header;
  return { sheet: grid.sheet, headerRow, columns, lastRow, records: readRecords(grid, headerRow, columns, system) };
}

interface OpenRecord {
  readonly month: ReportingMonth;
  overall: number | null;
  readonly subProjects: SubProjectRecord[];
}

function readRecords(
  grid: Grid,
  headerRow: number,
  columns: Columns,
  system: DateSystem,
): ReadonlyMap<string, readonly MonthRecord[]> {
  const targets = new Map<string, Map<string, OpenRecord>>();
  const monthAt = monthReader(system);
  for (const { row } of grid.rows) {
    if (row <= headerRow) continue;
    const at = (key: HistoryKey): CellSnapshot | undefined => {
      const column = columns[key];
      return column === undefined ? undefined : grid.at(row, column)?.content;
    };
    const text = (key: HistoryKey): string => readText(null, at(key), system).text;
    const month = monthAt(at('month'));
    if (!month) continue;
    const identity = targetIdentity(text('number'));
    const months = targets.get(identity) ?? new Map<string, OpenRecord>();
    targets.set(identity, months);
    const key = `${month.year}-${month.month}`;
    const record: OpenRecord = months.get(key) ?? { month, overall: null, subProjects: [] };
    months.set(key, record);
    record.overall ??= fractionAt(at('overall'));
    record.subProjects.push({
      row,
      order: text('order').trim(),
      name: text('name').trim(),
      completion: fractionAt(at('completion')),
      progress: text('progress'),
      problems: text('problems'),
      nextSteps: text('nextSteps'),
    });
  }
  return new Map(
    [...targets].map(([identity, months]) => [
      identity,
      [...months.values()].sort((a, b) => compareMonths(a.month, b.month)),
    ]),
  );
}

/** The same few months stand in very many rows: each is understood once. */
function monthReader(system: DateSystem): (content: CellSnapshot | undefined) => ReportingMonth | null {
  const known = new Map<unknown, ReportingMonth | null>();
  return (content) => {
    if (!content) return null;
    const found = known.get(content.value);
    if (found !== undefined) return found;
    const month = readMonth(content, system);
    known.set(content.value, month);
    return month;
  };
}

function fractionAt(content: CellSnapshot | undefined): number | null {
  const { reading } = readPercent(null, content, false);
  return reading.kind === 'unformatted' ? reading.likely : fractionOf(reading);
}
