/** Makes plain data of the rectangles of values that Excel gives. */
import { dropMergedCells } from '../../../application/editing/merged-cells';
import { GENERAL } from '../../../application/editing/edited-cell';
import type { CellSnapshot, CellValue, RowSnapshot, SheetProtection, SheetSnapshot } from '../../../application/ports';
import type { CellRange } from '../../../domain/cell';
import { isPictureFormula, isPictureText, PICTURE } from '../../../domain/error-value';
import { rectangles } from '../cell-areas';
import type { PlacedValues } from './look-beyond';

/** The loaded properties of a range, as Excel gives them. */
export interface LoadedCells extends PlacedValues {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** Cells of which only the values were asked: they look as if none had a format or a formula. */
export function plainCells({ rowIndex, columnIndex, values }: PlacedValues): LoadedCells {
  const all = <Value>(value: Value): Value[][] => values.map((row) => row.map(() => value));
  return { rowIndex, columnIndex, values, formulas: values, numberFormat: all(GENERAL), valueTypes: all('') };
}

/** Cells as plain data. */
export interface SheetContent {
  readonly rows: readonly RowSnapshot[];
  readonly blankFormats: ReadonlyMap<string, string>;
  /** By row and column: 4 2. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly looksElsewhere: boolean;
}

/** The cells with content, and the formats of those without. `rowProperties` are those of the rows of the cells, in order. */
export function sheetContent(
  name: string,
  cells: LoadedCells | null,
  merges: readonly CellRange[],
  rowProperties: readonly Excel.RowProperties[] = [],
): SheetContent {
  const rows: RowSnapshot[] = [];
  const blankFormats = new Map<string, string>();
  const formulas = new Map<string, string>();
  let looksElsewhere = false;
  for (const [rowOffset, values] of (cells?.values ?? []).entries()) {
    const row = cells!.rowIndex + rowOffset + 1;
    const found: CellSnapshot[] = [];
    for (const [columnOffset, shown] of values.entries()) {
      const column = cells!.columnIndex + columnOffset + 1;
      const format = formatOf(cells!.numberFormat[rowOffset]![columnOffset]);
      const formula = formulaOf(cells!.formulas[rowOffset]![columnOffset], shown);
      if (formula !== null) formulas.set(`${row} ${column}`, formula);
      if (formula?.includes('!')) looksElsewhere = true;
      const isPicture = formula !== null && isPictureFormula(formula);
      const value = isPicture ? { error: PICTURE } : valueOf(shown, cells!.valueTypes[rowOffset]![columnOffset]!);
      if (value === null) {
        if (format !== undefined) blankFormats.set(JSON.stringify([name, row, column]), format);
        continue;
      }
      found.push({
        column,
        value,
        ...(format === undefined ? {} : { format }),
        ...(formula === null ? {} : { formula: true as const }),
      });
    }
    const rowHidden = rowProperties[rowOffset]?.rowHidden === true;
    if (found.length > 0) rows.push({ row, cells: found, ...(rowHidden && { hidden: true as const }) });
  }
  return { rows: dropMergedCells(rows, merges), blankFormats, formulas, looksElsewhere };
}

/** The sheet with more of its values: those that are not known yet come without their formats. */
export function withValues(sheet: SheetSnapshot, parts: readonly PlacedValues[]): SheetSnapshot {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { rowIndex, columnIndex, values } of parts) {
    for (const [down, shownInRow] of values.entries()) {
      const row = rows.get(rowIndex + down + 1) ?? { row: rowIndex + down + 1, cells: [] };
      const known = new Set(row.cells.map(({ column }) => column));
      const more = shownInRow.flatMap((shown, right): CellSnapshot[] => {
        const column = columnIndex + right + 1;
        const value = known.has(column) ? null : valueOf(shown, '');
        return value === null ? [] : [{ column, value }];
      });
      if (more.length === 0) continue;
      rows.set(row.row, { ...row, cells: [...row.cells, ...more].sort((a, b) => a.column - b.column) });
    }
  }
  return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
}

/** The cells that a protected sheet lets change, as far as Excel told; beyond the cells in use only Excel knows. */
export function unlockedCells(
  cells: Pick<LoadedCells, 'rowIndex' | 'columnIndex'> | null,
  properties: readonly (readonly Excel.CellProperties[])[] | null | undefined,
): Pick<SheetProtection, 'unlocked' | 'within'> {
  if (!cells || !properties || properties.length === 0) return { unlocked: null };
  const [top, left] = [cells.rowIndex + 1, cells.columnIndex + 1];
  const open = properties.flatMap((row, down) =>
    row.flatMap(({ format }, right) =>
      format?.protection?.locked === false ? [{ row: top + down, column: left + right }] : [],
    ),
  );
  const within = { top, left, bottom: top + properties.length - 1, right: left + properties[0]!.length - 1 };
  return { unlocked: rectangles(open), within };
}

/** The value as the program has it; null for a blank cell. */
export function valueOf(shown: unknown, type: string): CellValue | null {
  if (type === 'Error') return { error: String(shown) };
  // A picture of WPS that became a text on its way.
  if (typeof shown === 'string' && isPictureText(shown)) return { error: PICTURE };
  if (typeof shown === 'number' || typeof shown === 'boolean') return shown;
  return typeof shown === 'string' && shown !== '' ? shown : null;
}

function formatOf(format: unknown): string | undefined {
  return typeof format === 'string' && format !== '' && format !== GENERAL ? format : undefined;
}

/** A cell without a formula gives its value in the place of one: a text may begin with an equals sign, too. */
export function formulaOf(formula: unknown, shown: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== shown ? formula : null;
}
