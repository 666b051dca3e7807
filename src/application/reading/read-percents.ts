/** Percent cells, read together with all of their column: what a bare number means its neighbours tell. */
import { cellName, type CellRef } from '../../domain/cell';
import { percentSign } from '../../domain/number-format';
import { readPercentColumn, type PercentCell } from '../../domain/percent-column';
import { readPercentText } from '../../domain/percent-text';
import type { OwnStatusWords } from '../../domain/status';
import type { PercentField } from '../../domain/tracker';
import type { CellSnapshot } from '../ports';
import { isWaiting, placeOf } from './read-cell';

/** A cell of the column; `cell` is null when the sheet has no place for it. Rows under one merged block show the same cell. */
export interface ColumnCell {
  readonly cell: CellRef | null;
  readonly content: CellSnapshot | undefined;
}

/** The fields of a column, one for each cell given. `headerIsPercent`: its header or label says （%）. */
export function readPercents(
  cells: readonly ColumnCell[],
  headerIsPercent: boolean,
  own?: OwnStatusWords,
): readonly PercentField[] {
  const filled = new Map<string, PercentCell>();
  const keyOf = ({ cell }: ColumnCell, index: number) => (cell ? cellName(cell) : String(index));
  for (const [index, each] of cells.entries()) {
    if (each.content) filled.set(keyOf(each, index), percentCell(each.content, own));
  }
  const { unit, readings } = readPercentColumn([...filled.values()], headerIsPercent);
  const readingOf = new Map([...filled.keys()].map((key, index) => [key, readings[index]!]));
  return cells.map((each, index) => ({
    ...placeOf(each.cell, each.content),
    unit,
    reading: readingOf.get(keyOf(each, index)) ?? { kind: 'blank' },
  }));
}

/** A percentage that stands alone, under a label. */
export function readPercent(
  cell: CellRef | null,
  content: CellSnapshot | undefined,
  labelIsPercent: boolean,
): PercentField {
  return readPercents([{ cell, content }], labelIsPercent)[0]!;
}

function percentCell(content: CellSnapshot, own: OwnStatusWords | undefined): PercentCell {
  const { value, format } = content;
  const waiting = isWaiting(content);
  if (typeof value === 'number') return { kind: 'number', number: value, sign: percentSign(format), waiting };
  if (waiting) return { kind: 'waiting' };
  if (typeof value === 'string') return { kind: 'text', text: value, says: readPercentText(value, own) };
  const text = typeof value === 'object' ? value.error : value ? 'TRUE' : 'FALSE';
  return { kind: 'text', text, says: { kind: 'unreadable', why: 'other' } };
}
