import {
  formatPercent,
  fractionOf,
  pointsBetween,
  readPercentNumber,
  readPercentText,
  type PercentReading,
} from '../../src/domain/percent';

const fraction = (value: number): PercentReading => ({ kind: 'fraction', value });
const unformatted = (number: number, likely: number | null): PercentReading => ({
  kind: 'unformatted',
  number,
  likely,
});

describe('a number in a percent cell', () => {
  test.each<[string, number, { cell?: true; header?: true }, PercentReading]>([
    ['with a percent format is a fraction', 0.25, { cell: true }, fraction(0.25)],
    ['keeps being one under a header with （%）', 0.25, { cell: true, header: true }, fraction(0.25)],
    ['may be anything with a percent format', 25, { cell: true }, fraction(25)],
    ['under a header with （%） counts hundredths', 25, { header: true }, fraction(0.25)],
    ['is divided without a rest of binary fractions', 33.3, { header: true }, fraction(0.333)],
    ['is nothing to doubt when it is 0', 0, {}, fraction(0)],
    ['without any sign is likely so many hundredths', 33.3, {}, unformatted(33.3, 0.333)],
    ['of 100 is likely all', 100, {}, unformatted(100, 1)],
    ['between 0 and 1 is likely a fraction', 0.25, {}, unformatted(0.25, 0.25)],
    ['of 1 may be 1% or 100%', 1, {}, unformatted(1, null)],
    ['above 100 means nothing', 250, {}, unformatted(250, null)],
    ['below 0 means nothing', -5, {}, unformatted(-5, null)],
  ])('%s', (_, number, { cell = false, header = false }, reading) => {
    expect(readPercentNumber(number, cell, header)).toEqual(reading);
  });
});

describe('a text in a percent cell', () => {
  test.each([
    ['25%', 0.25],
    ['33.3%', 0.333],
    ['25.0%', 0.25],
    ['２５％', 0.25],
    ['２５．５％', 0.255],
    ['25 %', 0.25],
    ['0', 0],
    ['100%', 1],
    ['120%', 1.2],
    ['-5%', -0.05],
    ['百分之二十五', 0.25],
    ['百分之三十三点三', 0.333],
    ['百分之百', 1],
    ['百分之一百', 1],
    ['百分之零', 0],
    ['百分之25.5', 0.255],
  ])('that can be understood: %s', (text, value) => {
    expect(readPercentText(text, false)).toEqual({ kind: 'text', text, value });
  });

  test.each([
    '过半',
    '25个百分点',
    '约25%',
    '25%左右',
    '25%-30%',
    '%',
    '1e3%',
    '百分之',
    '百分之多',
    '百分之五十点',
    '百分之三点三点三',
    '百分之一百五',
    '千分之五',
  ])('that cannot: %s', (text) => {
    expect(readPercentText(text, false)).toEqual({ kind: 'unreadable', text });
  });

  test('may be a bare number, and that is no better than a number without a sign', () => {
    expect(readPercentText('25', false)).toEqual(unformatted(25, 0.25));
    expect(readPercentText('1', false)).toEqual(unformatted(1, null));
    expect(readPercentText('25', true)).toEqual({ kind: 'text', text: '25', value: 0.25 });
  });

  test.each(['', ' ', '　', '\n'])('that says nothing: %j', (text) => {
    expect(readPercentText(text, false)).toEqual({ kind: 'blank' });
  });
});

test('only what needs no guess stands for a fraction', () => {
  expect(fractionOf(fraction(0.25))).toBe(0.25);
  expect(fractionOf({ kind: 'text', text: '25%', value: 0.25 })).toBe(0.25);
  expect(fractionOf(unformatted(25, 0.25))).toBeNull();
  expect(fractionOf({ kind: 'unreadable', text: '过半' })).toBeNull();
  expect(fractionOf({ kind: 'blank' })).toBeNull();
});

test.each([
  [0.25, '25%'],
  [1 / 3, '33.3%'],
  [0.333, '33.3%'],
  [0.1 + 0.2, '30%'],
  [0.2865, '28.7%'],
  [0.145, '14.5%'],
  [0, '0%'],
  [-0.0001, '0%'],
  [-0.05, '-5%'],
  [1, '100%'],
  [30, '3000%'],
])('%d is written %s', (value, text) => {
  expect(formatPercent(value)).toBe(text);
});

test('points between two fractions have no sign', () => {
  expect(pointsBetween(0.25, 0.5)).toBe(25);
  expect(pointsBetween(0.5, 0.25)).toBe(25);
});
