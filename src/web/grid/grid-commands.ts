/** What keys and mouse do on the sheet: they move and extend the selection, and ask the page to change cells. */
import type { SizeChange } from '../../adapters/xlsx/sheet-sizes';
import type { RowCommand } from '../../application/editing/row-commands';
import type { CellPlace, CellRange } from '../../domain/cell';
import type { ClipboardContent } from '../../adapters/browser/clipboard';
import type { GridAction } from './grid-keys';
import { isSame, jumped, moved } from './moves';
import { allSelected, cellSelected, columnsSelected, extendedTo, rowsSelected, type GridSelection } from './selection';
import { LETTERS, type SheetLayout } from './sheet-layout';

/** What the sheet asks of the page. Each resolves to false when it was refused. */
export interface GridChanges {
  readonly clear: (range: CellRange) => Promise<boolean>;
  /** Refused where a formula would go: elsewhere it would be another one. */
  readonly cut: (range: CellRange) => Promise<boolean>;
  readonly fillDown: (range: CellRange) => Promise<boolean>;
  /** The block goes on over the target, which stands on one of its sides; both are selected then. */
  readonly fill: (source: CellRange, target: CellRange) => Promise<boolean>;
  readonly paste: (clipboard: ClipboardContent, range: CellRange) => Promise<boolean>;
  readonly rows: (command: RowCommand, range: CellRange) => Promise<boolean>;
  readonly size: (change: SizeChange) => Promise<boolean>;
  readonly hide: (what: 'rows' | 'columns', hidden: boolean, range: CellRange) => Promise<boolean>;
}

/** Something that F4 does again, to what is selected then. */
export type Repeatable = (range: CellRange) => Promise<boolean>;

interface GridState {
  readonly layout: SheetLayout;
  readonly selection: GridSelection;
  readonly isFilled: (place: CellPlace) => boolean;
  /** The last cell with content of a row, or of the sheet. */
  readonly lastColumn: (row: number | null) => number;
  readonly lastRow: number;
  readonly viewHeight: number;
  readonly onSelect: (selection: GridSelection) => void;
  readonly edit: () => void;
  /** Opens the filter on whose button the selected cell is; false when it has none. */
  readonly openFilter: () => boolean;
  /** Opens the list of the cell; false where it has none. */
  readonly choose: () => boolean;
  readonly changes: GridChanges;
  readonly last: { current: Repeatable | null };
}

/** Does what a key asks for; false when the key is left to the page. */
export function actOnGrid(action: GridAction, state: GridState): boolean {
  const { layout, selection, onSelect, changes, last } = state;
  const { active, head, range } = selection;
  const go = (place: CellPlace, extend: boolean): true => {
    onSelect(extend ? extendedTo(selection, place, layout.blockOf) : cellSelected(place, layout.blockOf));
    return true;
  };
  switch (action.do) {
    case 'move': {
      const from = action.extend ? head : active;
      const step = action.jump
        ? jumped(layout, from, action.direction, state.isFilled)
        : moved(layout, from, action.direction);
      return go(step, action.extend);
    }
    case 'tab': {
      const next = moved(layout, active, action.direction);
      return isSame(next, active) ? false : go(next, false);
    }
    case 'page':
      return go(pageAway(layout, state.viewHeight, action.extend ? head : active, action.step), action.extend);
    case 'home':
      return go({ row: action.whole ? 1 : active.row, column: 1 }, action.extend);
    case 'end':
      return go(
        {
          row: action.whole ? Math.max(1, state.lastRow) : active.row,
          column: Math.max(1, state.lastColumn(action.whole ? null : active.row)),
        },
        action.extend,
      );
    case 'rows':
      onSelect({ ...rowsSelected(range.top, range.bottom), active });
      return true;
    case 'columns':
      onSelect({ ...columnsSelected(range.left, range.right), active });
      return true;
    case 'all':
      onSelect(allSelected(active));
      return true;
    case 'open-list':
      return state.choose() || state.openFilter();
    case 'edit':
      state.edit();
      return true;
    case 'clear':
      void repeatably(last, changes.clear)(range);
      return true;
    case 'fillDown':
      void repeatably(last, changes.fillDown)(range);
      return true;
    case 'repeat':
      void last.current?.(range);
      return true;
  }
}

/** The work, kept so that F4 does it again. */
export function repeatably(last: { current: Repeatable | null }, work: Repeatable): Repeatable {
  return (range) => {
    last.current = work;
    return work(range);
  };
}

/** The cell about as far down or up as the sheet is high. */
function pageAway(layout: SheetLayout, height: number, { row, column }: CellPlace, step: 1 | -1): CellPlace {
  const reached = layout.rowAt(Math.max(0, layout.rowTop(row) + step * (height - LETTERS)));
  const { top, left } = layout.blockOf(reached, column);
  return { row: top, column: left };
}

/** What stands where the pointer is: a cell, a row's number, a column's letter, or the corner between them. */
export type PointedAt =
  | { readonly kind: 'cell'; readonly place: CellPlace }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'column'; readonly column: number }
  | { readonly kind: 'corner' };

/** What stands at an element of the sheet; null for none of these. */
export function pointedAt(target: EventTarget | null): PointedAt | null {
  if (!(target instanceof Element)) return null;
  const letter = target.closest<HTMLElement>('[data-letter]')?.dataset['letter'];
  if (letter === '0') return { kind: 'corner' };
  if (letter !== undefined) return { kind: 'column', column: Number(letter) };
  const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? NaN);
  if (Number.isNaN(row)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return column === undefined ? { kind: 'row', row } : { kind: 'cell', place: { row, column: Number(column) } };
}

/** What a press of the mouse selects; with `extend` (Shift, or dragged on) the block up to there. */
export function pointed(at: PointedAt, extend: boolean, selection: GridSelection, layout: SheetLayout): GridSelection {
  const { active } = selection;
  switch (at.kind) {
    case 'cell':
      return extend ? extendedTo(selection, at.place, layout.blockOf) : cellSelected(at.place, layout.blockOf);
    case 'row':
      return extend ? rowsSelected(active.row, at.row) : rowsSelected(at.row, at.row);
    case 'column':
      return extend ? columnsSelected(active.column, at.column) : columnsSelected(at.column, at.column);
    case 'corner':
      return allSelected({ row: 1, column: 1 });
  }
}

/** Whether a press on the right button keeps the selection: it was inside of it. */
export function isInside(at: PointedAt, { top, bottom, left, right }: CellRange): boolean {
  const isRow = (row: number): boolean => row >= top && row <= bottom;
  const isColumn = (column: number): boolean => column >= left && column <= right;
  if (at.kind === 'cell') return isRow(at.place.row) && isColumn(at.place.column);
  if (at.kind === 'row') return isRow(at.row) && left === 1;
  return at.kind === 'column' && isColumn(at.column) && top === 1;
}
