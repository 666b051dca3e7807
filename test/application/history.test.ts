/** The archive as it is read, whatever people made of the sheet, and as it is written. */
import { applyEdits } from '../../src/application/editing/apply-edits';
import { Failure } from '../../src/application/errors';
import {
  appendHistory,
  HISTORY_TABLE,
  planHistory,
  type HistoryEntry,
} from '../../src/application/own-tables/history-sheet';
import { readTracker } from '../../src/application/reading/read-tracker';
import { NO_HISTORY, recordBefore, recordsOf, recordsOfMonth } from '../../src/domain/history';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfPlan } from '../support/snapshot-of-plan';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const HEADERS = HISTORY_TABLE.columns.map(({ headers }) => headers[0]);
const FEBRUARY = [
  '2021年2月',
  '048',
  { percent: 0.2 },
  { number: 1 },
  '校舍',
  { percent: 0.3 },
  '开工。',
  '无',
  '封顶。',
];

function read(rows: readonly (readonly ExampleCell[])[], merges: readonly string[] = []) {
  return readTracker(snapshotOfRows({ name: '历史记录', rows, merges })).history;
}

const february: HistoryEntry = {
  month: { year: 2021, month: 2 },
  number: '048',
  overall: 0.2,
  order: '1',
  name: '校舍',
  completion: 1 / 3,
  progress: '开工。\n打桩。',
  problems: '',
  nextSteps: '封顶。',
  archivedAt: { year: 2021, month: 2, day: 25, hour: 16, minute: 30 },
};
const march: HistoryEntry = { ...february, month: { year: 2021, month: 3 }, overall: 0.25, archivedAt: null };

describe('reading', () => {
  test('a month of a target, with the cells its values stand in', () => {
    const history = read([HEADERS, FEBRUARY, ['2021年2月', '048', null, { number: 2 }, '校车']]);
    expect(recordsOf(history, '048')).toEqual([
      {
        month: { year: 2021, month: 2 },
        overall: 0.2,
        subProjects: [
          {
            sheet: '历史记录',
            row: 2,
            order: '1',
            name: '校舍',
            completion: 0.3,
            progress: '开工。',
            problems: '无',
            nextSteps: '封顶。',
          },
          {
            sheet: '历史记录',
            row: 3,
            order: '2',
            name: '校车',
            completion: null,
            progress: '',
            problems: '',
            nextSteps: '',
          },
        ],
      },
    ]);
    expect(history.places).toEqual([expect.objectContaining({ sheet: '历史记录', headerRow: 1, lastRow: 3 })]);
  });

  test.each<[what: string, rows: readonly (readonly ExampleCell[])[]]>([
    ['a title above', [['往月情况'], [], HEADERS, FEBRUARY]],
    ['columns in another order', [[...HEADERS].reverse(), [null, ...[...FEBRUARY].reverse()]]],
    ['other words', [['报告月份', '目标编号', '整体进度', '编号', '项目名称', '进度', '工作进展'], FEBRUARY]],
    ['a date for the month', [HEADERS, [{ date: '2021-02-01' }, ...FEBRUARY.slice(1)]]],
    ['2021-02', [HEADERS, ['2021-02', ...FEBRUARY.slice(1)]]],
    ['a number without zeros', [HEADERS, ['2021年2月', { number: 48 }, ...FEBRUARY.slice(2)]]],
    ['第048项', [HEADERS, ['2021年2月', '第048项', ...FEBRUARY.slice(2)]]],
    ['percentages without a format', [HEADERS, [...FEBRUARY.slice(0, 5), { number: 30 }, '开工。']]],
    ['blank rows and notes', [HEADERS, [], ['以下为二月'], FEBRUARY, [], ['备注：无']]],
  ])('is tolerant of %s', (_, rows) => {
    const [record] = recordsOf(read(rows), '048');
    expect(record!.month).toEqual({ year: 2021, month: 2 });
    expect(record!.subProjects.at(-1)).toMatchObject({ name: '校舍', completion: 0.3, progress: '开工。' });
  });

  test('a merged month counts for each of its rows', () => {
    const [record] = recordsOf(read([HEADERS, FEBRUARY, [null, ...FEBRUARY.slice(1)]], ['A2:A3']), '048');
    expect(record!.subProjects.map(({ row }) => row)).toEqual([2, 3]);
  });

  describe('on several sheets', () => {
    const MARCH = ['2021年3月', ...FEBRUARY.slice(1)];
    const sheets = (...named: readonly (readonly [string, ...(readonly ExampleCell[])[]])[]) =>
      readTracker(snapshotOfRows(...named.map(([name, ...rows]) => ({ name, rows: [HEADERS, ...rows] }))));

    test('each month counts once, and what the new sheet says of it', () => {
      const changed = [...FEBRUARY.slice(0, 6), '完工。', ...FEBRUARY.slice(7)];
      const { history } = sheets(['历史记录', MARCH, FEBRUARY], ['月度存档', changed, MARCH]);
      expect(
        recordsOf(history, '048').map(({ subProjects }) => subProjects.map(({ sheet, progress }) => [sheet, progress])),
      ).toEqual([[['月度存档', '完工。']], [['月度存档', '开工。']]]);
      expect(history.contradicted).toEqual([{ sheet: '历史记录', row: 3, column: 1 }]);
    });

    test('months and sub-projects that only one of them has are all there', () => {
      const other = [...MARCH.slice(0, 4), '校车', ...MARCH.slice(5)];
      const { history } = sheets(['月度存档', MARCH], ['历史记录', FEBRUARY, other]);
      expect(
        recordsOf(history, '048').map(({ month, subProjects }) => [
          month.month,
          ...subProjects.map(({ name }) => name),
        ]),
      ).toEqual([
        [2, '校舍'],
        [3, '校舍', '校车'],
      ]);
    });

    test.each<[string, string[], string]>([
      ['the new name', ['历史记录', '月度存档'], '月度存档'],
      ['the old name alone', ['历史记录'], '历史记录'],
      ['a copy with another name', ['历史记录 (2)'], '历史记录 (2)'],
    ])('is written to %s', (_, names, expected) => {
      const { history, targets } = sheets(...names.map((name) => [name, FEBRUARY] as const));
      expect(appendHistory(history, [march], 1900).edits[0]!.cell.sheet).toBe(expected);
      expect(targets).toEqual([]);
    });

    test('a sheet that only has the name is not written to beside one that has the headers', () => {
      const { history } = readTracker(
        snapshotOfRows({ name: '月度存档', rows: [['随手记']] }, { name: '历史记录', rows: [HEADERS, FEBRUARY] }),
      );
      expect(appendHistory(history, [march], 1900).edits[0]!.cell).toEqual({ sheet: '历史记录', row: 3, column: 1 });
    });
  });

  test('a month that cannot be read is told of when the row says something', () => {
    const { unreadMonths, records } = read([
      HEADERS,
      ['2021年30月', ...FEBRUARY.slice(1)],
      [null, ...FEBRUARY.slice(1)],
      ['以下为三月'],
      [{ error: '#REF!' }, ...FEBRUARY.slice(1)],
    ]);
    expect(unreadMonths.map(({ cell: { row, column }, text }) => [row, column, text])).toEqual([
      [2, 1, '2021年30月'],
      [3, 1, ''],
      [5, 1, ''],
    ]);
    expect(records.size).toBe(0);
  });

  test('without the sheet or without headers there are no records', () => {
    expect(readTracker(snapshotOfRows()).history).toEqual(NO_HISTORY);
    expect(read([FEBRUARY])).toMatchObject({
      places: [{ sheet: '历史记录', headerRow: null }],
      records: new Map(),
    });
  });

  test('months stand in order, those of another year and of no number apart', () => {
    const row = (month: string, number: string) => [month, number, null, null, month];
    const history = read([
      HEADERS,
      row('2021年3月', '048'),
      row('2020年12月', '048'),
      row('2021年1月', '048'),
      row('2021年1月', ''),
    ]);
    expect(recordsOf(history, '048').map(({ month }) => month.month)).toEqual([12, 1, 3]);
    expect(recordBefore(history, '048', { year: 2021, month: 3 })?.month.month).toBe(1);
    expect(recordBefore(history, '048', { year: 2021, month: 5 })?.month.month).toBe(3);
    expect(recordBefore(history, '048', { year: 2021, month: 1 })).toBeNull();
    expect(recordsOf(history, '')).toEqual([]);
    expect(recordsOfMonth(history, { year: 2021, month: 1 }).map(({ row }) => row)).toEqual([4, 5]);
  });
});

describe('writing', () => {
  const made = (...entries: HistoryEntry[]) => snapshotOfPlan({ sheets: [planHistory(entries)] });

  test('a made sheet reads as what it was made from', () => {
    const { history } = readTracker(made(february, march));
    expect(recordsOf(history, '048')).toMatchObject([
      { month: { year: 2021, month: 2 }, overall: 0.2, subProjects: [{ row: 2, progress: '开工。\n打桩。' }] },
      { month: { year: 2021, month: 3 }, overall: 0.25, subProjects: [{ row: 3, order: '1' }] },
    ]);
  });

  test('the table of an empty sheet has the row that waits; the first rows go there', () => {
    expect(planHistory().table?.range).toEqual({ top: 1, bottom: 2, left: 1, right: 10 });
    const { history } = readTracker(made());
    const { edits, tables } = appendHistory(history, [february, march], 1900);
    expect(edits[0]!.cell).toEqual({ sheet: '月度存档', row: 2, column: 1 });
    expect(tables).toEqual([{ header: { sheet: '月度存档', row: 1, column: 1 }, lastRow: 3, growOnly: true }]);
  });

  test('rows appended read like rows made, with the formats they need', () => {
    const before = made(february);
    const { edits } = appendHistory(readTracker(before).history, [march], 1900);
    expect(readTracker(applyEdits(before, edits)).history.records).toEqual(
      readTracker(made(february, march)).history.records,
    );
    const [appended] = appendHistory(readTracker(before).history, [february], 1900).edits.slice(-1);
    expect(appended).toMatchObject({ value: 44252.6875, format: { code: 'yyyy/m/d h:mm' } });
    const formats = edits.map(({ format }) => format);
    expect(formats.filter(Boolean)).toEqual([{ code: '0%' }, { code: '0.0%' }]);
  });

  test('headers that still tell what the sheet is are enough to say which one is missing', () => {
    const headers = HEADERS.map((header) => (header === '月份' ? '时候' : header));
    for (const name of ['月度存档', '旧存档']) {
      const { history, targets } = readTracker(snapshotOfRows({ name, rows: [headers, FEBRUARY] }));
      expect(targets).toEqual([]);
      expect(() => appendHistory(history, [march], 1900)).toThrow(`“${name}”表缺少列标题：月份。请在表头补上后再试。`);
    }
  });

  test('a sheet that lacks a column is not written to', () => {
    const history = read([HEADERS.filter((header) => header !== '下一步工作打算'), []]);
    expect(() => appendHistory(history, [february], 1900)).toThrow(Failure);
    expect(() => appendHistory(history, [february], 1900)).toThrow('“历史记录”表缺少列标题：下一步工作打算。');
    expect(() => appendHistory(read([['随手记']]), [february], 1900)).toThrow('“历史记录”表缺少列标题：月份、');
  });
});
