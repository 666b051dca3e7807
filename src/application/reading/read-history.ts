/** 月度存档, or 历史记录 as it was called before: a table of what was archived, in any order of rows and columns. */
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import {
  NO_HISTORY,
  saysTheSame,
  type History,
  type HistoryKey,
  type MonthRecord,
  type SubProjectRecord,
} from '../../domain/history';
import { comparable } from '../../domain/likeness';
import { shareOf, type PercentReading } from '../../domain/percent';
import { compareMonths, type ReportingMonth } from '../../domain/reporting-month';
import { targetIdentity } from '../../domain/target-identity';
import { HISTORY_TABLE } from '../own-tables/history-sheet';
import { findOwnTables, type FoundRow, type FoundTable } from '../own-tables/find-own-table';
import type { CellSnapshot, SheetSnapshot } from '../ports';
import { readMonth } from './read-cell';
import { readPercents } from './read-percents';

/** What the sheets say together. Rows whose month cannot be read are only told of; they stay where they are. */
export function readHistory(sheets: readonly SheetSnapshot[], system: DateSystem): History {
  const tables = findOwnTables(HISTORY_TABLE, sheets, system);
  if (tables.length === 0) return NO_HISTORY;
  const archive = new Archive();
  const monthOf = monthReader(system);
  const unreadMonths: { cell: CellRef; text: string }[] = [];
  for (const { place, rows } of tables) {
    const [overalls, completions] = [fractionsOf(rows, 'overall'), fractionsOf(rows, 'completion')];
    for (const [index, row] of rows.entries()) {
      const month = monthOf(row.content('month'));
      if (month) archive.add(place.sheet, month, row, overalls[index]!, completions[index]!);
      else if (saysSomething(row)) {
        const cell = { sheet: place.sheet, row: row.row, column: place.columns.month ?? 1 };
        unreadMonths.push({ cell, text: row.text('month').trim() });
      }
    }
  }
  return {
    places: inOrderOfUse(tables),
    records: archive.records(),
    unreadMonths,
    contradicted: archive.contradicted,
  };
}

/** A sheet whose headers are understood is written to before one that only has the name. */
function inOrderOfUse(tables: readonly FoundTable<HistoryKey>[]): History['places'] {
  const places = tables.map(({ place }) => place);
  const isUsable = ({ headerRow }: History['places'][number]) => headerRow !== null;
  return [...places.filter(isUsable), ...places.filter((place) => !isUsable(place))];
}

/** A note may stand in the column of the months; a record says at least one thing more. */
function saysSomething(row: FoundRow<HistoryKey>): boolean {
  return HISTORY_TABLE.columns.some(({ key }) => key !== 'month' && row.text(key).trim() !== '');
}

interface OpenRecord {
  readonly month: ReportingMonth;
  overall: number | null;
  readonly subProjects: SubProjectRecord[];
}

/** Gathers rows; what stands on an earlier sheet counts, and the same sub-project and month on a later one is passed over. */
class Archive {
  readonly contradicted: CellRef[] = [];
  private readonly targets = new Map<string, Map<string, OpenRecord>>();

  add(
    sheet: string,
    month: ReportingMonth,
    row: FoundRow<HistoryKey>,
    overall: number | null,
    completion: number | null,
  ): void {
    const number = targetIdentity(row.text('number'));
    const months = this.targets.get(number) ?? new Map<string, OpenRecord>();
    this.targets.set(number, months);
    const key = `${month.year}-${month.month}`;
    const record: OpenRecord = months.get(key) ?? { month, overall: null, subProjects: [] };
    months.set(key, record);
    const read = readRecord(sheet, row, completion);
    const name = comparable(read.name);
    const known = record.subProjects.find((each) => each.sheet !== sheet && comparable(each.name) === name);
    if (!known) record.subProjects.push(read);
    else if (!saysTheSame(known, read)) this.contradicted.push({ sheet, row: row.row, column: 1 });
    record.overall ??= overall;
  }

  records(): ReadonlyMap<string, readonly MonthRecord[]> {
    return new Map(
      [...this.targets].map(([number, months]) => [
        number,
        [...months.values()].sort((a, b) => compareMonths(a.month, b.month)),
      ]),
    );
  }
}

function readRecord(sheet: string, row: FoundRow<HistoryKey>, completion: number | null): SubProjectRecord {
  return {
    sheet,
    row: row.row,
    order: row.text('order').trim(),
    name: row.text('name').trim(),
    completion,
    progress: row.text('progress'),
    problems: row.text('problems'),
    nextSteps: row.text('nextSteps'),
  };
}

/** The same few months stand in very many rows: each is understood once. */
function monthReader(system: DateSystem): (content: CellSnapshot | undefined) => ReportingMonth | null {
  const known = new Map<string, ReportingMonth | null>();
  return (content) => {
    if (!content || typeof content.value === 'object') return null;
    const key = `${content.value} ${content.format}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const month = readMonth(content, system);
    known.set(key, month);
    return month;
  };
}

/** The fractions of a column, null where there is none. A number that its column does not explain is what it most likely is. */
function fractionsOf(rows: readonly FoundRow<HistoryKey>[], key: 'overall' | 'completion'): readonly (number | null)[] {
  const cells = rows.map((row) => ({ cell: null, content: row.content(key) }));
  return readPercents(cells, false).map(({ reading }) => archivedFraction(reading));
}

function archivedFraction(reading: PercentReading): number | null {
  if (reading.kind !== 'unformatted') return shareOf(reading);
  return reading.likely ?? (reading.number > 0 && reading.number < 1 ? reading.number : null);
}
