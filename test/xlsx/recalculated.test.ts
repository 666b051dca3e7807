/** What formulas show after an edit, kept or calculated anew, is what LibreOffice calculates; what waits is told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import type { CellEdit, CellSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { toA1 } from '../../src/domain/cell';
import { at } from '../support/cells-of';
import { convertWithLibreOffice, describeWith, inTemporaryFolder, runPython } from '../support/office-tools';

function made(seed: number): Uint8Array {
  return inTemporaryFolder((folder) => {
    runPython(join(__dirname, 'make_formulas.py'), join(folder, 'made.xlsx'), String(seed));
    return new Uint8Array(readFileSync(join(folder, 'made.xlsx')));
  });
}

/** LibreOffice calculates a file whose results are missing; those that are there it believes. */
const calculated = (bytes: Uint8Array): Uint8Array => convertWithLibreOffice(bytes, 'xlsx:Calc MS Excel 2007 XML');

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

describeWith(['openpyxl', 'LibreOffice'], 'results after an edit', () => {
  it.each<[seed: number, edits: readonly CellEdit[], stays: string, renewed: string]>([
    [1, [{ cell: at('一月', 'C4'), value: 0.99 }], '汇总!B3', '汇总!B2'],
    [2, [{ cell: at('二 月', 'D5'), value: 7 }], '汇总!B2', '汇总!B6'],
    [3, [{ cell: at('汇总', 'A1'), value: 9 }], '汇总!B7', '汇总!B8'],
    [4, [{ cell: at('一月', 'C1'), value: '完成率' }], '汇总!B2', '汇总!B4'],
  ])('are right (%i)', async (seed, edits, stays, renewed) => {
    const before = calculated(made(seed));
    const workbook = openXlsx(before);
    await workbook.write(edits);
    const after = formulasOf(await workbook.read());
    // The same edits without any result: LibreOffice must calculate everything.
    const bare = openXlsx(made(seed));
    await bare.write(edits);
    const right = formulasOf(readXlsx(calculated(bare.toBytes())));
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
