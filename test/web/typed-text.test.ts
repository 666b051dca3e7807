/** Typing into a cell of the page, and what the cell shows then. */
import type { PercentUnit } from '../../src/domain/percent';
import { typedContent, type TypedPlace } from '../../src/web/typing/typed-text';
import { shownText, typedForm } from '../../src/web/sheet/shown-text';

const DATE = { code: 'yyyy/m/d' };
const PLACE: TypedPlace = { unit: () => null, isDate: () => false, year: () => 2021 };

test.each<[text: string, format: string | undefined, content: object]>([
  ['50%', undefined, { value: 0.5, format: 'percent' }],
  ['33.3%', undefined, { value: 0.333, format: 'percent' }],
  ['５０％', undefined, { value: 0.5, format: 'percent' }],
  ['25', '0%', { value: 0.25 }],
  ['0.25', '0%', { value: 0.25 }],
  ['25', undefined, { value: 25 }],
  ['2021-3-25', undefined, { value: 44280, format: DATE }],
  ['2021/3/25', 'yyyy"年"m"月"d"日"', { value: 44280 }],
  ['2021年3月25日', undefined, { value: 44280, format: DATE }],
  ['20210325', undefined, { value: 20210325 }],
  ['三月底', undefined, { value: '三月底' }],
  ['3月底', undefined, { value: '3月底' }],
  ['1,200', undefined, { value: 1200, format: { code: '#,##0' } }],
  ['048', undefined, { value: 48 }],
  ['048', '@', { value: '048' }],
  ["'048", undefined, { value: '048' }],
  ["'=合计", undefined, { value: '=合计' }],
  ['TRUE', undefined, { value: 'TRUE' }],
  ['', undefined, { value: null }],
  ['第一段\n第二段', undefined, { value: '第一段\n第二段' }],
])('%j in a cell of the format %j', (text, format, content) => {
  expect(typedContent(text, format, 1900, PLACE)).toEqual(content);
});

test.each<[text: string, format: string | undefined, unit: PercentUnit | null, content: object]>([
  ['25%', undefined, 'points', { value: 25, format: 'points' }],
  ['25%', '0%', 'points', { value: 25, format: 'points' }],
  ['25', '0%', 'points', { value: 25, format: 'points' }],
  ['25', undefined, 'points', { value: 25 }],
  ['25%', undefined, 'fractions', { value: 0.25, format: 'percent' }],
  ['25%', undefined, 'mixed', { value: 0.25, format: 'percent' }],
  ['25%', undefined, null, { value: 0.25, format: 'percent' }],
])('%j in a cell of the format %j, in a column of %s', (text, format, unit, content) => {
  expect(typedContent(text, format, 1900, { ...PLACE, unit: () => unit })).toEqual(content);
});

describe('dates as people type them, in 2021', () => {
  const day = { value: 44280 };
  test.each<[text: string, inDateCell: object, elsewhere: object]>([
    ['3月25日', day, { value: '3月25日' }],
    ['3月25号', day, { value: '3月25号' }],
    ['三月二十五日', day, { value: '三月二十五日' }],
    ['20210325', day, { value: 20210325 }],
    ['2021.3.25', day, { ...day, format: DATE }],
    ['21.3.25', day, { value: '21.3.25' }],
    ['21-3-25', day, { ...day, format: DATE }],
    ['21年3月25日', day, { value: '21年3月25日' }],
    ['3/25', day, { ...day, format: DATE }],
    ['3-25', day, { ...day, format: DATE }],
    ['3.25', day, { value: 3.25 }],
    ['25/3', { value: '25/3' }, { value: '25/3' }],
    // The year comes first, as in Chinese Excel.
    ['25/3/21', { value: 45737 }, { value: 45737, format: DATE }],
    ['2月30日', { value: '2月30日' }, { value: '2月30日' }],
    ['2/30', { value: '2/30' }, { value: '2/30' }],
    ['44280', day, { value: 44280 }],
    ['6月底前', { value: '6月底前' }, { value: '6月底前' }],
    ['长期', { value: '长期' }, { value: '长期' }],
  ])('%s', (text, inDateCell, elsewhere) => {
    expect(typedContent(text, 'yyyy/m/d', 1900, PLACE)).toEqual(inDateCell);
    expect(typedContent(text, undefined, 1900, PLACE)).toEqual(elsewhere);
  });

  test('a column of dates is asked where the cell has no format', () => {
    expect(typedContent('3月25日', undefined, 1900, { ...PLACE, isDate: () => true })).toEqual({
      ...day,
      format: DATE,
    });
  });
});

test('a date of a 1904 workbook', () => {
  expect(typedContent('2021-3-25', undefined, 1904, PLACE)).toEqual({ value: 42818, format: DATE });
});

test('a formula is refused with a sentence', () => {
  expect(() => typedContent('=A1+1', undefined, 1900, PLACE)).toThrow('这里不能输入公式');
});

test.each<
  [value: string | number | boolean | { error: string }, format: string | undefined, shown: string, typed: string]
>([
  [0.333, '0%', '33%', '33.3%'],
  [0.333, '0.0%', '33.3%', '33.3%'],
  [44280, 'yyyy"年"m"月"d"日"', '2021年3月25日', '2021/3/25'],
  [44280, 'yyyy/m/d', '2021/3/25', '2021/3/25'],
  [0.1 + 0.2, undefined, '0.3', '0.3'],
  [12345.678, '#,##0.00', '12,345.68', '12345.678'],
  [25, '[坏的格式', '25', '25'],
  [true, undefined, 'TRUE', 'true'],
  [{ error: '#REF!' }, undefined, '#REF!', '#REF!'],
  ['048', '@', '048', '048'],
])('%j with the format %j shows %s', (value, format, shown, typed) => {
  const cell = { column: 1, value, ...(format !== undefined && { format }) };
  expect(shownText(cell, 1900)).toBe(shown);
  expect(typedForm(cell, 1900)).toBe(typed);
});

test('dates of 1904 workbooks are four years on', () => {
  expect(shownText({ column: 1, value: 42818, format: 'yyyy/m/d' }, 1904)).toBe('2021/3/25');
  expect(typedForm({ column: 1, value: 42818, format: 'yyyy/m/d' }, 1904)).toBe('2021/3/25');
});
