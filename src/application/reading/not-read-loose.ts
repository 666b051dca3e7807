/** What of a sheet no table has: told of as a note, as a table passed over, or as rows and sheets that could not be read. */
import { OTHER_TABLES } from '../../domain/role-words';
import type { NotRead } from '../../domain/tracker';
import { REPORT_KEYS } from '../../domain/words';
import type { PlacedCell } from './grid';
import { headersInSheet } from './header-block';
import { textOf } from './notes';
import type { SideBySide } from './read-form';
import { CORE, readHeader } from './read-header';
import { hasText, type SurveyedSheet } from './read-sheet';
import type { LooseRows } from './survey';
import { unknownReport } from './task-table';

const SHOWN_HEADERS = 3;
const SENTENCE = /[。！？；]/u;
const LONG_TEXT = 30;

/** Whether the text is prose: by its signs, or by its length. */
export function isSentence({ content }: PlacedCell): boolean {
  const text = textOf(content);
  return SENTENCE.test(text) || text.length >= LONG_TEXT;
}

/** Text around the tables, which is no report: told of, without blocking. */
export function outside(sheet: string, { row, column }: PlacedCell): NotRead {
  return {
    kind: 'outside',
    cell: { sheet, row, column },
    rows: 1,
    reason: '标题、说明、合计或落款中的文字，不是填报内容，未读入。',
  };
}

/** Rows that no table has: the tracker's, when labels name a target or its tables stand beside them. */
export function notReadLoose(sheet: SurveyedSheet, { rows, headerLike, named }: LooseRows, isRead: boolean): NotRead[] {
  const { grid } = sheet;
  const start = headerLike ?? rows[0]!;
  const data = rows.filter(
    (row) => row > start && grid.cellsAt(row).filter(({ content }) => hasText(content)).length >= 2,
  );
  const cells = rows.flatMap((row) => grid.cellsAt(row).filter((each) => each.row === row));
  const told = () => cells.filter(isSentence).map((each) => outside(grid.sheet, each));
  const [first] = cells;
  if (!first) return [];
  const headers = headerLike === null ? [] : grid.cellsAt(headerLike).map(({ content }) => textOf(content));
  // 不用 for one of its headers settles it.
  if (headers.some((header) => sheet.mapped(header) === 'unused')) return told();
  const isOther = headers.some((header) => OTHER_TABLES.some((word) => header.includes(word)));
  if (named && !isRead) return [unreadSheet(sheet)];
  const isReport = headerLike !== null && data.length > 0 && !isOther && isReportHeader(headers);
  const unheard = isRead || isReport || isOther || headerLike === null ? null : unknownReport(grid, headerLike, data);
  if (!isRead && !isReport && unheard === null) return told();
  if (!named && (data.length === 0 || headerLike === null)) return told();
  const place = { sheet: grid.sheet, row: headerLike ?? first.row, column: first.column };
  if (!isRead) {
    const lacks =
      unheard === null
        ? '有进展情况，但没有认出哪一栏是目标（或事项）'
        : `有任务，但没有认出哪一栏是进展情况（是不是“${unheard}”）`;
    const reason = `工作表“${grid.sheet}”第 ${start} 行起的表${lacks}，没有读入；如是台账，请在“栏目对照”中指明各栏。`;
    return [{ kind: 'passed-over', cell: place, rows: data.length, reason }];
  }
  if (isOther && !named) {
    const reason = `工作表“${grid.sheet}”第 ${start} 行起的表不像重点工作台账，没有读入。`;
    return [{ kind: 'passed-over', cell: place, rows: data.length, reason }];
  }
  const unknown = headersInSheet(grid, rows).unknown;
  const why = unknown.length > 0 ? `不认识表头${quoted(unknown)}` : '没有找到含子项目和进展的表头';
  const reason = `工作表“${grid.sheet}”第 ${place.row} 行起的 ${Math.max(1, data.length)} 行像是填报内容，但没有读懂：${why}。`;
  return [{ kind: 'rows', cell: place, rows: Math.max(1, data.length), reason }];
}

/** A table whose items are its columns: it is not read. */
export function itemsSideBySide(sheet: string, { row, column, items }: SideBySide): NotRead {
  const reason = `工作表“${sheet}”看起来是目标表，但 ${items} 项并排横放，没有读懂。请改成一行一项（复制后“选择性粘贴”，勾选“转置”）再校验。`;
  return { kind: 'sheet', cell: { sheet, row, column }, rows: items, reason };
}

/** Progress, and another thing that is reported. */
function isReportHeader(headers: readonly string[]): boolean {
  const roles = new Set(
    headers.flatMap((header) =>
      readHeader(header)
        .guesses.filter(({ sure }) => sure >= CORE)
        .map(({ role }) => role),
    ),
  );
  return roles.has('progress') && REPORT_KEYS.filter((key) => roles.has(key)).length > 1;
}

/** A sheet that looks like a tracker and is not read: the row that is most like a header, and why it is none. */
export function unreadSheet({ grid, sheet: { rows } }: SurveyedSheet): NotRead {
  const { row, unknown, known } = headersInSheet(
    grid,
    rows.map((each) => each.row),
  );
  const why =
    unknown.length > 0 && known > 0 ? `不认识表头${quoted(unknown)}` : '没有找到含有目标（或子项目）和进展情况的表头';
  return {
    kind: 'sheet',
    cell: { sheet: grid.sheet, row: row ?? rows[0]?.row ?? 1, column: 1 },
    rows: rows.length,
    reason: `工作表“${grid.sheet}”看起来是目标表，但没有读懂：${why}。`,
  };
}

function quoted(headers: readonly string[]): string {
  const shown = headers.slice(0, SHOWN_HEADERS).map((header) => `“${header}”`);
  return shown.join('、') + (headers.length > SHOWN_HEADERS ? '等' : '');
}
