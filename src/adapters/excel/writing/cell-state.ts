/** What cells of Excel hold, to be compared and put back. */
import { cellName, rangeOfCell } from '../../../domain/cell';
import { GENERAL } from '../../../application/editing/edited-cell';
import { hasApi } from '../api-sets';
import { textEntry } from './entry-text';
import { halfWritten } from '../host-failures';
import { rangeOf, TEXT_FORMAT } from './planned-writes';
import type { Block, PlannedWrite } from './planned-writes';
import { formulaOf, valueOf } from '../reading/sheet-content';
import { cellsIn } from '../cell-areas';

export interface CellState {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  /** RangeValueType. */
  readonly type: string;
  /** It shows, like all cells asked with it, a result of a formula that spills. */
  readonly isSpilled: boolean;
}

/** Asks for what cells hold, row by row; null when Excel did not answer. */
export function loadBlock(cells: Excel.Range): () => readonly CellState[] | null {
  cells.load(`values,formulas,numberFormat,valueTypes${hasApi('spills') ? ',hasSpill' : ''}`); // 1.12
  return () => {
    // Asking a range for what was not loaded throws; its plain copy only lacks it.
    const { values, formulas, numberFormat, valueTypes, hasSpill } = cells.toJSON();
    if (!values || !formulas || !numberFormat || !valueTypes) return null;
    return values.flatMap((row, rowIndex) =>
      row.map((value: unknown, index): CellState => ({
        value,
        formula: formulas[rowIndex]![index] as unknown,
        format: String(numberFormat[rowIndex]![index]),
        type: valueTypes[rowIndex]![index]!,
        isSpilled: hasSpill === true,
      })),
    );
  };
}

/** What one message wrote to, or may have, and what stood there. */
export interface Written {
  readonly blocks: readonly Block[];
  readonly content: readonly (readonly CellState[])[];
}

/** Puts back what these messages changed, the last first. Throws a Failure naming the cells when it cannot. */
export async function putBack(
  context: Excel.RequestContext,
  messages: readonly Written[],
  cause: unknown,
): Promise<void> {
  const left: string[] = [];
  const errors: unknown[] = [];
  for (const message of messages.toReversed()) {
    const changed: { write: PlannedWrite; content: CellState }[] = [];
    try {
      await putBackOne(context, message, changed);
    } catch (error) {
      errors.push(error);
      left.push(...(changed.length > 0 ? changed.map(({ write }) => nameOf(write)) : namesOf(message.blocks)));
    }
  }
  if (errors.length > 0) throw halfWritten(left.slice(0, MOST_NAMED), new AggregateError([cause, ...errors]));
}

async function putBackOne(
  context: Excel.RequestContext,
  { blocks, content: before }: Written,
  changed: { write: PlannedWrite; content: CellState }[],
): Promise<void> {
  // A sheet may have been removed meanwhile; there is nothing to put back on it.
  const present = blocks.map(({ sheet, range }) => {
    const now = context.workbook.worksheets.getItemOrNullObject(sheet.id); // 1.4
    return loadBlock(cellsIn(now, range));
  });
  await context.sync();
  blocks.forEach(({ writes }, index) => {
    const now = present[index]!();
    writes.forEach((write, at) => {
      const content = before[index]![at]!;
      if (now && isOurs(write, content, now[at]!)) changed.push({ write, content });
    });
  });
  for (const { write, content } of changed) {
    restore(rangeOf(context, { sheet: write.sheet, range: rangeOfCell(write) }), content);
  }
  await context.sync();
}

function nameOf({ sheet, row, column }: PlannedWrite): string {
  return cellName({ sheet: sheet.name, row, column });
}

/** The first of the cells, as a person names them. */
export function namesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ writes }) => writes.map(nameOf)).slice(0, MOST_NAMED);
}

const MOST_NAMED = 10;

/** Whether the cell was changed by the write. What is neither the old content nor the new one was typed by somebody since, and stays. */
function isOurs({ value }: PlannedWrite, before: CellState, now: CellState): boolean {
  if (before.value === now.value && before.formula === now.formula) return before.format !== now.format;
  return valueOf(now.value, now.type) === value || now.value === before.value;
}

function restore(cell: Excel.Range, { value, formula, format, type, isSpilled }: CellState): void {
  const entry =
    formulaOf(formula, value) ??
    (typeof value === 'string' && type !== 'Error' ? textEntry(value) : (value as string | number));
  const isNumber = typeof value === 'number' && format === TEXT_FORMAT;
  cell.numberFormat = [[isNumber ? GENERAL : format]];
  // The formula shows its results again where nothing stands in their way.
  cell.values = [[isSpilled ? '' : entry]];
  if (isNumber) cell.numberFormat = [[TEXT_FORMAT]];
}
