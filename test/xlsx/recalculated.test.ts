/** What formulas show after an edit, kept or calculated anew, is what LibreOffice calculates; what waits is told. */
import { join } from 'node:path';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { CellEdit, CellSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { toA1 } from '../../src/domain/cell';
import { at } from '../support/cells-of';
import { convertAllWithLibreOffice, describeWith, madeByPython, XLSX_FILTER } from '../support/office-tools';

const made = (seed: number): Uint8Array => madeByPython(join(__dirname, 'make_formulas.py'), String(seed));

function formulasOf({ sheets }: WorkbookSnapshot): Map<string, CellSnapshot> {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells
          .filter(({ formula }) => formula)
          .map((cell) => [`${name}!${toA1({ row, column: cell.column })}`, cell] as const),
      ),
    ),
  );
}

const isMissing = ({ value }: CellSnapshot): boolean => typeof value === 'object' && value.error === '公式未计算';

interface Case {
  readonly seed: number;
  readonly edits: readonly CellEdit[];
  readonly stays: string;
  readonly renewed: string;
}
const CASES: readonly Case[] = [
  { seed: 1, edits: [{ cell: at('一月', 'C4'), value: 0.99 }], stays: '汇总!B3', renewed: '汇总!B2' },
  { seed: 2, edits: [{ cell: at('二 月', 'D5'), value: 7 }], stays: '汇总!B2', renewed: '汇总!B6' },
  { seed: 3, edits: [{ cell: at('汇总', 'A1'), value: 9 }], stays: '汇总!B7', renewed: '汇总!B8' },
  { seed: 4, edits: [{ cell: at('一月', 'C1'), value: '完成率' }], stays: '汇总!B2', renewed: '汇总!B4' },
];

describeWith(['openpyxl', 'LibreOffice'], 'results after an edit', () => {
  /** LibreOffice calculates a file whose results are missing; those that are there it believes. */
  const calculated = new Map<Case, { readonly before: Uint8Array; readonly right: Uint8Array }>();
  beforeAll(async () => {
    const bare: Uint8Array[] = [];
    for (const { seed, edits } of CASES) {
      // The same edits without any result: LibreOffice must calculate everything.
      const edited = openXlsx(made(seed));
      await edited.write(edits);
      bare.push(made(seed), edited.toBytes());
    }
    const files = convertAllWithLibreOffice(bare, XLSX_FILTER);
    CASES.forEach((one, index) => calculated.set(one, { before: files[2 * index]!, right: files[2 * index + 1]! }));
  });

  it.each(CASES)('are right ($seed)', async (one) => {
    const { edits, stays, renewed } = one;
    const { before, right: calculatedAnew } = calculated.get(one)!;
    const workbook = openXlsx(before);
    await workbook.write(edits);
    const after = formulasOf(await workbook.read());
    const right = formulasOf(readXlsx(calculatedAnew));
    const kept = [...after].filter(([, cell]) => !isMissing(cell) && !cell.waiting);
    const wrong = kept.filter(([place, { value }]) => {
      const expected = right.get(place)!.value;
      return typeof value === 'number' && typeof expected === 'number'
        ? Math.abs(value - expected) > 1e-9
        : JSON.stringify(value) !== JSON.stringify(expected);
    });
    expect(wrong).toEqual([]);
    expect(kept.length).toBeGreaterThan(20);
    expect(isMissing(after.get(stays)!)).toBe(false);
    const old = formulasOf(readXlsx(before)).get(renewed)!;
    expect(after.get(renewed)!.value).not.toEqual(old.value);
    expect(isMissing(after.get(renewed)!)).toBe(false);
  });
});
