/** What the sheet asks for, done in the open file: clearing, filling, pasting, rows. */
import { useRef, useState } from 'react';
import { Failure } from '../application/errors';
import { pastedCells } from '../application/clipboard/pasted-cells';
import { percentUnits } from '../application/percent-unit-at';
import type { SheetLook, SheetSnapshot, WorkbookSnapshot } from '../application/ports';
import { planRowCommand } from '../application/row-commands';
import type { CellRange } from '../domain/cell';
import { copyCells, type CopiedBlock } from './clipboard/copy-cells';
import { foreignContent, ownContent, pasteEdits, pasteRange } from './clipboard/paste-cells';
import { fillDown } from './grid/fill-down';
import type { GridChanges } from './grid/grid-commands';
import { isWholeColumns, isWholeRows, withinSheet, type GridSelection } from './grid/selection';
import type { PageDocument } from './page-document';
import { CANNOT_MOVE, FILTERED_ROWS } from './words';

/** Rows that are hidden in the block into which is pasted: what to do with them. */
export interface HiddenQuestion {
  readonly count: number;
  readonly answer: (answer: 'skip' | 'all' | 'cancel') => void;
}

interface SheetChanges {
  readonly changes: GridChanges;
  readonly copy: (selection: GridSelection) => CopiedBlock;
  readonly question: HiddenQuestion | null;
}

interface OpenSheet {
  readonly file: PageDocument;
  readonly content: WorkbookSnapshot;
  readonly sheet: SheetSnapshot | undefined;
  readonly look: SheetLook;
  /** Whether a row stands in a filter that hides rows. */
  readonly isFiltered: (row: number) => boolean;
  /** Does something and tells what goes wrong. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
}

export function useSheetChanges({ file, content, sheet, look, isFiltered, attempt }: OpenSheet): SheetChanges {
  const copied = useRef<CopiedBlock | null>(null);
  const [question, setQuestion] = useState<HiddenQuestion | null>(null);
  const isHidden = (row: number): boolean => look.rowHeight(row) === 0;
  /** Hidden by a filter: what is done with the rows around it is not meant for it. */
  const isLeftOut = (row: number): boolean => isHidden(row) && isFiltered(row);
  const used = (range: CellRange): CellRange =>
    withinSheet(range, Math.max(sheet?.rows.at(-1)?.row ?? 1, 1), sheet ? lastColumn(sheet) : 1);
  const askHidden = (count: number): Promise<'skip' | 'all' | 'cancel'> =>
    new Promise((resolve) =>
      setQuestion({
        count,
        answer: (answer) => {
          setQuestion(null);
          resolve(answer);
        },
      }),
    );

  const changes: GridChanges = {
    clear: (range) =>
      attempt(async () => {
        if (!sheet) return;
        const { top, bottom, left, right } = range;
        const cells = sheet.rows
          .filter(({ row }) => row >= top && row <= bottom && !isLeftOut(row))
          .flatMap(({ row, cells: own }) => own.map(({ column }) => ({ sheet: sheet.name, row, column })))
          .filter(({ column }) => column >= left && column <= right);
        await file.write(cells.map((cell) => ({ cell, value: null })));
      }),
    fillDown: (range) =>
      attempt(async () => {
        if (sheet) await file.write(fillDown(content, sheet, startOf(range, used(range)), isHidden));
      }),
    paste: (clipboard, selected) =>
      attempt(async () => {
        if (!sheet) return;
        const own = copied.current;
        const unitAt = percentUnits(content);
        const contents =
          own && sameText(own.content.text, clipboard.text)
            ? own.cells.map((row) => row.map((cell) => ownContent(cell, content)))
            : pastedCells(clipboard).map((row) => row.map((cell) => foreignContent(cell, content, unitAt)));
        const range = startOf(selected, used(selected));
        const into = pasteRange(range, contents.length, contents[0]?.length ?? 1);
        const hidden = rowsOf(into).filter(isHidden).length;
        const answer = hidden === 0 ? 'all' : await askHidden(hidden);
        if (answer === 'cancel') return;
        await file.write(pasteEdits({ sheet, range, isPassed: answer === 'skip' ? isHidden : () => false }, contents));
        const head = { row: into.bottom, column: into.right };
        file.select({ sheet: sheet.name, row: into.top, column: into.left }, { range: into, head });
      }),
    rows: (command, range) =>
      attempt(async () => {
        if (!sheet) return;
        const rows = { sheet: sheet.name, top: range.top, bottom: lastOf(range, sheet) };
        if (rowsOf(range.bottom > rows.bottom ? { ...range, bottom: rows.bottom } : range).some(isLeftOut))
          throw new Failure('usage', FILTERED_ROWS);
        const plan = planRowCommand(command, content, rows, (row) => !isHidden(row));
        if (!plan) throw new Failure('usage', CANNOT_MOVE);
        await file.shiftRows(plan.change, plan.chosen);
      }),
    size: (change) =>
      attempt(async () => {
        if (sheet) await file.resize(sheet.name, change);
      }),
    hide: (what, hidden, range) =>
      attempt(async () => {
        if (!sheet) return;
        const { top, bottom, left, right } = startOf(range, used(range));
        if (what === 'columns') await file.resize(sheet.name, { kind: 'columns', from: left, to: right, hidden });
        else
          await file.resize(sheet.name, { kind: 'rows', rows: new Set(rowsOf({ top, bottom, left, right })), hidden });
      }),
  };
  const copy = (selection: GridSelection): CopiedBlock => {
    const block = copyCells(
      sheet ?? { name: '', rows: [], merges: [] },
      startOf(selection.range, used(selection.range)),
      content.dateSystem,
      isLeftOut,
    );
    copied.current = block;
    return block;
  };
  return { changes, copy, question };
}

/** Whole rows and columns end where the content does. */
function startOf(selected: CellRange, used: CellRange): CellRange {
  return {
    ...selected,
    right: isWholeRows(selected) ? Math.max(used.right, selected.left) : selected.right,
    bottom: isWholeColumns(selected) ? Math.max(used.bottom, selected.top) : selected.bottom,
  };
}

/** Rows chosen far below the content are as many as were chosen; a whole column means no more than there is. */
function lastOf(range: CellRange, sheet: SheetSnapshot): number {
  return isWholeRows(range) || range.bottom - range.top < 1000
    ? range.bottom
    : Math.max(range.top, sheet.rows.at(-1)?.row ?? 1);
}

export function lastColumn({ rows }: SheetSnapshot): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 1), 1);
}

function rowsOf({ top, bottom }: CellRange): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** Browsers write line ends their own way. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/gu, '\n');
  return plain(a) === plain(b);
}
