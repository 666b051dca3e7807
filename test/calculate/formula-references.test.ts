import { formulaReach } from '../../src/application/calculate/formula-references';
import { formulaTokens } from '../../src/application/calculate/formula-tokens';
import { workbookNames } from '../../src/application/calculate/workbook-names';
import { parseA1, rangeToA1 } from '../../src/domain/cell';

/** A workbook of four sheets and a chart; the table 目标_048 has headers in row 6 and totals in row 10. */
const NAMES = workbookNames(
  ['表', '一月', '图表1', '三月', "It's"],
  [
    { name: '进度', formula: '表!$F$7:$F$9', sheet: null },
    { name: '进度', formula: '一月!$B$2', sheet: '一月' },
    { name: '全部', formula: '(进度,三月!$C$3)', sheet: null },
    { name: '自身', formula: '自身+表!$A$1', sheet: null },
    { name: '左边', formula: '表!A1', sheet: null },
    { name: '率', formula: '0.15', sheet: null },
    { name: '动态', formula: 'OFFSET(表!$A$1,0,0,COUNTA(表!$B:$B),1)', sheet: null },
    { name: '加倍', formula: '_xlfn.LAMBDA(_xlpm.x,_xlpm.x*三月!$A$2)', sheet: null },
    { name: '第一行', formula: '表!$7:$7', sheet: null },
    { name: 'ABCD1', formula: '表!$D$1', sheet: null },
    { name: '坏', formula: '#REF!', sheet: null },
  ],
  [
    {
      name: '目标_048',
      sheet: '表',
      range: { top: 6, bottom: 10, left: 1, right: 4 },
      hasHeaders: true,
      hasTotals: true,
      columns: ['序号', '子项目', '完成进度\n（%）', 'a]b'],
    },
  ],
);

const shown = (formula: string, at = '表!B8', offset?: { rows: number; columns: number }): string => {
  const [sheet, reference] = at.split('!') as [string, string];
  const { references, isOpen } = formulaReach(formula, { sheet, ...parseA1(reference)! }, NAMES, offset);
  const places = references.map((found) => (found.sheet === sheet ? '' : `${found.sheet}!`) + rangeToA1(found.range));
  return [...new Set(places), ...(isOpen ? ['?'] : [])].join(' ');
};

it.each([
  ['1+2.5E3*10%', ''],
  ['B3', 'B3'],
  ['-$B$3+C4%', 'B3 C4'],
  ['AVERAGE(F7:F16)', 'F7:F16'],
  ['SUM(F16:E7,G1,H2)', 'E7:F16 G1 H2'],
  ['SUMPRODUCT(F7:F16,J7:J16)/SUM(J:J)', 'F7:F16 J7:J16 J1:J1048576'],
  ['SUM(3:$4)', 'A3:XFD4'],
  ['IF(B1="A1 是 ""B2""",TRUE,"C3")', 'B1'],
  ['LOG10(A1)+ATAN2(B1,C1)', 'A1 B1 C1'],
  ['_xlfn.IFS(A1>0,1)', 'A1'],
  ['{1,2;3,4}*A1', 'A1'],
  // Ranges made of other ranges.
  ['SUM(A1:B2:C5)', 'A1:C5'],
  ['SUM(A:B 3:4)', 'A3:B4'],
  ['SUM(A1:A3 C1:C3)', ''],
  ['SUM(一月!B5:一月!A8)', '一月!A5:B8'],
  // As many cells are added as are asked.
  ['SUMIF(A5:A8,">0",D5)', 'A5:A8 D5 D5:D8'],
  ['AVERAGEIF(A5:B8,1,D1048575)+SUMIF(A1:A3,1)', 'A5:B8 D1048575 D1048575:E1048576 A1:A3'],
  ['SUM(A1:INDEX(A:A,3))', 'A1:A1048576 A1 ?'],
  ['SUM(INDEX(A:A,1):INDEX(A:A,3))', 'A1:A1048576 ?'],
  // Other sheets.
  ["一月!A1+ 'It''s'!$A$1:B2", "一月!A1 It's!A1:B2"],
  ['SUM(一月:三月!B2)', '一月!B2 图表1!B2 三月!B2'],
  ["SUM('一月:三月'!B2)", '一月!B2 图表1!B2 三月!B2'],
  ['没有!A1+1', ''],
  ['一月!#REF!+#N/A+#DIV/0!', ''],
  // Other workbooks are what they are.
  ['[1]表!A1', ''],
  ["'[其他.xlsx]表'!A1+'C:\\台账\\[其他.xlsx]表'!$A$1", ''],
  ['[1]!进度+A2', 'A2'],
  ['[0]!进度', 'F7:F9'],
  ['SUM([1]表!A1:[1]表!B2)+SUM(A1:#REF!)', ''],
  // Names.
  ['进度*2', 'F7:F9'],
  ['一月!进度', '一月!B2'],
  ['SUM(全部)', 'F7:F9 三月!C3'],
  ['自身', 'A1'],
  ['左边', 'B8'],
  ['A1*(1+率)', 'A1'],
  ['SUM(动态)', 'B1:B1048576 ?'],
  ['加倍(A1)', 'A1 三月!A2'],
  ['进度 第一行', 'F7'],
  ['ABCD1+XFE1+A1048577', 'D1'],
  ['坏+未知+R1C1+A1.B', ''],
  ['_xlfn.LET(_xlpm.x,A1,_xlpm.x*进度)', 'A1 F7:F9'],
  ['_xlfn.ANCHORARRAY(A1)+SUM(C1#)', 'A1 C1'],
  // Tables.
  ['SUM(目标_048[子项目])', 'B7:B9'],
  ['SUBTOTAL(101,目标_048[完成进度\n（%）])', 'C7:C9'],
  ['SUM(目标_048[[序号]:[子项目]])', 'A7:B9'],
  ['SUM(目标_048)', 'A7:D9'],
  ['目标_048[]', 'A7:D9'],
  ['ROWS(目标_048[#All])', 'A6:D10'],
  ['目标_048[[#Totals],[子项目]]', 'B10'],
  ['目标_048[[#Headers],[#Data],[序号]]', 'A6:A9'],
  ['目标_048[[#This Row],[序号]]', 'A8'],
  ['目标_048[@序号]+目标_048[@[子项目]]', 'A8 B8'],
  ["[@序号]+[a']b]", 'A8 D7:D9'],
  ['目标_048[没有]', ''],
  // Found only when the formula runs, unless it is written there.
  ['INDIRECT("B"&A1)', 'A1 ?'],
  ['INDIRECT("一月!B2")+INDIRECT("进度",TRUE)', '一月!B2 F7:F9'],
  ['INDIRECT("R2C3",FALSE)', '?'],
  ['OFFSET(A1,1,0)', 'A2'],
  ['SUM(OFFSET($A$1,0,-0,3,2))', 'A1:B3'],
  ['SUM(OFFSET(A1,B1,0))', 'B1 ?'],
  ['SUM(A1:OFFSET(A1,2,0))', 'A1:A3'],
  ['OFFSET(A1,-5,0)', ''],
  ['CELL("contents")', '?'],
  ['EVALUATE(A1)', 'A1 ?'],
  ['CELL("address",A1)+LEN(CELL("filename"))', 'A1'],
])('%s looks at %s', (formula, places) => {
  const sorted = (text: string): string[] => text.split(' ').sort();
  expect(sorted(shown(formula))).toEqual(sorted(places));
  expect(
    formulaTokens(formula)
      .map(({ text }) => text)
      .join(''),
  ).toBe(formula);
});

it('understands a row of a table only inside of it', () => {
  expect(shown('目标_048[@序号]', '表!B12')).toBe('');
  expect(shown('目标_048[@序号]', '一月!B9')).toBe('表!A9');
});

it.each([
  ['SUM(目标_048[子项目])', ['目标_048']],
  ['[@序号]+1', ['目标_048']],
  ['ROWS(目标_048)', ['目标_048']],
  ['目标_048[没有]', ['目标_048']],
  ['A7+没有[序号]', []],
])('%s depends on where %j end', (formula, tables) => {
  const { tables: found } = formulaReach(formula, { sheet: '表', ...parseA1('B8')! }, NAMES);
  expect([...found]).toEqual(tables);
});

it('moves along within a shared group, except where a $ holds it', () => {
  expect(shown('B2+$B2+B$2+$B$2+SUM(C:$C,4:$4)', '表!B8', { rows: 2, columns: 1 })).toBe(
    'C1:D1048576 A4:XFD6 C4 B4 C2 B2',
  );
});

it('gives up names that name each other without end', () => {
  const names = Array.from({ length: 60 }, (_, index) => ({
    name: `名${index}`,
    formula: `名${index + 1}+名${index + 1}`,
    sheet: null,
  }));
  const { isOpen } = formulaReach('名0', { sheet: '表', row: 1, column: 1 }, workbookNames(['表'], names, []));
  expect(isOpen).toBe(true);
});

it('cannot tell what no Excel would take', () => {
  expect(shown(`${'('.repeat(300)}A1${')'.repeat(300)}`)).toBe('?');
  expect(shown(`A1${'+1'.repeat(10_000)}`)).toBe('?');
});
