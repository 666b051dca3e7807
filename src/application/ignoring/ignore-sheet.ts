/** Writing 忽略清单: its columns, rows put below those it has, and rows that are ended. */
import { toSerial, type CalendarDate, type DateSystem } from '../../domain/calendar-date';
import { toA1 } from '../../domain/cell';
import type { FindingPlace, IgnoredEntry, IgnoredKey, IgnoreList } from '../../domain/ignored';
import { IGNORED_SCOPES, IGNORED_SHEET } from '../../domain/own-sheets';
import { LABELS } from '../../domain/words';
import type { Finding } from '../../rules/rule';
import { DATE_FORMAT } from '../editing/edited-cell';
import { planRows, requireColumns, type OwnRow, type OwnTable, type OwnTablePlan } from '../own-tables/own-table';
import type { CellEdit } from '../ports';

export const IGNORED_TABLE: OwnTable<IgnoredKey> = {
  sheetNames: [IGNORED_SHEET],
  tableName: '忽略清单表',
  columns: [
    { key: 'rule', headers: ['规则', '规则名'], width: 22, style: 'text' },
    { key: 'title', headers: ['校验项'], width: 20, style: 'text' },
    { key: 'scope', headers: ['范围'], width: 8, style: 'center' },
    { key: 'sheet', headers: ['工作表'], width: 12, style: 'text' },
    { key: 'cell', headers: ['单元格'], width: 9, style: 'center' },
    { key: 'number', headers: [LABELS.number], width: 10, style: 'center' },
    { key: 'name', headers: ['子项目'], width: 20, style: 'text' },
    { key: 'field', headers: ['栏目'], width: 14, style: 'text' },
    { key: 'excerpt', headers: ['内容'], width: 30, style: 'text' },
    { key: 'reason', headers: ['理由', '忽略理由'], width: 28, style: 'text' },
    { key: 'date', headers: ['忽略日期', '日期'], width: 15, style: 'date' },
    { key: 'ended', headers: ['恢复日期'], width: 15, style: 'date' },
    { key: 'mark', headers: ['内容指纹'], width: 14, style: 'center' },
  ],
  required: ['rule', 'scope'],
};

/** A finding that is to be ignored. */
export interface ToIgnore {
  readonly finding: Finding;
  /** What it is known by; null when its rule is no longer to be checked in this workbook. */
  readonly place: FindingPlace | null;
  readonly reason: string;
  /** Today, by the clock of whoever asks. */
  readonly date: CalendarDate;
}

/** What puts these below the last row of the list, which is made when there is none. Throws a Failure when it lacks a column. */
export function appendIgnored(list: IgnoreList, wanted: readonly ToIgnore[], system: DateSystem): OwnTablePlan {
  return planRows(IGNORED_TABLE, list.place, wanted.map(rowOf), system);
}

/** What ends the ignoring: the rows stay and say since when they no longer count. */
export function endIgnored(
  { place }: IgnoreList,
  entries: readonly IgnoredEntry[],
  date: CalendarDate,
  system: DateSystem,
): readonly CellEdit[] {
  if (!place) throw new Error('there is no 忽略清单 sheet');
  const { sheet, columns } = requireColumns(IGNORED_TABLE, place, ['ended']);
  const rows = new Set(entries.map(({ row }) => row));
  return [...rows].map((row) => ({
    cell: { sheet, row, column: columns.ended },
    value: toSerial(date, system),
    format: { code: DATE_FORMAT },
  }));
}

function rowOf({ finding, place, reason, date }: ToIgnore): OwnRow<IgnoredKey> {
  const { rule, cell, excerpt } = finding;
  return {
    rule: rule.id,
    title: rule.title,
    scope: place ? IGNORED_SCOPES.one : IGNORED_SCOPES.all,
    sheet: place && cell.sheet,
    cell: place && toA1(cell),
    number: place && place.number,
    name: place && place.name,
    field: place && place.field,
    excerpt: place && excerpt,
    reason: reason.trim(),
    date,
    ended: null,
    mark: place && place.mark,
  };
}
