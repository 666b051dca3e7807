/** What protected sheets let nobody change, and what an edit makes of a cell and of its format. */
import { applyEdits, type HiddenFormats } from '../../src/application/editing/apply-edits';
import { DATE_FORMAT, editedFormat, editedValue } from '../../src/application/editing/edited-cell';
import { cellBefore, deletionsOf } from '../../src/application/editing/inserted-rows';
import {
  isLocked,
  keptFromEdits,
  lockedCells,
  lockedLeft,
  refuseLockedCells,
  refuseLockedFormats,
  refuseLockedRows,
  refuseLockedStructure,
  refuseLockedTable,
  refuseProtected,
} from '../../src/application/editing/protection';
import type { CellEdit, SheetProtection, WorkbookSnapshot, WriteFormat } from '../../src/application/ports';
import { parseA1, parseRange } from '../../src/domain/cell';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const at = (name: string, sheet = '表') => ({ sheet, ...parseA1(name)! });
const range = (name: string) => parseRange(name)!;
const told = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

/** A sheet 表 that is protected so, with a merged block A3:B4, and a sheet 别表 that is not. */
function book(protection?: SheetProtection): WorkbookSnapshot {
  const [sheet, other] = snapshotOfRows(
    {
      name: '表',
      rows: [['甲', { percent: 0.5 }, { date: '2021-03-25' }], ['乙', { number: 5 }], ['丙']],
      merges: ['A3:B4'],
    },
    { name: '别表', rows: [['甲']] },
  ).sheets;
  return { dateSystem: 1900, sheets: [{ ...sheet!, ...(protection && { protection }) }, other!] };
}
const edit = (name: string, value: CellEdit['value'] = '新', format?: WriteFormat, sheet = '表'): CellEdit => ({
  cell: at(name, sheet),
  value,
  ...(format && { format }),
});

const SENTENCE = '工作表“表”受保护，请先取消保护再修正。';
const ALL: SheetProtection = { unlocked: [] };
const SOME: SheetProtection = { unlocked: [range('B1:B2'), range('A3')] };
const WITHIN: SheetProtection = { unlocked: [range('B1')], within: range('A1:B2') };
const UNKNOWN: SheetProtection = { unlocked: null };

test.each<[what: string, protection: SheetProtection | undefined, locked: string]>([
  ['no protection', undefined, ''],
  ['all of it', ALL, 'A1 B1 B2 A3 B4 C9'],
  ['some cells are free; a merged block is what its first cell is', SOME, 'A1 C9'],
  ['beyond an area nothing is known to be locked', WITHIN, 'A1 B2'],
  ['only the host can tell', UNKNOWN, ''],
])('locked cells: %s', (_, protection, locked) => {
  const content = book(protection);
  const isLockedCell = lockedCells(content);
  const cells = ['A1', 'B1', 'B2', 'A3', 'B4', 'C9'];
  expect(cells.filter((name) => isLockedCell(at(name))).join(' ')).toBe(locked);
  expect(isLockedCell(at('A1', '别表'))).toBe(false);
  expect(isLockedCell(at('A1', '没有'))).toBe(false);
  for (const name of cells) {
    const isRefused = told(() => refuseLockedCells(content, [edit('C5', '新', undefined, '别表'), edit(name)])) !== '';
    expect([name, isRefused]).toEqual([name, locked.split(' ').includes(name)]);
  }
  expect(isLocked(content.sheets[0]!, at('A1'))).toBe(locked.startsWith('A1'));
});

test('the sheets are named once each', () => {
  const content = book(ALL);
  const both = { ...content, sheets: content.sheets.map((sheet) => ({ ...sheet, protection: ALL })) };
  expect(told(() => refuseLockedCells(content, [edit('A1'), edit('B1')]))).toBe(SENTENCE);
  expect(told(() => refuseLockedCells(both, [edit('A1'), edit('B1', '新', undefined, '别表')]))).toBe(
    '工作表“表”“别表”受保护，请先取消保护再修正。',
  );
  expect(told(() => refuseLockedCells(both, []))).toBe('');
});

test('formats that nobody may change keep edits away that would change them, and no others', () => {
  const free = { unlocked: [range('A1:C9')] };
  const kept = keptFromEdits(book(free));
  expect(kept(edit('A1', '新'))).toBe(false);
  expect(kept(edit('A1', 0.5, 'percent'))).toBe(true);
  expect(kept(edit('B1', 0.5, 'percent'))).toBe(false);
  expect(kept(edit('B1', 50, 'points'))).toBe(true);
  expect(kept(edit('B1', 50, { code: 'General' }))).toBe(true);
  expect(kept(edit('B2', 50, { code: 'General' }))).toBe(false);
  expect(kept(edit('D9', 0.5, 'percent'))).toBe(true);
  expect(kept(edit('C9', 0.5, 'percent'))).toBe(false);
  expect(keptFromEdits(book({ ...free, formatCells: true }))(edit('A1', 0.5, 'percent'))).toBe(false);
  expect(keptFromEdits(book(ALL))(edit('A1'))).toBe(true);
  expect(keptFromEdits(book())(edit('A1', 0.5, 'percent'))).toBe(false);

  const refused = (protection: SheetProtection | undefined, ...edits: readonly CellEdit[]) =>
    told(() => refuseLockedFormats(book(protection), edits, ({ row }) => (row === 1 ? '0%' : undefined)));
  const sentence = '工作表“表”受保护，不允许改变数字格式，请先取消保护再修正。';
  expect(refused(free, edit('A1', 0.5, 'percent'))).toBe('');
  expect(refused(free, edit('A2', 0.5, 'percent'))).toBe(sentence);
  expect(refused(free, edit('A1'), edit('A1', 5, 'points'))).toBe(sentence);
  expect(refused(free, edit('A2', 0.5, 'percent', '别表'))).toBe('');
  expect(refused({ ...free, formatCells: true }, edit('A2', 0.5, 'percent'))).toBe('');
  expect(refused(undefined, edit('A2', 0.5, 'percent'))).toBe('');
});

test('rows, tables, sheets and structure', () => {
  expect(told(() => refuseLockedRows(book(SOME), '表'))).toBe(SENTENCE);
  expect(told(() => refuseLockedRows(book(SOME), '别表'))).toBe('');
  expect(told(() => refuseLockedRows(book(), '表'))).toBe('');
  expect(told(() => refuseLockedTable(book(SOME).sheets[0]!))).toBe(SENTENCE);
  expect(told(() => refuseLockedTable(book().sheets[0]!))).toBe('');
  expect(told(() => refuseLockedStructure(book(ALL), '表'))).toBe(SENTENCE);
  expect(told(() => refuseLockedStructure(book(ALL), '别表'))).toBe('');
  expect(told(() => refuseLockedStructure(book(ALL)))).toBe('');
  const structure = '工作簿的结构受保护，不能增加、删除或替换工作表。请先取消保护（“审阅”→“保护工作簿”），再试一次。';
  const closed: WorkbookSnapshot = { ...book(ALL), structureLocked: true };
  expect(told(() => refuseLockedStructure(closed))).toBe(structure);
  expect(told(() => refuseProtected(closed, { addsSheets: true, edits: [] }))).toBe(structure);
  expect(told(() => refuseProtected(closed, { addsSheets: false, edits: [] }))).toBe('');
  expect(told(() => refuseProtected(closed, { addsSheets: false, edits: [edit('A1')] }))).toBe(SENTENCE);
});

test('cells that were left are named', () => {
  expect(lockedLeft([at('A1'), at('B2')])).toBe(
    '表!A1、表!B2 受保护，未予修正。请先取消工作表保护（“审阅”→“撤消工作表保护”），再修正。',
  );
});

test.each<
  [current: string | undefined, value: CellEdit['value'], format: WriteFormat | undefined, after: string | undefined]
>([
  [undefined, '新', undefined, undefined],
  ['0%', '新', undefined, '0%'],
  [undefined, 0.25, 'percent', '0%'],
  [undefined, 0.333, 'percent', '0.0%'],
  [undefined, 0.29, 'percent', '0%'],
  [undefined, 0.2905, 'percent', '0.0%'],
  [undefined, null, 'percent', '0%'],
  ['0.00%', 0.25, 'percent', '0.00%'],
  ['@', 0.25, 'percent', '0%'],
  ['0%', 25, 'points', undefined],
  ['0.0', 25, 'points', '0.0'],
  ['@', 25, 'points', undefined],
  ['yyyy/m/d', 25, 'points', undefined],
  [undefined, 44280, 'date', DATE_FORMAT],
  ['yyyy/m/d', 44280, 'date', 'yyyy/m/d'],
  ['0%', 44280, 'date', DATE_FORMAT],
  ['0%', 1, { code: '0.000' }, '0.000'],
  ['0%', 1, { code: 'General' }, undefined],
])('the format %s with %j as %j becomes %s', (current, value, format, after) => {
  expect(editedFormat(current, { value, ...(format && { format }) })).toBe(after);
});

test('line ends are line feeds, an empty text is no content', () => {
  expect(editedValue('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  expect([editedValue(''), editedValue(null), editedValue(0), editedValue(' ')]).toEqual([null, null, 0, ' ']);
});

test('edits make rows and cells in their order, and formats of empty cells are remembered', () => {
  const formats: HiddenFormats = new Map();
  const start = book();
  const hidden = {
    ...start,
    sheets: start.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, hidden: true as const })),
    })),
  };
  const once = applyEdits(
    hidden,
    [edit('C2', '三'), edit('B9', '九'), edit('A1', null), edit('B1', null), edit('C1', null)],
    formats,
  );
  expect(once.sheets[1]).toBe(hidden.sheets[1]);
  expect(once.sheets[0]!.rows).toEqual([
    {
      row: 2,
      hidden: true,
      cells: [
        { column: 1, value: '乙' },
        { column: 2, value: 5 },
        { column: 3, value: '三' },
      ],
    },
    { row: 3, hidden: true, cells: [{ column: 1, value: '丙' }] },
    { row: 9, cells: [{ column: 2, value: '九' }] },
  ]);
  const again = applyEdits(once, [edit('B1', 0.75), edit('A1', '甲')], formats);
  expect(again.sheets[0]!.rows[0]).toEqual({
    row: 1,
    cells: [
      { column: 1, value: '甲' },
      { column: 2, value: 0.75, format: '0%' },
    ],
  });
  expect(applyEdits(start, [edit('B4', '并')]).sheets[0]!.rows[2]!.cells).toEqual([{ column: 1, value: '并' }]);
  expect(told(() => void applyEdits(start, [edit('A1', '新', undefined, '没有')]))).toContain('没有');
  expect(told(() => void applyEdits(start, [edit('A1', '长'.repeat(32_768))]))).toContain('A1');
  expect(told(() => void applyEdits(start, [edit('A1', '长'.repeat(32_767))]))).toBe('');
});

test('where a cell stood before rows came', () => {
  const inserted = [
    { sheet: '表', top: 8, bottom: 9 },
    { sheet: '表', top: 3, bottom: 3 },
    { sheet: '别表', top: 1, bottom: 5 },
  ];
  const before = (name: string) => cellBefore(at(name), inserted)?.row ?? null;
  expect(['A2', 'A3', 'A4', 'A7', 'A8', 'A9', 'A10'].map(before)).toEqual([2, null, 3, 6, null, null, 7]);
  expect(cellBefore(at('B6', '别表'), inserted)).toEqual(at('B1', '别表'));
  expect(deletionsOf(inserted)).toEqual([
    { kind: 'delete', sheet: '表', at: 8, count: 2 },
    { kind: 'delete', sheet: '表', at: 3, count: 1 },
    { kind: 'delete', sheet: '别表', at: 1, count: 5 },
  ]);
});
