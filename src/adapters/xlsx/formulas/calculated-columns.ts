/** Columns that a table fills with a formula of its own (calculatedColumnFormula, ECMA-376 18.5.1.1): new rows get it, too. */
import { shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import type { CellPlace, CellRange } from '../../../domain/cell';
import { parseRange, toA1 } from '../../../domain/cell';
import { locateElements, textInside } from '../../ooxml/splice-xml';
import { decodeText, encodeText } from '../cell-text';
import { SPREADSHEET_NAMESPACES } from '../namespaces';
import { isTrue } from '../read-parts';

export interface CalculatedColumn {
  /** As the table has it. */
  readonly text: string;
  /** It is entered as an array. */
  readonly isArray: boolean;
}

/** By the column of the sheet. */
export type CalculatedColumns = ReadonlyMap<number, CalculatedColumn>;

export interface CalculatedTable {
  readonly range: CellRange;
  readonly columns: CalculatedColumns;
}

/** The columns of a table part; null when it does not say where the table is. */
export function calculatedColumns(xml: string): CalculatedTable | null {
  const [table, ...inside] = locateElements(
    xml,
    SPREADSHEET_NAMESPACES,
    (name, _, path) => path.length === 0 || name === 'tableColumn' || name === 'calculatedColumnFormula',
  );
  const range = parseRange(table?.attributes['ref'] ?? '');
  if (!range) return null;
  const columns = new Map<number, CalculatedColumn>();
  let column = range.left - 1;
  for (const element of inside) {
    if (element.name === 'tableColumn') column++;
    else {
      const text = decodeText(textInside(xml, element));
      if (text.trim() !== '') columns.set(column, { text, isArray: isTrue(element.attributes['array']) });
    }
  }
  return { range, columns };
}

/**
 * The formula in a row. One that names cells by their letters is what the formula in the row above makes of it: the table does not tell
 * from where it counts. Null when that has none.
 */
export function filledFormula(
  { text }: CalculatedColumn,
  row: number,
  above: Pick<StoredFormula, 'row' | 'text' | 'offset'> | undefined,
): string | null {
  const isRelative = shiftFormula(text, { rows: 1, columns: 0 }) !== text;
  if (!isRelative) return text;
  if (!above || above.text === '') return null;
  return shiftFormula(above.text, { ...above.offset, rows: above.offset.rows + row - above.row });
}

/** The element f of such a cell (18.3.1.40), without a result. */
export function formulaXml(prefix: string, cell: CellPlace, { text, isArray }: CalculatedColumn): string {
  const array = isArray ? ` t="array" ref="${toA1(cell)}"` : '';
  return `<${prefix}f${array}>${encodeText(text)}</${prefix}f>`;
}
