import { formulaReferences } from '../../src/adapters/xlsx/formula-references';
import { rangeToA1 } from '../../src/domain/cell';

const shown = (formula: string, offset?: { rows: number; columns: number }) =>
  formulaReferences(formula, offset)?.map(
    ({ sheet, range }) => (sheet === null ? '' : `${sheet}!`) + rangeToA1(range),
  ) ?? null;

it.each<[formula: string, references: string[] | null]>([
  ['1+2.5E3*10%', []],
  ['B3', ['B3']],
  ['-$B$3+C4%', ['B3', 'C4']],
  ['AVERAGE(F7:F16)', ['F7:F16']],
  ['SUM(F16:E7, G1 H2)', ['E7:F16', 'G1', 'H2']],
  ['SUMPRODUCT(F7:F16,J7:J16)/SUM(J:J)', ['F7:F16', 'J7:J16', 'J1:J1048576']],
  ['SUM(3:$4)', ['A3:XFD4']],
  ["'第048项'!B3*2", ['第048项!B3']],
  ["汇总!A1+'It''s'!$A$1:B2", ['汇总!A1', "It's!A1:B2"]],
  ['IF(B1="A1 是 ""B2""",TRUE,"C3")', ['B1']],
  ['LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
  ['_xlfn.IFS(A1>0,1)', ['A1']],
  ['进度*2', null],
  ['SUM(目标_048[完成进度])', null],
  ['[1]表!A1', null],
  ["'[其他.xlsx]表'!A1", ['[其他.xlsx]表!A1']],
  ['INDIRECT("B"&A1)', null],
  ['OFFSET(A1,1,0)', null],
  ['SUM(一月:三月!B2)', null],
  ['#REF!+A1', null],
  ['A1.B', null],
])('%s looks at %j', (formula, references) => {
  expect(shown(formula)).toEqual(references);
});

it('moves along within a shared group, except where a $ holds it', () => {
  expect(shown('B2+$B2+B$2+$B$2+SUM(C:$C,4:$4)', { rows: 2, columns: 1 })).toEqual([
    'C4',
    'B4',
    'C2',
    'B2',
    'C1:D1048576',
    'A4:XFD6',
  ]);
});
