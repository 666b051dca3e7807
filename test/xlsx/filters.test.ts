/** Filters of sheets and tables: read, set and taken out in the XML; and as openpyxl and LibreOffice see what was written. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx, type XlsxWorkbook } from '../../src/adapters/xlsx/open-xlsx';
import {
  withColumnFilter,
  withFilter,
  withFilterMode,
  withoutFilter,
} from '../../src/adapters/xlsx/filters/patch-filters';
import type { AskedCriterion, ValuesCriterion } from '../../src/application/filtering/criteria';
import {
  chosenValues,
  filterEntries,
  rowsSeen,
  withCriterion,
  type SheetFilter,
} from '../../src/application/filtering/sheet-filter';
import { wishCriterion, wishOf, type FilterWish } from '../../src/application/filtering/wishes';
import { filterCells } from '../../src/web/filter/filter-cells';
import { buildXlsx, MAIN_NAMESPACE } from '../support/build-xlsx';
import { judge } from '../support/judge';
import { convertAllWithLibreOffice, describeWith, madeByPython, runPython, XLSX_FILTER } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';

const sheet = (filter: string, before = ''): string =>
  `<worksheet xmlns="${MAIN_NAMESPACE}">${before}<sheetData/>${filter}<mergeCells/></worksheet>`;
const VALUES: ValuesCriterion = { kind: 'values', texts: ['甲&乙'], dates: [[2021, 3, 25]], blanks: true };
const WRITTEN =
  '<filters blank="1"><filter val="甲&amp;乙"/><dateGroupItem year="2021" month="3" day="25" dateTimeGrouping="day"/></filters>';
const COLOUR = '<filterColumn colId="0"><colorFilter dxfId="0"/></filterColumn>';

test.each<[what: string, before: string, column: number, criterion: AskedCriterion | null, after: string]>([
  [
    'the first wish',
    '<autoFilter ref="B2:E9"/>',
    3,
    VALUES,
    `<autoFilter ref="B2:E9"><filterColumn colId="1">${WRITTEN}</filterColumn></autoFilter>`,
  ],
  [
    'beside others, which stay as they are',
    `<autoFilter ref="B2:E9">${COLOUR}<filterColumn colId="3" hiddenButton="1"/><sortState ref="B3:E9"/></autoFilter>`,
    4,
    VALUES,
    `<autoFilter ref="B2:E9">${COLOUR}<filterColumn colId="2">${WRITTEN}</filterColumn><filterColumn colId="3" hiddenButton="1"/><sortState ref="B3:E9"/></autoFilter>`,
  ],
  [
    'in the place of another, whose button stays hidden',
    '<autoFilter ref="B2:E9"><filterColumn colId="3" hiddenButton="1"><top10 val="3"/></filterColumn></autoFilter>',
    5,
    VALUES,
    `<autoFilter ref="B2:E9"><filterColumn colId="3" hiddenButton="1">${WRITTEN}</filterColumn></autoFilter>`,
  ],
  [
    'a condition in the place of values',
    '<autoFilter ref="B2:E9"><filterColumn colId="0"><filters blank="1"/></filterColumn></autoFilter>',
    2,
    {
      kind: 'conditions',
      all: true,
      conditions: [
        { operator: 'equal', value: '*甲&乙*' },
        { operator: 'lessThan', value: '0.5' },
      ],
    },
    '<autoFilter ref="B2:E9"><filterColumn colId="0"><customFilters and="1"><customFilter val="*甲&amp;乙*"/><customFilter operator="lessThan" val="0.5"/></customFilters></filterColumn></autoFilter>',
  ],
  ['cleared', `<autoFilter ref="B2:E9">${COLOUR}</autoFilter>`, 2, null, '<autoFilter ref="B2:E9"></autoFilter>'],
])('a column: %s', (_, before, column, criterion, after) => {
  expect(withColumnFilter(sheet(before), column, criterion)).toBe(sheet(after));
});

test('a filter comes and goes, and the sheet says whether one hides rows', () => {
  const range = { top: 1, left: 1, bottom: 9, right: 3 };
  const made = withFilter(sheet(''), range);
  expect(made).toBe(sheet('<autoFilter ref="A1:C9"/>'));
  expect(withFilterMode(made)).toBe(made);
  const asking = withFilterMode(withColumnFilter(made, 1, VALUES));
  expect(asking).toContain('<sheetPr filterMode="1"/><sheetData/>');
  expect(withFilterMode(withoutFilter(asking))).toBe(sheet('', '<sheetPr/>'));
});

test('a protected sheet refuses', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const book = openXlsx(buildXlsx({ sheets: { 甲: rows }, afterData: '<sheetProtection sheet="1"/>' }));
  const range = { top: 1, left: 1, bottom: 2, right: 1 };
  await expect(book.filter('甲', { kind: 'add', range })).rejects.toThrow('受保护');
});

/** Sets what a column asks for: certain values of its list, or a condition. */
async function choose(
  book: XlsxWorkbook,
  name: string,
  table: string | null,
  column: number,
  wanted: ((text: string) => boolean) | FilterWish,
): Promise<SheetFilter> {
  const { sheets, dateSystem } = await book.read();
  const own = sheets.find((one) => one.name === name)!;
  const lastRow = own.rows.at(-1)!.row;
  const cellAt = filterCells(own, dateSystem);
  const filter = book.filters(name).find((one) => one.table === table)!;
  const entries = filterEntries(filter, column, lastRow, cellAt);
  const criterion =
    typeof wanted === 'function' ? chosenValues(entries.filter(({ text }) => wanted(text))) : wishCriterion(wanted);
  const after = withCriterion(filter, column, criterion);
  await book.filter(name, { kind: 'set', table, column, criterion, rows: rowsSeen(after, lastRow, cellAt) });
  return after;
}

interface ToldSheet {
  readonly hidden: readonly number[];
  readonly ref: string | null;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly cells: unknown;
}
type Told = Readonly<Record<string, ToldSheet>>;

/** What the columns of 清单 are asked for, and how many rows that hides. */
const CONDITIONS: readonly (readonly [
  what: string,
  wishes: readonly (readonly [column: number, wish: FilterWish])[],
  hidden: number,
])[] = [
  ['a part of a text', [[2, { kind: 'contains', values: ['育'] }]], 27],
  ['a part that is not there', [[2, { kind: 'lacks', values: ['育'] }]], 13],
  ['a beginning and an end', [[2, { kind: 'begins', values: ['ABC'] }], [5, { kind: 'ends', values: ['办结'] }]], 28], // prettier-ignore
  ['a text', [[2, { kind: 'isNot', values: ['综合科'] }]], 14],
  ['at least a percentage', [[3, { kind: 'atLeast', values: [0.5] }]], 21],
  ['a percentage', [[3, { kind: 'is', values: [0.25] }]], 24],
  ['a span of numbers', [[1, { kind: 'between', values: [5, 20] }]], 19],
  ['before a day', [[4, { kind: 'below', values: [44287] }]], 22],
  ['from a day on', [[4, { kind: 'atLeast', values: [44287] }]], 21],
  ['blank', [[2, { kind: 'blank', values: [] }]], 28],
  ['not blank', [[2, { kind: 'filled', values: [] }], [4, { kind: 'filled', values: [] }]], 15], // prettier-ignore
];

const SCRIPT = join(__dirname, 'make_filters.py');
/** What openpyxl tells of each file. */
const told = (...files: readonly Uint8Array[]): readonly Told[] =>
  inTemporaryFolder((folder) => {
    const paths = files.map((_, index) => join(folder, `${index}.xlsx`));
    paths.forEach((path, index) => writeFileSync(path, files[index]!));
    return JSON.parse(runPython(SCRIPT, '--tell', ...paths)) as readonly Told[];
  });

describeWith(['openpyxl', 'LibreOffice'], 'filters of a file of openpyxl', () => {
  let made: Uint8Array;
  /** A file for each condition, and one with several filters at the end; in openpyxl's eyes, and saved by LibreOffice, which judges by itself. */
  let written: readonly Uint8Array[];
  let ours: readonly Told[];
  let office: readonly Uint8Array[];
  let faults: ReadonlyMap<string, readonly string[]>;
  beforeAll(async () => {
    made = madeByPython(SCRIPT);
    const files: Uint8Array[] = [];
    for (const [, wishes] of CONDITIONS) {
      const book = openXlsx(made);
      for (const [column, wish] of wishes) await choose(book, '清单', null, column, wish);
      files.push(book.toBytes());
    }
    const book = openXlsx(made);
    await choose(book, '清单', null, 2, (text) => text === '综合科' || text === 'abc科' || text === '');
    await choose(book, '清单', null, 3, (text) => text !== '50%');
    await choose(
      book,
      '清单',
      null,
      4,
      (text) => text === '' || text.startsWith('2021/3/') || text.startsWith('2021/5/'),
    );
    await choose(book, '表', '目标表', 1, (text) => text !== '第3');
    files.push(book.toBytes());
    written = files;
    ours = told(...written);
    office = convertAllWithLibreOffice(written, XLSX_FILTER);
    faults = judge(new Map(written.map((bytes, index) => [`${index}`, bytes])));
  });

  it('are set, made and cleared, and openpyxl and LibreOffice hide the same rows', () => {
    const last = CONDITIONS.length;
    const [before, theirs] = told(made, office[last]!) as [Told, Told];
    const own = ours[last]!;
    expect(faults.get(`${last}`)).toEqual([]);
    for (const name of ['清单', '表']) expect(theirs[name]!.hidden).toEqual(own[name]!.hidden);
    expect(own['清单']!.hidden.length).toBeGreaterThan(20);
    expect(own['清单']!.hidden.length).toBeLessThan(30);
    expect(own['清单']!.filter).toMatchObject({ 1: ['abc科', 'blank', '综合科'], 4: ['推进中'] });
    expect(own['清单']!.filter['3']).toEqual(expect.arrayContaining([expect.stringMatching(/^2021\/5/u)]));
    expect(own['表']!.tables).toEqual({ 目标表: { 0: ['第1', '第2', '第4', '第5', '第6', '第7', '第8'] } });
    expect(own['表']!.hidden).toEqual([4]);
    // What is not judged stays, and the cells are what they were.
    expect(own['别的']).toEqual(before['别的']);
    for (const [name, { cells }] of Object.entries(before)) expect(own[name]!.cells).toEqual(cells);
  });

  it.each(CONDITIONS.map((condition, index) => [...condition, index] as const))(
    '%s: openpyxl reads the condition, and LibreOffice hides the same rows',
    async (_, wishes, hidden, index) => {
      expect(faults.get(`${index}`)).toEqual([]);
      // Not by openpyxl, which does not take what LibreOffice calls blank.
      const { sheets } = await openXlsx(office[index]!).read();
      const hiddenThere = sheets.find((one) => one.name === '清单')!.rows.filter((row) => row.hidden);
      const own = ours[index]!['清单']!;
      expect(hiddenThere.map(({ row }) => row)).toEqual(own.hidden);
      expect(own.hidden.length).toBe(hidden);
      // What was written is what is read again.
      const criteria = openXlsx(written[index]!).filters('清单')[0]!.criteria;
      for (const [column, wish] of wishes) expect(wishOf(criteria.get(column)!)).toEqual(wish);
    },
  );

  it('a column that cannot be judged keeps the others from being set; all is shown when the filter goes', async () => {
    const book = openXlsx(made);
    await expect(choose(book, '别的', null, 2, (text) => text === '文字5')).rejects.toThrow(
      'A 列已在 Excel 中筛选（按字体颜色）',
    );
    const rows = { hidden: new Set<number>(), shown: new Set([2, 3, 4, 5, 6, 7, 8, 9]) };
    await book.filter('别的', { kind: 'remove', rows });
    await book.filter('别的', { kind: 'add', range: { top: 1, left: 1, bottom: 9, right: 2 } });
    await choose(book, '别的', null, 2, (text) => text === '文字5');
    const [own] = told(book.toBytes()) as [Told];
    expect(own['别的']).toMatchObject({ ref: 'A1:B9', filter: { 1: ['文字5'] }, hidden: [2, 3, 4, 5, 7, 8, 9] });
    expect([...judge(new Map([['ours', book.toBytes()]])).values()]).toEqual([[]]);
  });
});
