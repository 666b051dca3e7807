/**
 * No fix moves the value of a formula over a column of percentages away from what it is when every percentage is read rightly.
 * The columns are made from what is true: a clerk who writes points or fractions, and slips in some cells. The formulas are
 * computed here, over the numbers of the cells, as a sheet would.
 */
import fc from 'fast-check';
import { applyEdits } from '../../src/application/editing/apply-edits';
import { fixAll, fixEdits } from '../../src/application/checking/fix';
import type { CellSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { percentSign } from '../../src/domain/number-format';
import { tries } from '../support/thorough';

type Unit = 'points' | 'fractions';

/** A cell as somebody wrote it, and the percentage that was meant, in points. */
interface Written {
  readonly points: number;
  readonly content: Omit<CellSnapshot, 'column'>;
}

const COMPLETION_COLUMN = 2;
const HEADER_ROW = 2;

function workbookOf(header: string, cells: readonly Written[]): WorkbookSnapshot {
  const texts = [header, '本月进展情况'].map((value, index) => ({ column: COMPLETION_COLUMN + index, value }));
  return {
    dateSystem: 1900,
    sheets: [
      {
        name: '第048项',
        merges: [],
        rows: [
          {
            row: 1,
            cells: [
              { column: 1, value: '目标编号' },
              { column: 2, value: '048' },
            ],
          },
          { row: HEADER_ROW, cells: [{ column: 1, value: '子项目' }, ...texts] },
          ...cells.map(({ content }, index) => ({
            row: HEADER_ROW + 1 + index,
            cells: [
              { column: 1, value: `项目${index + 1}` },
              { column: COMPLETION_COLUMN, ...content },
              { column: 3, value: `进展${index + 1}。` },
            ],
          })),
        ],
      },
    ],
  };
}

function columnOf(workbook: WorkbookSnapshot): readonly (CellSnapshot | undefined)[] {
  const rows = workbook.sheets[0]!.rows.filter(({ row }) => row > HEADER_ROW);
  return rows.map(({ cells }) => cells.find(({ column }) => column === COMPLETION_COLUMN));
}

function fixed(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applyEdits(
    workbook,
    fixEdits(
      workbook,
      fixAll(workbook, () => true),
    ),
  );
}

/** SUM, AVERAGE and a weighted mean pass over texts, as a sheet's do. */
function formulas(values: readonly unknown[]): Readonly<Record<string, number>> {
  const numbers = values.flatMap((value, index) => (typeof value === 'number' ? [{ value, weight: index + 1 }] : []));
  const sum = numbers.reduce((total, { value }) => total + value, 0);
  const weights = numbers.reduce((total, { weight }) => total + weight, 0);
  return {
    SUM: sum,
    AVERAGE: numbers.length === 0 ? 0 : sum / numbers.length,
    SUMPRODUCT: weights === 0 ? 0 : numbers.reduce((total, { value, weight }) => total + value * weight, 0) / weights,
  };
}

const share = (points: number) => Number((points / 100).toPrecision(15));

/** As text, in any cell: 25%, ２５％, 百分之二十五 in cells of any format. */
const asText = (points: number): fc.Arbitrary<Written['content']> =>
  fc
    .record({
      value: fc.constantFrom(`${points}%`, `${points} ％`, `百分之${points}`),
      format: fc.constantFrom('@', '0%', undefined),
    })
    .map(({ value, format }) => ({ value, ...(format && { format }) }));

const pointsCell = fc.oneof(fc.integer({ min: 5, max: 100 }), fc.constantFrom(0.5, 1, 2, 5, 0, 12.5)).chain((points) =>
  fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<Written['content']>(
          { value: points },
          { value: points, format: '0.0"%"' },
          { value: points, format: '0' },
        ),
      },
      { weight: 2, arbitrary: asText(points) },
      { weight: 1, arbitrary: fc.constant<Written['content']>({ value: String(points), format: '@' }) },
    )
    .map((content): Written => ({ points, content })),
);

const fractionsCell = fc.integer({ min: 0, max: 100 }).chain((points) =>
  fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<Written['content']>(
          { value: share(points), format: '0%' },
          { value: share(points), format: '0.00%' },
        ),
      },
      { weight: 1, arbitrary: fc.constant<Written['content']>({ value: share(points) }) },
      { weight: 1, arbitrary: fc.constant<Written['content']>({ value: points }) },
      { weight: 2, arbitrary: asText(points) },
    )
    .map((content): Written => ({ points, content })),
);

const words = fc
  .constantFrom('推进中', '过半', '约30%', '')
  .map((value): Written => ({ points: NaN, content: { value } }));

const columns: fc.Arbitrary<{ unit: Unit; header: string; cells: readonly Written[] }> = fc
  .oneof(
    fc.record({
      unit: fc.constant<Unit>('points'),
      header: fc.constantFrom('完成进度', '完成率（%）'),
      cells: fc.array(fc.oneof({ weight: 6, arbitrary: pointsCell }, { weight: 1, arbitrary: words }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
    fc.record({
      unit: fc.constant<Unit>('fractions'),
      header: fc.constant('完成进度'),
      cells: fc.array(fc.oneof({ weight: 6, arbitrary: fractionsCell }, { weight: 1, arbitrary: words }), {
        minLength: 1,
        maxLength: 8,
      }),
    }),
  )
  .filter(hasFewSlips);

/** Slips are fewer than what is right: else the column would be of the other unit, or of none. */
function hasFewSlips({ unit, cells }: { readonly unit: Unit; readonly cells: readonly Written[] }): boolean {
  const count = (isWanted: (cell: Written) => boolean) =>
    cells.filter((cell) => cell.points > 0 && isWanted(cell)).length;
  return unit === 'points' || count(isScaled) > count((cell) => !isScaled(cell) && cell.content.value === cell.points);
}

function isScaled({ content }: Written): boolean {
  return typeof content.value === 'number' && percentSign(content.format) === 'scaled';
}

/** What the cell would hold if its writer had made no slip, in the unit of the column. */
function right(unit: Unit, { points, content }: Written): unknown {
  if (Number.isNaN(points)) return content.value;
  return unit === 'points' ? points : share(points);
}

test('a fixed cell says what was meant, in the unit of its column, and formulas come nearer to the right values', () => {
  let fixes = 0;
  fc.assert(
    fc.property(columns, ({ unit, header, cells }) => {
      const before = workbookOf(header, cells);
      const column = columnOf(before);
      const after = columnOf(fixed(before));
      const isBare = ({ content }: Written) =>
        (typeof content.value === 'number' && percentSign(content.format) === null) ||
        /^[\d.]+$/u.test(String(content.value));
      // A column of texts alone has no unit yet: nothing in it could be wrong with either.
      const settled = cells.some(
        ({ points, content }) => points !== 0 && typeof content.value === 'number' && !Number.isNaN(points),
      );
      for (const [index, cell] of cells.entries()) {
        const [was, is] = [column[index]?.value, after[index]?.value];
        if (was === is || !settled) continue;
        fixes++;
        expect({ header, column, index, is }).toEqual({ header, column, index, is: right(unit, cell) });
      }
      // Only the numbers that were right or were mended are compared: what is asked about stays as it was.
      const asked = after.some((cell, index) => cell?.value !== right(unit, cells[index]!) && isBare(cells[index]!));
      if (settled && !asked && after.every((cell) => typeof cell?.value === 'number')) {
        const wanted = formulas(cells.map((cell) => right(unit, cell)));
        for (const [name, value] of Object.entries(formulas(after.map((cell) => cell?.value)))) {
          expect({ name, value }).toEqual({ name, value: expect.closeTo(wanted[name]!, 9) });
        }
      }
    }),
    { numRuns: tries(500), seed: 20210325 },
  );
  expect(fixes).toBeGreaterThan(tries(200) - 1);
});

test('in a column that mixes both nothing is touched, whatever its formulas are', () => {
  const bare = (unit: Unit) =>
    fc.integer({ min: 10, max: 99 }).map((points) => (unit === 'points' ? points : share(points)));
  fc.assert(
    fc.property(
      fc.array(bare('points'), { minLength: 1, maxLength: 4 }),
      fc.array(bare('fractions'), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('完成进度', '完成率（%）'),
      (points, fractions, header) => {
        const values = [...points, '25%', ...fractions];
        const before = workbookOf(
          header,
          values.map((value) => ({ points: NaN, content: { value } })),
        );
        expect(columnOf(fixed(before)).map((cell) => cell?.value)).toEqual(values);
      },
    ),
    { numRuns: tries(300) },
  );
});
