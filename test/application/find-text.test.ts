/** Finding and replacing in the cells of a workbook. */
import { findText, nextFound, replaceText } from '../../src/application/find-text';
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
