/** A table that the program keeps for itself needs its columns and nothing else: a made-up one is made, found, read and grown. */
import { findOwnTables } from '../../src/application/own-tables/find-own-table';
import { planOwnSheet, planRows, type OwnTable } from '../../src/application/own-tables/own-table';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const TABLE: OwnTable<'who' | 'when' | 'share'> = {
  sheetNames: ['会签记录', '会签'],
  tableName: '会签表',
  columns: [
    { key: 'who', headers: ['会签人', '签字人'], width: 12, style: 'text' },
    { key: 'when', headers: ['会签日期'], width: 12, style: 'date' },
    { key: 'share', headers: ['份额'], width: 10, style: 'percent' },
  ],
  required: ['who', 'when'],
};

const HEADERS: readonly ExampleCell[] = ['份额', ' 签字人 ', '会签日期'];

test('made, found, read and grown', () => {
  const when = { year: 2021, month: 3, day: 25 };
  const made = readXlsx(createXlsx({ sheets: [planOwnSheet(TABLE, [{ who: '周敏', when, share: 0.3 }])] }));
  const [found, ...others] = findOwnTables(TABLE, made.sheets, 1900);
  expect(others).toEqual([]);
  expect(found!.place).toEqual({ sheet: '会签记录', headerRow: 1, columns: { who: 1, when: 2, share: 3 }, lastRow: 2 });
  expect(found!.rows.map((row) => [row.text('who'), row.text('share')])).toEqual([['周敏', '30%']]);
  const { edits, tables } = planRows(TABLE, found!.place, [{ who: '宗宏', when, share: 0.5 }], 1900);
  expect(edits.map(({ cell: { row, column }, value }) => [row, column, value])).toEqual([
    [3, 1, '宗宏'],
    [3, 2, 44280],
    [3, 3, 0.5],
  ]);
  expect(tables).toEqual([{ header: { sheet: '会签记录', row: 1, column: 1 }, lastRow: 3, growOnly: true }]);
});

test.each([
  ['under either name, columns in any order, headers with spaces', '会签', 0, true],
  ['with its header in the thirtieth row', '会签记录', 29, true],
  ['not with its header further down', '会签记录', 30, false],
])('found %s', (_, name, above, isFound) => {
  const blank = Array.from({ length: above }, (): readonly ExampleCell[] => ['说明']);
  const { sheets } = snapshotOfRows({ name, rows: [...blank, HEADERS, [null, '周敏', null]] });
  const [found] = findOwnTables(TABLE, sheets, 1900);
  expect(found!.place.headerRow).toBe(isFound ? above + 1 : null);
  expect(found!.rows.map((row) => row.text('who'))).toEqual(isFound ? ['周敏'] : []);
});

test('a sheet under another name is none', () => {
  const { sheets } = snapshotOfRows({ name: '别的', rows: [HEADERS] });
  expect(findOwnTables(TABLE, sheets, 1900)).toEqual([]);
});
