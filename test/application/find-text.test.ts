/** Finding and replacing in the cells of a workbook. */
import { findText, nextFound, replaceText } from '../../src/application/editing/find-text';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { cellName } from '../../src/domain/cell';
import { at } from '../support/cells-of';

const row = (number: number, ...cells: CellSnapshot[]) => ({ row: number, cells });
const content: WorkbookSnapshot = {
  dateSystem: 1900,
  sheets: [
    {
      name: '甲',
      merges: [],
      rows: [
        row(1, { column: 1, value: '课后服务ABC' }, { column: 3, value: '服务' }),
        row(2, { column: 2, value: '（服务）服务', formula: true }, { column: 3, value: 25 }),
      ],
    },
    { name: '藏', hidden: 'hidden', merges: [], rows: [row(1, { column: 1, value: '服务' })] },
    { name: '乙', merges: [], rows: [row(1, { column: 1, value: '课后服务' })] },
  ],
};
const shown = ({ value }: CellSnapshot) => String(value);
const names = (text: string, sheet: string | null = null) =>
  findText(content, { text, sheet }, shown).map(({ cell }) => cellName(cell));

test('what is shown is searched, on one sheet or on all that can be seen', () => {
  expect(names('服务')).toEqual(['甲!A1', '甲!C1', '甲!B2', '乙!A1']);
  expect(names('abc', '甲')).toEqual(['甲!A1']);
  expect(names('25', '甲')).toEqual(['甲!C2']);
  expect(names('')).toEqual([]);
});

test('the next one follows the selected cell, round the end', () => {
  const found = findText(content, { text: '服务', sheet: null }, shown);
  const next = (from: string, step: 1 | -1) =>
    cellName(nextFound(found, at('甲', from), step, ['甲', '藏', '乙'])!.cell);
  expect([next('A1', 1), next('C1', 1), next('B1', 1), next('B2', 1)]).toEqual(['甲!C1', '甲!B2', '甲!C1', '乙!A1']);
  expect(next('A1', -1)).toBe('乙!A1');
  expect(nextFound([], at('甲', 'A1'), 1, [])).toBeNull();
});

test('texts are replaced wherever they stand; formulas and numbers are left and named', () => {
  const found = findText(content, { text: '服务', sheet: '甲' }, shown);
  expect(replaceText(found, '服务', '辅导$1')).toEqual({
    edits: [
      { cell: at('甲', 'A1'), value: '课后辅导$1ABC' },
      { cell: at('甲', 'C1'), value: '辅导$1' },
    ],
    left: ['甲!B2'],
  });
  expect(replaceText(found, '服务', '').edits[1]).toEqual({ cell: at('甲', 'C1'), value: null });
});

test('each place of a cell is replaced, without regard to capitals; signs are taken for themselves', () => {
  const book = (value: string): WorkbookSnapshot => ({
    dateSystem: 1900,
    sheets: [{ name: '甲', merges: [], rows: [row(1, { column: 1, value })] }],
  });
  const replaced = (value: string, text: string, by: string) =>
    replaceText(findText(book(value), { text, sheet: null }, shown), text, by).edits.map((edit) => edit.value);
  expect(replaced('Abc ABC abc', 'abc', 'x')).toEqual(['x x x']);
  for (const sign of '.*+?^${}()|[]\\') expect(replaced(`甲${sign}乙aa`, sign, '')).toEqual(['甲乙aa']);
  expect(replaced('abc', 'ABC', 'abc')).toEqual([]);
  expect(replaced('😀a', 'A', '')).toEqual(['😀']);
});

test('of cells in one row, in rows and on sheets the nearest one is next', () => {
  const found = findText(content, { text: '服务', sheet: null }, shown);
  const next = (sheet: string, from: string, step: 1 | -1) =>
    cellName(nextFound(found, at(sheet, from), step, ['甲', '藏', '乙'])!.cell);
  expect([next('甲', 'C1', -1), next('甲', 'B2', -1), next('乙', 'A1', -1)]).toEqual(['甲!A1', '甲!C1', '甲!B2']);
  expect([next('乙', 'A1', 1), next('藏', 'A1', 1), next('藏', 'A1', -1)]).toEqual(['甲!A1', '乙!A1', '甲!B2']);
});
