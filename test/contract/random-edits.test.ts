/** Random edits of random sheets: a file and plain data must agree about every cell, value and format. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { CellEdit } from '../../src/application/ports';
import { toA1 } from '../../src/domain/cell';
import { buildXlsx, cellStyles } from '../support/build-xlsx';

const ROUNDS = 100;
const SIZE = 9;

it.each(Array.from({ length: ROUNDS }, (_, seed) => [seed]))('agree, seed %i', async (seed) => {
  const random = randomNumbers(seed);
  const bytes = randomWorkbook(random);
  const file = openXlsx(bytes);
  const plain = memoryOpenWorkbook(await file.read());
  for (let round = 0; round < 3; round++) {
    const edits = Array.from({ length: 1 + random(6) }, () => randomEdit(random));
    await file.write(edits);
    await plain.write(edits);
    expect(await openXlsx(file.toBytes()).read()).toEqual(await plain.read());
  }
});

type Random = (below: number) => number;

/** Rows and cells with and without references, blank ones between; only cells with content have a style. */
function randomWorkbook(random: Random): Uint8Array {
  let rows = '';
  for (let row = 1, skipped = false; row <= SIZE; row++) {
    if (random(3) === 0) {
      skipped = true;
      continue;
    }
    const reference = skipped || random(2) === 0 ? ` r="${row}"` : '';
    skipped = false;
    const cells = randomCells(random, row);
    rows += cells === '' && random(2) === 0 ? `<row${reference} spans="1:2"/>` : `<row${reference}>${cells}</row>`;
  }
  return buildXlsx({
    sheets: { 表: rows },
    beforeData: '<dimension ref="A1:C3"/>',
    ...(random(2) === 0 ? { afterData: '<mergeCells><mergeCell ref="B2:D3"/></mergeCells>' } : {}),
    styles: cellStyles(0, 9, 14),
    ...(random(3) === 0 ? { prefix: 'x:' } : {}),
  });
}

function randomCells(random: Random, row: number): string {
  let cells = '';
  for (let column = 1, skipped = false; column <= SIZE; column++) {
    if (random(2) === 0) {
      skipped = true;
      continue;
    }
    const reference = skipped || random(2) === 0 ? ` r="${toA1({ row, column })}"` : '';
    skipped = false;
    cells += [
      `<c${reference}/>`,
      `<c${reference} s="${random(3)}"><v>${random(100) / 8}</v></c>`,
      `<c${reference} s="${random(3)}" t="inlineStr"><is><t>文${random(100)}</t></is></c>`,
    ][random(3)]!;
  }
  return cells;
}

function randomEdit(random: Random): CellEdit {
  const value = [null, '新', '', random(100) / 8][random(4)]!;
  const format = ([undefined, 'percent', 'date'] as const)[random(3)];
  return {
    cell: { sheet: '表', row: 1 + random(SIZE + 3), column: 1 + random(SIZE + 3) },
    value,
    // Only content is given a format: plain data does not keep that of a cell it never had.
    ...(format === undefined || value === null || value === '' ? {} : { format }),
  };
}

/** A small generator (mulberry32), so that a failure can be seen again. */
function randomNumbers(seed: number): Random {
  let state = seed + 1;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
