/** Whose cell a cell is: by the areas of the targets and the rows of their sub-projects. */
import { parseA1 } from '../../src/domain/cell';
import { ownersOf } from '../../src/domain/owners';
import type { Target } from '../../src/domain/tracker';

/** A target of a sheet, its area as 1-5 (rows) and A-D (columns), and the rows of its sub-projects. */
function target(key: string, sheet: string, rows: string, columns: string, ...own: readonly number[]): Target {
  const [top, bottom] = rows.split('-').map(Number);
  const [left, right] = columns.split('-').map((letter) => letter.charCodeAt(0) - 64);
  const subProjects = own.map((row) => ({ row, name: { text: `${key}${row}` } }));
  return { key, sheet, area: { top, bottom, left, right }, subProjects } as unknown as Target;
}

const ownerOf = ownersOf({
  targets: [
    target('甲', '单', '1-4', 'A-D', 3, 4),
    target('乙', '上下', '1-4', 'A-D', 3, 4),
    target('丙', '上下', '6-9', 'A-D', 8),
    target('丁', '左右', '1-4', 'A-C', 3),
    target('戊', '左右', '1-4', 'E-G', 4),
    target('己', '相间', '2-6', 'A-D', 2, 6),
    target('庚', '相间', '3-5', 'A-D', 3),
  ],
});

test.each([
  // A sheet with one target is all its own.
  ['单!A1', '甲'],
  ['单!D3', '甲 甲3'],
  ['单!H3', '甲 甲3'],
  ['单!A9', '甲'],
  // One below the other: what stands between is nobody's.
  ['上下!A1', '乙'],
  ['上下!A4', '乙 乙4'],
  ['上下!A5', '—'],
  ['上下!A6', '丙'],
  ['上下!Z8', '丙 丙8'],
  ['上下!A10', '—'],
  // Side by side.
  ['左右!A3', '丁 丁3'],
  ['左右!C3', '丁 丁3'],
  ['左右!D3', '—'],
  ['左右!E3', '戊'],
  ['左右!G4', '戊 戊4'],
  ['左右!C4', '丁'],
  ['左右!H4', '—'],
  // Rows of a target between those of another.
  ['相间!A2', '己 己2'],
  ['相间!A3', '庚 庚3'],
  ['相间!A4', '己'],
  ['相间!A6', '己 己6'],
  ['别的!A1', '—'],
])('%s: %s', (place, expected) => {
  const [sheet, cell] = place.split('!') as [string, string];
  const { target: own, subProject } = ownerOf({ sheet, ...parseA1(cell)! });
  expect(own ? [own.key, ...(subProject ? [subProject.name.text] : [])].join(' ') : '—').toBe(expected);
});
