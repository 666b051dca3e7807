/** Files that have more of something than anybody waits for: a sentence says of what. */
import { budgetFor } from '../../src/adapters/ooxml/reading-budget';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { parseXml, XmlTooLong } from '../../src/adapters/ooxml/parse-xml';
import { writePackage, zipEntry } from '../../src/adapters/ooxml/write-package';
import { concernedSheets } from '../../src/adapters/xlsx/formulas/concerned-sheets';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { SheetPart } from '../../src/adapters/xlsx/read-parts';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { NamedTable } from '../../src/application/calculate/structured-reference';
import { mergeIndexOf } from '../../src/application/editing/merge-index';
import { dropMergedCells, mergeAnchor } from '../../src/application/editing/merged-cells';
import type { CellRange } from '../../src/domain/cell';
import { buildXlsx, cellStyles, xlsxParts } from '../support/build-xlsx';
import type { XlsxPieces } from '../support/build-xlsx';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('');
const names = (count: number) =>
  `<definedNames>${many(count, (at) => `<definedName name="名${at}">1</definedName>`)}</definedNames>`;
const merges = (count: number, one: (index: number) => string) =>
  `<mergeCells>${many(count, (at) => `<mergeCell ref="${one(at)}"/>`)}</mergeCells>`;
const tail = '，为免长时间没有反应，不予读取。请删去用不到的行、列、格式和工作表，另存一份后再试。';

test.each<[string, XlsxPieces, string]>([
  [
    'merged blocks',
    { sheets: { 表: ROW }, afterData: merges(200_001, (at) => `A${at + 2}:B${at + 2}`) },
    `工作表“表”中合并的单元格太多（超过 20 万处或 300 万行）${tail}`,
  ],
  [
    'rows in merged blocks',
    { sheets: { 表: ROW }, afterData: merges(3001, (at) => `A${at * 300 + 1}:B${at * 300 + 1200}`) },
    '合并的单元格太多',
  ],
  [
    'blocks that overlap',
    { sheets: { 表: ROW }, afterData: merges(50, (at) => `A1:B${at + 40}`) },
    '文件已损坏（工作表“表”中合并的单元格互相重叠）',
  ],
  ['names', { sheets: { 表: ROW }, afterSheets: names(100_001) }, `工作簿的名称太多（超过 100000 个）${tail}`],
  [
    'sheets',
    { sheets: Object.fromEntries(Array.from({ length: 3001 }, (_, at) => [`表${at}`, ''])) },
    `工作簿的工作表太多（超过 3000 张）${tail}`,
  ],
  [
    'styles',
    { sheets: { 表: ROW }, styles: cellStyles(...Array<number>(65_537).fill(0)) },
    `工作簿的单元格格式太多（超过 65536 种）${tail}`,
  ],
])('too many %s', (_, pieces, sentence) => {
  expect(() => readXlsx(buildXlsx(pieces))).toThrow(sentence);
});

const declared = (sizes: Readonly<Record<string, number>>) =>
  writePackage(
    Object.entries(xlsxParts({ sheets: { 表: ROW, 二: ROW } })).map(([name, part]) => {
      const entry = zipEntry(name, part);
      return { ...entry, size: sizes[name] ?? entry.size };
    }),
  );

test('too many bytes in one part, or in all that are read, by what the file says of itself', () => {
  const MEGABYTE = 1024 * 1024;
  const sentence = `工作表“表”的内容太多（展开后超过 40 MB）${tail}`;
  expect(() => readXlsx(declared({ 'xl/worksheets/sheet1.xml': 65 * MEGABYTE }))).toThrow(sentence);
  const pkg = openPackage(
    declared({ 'xl/worksheets/sheet1.xml': 30 * MEGABYTE, 'xl/worksheets/sheet2.xml': 30 * MEGABYTE }),
    'xlsx',
  );
  const spend = (sheet: number) => budgetFor(pkg, pkg.entry(`xl/worksheets/sheet${sheet}.xml`), `第 ${sheet} 张`);
  expect(spend(1).mostMarks).toBe(10_000_000);
  // A part counts once.
  expect(spend(1).mostMarks).toBe(Infinity);
  expect(() => spend(2)).toThrow('第 2 张的内容太多（展开后超过 40 MB）');
});

test('too many elements and attributes', () => {
  const xml = '<a b="1" c="2"><d/><e/></a>';
  expect(parseXml(xml, {}, { mostMarks: 5 })).toBe(5);
  expect(() => parseXml(xml, {}, { mostMarks: 4 })).toThrow(XmlTooLong);
  const pkg = openPackage(declared({}), 'xlsx');
  budgetFor(pkg, pkg.entry('xl/worksheets/sheet1.xml'), '').spend(10_000_000 - 3);
  expect(budgetFor(pkg, pkg.entry('xl/worksheets/sheet2.xml'), '').mostMarks).toBe(3);
});

test.each<[string, XlsxPieces, string]>([
  [
    'a sheet too vast to be changed',
    { sheets: { 表: ROW + ' '.repeat(16 * 1024 * 1024) } },
    '工作表“表”的内容太多（展开后超过 16 MB），只能读取，不能改动。',
  ],
  [
    'too many formulas to be followed',
    { sheets: { 表: ROW, 二: many(250_001, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>表!A1</f></c></row>`) } },
    '工作簿的公式太多（超过 25 万个），只能读取，不能改动。',
  ],
])('%s is read', async (_, pieces, sentence) => {
  const bytes = buildXlsx(pieces);
  const file = openXlsx(bytes);
  expect((await file.read()).sheets[0]!.rows).toHaveLength(1);
  await expect(file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }])).rejects.toThrow(sentence);
  expect(file.toBytes()).toBe(bytes);
});

test('in a workbook of very many formulas, only those are followed that a change may reach', async () => {
  const formula = (text: string) => `<row r="1"><c r="A1"><f>${text}</f><v>7</v></c></row>`;
  const bytes = buildXlsx({
    sheets: {
      表: ROW,
      二: many(120_001, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>1</f><v>7</v></c></row>`),
      三: formula('LEN(表!A1)'),
      四: formula("'三'!A1"),
      五: formula('甲名'),
      六: formula('LEN(表!A2)'),
    },
    afterSheets: '<definedNames><definedName name="甲名">表!$A$1</definedName></definedNames>',
  });
  const file = openXlsx(bytes);
  await file.write([{ cell: { sheet: '表', row: 1, column: 1 }, value: '乙' }]);
  const { sheets } = await openXlsx(file.toBytes()).read();
  const shown = Object.fromEntries(sheets.map(({ name, rows }) => [name, rows[0]!.cells[0]!.value]));
  const waits = { error: '公式未计算' };
  expect(shown).toEqual({ 表: '乙', 二: 7, 三: waits, 四: waits, 五: waits, 六: 7 });
  await expect(file.shiftRows!({ kind: 'insert', sheet: '表', at: 2, count: 1 })).rejects.toThrow(
    '工作簿的公式太多（超过 12 万个），不能插入、删除或移动行。',
  );
});

test.each([
  ['表!A1', true],
  ["'表'!A1+1", true],
  ['SUM(一:三!A1)', true],
  ['&#34920;!A1', true],
  ['甲名*2', true],
  ['SUM(目标_1[进度])', true],
  ['A1+B2', false],
  ['另!A1', false],
])('%s on another sheet may look at 表: %s', (text, expected) => {
  const sheets = [
    { name: '表', part: '1' },
    { name: '另一', part: '2' },
  ] as SheetPart[];
  const names = { defined: ['甲名'], tables: [{ name: '目标_1' } as NamedTable] };
  const look: Parameters<typeof concernedSheets>[3] = (_, see) => see(`<c><f>${text}</f></c>`);
  expect(concernedSheets(sheets, new Set(['表']), names, look)).toEqual(expected ? sheets : sheets.slice(0, 1));
});

describe('merged blocks found by their index', () => {
  const range = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right });
  const blocks = [
    range(1, 1, 1, 9),
    range(2, 1, 900, 1),
    range(2, 2, 3, 3),
    range(1000, 1, 1_048_576, 16_384),
    range(5, 7, 5, 7),
  ];

  it('are the same as those found one by one', () => {
    for (const row of [1, 2, 3, 4, 5, 899, 900, 901, 999, 1000, 1_048_576]) {
      for (const column of [1, 2, 3, 4, 7, 9, 10, 16_384]) {
        const found = blocks.find(
          ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
        );
        expect(mergeIndexOf(blocks).find(row, column)).toBe(found);
        expect(mergeAnchor({ row, column }, blocks)).toEqual(
          found ? { row: found.top, column: found.left } : { row, column },
        );
      }
    }
  });

  it('hide all their cells but the first', () => {
    const cells = [1, 2, 9, 10].map((column) => ({ column, value: column }));
    expect(
      dropMergedCells(
        [
          { row: 1, cells },
          { row: 5, cells: [{ column: 1, value: 1 }] },
        ],
        blocks,
      ),
    ).toEqual([
      {
        row: 1,
        cells: [
          { column: 1, value: 1 },
          { column: 10, value: 10 },
        ],
      },
    ]);
  });
});
