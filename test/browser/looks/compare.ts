/** Compares how the page paints the cells of a sheet with what LibreOffice makes of them when it writes HTML: with the conditions that hold. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { toA1 } from '../../../src/domain/cell';

/** Colours as #rrggbb. The usual colours are black on white. */
export interface SeenCell {
  readonly fill: string;
  readonly color: string;
  readonly text: string;
  /** The width of the cell, and of its text where that is one line, in pixels. */
  readonly width: number;
  readonly textWidth?: number;
  /** Not all of the text is seen. */
  readonly isCut?: boolean;
  /** In a column of scales, bars and icons. */
  readonly isScaled?: boolean;
}

export type SeenSheet = ReadonlyMap<string, SeenCell>;

/** All files of a folder as LibreOffice shows their first sheets: one start for all. */
export function seenByOffice(folder: string, files: readonly string[]): ReadonlyMap<string, SeenSheet> {
  const out = path.join(folder, 'html');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'html',
      '--outdir',
      out,
      ...files.map((file) => path.join(folder, file)),
    ],
    { stdio: 'ignore', timeout: 240_000 },
  );
  return new Map(
    readdirSync(out)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name.replace(/\.html$/u, '.xlsx'), cellsOfTable(readFileSync(path.join(out, name), 'utf8'))]),
  );
}

const BLACK = '#000000';
const WHITE = '#ffffff';

/** The cells of the first table, counted there: rows and columns that are hidden are not in it. */
function cellsOfTable(html: string): SeenSheet {
  const [table = ''] = /<table[\s\S]*?<\/table>/u.exec(html) ?? [];
  const widths = [...table.matchAll(/<colgroup(?: span="(\d+)")? width="(\d+)"/gu)].flatMap(([, count, width]) =>
    Array<number>(Number(count ?? 1)).fill(Number(width)),
  );
  const cells = new Map<string, SeenCell>();
  const taken = new Set<string>();
  [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].forEach(([, row], down) => {
    let column = 1;
    for (const [, attributes = '', content = ''] of row!.matchAll(/<td([^>]*)>([\s\S]*?)<\/td>/gu)) {
      while (taken.has(`${down + 1},${column}`)) column++;
      const span = (name: string) => Number(new RegExp(`${name}=(\\d+)`, 'u').exec(attributes)?.[1] ?? 1);
      const [wide, high] = [span('colspan'), span('rowspan')];
      for (let r = 0; r < high; r++) for (let c = 0; c < wide; c++) taken.add(`${down + 1 + r},${column + c}`);
      cells.set(toA1({ row: down + 1, column }), {
        fill: /bgcolor="(#\w{6})"/u.exec(attributes)?.[1]?.toLowerCase() ?? WHITE,
        color: /<font[^>]*color="(#\w{6})"/u.exec(content)?.[1]?.toLowerCase() ?? BLACK,
        text: content.replace(/<[^>]*>/gu, '').trim(),
        width: widths.slice(column - 1, column - 1 + wide).reduce((sum, width) => sum + width, 0),
      });
      column += wide;
    }
  });
  return cells;
}

/** The cells that the page has drawn, as it has painted them. */
export async function seenOnPage(page: Page): Promise<SeenSheet> {
  const found = await page.evaluate(() => {
    const hex = (css: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (/rgba?\(([^)]*)\)/u.exec(css)?.[1] ?? '')
        .split(',')
        .map(Number);
      return alpha === 0
        ? null
        : `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    };
    return [...document.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => {
      const { backgroundColor, color } = getComputedStyle(cell);
      const text = [...cell.children].find((child) => child.textContent === cell.innerText) as HTMLElement | undefined;
      const isLine = text !== undefined && !/pre-wrap/u.test(getComputedStyle(text).whiteSpace);
      const row = Number(cell.closest<HTMLElement>('[data-row]')!.dataset['row']);
      return {
        row,
        column: Number(cell.dataset['column']),
        isScaled: Number(cell.dataset['column']) >= 14,
        fill: hex(backgroundColor),
        color: hex(color),
        text: cell.innerText,
        width: cell.clientWidth,
        isCut:
          text !== undefined && (text.scrollWidth > text.clientWidth + 1 || text.scrollHeight > text.clientHeight + 2),
        ...(isLine && { textWidth: text.scrollWidth }),
      };
    });
  });
  // Counted as LibreOffice counts them: without those that are hidden.
  const rank = (numbers: readonly number[]) => {
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    return (number: number) => sorted.indexOf(number) + 1;
  };
  const rows = rank(found.map(({ row }) => row));
  const columns = rank(found.map(({ column }) => column));
  return new Map(
    found.map(({ fill, color, row, column, ...rest }) => [
      toA1({ row: rows(row), column: columns(column) }),
      { ...rest, fill: fill ?? WHITE, color: color === INK ? BLACK : (color ?? BLACK) },
    ]),
  );
}

/** The page's own colour of texts. */
const INK = '#242424';

/** Letters of the page are this much smaller than those of LibreOffice, which has nearly as much room for them. */
const LARGER = 11 / 10.5;

/** Whether the page cuts a text that LibreOffice shows: a line that has room there, or one of several lines. */
export function isCutOnly(own: SeenCell, wanted: SeenCell): boolean {
  if (own.text.startsWith('#') && !wanted.text.startsWith('#')) return true;
  if (!own.isCut) return false;
  return own.textWidth === undefined || own.textWidth * LARGER <= wanted.width - 4;
}

/** How far two colours may be apart in each channel: programs round tints and mixtures in their own ways. */
const NEAR = 3;

export function isNear(one: string, other: string): boolean {
  return [1, 3, 5].every(
    (at) => Math.abs(parseInt(one.slice(at, at + 2), 16) - parseInt(other.slice(at, at + 2), 16)) <= NEAR,
  );
}
