/** Percent cells, read together with all of their column: what a bare number means its neighbours tell. */
import type { CellRef } from '../../domain/cell';
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
  const filled: PercentCell[] = [];
  // Which of the filled ones each cell is; a snapshot belongs to one cell, whatever rows show it.
  const places = new Map<CellSnapshot, number>();
  for (const { cell, content } of cells) {
    if (!content || (cell && places.has(content))) continue;
    places.set(content, filled.push(percentCell(content, own)) - 1);
  }
  const { unit, readings } = readPercentColumn(filled, headerIsPercent);
  return cells.map(({ cell, content }): PercentField => {
    const { formula, waiting } = placeOf(cell, content);
    const reading = content ? readings[places.get(content)!]! : BLANK;
    return { cell, formula, waiting, unit, reading };
  });
}

const BLANK: PercentField['reading'] = { kind: 'blank' };

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
