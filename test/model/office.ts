/**
 * The workbook of a made-up office, read and changed cell by cell without the program's own reader: what the model of the month knows, it
 * knows from here. Every text is used once, and every row bears a sign of its own in 备注, so that both can be found again.
 */
import { applyEdits } from '../../src/application/editing/apply-edits';
import type { CellEdit, CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import type { CellRef } from '../../src/domain/cell';
import { snapshotOfRows } from '../support/snapshot-of-rows';

export const TARGETS = ['第048项', '第052项'] as const;
export const COLUMNS = { order: 1, name: 2, person: 3, completion: 4, progress: 5, problems: 6, nextSteps: 7, sign: 8 };
export type Column = keyof typeof COLUMNS;
export const TEXTS = ['progress', 'problems', 'nextSteps'] as const;
const HEADERS = ['序号', '子项目', '责任人', '完成进度', '本月进展情况', '存在问题', '下一步工作打算', '备注'];
export const HEADER_ROW = 4;
export const MONTH_CELL: CellRef = { sheet: '设置', row: 2, column: 2 };

/** Two targets of three rows in January. `text` gives a text that nobody has used. */
export function newOffice(text: (sign: string) => string): WorkbookSnapshot {
  return snapshotOfRows(
    {
      name: '设置',
      rows: [
        ['发文机关', '区教育局'],
        ['报告月份', '2021年1月'],
        ['成文日期', { date: '2021-01-25' }],
        ['联系人', '宗宏'],
      ],
    },
    ...TARGETS.map((name, at) => ({
      name,
      rows: [
        ['目标编号', name.slice(1, 4)],
        ['目标内容', `${name}的内容。`],
        [],
        HEADERS,
        ...[1, 2, 3].map((row) => {
          const sign = `记${at}${row}`;
          const said = () => text(sign);
          return [{ number: row }, `子项目${at}${row}`, said(), { percent: row / 10 }, said(), said(), said(), sign];
        }),
      ],
    })),
  );
}

export function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

export function cellAt(content: WorkbookSnapshot, { sheet, row, column }: CellRef): CellSnapshot | undefined {
  const cells = sheetOf(content, sheet)?.rows.find((each) => each.row === row)?.cells;
  return cells?.find((cell) => cell.column === column);
}

export const textAt = (content: WorkbookSnapshot, cell: CellRef): string => {
  const value = cellAt(content, cell)?.value;
  return value === undefined ? '' : typeof value === 'object' ? value.error : String(value);
};

const DATE_CELL: CellRef = { sheet: '设置', row: 3, column: 2 };

/** 报告月份 as it stands there; a blank one is that of 成文日期. */
export function monthOf(content: WorkbookSnapshot): string {
  const text = textAt(content, MONTH_CELL);
  if (text !== '') return text;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(textAt(content, DATE_CELL)) * 86_400_000);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
}

/** A row of a target: everything in it that a person may have filled in. */
export interface OfficeRow {
  readonly sheet: string;
  readonly row: number;
  text(column: Column): string;
  cell(column: Column): CellRef;
}

/** The rows that say more than their 序号. */
export function rowsOf(content: WorkbookSnapshot, sheet: string): readonly OfficeRow[] {
  const rows = sheetOf(content, sheet)?.rows.filter(({ row }) => row > HEADER_ROW) ?? [];
  return rows
    .filter(({ cells }) => cells.some(({ column }) => column > COLUMNS.order))
    .map(({ row }) => {
      const cell = (column: Column) => ({ sheet, row, column: COLUMNS[column] });
      return { sheet, row, cell, text: (column) => textAt(content, cell(column)) };
    });
}

export const allRows = (content: WorkbookSnapshot): readonly OfficeRow[] =>
  TARGETS.flatMap((sheet) => rowsOf(content, sheet));

/** Sheets of the archive, by the words in their first row. */
export function archivesOf({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ rows }) => rows[0]?.cells.some(({ value }) => value === '存档时间'));
}

/** One line of an archive as it stands there, in the order of the columns that the program makes. */
export function archiveLines({ rows }: SheetSnapshot): readonly (readonly string[])[] {
  return rows.slice(1).map(({ cells }) =>
    Array.from({ length: 10 }, (_, at) => {
      const value = cells.find(({ column }) => column === at + 1)?.value;
      return value === undefined ? '' : typeof value === 'object' ? value.error : String(value);
    }),
  );
}

/** Every text and percentage outside 设置, and where it stands. */
export function valuesOf(content: WorkbookSnapshot): ReadonlyMap<string, readonly CellRef[]> {
  const found = new Map<string, CellRef[]>();
  for (const { name: sheet, rows } of content.sheets) {
    if (sheet === '设置') continue;
    for (const { row, cells } of rows) {
      for (const { column, value } of cells) {
        const known = found.get(String(value));
        if (known) known.push({ sheet, row, column });
        else found.set(String(value), [{ sheet, row, column }]);
      }
    }
  }
  return found;
}

/** Everything that a sheet holds, without its number formats. */
export const plain = ({ sheets }: WorkbookSnapshot) =>
  sheets.map(({ name, rows }) => ({
    name,
    cells: rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => `${row}.${column} ${JSON.stringify(value)}`),
    ),
  }));

/** The workbook with these rows of a sheet in another order: whole rows, as sorting moves them. */
export function withRowsMoved(content: WorkbookSnapshot, sheet: string, from: number, to: number): WorkbookSnapshot {
  const move = (row: number) => (row === from ? to : row === to ? from : row);
  const edits = Object.values(COLUMNS).flatMap((column) =>
    [from, to].map((row): CellEdit => {
      const cell = cellAt(content, { sheet, row: move(row), column });
      const value = cell && typeof cell.value !== 'object' && typeof cell.value !== 'boolean' ? cell.value : null;
      return { cell: { sheet, row, column }, value, ...(cell?.format && { format: { code: cell.format } }) };
    }),
  );
  return applyEdits(content, edits);
}

export function withSheets(
  content: WorkbookSnapshot,
  change: (sheet: SheetSnapshot) => readonly SheetSnapshot[],
): WorkbookSnapshot {
  return { ...content, sheets: content.sheets.flatMap(change) };
}
