import { formatPercent, fractionOf, hundredfold, hundredth, pointsBetween, shareOf } from '../../src/domain/percent';
import { readPercentText } from '../../src/domain/percent-text';

describe('a text in a percent cell', () => {
  test.each([
    ['25%', 25],
    ['33.3%', 33.3],
    ['25.0%', 25],
    ['２５％', 25],
    ['２５．５％', 25.5],
    ['25 %', 25],
    ['100%', 100],
    ['120%', 120],
    ['-5%', -5],
    ['百分之二十五', 25],
    ['百分之三十三点三', 33.3],
    ['百分之百', 100],
    ['百分之一百', 100],
    ['百分之零', 0],
    ['百分之25.5', 25.5],
  ])('that is a percentage: %s', (text, points) => {
    expect(readPercentText(text)).toEqual({ kind: 'exact', points });
  });

  test.each([
    ['约25%', 25],
    ['25%左右', 25],
    ['约 60 %', 60],
    ['已完成25%', 25],
    ['完成80%', 80],
    ['目前完成约35%', 35],
    ['已完成全年任务的25%', 25],
    ['进度正常，已完成25%', 25],
    ['25%，滞后', 25],
    ['25%（达序时进度）', 25],
    ['进行中（60%）', 60],
    ['百分之二十五左右', 25],
    ['超过50%', 50],
    ['100%（已办结）', 100],
    ['进度：45%。', 45],
    ['约百分之二十五', 25],
    ['完成总工程量的30%', 30],
  ])('that has one with words around it: %s', (text, points) => {
    expect(readPercentText(text)).toEqual({ kind: 'worded', points });
  });

  test.each([
    ['25', 25],
    ['0.25', 0.25],
    ['0', 0],
    ['２５', 25],
  ])('that is a bare number, which its column must explain: %s', (text, number) => {
    expect(readPercentText(text)).toEqual({ kind: 'bare', number });
  });

  test.each([
    ['过半', 'other'],
    ['三成', 'other'],
    ['25个百分点', 'difference'],
    ['25%-30%', 'range'],
    ['25%—30%', 'range'],
    ['20～30%', 'range'],
    ['20至30%', 'range'],
    ['百分之二十至百分之三十', 'range'],
    ['3/24', 'share'],
    ['24所已完成8所', 'other'],
    ['A校30%、B校50%', 'other'],
    ['主体结构完成60%', 'other'],
    ['%', 'other'],
    ['1e3%', 'other'],
    ['百分之', 'other'],
    ['百分之多', 'other'],
    ['百分之五十点', 'other'],
    ['百分之三点三点三', 'other'],
    ['百分之一百五', 'other'],
    ['千分之五', 'other'],
  ])('that is none: %s', (text, why) => {
    expect(readPercentText(text)).toEqual({ kind: 'unreadable', why });
  });

  test.each(['', ' ', '　', '\n', '/', '—', '无', '暂无。'])('that says nothing: %j', (text) => {
    expect(readPercentText(text)).toEqual({ kind: 'blank' });
  });

  test('that is a status word', () => {
    expect(readPercentText('已办结。')).toEqual({ kind: 'status', status: { meaning: 'done', share: 1 } });
    expect(readPercentText('推进中')).toEqual({ kind: 'status', status: { meaning: 'ongoing', share: null } });
  });
});

test('only what needs no guess stands for a fraction; a word that settles the share is no number', () => {
  const done = { kind: 'status', text: '已办结', status: { meaning: 'done', share: 1 } } as const;
  expect(fractionOf({ kind: 'fraction', value: 0.25 })).toBe(0.25);
  expect(fractionOf({ kind: 'points', number: 25, value: 0.25 })).toBe(0.25);
  expect(fractionOf({ kind: 'text', text: '25%', value: 0.25 })).toBe(0.25);
  expect(fractionOf({ kind: 'worded', text: '约25%', value: 0.25 })).toBe(0.25);
  expect(fractionOf({ kind: 'unformatted', number: 25, likely: 0.25 })).toBeNull();
  expect(fractionOf({ kind: 'unreadable', text: '过半', why: 'other' })).toBeNull();
  expect(fractionOf({ kind: 'blank' })).toBeNull();
  expect(fractionOf(done)).toBeNull();
  expect(shareOf(done)).toBe(1);
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

test('points and fractions turn into each other without a rest of binary fractions', () => {
  expect(hundredth(33.3)).toBe(0.333);
  expect(hundredfold(0.333)).toBe(33.3);
});

test('a text of any length is read at once', () => {
  for (const part of ['%', '%-', '约为', '已完成', '25%']) {
    expect(readPercentText(part.repeat(10_000)).kind).toBe('unreadable');
  }
  expect(readPercentText('约为'.repeat(19)).kind).toBe('unreadable');
});
