/**
 * Formulas at the edges of what is understood: the last argument that is taken and the first that is not, each kind of value in each place.
 * A line of `edges.txt` is a formula, with the cell it stands in where that counts; `null` is for what no program need agree on.
 */
import path from 'node:path';
import { functionNamed } from '../../src/application/calculate/functions';
import { goldenTables } from '../support/golden';
import { calculationOf, cellAt, resultIn, type SmallBook } from './small-book';

const BOOK: SmallBook = {
  cells: {
    // Names, numbers and texts, as in a tracker.
    ...{ '表!A1': '项目', '表!A2': '项1', '表!A3': '项2', '表!A4': '项3' },
    ...{ '表!B1': '进度', '表!B2': 0.25, '表!B3': 0.5, '表!B4': 0 },
    ...{ '表!C1': '权重', '表!C2': 30, '表!C3': 50, '表!C4': 20 },
    ...{ '表!D1': '科室', '表!D2': '办公室', '表!D3': '教研室', '表!D4': '办公室' },
    // A value of each kind; E stays blank.
    ...{ '表!F1': 0, '表!F2': '12', '表!F3': true, '表!F4': { error: '#N/A' }, '表!F5': '文字', '表!F6': 44280 },
    ...{ '表!G1': '', '表!G2': { error: '#DIV/0!' }, '表!G3': false, '表!G4': { error: '单元格图片' }, '表!G5': '😀' },
    ...{ '表!H1': 5, '表!H2': 1, '表!H3': 3, '表!H4': 3, '表!H5': -2.5 },
    ...{ '丙!A1': 1, '丙!A2': 2, '丁!A1': 10, '丁!A2': 20, '丁!B1': '' },
    // A table with totals, and one without headers.
    ...{ '总!B2': '名称', '总!C2': '数 量', '总!D2': "单'价" },
    ...{ '总!B3': '甲', '总!C3': 2, '总!D3': 7, '总!B4': '乙', '总!C4': 3, '总!D4': 11, '总!C5': 5, '总!D5': 18 },
    ...{ '总!B8': '丙', '总!C8': 4 },
  },
  formulas: { '总!C5': '=SUBTOTAL(109,总表[数 量])' },
  names: {
    进度: '表!$B$2:$B$4',
    率: '0.5',
    右边: '表!B1',
    自己: '自己+1',
    两处: '表!$B$2:$B$3,表!$C$4',
    坏: '表!$A$1:',
  },
  tables: [
    { name: '目标表', sheet: '表', ref: 'A1:D4', columns: ['项目', '进度', '权重', '科室'] },
    { name: '总表', sheet: '总', ref: 'B2:D5', columns: ['名称', '数 量', "单'价"], hasTotals: true },
    { name: '无头', sheet: '总', ref: 'B8:C8', columns: ['列1', '列2'], hasHeaders: false },
  ],
  hiddenRows: [6],
};

/** `=1+1`, `{=SUM(A1:A2*2)}`, or with a cell in front: `总!E3 =总表[@名称]`. */
function read(line: string): { readonly cell: string; readonly formula: string } {
  const [, cell = '表!J1', formula = ''] = /^(?:([^ =]+![A-Z]+\d+) )?([\s\S]*)$/u.exec(line)!;
  return { cell, formula };
}

const shown = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);

goldenTables(path.join(__dirname, 'edges.txt'), {
  ...Object.fromEntries(
    [
      'operators and values',
      'references and names',
      'tables',
      'formulas that are none',
      'choosing',
      'logic',
      'lookups',
      'mathematics',
      'statistics',
      'texts',
      'patterns',
      'totals',
      'conditions',
      'dates',
      'working days',
      'formats',
      'numbers as texts',
    ].map((name) => [
      name,
      (line: string) => {
        const { cell, formula } = read(line);
        return shown(resultIn(BOOK, formula, cell));
      },
    ]),
  ),
  // As Excel has it: how many, and which of them may be areas; '!' where errors among them are its matter.
  'arguments of functions': (name) => {
    const { least, most, takes, seesErrors = false } = functionNamed(name)!;
    return `${least}–${most} ${takes.slice(0, 6).join(' ')}${seesErrors ? ' !' : ''}`;
  },
  'days counted from 1904': (line) => shown(resultIn({ ...BOOK, dateSystem: 1904 }, line)),
  // A cell that a person has cleared is as blank as one that never held anything.
  'once a cell is cleared': (line) => {
    const [cell = '', formula = ''] = line.split(' ');
    const calculation = calculationOf(BOOK);
    calculation.put(cellAt(cell), null);
    return shown(calculation.evaluate({ cell: cellAt('表!J1'), text: formula.slice(1), isArray: false }));
  },
  'values where a list is wanted': (line) => {
    const { cell, formula } = read(line);
    return calculationOf(BOOK).list({ cell: cellAt(cell), text: formula.slice(1) });
  },
});
