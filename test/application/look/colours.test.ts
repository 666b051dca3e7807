/** Tints as Excel has them, and contrasts as WCAG has them. */
import { contrast, mixed, readableOnDark, tinted } from '../../../src/application/look/colours';

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

test.each<[colour: string, tint: number, inExcel: string]>([
  // The rows of tints that Excel offers for the colours of its Office theme.
  ['#4472c4', 0.8, '#d9e1f2'],
  ['#4472c4', 0.6, '#b4c6e7'],
  ['#4472c4', 0.4, '#8ea9db'],
  ['#4472c4', -0.25, '#305496'],
  ['#4472c4', -0.5, '#203764'],
  ['#ed7d31', 0.8, '#fce4d6'],
  ['#ed7d31', 0.4, '#f4b084'],
  ['#ed7d31', -0.25, '#c65911'],
  ['#70ad47', 0.6, '#c6e0b4'],
  ['#70ad47', -0.5, '#375623'],
  ['#ffc000', 0.8, '#fff2cc'],
  ['#ffc000', -0.5, '#806000'],
  ['#000000', 0.5, '#808080'],
  ['#ffffff', -0.15, '#d9d9d9'],
  ['#e7e6e6', -0.1, '#d0cece'],
  ['#44546a', 0.8, '#d6dce4'],
  // Each sixth of the circle.
  ['#ff0000', 0.5, '#ff8080'],
  ['#ff00ff', -0.5, '#800080'],
  ['#0000ff', 0.5, '#8080ff'],
  ['#00ffff', -0.5, '#008080'],
  ['#00ff00', 0.5, '#80ff80'],
  ['#ffff00', -0.5, '#808000'],
  ['#ff0080', 0.5, '#ff80c0'],
  ['#8000ff', 0.5, '#c080ff'],
])('%s with the tint %d is %s', (colour, tint, inExcel) => {
  const [found, wanted] = [channels(tinted(colour, tint)), channels(inExcel)];
  // Excel counts lightness in steps of 1/240.
  for (const [at, channel] of found.entries()) expect(Math.abs(channel - wanted[at]!)).toBeLessThanOrEqual(2);
});

test('a tint at its ends is black, white, or the colour itself', () => {
  expect([tinted('#4472c4', -1), tinted('#4472c4', 1), tinted('#4472c4', 0)]).toEqual([
    '#000000',
    '#ffffff',
    '#4472c4',
  ]);
  expect(tinted('#00000a', 0)).toBe('#00000a');
});

test.each<[share: number, colour: string]>([
  [0, '#000a14'],
  [0.5, '#80858a'],
  [1, '#ffffff'],
  [2, '#ffffff'],
  [-1, '#000000'],
])('%d of white on #000a14 is %s', (share, colour) => {
  expect(mixed('#000a14', '#ffffff', share)).toBe(colour);
});

test.each<[one: string, other: string, ratio: number]>([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#000000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#00ff00', '#ffffff', 1.37],
  ['#0000ff', '#ffffff', 8.59],
  ['#0a0a0a', '#000000', 1.06],
  ['#0b0b0b', '#000000', 1.07],
  ['#123456', '#123456', 1],
])('%s and %s have a contrast of %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1.5);
  expect(contrast(one, other).toFixed(2)).toBe(ratio.toFixed(2));
});

describe('on a dark ground', () => {
  const GROUND = '#1f1f1f';

  test('what can be read stays, white too', () => {
    for (const colour of ['#ffffff', '#ffc000', '#8ea9db']) expect(readableOnDark(GROUND, colour)).toBe(colour);
  });

  test.each(['#000000', '#c00000', '#305496', '#375623', '#7f7f7f', '#0000ff', '#800080'])(
    '%s becomes as light as it needs, of the same hue',
    (colour) => {
      const found = readableOnDark(GROUND, colour);
      expect(contrast(GROUND, found)).toBeGreaterThanOrEqual(4.5);
      const [red, green, blue] = channels(colour) as [number, number, number];
      const [r, g, b] = channels(found) as [number, number, number];
      expect([Math.sign(r - g), Math.sign(g - b)]).toEqual([Math.sign(red - green), Math.sign(green - blue)]);
    },
  );

  test('black is white there, grey the other grey, and a dark red as light as it was dark', () => {
    expect(readableOnDark(GROUND, '#000000')).toBe('#ffffff');
    expect(readableOnDark(GROUND, '#404040')).toBe('#bfbfbf');
    expect(readableOnDark(GROUND, '#800000', 3)).toBe('#ff7f7f');
    expect(readableOnDark(GROUND, '#0000ff')).toBe('#8080ff');
  });

  test('where nothing helps it is white; as much contrast as is wanted is enough', () => {
    expect(readableOnDark('#ffffff', '#eeeeee')).toBe('#ffffff');
    expect(readableOnDark('#000000', '#777777', contrast('#000000', '#777777'))).toBe('#777777');
  });
});
