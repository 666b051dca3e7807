/** What the sheet asks for, done in the open file: clearing, filling, pasting, rows. */
import { useRef, useState } from 'react';
import { Failure } from '../../application/errors';
import { cellColumns } from '../../application/editing/cell-columns';
import type { SheetEdit } from '../../application/editing/formula-edit';
import type { SheetLook, SheetSnapshot, WorkbookSnapshot } from '../../application/ports';
import { cellName, hull, toA1, type CellRange } from '../../domain/cell';
import { copyCells, type CopiedBlock } from '../clipboard/copy-cells';
import type { ContentFor } from '../clipboard/paste-cells';
import type { GridChanges } from '../grid/grid-commands';
import { isWholeColumns, isWholeRows, withinSheet, type GridSelection } from '../grid/selection';
import { numbers } from '../grid/sheet-layout';
import type { PageDocument } from '../file/page-document';
import { CANNOT_MOVE, CUT_FORMULAS, FILTERED_ROWS } from '../words';

/** Rows that are hidden in the block into which is pasted: what to do with them. */
export interface HiddenQuestion {
  readonly count: number;
  readonly answer: (answer: 'skip' | 'all' | 'cancel') => void;
}

const loadWork = () => import('./sheet-work');

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
  /** Writes edits, after a question where formulas stand; whether it did. */
  readonly write: (edits: readonly SheetEdit[]) => Promise<boolean>;
}

/** What changes cells and rows of the sheet that is shown. What would reach hidden rows is asked about first. */
export function useSheetChanges({ file, content, sheet, look, isFiltered, attempt, write }: OpenSheet): SheetChanges {
  const copied = useRef<Copied | null>(null);
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

  /** The cells with content, without those that a filter hides. */
  const present = ({ top, bottom, left, right }: CellRange) =>
    (sheet?.rows ?? [])
      .filter(({ row }) => row >= top && row <= bottom && !isLeftOut(row))
      .flatMap(({ row, cells }) =>
        cells
          .filter(({ column }) => column >= left && column <= right)
          .map(({ column, formula }) => ({ cell: { sheet: sheet!.name, row, column }, isFormula: formula === true })),
      );
  const fill = async (source: CellRange, target: CellRange): Promise<boolean> => {
    if (!sheet) return false;
    const formulas = await file.formulas(sheet.name);
    const { fillEdits } = await loadWork();
    return await write(fillEdits({ content, sheet, formulas, isPassed: isHidden }, source, target));
  };
  const changes: GridChanges = {
    clear: (range) =>
      attempt(async () => void (await write(present(range).map(({ cell }) => ({ cell, value: null }))))),
    cut: (range) =>
      attempt(async () => {
        const cells = present(range);
        if (cells.some(({ isFormula }) => isFormula)) throw new Failure('usage', CUT_FORMULAS);
        await write(cells.map(({ cell }) => ({ cell, value: null })));
      }),
    fillDown: (range) =>
      attempt(async () => {
        const { downFill } = await loadWork();
        const plan = downFill(startOf(range, used(range)));
        if (plan) await fill(plan.source, plan.target);
      }),
    fill: (source, target) =>
      attempt(async () => {
        if (!(await fill(source, target)) || !sheet) return;
        const range = hull(source, target);
        const head = { row: range.bottom, column: range.right };
        await file.select({ sheet: sheet.name, row: source.top, column: source.left }, { range, head });
      }),
    paste: (clipboard, selected) =>
      attempt(async () => {
        if (!sheet) return;
        const own = copied.current;
        const { foreignContent, pastedCells, pasteEdits, pasteRange } = await loadWork();
        const columns = cellColumns(content);
        const contents =
          own && sameText(own.content.text, clipboard.text)
            ? await copiedContents(own, content, file)
            : pastedCells(clipboard).map((row) => row.map((cell) => foreignContent(cell, content, columns)));
        const range = startOf(selected, used(selected));
        const into = pasteRange(range, contents.length, contents[0]?.length ?? 1);
        const hidden = numbers(into.top, into.bottom).filter(isHidden).length;
        const answer = hidden === 0 ? 'all' : await askHidden(hidden);
        if (answer === 'cancel') return;
        const isPassed = answer === 'skip' ? isHidden : () => false;
        if (!(await write(pasteEdits({ sheet, range, isPassed }, contents)))) return;
        const head = { row: into.bottom, column: into.right };
        await file.select({ sheet: sheet.name, row: into.top, column: into.left }, { range: into, head });
      }),
    rows: (command, range) =>
      attempt(async () => {
        if (!sheet) return;
        const rows = { sheet: sheet.name, top: range.top, bottom: lastOf(range, sheet) };
        if (numbers(range.top, Math.min(range.bottom, rows.bottom)).some(isLeftOut))
          throw new Failure('usage', FILTERED_ROWS);
        const { planRowCommand } = await loadWork();
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
        else await file.resize(sheet.name, { kind: 'rows', rows: new Set(numbers(top, bottom)), hidden });
      }),
  };
  const copy = (selection: GridSelection): CopiedBlock => {
    const block = copyCells(
      sheet ?? { name: '', rows: [], merges: [] },
      startOf(selection.range, used(selection.range)),
      content.dateSystem,
      isLeftOut,
    );
    const hasFormulas = block.cells.some((row) => row.some((cell) => cell?.formula));
    copied.current = {
      ...block,
      sheet: sheet?.name ?? '',
      formulas: hasFormulas && sheet ? file.formulas(sheet.name) : null,
    };
    return block;
  };
  return { changes, copy, question };
}

/** A block that was copied here, with the formulas that it had then. */
interface Copied extends CopiedBlock {
  readonly sheet: string;
  readonly formulas: Promise<ReadonlyMap<string, string>> | null;
}

/** Formulas stay formulas while they are where they were copied from; else their results are pasted. */
async function copiedContents(
  { cells, sheet, formulas, rows, left }: Copied,
  content: WorkbookSnapshot,
  file: PageDocument,
): Promise<readonly (readonly ContentFor[])[]> {
  const { notPlain, ownContent } = await loadWork();
  const known = await formulas;
  const isThere = content.sheets.some(({ name }) => name === sheet);
  const now = known && isThere ? await file.formulas(sheet) : null;
  return cells.map((row, down) =>
    row.map((cell, right) => {
      const at = { sheet, row: rows[down]!, column: left + right };
      const text = known?.get(toA1(at));
      if (cell?.formula && known && text === undefined) throw notPlain(cellName(at));
      const formula = text !== undefined && now?.get(toA1(at)) === text ? { text, at } : null;
      return ownContent(cell, content, cell?.formula ? formula : null);
    }),
  );
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

/** The last column with content, from 1; 1 in an empty sheet. */
export function lastColumn({ rows }: SheetSnapshot): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 1), 1);
}

/** Browsers write line ends their own way. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/\r\n?/gu, '\n');
  return plain(a) === plain(b);
}
