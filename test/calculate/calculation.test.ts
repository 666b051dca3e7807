/** Which formulas are trusted, and what they show after an edit. */
import { cellAt, calculationOf } from './small-book';
import { thorough } from '../support/thorough';

const at = cellAt;

describe('the gate', () => {
  test('trusts a formula whose result is that of the cells', () => {
    const calculation = calculationOf({ cells: { '表!A1': 1, '表!B1': 2 }, formulas: { '表!B1': '=A1*2' } });
    expect(calculation.isTrusted(at('表!B1'))).toBe(true);
  });
  test.each([
    ['has another result', 3, '=A1*2'],
    ['has no result yet', { error: '公式未计算' }, '=A1*2'],
    ['calls what is not known here', 5, '=INDIRECT("A1")'],
    ['shows a day that goes by', 44280, '=TODAY()'],
    ['has a result of another kind', '2', '=A1*2'],
  ] as const)('does not trust one that %s', (_, result, formula) => {
    const calculation = calculationOf({ cells: { '表!A1': 1, '表!B1': result }, formulas: { '表!B1': formula } });
    expect(calculation.isTrusted(at('表!B1'))).toBe(false);
  });
  test('does not trust one that looks at one that is not trusted', () => {
    const calculation = calculationOf({
      cells: { '表!A1': 1, '表!B1': 3, '表!C1': 4 },
      formulas: { '表!B1': '=A1*2', '表!C1': '=B1+1' },
    });
    expect(calculation.isTrusted(at('表!C1'))).toBe(false);
  });
  test.each(['B1', 'C1', 'B2', 'C2'])('does not trust one that looks at a result of an array, in %s', (place) => {
    const calculation = calculationOf({
      cells: { '表!A1': 1, '表!B1': 1, '表!C1': 1, '表!B2': 1, '表!C2': 1, '表!D1': 1, '表!E1': 1 },
      formulas: { '表!B1': '{=A1:A1}', '表!D1': `=${place}`, '表!E1': '=C3+1' },
      results: { '表!B1': 'B1:C2' },
    });
    expect([at('表!D1'), at('表!E1')].map((cell) => calculation.isTrusted(cell))).toEqual([false, true]);
  });
  test('does not trust formulas in a circle, nor those that look at them', () => {
    const calculation = calculationOf({
      cells: { '表!A1': 0, '表!B1': 0, '表!C1': 0, '表!D1': 0 },
      formulas: { '表!A1': '=B1', '表!B1': '=A1', '表!C1': '=SUM(A1:B1)', '表!D1': '=D1' },
    });
    for (const place of ['A1', 'B1', 'C1', 'D1']) expect(calculation.isTrusted(at(`表!${place}`))).toBe(false);
  });
  test('takes a formula without content for one that shows an empty text', () => {
    const calculation = calculationOf({ cells: { '表!A1': 1 }, formulas: { '表!B1': '=IF(A1>5,"多","")' } });
    expect(calculation.isTrusted(at('表!B1'))).toBe(true);
    calculation.put(at('表!A1'), 9);
    expect(calculation.recalculate([at('表!B1')])).toEqual([{ cell: at('表!B1'), value: '多' }]);
  });
  test('does not trust sums over rows that are hidden, where their kind decides', () => {
    const calculation = calculationOf({
      cells: { '表!A1': 1, '表!A2': 2, '表!A3': 3 },
      formulas: { '表!A3': '=SUBTOTAL(9,A1:A2)' },
      hiddenRows: [2],
    });
    expect(calculation.isTrusted(at('表!A3'))).toBe(false);
  });
});

test('names that name others twice each, over and over, are given up', () => {
  const names: Record<string, string> = { 名0: '表!A1' };
  for (let depth = 1; depth < 29; depth++) names[`名${depth}`] = `名${depth - 1}+名${depth - 1}`;
  const calculation = calculationOf({ cells: { '表!A1': 0, '表!B1': 0 }, formulas: { '表!B1': '=名28' }, names });
  expect(calculation.isTrusted(at('表!B1'))).toBe(false);
});

describe('after an edit', () => {
  test('sums that go on from shorter ones are those of the cells: errors and texts among them, longer and shorter, in any order', () => {
    const cells = {
      '表!A1': 1,
      '表!A2': '字',
      '表!A3': 2.5,
      '表!A4': 4,
      '表!B1': 1,
      '表!B2': 3.5,
      '表!B3': 7.5,
      '表!B4': 6.5,
      '表!B5': 15,
    };
    const formulas = {
      '表!B1': '=SUM(A1:A2)',
      '表!B2': '=SUM(A$1:A3)',
      '表!B3': '=SUM($A$1:A4)',
      '表!B4': '=SUM(A3:A4)',
      '表!B5': '=SUM(A1:A4)*2',
    };
    const calculation = calculationOf({ cells, formulas });
    const after = (value: number | { readonly error: string }, ...places: readonly string[]) => {
      calculation.put(at('表!A3'), value);
      return calculation.recalculate(places.map((place) => at(`表!${place}`))).map((result) => result.value);
    };
    expect(after(10, 'B2', 'B3', 'B4', 'B5')).toEqual([11, 15, 14, 30]);
    expect(after(20, 'B5', 'B3', 'B2', 'B4')).toEqual([50, 25, 21, 24]);
    const fault = { error: '#N/A' };
    expect(after(fault, 'B3', 'B2', 'B4', 'B5')).toEqual([fault, fault, fault, fault]);
    expect(after(0.1, 'B2', 'B3', 'B4', 'B5')).toEqual([1.1, 5.1, 4.1, 10.2]);
  });
  test('new results follow from each other, wherever they stand', () => {
    const calculation = calculationOf({
      cells: { '表!A1': 1, '表!B1': 3, '表!A9': 2, '合计!A1': 5 },
      formulas: { '表!B1': '=A9+1', '表!A9': '=A1*2', '合计!A1': '=SUM(表!A1:B9)-A2-1' },
    });
    calculation.put(at('表!A1'), 10);
    const results = calculation.recalculate(['合计!A1', '表!B1', '表!A9'].map(at));
    expect(results.map(({ value }) => value)).toEqual([50, 21, 20]);
  });
  test('a formula of which nobody can be sure any more has no result', () => {
    const calculation = calculationOf({
      cells: { '表!A1': 1, '表!B1': 2, '表!C1': 2 },
      formulas: { '表!B1': '=A1+1', '表!C1': '=B1' },
    });
    calculation.put(at('表!A1'), '2021/3/25');
    expect(calculation.recalculate([at('表!B1'), at('表!C1')])).toEqual([]);
    expect(calculation.isTrusted(at('表!C1'))).toBe(false);
  });
  test('a formula that was typed over is a value', () => {
    const calculation = calculationOf({
      cells: { '表!A1': 1, '表!B1': 9, '表!C1': 10 },
      formulas: { '表!B1': '=NOW()', '表!C1': '=A1+9' },
    });
    calculation.put(at('表!A1'), 5);
    expect(calculation.recalculate([at('表!C1')])).toEqual([{ cell: at('表!C1'), value: 14 }]);
  });
});

thorough('a chain of a hundred thousand formulas is reckoned without recursion', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => index + 1);
  const cells: Record<string, number> = { '表!A1': 1 };
  const formulas: Record<string, string> = {};
  // From the end of the chain to its beginning, the worst order.
  for (const row of rows.slice(1)) {
    cells[`表!A${row}`] = 100_001 - row;
    formulas[`表!A${row}`] = row === 100_000 ? '=1' : `=A${row + 1}+1`;
  }
  cells['表!A1'] = 100_000;
  formulas['表!A1'] = '=A2+1';
  const content = { cells, formulas };
  const calculation = calculationOf(content);
  expect(calculation.isTrusted(at('表!A1'))).toBe(true);
});
