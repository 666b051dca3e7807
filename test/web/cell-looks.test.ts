/** What the page makes of the looks of cells: colours that can be read, lines where two cells meet, texts that go on beside their cell. */
import { PLAIN_LOOK, type BorderLine, type CellLook, type SheetLook } from '../../src/application/look/cell-look';
import { contrast, mixed, readableOnDark, tinted } from '../../src/application/look/colours';
import type { CellSnapshot, SheetSnapshot } from '../../src/application/ports';
import { edgesOf, edgeStyles } from '../../src/web/grid/cell-edges';
import { paintOf } from '../../src/web/grid/cell-paint';
import { layOut } from '../../src/web/grid/sheet-layout';
import { fitted, textRoom } from '../../src/web/grid/text-room';
import { numberColour, shownText } from '../../src/web/sheet/shown-text';

const LIGHT = { isDark: false, zoom: 1 };
const DARK = { isDark: true, zoom: 1 };
const looking = (change: Partial<CellLook>): CellLook => ({ ...PLAIN_LOOK, ...change });

describe('colours', () => {
  // As Excel shows them in its own palette.
  test.each([
    ['#4472c4', 0.7999816888943144, '#dae3f3'],
    ['#4472c4', -0.249977111117893, '#2f5597'],
    ['#ffffff', -0.1499984740745262, '#d9d9d9'],
    ['#000000', 0.499984740745262, '#7f7f7f'],
    ['#ed7d31', 0, '#ed7d31'],
    ['#70ad47', 1, '#ffffff'],
  ])('%s by %d is %s', (colour, tint, expected) => {
    const far = [1, 3, 5].map((at) =>
      Math.abs(parseInt(tinted(colour, tint).slice(at, at + 2), 16) - parseInt(expected.slice(at, at + 2), 16)),
    );
    expect(Math.max(...far)).toBeLessThanOrEqual(1);
  });

  test('a mixture, and the contrast of black and white', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  test('a colour becomes lighter on a dark ground until it can be read, and stays where it can', () => {
    const red = readableOnDark('#292929', '#c00000');
    expect(contrast('#292929', red)).toBeGreaterThanOrEqual(4.5);
    expect(readableOnDark('#292929', '#ffff00')).toBe('#ffff00');
    expect(readableOnDark('#292929', '#000000')).toBe('#ffffff');
  });
});

describe('what is painted', () => {
  test('a fill of the file stays in the dark, with black or white letters where it gives none', () => {
    for (const showing of [LIGHT, DARK]) {
      expect(paintOf(looking({ fill: '#ffff00' }), showing, false).cell).toMatchObject({
        backgroundColor: '#ffff00',
        color: '#000000',
      });
      expect(paintOf(looking({ fill: '#2f5597' }), showing, false).cell.color).toBe('#ffffff');
      expect(paintOf(looking({ fill: '#ffff00', color: '#ff0000' }), showing, false).cell.color).toBe('#ff0000');
    }
  });

  test('letters without a fill are as in the file, in the dark as light as they must be', () => {
    const look = looking({ color: '#c00000' });
    expect(paintOf(look, LIGHT, false).cell.color).toBe('#c00000');
    expect(contrast('#292929', paintOf(look, DARK, false).cell.color!)).toBeGreaterThanOrEqual(4.5);
    expect(paintOf(PLAIN_LOOK, DARK, false).cell.color).toBeUndefined();
  });

  test('typeface, weight, lines through and below', () => {
    const { cell, text } = paintOf(
      looking({ bold: true, italic: true, strike: true, underline: 'double', font: '仿宋_GB2312"', size: 22 }),
      { isDark: false, zoom: 2 },
      true,
    );
    expect(cell).toMatchObject({ fontWeight: 600, fontStyle: 'italic', fontSize: 56 });
    expect(cell.fontFamily).toMatch(/^"仿宋_GB2312",.*FangSong.*var\(--fontFamilyBase\)$/u);
    expect(text).toMatchObject({ textDecorationLine: 'underline line-through', textDecorationStyle: 'double' });
  });

  test('one object for all cells of a look', () => {
    const look = looking({ bold: true });
    expect(paintOf(look, LIGHT, false)).toBe(paintOf(look, { ...LIGHT }, false));
  });
});

describe('where two cells meet', () => {
  const thin: BorderLine = { kind: 'solid', width: 1, color: null };
  const thick: BorderLine = { kind: 'double', width: 3, color: '#ff0000' };
  const sheet = (looks: Readonly<Record<string, Partial<CellLook>>>): SheetLook => ({
    columnWidth: () => 10,
    digitPixels: 7,
    rowHeight: () => 15,
    defaultHeight: 15,
    frozen: { rows: 0, columns: 0 },
    gridLines: true,
    cell: (row, column) => looking(looks[`${row},${column}`] ?? {}),
  });
  const only = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

  test('the heavier line stands, whose ever it is', () => {
    const look = sheet({ '2,2': { borders: { right: thin, bottom: thick } }, '2,3': { borders: { left: thick } } });
    expect(edgesOf(look, only(2, 2))).toMatchObject({ right: thick, bottom: thick, left: null, top: null });
  });

  test('a fill covers the thin lines of the sheet, on both sides', () => {
    const look = sheet({ '2,2': { fill: '#ffff00' } });
    expect(edgesOf(look, only(2, 2))).toMatchObject({ right: '#ffff00', bottom: '#ffff00' });
    expect(edgesOf(look, only(2, 1)).right).toBe('#ffff00');
    expect(edgesOf(look, only(1, 1)).right).toBeNull();
  });

  test('the lines of a merged block are those of the cells at its edges', () => {
    const look = sheet({ '2,3': { borders: { right: thin } }, '4,2': { borders: { bottom: thick } } });
    expect(edgesOf(look, { top: 2, bottom: 4, left: 2, right: 3 })).toMatchObject({ right: thin, bottom: thick });
  });

  test('the first row and column have their own, in the dark light ones', () => {
    const edges = edgesOf(sheet({ '1,1': { borders: { left: thick, top: thin } } }), only(1, 1));
    expect(edgeStyles(edges, false)).toEqual({ borderLeft: '3px double #ff0000', borderTop: '1px solid #000000' });
    expect(edgeStyles(edges, true).borderTop).toBe('1px solid #ffffff');
  });
});

describe('a text that is longer than its cell', () => {
  const look: SheetLook = {
    columnWidth: () => 10,
    digitPixels: 7,
    rowHeight: () => null,
    defaultHeight: 15,
    frozen: { rows: 0, columns: 0 },
    gridLines: true,
    cell: () => PLAIN_LOOK,
  };
  const long = '填表人：周敏　审核：宗宏';
  const cells: readonly CellSnapshot[] = [
    { column: 2, value: long },
    { column: 5, value: 1 },
  ];
  const sheet: SheetSnapshot = {
    name: '表',
    rows: [{ row: 1, cells }],
    merges: [{ top: 1, bottom: 2, left: 7, right: 7 }],
  };
  const layout = layOut(sheet, look);
  const width = layout.boxOf({ top: 1, bottom: 1, left: 2, right: 2 }).width;
  const roomOf = (column: number, value: string, change: Partial<CellLook> = {}) =>
    textRoom({ column, value }, value, looking(change), 14, {
      layout,
      block: layout.blockOf(1, column),
      contents: new Map(cells.map((cell) => [cell.column, cell])),
      lookAt: () => looking(change),
    });

  test('goes on over the blank cells beside it, up to one with content', () => {
    expect(roomOf(2, long)).toEqual({ left: 0, right: 2 * width });
    expect(roomOf(2, long, { align: 'right' })).toEqual({ left: width, right: 0 });
    expect(roomOf(2, long, { align: 'center' })).toEqual({ left: width, right: width });
    expect(roomOf(4, long)).toBeNull();
    expect(roomOf(6, long)).toBeNull();
  });

  test('stays in its cell when it is short, broken into lines, or made to fit', () => {
    expect(roomOf(2, '短')).toBeNull();
    for (const change of [{ wrap: true }, { shrink: true }, { turned: 'up' as const }, { align: 'fill' as const }])
      expect(roomOf(2, long, change)).toBeNull();
    expect(roomOf(2, `${long}\n${long}`)).toBeNull();
  });

  test('is centred across the cells that say so', () => {
    expect(roomOf(2, '短', { align: 'across' })).toEqual({ left: 0, right: 2 * width });
  });

  test('is made smaller where the file says so', () => {
    const fit = (value: string) => fitted(value, { column: 2, value }, looking({ shrink: true }), width, 14);
    expect(fit(long).letter).toBeLessThan(14);
    expect(fit('短')).toEqual({ text: '短', letter: 14 });
  });

  test('a number is made a little smaller, or is # all over: never is only a part of it seen', () => {
    const date: CellSnapshot = { column: 2, value: 44280, format: 'yyyy"年"m"月"d"日"' };
    const fit = (room: number, cell = date) => fitted('2021年3月25日', cell, PLAIN_LOOK, room, 14);
    expect(fit(130)).toEqual({ text: '2021年3月25日', letter: 14 });
    expect(fit(95).letter).toBeLessThan(14);
    expect(fit(95).text).toBe('2021年3月25日');
    expect(fit(40).text).toMatch(/^#+$/u);
    // Where texts are broken into lines, numbers are not.
    expect(fitted('2021年3月25日', date, looking({ wrap: true }), 95, 14).letter).toBeLessThan(14);
    expect(fit(20, { column: 2, value: '2021年3月25日' })).toEqual({ text: '2021年3月25日', letter: 14 });
  });
});

describe('numbers by Chinese formats', () => {
  test.each([
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 44280, '二〇二一年三月二十五日'],
    ['[$-F800]dddd\\, mmmm dd\\, yyyy', 44280, '2021年3月25日'],
    ['[DBNum2][$-804]General', 123, '壹佰贰拾叁'],
    ['[DBNum1]General', 0, '〇'],
    ['0!.0,"万"', 123456, '12.3万'],
    ['上午/下午h"时"mm"分"', 0.6, '下午2时24分'],
    ['[$-804]aaaa', 44280, '星期四'],
    ['"第"@"项"', '48', '第48项'],
    [';;;', '藏起来', ''],
    ['0.00', '文字', '文字'],
    ['@', '文字', '文字'],
    ['not "a format', 1.5, '1.5'],
  ])('%s shows %s as %s', (format, value, expected) => {
    expect(shownText({ column: 1, value, format }, 1900)).toBe(expected);
  });

  test('a format may give its number a colour', () => {
    const colour = (format: string, value: number) => numberColour({ column: 1, value, format });
    expect(colour('0;[Red]-0', -4)).toBe('#ff0000');
    expect(colour('0;[红色]-0', -4)).toBe('#ff0000');
    expect(colour('0;[Red]-0', 4)).toBeNull();
    expect(colour('[Color10]0', 4)).toBe('#008000');
    expect(colour('[odd]0', 4)).toBeNull();
  });
});
