/** A tracker that begins far down, or far to the right, on a sheet that begins as something else: Excel finds it as the file reader does. */
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { workbookOfFile } from '../excel-host/from-snapshot';
import { xlsxOfRows, type SheetOfRows } from '../support/xlsx-of-rows';
import { resultOf } from './reading-of';
import { startExcel, TARGET } from './support';
import { IS_QUICK } from '../support/quick';
import { thorough } from '../support/thorough';

type Rows = SheetOfRows['rows'];

const TRACKER: Rows = [
  ['序号', '子项目', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'],
  [{ number: 1 }, '校舍改造', { percent: 0.25 }, '已完成选址,正在设计。', '无', '抓紧设计。'],
  [{ number: 2 }, '校车', { percent: 1 }, '已全部完成。', '无', '无'],
];
const LABELS: Rows = [
  ['目标编号', '049'],
  ['目标内容', '改善办学条件。'],
];

/** A roster of so many people and columns. */
const roster = (rows: number, columns: number): Rows => [
  Array.from({ length: columns }, (_, column) => ['序号', '姓名', '单位', '电话'][column] ?? `栏${column + 1}`),
  ...Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column === 0 ? { number: row + 1 } : `第${row + 1}行`)),
  ),
];

const numbers = (rows: number, columns: number): Rows =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => ({ number: row * column })));

const NOTE = '填报说明：每月二十五日前报送，逾期的由办公室催办。';

const beside = (left: Rows, right: Rows, gap: number): Rows =>
  left.map((row, index) => [...row, ...Array.from({ length: gap }, () => null), ...(right[index] ?? [])]);

const excel = startExcel({ excelApi: '1.17' });

async function readInBoth(host: typeof excel.host, sheets: readonly SheetOfRows[]) {
  const bytes = xlsxOfRows(sheets);
  host.workbook = workbookOfFile(bytes);
  host.resetCounters();
  const content = await excelWorkbook().read();
  return { inExcel: resultOf(content), inFile: resultOf(readXlsx(bytes)), content };
}

const PLACES: readonly (readonly [where: string, rows: Rows])[] = [
  ['below a roster of 200 people', [...roster(200, 20), [], ...LABELS, ...TRACKER]],
  ['below one of 2,000', [...roster(2000, 8), [], ...LABELS, ...TRACKER]],
  ['right of many numbers', beside(numbers(120, 32), [...LABELS, ...TRACKER], 2)],
  ['below notes and a roster', [[NOTE], ...roster(300, 15), [], [NOTE], ...TRACKER, [], ['填表人：', '张三']]],
];
const FAR: (typeof PLACES)[number] = [
  'below one of 5,000 rows, of which not all values are looked at',
  [...roster(5000, 12), [], ...TRACKER],
];

describe.each(IS_QUICK ? PLACES : [...PLACES, FAR])('a tracker %s', (_, rows) => {
  it('is found, and its slips with it', async () => {
    const { inExcel, inFile } = await readInBoth(excel.host, [{ name: '汇总', rows }, TARGET]);
    expect(inExcel).toEqual(inFile);
    expect(inExcel.targets.map(([sheet]) => sheet)).toContain('汇总');
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(4);
  });
});

it('tells of the same as the file reader where nothing is a tracker', async () => {
  const { inExcel, inFile } = await readInBoth(excel.host, [
    TARGET,
    { name: '说明与名册', rows: [...roster(300, 15), [], [NOTE]] },
    {
      name: '预算',
      rows: [...roster(300, 12), [], ['项目名称', '预算金额', '完成率'], ['校舍', { number: 100 }, { percent: 0.5 }]],
    },
  ]);
  expect(inExcel).toEqual(inFile);
  expect(excel.host.counters.syncs).toBe(2);
});

thorough('moves few bytes for large sheets that are no trackers', async () => {
  const large = Array.from({ length: 12 }, (_, index) => ({ name: `名册${index}`, rows: roster(1000, 12) }));
  await readInBoth(excel.host, [TARGET, ...large]);
  expect(excel.host.counters).toMatchObject({ syncs: 2 });
  expect(excel.host.counters.requestBytes + excel.host.counters.answerBytes).toBeLessThan(2_000_000);
});

it('tells of the beginning of a sheet whose rest Excel does not hand over, and reads all others', async () => {
  const bytes = xlsxOfRows([
    TARGET,
    { name: '名册', rows: roster(3000, 20) },
    { name: '汇总', rows: [...roster(200, 20), [], ...LABELS, ...TRACKER] },
  ]);
  excel.host.workbook = workbookOfFile(bytes);
  excel.host.failAlways({ code: 'GeneralException', at: 'Range.findOrNullObject', sheet: '名册' });
  const { notRead, targets } = resultOf(await excelWorkbook().read());
  expect(notRead.flatMap(({ kind, cell }) => (kind === 'large' ? [cell.sheet] : []))).toEqual(['名册']);
  expect(targets).toContainEqual(['汇总', 2]);
});

describe('Excel 2019', () => {
  const old = startExcel({ excelApi: '1.7' });

  thorough('looks at the values where Excel has no search, and says what it did not look at', async () => {
    const { inExcel, inFile } = await readInBoth(old.host, [
      { name: '汇总', rows: [...roster(200, 20), [], ...LABELS, ...TRACKER] },
    ]);
    expect(inExcel).toEqual(inFile);
    const { notRead } = (await readInBoth(old.host, [TARGET, { name: '名册', rows: roster(5000, 12) }])).inExcel;
    expect(notRead.map(({ kind, cell }) => [kind, cell.sheet])).toEqual([['large', '名册']]);
  });
});
